//! `wadul demo`: the whole service on this machine, without a Telegram account.
//!
//! The modelled Telegram ([`crate::sandbox`]) runs with a page in the browser; the real bot runs against it over HTTP, in
//! a runtime of its own, so that it can be killed at any moment as a process can. The page moves the time, turns bad
//! weather on, and looks into the database. All of it listens on loopback only.

mod bot;
mod cast;
mod chats;
mod director;
mod inside;
mod page;
mod people;
mod seed;
mod server;
mod stage;
mod stories;
mod summary;
mod time;
mod transcript;
mod weather;

use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use stage::Stage;

/// What was asked for on the command line.
#[derive(Debug)]
pub struct Options {
    /// The port of the page on 127.0.0.1; when it is taken, the next free one.
    pub port: u16,
    /// The folder in which everything stays; without it, a temporary one that goes with the demo.
    pub keep: Option<PathBuf>,
    /// How many invented cases stand in the register at the start.
    pub seed: u32,
    /// Whether the page is opened in the browser.
    pub open: bool,
}

/// A photo that people in stories send: a receipt that says that it is none.
const RECEIPT: &[u8] = include_bytes!("receipt.png");

/// Ports tried after the one asked for.
const NEXT_PORTS: u16 = 20;

/// The demo, set up and not yet shown.
pub struct Demo {
    listener: TcpListener,
    stage: Arc<Stage>,
}

impl Demo {
    /// Sets everything up: people, groups, register, bot.
    pub async fn open(options: &Options) -> Result<Self> {
        let listener = listen(options.port).await?;
        let stage = Arc::new(Stage::set(options.keep.as_deref(), options.seed).await?);
        Ok(Self { listener, stage })
    }

    /// Where the page is, such as `http://127.0.0.1:8080/`.
    pub fn address(&self) -> Result<String> {
        Ok(format!("http://{}/", self.listener.local_addr()?))
    }

    /// Shows it until told to stop; then the bot finishes what is in hand.
    pub async fn shows(self, stop: CancellationToken) -> Result<()> {
        let served = axum::serve(self.listener, server::router(Arc::clone(&self.stage)));
        tokio::select! {
            served = served => served.context("the page is not served any more")?,
            () = stop.cancelled() => {}
        }
        self.stage.strike().await;
        Ok(())
    }
}

/// Runs until told to stop.
pub async fn run(options: Options, stop: CancellationToken) -> Result<()> {
    let demo = Demo::open(&options).await?;
    let address = demo.address()?;
    // Whoever started it from a script that does not read on has closed the pipe, which is no failure.
    let _ = writeln!(
        std::io::stdout(),
        "Simulasi berjalan, tidak terhubung dengan Telegram. Buka {address}\n\
         A simulation, not connected to Telegram. Open {address}\n\
         Berhenti / stop: Ctrl-C"
    );
    if options.open
        && let Err(error) = open::that_detached(&address)
    {
        tracing::debug!(%error, "no browser could be opened");
    }
    demo.shows(stop).await
}

async fn listen(port: u16) -> Result<TcpListener> {
    let at = |port| TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
    let first = match at(port).await {
        Ok(listener) => return Ok(listener),
        Err(error) => error,
    };
    for next in (1..=NEXT_PORTS).filter_map(|step| port.checked_add(step)).filter(|_| port > 0) {
        if let Ok(listener) = at(next).await {
            return Ok(listener);
        }
    }
    Err(first).with_context(|| format!("port {port} is taken, and so are the next; choose one with --port"))
}
