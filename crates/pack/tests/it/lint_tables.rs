//! The content-safety lint in Spanish, French, Ukrainian and Dari: for each rule a text that must be refused and one that must pass; and the
//! rules for loose texts in all six languages.

use waymark_core::module::Act;
use waymark_pack::lint::{Answer, Context, Loose, Rule, Verdict, judge, text};

use crate::lint::{ADULTS, CHILDREN, acting, card, passes, refused, rules};

/// Rule, what breaks it, what passes although it is near.
type Row = (Rule, &'static str, &'static str);

fn table(lang: &str, rows: &[Row]) {
    let mut wrong = Vec::new();
    for (rule, bad, good) in rows {
        let young = matches!(rule, Rule::Death | Rule::ChildTerm);
        let context: Context<'_> = match rule {
            Rule::ActUnsaid => acting(Act::Tell),
            Rule::ActMixed => acting(Act::StandStill),
            _ => card(if young { CHILDREN } else { ADULTS }),
        };
        let found = rules(lang, bad, context);
        if !found.contains(rule) {
            wrong.push(format!("{bad:?} should break {rule:?}, found {found:?}"));
        }
        let found = text(lang, good, context);
        if !found.is_empty() {
            wrong.push(format!("{good:?} should pass, found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn spanish() {
    use Rule::*;
    table(
        "es",
        &[
            (Never, "Arrástrate hasta el camino.", "El río arrastra ramas."),
            (Tool, "Prueba el suelo con un palo.", "Un palo no demuestra nada."),
            (Injury, "Había mucha sangre.", "Una cosa desconocida puede hacer daño."),
            (Death, "Te puedes morir.", "Te puede hacer daño."),
            (FalseSafety, "Ya no explota.", "Nada viejo es seguro."),
            (Undenied, "Levántenlo.", "No lo levanten."),
            (Undenied, "Rúñanlo un poco.", "Cuéntenlo en casa."),
            (Loophole, "No lo toques, salvo con guantes.", "No lo toques."),
            (Switch, "Tómale una foto.", "No tomes fotos."),
            (GoBack, "Regresa.", "Regresa por el camino que conoces."),
            (Secrecy, "Es nuestro secreto.", "No es un secreto."),
            (Delay, "Avisa mañana a un adulto.", "Avisa hoy a un adulto."),
            (Blame, "Es tu culpa.", "No es tu culpa."),
            (Dare, "Demuestra que eres valiente.", "Di que no y vete."),
            (SafeActUndone, "No te detengas.", "Avisa a un adulto."),
            (Disguise, "T0ca la p1edra.", "Son 3 niñas."),
            (Number, "Aléjate 50 metros.", "Dilo tres veces."),
            (Term, "Es una bomba.", "Es una cosa desconocida."),
            (ChildTerm, "Un artefacto explosivo.", "Una cosa desconocida."),
            (ActUnsaid, "Piensa con calma.", "Avisa a un adulto de confianza."),
            (ActMixed, "Quédate quieto y regresa por el camino que conoces.", "Pies quietos. Llama. Espera."),
            (Approval, "Texto aprobado por el ministerio.", "Pregunten en la oficina."),
        ],
    );
}

#[test]
fn french() {
    use Rule::*;
    table(
        "fr",
        &[
            (Never, "Rampe jusqu'au chemin.", "Nous marchons sur le chemin du puits."),
            (Tool, "Teste le sol avec un bâton.", "Un bâton ne montre rien."),
            (Injury, "Il y avait du sang.", "Un objet inconnu peut blesser."),
            (Death, "Tu peux mourir.", "Tu peux être blessé."),
            (FalseSafety, "Il est inoffensif.", "L'âge ne rend rien sûr."),
            (Undenied, "Ramassez-le.", "Ne le ramassez pas."),
            (Undenied, "Rabotez-le un peu.", "Racontez-le à la maison."),
            (Loophole, "Ne le touche pas, sauf avec des gants.", "Ne le touche pas."),
            (Switch, "Prends-le en photo.", "Pas de photo."),
            (GoBack, "Retourne vite.", "Repars par le chemin que tu connais."),
            (Secrecy, "C'est notre secret.", "Ce n'est pas un secret."),
            (Delay, "Dis-le demain à un adulte.", "Dis-le aujourd'hui à un adulte."),
            (Blame, "C'est ta faute.", "Ce n'est pas ta faute."),
            (Dare, "Montre que tu es courageux.", "Dis non et pars."),
            (SafeActUndone, "Ne t'arrête pas.", "Préviens un adulte."),
            (Disguise, "T0uche la p1erre.", "Elles sont 3."),
            (Number, "Éloigne-toi de 50 mètres.", "Dis-le trois fois."),
            (Term, "C'est une bombe.", "C'est un objet inconnu."),
            (ChildTerm, "Un engin explosif.", "Un objet inconnu."),
            (ActUnsaid, "Réfléchis calmement.", "Dis-le à un adulte."),
            (
                ActMixed,
                "Ne bouge plus et repars par le chemin que tu connais.",
                "Pieds joints. Appelle. Attends.",
            ),
            (Approval, "Texte approuvé par le ministère.", "Demandez au bureau."),
        ],
    );
}

#[test]
fn ukrainian() {
    use Rule::*;
    table(
        "uk",
        &[
            (Never, "Повзи до дороги.", "Повз школу йде дорога."),
            (Tool, "Перевір землю за допомогою палиці.", "Палиця нічого не доводить."),
            (Injury, "Там була кров.", "Невідомий предмет може зашкодити."),
            (Death, "Ти можеш загинути.", "Це може зашкодити."),
            (FalseSafety, "Він нешкідливий.", "Вік не робить безпечним нічого."),
            (Undenied, "Підніміть його.", "Не піднімайте його."),
            (Undenied, "Стругайте його потроху.", "Поясніть його вдома."),
            (Loophole, "Не чіпай його, хіба що в рукавицях.", "Не чіпай його."),
            (Switch, "Сфотографуй його.", "Не фотографуй."),
            (GoBack, "Повертайся.", "Повертайся шляхом, який знаєш."),
            (Secrecy, "Це наш секрет.", "Це не секрет."),
            (Delay, "Скажи завтра дорослому.", "Скажи сьогодні дорослому."),
            (Blame, "Це твоя провина.", "Це не твоя провина."),
            (Dare, "Доведи, що ти сміливий.", "Скажи ні й іди."),
            (SafeActUndone, "Не зупиняйся.", "Скажи дорослому."),
            (Disguise, "Доторкниcь до нього.", "Їх було 3."),
            (Number, "Відійди на 50 метрів.", "Скажи тричі."),
            (Term, "Це бомба.", "Це невідомий предмет."),
            (ChildTerm, "Вибухонебезпечний предмет.", "Невідомий предмет."),
            (ActUnsaid, "Думай спокійно.", "Скажи дорослому."),
            (ActMixed, "Стій на місці й повертайся шляхом, який знаєш.", "Ноги разом. Гукай. Чекай."),
            (Approval, "Текст схвалено міністерством.", "Спитайте в громаді."),
        ],
    );
}

#[test]
fn dari() {
    use Rule::*;
    table(
        "fa-AF",
        &[
            (Never, "سینه‌خیز تا سرک بروید.", "سینۀ کوه سبز است."),
            (Tool, "زمین را با چوب امتحان کنید.", "چوب هیچ نشان نمی‌دهد."),
            (Injury, "آنجا خون بود.", "شی ناشناخته ضرر می‌رساند."),
            (Death, "می‌میرید.", "ضرر می‌رساند."),
            (FalseSafety, "بی‌خطر است.", "کهنه بودن هیچ چیز را بی‌خطر نمی‌سازد."),
            (Undenied, "آن را بردارید.", "آن را برندارید."),
            (Undenied, "آن را رنده بمالید.", "آن را بگویید."),
            (Loophole, "دست نزنید، مگر با دستکش.", "دست نزنید."),
            (Switch, "از آن عکس بگیرید.", "عکس نگیرید."),
            (GoBack, "برگردید.", "از راهی که بلد هستید برگردید."),
            (Secrecy, "این راز ماست.", "این راز نیست."),
            (Delay, "فردا به کلان‌ها بگویید.", "امروز به کلان‌ها بگویید."),
            (Blame, "گناه شماست.", "گناه شما نیست."),
            (Dare, "نشان بده که دلیر هستی.", "نه بگو و برو."),
            (SafeActUndone, "ایستاد نشوید.", "به یک بزرگ‌سال بگویید."),
            (Disguise, "بردا\u{202D}رtید آن را.", "سه طفل بودند."),
            (Number, "۵۰ متر دور شوید.", "سه بار بگویید."),
            (Term, "بم است.", "شی ناشناخته است."),
            (ChildTerm, "مهمات انفجاری.", "شی ناشناخته."),
            (ActUnsaid, "آرام فکر کنید.", "به یک بزرگ‌سال بگویید."),
            (
                ActMixed,
                "در جای خود بایستید و از راهی که بلد هستید برگردید.",
                "پاها آرام. صدا کنید. منتظر باشید.",
            ),
            (Approval, "این درس با تایید وزارت است.", "از دفتر پرسان کنید."),
        ],
    );
}

fn loose(lang: &str, kind: &str, text: &str) -> Answer {
    let (lang, kind, text) = (lang.to_owned(), kind.to_owned(), text.to_owned());
    judge(&Loose { id: serde_json::Value::Null, lang, age: "any".into(), kind, text })
}

/// Language, a text that shows nothing good, and one that does.
#[test]
fn a_loose_text_shows_that_it_is_good() {
    let rows = [
        (
            "en",
            "story-branch",
            "The metal shone. They grinned.",
            "The metal shone. They left it and told father.",
        ),
        ("en", "question-option-correct", "I smile at the shiny one", "I leave it and tell mother"),
        ("ar", "question-option-correct", "أبتسم لصديقي", "أتركه وأخبر أمي"),
        ("es", "question-option-correct", "Sonrío y sigo", "Lo dejo y le aviso a mamá"),
        ("fr", "question-option-correct", "Je souris à mon ami", "Je le laisse et je le dis à maman"),
        ("uk", "question-option-correct", "Усміхаюся другові", "Лишаю його й кажу мамі"),
        ("fa-AF", "question-option-correct", "می‌خندم", "می‌گذارم و به مادرم می‌گویم"),
    ];
    for (lang, kind, bad, good) in rows {
        let answer = loose(lang, kind, bad);
        assert_eq!(
            (answer.verdict, answer.rule.as_str()),
            (Verdict::Refuse, "unproven"),
            "{bad}: {answer:?}"
        );
        let answer = loose(lang, kind, good);
        assert_eq!(answer.verdict, Verdict::Accept, "{good}: {answer:?}");
    }
}

#[test]
fn nothing_claims_an_approval() {
    refused("en", Rule::Approval, card(ADULTS), &["This lesson is approved by the ministry."]);
    passes("en", card(ADULTS), &["Ask the ministry's office."]);
    refused("ar", Rule::Approval, card(ADULTS), &["هذا الدرس معتمد من الوزارة."]);
    passes("ar", card(ADULTS), &["اسألوا المكتب."]);
}

#[test]
fn an_unknown_act_on_it_is_an_act() {
    refused("en", Rule::Undenied, card(ADULTS), &["Varnish it before winter."]);
    passes("en", card(ADULTS), &["Nobody varnishes it.", "Describe it to the specialists."]);
    refused("ar", Rule::Undenied, card(ADULTS), &["برّدوه ثم قولوا."]);
    passes("ar", card(ADULTS), &["لا تبرّدوه.", "أخبروا أخوها."]);
}
