//! A stranger's reader: `zbarimg` of Debian's `zbar-tools` reads our pictures, letter for letter. Never skipped.

use std::process::Command;

use waymark_log::frames::{Joiner, Kind, Taken, split};
use waymark_qr::make;

use crate::camera::{PLAIN, Shot, take};
use crate::courier::file;

fn zbar(name: &str, shot: &Shot, number: usize, code: &waymark_qr::Loop) -> String {
    let picture = take(code, number, shot, 5);
    let path = std::env::temp_dir().join(format!("waymark-qr-{}-{name}-{number}.pgm", std::process::id()));
    let head = format!("P5\n{} {}\n255\n", picture.width, picture.height);
    std::fs::write(&path, [head.as_bytes(), &picture.grey].concat()).unwrap();
    let mut c = Command::new("zbarimg");
    c.args(["--quiet", "--raw", "--nodbus", "-Sdisable", "-Sqrcode.enable"]).arg(&path);
    let out = c.output().unwrap_or_else(|e| {
        panic!("zbarimg: {e}; `cargo xtask test` installs it (apt-get install zbar-tools)")
    });
    std::fs::remove_file(&path).unwrap();
    let text = String::from_utf8(out.stdout).unwrap();
    text.strip_suffix('\n').map(str::to_owned).unwrap_or(text)
}

#[test]
fn zbar_reads_every_frame_and_joins_the_file() {
    let bytes = file(20);
    let (texts, code) = (split(Kind::Courier, &bytes).unwrap(), make(Kind::Courier, &bytes).unwrap());
    let turned = Shot { turn: 6.0, blur: 1, noise: 10, ..PLAIN };
    let mut joiner = Joiner::default();
    let mut whole = None;
    for (n, text) in texts.iter().enumerate() {
        let got = zbar("plain", &PLAIN, n, &code);
        assert_eq!(&got, text, "frame {n}");
        if let Ok(Taken::Whole { bytes, .. }) = joiner.take(&got) {
            whole = Some(bytes);
        }
        if n < 3 {
            assert_eq!(&zbar("turned", &turned, n, &code), text, "turned frame {n}");
        }
    }
    assert_eq!(whole, Some(bytes));
}
