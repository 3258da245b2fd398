//! A throw-away PostgreSQL cluster: made in a folder of its own, reached over a socket in it, gone with the run.
//!
//! Promises: nothing of it is left when the run ends or dies (the server hears of its parent's death); fsync is on, as in the field;
//! it is never left out silently: without the programs there is an error that names the command.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::error::{Error, Result, at};
use crate::run::{check, command, find, output, say};

/// What tells the tests where the cluster is.
const VARIABLE: &str = "WAYMARK_TEST_POSTGRES";
/// The folders' names begin with this; the number of the process follows.
const FOLDER: &str = "waymark-postgres-";
/// The account that Debian's package makes; the programs refuse to run as root.
const ACCOUNT: &str = "postgres";

/// Options of `postgres`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The command and its words, for instance `cargo test -p waymark-server`.
    #[arg(required = true, trailing_var_arg = true, allow_hyphen_values = true)]
    command: Vec<String>,
}

/// Runs a command with a cluster of its own.
pub(crate) fn run(args: &Args) -> Result<()> {
    let cluster = Cluster::start()?;
    let mut words = args.command.iter();
    let mut c = command(words.next().map(String::as_str).unwrap_or_default());
    check(cluster.told(c.args(words)))
}

/// A cluster that runs as long as this lives.
pub(crate) struct Cluster {
    server: Child,
    folder: PathBuf,
}

impl Cluster {
    /// Makes and starts it; a few seconds.
    pub(crate) fn start() -> Result<Self> {
        let programs = crate::tools::postgres()?;
        remove_left_behind();
        let folder = std::env::temp_dir().join(format!("{FOLDER}{}", std::process::id()));
        std::fs::create_dir_all(&folder).map_err(at(&folder))?;
        let root = output(command("id").arg("-u"))?.trim() == "0";
        if root {
            check(command("chown").arg(ACCOUNT).arg(&folder))?;
        }
        check(command("chmod").arg("700").arg(&folder))?;
        let data = folder.join("data");
        let mut c = as_its_account(root, &[]);
        c.arg(programs.join("initdb")).arg("-D").arg(&data);
        c.args(["-U", ACCOUNT, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
        check(c.stdout(Stdio::null()).current_dir(&folder))?;
        let log = folder.join("log");
        let told = std::fs::File::create(&log).map_err(at(&log))?;
        // A fast shutdown when this process is gone, however it went.
        let mut c = as_its_account(root, &["--pdeathsig", "INT"]);
        c.arg(programs.join("postgres")).arg("-D").arg(&data).arg("-k").arg(&folder);
        for setting in [
            "listen_addresses=",
            "fsync=on",
            "max_connections=300",
            "shared_buffers=64MB",
            "wal_level=minimal",
            "max_wal_senders=0",
        ] {
            c.args(["-c", setting]);
        }
        c.current_dir(&folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(told);
        let server = c.spawn().map_err(|source| Error::Start { program: "postgres".into(), source })?;
        let mut cluster = Self { server, folder };
        cluster.wait_until_ready(&programs)?;
        say(&format!("PostgreSQL of this run: {}", cluster.folder.display()));
        Ok(cluster)
    }

    fn wait_until_ready(&mut self, programs: &Path) -> Result<()> {
        for _ in 0..300 {
            let mut c = command(programs.join("pg_isready"));
            if output(c.arg("-h").arg(&self.folder)).is_ok() {
                return Ok(());
            }
            if !matches!(self.server.try_wait(), Ok(None)) {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        let log = std::fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        Err(Error::Failed { program: "postgres".into(), status: format!("no answer\n{log}") })
    }

    /// Tells a command where the cluster is.
    pub(crate) fn told<'a>(&self, c: &'a mut Command) -> &'a mut Command {
        let place = self.folder.to_string_lossy().replace('/', "%2F");
        c.env(VARIABLE, format!("postgres://{ACCOUNT}@{place}/postgres"))
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let _ = command("kill").args(["-INT", &self.server.id().to_string()]).status();
        let _ = self.server.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// `setpriv`, as the cluster's account where this is root.
fn as_its_account(root: bool, more: &[&str]) -> Command {
    let mut c = command("setpriv");
    if root {
        c.args(["--reuid", ACCOUNT, "--regid", ACCOUNT, "--clear-groups"]);
    }
    c.args(more).arg("--");
    c
}

/// Folders of runs that were killed; their servers have gone with them.
fn remove_left_behind() {
    let Ok(there) = std::fs::read_dir(std::env::temp_dir()) else { return };
    for folder in there.flatten() {
        let name = folder.file_name().to_string_lossy().into_owned();
        let pid = name.strip_prefix(FOLDER).and_then(|n| n.parse::<u32>().ok());
        if pid.is_some_and(|pid| !Path::new(&format!("/proc/{pid}")).exists()) {
            let _ = std::fs::remove_dir_all(folder.path());
        }
    }
}

/// Where the programs are: on PATH, or where Debian keeps them.
pub(crate) fn programs() -> Option<PathBuf> {
    let needed = ["initdb", "postgres", "pg_isready"];
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut folders: Vec<_> = debian.map(|version| version.path().join("bin")).collect();
    folders.sort();
    folders.extend(find("initdb").and_then(|p| p.canonicalize().ok()?.parent().map(Path::to_path_buf)));
    find("setpriv")?;
    folders.into_iter().rev().find(|folder| needed.iter().all(|p| folder.join(p).is_file()))
}
