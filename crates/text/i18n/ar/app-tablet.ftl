# متصفح الدروس وصفحة الجهاز والاعتماد.
lessons-title = الدروس
lessons-about = { $minutes }، { $cards }
lessons-cards =
    { $n ->
        [zero] لا بطاقات
        [one] بطاقة واحدة
        [two] بطاقتان
        [few] { $n } بطاقات
        [many] { $n } بطاقة
       *[other] { $n } بطاقة
    }
lessons-version = النسخة { $version }. كُتبت عيّنةً ولم تعتمدها أي سلطة.
tablet-title = الجهاز
tablet-ready = جاهز للميدان
tablet-not-ready =
    { $n ->
        [zero] جاهز
        [one] غير جاهز: بقي أمر واحد
        [two] غير جاهز: بقي أمران
        [few] غير جاهز: بقيت { $n } أمور
        [many] غير جاهز: بقي { $n } أمرًا
       *[other] غير جاهز: بقي { $n } أمر
    }
tablet-checked = فُحص { $when }
tablet-in-order = سليم
tablet-not-known = غير معروف بعد
tablet-no-copy = سجلات بلا نسخة ثانية: { $n }
tablet-no-copy-what = تلزم نسخة قبل السفر.
tablet-copy = نسخ
tablet-copies = النسخ الثانية
tablet-copies-ok = لكل سجل نسخة
tablet-storage = التخزين
tablet-storage-ok = محمي من المتصفح
tablet-storage-bad = التخزين غير محمي
tablet-storage-bad-what = قد يمسحه المتصفح عند ضيق المساحة. الحل: إضافة ويمارك إلى الشاشة الرئيسية.
tablet-storage-unknown = لا يذكر المتصفح إن كان محميًّا
tablet-app = التطبيق
tablet-app-ok = كامل على هذا الجهاز
tablet-app-bad = التطبيق غير كامل على هذا الجهاز
tablet-app-bad-what = يلزم فتح ويمارك مرة مع الشبكة والانتظار دقيقة.
tablet-lessons = الدروس
tablet-lessons-ok = { $modules }، { $languages }
tablet-languages =
    { $n ->
        [zero] لا لغات
        [one] لغة واحدة
        [two] لغتان
        [few] { $n } لغات
        [many] { $n } لغة
       *[other] { $n } لغة
    }
tablet-lessons-bad = لا دروس على هذا الجهاز
tablet-numbers = أرقام الطوارئ
tablet-numbers-ok = حدّدتها السلطة
tablet-numbers-bad = لا رقم طوارئ مسجّل
tablet-numbers-bad-what = يُسأل المكتب. من دونه لا يمكن سوى التدريب.
tablet-space = المساحة الحرة
tablet-space-mb = { $n } ميغابايت
tablet-space-gb = { $n } غيغابايت
tablet-space-unknown = لا يذكرها المتصفح
tablet-space-bad = بقيت مساحة قليلة
tablet-space-bad-what = يُنصح بحذف صور أو تطبيقات. السجلات تحتاج القليل والدروس أكثر.
tablet-clock = الساعة
tablet-clock-ok = مطابقة للمكتب
tablet-clock-unknown = لم تُقارن بالمكتب بعد
tablet-clock-bad = الساعة خاطئة
tablet-clock-bad-what = يلزم ضبط التاريخ والوقت في إعدادات الجهاز.
tablet-receipt = آخر إيصال
tablet-receipt-none = لا إيصال بعد
tablet-adoption = اعتماد المكتب
tablet-adopted = نعم
tablet-adoption-unknown = غير معروف بعد
tablet-adoption-pending = ينتظر المكتب
tablet-adoption-revoked = سحبه المكتب
tablet-adoption-what = تبقى السجلات تُصنع وتُحفظ وتُرسل. يُطلب الرابط من المشرف.
tablet-battery = البطارية
tablet-battery-n = { $n }٪
tablet-looks = اللغة والمظهر
tablet-language = لغة الشاشة
tablet-theme = الإضاءة
tablet-theme-field = الميدان
tablet-theme-sun = شمس قوية
tablet-theme-dark = داكن
tablet-hand = اليد
tablet-hand-right = اليمنى
tablet-hand-left = اليسرى
tablet-text = حجم النص
tablet-text-usual = معتاد
tablet-text-large = كبير
tablet-id = رقم الجهاز
tablet-pack = نسخة الدروس
tablet-refresh = البحث عن دروس جديدة
enrol-title = اعتماد هذا الجهاز
enrol-what = يعرّف هذا الرابط المكتب بهذا الجهاز. اللقاء الأول موثوق: يُستخدم رابط من المشرف فقط.
enrol-button = اعتماده
enrol-done = اعتُمد هذا الجهاز.
enrol-go = إلى صفحة اليوم
lessons-all-ages = الكل
lessons-for-age = للعمر
lessons-for-work = لعمل الناس
lessons-none = لا درس على هذا الجهاز لهذا العمر وهذا العمل.
lessons-practice = تدريب: لا يُعدّ شيء
