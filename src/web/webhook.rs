//! The webhook (Bot API `setWebhook`): who proves to be Telegram hands in an update.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use futures::future::BoxFuture;
use secrecy::{ExposeSecret, SecretString};
use subtle::ConstantTimeEq;

/// Updates are a few kilobytes; nothing of Telegram's is ever this large.
const LARGEST_UPDATE: usize = 1024 * 1024;
/// Telegram obeys this when it is told to come again (seconds).
const COME_AGAIN_AFTER: HeaderValue = HeaderValue::from_static("5");
/// Telegram gives up after a minute; the answer of ours has to come before, the time to read the update included.
const PATIENCE: Duration = Duration::from_secs(40);

/// Takes in updates.
pub trait Inbox: Send + Sync {
    /// `true`: handled or never to be; `false`: has to come again.
    fn take<'a>(&'a self, body: &'a str) -> BoxFuture<'a, bool>;
}

#[derive(Clone)]
struct Webhook {
    inbox: Arc<dyn Inbox>,
    secret: SecretString,
}

/// The routes of the webhook. `base_path` is the path of the public address, for proxies that leave it in place.
pub fn router(inbox: Arc<dyn Inbox>, secret: SecretString, base_path: &str) -> Router {
    let base_path = base_path.trim_end_matches('/');
    let mut router = Router::new().route("/telegram", post(webhook));
    if !base_path.is_empty() {
        router = router.route(&format!("{base_path}/telegram"), post(webhook));
    }
    router.with_state(Webhook { inbox, secret })
}

/// Bot API `setWebhook`: 2xx acknowledges the update, anything else makes Telegram send it again. The body of whoever does
/// not know the secret is not even read.
async fn webhook(State(webhook): State<Webhook>, headers: HeaderMap, body: Body) -> Response {
    let given = headers.get("x-telegram-bot-api-secret-token").map(HeaderValue::as_bytes).unwrap_or_default();
    if !bool::from(given.ct_eq(webhook.secret.expose_secret().as_bytes())) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let body = match super::read(body, LARGEST_UPDATE).await {
        Ok(body) => body,
        Err(status) => return status.into_response(),
    };
    let Ok(body) = std::str::from_utf8(&body) else { return StatusCode::OK.into_response() };
    match tokio::time::timeout(PATIENCE, webhook.inbox.take(body)).await {
        Ok(true) => StatusCode::OK.into_response(),
        Ok(false) | Err(_) => {
            (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, COME_AGAIN_AFTER)]).into_response()
        }
    }
}
