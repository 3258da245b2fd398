# لماذا تدخل الوحدة في الخطة أو لا تدخل. جملة قصيرة واحدة للميسّر، صحيحة كما هي.

why-core = أولًا لكل مجموعة.
why-core-again = سُمعت في { $date }، قبل { $n-days ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $n-days } أيام
    [many] { $n-days } يومًا
   *[other] { $n-days } يوم
    }؛ الصحيح { $n-right } من { $n-asked }: الصيغة القصيرة.
why-core-short = الوقت قليل: الرسالة الأساسية وحدها في أربع دقائق.
why-fits = تناسب أعمار هذه المجموعة.
why-base = تأتي أولًا: «{ $module }» تُبنى عليها.
why-threat = معروف هنا: { $threat }.
why-threat-unknown = لا يُعرف ما يوجد هنا.
why-stand-still = قد يقف أي شخص يومًا على أرض لا يعرفها.
why-marked-area = هنا منطقة خطرة معلَّمة.
why-places = أين قد توجد الأشياء: لكل مجموعة.
why-clues = كثيرًا ما تغيب العلامات.
why-new-here = { $n-people ->
    [zero] لا أحد جديد هنا.
    [one] شخص واحد جديد هنا.
    [two] شخصان جديدان هنا.
    [few] { $n-people } أشخاص جدد هنا.
    [many] { $n-people } شخصًا جديدًا هنا.
   *[other] { $n-people } شخص جديد هنا.
    }
why-new-here-plain = المجموعة جديدة هنا.
why-livelihood = هذا عملهم: { $livelihood }.
why-flood = سيل في { $date }، قبل { $n-days ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $n-days } أيام
    [many] { $n-days } يومًا
   *[other] { $n-days } يوم
    }.
why-flood-plain = حدث سيل هنا.
why-flood-signs = سيل في { $date }، قبل { $n-days ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $n-days } أيام
    [many] { $n-days } يومًا
   *[other] { $n-days } يوم
    }: ربما انتقلت علامات وأشياء.
why-flood-signs-plain = حدث سيل: ربما انتقلت علامات وأشياء.
why-signs = هنا علامات لمنطقة معلَّمة.
why-report-new = لا سجل على هذا الجهاز بأن الناس هنا تعلّموا بمن يتصلون.
why-accident = حادث هنا في { $date }.
why-accident-plain = وقع حادث هنا.
why-accident-none = كيف نساعد دون دخول: لكل مجموعة.
why-season = وقت السنة: { $event }.
why-return = { $n-people ->
    [zero] لا أحد عائد أو نازح.
    [one] شخص واحد عائد أو نازح.
    [two] شخصان عائدان أو نازحان.
    [few] { $n-people } أشخاص عائدون أو نازحون.
    [many] { $n-people } شخصًا عائدون أو نازحون.
   *[other] { $n-people } شخص عائدون أو نازحون.
    }
why-return-plain = بينهم عائدون أو نازحون.
why-rubble = هنا أنقاض أو بيوت مهجورة معروفة.
why-boys = الجميع فتيان بين ١٠ و١٧، { $n-people ->
    [zero] بلا عدد
    [one] شخص واحد
    [two] شخصان
    [few] { $n-people } أشخاص
    [many] { $n-people } شخصًا
   *[other] { $n-people } شخص
    }.
why-boys-plain = الجميع فتيان بين ١٠ و١٧.
why-women = الجميع نساء أو فتيات، { $n-people ->
    [zero] بلا عدد
    [one] شخص واحد
    [two] شخصان
    [few] { $n-people } أشخاص
    [many] { $n-people } شخصًا
   *[other] { $n-people } شخص
    }.
why-women-plain = الجميع نساء أو فتيات.
why-teens = الجميع بين ١٣ و١٧، { $n-people ->
    [zero] بلا عدد
    [one] شخص واحد
    [two] شخصان
    [few] { $n-people } أشخاص
    [many] { $n-people } شخصًا
   *[other] { $n-people } شخص
    }.
why-teens-plain = الجميع بين ١٣ و١٧.
why-teen-boys = قد يكون بينهم فتيان بين ١٣ و١٧.
why-core-heard = أُعطيت الرسالة الأساسية هنا في { $date }، قبل { $n-days ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $n-days } أيام
    [many] { $n-days } يومًا
   *[other] { $n-days } يوم
    }.
why-weak = في { $date }، قبل { $n-days ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $n-days } أيام
    [many] { $n-days } يومًا
   *[other] { $n-days } يوم
    }، كانت الإجابات الصحيحة { $n-right } من { $n-asked }.
why-pass-on = أخيرًا: ينقلونها إلى غيرهم.
why-pass-on-role = سيعلّمون غيرهم.
why-heard = { $n-modules ->
    [zero] لم تُسمع وحدات هنا من قبل.
    [one] سُمعت هنا وحدة واحدة من قبل.
    [two] سُمعت هنا وحدتان من قبل.
    [few] سُمعت هنا { $n-modules } وحدات من قبل.
    [many] سُمعت هنا { $n-modules } وحدة من قبل.
   *[other] سُمعت هنا { $n-modules } وحدة من قبل.
    }
why-carers = يحضر من يرعى أطفالًا صغارًا.
why-taught = أُعطيت هنا في { $date }، قبل { $n-days ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومين
    [few] { $n-days } أيام
    [many] { $n-days } يومًا
   *[other] { $n-days } يوم
    }.

why-no-ages = لم يُختر عمر للمجموعة بعد.
why-too-young = لعمر { $n-from } فأكثر؛ أصغرهم هنا عمره { $n-youngest }.
why-too-old = للأعمار حتى { $n-to }؛ أصغرهم هنا عمره { $n-youngest }.
why-no-cards = لا بطاقات فيها لعمر { $n-youngest }.
why-threat-not-known = غير معروف هنا: { $threat }.
why-only-teens = للأعمار بين ١٣ و١٧.
why-only-drivers = للسائقين والعاملين.
why-only-carers = لمن يرعى أطفالًا صغارًا.
why-other-livelihood = لمن يعيشون من هذا: { $livelihood }.
why-other-sex = لغير الحاضرين.
why-not-allowed = لم تسمح بها السلطة هنا.
why-no-time = تحتاج { $n-needed ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $n-needed } دقائق
    [many] { $n-needed } دقيقة
   *[other] { $n-needed } دقيقة
    }؛ الباقي { $n-left }.
why-enough = { $n-most ->
    [zero] لا وحدة جديدة لهذه الأعمار.
    [one] وحدة جديدة واحدة تكفي لهذه الأعمار.
    [two] وحدتان جديدتان تكفيان لهذه الأعمار.
    [few] { $n-most } وحدات جديدة تكفي لهذه الأعمار.
    [many] { $n-most } وحدة جديدة تكفي لهذه الأعمار.
   *[other] { $n-most } وحدة جديدة تكفي لهذه الأعمار.
    }
why-base-missing = تُبنى على «{ $module }»، وهي لا تناسب.
