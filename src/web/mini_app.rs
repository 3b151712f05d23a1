//! The page on which a signature is drawn: a Mini App of Telegram, opened with a button of the chat.
//!
//! Whoever has the address gets the page, which holds nothing about anybody. Who signs, Telegram vouches for; what is
//! signed, the key in the address tells (`desk::pad`).

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::map_response_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde::Deserialize;
use tokio::sync::Notify;

use super::init_data::{InitDataError, Key};
use crate::desk::{Desk, Failure, Signing};
use crate::domain::{Drawing, DrawingError};
use crate::texts::{Language, pad};

/// Bytes of what is sent: init data, and some thousand points of ten letters each.
const LARGEST: usize = 64 * 1024;
/// Telegram's own page shows Mini Apps in a frame; nobody else does.
const FRAMED_BY: &str = "https://*.telegram.org";

const PAGE: &str = include_str!("pad/index.html");
const STYLE: &str = include_str!("pad/pad.css");
const SCRIPTS: [(&str, &str); 2] =
    [("pad.js", include_str!("pad/pad.js")), ("telegram.js", include_str!("pad/telegram.js"))];

/// Where signatures come in.
#[derive(Clone)]
pub struct MiniApp {
    desk: Desk,
    key: Key,
    mail: Arc<Notify>,
    policy: HeaderValue,
}

/// What the page sends.
#[derive(Deserialize)]
struct Sent {
    init_data: String,
    strokes: Vec<Vec<u16>>,
}

#[derive(Deserialize)]
struct Wish {
    lang: Option<String>,
}

impl MiniApp {
    /// `token`: the bot's, by which Telegram's word is known. `mail` is rung when something is to be said. `locally`: the
    /// demo of this machine may frame the page as well.
    pub fn new(desk: Desk, token: &str, mail: Arc<Notify>, locally: bool) -> Self {
        let framed_by = if locally { format!("{FRAMED_BY} http://127.0.0.1:*") } else { FRAMED_BY.to_owned() };
        let policy = format!(
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; \
             form-action 'none'; frame-ancestors {framed_by}"
        );
        // Nothing but letters of ours is in it.
        let policy = HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static("default-src 'none'"));
        Self { desk, key: Key::of(token), mail, policy }
    }

    /// Its routes. `base_path` is the path of the public address, for proxies that leave it in place.
    pub fn router(self, base_path: &str) -> Router {
        let base_path = base_path.trim_end_matches('/');
        let policy = self.policy.clone();
        let mut router = routes("");
        if !base_path.is_empty() {
            router = router.merge(routes(base_path));
        }
        router.layer(map_response_with_state(policy, guarded)).with_state(self)
    }
}

fn routes(base_path: &str) -> Router<MiniApp> {
    let at = |name: &str| format!("{base_path}/pad/{name}");
    let mut router = Router::new()
        .route(&at("{key}"), get(page).post(sign))
        .route(&at("pad.css"), get(|| async { ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], STYLE) }));
    for (name, script) in SCRIPTS {
        let answer = ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], script);
        router = router.route(&at(name), get(move || async move { answer }));
    }
    router
}

/// Nothing from elsewhere, nowhere else, and kept nowhere.
async fn guarded(State(policy): State<HeaderValue>, mut response: Response) -> Response {
    const FIXED: [(HeaderName, HeaderValue); 3] = [
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    response.headers_mut().extend(FIXED);
    response
}

async fn page(Path(key): Path<String>, Query(wish): Query<Wish>) -> Response {
    if !is_key(&key) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let language = wish.lang.as_deref().and_then(Language::read).unwrap_or_default();
    let mut html = PAGE.replace("{{lang}}", language.code());
    for (name, words) in pad::words(language) {
        html = html.replace(&format!("{{{{{name}}}}}"), words.as_str());
    }
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
}

fn is_key(key: &str) -> bool {
    key.len() == 32 && key.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

/// What became of it: a status for programs, and the word by which the page knows what to say.
async fn sign(State(app): State<MiniApp>, Path(key): Path<String>, body: Body) -> (StatusCode, &'static str) {
    if !is_key(&key) {
        return (StatusCode::NOT_FOUND, "stale");
    }
    let body = match super::read(body, LARGEST).await {
        Ok(body) => body,
        Err(StatusCode::PAYLOAD_TOO_LARGE) => return (StatusCode::PAYLOAD_TOO_LARGE, "too_much"),
        // The line was slow or broke: it can be sent again.
        Err(status) => return (status, "later"),
    };
    let Ok(sent) = serde_json::from_slice::<Sent>(&body) else { return (StatusCode::BAD_REQUEST, "unreadable") };
    let person = match app.key.person(&sent.init_data, app.desk.clock().now()) {
        Ok(person) => person,
        Err(InitDataError::Forged) => return (StatusCode::FORBIDDEN, "stranger"),
        Err(InitDataError::Expired) => return (StatusCode::FORBIDDEN, "expired"),
    };
    let drawing = match Drawing::read(&sent.strokes) {
        Ok(drawing) => drawing,
        Err(DrawingError::Empty) => return (StatusCode::UNPROCESSABLE_ENTITY, "empty"),
        Err(DrawingError::TooMuch) => return (StatusCode::UNPROCESSABLE_ENTITY, "too_much"),
        Err(DrawingError::Outside) => return (StatusCode::UNPROCESSABLE_ENTITY, "unreadable"),
    };
    let signed = app.desk.sign(person, key, drawing).await;
    app.mail.notify_one();
    match signed {
        Ok(Signing::Signed) => (StatusCode::OK, "signed"),
        Ok(Signing::Stale) => (StatusCode::CONFLICT, "stale"),
        Err(failure) => {
            tracing::error!(error = chain(&failure), "a signature could not be kept");
            match failure {
                Failure::Unavailable(_) => (StatusCode::SERVICE_UNAVAILABLE, "later"),
                _ => (StatusCode::INTERNAL_SERVER_ERROR, "later"),
            }
        }
    }
}

/// An error with its causes, on one line.
fn chain(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(error.source(), |cause| cause.source());
    causes.fold(error.to_string(), |words, cause| format!("{words}: {cause}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_page_has_its_words_in_every_language_and_fetches_nothing_from_elsewhere() {
        for language in Language::ALL {
            let wish = Wish { lang: Some(language.code().to_owned()) };
            let page = page(Path("0123456789abcdef0123456789abcdef".to_owned()), Query(wish)).await;
            let bytes = axum::body::to_bytes(page.into_body(), LARGEST).await.unwrap();
            let html = String::from_utf8(bytes.to_vec()).unwrap();
            assert!(!html.contains("{{") && !html.contains("//") && !html.contains("<script>"), "{html}");
            for (name, words) in pad::words(*language) {
                assert!(html.contains(words.as_str()), "{name}");
                // What the page says by the word of an answer is said once, under that word.
                assert!(PAGE.matches(&format!("{{{{{name}}}}}")).count() == 1, "{name}");
            }
        }
        for source in SCRIPTS.iter().map(|(_, source)| source).chain([&STYLE]) {
            assert!(!source.contains("http:") && !source.contains("url("), "{source}");
        }
    }
}
