//! placeholder
use serde::Serialize;
/// What is missing in the content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
pub enum Gap {
    /// x
    #[error("x")]
    X,
}
/// x
#[derive(Debug)]
pub struct Library;
