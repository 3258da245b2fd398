# الخطة.
plan-title = الخطة
plan-modules =
    { $n ->
        [zero] لا وحدات
        [one] وحدة واحدة
        [two] وحدتان
        [few] { $n } وحدات
        [many] { $n } وحدة
       *[other] { $n } وحدة
    }
plan-minutes = الدقائق المتاحة
plan-none = لا شيء
plan-materials = المواد
plan-leave-out = ترك هذه الوحدة
plan-left-out = وحدات متروكة
plan-take-in = إعادتها إلى الخطة
plan-unfit = لا يناسب هذه المجموعة
plan-use-anyway = استخدامها مع ذكر السبب
plan-used-anyway = مستخدمة رغم ذلك: { $reason }
plan-left-because = السبب: { $reason }
plan-empty = لا وحدة تناسب هؤلاء الأشخاص وهذا الوقت.
plan-empty-what = يمكن تغيير الأعمار أو الدقائق. ويبقى تسجيل الجلسة ممكنًا.
plan-two-adults = يبقى شخصان بالغان مع مجموعة الأطفال. المطلوب حضور المعلّم أو أحد الأهل.
plan-ask-before = أسئلة قبل الدرس
plan-to-cards = إلى البطاقات
plan-too-long = هذا يحتاج وقتًا أطول من المتاح.
