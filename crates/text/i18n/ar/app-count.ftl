# ورقة العدّ.
count-title = عدّ الحاضرين
count-by = العدّ حسب العمر والجنس
count-age = العمر
count-people =
    { $n ->
        [zero] لا أحد
        [one] شخص
        [two] شخصان
        [few] أشخاص
        [many] شخصًا
       *[other] شخص
    }
count-sexes = إناث { $n-f }، ذكور { $n-m }.
count-undo = تراجع
count-of-these =
    { $n ->
        [zero] من هؤلاء
        [one] من هذا الشخص
        [two] من هذين الشخصين
        [few] من هؤلاء الـ { $n }
        [many] من هؤلاء الـ { $n }
       *[other] من هؤلاء الـ { $n }
    }
count-first = يحضرون للمرة الأولى
count-first-label = المرة الأولى
count-disability = ذوو إعاقة
count-not-known = غير معروف
count-not-asked = لم يُسأل
count-basis = كيف عُرف العدد؟
count-back-card = العودة إلى البطاقة { $n }
count-back = تمّ