# آنچه در همۀ بخش‌ها مشترک است: نام زبان، اعداد، فاصله‌ها.
language-name = دری
sex-f = اناث
sex-m = ذکور
sex-x = دیگر یا ناگفته
basis-counted = شمرده‌شده
basis-list = از روی لست
basis-estimate = تخمین
# لست: دو؛ بعدی از چند؛ آخر از چند.
list-two = { $a } و { $b }
list-next = { $a }، { $b }
list-last = { $a } و { $b }
kind-say = گفتن
kind-ask = پرسیدن
kind-do = اجرا
kind-look = دیدن
kind-repeat = تکرار
kind-story = قصه
kind-sort = جدا کردن
kind-drill = تمرین
kind-handout = رسم
