# سجلات هذا الجهاز.
rec-title = السجلات
rec-from-here =
    { $n ->
        [zero] لا سجلات من هذا الجهاز
        [one] سجل واحد من هذا الجهاز
        [two] سجلان من هذا الجهاز
        [few] { $n } من هذا الجهاز
        [many] { $n } من هذا الجهاز
       *[other] { $n } من هذا الجهاز
    }
rec-all = الكل
rec-waiting = تنتظر
rec-arrived = وصلت
rec-key-copy = نسخة ثانية
rec-key-office = وصلت إلى المكتب
rec-none = لا سجلات بعد. تظهر هنا عند إنهاء جلسة.
rec-no-copy = لا نسخة بعد
rec-has-copy = لها نسخة ثانية
rec-has-receipt = وصلت إلى المكتب
rec-place-people = { $place }، { $people }
rec-line = { $time }، { $activity }
rec-only-here = على هذا الجهاز فقط.
rec-copied = لها نسخة ثانية.
rec-received = وصل إلى المكتب.
rec-not-tried = لم يُرسل بعد.
rec-no-network = ينتظر الشبكة.
rec-later = جرت محاولة، وتتكرر تلقائيًّا.
rec-pending = يحفظه المكتب جانبًا حتى اعتماد هذا الجهاز.
rec-revoked = يحفظه المكتب جانبًا: لم يعد هذا الجهاز مخوَّلًا بالإرسال.
rec-needs-human = لم يستطع المكتب أخذه: { $code }
rec-demo = التجربة لا ترسل أبدًا.
rec-void = ملغى: { $reason }
rec-version = النسخة { $n }
rec-detail = سجل
rec-correct = تصحيحه
rec-void-it = إلغاؤه
rec-void-why = لماذا يُلغى؟
rec-void-what = يبقى ظاهرًا وعليه علامة ملغى. لا يُحذف شيء.
rec-not-found = هذا السجل ليس على هذا الجهاز.
rec-sealed = أُنهي { $when }
rec-reached = من وصلت إليهم الرسالة (تقدير)
rec-counts = من حضر
rec-before-after = الإجابات الصحيحة
rec-right-of = { $n } من { $n-all }
rec-flags = تنبيهات
rec-id = رقم السجل
rec-more = عرض المزيد
