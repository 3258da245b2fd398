# Чому модуль є в плані або його немає. Одне коротке речення для того, хто веде, правдиве як є. Ключі й змінні: ../why-keys.md

why-core = Перше для кожної групи.
why-core-again = Чули тут { $date }, { $n-days ->
    [0] сьогодні
    [1] учора
    [one] { $n-days } день тому
    [few] { $n-days } дні тому
    [many] { $n-days } днів тому
   *[other] { $n-days } дня тому
    }; правильно { $n-right } з { $n-asked }: коротко, 4 хвилини.
why-core-short = Мало часу: лише головне послання, за чотири хвилини.
why-fits = Підходить за віком цій групі.
why-base = Спершу це: на ньому будується «{ $module }».
why-threat = Тут відомо: { $threat }.
why-threat-unknown = Що тут лежить, невідомо.
why-stand-still = Кожна людина може одного дня опинитися на незнайомій землі.
why-marked-area = Тут відома позначена небезпечна територія.
why-places = Де можуть лежати предмети: для кожної групи.
why-clues = Знаків часто немає.
why-new-here = { $n-people ->
    [one] { $n-people } людина тут уперше.
    [few] { $n-people } людини тут уперше.
    [many] { $n-people } людей тут уперше.
   *[other] { $n-people } людини тут уперше.
    }
why-new-here-plain = Група тут нова.
why-livelihood = Це їхня робота: { $livelihood }.
why-flood = Повінь { $date }, { $n-days ->
    [0] сьогодні
    [one] { $n-days } день тому
    [few] { $n-days } дні тому
    [many] { $n-days } днів тому
   *[other] { $n-days } дня тому
    }.
why-flood-plain = Тут була повінь.
why-flood-signs = Повінь { $date }, { $n-days ->
    [0] сьогодні
    [one] { $n-days } день тому
    [few] { $n-days } дні тому
    [many] { $n-days } днів тому
   *[other] { $n-days } дня тому
    }: знаки й предмети можуть лежати деінде.
why-flood-signs-plain = Була повінь: знаки й предмети можуть лежати деінде.
why-signs = Тут стоять знаки позначеної території.
why-report-new = На планшеті немає запису, що люди тут дізналися, куди телефонувати.
why-accident = Нещасний випадок тут { $date }.
why-accident-plain = Тут був нещасний випадок.
why-accident-none = Як допомогти, не йдучи туди: для кожної групи.
why-season = Пора року: { $event }.
why-return = { $n-people ->
    [one] { $n-people } людина повертається або переміщена.
    [few] { $n-people } людини повертаються або переміщені.
    [many] { $n-people } людей повертаються або переміщені.
   *[other] { $n-people } людини повертаються або переміщені.
    }
why-return-plain = Люди повертаються або переміщені.
why-rubble = Тут відомі завали або покинуті доми.
why-boys = { $n-people ->
    [1] Прийде одна людина: хлопець 10–17 років.
    [one] Прийде { $n-people } людина: лише хлопці 10–17 років.
    [few] Прийдуть { $n-people } людини: лише хлопці 10–17 років.
    [many] Прийдуть { $n-people } людей: лише хлопці 10–17 років.
   *[other] Прийдуть { $n-people } людини: лише хлопці 10–17 років.
    }
why-boys-plain = Усі – хлопці 10–17 років.
why-women = { $n-people ->
    [1] Прийде одна людина: жінка або дівчина.
    [one] Прийде { $n-people } людина: лише жінки або дівчата.
    [few] Прийдуть { $n-people } людини: лише жінки або дівчата.
    [many] Прийдуть { $n-people } людей: лише жінки або дівчата.
   *[other] Прийдуть { $n-people } людини: лише жінки або дівчата.
    }
why-women-plain = Усі – жінки або дівчата.
why-teens = { $n-people ->
    [1] Прийде одна людина: їй 13–17 років.
    [one] Прийде { $n-people } людина: усім 13–17 років.
    [few] Прийдуть { $n-people } людини: усім 13–17 років.
    [many] Прийдуть { $n-people } людей: усім 13–17 років.
   *[other] Прийдуть { $n-people } людини: усім 13–17 років.
    }
why-teens-plain = Усім 13–17 років.
why-teen-boys = Серед них можуть бути хлопці 13–17 років.
why-core-heard = Головного послання тут навчали { $date }, { $n-days ->
    [0] сьогодні
    [one] { $n-days } день тому
    [few] { $n-days } дні тому
    [many] { $n-days } днів тому
   *[other] { $n-days } дня тому
    }.
why-weak = { $date }, { $n-days ->
    [0] сьогодні
    [one] { $n-days } день тому
    [few] { $n-days } дні тому
    [many] { $n-days } днів тому
   *[other] { $n-days } дня тому
    }, правильних відповідей: { $n-right } з { $n-asked }.
why-pass-on = Наостанок: вони передають це далі.
why-pass-on-role = Вони навчатимуть інших.
why-heard = { $n-modules ->
    [one] Раніше тут уже слухали { $n-modules } модуль.
    [few] Раніше тут уже слухали { $n-modules } модулі.
    [many] Раніше тут уже слухали { $n-modules } модулів.
   *[other] Раніше тут уже слухали { $n-modules } модулі.
    }
why-carers = Прийдуть люди, які доглядають малих дітей.
why-taught = Цього тут навчали { $date }, { $n-days ->
    [0] сьогодні
    [one] { $n-days } день тому
    [few] { $n-days } дні тому
    [many] { $n-days } днів тому
   *[other] { $n-days } дня тому
    }.

why-no-ages = Вік групи ще не вибрано.
why-too-young = Для віку від { $n-from }; наймолодшим тут { $n-youngest }.
why-too-old = Для віку до { $n-to }; наймолодшим тут { $n-youngest }.
why-no-cards = Немає карток для віку { $n-youngest }.
why-threat-not-known = Тут невідомо: { $threat }.
why-only-teens = Для віку 13–17 років.
why-only-drivers = Для водіїв і працівників.
why-only-carers = Для людей, які доглядають малих дітей.
why-other-livelihood = Для людей, які живуть із цього: { $livelihood }.
why-other-sex = Для інших людей, не для тих, хто прийде.
why-not-allowed = Орган не дозволив цього тут.
why-no-time = Потребує { $n-needed ->
    [one] { $n-needed } хвилину
    [few] { $n-needed } хвилини
    [many] { $n-needed } хвилин
   *[other] { $n-needed } хвилини
    }; лишилося { $n-left }.
why-enough = { $n-most ->
    [one] Для цього віку досить { $n-most } нового модуля.
    [few] Для цього віку досить { $n-most } нових модулів.
    [many] Для цього віку досить { $n-most } нових модулів.
   *[other] Для цього віку досить { $n-most } нових модулів.
    }
why-base-missing = Будується на «{ $module }», а він не підходить.
