# Почути, що каже картка.
voice-group = Слухати
voice-play = Грати
voice-pause = Пауза
voice-repeat = Ще раз
voice-slower = Повільніше
voice-computer = голос комп’ютера
voice-tablet = голос цього планшета
voice-here = Голос: { $n } з { $n-all }
