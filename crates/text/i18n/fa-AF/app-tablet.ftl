# درس‌ها، صفحۀ تبلیت، پذیرش.
lessons-title = درس‌ها
lessons-about = { $minutes }، { $cards }
lessons-cards =
    { $n ->
        [one] { $n } کارت
       *[other] { $n } کارت
    }
lessons-version = نسخۀ { $version }. به حیث نمونه نوشته شده؛ هیچ مرجع تأیید نکرده.
tablet-title = تبلیت
tablet-ready = آمادۀ ساحه
tablet-not-ready =
    { $n ->
        [one] آماده نیست: { $n } کار مانده
       *[other] آماده نیست: { $n } کار مانده
    }
tablet-checked = بررسی { $when }
tablet-in-order = درست است
tablet-not-known = هنوز معلوم نیست
tablet-no-copy = ثبت‌های بدون کاپی دوم: { $n }
tablet-no-copy-what = پیش از سفر کاپی بسازید.
tablet-copy = کاپی
tablet-copies = کاپی‌های دوم
tablet-copies-ok = هر ثبت کاپی دارد
tablet-storage = حافظه
tablet-storage-ok = مرورگر آن را حفظ می‌کند
tablet-storage-bad = حافظه حفظ نشده است
tablet-storage-bad-what = اگر جای کم شود، شاید مرورگر آن را پاک کند. ویمارک را به صفحۀ اصلی بیفزایید.
tablet-storage-unknown = مرورگر نمی‌گوید که حفظ شده یا نه
tablet-app = برنامه
tablet-app-ok = کامل در این تبلیت
tablet-app-bad = برنامه در این تبلیت کامل نیست
tablet-app-bad-what = یک بار ویمارک را با شبکه باز کنید و یک دقیقه صبر کنید.
tablet-lessons = درس‌ها
tablet-lessons-ok = { $modules }، { $languages }
tablet-languages =
    { $n ->
        [one] { $n } زبان
       *[other] { $n } زبان
    }
tablet-lessons-bad = در این تبلیت درسی نیست
tablet-numbers = شماره‌های عاجل
tablet-numbers-ok = مرجع تعیین کرده
tablet-numbers-bad = شمارۀ عاجل تعیین نشده
tablet-numbers-bad-what = از دفتر بپرسید. بدون آن تنها تمرین می‌شود.
tablet-space = جای خالی
tablet-space-mb = { $n } میگابایت
tablet-space-gb = { $n } گیگابایت
tablet-space-unknown = مرورگر نمی‌گوید
tablet-space-bad = جای کم مانده
tablet-space-bad-what = عکس‌ها یا برنامه‌ها را پاک کنید. ثبت‌ها جای کم می‌خواهد، درس‌ها بیشتر.
tablet-clock = ساعت
tablet-clock-ok = با دفتر برابر است
tablet-clock-unknown = هنوز با دفتر برابر نشده
tablet-clock-bad = ساعت درست نیست
tablet-clock-bad-what = تاریخ و وقت را در تنظیمات تبلیت درست کنید.
tablet-receipt = آخرین رسید
tablet-receipt-none = هنوز نیست
tablet-adoption = پذیرش از سوی دفتر
tablet-adopted = بلی
tablet-adoption-unknown = هنوز معلوم نیست
tablet-adoption-pending = منتظر دفتر
tablet-adoption-revoked = دفتر پس گرفته
tablet-adoption-what = ثبت‌ها ساخته، نگهداری و ارسال می‌شود. لینک را از ناظر خود بخواهید.
tablet-battery = بطری
tablet-battery-n = { $n }٪
tablet-looks = زبان و نما
tablet-language = زبان صفحه
tablet-theme = روشنی
tablet-theme-field = ساحه
tablet-theme-sun = آفتاب تیز
tablet-theme-dark = تاریک
tablet-hand = دست
tablet-hand-right = راست
tablet-hand-left = چپ
tablet-text = اندازۀ خط
tablet-text-usual = معمول
tablet-text-large = کلان
tablet-id = شمارۀ تبلیت
tablet-pack = نسخۀ درس‌ها
tablet-refresh = جستجوی درس‌های نو
enrol-title = پذیرش این تبلیت
enrol-what = با این لینک دفتر این تبلیت را می‌شناسد. به دیدار اول اعتماد می‌شود: تنها لینک ناظر خود را استفاده کنید.
enrol-button = پذیرش
enrol-done = این تبلیت پذیرفته شد.
enrol-go = به صفحۀ امروز
lessons-all-ages = همه
lessons-for-age = برای سن
lessons-for-work = برای کار مردم
lessons-none = در این تبلیت درسی برای این سن و کار نیست.
lessons-practice = تمرین: چیزی شمرده نمی‌شود
