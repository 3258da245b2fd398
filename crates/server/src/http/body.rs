//! Reading a request's body: bounded in size and in silence. A body that breaks off gives what came (protocol.md: what precedes the
//! last good head is kept).

use std::time::Duration;

use axum::body::Body;
use http_body_util::BodyExt;

use crate::problem::Problem;

/// Seconds without a byte after which a body counts as cut.
const SILENCE: Duration = Duration::from_secs(60);

/// The bytes of a body, at most `limit`.
pub async fn whole(mut body: Body, limit: usize) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    while let Ok(Some(Ok(frame))) = tokio::time::timeout(SILENCE, body.frame()).await {
        let Ok(data) = frame.into_data() else { continue };
        if bytes.len() + data.len() > limit {
            return Err(Problem::too_large(format!("the body is over {limit} bytes")));
        }
        bytes.extend_from_slice(&data);
    }
    Ok(bytes)
}
