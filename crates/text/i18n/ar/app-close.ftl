# الإنهاء: العناصر الخمسة، وما يلزم تصحيحه، والتنبيهات.
close-title = إنهاء الجلسة
close-button = إنهاء الجلسة
close-can-correct = يمكن تصحيح الجلسة بعد إنهائها. تُحفظ النسختان.
close-put-right =
    { $n ->
        [zero] لا شيء يحتاج تصحيحًا
        [one] أمر واحد يحتاج تصحيحًا
        [two] أمران يحتاجان تصحيحًا
        [few] { $n } أمور تحتاج تصحيحًا
        [many] { $n } أمرًا يحتاج تصحيحًا
       *[other] { $n } أمر يحتاج تصحيحًا
    }
close-five = خمسة أمور يحتاجها كل سجل
close-place = المكان
close-when = التاريخ والوقت
close-org = المنظمة
close-method = الطريقة
close-people = الأشخاص
close-missing = غير موجود بعد
close-people-first = { $people }، { $n } للمرة الأولى
close-info = هل قيل للحاضرين من أنتم وأين تُقدَّم الشكوى؟
close-yes = نعم
close-no = لا
close-guardian = هل وافقت المدرسة أو ولي الأمر؟
close-not-needed = غير لازم
close-reported = هل أبلغ أحد عن شيء؟
close-call = الاتصال الآن من مكان الوقوف:
close-call-words = يُقال: من المتصل، وماذا شوهد، وأين، ومتى. لا يعود أحد للنظر.
close-no-number = لا رقم مسجّل على هذا الجهاز. يُبلَّغ المشرف فورًا.
close-materials = ما وُزّع
close-start = البداية
close-end = النهاية
close-hour = الساعة
close-minute = الدقيقة
close-day-before = اليوم السابق
close-day-after = اليوم التالي
close-date-right = التاريخ صحيح
close-clock = قد تكون الساعة خاطئة
close-clock-what = آخر وقت من المكتب كان { $when }. يلزم التحقق من التاريخ.
close-visits = الزيارات في هذا السجل
close-modules = ما دُرّس
close-sealing = جارٍ الحفظ
close-fix-place = اختيار المكان
close-fix-date = اختيار اليوم
close-fix-time = ضبط الأوقات
close-fix-org = اختيار المنظمة
close-fix-team = اختيار الفريق
close-fix-activity = اختيار النوع
close-fix-method = اختيار الطريقة
close-fix-people = عدّ الحاضرين
close-fix-first = تعديل عدد المرة الأولى
close-fix-disability = تعديل العدد
close-fix-question = تعديل الأيدي
close-fix-reach = تحديد العدد
close-fix-facilitator = تحديد الميسّرين
close-fix-answer = الإجابة
close-fix-reason = ذكر السبب
close-fix-look = عرضه
