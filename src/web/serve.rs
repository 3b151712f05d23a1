//! The line itself: HTTP/1.1 with an end to everybody's patience.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// Pause after a connection could not be accepted: the machine is out of handles, and some have to be given back first.
const ACCEPT_AGAIN: Duration = Duration::from_millis(500);

/// What a visitor may use.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How long the head of a request may take, the wait for it on an open line included.
    pub head: Duration,
    /// Connections at once; who comes beyond waits at the door. Telegram opens 100 at most (Bot API `setWebhook`).
    pub connections: usize,
}

impl Default for Limits {
    /// Half a minute, so that whoever holds lines open and says nothing has to open each anew all the time; 512 lines.
    fn default() -> Self {
        Self { head: Duration::from_secs(30), connections: 512 }
    }
}

/// Serves until told to stop; then takes nobody in any more and finishes what is in hand.
pub async fn serve(listener: TcpListener, router: Router, limits: Limits, stop: CancellationToken) {
    let (lines, visitors) = (Arc::new(Semaphore::new(limits.connections)), TaskTracker::new());
    loop {
        let accepted = async {
            // Nobody closes this semaphore.
            let line = Arc::clone(&lines).acquire_owned().await.ok();
            (line, listener.accept().await)
        };
        let (line, accepted) = tokio::select! {
            biased;
            () = stop.cancelled() => break,
            accepted = accepted => accepted,
        };
        match accepted {
            Ok((stream, _)) => {
                let visit = visit(stream, router.clone(), limits, stop.clone());
                visitors.spawn(async move {
                    visit.await;
                    drop(line);
                });
            }
            Err(error) => {
                tracing::warn!(error = %error, "a connection could not be accepted");
                tokio::time::sleep(ACCEPT_AGAIN).await;
            }
        }
    }
    visitors.close();
    visitors.wait().await;
}

async fn visit(stream: TcpStream, router: Router, limits: Limits, stop: CancellationToken) {
    // Answers are a few bytes each and waited for.
    let _ = stream.set_nodelay(true);
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(limits.head).max_buf_size(64 * 1024);
    let mut connection = std::pin::pin!(http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(router)));
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = stop.cancelled() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        // A visitor who hangs up, dawdles or speaks no HTTP is no matter of ours.
        tracing::debug!(error = %error, "a connection ended early");
    }
}
