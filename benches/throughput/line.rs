//! The lines over which Telegram hands in updates: kept open, as many as the bot allows. Written by hand, because the
//! generator shares its processors with what it measures.

use std::net::SocketAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::Semaphore;

/// One connection.
struct Line {
    stream: TcpStream,
    head: String,
    answer: Vec<u8>,
}

impl Line {
    async fn open(address: SocketAddr, secret: &str) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let head = format!(
            "POST /telegram HTTP/1.1\r\nhost: {address}\r\ncontent-type: application/json\r\n\
             x-telegram-bot-api-secret-token: {secret}\r\ncontent-length: "
        );
        Ok(Self { stream, head, answer: Vec::with_capacity(1024) })
    }

    /// Hands in an update and waits for the 200.
    async fn post(&mut self, body: &str) -> Result<()> {
        let request = format!("{}{}\r\n\r\n{body}", self.head, body.len());
        self.stream.write_all(request.as_bytes()).await?;
        self.answer.clear();
        let end = loop {
            ensure!(self.stream.read_buf(&mut self.answer).await? > 0, "the line was closed");
            if let Some(end) = find(&self.answer, b"\r\n\r\n") {
                break end + 4;
            }
        };
        let head = std::str::from_utf8(self.answer.get(..end).unwrap_or_default())?.to_ascii_lowercase();
        ensure!(head.starts_with("http/1.1 200"), "not acknowledged: {}", head.lines().next().unwrap_or_default());
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
        let length: usize = length.map_or(Ok(0), |length| length.trim().parse()).context("a length")?;
        while self.answer.len() < end + length {
            ensure!(self.stream.read_buf(&mut self.answer).await? > 0, "the answer was broken off");
        }
        Ok(())
    }
}

pub fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// All lines to one webhook.
pub struct Lines {
    address: SocketAddr,
    secret: String,
    free: Semaphore,
    open: Mutex<Vec<Line>>,
}

impl Lines {
    /// At most so many at once.
    pub fn new(address: SocketAddr, secret: &str, most: usize) -> Self {
        Self { address, secret: secret.to_owned(), free: Semaphore::new(most), open: Mutex::default() }
    }

    /// Hands in an update over a line that is free, waiting for one if need be, and waits until it is acknowledged. How
    /// long that took once there was a line.
    pub async fn post(&self, body: &str) -> Result<Duration> {
        let _turn = self.free.acquire().await?;
        let line = self.open.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut line = match line {
            Some(line) => line,
            None => Line::open(self.address, &self.secret).await?,
        };
        let begun = Instant::now();
        line.post(body).await?;
        let took = begun.elapsed();
        self.open.lock().unwrap_or_else(PoisonError::into_inner).push(line);
        Ok(took)
    }
}
