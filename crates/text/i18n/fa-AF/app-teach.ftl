# کارت‌ها.
teach-card = کارت { $n } از { $n-all }
teach-before = کارت پیشین
teach-next = بعدی
teach-finish = به پرسش‌ها
teach-close = به ختم
teach-count = شمارش
teach-none = در این جلسه کارتی نیست.
teach-missing = این کارت در درس‌های این تبلیت نیست. با کارت بعدی ادامه دهید.
teach-picture-only = تنها تصویر
teach-with-text = دوباره با متن
teach-second-screen = صفحۀ دوم
