//! What the tests of this room share: a copy of the small library that a test may change, and a build in memory's reach.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use waymark_pack::build::voice::Voicing;
use waymark_pack::build::{BuildError, Built, build, build_with};
use waymark_pack::keys::Keys;
use waymark_pack::native::{P256, now};
use waymark_pack::{Pack, PackError, Trust};

/// A folder that goes when the test ends.
pub(crate) struct Scratch(pub(crate) PathBuf);

impl Scratch {
    pub(crate) fn new() -> Self {
        static N: AtomicU32 = AtomicU32::new(0);
        let n = N.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("waymark-pack-{}-{n}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// The small library, its output folder, and fixed keys.
pub(crate) struct Fixture {
    dir: Scratch,
    pub(crate) keys: Keys,
}

impl Fixture {
    pub(crate) fn new() -> Self {
        let dir = Scratch::new();
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/content");
        copy(&source, &dir.0.join("content"));
        Self { dir, keys: Keys::fixed_for_tests(7).unwrap() }
    }

    pub(crate) fn source(&self) -> PathBuf {
        self.dir.0.join("content")
    }

    pub(crate) fn out(&self) -> PathBuf {
        self.dir.0.join("out")
    }

    /// Replaces a text in a source file; the text must be there.
    pub(crate) fn edit(&self, file: &str, from: &str, to: &str) -> &Self {
        let path = self.source().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} does not contain {from:?}");
        fs::write(&path, text.replace(from, to)).unwrap();
        self
    }

    /// Adds a source file.
    pub(crate) fn add(&self, file: &str, text: &str) -> &Self {
        let path = self.source().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        self
    }

    pub(crate) fn build(&self) -> Result<Built, BuildError> {
        build(&self.source(), &self.out(), &self.keys)
    }

    pub(crate) fn build_spoken(&self, voicing: &Voicing<'_>) -> Result<Built, BuildError> {
        build_with(&self.source(), &self.out(), &self.keys, Some(voicing))
    }

    pub(crate) fn blob(&self, name: &str) -> Vec<u8> {
        fs::read(self.out().join("blobs").join(name)).unwrap()
    }

    pub(crate) fn trust(&self, built: &Built) -> Trust {
        now(Trust::pin(&self.blob(&built.catalog.trust), None, &P256)).unwrap()
    }

    pub(crate) fn pack(&self, built: &Built) -> Result<Pack, PackError> {
        now(Pack::open(&self.blob(&built.catalog.packs[0]), &self.trust(built), &P256))
    }
}
