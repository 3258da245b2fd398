# امروز: دکمه‌های شروع، پیش‌نویس‌ها، تعداد ثبت‌ها، کاپی دوم، ارسال.
home-title = امروز
home-status = ثبت‌های شما کجاست
home-only-here = تنها در این تبلیت
home-copied = کاپی دوم ساخته شده
home-received = به دفتر رسیده
home-start = شروع
home-new = جلسۀ نو
home-held = ثبت جلسۀ برگزارشده
home-next-group = گروه بعدی در این‌جا
home-unfinished = ناتمام
home-continue = ادامه: { $place }
home-no-place = هنوز محل ندارد
home-at-card = کارت { $n } از { $n-all }، ذخیره { $time }
home-at-step = { $step }، ذخیره { $time }
home-put-away = کنار گذاشتن
home-put-away-what = از این لست می‌رود. معلومات آن در تبلیت می‌ماند.
home-nothing-today = امروز هنوز جلسه‌یی ختم نشده.
home-closed = ختم‌شده، { $people }
home-copy-why =
    { $n ->
        [one] پیش از رفتن به خانه: از { $n } ثبت کاپی دوم بسازید.
       *[other] پیش از رفتن به خانه: از { $n } ثبت کاپی دوم بسازید.
    }
home-copy = ساختن کاپی دوم
home-copied-now =
    { $n ->
        [one] کاپی ساخته شد: { $n } نوشته در فایل است. آن را بیرون از این تبلیت نگهدارید.
       *[other] کاپی ساخته شد: { $n } نوشته در فایل است. آن را بیرون از این تبلیت نگهدارید.
    }
home-send = ارسال همین حالا
home-sending = در حال ارسال
home-all-received = همه چیز به دفتر رسیده.
home-waits =
    { $n ->
        [one] { $n } نوشته منتظر دفتر است.
       *[other] { $n } نوشته منتظر دفتر است.
    }
home-next-try = کوشش بعدی در { $time }.
home-needs-human = دفتر چیزی را گرفته نتوانست. این را به ناظر خود نشان دهید: { $code }
home-demo-never = نمایش هرگز نمی‌فرستد.
home-pending = این تبلیت هنوز پذیرفته نشده. ثبت‌ها نزد دفتر می‌ماند و منتظر است.
home-last-receipt = آخرین رسید: { $when }
home-closed-now = ختم شد: { $place }، { $people }
home-closed-what = ثبت در این تبلیت است. پیش از سفر کاپی دوم بسازید.
