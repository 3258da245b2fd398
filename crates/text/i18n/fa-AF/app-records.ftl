# ثبت‌های این تبلیت.
rec-title = ثبت‌ها
rec-from-here =
    { $n ->
        [one] { $n } از این تبلیت
       *[other] { $n } از این تبلیت
    }
rec-all = همه
rec-waiting = منتظر
rec-arrived = رسیده
rec-key-copy = کاپی دوم
rec-key-office = به دفتر رسیده
rec-none = هنوز ثبتی نیست. جلسه‌یی را ختم کنید، این‌جا می‌آید.
rec-no-copy = هنوز کاپی ندارد
rec-has-copy = کاپی دوم ساخته شده
rec-has-receipt = به دفتر رسیده
rec-place-people = { $place }، { $people }
rec-line = { $time }، { $activity }
rec-only-here = تنها در این تبلیت.
rec-copied = کاپی دوم ساخته شده.
rec-received = به دفتر رسیده.
rec-not-tried = هنوز ارسال نشده.
rec-no-network = منتظر شبکه است.
rec-later = کوشش شد؛ خودش دوباره کوشش می‌کند.
rec-pending = تا پذیرش این تبلیت، دفتر آن را جدا نگه می‌دارد.
rec-revoked = دفتر آن را جدا نگه می‌دارد: این تبلیت دیگر اجازۀ ارسال ندارد.
rec-needs-human = دفتر آن را گرفته نتوانست: { $code }
rec-demo = نمایش هرگز نمی‌فرستد.
rec-void = باطل: { $reason }
rec-version = نسخۀ { $n }
rec-detail = ثبت
rec-correct = درست کردن
rec-void-it = باطل کردن
rec-void-why = چرا باطل است؟
rec-void-what = دیده می‌شود، با نشان باطل. هیچ چیز پاک نمی‌شود.
rec-not-found = این ثبت در این تبلیت نیست.
rec-sealed = ختم { $when }
rec-reached = رسیده به مردم (تخمین)
rec-counts = کی‌ها آمدند
rec-before-after = جواب‌های درست
rec-right-of = { $n } از { $n-all }
rec-flags = نشانی‌شده
rec-id = شمارۀ ثبت
rec-more = بیشتر
