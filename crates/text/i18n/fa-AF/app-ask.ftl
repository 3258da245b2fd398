# پرسش‌های تصویری پیش و بعد، و تغییر.
ask-title = پرسش { $n } از { $n-all }
ask-before = پیش از درس
ask-after = بعد از درس
ask-read-aloud = به آواز بلند بخوانید
ask-how =
    چشم‌ها بسته. هر نفر { $n-a }، { $n-b } یا { $n-c } انگشت نشان می‌دهد.
ask-hands = دست‌ها را بشمارید
ask-right = درست
ask-fingers =
    { $n ->
        [one] { $n } انگشت
       *[other] { $n } انگشت
    }
ask-dont-know = نمی‌دانم
ask-no-fingers = بدون انگشت
ask-other = جواب‌های دیگر
ask-present = حاضر
ask-bar = { $n-right } درست، { $n-other } دیگر، { $n-unknown } نمی‌دانم
ask-skip = گذشتن
ask-skip-why = چرا پرسش‌ها نمی‌شود؟
ask-skipped = پرسیده نشد: { $reason }
ask-not-skip = باز هم پرسیدن
ask-next = پرسش بعدی
ask-to-cards = به کارت‌ها
ask-to-close = به ختم
ask-change = تغییر
ask-was = پیش
ask-now = بعد
ask-of-right = درست از { $n }
ask-more-know =
    { $n ->
        [0] همان تعداد می‌دانند که پیشتر می‌دانستند.
        [one] { $n } نفر بیشتر می‌داند چه کند.
       *[other] { $n } نفر بیشتر می‌دانند چه کنند.
    }
ask-fewer-know =
    { $n ->
        [one] { $n } نفر کمتر از پیش کار درست را انتخاب کرد.
       *[other] { $n } نفر کمتر از پیش کار درست را انتخاب کردند.
    }
ask-still =
    { $n ->
        [0] همۀ حاضران می‌دانند.
        [one] { $n } نفر هنوز کمک می‌خواهد: کارت را تکرار کنید.
       *[other] { $n } نفر هنوز کمک می‌خواهند: کارت را تکرار کنید.
    }
ask-after-words = به همه بگویید
ask-none = برای این گروه پرسشی در پلان نیست.
ask-no-before = پیش از درس پرسیده نشده بود.
