# Рамка кожного екрана: смуга, шлях, вкладки, стрічки; слова, спільні для багатьох екранів.
app-name = Waymark
danger = Небезпека
back = Назад
demo-ribbon = ДЕМО: вигадана країна
demo-chip = ДЕМО
sample-ribbon = ЗРАЗОК – не схвалено
nav-main = Головне
nav-today = Сьогодні
nav-lessons = Уроки
nav-records = Записи
nav-tablet = Планшет
state-label = Стан
steps-label = Кроки заняття
step-who = Хто
step-plan = План
step-before = Запитати до
step-teach = Урок
step-after = Запитати після
step-reach = Охоплення
step-close = Закриття
step-of = { $n } з { $n-all }
one-less = На одну менше
one-more = На одну більше
cancel = Скасувати
choose-reason = Чому?
reason-other = Інша причина
saved = Збережено
saving = Записування
not-saved = Не збережено
not-saved-what = Не закривайте Waymark. Звільніть місце на планшеті й спробуйте ще раз.
try-again = Спробувати ще раз
join = { $a }, { $b }
people =
    { $n ->
        [one] { $n } особа
        [few] { $n } особи
        [many] { $n } осіб
       *[other] { $n } особи
    }
minutes-n =
    { $n ->
        [one] { $n } хвилина
        [few] { $n } хвилини
        [many] { $n } хвилин
       *[other] { $n } хвилини
    }
age-range = { $n-from }–{ $n-to }
age-from = { $n }+
girls = Дівчата
boys = Хлопці
women = Жінки
men = Чоловіки
girls-women = Дівчата, жінки
boys-men = Хлопці, чоловіки
group-girls =
    { $n ->
        [one] { $n } дівчина
        [few] { $n } дівчини
        [many] { $n } дівчат
       *[other] { $n } дівчини
    }
group-boys =
    { $n ->
        [one] { $n } хлопець
        [few] { $n } хлопці
        [many] { $n } хлопців
       *[other] { $n } хлопця
    }
group-children =
    { $n ->
        [one] { $n } дитина
        [few] { $n } дитини
        [many] { $n } дітей
       *[other] { $n } дитини
    }
group-women =
    { $n ->
        [one] { $n } жінка
        [few] { $n } жінки
        [many] { $n } жінок
       *[other] { $n } жінки
    }
group-men =
    { $n ->
        [one] { $n } чоловік
        [few] { $n } чоловіки
        [many] { $n } чоловіків
       *[other] { $n } чоловіка
    }
today = Сьогодні
yesterday = Учора
opening = Відкривання
no-session = Немає відкритого заняття.
go-home = До «Сьогодні»
open-failed = Waymark не може відкрити сховище
no-library = На цьому планшеті ще немає уроків
no-library-what = Один раз зв’яжіться з офісом: якщо є мережа, натисніть кнопку. Якщо немає, є сторінка небезпеки.
fetch-library = Отримати уроки
library-refused = Найновіші уроки не прийнято
library-refused-what = Якийсь файл не такий, як підписав орган. Попередні уроки лишаються в роботі.
panic-title = У Waymark щось зламалося
panic-what = Збережене лишилося. Читайте далі нижче або відкрийте Waymark знову.
panic-open = Відкрити Waymark
second-tab = Waymark уже відкрито на цьому планшеті.
second-tab-why = Записувати може лише одна вкладка, щоб нічого не полічити двічі.
second-tab-use = Працювати тут
second-tab-what = Інша вкладка зупиниться. Ви продовжите з усіма числами.
update-ready = Є новий Waymark
update-ready-what = Він запуститься наступного разу або зараз. Ніколи під час заняття.
update-now = Запустити зараз
