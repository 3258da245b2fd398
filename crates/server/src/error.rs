//! Why the server stops or cannot do something: typed, for the operator's log. People read Fluent, clients read `problem`.

use std::path::PathBuf;

/// What can go wrong outside a request's own fault.
#[derive(Debug, thiserror::Error)]
pub enum ServerError {
    /// The linked SQLite is one that can lose an acknowledged transaction (WAL-reset bug).
    #[error("SQLite {found} is too old: 3.51.3 or newer is needed (it can lose acknowledged records)")]
    OldSqlite {
        /// Its version.
        found: String,
    },
    /// A PostgreSQL that can lose an acknowledged transaction.
    #[error("this PostgreSQL runs with {setting} off: it can lose acknowledged records")]
    NotDurable {
        /// The setting that must be on.
        setting: &'static str,
    },
    /// The database was taken over by another.
    #[error("this database was moved to {to}: start the server with --database (or WAYMARK_DATABASE)")]
    Moved {
        /// Where it went.
        to: String,
    },
    /// The database did not answer, or a row could not be read.
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    /// The database comes from a newer server, or a migration failed.
    #[error("database migration: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A file or folder could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The address is taken or not ours.
    #[error("cannot listen on {addr}: {source}")]
    Listen {
        /// The address.
        addr: std::net::SocketAddr,
        /// Why.
        source: std::io::Error,
    },
    /// The runtime refused a task, or a socket broke.
    #[error("io: {0}")]
    Io(#[from] std::io::Error),
    /// The operating system gave no randomness.
    #[error("no randomness from the operating system")]
    NoEntropy,
    /// A key, signed document or pack of the data folder is not what it must be.
    #[error("{what}: {why}")]
    Content {
        /// The document.
        what: String,
        /// What is wrong with it.
        why: String,
    },
    /// Lessons that do not hold together, or that nobody may sign.
    #[error(transparent)]
    Build(#[from] waymark_pack::build::BuildError),
    /// A picture that is refused, or a kit that cannot be read.
    #[error(transparent)]
    Draw(#[from] waymark_draw::Error),
    /// A key file that is not there, or not ours.
    #[error(transparent)]
    Key(#[from] waymark_pack::keys::KeyError),
    /// A signed file that is refused.
    #[error(transparent)]
    Pack(#[from] waymark_pack::PackError),
    /// Words on the command line, or in a dialogue, that do not fit.
    #[error("{0}")]
    Asked(String),
    /// The writer has stopped; the server is shutting down.
    #[error("the writer has stopped")]
    WriterGone,
}

impl ServerError {
    /// A file error with its path.
    pub fn file(path: impl Into<PathBuf>, source: std::io::Error) -> Self {
        Self::File { path: path.into(), source }
    }

    /// A content error.
    pub fn content(what: impl Into<String>, why: impl std::fmt::Display) -> Self {
        Self::Content { what: what.into(), why: why.to_string() }
    }
}
