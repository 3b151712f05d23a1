//! What the page asks for and does, over HTTP on loopback.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use futures::Stream;
use futures::stream::unfold;
use serde_json::{Value, json};

use super::stage::Stage;
use super::{chats, inside, people, summary, transcript, weather};

/// How often it is looked whether something changed: soon enough for whoever watches.
const LOOK: Duration = Duration::from_millis(150);
/// An album of ten files of twenty megabytes, as Telegram takes them.
const LARGEST_BODY: usize = 220 * 1024 * 1024;
/// Nothing from elsewhere, no script in the page itself; frames are for Mini Apps.
const POLICY: &str = "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; style-src 'self' 'unsafe-inline'; \
                      frame-src http: https:; object-src 'none'; base-uri 'none'; form-action 'none'";
/// What the page sends with everything that changes something: no other site can.
const MARK: HeaderName = HeaderName::from_static("x-wadul-demo");

/// What is shared by everything here.
pub type Shared = State<Arc<Stage>>;

/// Something that cannot be done, in words for whoever looks at the page.
pub struct Wrong(pub StatusCode, pub String);

/// How a request ends.
pub type Done = Result<Json<Value>, Wrong>;

impl Wrong {
    /// There is no such thing.
    pub fn missing(what: &str) -> Self {
        Self(StatusCode::NOT_FOUND, what.to_owned())
    }

    /// It makes no sense.
    pub fn nonsense(what: &str) -> Self {
        Self(StatusCode::BAD_REQUEST, what.to_owned())
    }
}

impl<E: Into<anyhow::Error>> From<E> for Wrong {
    fn from(error: E) -> Self {
        Self(StatusCode::INTERNAL_SERVER_ERROR, format!("{:#}", error.into()))
    }
}

impl IntoResponse for Wrong {
    fn into_response(self) -> Response {
        (self.0, Json(json!({ "error": self.1 }))).into_response()
    }
}

/// It was done.
pub fn done() -> Done {
    Ok(Json(json!({ "ok": true })))
}

/// Everything that is served.
pub fn router(stage: Arc<Stage>) -> Router {
    Router::new()
        .route("/", get(|| async { page("index.html") }))
        .route("/page/{name}", get(|Path(name): Path<String>| async move { page(&name) }))
        .route("/api/changes", get(changes))
        .route("/api/chats/{chat}", get(chats::chat))
        .route("/api/chats/{chat}/messages/{message}/file", get(chats::file))
        .route("/api/send", post(chats::send))
        .route("/api/edit", post(chats::edit))
        .route("/api/press", post(chats::press))
        .route("/api/keyboard", post(chats::press_key))
        .route("/api/upload", post(chats::upload))
        .route("/api/location", post(chats::location))
        .route("/api/contact", post(chats::contact))
        .route("/api/init-data", get(chats::init_data))
        .route("/api/people", post(people::add))
        .route("/api/people/{person}", post(people::change))
        .route("/api/people/{person}/picture", get(people::picture).post(people::set_picture))
        .route("/api/groups", post(people::add_group))
        .route("/api/divisions", get(people::divisions))
        .route("/api/clock", post(weather::clock))
        .route("/api/weather", post(weather::change))
        .route("/api/weather/next", post(weather::next))
        .route("/api/weather/clear", post(weather::clear))
        .route("/api/bot", post(weather::bot))
        .route("/api/stories", get(weather::stories))
        .route("/api/stories/{key}", post(weather::story))
        .route("/api/inside", get(inside::all))
        .route("/api/inside/cases/{number}", get(inside::case))
        .route("/api/transcript", get(transcript::markdown))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(middleware::from_fn(guard))
        .with_state(stage)
}

/// Only this machine's browser, under its own address, and only the page itself may change something: another site that
/// is open in the same browser can neither read nor press anything here.
async fn guard(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    if !matches!(name, "127.0.0.1" | "localhost" | "[::1]") {
        return Wrong(StatusCode::FORBIDDEN, "open the page at http://127.0.0.1".to_owned()).into_response();
    }
    // Loads from another site's page say so, in every browser of today.
    let from = request.headers().get("sec-fetch-site").and_then(|from| from.to_str().ok()).unwrap_or("none");
    if !matches!(from, "none" | "same-origin") && request.uri().path().starts_with("/api/") {
        return Wrong(StatusCode::FORBIDDEN, "this is for the page alone".to_owned()).into_response();
    }
    if request.method() != Method::GET && !request.headers().contains_key(MARK) {
        return Wrong(StatusCode::FORBIDDEN, "this is for the page alone".to_owned()).into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// A file of the page.
fn page(name: &str) -> Response {
    let Some(bytes) = super::page::file(name) else { return StatusCode::NOT_FOUND.into_response() };
    let kind = match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    ([(header::CONTENT_TYPE, kind)], bytes).into_response()
}

/// The whole picture at once, and again whenever it changed.
async fn changes(State(stage): Shared) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let stream = unfold((stage, String::new()), |(stage, mut told)| async move {
        loop {
            let summary = summary::of(&stage).await;
            let watched = summary::without_clock(&summary);
            if watched != told {
                told = watched;
                return Some((Ok(Event::default().data(summary.to_string())), (stage, told)));
            }
            tokio::time::sleep(LOOK).await;
        }
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}
