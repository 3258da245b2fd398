# ما يمنع إنهاء الجلسة، وما هو تنبيه فقط.
problem-no-place = لم يُختر المكان.
problem-place-coarse = المكان غير دقيق بما يكفي. يلزم اختيار القرية أو المخيم.
problem-no-date = لم يُختر اليوم.
problem-date-future = هذا اليوم لم يأتِ بعد.
problem-no-organisation = لم تُختر المنظمة.
problem-no-team = لم يُختر الفريق.
problem-no-activity = لم يُذكر نوع الجلسة.
problem-no-method = لم تُختر الطريقة.
problem-no-people = لم يُعدّ أحد بعد.
problem-no-reach = لم يُذكر عدد من وصلت إليهم الرسالة.
problem-first-over = عدد الحاضرين { $n-total }، لكن { $n-first } يحضرون للمرة الأولى.
problem-disability-over = عدد الحاضرين { $n-total }، لكن { $n-some } من ذوي الإعاقة.
problem-hands = السؤال { $n }: الأيدي { $n-hands }، لكن الحاضرين { $n-present }.
problem-present-over = السؤال { $n }: الحاضرون { $n-present }، لكن عدد الأشخاص { $n-total }.
problem-end = النهاية ليست بعد البداية.
problem-no-time = لم تُحدَّد البداية أو النهاية.
problem-no-facilitator = لم يُذكر من يسّر الجلسة.
problem-info = هل قيل للحاضرين من أنتم وأين تُقدَّم الشكوى؟
problem-guardian = حضر أطفال. هل وافقت المدرسة أو ولي الأمر؟
problem-not-asked-before = لم تُطرح الأسئلة قبل الدرس ولم يُذكر السبب.
problem-not-asked-after = لم تُطرح الأسئلة بعد الدرس ولم يُذكر السبب.
problem-too-long = في النص { $n } حرفًا، والحد { $n-most }.
problem-no-numbers = لا رقم للاتصال مسجّل لهذا البلد. الجلسة الحقيقية تحتاج رقمًا.
problem-other = في هذا السجل ما لا يمكن: { $field }.
flag-many = مجموعة كبيرة: { $people }
flag-many-what = معظم المجموعات أصغر، ويتذكر الناس فيها أكثر. يبقى الإنهاء ممكنًا.
flag-short = جلسة قصيرة: { $minutes }
flag-short-what = معظمها بين ٢٠ و٦٠ دقيقة. يبقى الإنهاء ممكنًا.
flag-long = جلسة طويلة: { $minutes }
flag-mixed = أطفال وبالغون معًا
flag-no-woman = لا ميسّرة للنساء أو الفتيات
flag-one-adult = أقل من شخصين بالغين مع الأطفال
flag-no-after = لم تُطرح الأسئلة بعد الدرس
flag-no-before = لم تُطرح الأسئلة قبل الدرس
flag-info = لم تُعطَ المعلومات
flag-guardian = المدرسة أو ولي الأمر غير موافق
flag-estimated = الأعداد تقديرية
flag-clock =
    { $n ->
        [zero] الساعة لا تطابق المكتب
        [one] تختلف الساعة عن المكتب بيوم واحد
        [two] تختلف الساعة عن المكتب بيومين
        [few] تختلف الساعة عن المكتب بـ { $n } أيام
        [many] تختلف الساعة عن المكتب بـ { $n } يومًا
       *[other] تختلف الساعة عن المكتب بـ { $n } يوم
    }
flag-sample = دروس عيّنة لم يعتمدها أحد
flag-used-anyway = استُخدمت مع أنها لا تناسب: { $module }
flag-later =
    { $n ->
        [zero] سُجّلت في اليوم نفسه
        [one] سُجّلت بعد يوم واحد
        [two] سُجّلت بعد يومين
        [few] سُجّلت بعد { $n } أيام
        [many] سُجّلت بعد { $n } يومًا
       *[other] سُجّلت بعد { $n } يوم
    }
flag-other = عليها تنبيه للمشرف
flag-seen = سيرى المشرف ذلك.
