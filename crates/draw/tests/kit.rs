//! The composer over the kit of the checkout: every committed picture is what it draws, and the picture rules refuse what they must.

use std::path::{Path, PathBuf};

use waymark_draw::{FACES, Folder, Kit, MAX_BYTES, Refusal, check_built, check_scene};

fn pictures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/pictures")
}

fn kit() -> waymark_draw::Result<Kit> {
    Kit::load(&pictures())
}

fn scene(inner: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 240\"><title>A girl stops.</title>{inner}</svg>"
    )
}

fn girl(x: u32) -> String {
    format!("<use href=\"#person-girl-10-stop\" transform=\"translate({x} 226) scale(1.2)\"/>")
}

const THING: &str = "<use href=\"#eo-shell\" transform=\"translate(236 204) scale(1.06)\"/>";

#[test]
fn every_committed_picture_is_what_the_composer_draws() {
    let drawn = Folder::open(&pictures()).unwrap().draw().unwrap();
    assert!(drawn.files.len() >= 240, "60 scenes in four settings");
    for (path, svg) in &drawn.files {
        let committed = std::fs::read_to_string(pictures().join("out").join(path)).unwrap();
        let same = svg.bytes().zip(committed.bytes()).take_while(|(a, b)| a == b).count();
        let from = same.saturating_sub(60);
        assert!(*svg == committed, "{path} at {same}: {:?}", svg.get(from..(same + 60).min(svg.len())));
    }
    assert_eq!(drawn.problems().unwrap(), Vec::<String>::new());
}

#[test]
fn a_person_may_not_stand_near_a_dangerous_thing_flipped_or_seated_neither() {
    assert_eq!(check_scene(&scene(&(THING.to_owned() + &girl(80)))), Ok(()));
    let flipped = "<g transform=\"translate(200 226) scale(-1 1)\"><use href=\"#person-girl-10-stop\"/></g>";
    let seated = "<g transform=\"translate(200 226) scale(1)\"><use href=\"#stool\"/><use href=\"#person-girl-10-sitwait\"/></g>";
    for near in [girl(200).as_str(), flipped, seated] {
        assert_eq!(check_scene(&scene(&(THING.to_owned() + near))), Err(Refusal::TooNear), "{near}");
    }
    let heap = "<use href=\"#scrap\" transform=\"translate(236 204)\"/>";
    assert_eq!(check_scene(&scene(&(heap.to_owned() + &girl(200)))), Err(Refusal::TooNear));
}

#[test]
fn a_place_that_cannot_be_read_is_refused_not_skipped() {
    for inner in [
        "<use href=\"#person-girl-10-stop\"/>",
        "<use href=\"#person-girl-10-stop\" transform=\"scale(2) translate(80 226)\"/>",
        "<use href=\"#person-girl-10-stop\" transform=\"translate(8.0.1 226)\"/>",
        "<use href=\"#eo-shell\"/>",
        "<g transform=\"translate(200 226)\"><use href=\"#tree\"/><use href=\"#person-girl-10-sitwait\"/></g>",
    ] {
        assert_eq!(check_scene(&scene(inner)), Err(Refusal::Unreadable), "{inner}");
    }
}

#[test]
fn words_signs_drawn_by_hand_and_scenes_without_a_title_are_refused() {
    assert_eq!(check_scene(&scene("<text>MINES</text>")), Err(Refusal::Words));
    assert_eq!(check_scene(&scene("<use href=\"#sign-face-square\"/>")), Err(Refusal::SignByHand));
    assert_eq!(check_scene("<svg></svg>"), Err(Refusal::NoTitle));
}

#[test]
fn a_built_picture_is_small_and_closed_in_itself() {
    let big = "x".repeat(MAX_BYTES + 1);
    assert_eq!(check_built(&big), Err(Refusal::TooLarge { bytes: MAX_BYTES + 1, most: MAX_BYTES }));
    for bad in [
        "<script>",
        "<image href=\"x\"/>",
        "<g style=\"fill:url(http://x)\"/>",
        "<path onclick=\"x\"/>",
        "<use href=\"other.svg#a\"/>",
        "<foreignObject/>",
    ] {
        assert_eq!(check_built(&format!("<svg>{bad}</svg>")), Err(Refusal::Outside), "{bad}");
    }
    assert_eq!(
        check_built("<svg xmlns=\"http://www.w3.org/2000/svg\"><g style=\"fill:url(#unk)\"/></svg>"),
        Ok(())
    );
}

#[test]
fn the_same_scene_gives_the_same_bytes_and_swaps_its_cast() {
    let source = scene(&(THING.to_owned() + &girl(80)));
    let kit = kit().unwrap();
    let draw = |cast: &[(&str, &str)]| kit.compose(&source, "meca", cast).unwrap();
    assert_eq!(draw(&[]), draw(&[]));
    assert!(draw(&[("girl-10", "boy-10")]).contains("person-boy-10-stop"));
}

#[test]
fn what_the_kit_does_not_have_is_refused_by_name() {
    let kit = kit().unwrap();
    let draw = |inner: &str| kit.compose(&scene(inner), "meca", &[]).unwrap_err();
    assert_eq!(draw("<use href=\"#person-girl-9-stop\"/>"), Refusal::NoPerson("girl-9".into()));
    assert_eq!(draw("<use href=\"#person-girl-10-dig\"/>"), Refusal::NoPose("dig".into()));
    assert_eq!(draw("<use href=\"#tank\"/>"), Refusal::NoPart("tank".into()));
    assert_eq!(
        draw("<use href=\"#_shell\"/>"),
        Refusal::NoPart("_shell".into()),
        "a dangerous thing is only shown half hidden"
    );
    assert_eq!(kit.compose(&scene(""), "moon", &[]), Err(Refusal::NoSetting("moon".into())));
}

#[test]
fn every_person_can_be_drawn_in_every_pose_in_every_setting() {
    let poses = ["stand", "stop", "call", "sitwait", "lowplay", "carrycan", "ride", "kneel"];
    let kit = kit().unwrap();
    for setting in kit.settings() {
        for who in
            ["boy-6", "girl-6", "boy-14c", "man-b", "woman-b", "man-vest", "woman-vest", "grandpa", "grandma"]
        {
            for pose in poses {
                let source = scene(&format!("<use href=\"#person-{who}-{pose}\"/>"));
                let svg = kit.compose(&source, setting.key, &[]).unwrap();
                assert!(!svg.contains("NaN") && !svg.contains("inf"), "{who} {pose} {}", setting.key);
            }
        }
    }
}

#[test]
fn a_sign_is_a_slot_three_colours_at_the_end_of_the_root_style_one_href_every_shape_on_board() {
    let source = scene("<use href=\"#sign\" transform=\"translate(200 200)\"/>");
    let kit = kit().unwrap();
    for setting in kit.settings() {
        let svg = kit.compose(&source, setting.key, &[]).unwrap();
        let (root, _) = svg.split_once("<style>").unwrap();
        let sign = &setting.sign;
        let end = format!("--sign-fill:{};--sign-edge:{};--sign-mark:{}\">", sign.fill, sign.edge, sign.mark);
        assert!(root.ends_with(&end), "{root}");
        let slot = format!("<use data-slot=\"sign\" href=\"#sign-face-{}\"", sign.shape);
        assert_eq!(svg.matches("<use data-slot=\"sign\"").count(), 1);
        assert!(svg.contains(&slot));
        for face in FACES {
            assert!(svg.contains(&format!("<symbol id=\"sign-face-{face}\">")), "{face}");
        }
    }
}
