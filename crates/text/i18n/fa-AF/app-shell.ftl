# چارچوب هر صفحه: نوار، راه، تب‌ها، نوارهای نشان؛ کلمه‌های مشترک صفحه‌ها.
app-name = ویمارک
danger = خطر
back = برگشت
demo-ribbon = نمایش: کشور خیالی
demo-chip = نمایش
sample-ribbon = نمونه – تأییدنشده
nav-main = اصلی
nav-today = امروز
nav-lessons = درس‌ها
nav-records = ثبت‌ها
nav-tablet = تبلیت
state-label = حالت
steps-label = مرحله‌های جلسه
step-who = کی
step-plan = پلان
step-before = پرسش پیش
step-teach = درس
step-after = پرسش بعد
step-reach = رسیدن
step-close = ختم
step-of = { $n } از { $n-all }
one-less = یکی کم
one-more = یکی زیاد
cancel = لغو
choose-reason = چرا؟
reason-other = دلیل دیگر
saved = ذخیره شد
saving = در حال نوشتن
not-saved = ذخیره نشد
not-saved-what = ویمارک را نبندید. در تبلیت جای خالی کنید، بعد دوباره کوشش کنید.
try-again = کوشش دوباره
join = { $a }، { $b }
people =
    { $n ->
        [one] { $n } نفر
       *[other] { $n } نفر
    }
minutes-n =
    { $n ->
        [one] { $n } دقیقه
       *[other] { $n } دقیقه
    }
age-range = { $n-from }–{ $n-to }
age-from = { $n } و بالاتر
girls = دختران
boys = پسران
women = زنان
men = مردان
girls-women = دختران، زنان
boys-men = پسران، مردان
group-girls =
    { $n ->
        [one] { $n } دختر
       *[other] { $n } دختر
    }
group-boys =
    { $n ->
        [one] { $n } پسر
       *[other] { $n } پسر
    }
group-children =
    { $n ->
        [one] { $n } طفل
       *[other] { $n } طفل
    }
group-women =
    { $n ->
        [one] { $n } زن
       *[other] { $n } زن
    }
group-men =
    { $n ->
        [one] { $n } مرد
       *[other] { $n } مرد
    }
today = امروز
yesterday = دیروز
opening = در حال باز شدن
no-session = جلسه‌یی باز نیست.
go-home = به صفحۀ امروز
open-failed = ویمارک حافظۀ خود را باز کرده نمی‌تواند
no-library = هنوز درسی در این تبلیت نیست
no-library-what = یک بار با دفتر وصل شوید: اگر شبکه هست، دکمه را فشار دهید. اگر نیست، صفحۀ خطر را استفاده کنید.
fetch-library = گرفتن درس‌ها
library-refused = درس‌های تازه پذیرفته نشد
library-refused-what = یک فایل آن نیست که مرجع امضا کرده. درس‌های پیشین در کار می‌ماند.
panic-title = چیزی در ویمارک خراب شد
panic-what = آنچه ذخیره شده بود، مانده است. پایین‌تر بخوانید یا ویمارک را دوباره باز کنید.
panic-open = باز کردن دوباره
second-tab = ویمارک پیشتر در این تبلیت باز شده.
second-tab-why = تنها یک تب نوشته می‌کند، تا چیزی دو بار شمرده نشود.
second-tab-use = استفاده در این‌جا
second-tab-what = تب دیگر ایستاد می‌شود. شما با همۀ شمارش‌ها ادامه می‌دهید.
update-ready = ویمارک تازه آمده
update-ready-what = بار دیگر شروع می‌شود، یا حالا. هرگز در میان جلسه نه.
update-now = شروع همین حالا
