//! What stands in front of several processes: takes what Telegram brings and gives it to one after the other.

use std::net::TcpListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rand::Rng;
use tokio::sync::oneshot;
use tokio_util::task::AbortOnDropHandle;

/// A process that does not answer in this time is taken for gone; Telegram brings the update again.
const PATIENCE: Duration = Duration::from_secs(10);
/// How soon another is tried when one cannot be reached.
const LOOK_AGAIN: Duration = Duration::from_millis(25);

pub struct Front {
    pub url: String,
    shared: Arc<Shared>,
    _served: AbortOnDropHandle<()>,
}

struct Shared {
    /// Where the processes listen.
    behind: Vec<String>,
    turn: AtomicUsize,
    /// How many updates each has taken.
    taken: Vec<AtomicUsize>,
    /// How many requests have been passed on so far, answered or not.
    begun: AtomicUsize,
    /// How many came back to Telegram, to be brought again.
    refused: AtomicUsize,
    /// The next acknowledgement is told here, and not to Telegram.
    withheld: Mutex<Option<oneshot::Sender<()>>>,
    client: reqwest::Client,
}

/// Below the range from which the system takes ports by itself, so that nobody takes it while a process is down.
pub fn free_port() -> Result<u16> {
    let mut ports = (0..200).map(|_| rand::rng().random_range(20_000..30_000));
    ports.find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok()).context("no port is free")
}

impl Front {
    pub async fn opens(behind: Vec<String>) -> Result<Self> {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", free_port()?)).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let shared = Arc::new(Shared {
            taken: behind.iter().map(|_| AtomicUsize::new(0)).collect(),
            behind,
            turn: AtomicUsize::new(0),
            begun: AtomicUsize::new(0),
            refused: AtomicUsize::new(0),
            withheld: Mutex::default(),
            client: reqwest::Client::builder().no_proxy().timeout(PATIENCE).build()?,
        });
        let router = Router::new().fallback(pass_on).with_state(Arc::clone(&shared));
        let served = tokio::spawn(async move { drop(axum::serve(listener, router).await) });
        Ok(Self { url, shared, _served: AbortOnDropHandle::new(served) })
    }

    pub fn taken(&self) -> Vec<usize> {
        self.shared.taken.iter().map(|taken| taken.load(Ordering::SeqCst)).collect()
    }

    pub fn begun(&self) -> usize {
        self.shared.begun.load(Ordering::SeqCst)
    }

    pub fn refused(&self) -> usize {
        self.shared.refused.load(Ordering::SeqCst)
    }

    /// Hears when the next update has been acknowledged; Telegram does not.
    pub fn withholds_the_next(&self) -> oneshot::Receiver<()> {
        let (told, hears) = oneshot::channel();
        *self.shared.withheld.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = Some(told);
        hears
    }
}

/// To the next process that can be reached, as a load balancer does: while there is none it tries again for a moment.
async fn pass_on(State(shared): State<Arc<Shared>>, headers: HeaderMap, body: Bytes) -> Response {
    let came = Instant::now();
    while came.elapsed() < PATIENCE {
        let turn = shared.turn.fetch_add(1, Ordering::SeqCst) % shared.behind.len();
        let request = shared.client.post(format!("http://{}/telegram", shared.behind[turn]));
        let secret = headers.get("x-telegram-bot-api-secret-token").cloned();
        let request = secret
            .into_iter()
            .fold(request, |request, secret| request.header("x-telegram-bot-api-secret-token", secret));
        shared.begun.fetch_add(1, Ordering::SeqCst);
        let answer = match request.body(body.clone()).send().await {
            Ok(answer) => answer,
            Err(error) if error.is_connect() => {
                shared.begun.fetch_sub(1, Ordering::SeqCst);
                tokio::time::sleep(LOOK_AGAIN).await;
                continue;
            }
            Err(_) => break,
        };
        if answer.status().is_success() {
            shared.taken[turn].fetch_add(1, Ordering::SeqCst);
            let withheld = shared.withheld.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).take();
            if let Some(told) = withheld {
                let _ = told.send(());
                break;
            }
        }
        let mut passed_back = answer.status().into_response();
        shared.refused.fetch_add(usize::from(!answer.status().is_success()), Ordering::SeqCst);
        if let Some(again) = answer.headers().get(header::RETRY_AFTER) {
            passed_back.headers_mut().insert(header::RETRY_AFTER, again.clone());
        }
        return passed_back;
    }
    shared.refused.fetch_add(1, Ordering::SeqCst);
    StatusCode::BAD_GATEWAY.into_response()
}
