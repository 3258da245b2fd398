# ورق شمارش.
count-title = شمردن مردم
count-by = به سن و جنس بشمارید
count-age = سن
count-people =
    { $n ->
        [one] نفر
       *[other] نفر
    }
count-sexes = { $n-f } اناث، { $n-m } ذکور.
count-undo = برگرداندن
count-of-these =
    { $n ->
        [0] از این‌ها
        [one] از این { $n } نفر
       *[other] از این { $n } نفر
    }
count-first = بار اول در این‌جا
count-first-label = بار اول
count-disability = دارای معلولیت
count-not-known = معلوم نیست
count-not-asked = پرسیده نشد
count-basis = این تعداد را از کجا می‌دانید؟
count-back-card = به کارت { $n }
count-back = تمام
