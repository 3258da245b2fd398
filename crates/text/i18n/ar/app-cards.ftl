# Cards with parts of their own: stories, pictures to sort, rehearsals.
card-choose = برفع الأيدي: ماذا الآن؟
card-other-ways = الطرق الأخرى
card-to-choices = عودة إلى الخيارات
card-picture-of = الصورة { $n } من { $n-all }
card-picture-before = الصورة السابقة
card-picture-next = الصورة التالية
card-show-answer = إظهار الجواب
card-may = يمكن اختيار هذا
card-stay-away = الابتعاد عن هذا
card-step-of = الخطوة { $n } من { $n-all }
card-step-before = الخطوة السابقة
card-step-next = الخطوة التالية
card-begin = بدء
card-again = مرة أخرى
