//! The line itself, over raw connections: who is slow, silent or many does not keep Telegram waiting.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use anyhow::Result;
use futures::future::BoxFuture;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use wadul::web::{Inbox, Limits, router, serve};

/// Counts what comes in, and keeps what begins with `w` until it is told to go on.
#[derive(Default)]
struct Counted {
    taken: AtomicUsize,
    begun: Notify,
    goes_on: Notify,
}

impl Inbox for Counted {
    fn take<'a>(&'a self, body: &'a str) -> BoxFuture<'a, bool> {
        Box::pin(async move {
            if body.starts_with('w') {
                self.begun.notify_one();
                self.goes_on.notified().await;
            }
            self.taken.fetch_add(1, Ordering::SeqCst);
            true
        })
    }
}

struct House {
    address: SocketAddr,
    inbox: Arc<Counted>,
    stop: CancellationToken,
    served: JoinHandle<()>,
}

async fn opens(limits: Limits) -> Result<House> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let (address, inbox, stop) = (listener.local_addr()?, Arc::new(Counted::default()), CancellationToken::new());
    let routes = router(Arc::clone(&inbox) as Arc<dyn Inbox>, "sixteen-letters-it-is".into(), "");
    let served = tokio::spawn(serve(listener, routes, limits, stop.clone()));
    Ok(House { address, inbox, stop, served })
}

impl House {
    async fn line(&self) -> Result<TcpStream> {
        Ok(TcpStream::connect(self.address).await?)
    }

    /// Says this and reads until the other side hangs up.
    async fn hears(&self, words: &str) -> Result<String> {
        let mut line = self.line().await?;
        line.write_all(words.as_bytes()).await?;
        to_the_end(line).await
    }
}

/// Whoever is shown out in the middle of a sentence may find the line broken instead of closed.
async fn to_the_end(mut line: TcpStream) -> Result<String> {
    let mut heard = Vec::new();
    let _ = line.read_to_end(&mut heard).await;
    Ok(String::from_utf8(heard)?)
}

const HEAD: &str = "POST /telegram HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
const SECRET: &str = "X-Telegram-Bot-Api-Secret-Token: sixteen-letters-it-is\r\n";

#[tokio::test]
async fn whoever_dawdles_is_shown_out_and_the_next_in_line_is_served() -> Result<()> {
    let house = opens(Limits { head: Duration::from_millis(200), connections: 2 }).await?;
    // One says nothing at all, the other half a sentence: with that both lines are taken.
    let silent = house.line().await?;
    let mut halting = house.line().await?;
    halting.write_all(HEAD.as_bytes()).await?;
    let served = house.hears(&format!("{HEAD}{SECRET}Content-Length: 2\r\n\r\n{{}}")).await?;
    assert!(served.starts_with("HTTP/1.1 200 "), "{served}");
    assert_eq!(house.inbox.taken.load(Ordering::SeqCst), 1);
    for shown_out in [silent, halting] {
        assert!(!to_the_end(shown_out).await?.contains(" 200 "));
    }
    Ok(())
}

#[tokio::test]
async fn the_body_of_a_stranger_is_not_waited_for() -> Result<()> {
    let house = opens(Limits::default()).await?;
    for secret in ["", "X-Telegram-Bot-Api-Secret-Token: sixteen-letters-it-iz\r\n"] {
        let answer = house.hears(&format!("{HEAD}{secret}Content-Length: 1000000\r\n\r\n")).await?;
        assert!(answer.starts_with("HTTP/1.1 401 "), "{answer}");
    }
    let nonsense = house.hears("\u{16}\u{3}\u{1} this is no HTTP\r\n\r\n").await?;
    assert!(nonsense.starts_with("HTTP/1.1 400 "), "{nonsense}");
    let endless = format!("{HEAD}X-Long: {}\r\n\r\n", "x".repeat(100_000));
    let answer = house.hears(&endless).await?;
    assert!(!answer.contains(" 200 "), "{answer}");
    assert_eq!(house.inbox.taken.load(Ordering::SeqCst), 0);
    Ok(())
}

#[tokio::test]
async fn what_is_in_hand_is_finished_when_the_house_closes() -> Result<()> {
    let house = opens(Limits::default()).await?;
    let mut line = house.line().await?;
    let idle = house.line().await?;
    line.write_all(format!("{HEAD}{SECRET}Content-Length: 4\r\n\r\nwait").as_bytes()).await?;
    house.inbox.begun.notified().await;
    house.stop.cancel();
    house.inbox.goes_on.notify_one();
    assert!(to_the_end(line).await?.starts_with("HTTP/1.1 200 "));
    drop(idle);
    house.served.await?;
    assert!(TcpStream::connect(house.address).await.is_err(), "nobody is taken in any more");
    Ok(())
}

/// Whatever is not exactly the secret opens nothing.
#[tokio::test]
async fn nothing_but_the_whole_secret_opens_the_door() -> Result<()> {
    let house = opens(Limits::default()).await?;
    let header = |secret: &str| format!("X-Telegram-Bot-Api-Secret-Token: {secret}\r\n");
    let wrong = [
        String::new(),
        header(""),
        header("sixteen-letters-it-i"),
        header("sixteen-letters-it-is-"),
        header("SIXTEEN-LETTERS-IT-IS"),
        header(&"sixteen-letters-it-is".repeat(2)),
        header("\u{e9}ixteen-letters-it-is"),
        "Authorization: Bearer sixteen-letters-it-is\r\n".to_owned(),
        "Cookie: X-Telegram-Bot-Api-Secret-Token=sixteen-letters-it-is\r\n".to_owned(),
    ];
    for secret in wrong {
        let answer = house.hears(&format!("{HEAD}{secret}Content-Length: 2\r\n\r\n{{}}")).await?;
        assert!(answer.starts_with("HTTP/1.1 401 "), "{secret}: {answer}");
        assert!(!answer.to_lowercase().contains("sixteen"), "{answer}");
    }
    // Nor does one in the address.
    let head = HEAD.replace("/telegram", "/telegram?X-Telegram-Bot-Api-Secret-Token=sixteen-letters-it-is");
    let answer = house.hears(&format!("{head}Content-Length: 2\r\n\r\n{{}}")).await?;
    assert!(answer.starts_with("HTTP/1.1 401 "), "{answer}");
    assert_eq!(house.inbox.taken.load(Ordering::SeqCst), 0);
    Ok(())
}

/// An update has an end, whether its length is told beforehand or not.
#[tokio::test]
async fn what_is_larger_than_any_update_is_refused() -> Result<()> {
    const MOST: usize = 1024 * 1024;
    let house = opens(Limits::default()).await?;
    let body = |length: usize| "x".repeat(length);
    let told = |length: usize| format!("{HEAD}{SECRET}Content-Length: {length}\r\n\r\n{}", body(length));
    let chunked = |length: usize| {
        format!("{HEAD}{SECRET}Transfer-Encoding: chunked\r\n\r\n{length:x}\r\n{}\r\n0\r\n\r\n", body(length))
    };
    for fits in [told(MOST), chunked(MOST)] {
        assert!(house.hears(&fits).await?.starts_with("HTTP/1.1 200 "));
    }
    for large in [told(MOST + 1), chunked(MOST + 1)] {
        let answer = house.hears(&large).await?;
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 413 "), "{answer}");
    }
    assert_eq!(house.inbox.taken.load(Ordering::SeqCst), 2);
    Ok(())
}

#[tokio::test]
async fn nothing_else_is_there() -> Result<()> {
    let house = opens(Limits::default()).await?;
    for path in
        ["/", "/telegram/", "/telegram/x", "/TELEGRAM", "//telegram", "/..%2ftelegram", "/metrics", "/healthz", "/pad/"]
    {
        let request = HEAD.replace("/telegram", path);
        let answer = house.hears(&format!("{request}{SECRET}Content-Length: 2\r\n\r\n{{}}")).await?;
        assert!(answer.starts_with("HTTP/1.1 404 "), "{path}: {answer}");
    }
    for method in ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"] {
        let request = HEAD.replacen("POST", method, 1);
        let answer = house.hears(&format!("{request}{SECRET}\r\n")).await?;
        assert!(answer.starts_with("HTTP/1.1 405 "), "{method}: {answer}");
    }
    assert_eq!(house.inbox.taken.load(Ordering::SeqCst), 0);
    Ok(())
}
