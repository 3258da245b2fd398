# Перегляд уроків, сторінка планшета, прийняття.
lessons-title = Уроки
lessons-about = { $minutes }, { $cards }
lessons-cards =
    { $n ->
        [one] { $n } картка
        [few] { $n } картки
        [many] { $n } карток
       *[other] { $n } картки
    }
lessons-version = Версія { $version }. Написано як зразок; жоден орган не схвалив.
tablet-title = Планшет
tablet-ready = Готовий до виїзду
tablet-not-ready =
    { $n ->
        [one] Не готовий: зробити { $n } річ
        [few] Не готовий: зробити { $n } речі
        [many] Не готовий: зробити { $n } речей
       *[other] Не готовий: зробити { $n } речі
    }
tablet-checked = Перевірено { $when }
tablet-in-order = Усе гаразд
tablet-not-known = Ще невідомо
tablet-no-copy = Записи без другої копії: { $n }
tablet-no-copy-what = Зробіть копію перед дорогою.
tablet-copy = Копіювати
tablet-copies = Другі копії
tablet-copies-ok = Кожен запис має копію
tablet-storage = Сховище
tablet-storage-ok = Захищене браузером
tablet-storage-bad = Сховище не захищене
tablet-storage-bad-what = Браузер може його стерти, коли мало місця. Додайте Waymark на головний екран.
tablet-storage-unknown = Браузер не каже, чи воно захищене
tablet-app = Застосунок
tablet-app-ok = Повністю на цьому планшеті
tablet-app-bad = Застосунок на планшеті неповний
tablet-app-bad-what = Один раз відкрийте Waymark із мережею і зачекайте хвилину.
tablet-lessons = Уроки
tablet-lessons-ok = { $modules }, { $languages }
tablet-languages =
    { $n ->
        [one] { $n } мова
        [few] { $n } мови
        [many] { $n } мов
       *[other] { $n } мови
    }
tablet-lessons-bad = На цьому планшеті немає уроків
tablet-numbers = Екстрені номери
tablet-numbers-ok = Указано органом
tablet-numbers-bad = Екстреного номера не вказано
tablet-numbers-bad-what = Запитайте в офісі. Без номера можна лише тренуватися.
tablet-space = Вільне місце
tablet-space-mb = { $n } МБ
tablet-space-gb = { $n } ГБ
tablet-space-unknown = Браузер не каже
tablet-space-bad = Лишилося мало місця
tablet-space-bad-what = Видаліть фото або застосунки. Записам треба мало, урокам більше.
tablet-clock = Годинник
tablet-clock-ok = Збігається з офісом
tablet-clock-unknown = Ще не звірено з офісом
tablet-clock-bad = Годинник неправильний
tablet-clock-bad-what = Установіть дату й час у налаштуваннях планшета.
tablet-receipt = Останнє підтвердження
tablet-receipt-none = Ще немає
tablet-adoption = Прийнято офісом
tablet-adopted = Так
tablet-adoption-unknown = Ще невідомо
tablet-adoption-pending = Чекає на офіс
tablet-adoption-revoked = Офіс скасував
tablet-adoption-what = Записи далі створюються, зберігаються й надсилаються. Попросіть посилання в керівника.
tablet-battery = Батарея
tablet-battery-n = { $n } %
tablet-looks = Мова і вигляд
tablet-language = Мова екрана
tablet-theme = Світло
tablet-theme-field = У полі
tablet-theme-sun = Яскраве сонце
tablet-theme-dark = Темно
tablet-hand = Рука
tablet-hand-right = Права
tablet-hand-left = Ліва
tablet-text = Розмір тексту
tablet-text-usual = Звичайний
tablet-text-large = Великий
tablet-id = Номер планшета
tablet-pack = Версія уроків
tablet-refresh = Пошукати нові уроки
enrol-title = Прийняти планшет
enrol-what = Через це посилання офіс знатиме цей планшет. Першій зустрічі довіряють: беріть посилання лише від свого керівника.
enrol-button = Прийняти
enrol-done = Цей планшет прийнято.
enrol-go = До «Сьогодні»
lessons-all-ages = Усі
lessons-for-age = Для віку
lessons-for-work = Для роботи людей
lessons-none = На планшеті немає уроку для цього віку й роботи.
lessons-practice = Тренування: нічого не рахується
