//! The real bot, in a runtime of its own: killed as a process is killed, at whatever it was doing.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use tokio::sync::{oneshot, watch};
use tokio_util::sync::CancellationToken;

use crate::app::App;
use crate::clock::Clock;
use crate::config::Settings;
use crate::domain::Office;
use crate::form::Forms;
use crate::sandbox::Sandbox;

/// How updates reach it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Telegram brings them.
    Webhook,
    /// The bot fetches them.
    Polling,
}

/// How it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It opens its database and asks Telegram who it is.
    Starting,
    /// It works.
    Running,
    /// It was killed.
    Stopped,
    /// It ended by itself, with these words.
    Broken(String),
}

impl State {
    /// The word the page knows it by.
    pub fn word(&self) -> &'static str {
        match self {
            State::Starting => "starting",
            State::Running => "running",
            State::Stopped => "stopped",
            State::Broken(_) => "broken",
        }
    }
}

/// The bot and the switch it hangs on.
pub struct Bot {
    place: Place,
    state: Arc<watch::Sender<State>>,
    life: Mutex<Option<Life>>,
}

/// What it needs to be started.
struct Place {
    telegram: Sandbox,
    database: String,
    evidence: String,
    admin: i64,
    office: Office,
    clock: Clock,
    /// Where it is served; 0 as long as it never was.
    port: AtomicU16,
}

/// One run.
struct Life {
    way: Way,
    kill: CancellationToken,
    stop: CancellationToken,
    over: oneshot::Receiver<()>,
}

impl Bot {
    /// Not started yet. `folder` holds its database and its evidence; `admin` is the first admin.
    pub fn new(telegram: Sandbox, folder: &Path, admin: i64, office: Office, clock: Clock) -> Self {
        let database = database(folder);
        let evidence = folder.join("evidence").display().to_string();
        let place = Place { telegram, database, evidence, admin, office, clock, port: AtomicU16::new(0) };
        Self { place, state: Arc::new(watch::Sender::new(State::Stopped)), life: Mutex::new(None) }
    }

    /// How it is now.
    pub fn state(&self) -> State {
        self.state.borrow().clone()
    }

    /// How updates reach it, or would if it ran.
    pub fn way(&self) -> Way {
        self.life().as_ref().map_or(Way::Webhook, |life| life.way)
    }

    /// Starts it, unless it runs.
    pub fn start(&self, way: Way) -> Result<()> {
        let mut life = self.life();
        if matches!(self.state(), State::Starting | State::Running) {
            return Ok(());
        }
        let settings = self.place.settings(way)?;
        let (office, clock, state) = (self.place.office.clone(), self.place.clock.clone(), Arc::clone(&self.state));
        let (kill, stop, (gone, over)) = (CancellationToken::new(), CancellationToken::new(), oneshot::channel());
        let (killed, stopped) = (kill.clone(), stop.clone());
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name("bot")
            .enable_all()
            .build()
            .context("the bot gets no threads")?;
        self.state.send_replace(State::Starting);
        std::thread::Builder::new().name("bot".to_owned()).spawn(move || {
            let lived = runtime.block_on(async {
                tokio::select! {
                    biased;
                    () = killed.cancelled() => Ok(()),
                    lived = live(&settings, office, clock, stopped, &state) => lived,
                }
            });
            // Whatever it was doing is dropped where it stands, as when a process is killed.
            runtime.shutdown_background();
            state.send_replace(match lived {
                Ok(()) => State::Stopped,
                Err(error) => State::Broken(format!("{error:#}")),
            });
            // Nobody may be waiting for it.
            let _ = gone.send(());
        })?;
        *life = Some(Life { way, kill, stop, over });
        Ok(())
    }

    /// Kills it in the middle of whatever it does. Returns when it is dead.
    pub async fn kill(&self) {
        self.end(|life| &life.kill).await;
    }

    /// Lets it finish what is in hand.
    pub async fn stop(&self) {
        self.end(|life| &life.stop).await;
    }

    /// Waits until it works, or has ended.
    pub async fn settles(&self) -> State {
        let mut state = self.state.subscribe();
        let settled = state.wait_for(|state| *state != State::Starting).await.map(|state| state.clone());
        settled.unwrap_or(State::Stopped)
    }

    async fn end(&self, how: impl Fn(&Life) -> &CancellationToken) {
        let over = {
            let mut life = self.life();
            let Some(present) = life.as_mut() else { return };
            how(present).cancel();
            // The way is remembered for the next start.
            let (_, nobody) = oneshot::channel();
            std::mem::replace(&mut present.over, nobody)
        };
        let _ = over.await;
    }

    fn life(&self) -> MutexGuard<'_, Option<Life>> {
        self.life.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn live(
    settings: &Settings,
    office: Office,
    clock: Clock,
    stop: CancellationToken,
    state: &watch::Sender<State>,
) -> Result<()> {
    let app = App::open(settings, office, Forms::standard(), clock).await?;
    state.send_replace(State::Running);
    app.run(settings, stop).await
}

/// The database in this folder.
pub fn database(folder: &Path) -> String {
    format!("sqlite://{}", folder.join("wadul.db").display())
}

impl Place {
    fn settings(&self, way: Way) -> Result<Settings> {
        let mut values = vec![
            ("WADUL_TELEGRAM_TOKEN", self.telegram.token().to_owned()),
            ("WADUL_TELEGRAM_API_URL", self.telegram.url()),
            ("WADUL_DATABASE_URL", self.database.clone()),
            ("WADUL_EVIDENCE", self.evidence.clone()),
            ("WADUL_ADMINS", self.admin.to_string()),
            // Time jumps here, and what stands in the chats is the story.
            ("WADUL_SELFTEST", "off".to_owned()),
        ];
        if way == Way::Webhook {
            let free = self.free_address()?;
            values.extend([("WADUL_LISTEN", free.to_string()), ("WADUL_WEBHOOK_URL", format!("http://{free}"))]);
        }
        let find = |name: &str| values.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
        Settings::read(Path::new("wadul demo"), None, find).context("the demo's own settings are wrong")
    }

    /// The address of the run before, so that the pages it opened stay where they were; another if that one is taken.
    fn free_address(&self) -> Result<SocketAddr> {
        let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).and_then(|listener| listener.local_addr());
        let free = bind(self.port.load(Ordering::Relaxed)).or_else(|_| bind(0))?;
        self.port.store(free.port(), Ordering::Relaxed);
        Ok(free)
    }
}
