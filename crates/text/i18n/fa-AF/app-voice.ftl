# شنیدن آنچه کارت می‌گوید.
voice-group = شنیدن
voice-play = پخش
voice-pause = توقف
voice-repeat = تکرار
voice-slower = آهسته‌تر
voice-computer = صدای کمپیوتر
voice-tablet = صدای همین تبلیت
voice-here = صدا: { $n } از { $n-all }
