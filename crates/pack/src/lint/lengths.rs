//! How long a text may be (the guide's "Words"): one idea, large letters, a small screen.

use super::{Context, Rule};

/// Kinds of texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// What a card says.
    Card,
    /// What the group may choose in a story.
    Choice,
    /// How a story goes on and ends.
    End,
    /// The educator's note.
    Note,
    /// A question.
    Question,
    /// The right answer to a question, in words.
    Answer,
    /// The kind sentence after the second asking.
    After,
    /// Title of a module.
    Title,
    /// What a module is about.
    About,
    /// Text alternative of a picture.
    Picture,
    /// A reason of the plan.
    Reason,
}

/// Most characters that are seen.
fn limit(context: Context<'_>) -> usize {
    match context.place {
        Place::Card | Place::Question if context.young() => 70,
        Place::Card | Place::Question | Place::About | Place::Reason => 90,
        Place::Choice | Place::Answer => 60,
        Place::End if context.young() => 140,
        Place::End => 180,
        Place::After => 120,
        Place::Note => 200,
        Place::Title => 48,
        Place::Picture => 140,
    }
}

/// Letters that take room: no marks above or below letters, no direction controls; a variable (`…`) is not counted.
fn seen(text: &str) -> usize {
    let takes_none = |c: char| {
        matches!(c, '\u{64B}'..='\u{652}' | '\u{670}' | '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200F}')
            || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    text.replace(" … ", "").chars().filter(|c| !takes_none(*c)).count()
}

pub(super) fn check(text: &str, context: Context<'_>) -> Vec<(Rule, String)> {
    let (length, limit) = (seen(text), limit(context));
    if length <= limit {
        return Vec::new();
    }
    vec![(Rule::TooLong, format!("{length} characters, {limit} fit"))]
}
