# План.
plan-title = План
plan-modules =
    { $n ->
        [one] { $n } модуль
        [few] { $n } модулі
        [many] { $n } модулів
       *[other] { $n } модуля
    }
plan-minutes = Скільки є хвилин
plan-none = Немає
plan-materials = Матеріали
plan-leave-out = Вилучити
plan-left-out = Вилучено
plan-take-in = Повернути в план
plan-unfit = Не підходить цій групі
plan-use-anyway = Усе-таки взяти, сказати чому
plan-used-anyway = Усе-таки взято: { $reason }
plan-left-because = Причина: { $reason }
plan-empty = Жоден модуль не підходить цим людям і цьому часу.
plan-empty-what = Змініть вік або хвилини. Заняття все одно можна записати.
plan-two-adults = З групою дітей є двоє дорослих. Запросіть учителя або когось із батьків.
plan-ask-before = Запитати до уроку
plan-to-cards = До карток
plan-too-long = Це триває довше, ніж є часу.
