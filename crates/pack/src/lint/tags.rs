//! What a word can be for the lint: the sections of the word lists.

/// A section of a word list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Tag {
    /// X: never, not even denied.
    Never,
    /// Tools, which are not used on ground or thing.
    Tool,
    /// Words before a tool that mean its use.
    Using,
    /// I.
    Injury,
    /// Death.
    Death,
    /// Acts on a thing by their nature: touch, pick up, kick, burn, dig.
    Touch,
    /// To go nearer.
    Near,
    /// To go in.
    Enter,
    /// To move over ground: it matters where.
    Go,
    /// Acts that matter only on a thing: take, bring, cover, sell, keep.
    Weak,
    /// To lead or show somebody there.
    Lead,
    /// To stay: it matters beside what.
    Stay,
    /// To go back.
    Back,
    /// Photos, marks, own steps: only in the card of their switch.
    Photo,
    /// See [`Tag::Photo`].
    Mark,
    /// See [`Tag::Photo`].
    Retrace,
    /// See [`Tag::Photo`].
    VoiceAid,
    /// What nobody handles.
    Thing,
    /// It, them, this.
    Pron,
    /// Where nobody goes.
    Place,
    /// Objects of daily life.
    Safe,
    /// Parts of the body, people, and what else may be touched but is never meant by "it".
    Body,
    /// Places of daily life.
    Home,
    /// "That you know", "where everyone goes".
    Known,
    /// A hurt person.
    Hurt,
    /// Specialists; water and wind.
    Agent,
    /// "Then", "also": may stand between the doer and the act.
    Mid,
    /// Denials.
    Neg,
    /// Denials that go with another one.
    Concord,
    /// "Forbidden", "avoid", "without".
    Forbid,
    /// Turns a denial round: forget, hesitate, afraid.
    Turn,
    /// "Or".
    Or,
    /// "And".
    And,
    /// Ends a clause: but, then, so, because, if, when.
    Break,
    /// Ways out of a denial.
    Except,
    /// "If", "who": the act is only thought of.
    Cond,
    /// "Wishes", "wants".
    Wish,
    /// "Dangerous", "can hurt".
    Warn,
    /// "Wrong", "not true": puts a myth right.
    Wrong,
    /// "People say".
    Myth,
    /// Prepositions of aim and place: at, on, to, in.
    Aim,
    /// Near prepositions: beside, next to.
    Beside,
    /// R: false safety, refused unless denied.
    Harmless,
    /// "Safe", which is false where a reason or a thing stands with it.
    Safety,
    /// Reasons that make nothing safe.
    Reason,
    /// Secrecy and silence.
    Secret,
    /// "Tell", "report".
    Tell,
    /// "Later", "tomorrow".
    Later,
    /// Blame and shame.
    Blame,
    /// Praise: brave, hero, well done.
    Praise,
    /// A safe act that is taken back: "do not tell", "no need to stop".
    Undo,
    /// Refused wherever it stands: whole phrases.
    Phrase,
    /// Units of distance.
    Unit,
    /// Number words.
    Number,
    /// Terms that have a better one.
    Term,
    /// Terms that children under 13 do not hear.
    ChildTerm,
    /// "Stand still".
    Still,
    /// "By the way you know".
    KnownWay,
    /// What one never goes back for.
    BackFor,
    /// "Why not".
    Suggest,
    /// "Nobody knows who": a person who is not in the room.
    Somebody,
    /// Ground that was handed over after specialists checked it.
    Cleared,
    /// "You may", "it is fine to".
    May,
    /// A claim that somebody approved the text.
    Approval,
    /// "Who", "when", "where".
    Who,
    /// What may be said of a thing: it lies there, it is seen, it is left.
    Calm,
    /// What is no act although it looks like one.
    Innocent,
    /// Says one of the acts, by number.
    Says(u8),
}

#[rustfmt::skip] // a table reads better filled than one row a line
const NAMES: &[(&str, Tag)] = &[
    ("never", Tag::Never), ("tool", Tag::Tool), ("using", Tag::Using), ("injury", Tag::Injury), ("death", Tag::Death),
    ("touch", Tag::Touch), ("near", Tag::Near), ("enter", Tag::Enter), ("go", Tag::Go), ("weak", Tag::Weak),
    ("lead", Tag::Lead), ("stay", Tag::Stay), ("back", Tag::Back), ("photo", Tag::Photo), ("mark", Tag::Mark),
    ("retrace", Tag::Retrace), ("voice-aid", Tag::VoiceAid), ("thing", Tag::Thing), ("pron", Tag::Pron),
    ("place", Tag::Place), ("safe", Tag::Safe), ("body", Tag::Body), ("home", Tag::Home), ("known", Tag::Known),
    ("hurt", Tag::Hurt), ("agent", Tag::Agent), ("mid", Tag::Mid), ("neg", Tag::Neg), ("concord", Tag::Concord),
    ("forbid", Tag::Forbid), ("turn", Tag::Turn), ("or", Tag::Or), ("and", Tag::And), ("break", Tag::Break),
    ("except", Tag::Except), ("cond", Tag::Cond), ("wish", Tag::Wish), ("warn", Tag::Warn), ("wrong", Tag::Wrong),
    ("myth", Tag::Myth), ("aim", Tag::Aim), ("beside", Tag::Beside), ("harmless", Tag::Harmless),
    ("safety", Tag::Safety), ("reason", Tag::Reason), ("secret", Tag::Secret), ("tell", Tag::Tell),
    ("later", Tag::Later), ("blame", Tag::Blame), ("praise", Tag::Praise), ("undo", Tag::Undo),
    ("phrase", Tag::Phrase), ("unit", Tag::Unit), ("number", Tag::Number), ("term", Tag::Term),
    ("child-term", Tag::ChildTerm), ("still", Tag::Still), ("known-way", Tag::KnownWay), ("back-for", Tag::BackFor),
    ("innocent", Tag::Innocent), ("who", Tag::Who), ("suggest", Tag::Suggest), ("somebody", Tag::Somebody), ("cleared", Tag::Cleared), ("may", Tag::May), ("approval", Tag::Approval), ("calm", Tag::Calm), ("says-stop", Tag::Says(0)),
    ("says-leave", Tag::Says(1)), ("says-back", Tag::Says(2)), ("says-still", Tag::Says(3)),
    ("says-tell", Tag::Says(4)), ("says-warn", Tag::Says(5)), ("says-ask", Tag::Says(6)), ("says-ways", Tag::Says(7)),
    ("says-signs", Tag::Says(8)), ("says-help", Tag::Says(9)), ("says-near", Tag::Says(10)),
    ("says-check", Tag::Says(11)), ("says-no", Tag::Says(12)),
];

/// The name of a section in a word list.
pub(super) fn named(name: &str) -> Option<Tag> {
    NAMES.iter().find(|(n, _)| *n == name).map(|(_, t)| *t)
}

impl Tag {
    /// Acts that a denial governs.
    pub(super) fn is_act(self) -> bool {
        use Tag::*;
        matches!(
            self,
            Touch | Near | Enter | Go | Weak | Lead | Stay | Photo | Mark | Retrace | VoiceAid | Back
        )
    }

    /// Nouns, of which the longest that covers a word counts.
    pub(super) fn is_noun(self) -> bool {
        use Tag::*;
        matches!(self, Thing | Pron | Place | Safe | Body | Home | Hurt)
    }
}
