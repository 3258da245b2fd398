# جلسة عُقدت من قبل، وتقدير الجلسة غير المباشرة.
held-title = جلسة عُقدت من قبل
held-what = ما نوعها؟
held-when = متى؟
held-earlier = يوم أسبق
held-where = أين؟
held-who = من حضر؟
held-check = مراجعة وإنهاء: { $people }
held-check-plain = مراجعة وإنهاء
held-reach = كم شخصًا وصلت إليهم الرسالة تقريبًا؟
held-reach-basis = كيف عُرف ذلك؟
held-reach-note = هذا تقدير، ولا يُجمع أبدًا مع من عُدّوا.
held-why = لماذا بدون الجهاز؟
held-taught = ماذا دُرّس؟
