# جلسه‌یی که پیشتر برگزار شده، و تخمین یک جلسۀ غیرمستقیم.
held-title = جلسۀ برگزارشده
held-what = چه بود؟
held-when = چه وقت؟
held-earlier = روز پیشتر
held-where = کجا؟
held-who = کی‌ها آمدند؟
held-check = دیدن و ختم: { $people }
held-check-plain = دیدن و ختم
held-reach = تقریباً به چند نفر رسید؟
held-reach-basis = از کجا می‌دانید؟
held-reach-note = این تخمین است. هرگز با مردم شمرده‌شده جمع نمی‌شود.
held-why = چرا بدون تبلیت؟
held-taught = چه درس داده شد؟
