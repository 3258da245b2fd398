# البطاقات.
teach-card = البطاقة { $n } من { $n-all }
teach-before = البطاقة السابقة
teach-next = التالي
teach-finish = إلى الأسئلة
teach-close = إلى الإنهاء
teach-count = العدّ
teach-say = حديث
teach-ask = سؤال
teach-do = فعل
teach-look = نظر
teach-repeat = ترديد
teach-story = حكاية
teach-none = لا بطاقات في هذه الجلسة.
teach-missing = هذه البطاقة ليست في الدروس على هذا الجهاز. المتابعة بالتالية.
teach-picture-missing = الصورة ليست هنا. النص يكفي للمتابعة.
