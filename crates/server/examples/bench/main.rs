//! Figures of the server: records a second that are acknowledged as durable over twenty connections, the same over raw inserts with the
//! same durability and batch, and the memory that the process needed. Prints one `{"name": number}` a line, medians of seven runs.
//!
//! Run by `cargo xtask bench`, which names the server's program and a folder with signed content.

mod client;
mod limit;
mod work;

use std::path::{Path, PathBuf};

use work::Work;

/// Connections, each a tablet of its own.
pub(crate) const TABLETS: usize = 20;
/// Records of each tablet in a run.
pub(crate) const RECORDS: u64 = 250;
/// Records in a body.
pub(crate) const BODY: u64 = 25;
/// Runs.
const RUNS: usize = 7;

type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> Result<(), Failure> {
    let names: Vec<String> = std::env::args().skip(1).collect();
    let wanted = |name: &str| names.is_empty() || names.iter().any(|n| n == name);
    let server = PathBuf::from(std::env::var("WAYMARK_SERVER")?);
    let content = PathBuf::from(std::env::var("WAYMARK_CONTENT")?);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let (mut rate, mut ratio, mut memory) = (vec![], vec![], vec![]);
    for run in 0..RUNS {
        let folder = std::env::temp_dir().join(format!("waymark-bench-{}-{run}", std::process::id()));
        let work = runtime.block_on(Work::prepare(&folder, &content))?;
        let (per_s, rss) = runtime.block_on(client::ingest(&server, &folder, &work))?;
        let raw = runtime.block_on(limit::raw(&folder, &work))?;
        eprintln!("run {run}: {per_s:.0} records/s over HTTP, {raw:.0} raw, {rss:.0} MB");
        rate.push(per_s);
        ratio.push(per_s / raw);
        memory.push(rss);
        std::fs::remove_dir_all(&folder)?;
    }
    let figures = [
        ("server.ingest_sqlite_per_s", rate),
        ("server.ingest_sqlite_vs_limit", ratio),
        ("server.rss_mb", memory),
    ];
    for (name, values) in figures {
        if wanted(name) {
            print(name, median(values));
        }
    }
    Ok(())
}

#[expect(clippy::print_stdout, reason = "the figures are what this program is for")]
fn print(name: &str, value: f64) {
    println!("{}", serde_json::json!({ name: value }));
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}

/// Copies a folder.
pub(crate) fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Seconds since the process began to count.
#[expect(clippy::disallowed_methods, reason = "a bench asks the clock; nothing else depends on it")]
pub(crate) fn clock() -> std::time::Instant {
    std::time::Instant::now()
}
