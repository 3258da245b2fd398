//! The commands of authors and officers: through the built binary where a script can hold the dialogue, else through the command's own
//! function with a person who keeps a paper.

use std::collections::VecDeque;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use waymark_pack::Trust;
use waymark_pack::keys::{Cost, KeyFolder, State};
use waymark_pack::lint::Loose;
use waymark_pack::native::{P256, now};
use waymark_server::author::Talk;
use waymark_server::author::check_text::judge;
use waymark_server::author::keys::{KeysAction, KeysArgs, run_at};
use waymark_server::author::pack::{PackCommand, run};
use waymark_server::error::ServerError;

use crate::common::{Folder, world};

fn content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../crates/pack/tests/fixtures/content")
}

/// Runs the binary with lines on its standard input.
fn waymark(args: &[&str], typed: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_waymark-server"))
        .args(args)
        .env_remove("WAYMARK_DATA")
        .env_remove("WAYMARK_LANG")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn good(args: &[&str], typed: &str) -> String {
    let output = waymark(args, typed);
    assert!(output.status.success(), "{args:?}: {}", said(&output));
    said(&output)
}

fn refused(args: &[&str], typed: &str) -> String {
    let output = waymark(args, typed);
    assert!(!output.status.success(), "{args:?}: {}", said(&output));
    said(&output)
}

/// Someone at the keyboard: writes down what is shown, answers what is asked.
#[derive(Default)]
struct Person {
    paper: Vec<String>,
    words: VecDeque<String>,
    answers: VecDeque<String>,
    heard: String,
}

impl Person {
    fn who_types(words: &[&str], answers: &[&str]) -> Self {
        let all = |list: &[&str]| list.iter().map(|w| (*w).to_owned()).collect();
        Self { words: all(words), answers: all(answers), ..Self::default() }
    }
}

impl Talk for Person {
    fn say(&mut self, line: &str) -> io::Result<()> {
        if let Some((n, key)) = line.split_once("   ")
            && n.parse::<u8>().is_ok()
        {
            self.paper.push(key.to_owned());
        }
        self.heard.push_str(line);
        self.heard.push('\n');
        Ok(())
    }

    fn ask(&mut self, question: &str) -> io::Result<String> {
        let line = question.strip_prefix("Line ").and_then(|n| n.trim_end_matches(':').parse::<usize>().ok());
        match line {
            Some(n) if self.answers.is_empty() => Ok(self.paper[n - 1].to_lowercase()),
            _ => self.answers.pop_front().ok_or_else(|| io::ErrorKind::UnexpectedEof.into()),
        }
    }

    fn secret(&mut self, _: &str) -> io::Result<String> {
        self.words.pop_front().ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }
}

const WORDS: &str = "rivers carry no signs";

fn keys(data: &Path, action: Option<KeysAction>, person: &mut Person) -> Result<bool, ServerError> {
    let args = KeysArgs { data: data.into(), lang: "en".into(), action };
    run_at(&args, &world(), person, Cost::ForTests)
}

/// A first ceremony; the person keeps the paper.
fn ceremony(data: &Path) -> Person {
    let mut person = Person::who_types(&[WORDS, WORDS], &["1"]);
    assert!(keys(data, None, &mut person).unwrap());
    assert!(person.heard.contains("There are no keys") && person.heard.contains("Done."), "{}", person.heard);
    assert_eq!(person.paper.len(), 8);
    person
}

/// Builds the small library and signs it with the kept keys.
fn publish(data: &Path) {
    let out = data.join("content");
    let mut person = Person::who_types(&["a wrong passphrase", WORDS], &[]);
    let build = PackCommand::Build { folder: content(), out: out.clone(), speak: None };
    assert!(run(&build, &world(), &mut person).unwrap());
    let sign = PackCommand::Sign { folder: out, data: data.into(), approved_by: None, lang: "en".into() };
    assert!(run(&sign, &world(), &mut person).unwrap());
    assert!(
        person.heard.contains("does not open the key") && person.heard.contains("Signed: "),
        "{}",
        person.heard
    );
}

#[test]
fn from_a_delivered_library_to_a_signed_one_of_ones_own() {
    let folder = Folder::new();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let (own, out, data, delivered) = (at("own"), at("out"), at("data"), content().display().to_string());
    good(
        &["pack", "new", &own, "--from", &delivered, "--name", "north", "--author", "The \"North\" office"],
        "",
    );
    assert!(refused(&["pack", "new", &own, "--from", &delivered, "--author", "x"], "").contains("not empty"));
    assert!(refused(&["pack", "new", &own, "--module", "Not A Name"], "").contains("no name"));
    good(&["pack", "new", &own, "--module", "first-own"], "");
    assert!(good(&["pack", "lint", &own], "").contains("ar: 13 text(s) not yet translated"));
    assert!(good(&["pack", "build", &own, "--out", &out], "").contains("north 0.1.0"));
    assert!(refused(&["pack", "sign", &out, "--data", &data], "").contains("no keys yet"));
    waymark_pack::keys::Keys::fixed_for_tests(3).unwrap().save(&folder.path().join("data/keys")).unwrap();
    assert!(good(&["pack", "sign", &out, "--data", &data], "").contains("Signed: "));
    let shown = good(&["pack", "show", &out], "");
    assert!(
        shown.contains("SAMPLE, approved by no authority") && shown.contains("first-own 0.1.0"),
        "{shown}"
    );
    good(&["pack", "verify", &out], "");
    assert!(refused(&["pack", "verify", &out, "--authority", &"0".repeat(32)], "").contains("WRONG"));
    let author = std::fs::read_to_string(folder.path().join("own/modules/first-own/module.json")).unwrap();
    assert!(author.contains(r#"The \"North\" office"#));
}

#[test]
fn the_lint_refuses_and_the_difference_is_told() {
    let folder = Folder::new();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let (own, old, new, data) = (at("own"), at("old"), at("new"), at("data"));
    waymark_pack::keys::Keys::fixed_for_tests(3).unwrap().save(&folder.path().join("data/keys")).unwrap();
    good(&["pack", "new", &own, "--from", &content().display().to_string(), "--author", "x"], "");
    let make = |out: &str| {
        good(&["pack", "build", &own, "--out", out], "");
        good(&["pack", "sign", out, "--data", &data], "");
    };
    make(&old);
    let edit = |file: &str, from: &str, to: &str| {
        let path = folder.path().join("own").join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from));
        std::fs::write(&path, text.replace(from, to)).unwrap();
    };
    edit("modules/leave-it/en.ftl", "Tell an adult you trust.", "Pick it up.");
    assert!(refused(&["pack", "lint", &own], "").contains("leave-it/card-tell"));
    assert!(refused(&["pack", "build", &own, "--out", &new], "").contains("leave-it/card-tell"));
    assert!(!folder.path().join("new").exists(), "nothing is written");
    edit("modules/leave-it/en.ftl", "Pick it up.", "Tell a teacher you trust.");
    edit("pack.json", "0.1.0", "0.1.1");
    make(&new);
    let told = good(&["pack", "diff", &old, &new], "");
    for part in [
        "own 0.1.0 -> own 0.1.1",
        "1 file(s) to fetch, 0 gone",
        "- Tell an adult you trust.",
        "+ Tell a teacher you trust.",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    std::fs::write(folder.path().join("new/catalog.json"), "{}").unwrap();
    refused(&["pack", "diff", &old, &new], "");
}

#[test]
fn texts_are_judged_line_by_line() {
    let lines = [
        r#"{"id":"1","lang":"en","age":"6-9","kind":"say","text":"Stop. Do not touch. Tell an adult."}"#,
        r#"{"id":"2","lang":"en","age":"any","kind":"do","text":"Pick it up and bring it home."}"#,
        "no question",
        r#"{"id":"4","lang":"en","age":"7","kind":"say","text":"Stop."}"#,
        r#"{"id":"5","lang":"xx","age":"18+","kind":"story-branch","text":"Stop."}"#,
        r#"{"id":"6","lang":"en","age":"18+","kind":"song","text":"Stop."}"#,
    ];
    let output = waymark(&["pack", "check-text", "-"], &lines.join("\n"));
    assert!(!output.status.success(), "some are refused");
    let answers: Vec<serde_json::Value> =
        String::from_utf8_lossy(&output.stdout).lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    let short: Vec<_> = answers
        .iter()
        .map(|a| (a["id"].as_str().unwrap(), a["verdict"].as_str().unwrap(), a["rule"].as_str().unwrap()))
        .collect();
    assert_eq!(short[0], ("1", "accept", ""));
    assert_eq!(short[1].1, "refuse");
    assert_eq!(short[2], ("line 3", "refuse", "form"));
    assert_eq!(short[4], ("5", "refuse", "no-word-list"));
    assert!(short[3].2 == "form" && short[5].2 == "form");
    assert!(answers[1]["why"].as_str().unwrap().ends_with('.'));
    let file = Folder::new();
    let path = file.path().join("texts.jsonl");
    std::fs::write(&path, lines[0]).unwrap();
    good(&["pack", "check-text", path.to_str().unwrap()], "");
}

#[test]
fn every_rule_has_a_plain_sentence() {
    let asked = Loose {
        id: "x".into(),
        lang: "en".into(),
        age: "6-9".into(),
        kind: "say".into(),
        text: "Crawl back.".into(),
    };
    let verdict = judge(&asked);
    assert_eq!((verdict.verdict, verdict.rule.as_str()), ("refuse", "never"));
    assert!(verdict.why.ends_with(" is never said, not even to forbid it."), "{}", verdict.why);
    let lint = Path::new(env!("CARGO_MANIFEST_DIR")).join("../pack/src/lint.rs");
    let source = std::fs::read_to_string(lint).unwrap();
    let codes: Vec<&str> = source.split("=> \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(codes.len() > 15);
    // What is found by walking the whole library is said of no loose text.
    let of_paths = ["no-drill", "no-picture", "no-text", "unsafe-end", "not-judged", "card-count"];
    for code in codes.into_iter().filter(|c| !of_paths.contains(c)) {
        let why = waymark_server::author::check_text::why(code, "x");
        assert!(!why.contains("breaks a rule of content safety"), "{code} has no sentence");
    }
}

#[test]
fn a_person_without_training_makes_the_keys_and_signs() {
    let folder = Folder::new();
    let mut person = ceremony(folder.path());
    assert_eq!(KeyFolder::new(&folder.path().join("keys")).state(), State::Kept);
    publish(folder.path());
    assert!(keys(folder.path(), Some(KeysAction::Paper), &mut person).unwrap());
    let once = keys(folder.path(), Some(KeysAction::First { print: None }), &mut person).unwrap_err();
    assert!(once.to_string().contains("only once"));
}

#[test]
fn a_slip_at_the_paper_or_a_short_passphrase_is_said_and_leaves_everything_as_it_was() {
    let folder = Folder::new();
    let mut hasty =
        Person::who_types(&[], &["1", "0000-0000", "0000-0000", "0000-0000", "0000-0000", "0000-0000"]);
    assert!(keys(folder.path(), None, &mut hasty).is_err());
    assert!(hasty.heard.contains("letter by letter"));
    assert!(!folder.path().join("keys").exists());
    let mut short = Person::who_types(&["short", WORDS, "another one here", WORDS, WORDS], &["1"]);
    assert!(keys(folder.path(), None, &mut short).unwrap());
    assert!(short.heard.contains("Too short: 5") && short.heard.contains("not the same"));
    let mut ends = Person::who_types(&[], &["0"]);
    assert!(!keys(folder.path(), None, &mut ends).unwrap());
    assert!(ends.heard.contains("Nothing was changed"));
}

#[test]
fn a_page_for_the_printer_has_the_lines_and_nothing_else_has() {
    let folder = Folder::new();
    let page = folder.path().join("recovery.txt");
    let mut person = Person::who_types(&[WORDS, WORDS], &[]);
    keys(folder.path(), Some(KeysAction::First { print: Some(page.clone()) }), &mut person).unwrap();
    let text = std::fs::read_to_string(&page).unwrap();
    assert!(person.paper.iter().all(|l| text.contains(l.as_str())));
}

#[test]
fn a_lost_signing_key_is_replaced_at_the_desk_and_an_offline_tablet_takes_the_file() {
    let folder = Folder::new();
    let mut person = ceremony(folder.path());
    publish(folder.path());
    let list = folder.path().join("keys/trust.signed");
    let before = std::fs::read(&list).unwrap();
    let tablet = now(Trust::pin(&before, None, &P256)).unwrap();
    std::fs::remove_file(folder.path().join("keys/signing.pem")).unwrap();
    // A script: "unsure" counts as yes; the eight lines; the passphrase twice.
    let typed = format!("not sure\n{}\n{WORDS} again\n{WORDS} again\n", person.paper.join("\n"));
    let data = folder.path().display().to_string();
    let told = good(&["keys", "lost", "--data", &data], &typed);
    assert!(told.contains("version 2") && told.contains("signed again"), "{told}");
    let after = std::fs::read(&list).unwrap();
    let newer = now(tablet.update(&after, &P256)).unwrap();
    assert_eq!(now(newer.update(&before, &P256)).unwrap_err().code(), "older");
    assert!(good(&["pack", "verify", &format!("{data}/content")], "").contains("1.2.4"));
    let status = good(&["keys", "status", "--data", &data], "");
    assert!(status.contains("kept well") && status.contains("version 2"), "{status}");
    // Arabic questions, and a paper of another authority.
    let other = Folder::new();
    let stranger = ceremony(other.path());
    person.paper = stranger.paper;
    let typed = format!("لا\n{}\n", person.paper.join("\n"));
    let told = refused(&["keys", "lost", "--data", &data, "--lang", "ar"], &typed);
    assert!(told.contains("هذه الورقة لسلطة أخرى"), "{told}");
    assert_eq!(std::fs::read(&list).unwrap(), after);
}

#[test]
fn withdrawing_needs_the_paper_and_a_successor() {
    let folder = Folder::new();
    let mut person = ceremony(folder.path());
    publish(folder.path());
    let catalog = std::fs::read_to_string(folder.path().join("content/catalog.json")).unwrap();
    let catalog: serde_json::Value = serde_json::from_str(&catalog).unwrap();
    let on_offer = catalog["packs"][0].as_str().unwrap().to_owned();
    let withdraw = |name: &str, person: &mut Person| {
        person.answers = VecDeque::from([name.to_owned()]);
        keys(folder.path(), Some(KeysAction::Withdraw), person)
    };
    assert!(withdraw("nonsense", &mut person).unwrap_err().to_string().contains("no name of a file"));
    assert!(withdraw(&on_offer, &mut person).unwrap_err().to_string().contains("successor"));
    let old = "ab".repeat(32);
    assert!(withdraw(&old, &mut person).unwrap());
    let offered = std::fs::read(folder.path().join("keys/trust.signed")).unwrap();
    let trust = now(Trust::pin(&offered, None, &P256)).unwrap();
    assert!(trust.not_withdrawn(&old).is_err() && trust.not_withdrawn(&on_offer).is_ok());
    let report = waymark_pack::inspect::folder(&folder.path().join("content"), None).unwrap();
    assert!(report.is_sound() && report.to_string().contains("trust     2"), "{report}");
}

#[test]
fn the_passphrase_changes_and_the_key_stays() {
    let folder = Folder::new();
    ceremony(folder.path());
    let kept = KeyFolder::new(&folder.path().join("keys"));
    let before = kept.open(WORDS).unwrap().signing.id();
    let mut person =
        Person::who_types(&["not this one, no", WORDS, "quite another one", "quite another one"], &[]);
    assert!(keys(folder.path(), Some(KeysAction::Passphrase), &mut person).unwrap());
    assert!(kept.open(WORDS).is_err());
    assert_eq!(kept.open("quite another one").unwrap().signing.id(), before);
}

#[tokio::test]
async fn a_server_runs_on_kept_keys_and_approval_is_typed_twice() {
    let folder = Folder::new();
    ceremony(folder.path());
    publish(folder.path());
    let office = crate::common::Office::in_folder(folder).await;
    let (status, _) = office.get("/api/v1/catalog").await;
    assert_eq!(status, axum::http::StatusCode::OK);
    let folder = office.close().await;
    let sign = PackCommand::Sign {
        folder: folder.path().join("content"),
        data: folder.path().into(),
        approved_by: Some("An authority".into()),
        lang: "en".into(),
    };
    let mut person = Person::who_types(&[WORDS], &["An author"]);
    assert!(run(&sign, &world(), &mut person).unwrap_err().to_string().contains("not the same"));
    let mut person = Person::who_types(&[WORDS], &["An authority"]);
    let refused = run(&sign, &world(), &mut person).unwrap_err().to_string();
    assert!(refused.contains("invented country"), "{refused}");
}

/// The program alone draws an authority's pictures, and refuses a scene that breaks the rules before it writes.
#[test]
fn pictures_are_drawn_and_a_dangerous_scene_is_refused() {
    let folder = Folder::new();
    let delivered = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content").display().to_string();
    let library = folder.path().join("library").display().to_string();
    let sheet = folder.path().join("sheet.html").display().to_string();
    good(&["pack", "new", &library, "--from", &delivered, "--author", "A. Officer"], "");
    assert!(good(&["pack", "draw", &library, "--sheet", &sheet], "").contains(" 0 changed"));
    assert!(std::fs::read_to_string(&sheet).unwrap().contains("meca/see-stop.svg"));
    let scene = Path::new(&library).join("pictures/scenes/see-stop.svg");
    let text = std::fs::read_to_string(&scene).unwrap();
    std::fs::write(&scene, text.replace("translate(80 226)", "translate(200 226)")).unwrap();
    assert!(refused(&["pack", "draw", &library], "").contains("too near"));
}
