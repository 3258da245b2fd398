//! The tools that the house needs, installed once into a per-user cache (never into the checkout).
//!
//! Versions are pinned here. Trunk and wasm-bindgen are built from the registry, since prebuilt binaries come from places that a
//! closed network does not reach. Browsers come from the system's packages.

use std::path::PathBuf;

use crate::error::{Error, Result, at};
use crate::run::{check, command, find, output, say};

/// Newer Trunk needs a newer compiler than the one of `rust-toolchain.toml`.
const TRUNK: &str = "0.21.14";
/// Must equal the crate's version in Cargo.toml.
const WASM_BINDGEN: &str = "0.2.130";

/// `$WAYMARK_CACHE`, else `$XDG_CACHE_HOME/waymark`, else `~/.cache/waymark`.
pub(crate) fn cache() -> PathBuf {
    let var = |n| std::env::var_os(n).filter(|v| !v.is_empty()).map(PathBuf::from);
    var("WAYMARK_CACHE")
        .or_else(|| var("XDG_CACHE_HOME").map(|p| p.join("waymark")))
        .or_else(|| var("HOME").map(|p| p.join(".cache/waymark")))
        .unwrap_or_else(|| PathBuf::from("/tmp/waymark-cache"))
}

fn tool(name: &str, version: &str) -> PathBuf {
    cache().join("tools").join(format!("{name}-{version}"))
}

/// Folders that go first on PATH.
pub(crate) fn bin_folders() -> Vec<PathBuf> {
    [tool("trunk", TRUNK), tool("wasm-bindgen-cli", WASM_BINDGEN)].map(|p| p.join("bin")).to_vec()
}

/// What building and testing the app needs.
pub(crate) fn for_app() -> Result<()> {
    wasm_target()?;
    let trunk = ["--locked", "--no-default-features"];
    install("trunk", TRUNK, &trunk, "about 3 minutes on 2 cores")?;
    // Without --locked: the lock file that it ships names a version that is not in every registry copy.
    install("wasm-bindgen-cli", WASM_BINDGEN, &[], "about 3 minutes on 2 cores")
}

/// Everything, for `cargo xtask setup` and `test`; the browser's path.
pub(crate) fn everything() -> Result<Browser> {
    for_app()?;
    let browser = browser()?;
    node_packages()?;
    postgres()?;
    zbar()?;
    Ok(browser)
}

fn wasm_target() -> Result<()> {
    let target = "wasm32-unknown-unknown";
    let have = output(command("rustup").args(["target", "list", "--installed"]))?;
    if have.lines().any(|l| l.trim() == target) {
        return Ok(());
    }
    say("adding the Rust target wasm32-unknown-unknown (a few seconds)");
    check(command("rustup").args(["target", "add", target]))
}

fn install(name: &str, version: &str, flags: &[&str], how_long: &str) -> Result<()> {
    let place = tool(name, version);
    let program = if name == "wasm-bindgen-cli" { "wasm-bindgen-test-runner" } else { name };
    if place.join("bin").join(program).is_file() {
        return Ok(());
    }
    say(&format!("building {name} {version} once into {} ({how_long})", place.display()));
    let build = cache().join("build");
    let mut c = command("cargo");
    c.args(["install", "--quiet", name, "--version", version, "--debug", "--force", "--root"])
        .arg(&place)
        .args(flags);
    c.current_dir(std::env::temp_dir());
    c.env("CARGO_TARGET_DIR", &build).env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_INCREMENTAL", "0");
    check(&mut c)?;
    if build.is_dir() {
        std::fs::remove_dir_all(&build).map_err(at(&build))?;
    }
    Ok(())
}

/// Chromium and its driver.
pub(crate) struct Browser {
    /// The browser.
    pub(crate) chromium: PathBuf,
    /// Its driver.
    pub(crate) driver: PathBuf,
}

/// Finds Chromium and its driver, or installs Debian's packages where that is possible.
pub(crate) fn browser() -> Result<Browser> {
    if let Some(found) = find_browser() {
        return Ok(found);
    }
    apt(&["chromium", "chromium-driver"], "1 minute")?;
    find_browser().ok_or_else(|| Error::Missing {
        program: "Chromium with its driver".into(),
        command: "apt-get install --no-install-recommends chromium chromium-driver".into(),
    })
}

fn find_browser() -> Option<Browser> {
    let chromium = ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(find)?;
    Some(Browser { chromium, driver: find("chromedriver")? })
}

/// The programs that speak cards when a pack is built.
pub(crate) fn voice() -> Result<()> {
    use waymark_pack::build::voice::Espeak;
    if Espeak::PROGRAMS.into_iter().all(|p| find(p).is_some()) {
        return Ok(());
    }
    apt(&["espeak-ng", "opus-tools"], "half a minute")
}

/// The folder with PostgreSQL's programs, for the tests of the server's store.
pub(crate) fn postgres() -> Result<PathBuf> {
    let packages = ["postgresql", "util-linux"];
    if crate::postgres::programs().is_none() {
        apt(&packages, "1 minute")?;
    }
    crate::postgres::programs().ok_or_else(|| Error::Missing {
        program: "PostgreSQL".into(),
        command: format!("apt-get install --no-install-recommends {}", packages.join(" ")),
    })
}

/// The other reader of QR codes, for the tests of `crates/qr`.
fn zbar() -> Result<()> {
    if find("zbarimg").is_some() {
        return Ok(());
    }
    apt(&["zbar-tools"], "half a minute")
}

/// Installs Debian packages where this user may; else names the command.
fn apt(packages: &[&str], how_long: &str) -> Result<()> {
    let line = format!("apt-get install --no-install-recommends -y {}", packages.join(" "));
    let root = output(command("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if !root || find("apt-get").is_none() {
        return Err(Error::Missing { program: packages.join(" and "), command: format!("sudo {line}") });
    }
    say(&format!("installing {} (about {how_long})", packages.join(", ")));
    let quiet = |args: &[&str]| {
        let mut c = command("apt-get");
        c.args(["-qq", "-o", "Dpkg::Use-Pty=0"]).args(args).env("DEBIAN_FRONTEND", "noninteractive");
        c.stdout(std::process::Stdio::null());
        check(&mut c)
    };
    quiet(&["update"])?;
    let mut args = vec!["install", "--no-install-recommends", "-y"];
    args.extend(packages);
    quiet(&args)
}

/// The packages of the end-to-end tests; no browser is downloaded.
fn node_packages() -> Result<()> {
    for program in ["node", "npm"] {
        if find(program).is_none() {
            apt(&["nodejs", "npm"], "1 minute")?;
        }
    }
    let folder = crate::run::root().join("tests/e2e");
    let lock = folder.join("package-lock.json");
    let mark = folder.join("node_modules/.waymark-lock");
    let wanted = std::fs::read_to_string(&lock).map_err(at(&lock))?;
    if std::fs::read_to_string(&mark).is_ok_and(|have| have == wanted) {
        return Ok(());
    }
    say("installing the Node packages of the end-to-end tests (a few seconds)");
    let mut c = command("npm");
    c.args(["ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&folder);
    c.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1").env("PUPPETEER_SKIP_DOWNLOAD", "1");
    check(&mut c)?;
    std::fs::write(&mark, wanted).map_err(at(&mark))
}
