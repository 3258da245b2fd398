//! gzip by the browser's streams: there and back, bounded, and no panic on garbage.

use wasm_bindgen_test::wasm_bindgen_test;
use waymark_log::CodecError;

use crate::device::codec::{gunzip, gzip};

#[wasm_bindgen_test]
async fn there_and_back_also_when_long() {
    for plain in [vec![], b"waymark".to_vec(), vec![7; 3 << 20]] {
        let packed = gzip(&plain).await.unwrap();
        assert_eq!(gunzip(&packed, plain.len()).await, Ok(plain));
    }
}

#[wasm_bindgen_test]
async fn a_small_body_cannot_fill_the_memory() {
    let packed = gzip(&vec![0; 8 << 20]).await.unwrap();
    assert!(packed.len() < 20_000);
    assert_eq!(gunzip(&packed, 1 << 20).await, Err(CodecError::TooLarge));
}

#[wasm_bindgen_test]
async fn garbage_and_cut_bodies_are_refused() {
    let packed = gzip(&vec![9; 1000]).await.unwrap();
    assert_eq!(gunzip(b"<html>login</html>", 1000).await, Err(CodecError::Bad));
    assert_eq!(gunzip(&packed[..packed.len() - 3], 1000).await, Err(CodecError::Bad));
    assert_eq!(gunzip(b"", 1000).await, Err(CodecError::Bad));
}
