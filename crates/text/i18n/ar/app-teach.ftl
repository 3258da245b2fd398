# البطاقات.
teach-card = البطاقة { $n } من { $n-all }
teach-before = البطاقة السابقة
teach-next = التالي
teach-finish = إلى الأسئلة
teach-close = إلى الإنهاء
teach-count = العدّ
teach-none = لا بطاقات في هذه الجلسة.
teach-missing = هذه البطاقة ليست في الدروس على هذا الجهاز. المتابعة بالتالية.
teach-picture-only = الصورة فقط
teach-with-text = عودة النص
teach-second-screen = شاشة ثانية
