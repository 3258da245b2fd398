# Картки.
teach-card = Картка { $n } з { $n-all }
teach-before = Попередня картка
teach-next = Далі
teach-finish = До запитань
teach-close = До закриття
teach-count = Лічити
teach-none = У цьому занятті немає карток.
teach-missing = Цієї картки немає в уроках на планшеті. Перейдіть до наступної.
teach-picture-only = Лише картинка
teach-with-text = Знову з текстом
teach-second-screen = Другий екран
