# سماع ما تقوله البطاقة.
voice-group = الاستماع
voice-play = تشغيل
voice-pause = إيقاف
voice-repeat = إعادة
voice-slower = أبطأ
voice-computer = صوت الحاسوب
voice-tablet = صوت هذا الجهاز
voice-here = الصوت: { $n } من { $n-all }
