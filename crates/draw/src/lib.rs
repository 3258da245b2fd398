//! The picture composer: scenes, parts and wardrobes (`content/pictures`) in, one self-contained SVG a scene and setting out.
//!
//! Promises: same scenes, same bytes, on every machine; no script, no font, no outside link; the country's sign stays a slot (rule
//! C4); a scene that breaks the picture rules is refused, never repaired. Knows no text of the library and no pack.

mod body;
mod check;
mod clothes;
mod compose;
mod error;
mod figure;
mod folder;
mod geometry;
mod head;
mod kit;
mod number;
mod parts;
mod pose;
mod rows;
mod sheet;
mod style;
mod tops;
mod trims;
mod wear;

pub use check::{MAX_BYTES, check_built, check_scene};
pub use error::{Error, Refusal, Result};
pub use folder::{Drawn, Folder};
pub use kit::{FACES, Kit, SETTINGS, Setting, Sign};
