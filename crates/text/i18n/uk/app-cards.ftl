# Картки з власними частинами: історії, картинки для сортування, тренування.
card-choose = Підніміть руки: що тепер?
card-other-ways = Інші варіанти
card-to-choices = Назад до вибору
card-picture-of = Картинка { $n } з { $n-all }
card-picture-before = Попередня картинка
card-picture-next = Наступна картинка
card-show-answer = Показати відповідь
card-may = Це можна обрати
card-stay-away = Тримайтеся подалі
card-step-of = Крок { $n } з { $n-all }
card-step-before = Попередній крок
card-step-next = Наступний крок
card-begin = Почати
card-again = Ще раз
