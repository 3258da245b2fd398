# پلان.
plan-title = پلان
plan-modules =
    { $n ->
        [one] { $n } بخش
       *[other] { $n } بخش
    }
plan-minutes = دقیقه‌های موجود
plan-none = هیچ
plan-materials = مواد
plan-leave-out = بیرون ماندن
plan-left-out = بیرون‌مانده
plan-take-in = دوباره آوردن
plan-unfit = مناسب این گروه نیست
plan-use-anyway = باز هم استفاده، با دلیل
plan-used-anyway = باز هم استفاده شد: { $reason }
plan-left-because = دلیل: { $reason }
plan-empty = هیچ بخش با این مردم و این وقت برابر نیست.
plan-empty-what = سن‌ها یا دقیقه‌ها را تغییر دهید. باز هم جلسه را ثبت کرده می‌توانید.
plan-two-adults = دو بزرگ‌سال با گروه اطفال می‌مانند. معلم یا پدر و مادر را بیاورید.
plan-ask-before = پرسش پیش از درس
plan-to-cards = به کارت‌ها
plan-too-long = این از وقت موجود درازتر است.
