//! The content-safety lint in Arabic: folding, clitics, person prefixes; for each rule what is refused and what passes.

use waymark_core::module::Act;
use waymark_pack::lint::Rule;

use crate::lint::{ADULTS, CHILDREN, acting, card, passes, refused};

#[test]
fn never_even_denied() {
    refused(
        "ar",
        Rule::Never,
        card(ADULTS),
        &["ازحفوا إلى الطريق.", "لا تنكزوه.", "فكّكوا الشيء.", "انبطحوا.", "لا تفجّروه.", "الصاعق صغير."],
    );
    passes("ar", card(ADULTS), &["عند الفجر نسير على الطريق.", "الجسر قريب من القرية.", "هذه مشكلة قديمة."]);
}

#[test]
fn tools_injury_and_death() {
    refused("ar", Rule::Tool, card(ADULTS), &["افحصوا الأرض باستخدام عصا.", "استعملوا سكينًا."]);
    refused("ar", Rule::Injury, card(ADULTS), &["كان هناك دم.", "ينزف الرجل."]);
    refused("ar", Rule::Death, card(CHILDREN), &["قد تموتون.", "ماتت العنزة."]);
    passes("ar", card(ADULTS), &["القدمان معًا.", "ماتت العنزة.", "العصا لا تثبت شيئًا.", "عدم الاقتراب واجب."]);
    passes("ar", card(CHILDREN), &["قولوا الكلمات معًا.", "القدم بجانب القدم."]);
}

#[test]
fn nothing_unchecked_is_called_safe() {
    refused(
        "ar",
        Rule::FalseSafety,
        card(ADULTS),
        &["هو غير ضار.", "الحقل آمن لأن الماعز يسير فيه.", "لن ينفجر."],
    );
    passes("ar", card(ADULTS), &["العمر لا يجعل شيئًا آمنًا.", "غياب العلامة لا يعني الأمان."]);
}

#[test]
fn guarded_acts_are_directly_denied() {
    let bad = [
        "المسوه.",
        "التقطوا الشيء.",
        "لا تقفوا، ارفعوه.",
        "ارموه في الحفرة.",
        "لا تنسوا أن تحملوه.",
        "افتحوا الباب وادخلوا.",
        "اقتربوا وانظروا.",
        "ثم يحرّكه الولد.",
        "خذوه إلى البيت.",
        "ارفعوه بأيديكم.",
        "أحضروا الشيء إلى المعلم.",
        "هاتوه إلى البيت.",
        "ضعوه في الحفرة.",
        "بيعوا المعدن.",
        "اركضوا إلى المصاب.",
        "العبوا به.",
        "ارفعوا مع المختصين.",
        "لا، المسوه.",
        "ألا تريدون أن تلمسوه؟",
    ];
    refused("ar", Rule::Undenied, card(ADULTS), &bad);
    let good = [
        "لا تلمسوه.",
        "توقّفوا. لا تقتربوا. لا تلمسوا.",
        "لا تلمسوا ولا ترموا ولا تحملوا.",
        "لا تلمسوه أو تحملوه.",
        "لا أحد يلمسه.",
        "انظروا دون تحريك القدمين.",
        "من دون أن نلمسه.",
        "تحمل البنات المياه.",
        "ارفعوا أيديكم.",
        "يحرّكه المختصون.",
        "أربع حركات معًا.",
        "لا يخرج أحد من اللعبة.",
        "لا تحضروه ولا تعطوه لأحد.",
        "الحفرة بجانب الطريق.",
        "البيت قريب.",
    ];
    passes("ar", card(ADULTS), &good);
}

#[test]
fn a_denial_has_no_way_out() {
    refused(
        "ar",
        Rule::Loophole,
        card(ADULTS),
        &["لا تلمسوه إلا برفق.", "لا تحركوه ما لم تتأكدوا.", "لا ترفعوه إلا مع صديق."],
    );
    passes("ar", card(ADULTS), &["لا تلمسوه.", "سيروا بحذر على الطريق."]);
}

#[test]
fn switches_ways_and_numbers() {
    refused("ar", Rule::Switch, card(ADULTS), &["تصوير الشيء مفيد.", "صوّروه من بعيد.", "ضعوا علامة هناك."]);
    passes("ar", card(ADULTS), &["انظروا إلى الصورة.", "العلامة تقول: توقّفوا."]);
    refused("ar", Rule::GoBack, card(ADULTS), &["ارجعوا.", "ارجعوا بسرعة."]);
    passes("ar", card(ADULTS), &["ارجعوا من الطريق الذي تعرفونه.", "نرجع من الطريق الذي نعرفه."]);
    refused(
        "ar",
        Rule::Number,
        card(ADULTS),
        &["ابتعدوا ٥٠ مترًا.", "ابتعدوا عشرين مترًا.", "اتصلوا على ٥٥٥٠١٤٢."],
    );
    passes("ar", card(ADULTS), &["الرقم ثلاث مرات معًا.", "الانتظار خير من خطوة واحدة."]);
}

#[test]
fn terms_and_acts() {
    refused(
        "ar",
        Rule::Term,
        card(ADULTS),
        &["هذه قنبلة.", "سيروا على الطريق الآمن.", "كونوا شجعانًا أو شجاعًا."],
    );
    refused("ar", Rule::ChildTerm, card(CHILDREN), &["هناك ذخائر متفجرة.", "في حقل ألغام."]);
    passes("ar", card(CHILDREN), &["قد يكون هناك لغم.", "شيء غريب."]);
    refused("ar", Rule::ActUnsaid, acting(Act::Tell), &["فكّروا بهدوء."]);
    passes("ar", acting(Act::Tell), &["أخبروا بالغًا تثقون به."]);
    passes("ar", acting(Act::StandStill), &["اثبتوا. نادوا. انتظروا."]);
    refused("ar", Rule::ActMixed, acting(Act::StandStill), &["اثبتوا ثم ارجعوا من الطريق الذي تعرفونه."]);
}
