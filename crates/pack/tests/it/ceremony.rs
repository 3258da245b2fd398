//! The ceremony of keys: the root on paper, the signing key locked; a lost signing key is replaced by the paper, and a tablet without
//! network takes the newer list from a file and no older one.

use std::collections::BTreeSet;
use std::fs;

use waymark_pack::build::{Approval, BuildError, Draft, Signer, resign, sign_into};
use waymark_pack::hash::{Fingerprint, sha256_hex};
use waymark_pack::keys::{Cost, Fill, KeyError, KeyFolder, KeyPair, OfficeKeys, State, paper};
use waymark_pack::native::{P256, now};
use waymark_pack::signed::{self, DocType};
use waymark_pack::{Pack, PackError, Trust};

use crate::common::{Fixture, Scratch};

const WORDS: &str = "rivers carry no signs";

/// Randomness that differs at each call and is the same in each run.
fn entropy() -> impl FnMut(&mut [u8]) -> Result<(), KeyError> {
    let mut n = 0_u32;
    move |buffer: &mut [u8]| {
        n += 1;
        let hash = waymark_pack::hash::sha256(&n.to_be_bytes());
        buffer.iter_mut().zip(hash.iter().cycle()).for_each(|(b, h)| *b = *h);
        Ok(())
    }
}

struct Office {
    dir: Scratch,
    fill: Box<Fill<'static>>,
    paper: [String; paper::LINES],
}

impl Office {
    /// A first ceremony, held.
    fn new() -> Self {
        let (dir, mut fill) = (Scratch::new(), entropy());
        let folder = KeyFolder::new(&dir.0.join("keys"));
        assert_eq!(folder.state(), State::Empty);
        let keys = folder.begin(&mut fill).unwrap();
        let paper = paper::lines(&keys.root);
        assert!(!dir.0.join("keys").exists(), "nothing is written before the paper is there");
        folder.keep(&keys, 1, WORDS, Cost::ForTests, &mut fill).unwrap();
        Self { dir, fill: Box::new(fill), paper }
    }

    fn keys(&self) -> KeyFolder {
        KeyFolder::new(&self.dir.0.join("keys"))
    }

    fn root(&self) -> KeyPair {
        paper::read(&self.paper).unwrap()
    }

    fn signer(&mut self, words: &str) -> Signer {
        let opened = self.keys().open(words).unwrap();
        let office = OfficeKeys::load_or_make(&self.dir.0.join("keys"), &mut *self.fill).unwrap();
        Signer {
            authority: opened.trust.authority(),
            key: opened.signing,
            trust: opened.trust_file,
            server_key: office.server.public_base64(),
            sealing_key: office.sealing.public_base64(),
        }
    }

    fn blob(&self, name: &str) -> Vec<u8> {
        fs::read(self.dir.0.join("content/blobs").join(name)).unwrap()
    }

    /// Signs the small library into `content/`.
    fn publish(&mut self) -> waymark_pack::catalog::Catalog {
        let draft = Draft::prepare(&Fixture::new().source()).unwrap();
        let signer = self.signer(WORDS);
        sign_into(&self.dir.0.join("content"), draft, &signer, None).unwrap().catalog
    }
}

fn opens(trust: &Trust, file: &[u8]) -> Result<Pack, PackError> {
    now(Pack::open(file, trust, &P256))
}

#[test]
fn after_the_ceremony_no_file_holds_the_root_or_an_open_signing_key() {
    let office = Office::new();
    let folder = office.dir.0.join("keys");
    let mut names: Vec<_> =
        fs::read_dir(&folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["sealing.key", "server.key", "signing.pem", "trust.signed"]);
    let root = office.root();
    let open = office.keys().open(WORDS).unwrap();
    let hex = |pair: &KeyPair| waymark_pack::hash::hex(&pair.secret());
    for name in names {
        let text = fs::read_to_string(folder.join(name)).unwrap();
        assert!(!text.contains(&hex(&root)) && !text.contains(&hex(&open.signing)));
    }
    assert_eq!(root.id(), open.trust.authority());
    assert!(matches!(office.keys().open("another passphrase"), Err(KeyError::WrongPassphrase)));
    assert!(matches!(office.keys().begin(&mut entropy()), Err(KeyError::Exists { .. })), "once only");
}

#[test]
fn a_demo_folder_keeps_its_authority_and_loses_its_open_keys() {
    let f = Fixture::new();
    let dir = f.source().join("../keys");
    f.keys.save(&dir).unwrap();
    let folder = KeyFolder::new(&dir);
    assert_eq!(folder.state(), State::Open);
    let mut fill = entropy();
    let keys = folder.begin(&mut fill).unwrap();
    let trust = folder.keep(&keys, 8, WORDS, Cost::ForTests, &mut fill).unwrap();
    assert_eq!((trust.authority(), trust.list().version), (f.keys.authority(), 8));
    assert!(!dir.join("root.key").exists() && !dir.join("pack.key").exists());
    let office = OfficeKeys::load_or_make(&dir, &mut fill).unwrap();
    assert_eq!((office.authority(), office.server.id()), (f.keys.authority(), f.keys.server.id()));
}

#[test]
fn a_lost_signing_key_is_replaced_by_the_paper_and_an_offline_tablet_takes_the_list_from_a_file() {
    let mut office = Office::new();
    let catalog = office.publish();
    let first_list = office.blob(&catalog.trust);
    let tablet = now(Trust::pin(&first_list, None, &P256)).unwrap();
    let manifest = office.blob(&catalog.packs[0]);
    assert!(opens(&tablet, &manifest).is_ok());
    fs::remove_file(office.dir.0.join("keys/signing.pem")).unwrap();
    assert!(office.keys().open(WORDS).is_err(), "lost");

    let (root, keys) = (office.root(), office.keys());
    let rotated =
        keys.rotate(&root, "a new long passphrase", false, Cost::ForTests, &mut *office.fill).unwrap();
    let stick = office.dir.0.join("trust-from-a-stick");
    fs::write(&stick, &rotated.trust_file).unwrap();

    let newer = now(tablet.update(&fs::read(&stick).unwrap(), &P256)).unwrap();
    assert_eq!(newer.list().version, 2);
    assert_eq!(now(newer.update(&first_list, &P256)).unwrap_err().code(), "older");
    assert_eq!(
        opens(&newer, &manifest).unwrap_err().code(),
        "unknown-key",
        "the lost key signs nothing any more"
    );

    let signer = office.signer("a new long passphrase");
    let again = resign(&office.dir.0.join("content"), &signer, &rotated.old).unwrap();
    let pack = opens(&newer, &office.blob(&again.packs[0])).unwrap();
    assert!(pack.not_before(opens(&tablet, &manifest).unwrap().in_use()).is_ok(), "a higher version");
    assert_eq!(pack.manifest.version, "1.2.4");
    let settings = now(signed::open::<serde_json::Value>(
        DocType::Settings,
        &office.blob(&again.settings),
        &newer,
        &P256,
    ));
    assert_eq!(settings.unwrap().version, "5");
    let report =
        waymark_pack::inspect::folder(&office.dir.0.join("content"), Some(newer.authority())).unwrap();
    assert!(report.is_sound(), "{report}");
}

#[test]
fn where_nobody_else_can_have_the_key_what_it_signed_stays_good() {
    let mut office = Office::new();
    let catalog = office.publish();
    let (root, keys) = (office.root(), office.keys());
    let rotated =
        keys.rotate(&root, "a new long passphrase", true, Cost::ForTests, &mut *office.fill).unwrap();
    assert!(opens(&rotated.trust, &office.blob(&catalog.packs[0])).is_ok());
    assert_ne!(
        keys.open("a new long passphrase").unwrap().signing.id(),
        keys.trust().unwrap().0.list().keys[1].id
    );
}

#[test]
fn another_paper_rotates_nothing() {
    let mut office = Office::new();
    let before = fs::read(office.dir.0.join("keys/trust.signed")).unwrap();
    let other = KeyPair::from_secret(&[9; 32]).unwrap();
    let refused =
        office.keys().rotate(&other, "a new long passphrase", false, Cost::ForTests, &mut *office.fill);
    assert!(matches!(refused, Err(KeyError::OtherAuthority { .. })));
    assert_eq!(fs::read(office.dir.0.join("keys/trust.signed")).unwrap(), before);
    assert!(office.keys().open(WORDS).is_ok());
}

#[test]
fn what_is_withdrawn_is_refused_from_then_on() {
    let mut office = Office::new();
    let catalog = office.publish();
    let (root, keys) = (office.root(), office.keys());
    let names = BTreeSet::from([catalog.packs[0].clone()]);
    let list = keys.withdraw(&root, &names, &mut *office.fill).unwrap();
    let file = office.blob(&catalog.packs[0]);
    assert_eq!(opens(&list.trust, &file).unwrap_err(), PackError::Withdrawn { id: sha256_hex(&file) });
}

#[test]
fn only_an_approval_with_a_name_takes_sample_away_and_never_from_an_invented_country() {
    let mut office = Office::new();
    let signer = office.signer(WORDS);
    let out = office.dir.0.join("content");
    let f = Fixture::new();
    let approve = |f: &Fixture, by: &str| {
        let approval = Approval { by: by.into() };
        sign_into(&out, Draft::prepare(&f.source()).unwrap(), &signer, Some(&approval))
    };
    assert!(matches!(approve(&f, "An authority"), Err(BuildError::Approval(_))), "demo");
    f.edit("demo/settings.json", r#""demo": true"#, r#""demo": false"#);
    assert!(matches!(approve(&f, "  "), Err(BuildError::Approval(_))));
    let built = approve(&f, "An authority").unwrap();
    assert_eq!((built.manifest.sample, built.manifest.approved_by.as_deref()), (false, Some("An authority")));
}

#[test]
fn a_draft_lies_in_a_folder_until_it_is_signed_and_is_not_altered_there() {
    let mut office = Office::new();
    let out = office.dir.0.join("content");
    Draft::prepare(&Fixture::new().source()).unwrap().write(&out).unwrap();
    assert!(!out.join("catalog.json").exists(), "nothing is published");
    let signer = office.signer(WORDS);
    let built = sign_into(&out, Draft::read(&out).unwrap(), &signer, None).unwrap();
    assert_eq!(built.catalog.authority, Fingerprint::of(office.root().public()));
    let blob = out.join("blobs").join(&built.manifest.files[0].sha256);
    fs::write(&blob, "altered").unwrap();
    assert!(matches!(Draft::read(&out), Err(BuildError::Pack(PackError::HashMismatch { .. }))));
}
