//! Where a test's server keeps its things: a folder, and a database in it or in the run's PostgreSQL. Copied, put back, lost.
//!
//! Promise: a case of [`suite`] runs on both engines; without PostgreSQL it fails and names the command, it is never passed over.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use sqlx::{AnyConnection, AssertSqlSafe};
use waymark_server::store::Address;

/// The engine of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum On {
    Sqlite,
    Postgres,
}

/// Runs each case on both engines. A case that is not named here is dead code, and the compiler says so.
macro_rules! suite {
    ($($case:ident),* $(,)?) => {
        mod sqlite { $(
            #[tokio::test(flavor = "multi_thread")]
            async fn $case() {
                super::$case($crate::common::On::Sqlite).await;
            }
        )* }
        mod postgres { $(
            #[tokio::test(flavor = "multi_thread")]
            async fn $case() {
                super::$case($crate::common::On::Postgres).await;
            }
        )* }
    };
}
pub(crate) use suite;

/// A folder that goes away with the test, and the database that belongs to it.
pub(crate) struct Folder {
    path: PathBuf,
    address: Address,
}

impl Folder {
    /// With a file of SQLite.
    pub(crate) fn new() -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("server-{}", next()));
        std::fs::create_dir_all(&path).unwrap();
        let address = Address::of(None, &path).unwrap();
        Self { path, address }
    }

    /// With an empty database of that engine.
    pub(crate) async fn on(on: On) -> Self {
        let mut folder = Self::new();
        if on == On::Postgres {
            let name = format!("waymark_{}", next().replace('-', "_"));
            in_cluster(&format!("CREATE DATABASE {name}")).await;
            folder.address = Address::of(Some(&database(&name)), &folder.path).unwrap();
        }
        folder
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn address(&self) -> &Address {
        &self.address
    }

    /// `--database` as the operator writes it.
    pub(crate) fn database(&self) -> Option<&str> {
        match &self.address {
            Address::File(_) => None,
            Address::Server(url) => Some(url),
        }
    }

    /// A connection beside the server's.
    pub(crate) async fn connect(&self) -> AnyConnection {
        self.address.connect(false).await.unwrap()
    }

    /// Runs statements in the database.
    pub(crate) async fn run(&self, sql: &str) {
        let mut db = self.connect().await;
        sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut db).await.unwrap();
    }

    /// A copy of the database as it is; its server has ended.
    pub(crate) async fn copy(&self) -> Copied {
        let to = match &self.address {
            Address::File(file) => {
                let to = self.path.join(format!("copy-{}", next()));
                copy_files(file, &to);
                to.to_string_lossy().into_owned()
            }
            Address::Server(url) => {
                let to = format!("copy_{}", next().replace('-', "_"));
                clone_database(name_of(url), &to).await;
                to
            }
        };
        Copied(to)
    }

    /// The database is gone, and the copy stands in its place.
    pub(crate) async fn put_back(&self, copied: &Copied) {
        self.lose().await;
        match &self.address {
            Address::File(file) => copy_files(Path::new(&copied.0), file),
            Address::Server(url) => {
                in_cluster(&format!("DROP DATABASE {}", name_of(url))).await;
                clone_database(&copied.0, name_of(url)).await;
            }
        }
    }

    /// The database is gone; what stands there is empty.
    pub(crate) async fn lose(&self) {
        match &self.address {
            Address::File(file) => {
                for end in ENDINGS {
                    let _ = std::fs::remove_file(with(file, end));
                }
            }
            Address::Server(url) => {
                let name = name_of(url);
                in_cluster(&format!("DROP DATABASE {name} WITH (FORCE)")).await;
                in_cluster(&format!("CREATE DATABASE {name}")).await;
            }
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.path);
    }
}

/// Names a copy of a database.
pub(crate) struct Copied(String);

/// The file, and what SQLite keeps beside it.
const ENDINGS: [&str; 3] = ["", "-wal", "-shm"];

fn with(file: &Path, end: &str) -> PathBuf {
    PathBuf::from(format!("{}{end}", file.display()))
}

fn copy_files(from: &Path, to: &Path) {
    for end in ENDINGS {
        if with(from, end).exists() {
            std::fs::copy(with(from, end), with(to, end)).unwrap();
        }
    }
}

fn next() -> String {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    format!("{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed))
}

/// The run's PostgreSQL.
fn cluster() -> String {
    std::env::var("WAYMARK_TEST_POSTGRES").unwrap_or_else(|_| {
        panic!(
            "these tests need a PostgreSQL of their own: cargo xtask test --only native, \
             or cargo xtask postgres cargo test -p waymark-server"
        )
    })
}

fn database(name: &str) -> String {
    let cluster = cluster();
    let (place, _) = cluster.rsplit_once('/').unwrap();
    format!("{place}/{name}")
}

fn name_of(url: &str) -> &str {
    url.rsplit('/').next().unwrap()
}

async fn in_cluster(sql: &str) {
    let address = Address::of(Some(&cluster()), Path::new("")).unwrap();
    let mut db = address.connect(false).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut db).await.unwrap();
}

/// A connection that was closed a moment ago may still be there for the server: it is ended.
async fn clone_database(from: &str, to: &str) {
    let end = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname";
    in_cluster(&format!("{end} = '{from}'")).await;
    let address = Address::of(Some(&cluster()), Path::new("")).unwrap();
    let mut db = address.connect(false).await.unwrap();
    let sql = format!("CREATE DATABASE {to} TEMPLATE {from}");
    for _ in 0..100 {
        if sqlx::raw_sql(AssertSqlSafe(sql.clone())).execute(&mut db).await.is_ok() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{from} is still in use");
}
