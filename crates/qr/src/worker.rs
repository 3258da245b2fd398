//! What a worker's script calls (the app has none yet): a loop to draw, a reader that sees camera pictures until a whole is in.

use wasm_bindgen::prelude::wasm_bindgen;
use waymark_log::frames::{FrameError, Joiner, Kind, Taken};

/// A loop to draw.
#[wasm_bindgen]
pub struct Pictures(crate::Loop);

#[wasm_bindgen]
impl Pictures {
    /// The loop of these bytes; `undefined` when they are too many for one.
    #[wasm_bindgen(js_name = of)]
    pub fn make(kind: u8, bytes: &[u8]) -> Option<Self> {
        crate::make(Kind::from_code(kind)?, bytes).ok().map(Self)
    }

    /// Modules along one side.
    #[wasm_bindgen(getter)]
    pub fn size(&self) -> usize {
        self.0.size
    }

    /// Pictures in the loop.
    #[wasm_bindgen(getter)]
    pub fn total(&self) -> usize {
        self.0.pictures.len()
    }

    /// The number of the picture that is shown at a step.
    pub fn at(&self, step: usize) -> usize {
        self.0.at(step)
    }

    /// One picture: a byte a module, 1 is dark.
    pub fn picture(&self, n: usize) -> Vec<u8> {
        self.0.pictures.get(n).map(|p| p.iter().map(|m| u8::from(*m)).collect()).unwrap_or_default()
    }
}

/// What a picture brought.
#[wasm_bindgen(getter_with_clone)]
#[derive(Default)]
pub struct Seen {
    /// `none`, `other` (a code that is none of ours), `newer`, `damaged`, `progress`, `whole`, `given`.
    pub state: String,
    /// What is coming: 1 courier file, 2 receipt lines.
    pub kind: u8,
    /// Frames that are in.
    pub have: usize,
    /// Frames in all.
    pub total: usize,
    /// The frame's text, to be told again to a worker that had to be started anew.
    pub text: String,
    /// The whole.
    pub bytes: Vec<u8>,
}

/// Sees pictures until a whole is in.
#[wasm_bindgen]
#[derive(Default)]
pub struct Reader(Joiner);

#[wasm_bindgen]
impl Reader {
    /// Nothing is in.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Looks at a picture as a canvas gives it.
    pub fn see(&mut self, width: usize, height: usize, rgba: &[u8]) -> Seen {
        let mut seen = Seen { state: "none".into(), ..Seen::default() };
        for text in crate::see(width, height, &crate::grey(rgba)) {
            seen = self.take(text);
            if seen.state == "whole" {
                break;
            }
        }
        seen
    }

    /// Takes the text of one code.
    pub fn take(&mut self, text: String) -> Seen {
        let taken = self.0.take(&text);
        let seen = Seen { text, ..Seen::default() };
        match taken {
            Ok(Taken::Progress { kind, have, total }) => {
                Seen { state: "progress".into(), kind: kind.code(), have, total, ..seen }
            }
            Ok(Taken::Whole { kind, bytes }) => {
                Seen { state: "whole".into(), kind: kind.code(), bytes, ..seen }
            }
            Ok(Taken::Given) => Seen { state: "given".into(), ..seen },
            Err(FrameError::NotAFrame) => Seen { state: "other".into(), ..seen },
            Err(FrameError::Version) => Seen { state: "newer".into(), ..seen },
            Err(_) => Seen { state: "damaged".into(), ..seen },
        }
    }
}
