# ما تشترك فيه كل الأقسام: اسم اللغة والأرقام والمدى.
language-name = العربية
sex-f = إناث
sex-m = ذكور
sex-x = غير ذلك أو لم يُذكر
basis-counted = بالعدّ
basis-list = من قائمة
basis-estimate = تقدير
# قائمة: اثنان؛ التالي؛ الأخير
list-two = { $a } و{ $b }
list-next = { $a } و{ $b }
list-last = { $a } و{ $b }
kind-say = قول
kind-ask = سؤال
kind-do = نشاط
kind-look = نظر
kind-repeat = تكرار
kind-story = قصة
kind-sort = فرز
kind-drill = تمرين
kind-handout = رسم
