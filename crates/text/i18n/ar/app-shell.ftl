# إطار كل شاشة: الشريط والخطوات والتبويب والكلمات المشتركة.
app-name = ويمارك
danger = خطر
back = رجوع
demo-ribbon = تجربة: بلد متخيَّل
demo-chip = تجربة
sample-ribbon = عيّنة – غير معتمدة
nav-main = الرئيسية
nav-today = اليوم
nav-lessons = الدروس
nav-records = السجلات
nav-tablet = الجهاز
state-label = الحالة
steps-label = خطوات الجلسة
step-who = من وأين
step-plan = الخطة
step-before = أسئلة قبل
step-teach = الدرس
step-after = أسئلة بعد
step-reach = الوصول
step-close = الإنهاء
step-of = { $n } من { $n-all }
one-less = واحد أقل
one-more = واحد أكثر
cancel = إلغاء
choose-reason = ما السبب؟
reason-other = سبب آخر
saved = حُفظ
saving = جارٍ الحفظ
not-saved = لم يُحفظ
not-saved-what = المطلوب عدم إغلاق ويمارك، وتوفير مساحة على الجهاز، ثم إعادة المحاولة.
try-again = إعادة المحاولة
join = { $a }، { $b }
people =
    { $n ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $n } أشخاص
        [many] { $n } شخصًا
       *[other] { $n } شخص
    }
minutes-n =
    { $n ->
        [zero] { $n } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $n } دقائق
        [many] { $n } دقيقة
       *[other] { $n } دقيقة
    }
age-range = { $n-from }–{ $n-to }
age-from = { $n } فأكثر
girls = فتيات
boys = فتيان
women = نساء
men = رجال
girls-women = فتيات ونساء
boys-men = فتيان ورجال
group-girls =
    { $n ->
        [zero] لا فتيات
        [one] فتاة واحدة
        [two] فتاتان
        [few] { $n } فتيات
        [many] { $n } فتاة
       *[other] { $n } فتاة
    }
group-boys =
    { $n ->
        [zero] لا فتيان
        [one] فتى واحد
        [two] فتيان اثنان
        [few] { $n } فتيان
        [many] { $n } فتى
       *[other] { $n } فتى
    }
group-children =
    { $n ->
        [zero] لا أطفال
        [one] طفل واحد
        [two] طفلان
        [few] { $n } أطفال
        [many] { $n } طفلًا
       *[other] { $n } طفل
    }
group-women =
    { $n ->
        [zero] لا نساء
        [one] امرأة واحدة
        [two] امرأتان
        [few] { $n } نساء
        [many] { $n } امرأة
       *[other] { $n } امرأة
    }
group-men =
    { $n ->
        [zero] لا رجال
        [one] رجل واحد
        [two] رجلان
        [few] { $n } رجال
        [many] { $n } رجلًا
       *[other] { $n } رجل
    }
today = اليوم
yesterday = أمس
opening = جارٍ الفتح
no-session = لا توجد جلسة مفتوحة.
go-home = إلى صفحة اليوم
open-failed = تعذّر على ويمارك فتح التخزين
no-library = لا دروس على هذا الجهاز بعد
no-library-what = يلزم الاتصال بالمكتب مرة واحدة: مع وجود شبكة، الضغط على الزر. ومن دونها تبقى صفحة الخطر متاحة.
fetch-library = جلب الدروس
library-refused = رُفضت أحدث الدروس
library-refused-what = أحد الملفات ليس كما وقّعته السلطة. تبقى الدروس السابقة قيد الاستخدام.
panic-title = حدث خلل في ويمارك
panic-what = ما حُفظ باقٍ. يمكن متابعة القراءة أدناه أو فتح ويمارك من جديد.
panic-open = فتح ويمارك من جديد
second-tab = ويمارك مفتوح من قبل على هذا الجهاز.
second-tab-why = تبويب واحد فقط يكتب، كي لا يُعدّ شيء مرتين.
second-tab-use = استخدام ويمارك هنا
second-tab-what = يتوقف التبويب الآخر، وتُتابع الجلسة هنا مع كل الأعداد.
update-ready = وصلت نسخة جديدة من ويمارك
update-ready-what = تبدأ في المرة القادمة أو الآن، وليس أثناء جلسة أبدًا.
update-now = بدؤها الآن
