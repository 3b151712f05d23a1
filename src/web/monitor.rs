//! Whether the program lives, whether it can work, and its meters: for a load balancer, a service manager and Prometheus.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures::future::BoxFuture;

/// The text format of Prometheus, as it names itself.
const PROMETHEUS: &str = "text/plain; version=0.0.4; charset=utf-8";

/// What is looked at.
pub trait Monitored: Send + Sync {
    /// Whether updates can be taken in and answered; in a few words why not.
    fn ready(&self) -> BoxFuture<'_, Result<(), &'static str>>;
    /// The meters, in the text format of Prometheus.
    fn page(&self) -> BoxFuture<'_, String>;
}

/// `/healthz`, `/readyz`, `/metrics`; nothing else is found. It belongs on an address that only those who look can reach: it
/// says how much there is to do.
pub fn monitor(monitored: Arc<dyn Monitored>) -> Router {
    Router::new()
        .route("/healthz", get(alive))
        .route("/readyz", get(ready))
        .route("/metrics", get(page))
        .with_state(monitored)
}

/// Whoever can say this lives.
async fn alive() -> &'static str {
    "ok\n"
}

async fn ready(State(monitored): State<Arc<dyn Monitored>>) -> Response {
    match monitored.ready().await {
        Ok(()) => "ready\n".into_response(),
        Err(why) => (StatusCode::SERVICE_UNAVAILABLE, format!("{why}\n")).into_response(),
    }
}

async fn page(State(monitored): State<Arc<dyn Monitored>>) -> Response {
    ([(header::CONTENT_TYPE, PROMETHEUS)], monitored.page().await).into_response()
}
