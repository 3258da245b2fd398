# Записи цього планшета.
rec-title = Записи
rec-from-here =
    { $n ->
        [one] { $n } із цього планшета
        [few] { $n } із цього планшета
        [many] { $n } із цього планшета
       *[other] { $n } із цього планшета
    }
rec-all = Усі
rec-waiting = Чекають
rec-arrived = Отримано
rec-key-copy = друга копія
rec-key-office = отримано офісом
rec-none = Записів ще немає. Закрийте заняття, і запис буде тут.
rec-no-copy = копії ще немає
rec-has-copy = є друга копія
rec-has-receipt = отримано офісом
rec-place-people = { $place }, { $people }
rec-line = { $time }, { $activity }
rec-only-here = Лише на цьому планшеті.
rec-copied = Є друга копія.
rec-received = Отримано офісом.
rec-not-tried = Ще не надіслано.
rec-no-network = Чекає на мережу.
rec-later = Була спроба; наступна буде сама.
rec-pending = Офіс тримає його окремо, доки цей планшет не прийнято.
rec-revoked = Офіс тримає його окремо: цей планшет більше не може надсилати.
rec-needs-human = Офіс не зміг його прийняти: { $code }
rec-demo = Демо ніколи не надсилає.
rec-void = Недійсний: { $reason }
rec-version = Версія { $n }
rec-detail = Запис
rec-correct = Виправити
rec-void-it = Зробити недійсним
rec-void-why = Чому він недійсний?
rec-void-what = Він лишається видимим, з позначкою «недійсний». Нічого не видаляється.
rec-not-found = Цього запису немає на цьому планшеті.
rec-sealed = Закрито { $when }
rec-reached = Охоплено людей (оцінка)
rec-counts = Хто приходив
rec-before-after = Правильні відповіді
rec-right-of = { $n } з { $n-all }
rec-flags = Позначено
rec-id = Номер запису
rec-more = Показати більше
