//! What can go wrong: a file, a row of the kit, or a scene that is refused.

use std::path::PathBuf;

/// An error of the composer; it names the file.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A part or a row of the kit is not what it should be.
    #[error("{path}: {why}")]
    Kit {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        why: String,
    },
    /// A scene was asked for that is not there.
    #[error("no scene {0}")]
    NoScene(String),
    /// A scene is refused.
    #[error("{scene}: {why}")]
    Scene {
        /// The scene, with the setting where it is refused in one only.
        scene: String,
        /// Why.
        why: Refusal,
    },
}

/// Why a scene or a built picture is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The check reads places from `translate`, and there is none where it looks.
    #[error("a person or thing is placed in a way that the check can't read (translate first)")]
    Unreadable,
    /// Feet within reach of what may explode.
    #[error("a person is too near a dangerous thing")]
    TooNear,
    /// Letters in a drawing.
    #[error("words in a scene")]
    Words,
    /// The sign is the country's, never the artist's.
    #[error("a sign drawn by hand; use #sign")]
    SignByHand,
    /// A scene says in one sentence what is seen.
    #[error("no title")]
    NoTitle,
    /// Not an SVG.
    #[error("no drawing between <svg> and </svg>")]
    NoDrawing,
    /// Too large for a tablet.
    #[error("{bytes} bytes, at most {most}")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The most.
        most: usize,
    },
    /// A script, or something that would be fetched.
    #[error("script or outside reference")]
    Outside,
    /// No setting of this name.
    #[error("no setting {0}")]
    NoSetting(String),
    /// Nobody of this name in the wardrobe.
    #[error("no person {0}")]
    NoPerson(String),
    /// No row in the poses.
    #[error("no pose {0}")]
    NoPose(String),
    /// No drawing of this name.
    #[error("no part {0}")]
    NoPart(String),
    /// A row that cannot be read.
    #[error("{0}")]
    Row(String),
}

/// Result of the composer.
pub type Result<T> = std::result::Result<T, Error>;

/// Names the file in an I/O error.
pub(crate) fn at(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Error {
    let path = path.into();
    |source| Error::File { path, source }
}
