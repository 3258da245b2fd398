//! What can be wrong with a Fluent file, named so that a translator finds the line.

use std::fmt;

/// Everything that is wrong, at least one fault.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct CompileError(pub Vec<Fault>);

impl fmt::Display for CompileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, fault) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{} [{}] {}: {}", fault.file, fault.lang, fault.key, fault.what)?;
        }
        Ok(())
    }
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Language tag.
    pub lang: String,
    /// File name.
    pub file: String,
    /// Message key, or `line N` where there is none.
    pub key: String,
    /// What is wrong.
    pub what: What,
}

/// The kinds of fault.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum What {
    /// Not Fluent.
    #[error("not Fluent syntax: {0}")]
    Syntax(String),
    /// The key stands twice in a language.
    #[error("stands twice, first in {0}")]
    Twice(String),
    /// A reference to a message or term that is not there.
    #[error("refers to {0}, which is not there")]
    UnknownReference(String),
    /// A message that contains itself.
    #[error("contains itself")]
    Cycle,
    /// A feature of Fluent that we leave out.
    #[error("{0} is not supported here")]
    Unsupported(&'static str),
    /// A plural form that the language does not have.
    #[error("selects plural form [{0}], which this language does not have (an exact number is written [0])")]
    UnknownCategory(String),
    /// A plural form that the language needs.
    #[error("selects by ${var} without form [{category}], which this language needs")]
    MissingCategory {
        /// The variable.
        var: String,
        /// The form.
        category: String,
    },
    /// The key is missing in this language.
    #[error("missing; it stands in {0}")]
    MissingKey(String),
    /// The key stands only in this language.
    #[error("not in {0}: remove it, or add it there")]
    ExtraKey(String),
    /// Variables differ from the first language's.
    #[error("has variables {found}, in {reference} they are {wanted}")]
    Variables {
        /// Here.
        found: String,
        /// The first language.
        reference: String,
        /// There.
        wanted: String,
    },
    /// A choice by words that are not the first language's.
    #[error("chooses by other words of ${var} than in {reference}")]
    Words {
        /// The variable.
        var: String,
        /// The first language.
        reference: String,
    },
    /// Two keys give one function name, or too many variables, or a name that Rust does not take.
    #[error("cannot become a function: {0}")]
    Function(String),
}
