//! The body of a request, read no longer and no further than it may be.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::StatusCode;

/// How long a whole body may take. A body of the largest size comes through in that time at 70 kB/s.
const PATIENCE: Duration = Duration::from_secs(15);

/// The whole body.
///
/// # Errors
/// 413 when it is longer than `most` bytes, 408 when it does not come in time, 400 when the line breaks.
pub async fn read(body: Body, most: usize) -> Result<Bytes, StatusCode> {
    read_within(body, most, PATIENCE).await
}

async fn read_within(body: Body, most: usize, patience: Duration) -> Result<Bytes, StatusCode> {
    match tokio::time::timeout(patience, axum::body::to_bytes(body, most)).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(error)) if too_long(&error) => Err(StatusCode::PAYLOAD_TOO_LARGE),
        Ok(Err(_)) => Err(StatusCode::BAD_REQUEST),
        Err(_) => Err(StatusCode::REQUEST_TIMEOUT),
    }
}

fn too_long(error: &axum::Error) -> bool {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if error.is::<http_body_util::LengthLimitError>() {
            return true;
        }
        cause = error.source();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_body_has_an_end_in_length_and_in_time() {
        let read = |body, most| read_within(body, most, Duration::from_millis(20));
        assert_eq!(read(Body::from("seven b"), 7).await, Ok(Bytes::from("seven b")));
        assert_eq!(read(Body::from("eight by"), 7).await, Err(StatusCode::PAYLOAD_TOO_LARGE));
        let endless = futures::stream::pending::<Result<Bytes, std::io::Error>>();
        assert_eq!(read(Body::from_stream(endless), 7).await, Err(StatusCode::REQUEST_TIMEOUT));
        let broken = futures::stream::iter([Err::<Bytes, _>(std::io::Error::other("gone"))]);
        assert_eq!(read(Body::from_stream(broken), 7).await, Err(StatusCode::BAD_REQUEST));
    }
}
