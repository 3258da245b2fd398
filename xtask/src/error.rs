//! What can go wrong in a task, said so that the person knows what to do next.

use std::path::PathBuf;

/// A task's error.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// A program is missing and this task cannot install it here.
    #[error("{program} is not on this machine. Install it with:\n    {command}")]
    Missing {
        /// Its name.
        program: String,
        /// The command that installs it.
        command: String,
    },
    /// A program could not be started.
    #[error("{program} did not start: {source}")]
    Start {
        /// Its name.
        program: String,
        /// Why.
        source: std::io::Error,
    },
    /// A program ended with an error.
    #[error("{program} ended with {status}")]
    Failed {
        /// The command line.
        program: String,
        /// Exit status in words.
        status: String,
    },
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// Something is not as the house wants it.
    #[error("{count} finding(s):\n{findings}")]
    Untidy {
        /// How many.
        count: usize,
        /// One a line.
        findings: String,
    },
    /// An input is not what it should be.
    #[error("{what}: {why}")]
    Bad {
        /// What was read.
        what: String,
        /// What is wrong.
        why: String,
    },
}

/// Result of a task.
pub(crate) type Result<T> = std::result::Result<T, Error>;

/// Names the file in an I/O error.
pub(crate) fn at(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Error {
    let path = path.into();
    |source| Error::File { path, source }
}
