//! Writes the test vectors of `docs/protocol.md` into a folder: `cargo run -p waymark-log --example vectors --features
//! native,testing -- tests/vectors`. A test of this crate makes them again and compares.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a tool for developers with fixed input")]

mod answers;
mod bodies;
mod frames;
mod holding;
mod make;
mod offers;

use std::path::Path;

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "tests/vectors".into());
    for (name, value) in make::files() {
        let text = serde_json::to_string_pretty(&value).unwrap() + "\n";
        std::fs::write(Path::new(&folder).join(format!("{name}.json")), text).unwrap();
        println!("{name}.json");
    }
}
