# ختم: پنج اصل، چیزهایی که باید درست شود، نشانی‌ها.
close-title = ختم
close-button = ختم جلسه
close-can-correct = جلسۀ ختم‌شده را بعدتر هم می‌شود درست کرد. هر دو نسخه نگهداری می‌شود.
close-put-right =
    { $n ->
        [one] { $n } چیز باید درست شود
       *[other] { $n } چیز باید درست شود
    }
close-five = پنج چیزی که هر ثبت لازم دارد
close-place = محل
close-when = تاریخ و وقت
close-org = مؤسسه
close-method = روش
close-people = مردم
close-missing = هنوز نیست
close-people-first = { $people }، { $n } بار اول
close-info = آیا گفتید کی هستید و شکایت کجا گفته شود؟
close-yes = بلی
close-no = نه
close-guardian = آیا مکتب یا سرپرست موافق است؟
close-not-needed = لازم نیست
close-reported = آیا کسی از چیزی خبر داد؟
close-call = حالا زنگ بزنید، از همان‌جا که ایستاده‌اید:
close-call-words = بگویید: کی هستید، چه دیده شد، کجا، چه وقت. هیچ‌کس برای دیدن پس نمی‌رود.
close-no-number = در این تبلیت شماره‌یی نیست. فوراً به ناظر خود بگویید.
close-materials = توزیع‌شده
close-start = شروع
close-end = پایان
close-hour = ساعت
close-minute = دقیقه
close-day-before = یک روز پیش
close-day-after = یک روز بعد
close-date-right = تاریخ درست است
close-clock = شاید ساعت درست نباشد
close-clock-what = آخرین وقت دفتر { $when } بود. تاریخ را ببینید.
close-visits = بازدیدها در این ثبت
close-modules = درس‌داده‌شده
close-sealing = در حال نوشتن
close-fix-place = انتخاب محل
close-fix-date = انتخاب روز
close-fix-time = تعیین وقت‌ها
close-fix-org = انتخاب مؤسسه
close-fix-team = انتخاب تیم
close-fix-activity = انتخاب نوع
close-fix-method = انتخاب روش
close-fix-people = شمردن مردم
close-fix-first = تغییر بار اول
close-fix-disability = تغییر تعداد
close-fix-question = تغییر دست‌ها
close-fix-reach = تعیین تعداد
close-fix-facilitator = تعیین پیشبرنده
close-fix-answer = جواب دادن
close-fix-reason = گفتن دلیل
close-fix-look = دیدن آن
