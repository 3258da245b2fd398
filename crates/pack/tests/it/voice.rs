//! Voice files: recordings and speech in a build; a bad index, a truncated file, too much of it; a clip never says another text than
//! the one on the card (rule C1).

use serde_json::{Value, json};
use waymark_pack::build::BuildError;
use waymark_pack::build::voice::{Speak, Voicing, Which};
use waymark_pack::manifest::{FileEntry, Kind, Manifest};
use waymark_pack::voice::{MAX_CLIPS, MAX_FILE, MAX_LANGUAGE, Voice, keys, mark};
use waymark_pack::{Pack, PackError};

use crate::common::Fixture;

/// A stand-in for the programs: says its text back, in all languages but Arabic.
struct Parrot;

impl Speak for Parrot {
    fn speak(&self, lang: &str, text: &str) -> Result<Option<Vec<u8>>, String> {
        if text.contains("cough") {
            return Err("hoarse".into());
        }
        Ok((lang != "ar").then(|| format!("OggS {text}").into_bytes()))
    }
}

const ALL: Voicing<'static> = Voicing { which: Which::All, speaker: &Parrot };

fn voice(f: &Fixture, manifest: &Manifest, lang: &str) -> Option<Voice> {
    let entry = manifest.files.iter().find(|e| e.path == format!("voice/{lang}/leave-it.voice"))?;
    let bytes = f.blob(&entry.sha256);
    Pack::verify_file(entry, &bytes).unwrap();
    Some(Voice::read(&entry.path, bytes).unwrap())
}

/// An entry and the bytes of a file with this index before these clips.
fn file(index: &Value, clips: &[u8]) -> (FileEntry, Vec<u8>) {
    let bytes = [index.to_string().as_bytes(), b"\n", clips].concat();
    let entry = FileEntry {
        path: "voice/en/m.voice".into(),
        sha256: waymark_pack::hash::sha256_hex(&bytes),
        bytes: bytes.len() as u64,
        kind: Kind::Voice,
        lang: Some("en".into()),
        setting: None,
        scene: None,
    };
    (entry, bytes)
}

fn index(clips: &Value) -> Value {
    json!({"lang": "en", "module": "m", "synthetic": true, "clips": clips})
}

fn read(index: &Value, clips: &[u8]) -> Result<Voice, PackError> {
    let (entry, bytes) = file(index, clips);
    Voice::read(&entry.path, bytes)
}

#[test]
fn what_is_said_to_the_group_is_spoken_and_nothing_else() {
    let f = Fixture::new();
    let built = f.build_spoken(&ALL).unwrap();
    let voice = voice(&f, &built.manifest, "en").unwrap();
    let module: waymark_core::module::Module =
        serde_json::from_slice(&std::fs::read(f.source().join("modules/leave-it/module.json")).unwrap())
            .unwrap();
    let spoken: Vec<&String> = voice.index().clips.keys().collect();
    let mut said = keys(&module);
    said.sort();
    assert_eq!(spoken, said.iter().collect::<Vec<_>>());
    assert!(!spoken.iter().any(|k| k.ends_with(".note") || k.ends_with("/title")), "{spoken:?}");
    assert!(voice.index().synthetic);
    assert!(self::voice(&f, &built.manifest, "ar").is_none(), "no voice of that language, no file");
    assert!(built.manifest.voice_bytes().contains_key("en"));
}

#[test]
fn without_a_speaker_the_pack_is_as_before() {
    let f = Fixture::new();
    let plain = f.build().unwrap();
    assert!(plain.manifest.voice_bytes().is_empty());
    let none = f.build_spoken(&Voicing { which: Which::None, speaker: &Parrot }).unwrap();
    assert_eq!(plain.manifest, none.manifest);
}

#[test]
fn a_recording_wins_and_is_no_computer_voice() {
    let f = Fixture::new();
    let recording = "OggS....OpusHead a person";
    let key = {
        let built = f.build_spoken(&ALL).unwrap();
        voice(&f, &built.manifest, "en").unwrap().index().clips.keys().next().unwrap().clone()
    };
    let name = key.strip_prefix("leave-it/").unwrap();
    f.add(&format!("modules/leave-it/voice/en/{name}.opus"), recording);
    for built in [f.build_spoken(&ALL).unwrap(), f.build().unwrap()] {
        let voice = voice(&f, &built.manifest, "en").unwrap();
        let clip = &voice.index().clips[&key];
        assert!(clip.recorded);
        let catalogue =
            f.blob(&built.manifest.files.iter().find(|e| e.path == "text/en.json").unwrap().sha256);
        let texts = waymark_text::Catalogue::from_json(&catalogue).unwrap();
        let text = texts.get(&key, &waymark_text::Args::new()).unwrap();
        let spoken = voice.clip(&key, &text).unwrap();
        assert_eq!((spoken.bytes, spoken.synthetic), (recording.as_bytes(), false));
        assert_eq!(voice.clip(&key, &format!("{text} ")), None, "another text is not what was recorded");
    }
}

#[test]
fn a_recording_that_is_of_no_text_or_no_opus_stops_the_build() {
    for (name, bytes) in
        [("card-none", "OggS....OpusHead"), ("title", "OggS....OpusHead"), ("card-see", "RIFF")]
    {
        let f = Fixture::new();
        f.add(&format!("modules/leave-it/voice/en/{name}.opus"), bytes);
        assert!(matches!(f.build(), Err(BuildError::Voice(_))), "{name}");
    }
}

#[test]
fn a_speaker_that_fails_stops_the_build_and_is_named() {
    let f = Fixture::new();
    f.edit("modules/leave-it/en.ftl", "card-see =", "card-see = cough").build().ok();
    match f.build_spoken(&ALL) {
        Err(BuildError::Voice(why)) => assert!(why.contains("card-see") && why.contains("hoarse"), "{why}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_same_sources_give_the_same_bytes() {
    let (a, b) = (Fixture::new(), Fixture::new());
    assert_eq!(a.build_spoken(&ALL).unwrap().manifest, b.build_spoken(&ALL).unwrap().manifest);
}

#[test]
fn a_bad_index_is_refused() {
    let text = mark("x");
    let clip = |at: u64, len: u64| json!({"at": at, "len": len, "text": text});
    let clips = b"OggS1OggS2";
    let good = index(&json!({"m/a": clip(0, 5), "m/b": clip(5, 5)}));
    let voice = read(&good, clips).unwrap();
    assert_eq!(voice.clip("m/b", "x").map(|c| c.bytes), Some(&b"OggS2"[..]));
    assert_eq!(voice.clip("m/b", "y"), None);
    assert_eq!(voice.clip("m/c", "x"), None);
    let long = "k".repeat(200);
    let bad = [
        json!({"m/a": clip(0, 6), "m/b": clip(5, 5)}),
        json!({"m/a": clip(0, 5), "m/b": clip(0, 5)}),
        json!({"m/a": clip(5, 6)}),
        json!({"m/a": clip(10, 5)}),
        json!({"m/a": clip(u64::from(u32::MAX), 5)}),
        json!({"m/a": clip(1 << 40, 5)}),
        json!({"m/a": clip(1, 4)}),
        json!({"m/a": clip(0, 0)}),
        json!({"": clip(0, 5)}),
        json!({long: clip(0, 5)}),
        json!({"m/a": {"at": 0, "len": 5, "text": "short"}}),
        json!([clip(0, 5)]),
    ];
    for clips_index in bad {
        let e = read(&index(&clips_index), clips).unwrap_err();
        assert_eq!(e.code(), "malformed", "{clips_index}");
    }
    for other in [json!({"lang": "ar", "module": "m", "synthetic": true, "clips": {}}), json!([]), json!(7)] {
        assert_eq!(read(&other, clips).unwrap_err().code(), "malformed");
    }
}

#[test]
fn a_truncated_file_is_refused_at_every_length() {
    let text = mark("x");
    let (entry, bytes) = file(&index(&json!({"m/a": {"at": 0, "len": 7, "text": text}})), b"OggS123");
    assert!(Voice::read(&entry.path, bytes.clone()).is_ok());
    for len in 0..bytes.len() {
        assert_eq!(Voice::read(&entry.path, bytes[..len].to_vec()).unwrap_err().code(), "malformed", "{len}");
    }
}

#[test]
fn too_much_is_refused() {
    let text = mark("x");
    let many: serde_json::Map<String, Value> =
        (0..=MAX_CLIPS).map(|i| (format!("m/{i}"), json!({"at": 0, "len": 4, "text": text}))).collect();
    assert_eq!(read(&index(&Value::Object(many)), b"OggS").unwrap_err().code(), "malformed");
    // An index without an end.
    let (entry, _) = file(&index(&json!({})), b"");
    assert_eq!(Voice::read(&entry.path, vec![b' '; 1 << 20]).unwrap_err().code(), "malformed");
    let over = usize::try_from(MAX_FILE).unwrap() + 1;
    assert_eq!(Voice::read(&entry.path, vec![b'\n'; over]).unwrap_err().code(), "too-large");
}

#[test]
fn the_manifest_holds_voice_to_its_limit_path_and_language() {
    let f = Fixture::new();
    let manifest = f.build_spoken(&ALL).unwrap().manifest;
    assert_eq!(manifest.check(), Ok(()));
    let at = manifest.files.iter().position(|e| e.kind == Kind::Voice).unwrap();
    let refused = |change: &dyn Fn(&mut FileEntry)| {
        let mut m = manifest.clone();
        change(&mut m.files[at]);
        m.check().unwrap_err().code().to_owned()
    };
    assert_eq!(refused(&|e| e.bytes = MAX_FILE + 1), "too-large");
    assert_eq!(refused(&|e| e.lang = Some("xx".into())), "bad-entry");
    assert_eq!(refused(&|e| e.lang = Some("ar".into())), "bad-entry");
    assert_eq!(refused(&|e| e.lang = None), "bad-entry");
    assert_eq!(refused(&|e| e.path = "voice/en/leave-it.ogg".into()), "bad-entry");
    assert_eq!(refused(&|e| e.path = "voice/en/a/leave-it.voice".into()), "bad-entry");
    // Each file is within its limit, the language is not.
    let mut m = manifest.clone();
    let one = FileEntry { bytes: MAX_FILE, ..m.files[at].clone() };
    m.files.extend(
        (0..MAX_LANGUAGE / MAX_FILE + 1)
            .map(|i| FileEntry { path: format!("voice/en/m{i}.voice"), ..one.clone() }),
    );
    match m.check() {
        Err(PackError::TooLarge { what, limit, .. }) => {
            assert_eq!((what.as_str(), limit), ("voice/en", MAX_LANGUAGE))
        }
        other => panic!("{other:?}"),
    }
}
