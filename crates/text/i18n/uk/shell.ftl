# Спільне для кожного розділу: назва мови, числа, проміжки.
language-name = Українська
sex-f = Жіноча
sex-m = Чоловіча
sex-x = Інша або не вказано
basis-counted = Полічено
basis-list = За списком
basis-estimate = Оцінка
# Перелік: два; наступний із кількох; останній із кількох.
list-two = { $a } і { $b }
list-next = { $a }, { $b }
list-last = { $a } і { $b }
kind-say = Сказати
kind-ask = Запитати
kind-do = Зробити
kind-look = Подивитися
kind-repeat = Повторити
kind-story = Історія
kind-sort = Сортувати
kind-drill = Вправа
kind-handout = Малювати
