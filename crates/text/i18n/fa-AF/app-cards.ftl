# کارت‌هایی که بخش‌های خود را دارند: قصه‌ها، تصویرها برای جدا کردن، تمرین‌ها.
card-choose = با دست رأی بدهید: حالا چه؟
card-other-ways = راه‌های دیگر
card-to-choices = به انتخاب‌ها
card-picture-of = تصویر { $n } از { $n-all }
card-picture-before = تصویر پیشین
card-picture-next = تصویر بعدی
card-show-answer = نشان دادن جواب
card-may = این را می‌شود انتخاب کرد
card-stay-away = از این دور بمانید
card-step-of = مرحلۀ { $n } از { $n-all }
card-step-before = مرحلۀ پیشین
card-step-next = مرحلۀ بعدی
card-begin = شروع
card-again = یک بار دیگر
