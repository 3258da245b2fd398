# Закриття: п’ять елементів, що виправити, позначки.
close-title = Закриття
close-button = Закрити заняття
close-can-correct = Закрите заняття можна виправити пізніше. Обидві версії зберігаються.
close-put-right =
    { $n ->
        [one] Виправити: { $n } річ
        [few] Виправити: { $n } речі
        [many] Виправити: { $n } речей
       *[other] Виправити: { $n } речі
    }
close-five = П’ять речей, потрібних у кожному записі
close-place = Місце
close-when = Дата й час
close-org = Організація
close-method = Метод
close-people = Люди
close-missing = ще немає
close-people-first = { $people }, уперше: { $n }
close-info = Ви сказали, хто ви і куди скаржитися?
close-yes = Так
close-no = Ні
close-guardian = Школа або опікун дають згоду?
close-not-needed = Не потрібно
close-reported = Хтось про щось повідомив?
close-call = Зателефонуйте зараз, звідти, де стоїте:
close-call-words = Скажіть: хто ви, що бачили, де, коли. Ніхто не йде назад дивитися.
close-no-number = На цьому планшеті немає номера. Негайно скажіть керівнику.
close-materials = Роздано
close-start = Початок
close-end = Кінець
close-hour = Година
close-minute = Хвилина
close-day-before = День раніше
close-day-after = День пізніше
close-date-right = Дата правильна
close-clock = Годинник може бути неправильний
close-clock-what = Останній час офісу: { $when }. Перевірте дату.
close-visits = Відвідини в цьому записі
close-modules = Викладено
close-sealing = Записування
close-fix-place = Вибрати місце
close-fix-date = Вибрати день
close-fix-time = Указати час
close-fix-org = Вибрати організацію
close-fix-team = Вибрати команду
close-fix-activity = Вибрати вид
close-fix-method = Вибрати метод
close-fix-people = Полічити людей
close-fix-first = Змінити «уперше»
close-fix-disability = Змінити число
close-fix-question = Змінити руки
close-fix-reach = Указати число
close-fix-facilitator = Указати, хто веде
close-fix-answer = Відповісти
close-fix-reason = Указати причину
close-fix-look = Подивитися
