# Аркуш підрахунку.
count-title = Полічити людей
count-by = Лічити за віком, статтю
count-age = Вік
count-people =
    { $n ->
        [one] особа
        [few] особи
        [many] осіб
       *[other] особи
    }
count-sexes = { $n-f } жін., { $n-m } чол.
count-undo = Скасувати
count-of-these =
    { $n ->
        [0] Із них
        [one] Із цієї { $n } особи
        [few] Із цих { $n } осіб
        [many] Із цих { $n } осіб
       *[other] Із цих { $n } осіб
    }
count-first = тут уперше
count-first-label = Уперше
count-disability = з інвалідністю
count-not-known = невідомо
count-not-asked = не запитували
count-basis = Звідки ви знаєте число?
count-back-card = Назад до картки { $n }
count-back = Готово
