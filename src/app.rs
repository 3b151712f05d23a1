//! Where things are wired together.

mod led;
mod monitor;
mod places;
mod service;

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use backon::{ExponentialBuilder, Retryable};
use bytes::Bytes;
use futures::FutureExt;
use futures::future::BoxFuture;
use reqwest::Url;
use secrecy::{ExposeSecret, SecretString};
use tokio::net::TcpListener;
use tokio::sync::{Mutex, Notify};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::clock::Clock;
use crate::config::Settings;
use crate::desk::{self, Desk, OfficeNow};
use crate::domain::{FileId, Office, PersonId, Role};
use crate::form::Forms;
use crate::store::{Store, Vault, hex};
use crate::telegram::{Api, ApiError, Courier, Intake, Presence, Shelf, Verdict, chain};
use crate::texts::EveryLanguage;
use crate::web::{self, Inbox, MiniApp};
use crate::workers::{Caretaker, EvidenceRoom, Hours, Leader, Menus, Outbox, Selftests};
use led::{Led, named};
use monitor::Monitor;
pub use places::{bot_name, cipher, office, store, vault};

/// How long what is in hand may take when the program is told to stop.
const GRACE: Duration = Duration::from_secs(10);

/// Everything, put together and not yet running.
pub struct App {
    /// What people can do.
    pub desk: Desk,
    /// Takes updates in.
    pub intake: Intake,
    /// Sends what has to be said.
    pub outbox: Outbox,
    /// Fetches evidence.
    pub evidence: EvidenceRoom,
    /// Looks after drafts.
    pub caretaker: Caretaker,
    /// Looks at the clock for the office.
    pub hours: Hours,
    /// Sets the officers' menus.
    pub menus: Menus,
    /// Tests the program itself.
    pub selftests: Selftests,
    /// How the bot presents itself.
    pub presence: Arc<Presence>,
    /// The way to Telegram.
    pub api: Api,
    store: Store,
    /// Where people sign on the screen, if that can be served.
    mini_app: Option<MiniApp>,
    bell: Arc<Notify>,
    tasks: TaskTracker,
}

impl App {
    /// Puts everything together: opens the database, asks Telegram who we are, appoints the admins.
    pub async fn open(settings: &Settings, office: Office, forms: Forms, clock: Clock) -> Result<Self> {
        let api = Api::new(settings.telegram_api_url.as_str(), &settings.telegram_token)?;
        let (store, vault) = (store(settings).await?, vault(settings)?);
        store.keep_proof().await.context("the database cannot be written")?;
        let offices = OfficeNow::new(office);
        let presence = Arc::new(Presence::new(api.clone(), offices.read()));
        let me = (|| presence.me())
            .retry(ExponentialBuilder::default().with_max_times(4))
            .when(|error| matches!(error, ApiError::Network(_)))
            .notify(|error, wait| tracing::warn!(error = chain(error), ?wait, "Telegram is tried again"))
            .await
            .context("Telegram does not tell who this bot is (`wadul check` says what to do)")?;
        let labels = Arc::new(EveryLanguage);
        let pad = settings.webhook_url.as_ref().and_then(pad_at);
        let desk = Desk::open(store.clone(), clock, offices.clone(), Arc::new(forms), labels, me.username())
            .await?
            .with_pad(pad.as_ref().map(|(address, _)| address.as_str()))
            .with_forms_per_minute(settings.forms_per_minute);
        let admins: Vec<PersonId> = settings.admins.iter().copied().map(PersonId).collect();
        desk.appoint_admins(&admins).await?;
        let (bell, tasks) = (Arc::new(Notify::new()), TaskTracker::new());
        let token = settings.telegram_token.expose_secret();
        let mini_app = pad.map(|(_, locally)| MiniApp::new(desk.clone(), token, Arc::clone(&bell), locally));
        let courier = Courier::new(api.clone(), offices, Arc::new(Kept(vault.clone())));
        Ok(Self {
            intake: Intake::new(api.clone(), desk.clone(), me, Arc::clone(&bell), tasks.clone()),
            outbox: Outbox::new(desk.clone(), courier, Arc::clone(&bell)),
            evidence: EvidenceRoom::new(desk.clone(), api.clone(), vault.clone()),
            caretaker: Caretaker::new(desk.clone(), vault),
            hours: Hours::new(desk.clone(), settings.monthly_report),
            menus: Menus::new(desk.clone(), Arc::clone(&presence)),
            selftests: Selftests::new(desk.clone(), settings.selftest),
            presence,
            desk,
            api,
            store,
            mini_app,
            bell,
            tasks,
        })
    }

    /// Everything that is served: the webhook with its secret, and the pad where there is one.
    pub fn router(&self, secret: SecretString, base_path: &str) -> axum::Router {
        let webhook = web::router(Arc::new(Door(self.intake.clone())), secret, base_path);
        match &self.mini_app {
            Some(app) => webhook.merge(app.clone().router(base_path)),
            None => webhook,
        }
    }

    /// The routes for other systems, under their public address.
    pub fn exchange_router(&self, url: &str) -> axum::Router {
        web::exchange_router(self.desk.clone(), url)
    }

    /// The secret of the webhook: the one set, else one made and kept for all replicas.
    pub async fn webhook_secret(&self, settings: &Settings) -> Result<SecretString> {
        match &settings.webhook_secret {
            Some(secret) => Ok(secret.clone()),
            None => Ok(hex(&desk::secret(&self.store, "webhook").await?).into()),
        }
    }

    /// Runs until told to stop, then finishes what is in hand.
    pub async fn run(self, settings: &Settings, stop: CancellationToken) -> Result<()> {
        let officers = self.desk.officers(Role::Petugas).await?;
        if officers.is_empty() {
            tracing::warn!("nobody is named in WADUL_ADMINS: complaints are kept, and no officer hears of them");
        }
        if let Err(error) = self.presence.introduce().await {
            // The menus are a comfort; filing works without them.
            tracing::warn!(error = chain(&error), "name and menus could not be set");
        }
        let monitor = match settings.metrics_listen {
            Some(address) => {
                let clock = self.desk.clock().clone();
                Some(Monitor::open(address, self.store.clone(), clock, stop.clone()).await?)
            }
            None => None,
        };
        let mut parts: JoinSet<&'static str> = JoinSet::new();
        let mut polls = None;
        if let Some(listen) = settings.open311_listen {
            let listener =
                TcpListener::bind(listen).await.with_context(|| format!("{listen} cannot be listened on"))?;
            let url = settings.open311_url.as_ref().map_or_else(|| format!("http://{listen}"), ToString::to_string);
            tracing::info!(listen = %listen, "other systems come by Open311");
            let served = web::serve(listener, self.exchange_router(&url), web::Limits::default(), stop.clone());
            parts.spawn(named("the exchange", served));
        }
        match &settings.webhook_url {
            Some(base) => {
                let secret = self.webhook_secret(settings).await?;
                let router = self.router(secret.clone(), base.path());
                let listener = TcpListener::bind(settings.listen)
                    .await
                    .with_context(|| format!("{} cannot be listened on", settings.listen))?;
                self.presence.listen_at(base.as_str(), &secret).await.context("the webhook cannot be set")?;
                tracing::info!(listen = %settings.listen, "updates come by webhook");
                let served = web::serve(listener, router, web::Limits::default(), stop.clone());
                parts.spawn(named("the webhook", served));
            }
            None => {
                self.presence.poll().await.context("a webhook that was set could not be taken away")?;
                tracing::info!("updates come by long polling");
                polls = Some((self.api.clone(), self.intake.clone()));
            }
        }
        parts.spawn(named("the watchdog", service::watchdog(stop.clone())));
        let leader = Leader::new(self.store.clone(), self.desk, self.bell);
        let led = Arc::new(Led {
            outbox: self.outbox,
            evidence: self.evidence,
            caretaker: self.caretaker,
            hours: self.hours,
            menus: self.menus,
            selftests: Mutex::new(self.selftests),
            polls,
        });
        let leads_until = stop.clone();
        parts.spawn(async move {
            let ended = leader.run(&leads_until, |term| Arc::clone(&led).work(term).boxed()).await;
            ended.unwrap_or("the lead")
        });
        service::ready();
        // A part that ends by itself leaves a bot that is deaf or dumb: better to end, and be started again.
        let ended = tokio::select! {
            biased;
            () = stop.cancelled() => None,
            ended = parts.join_next() => ended,
        };
        stop.cancel();
        service::stopping();
        self.tasks.close();
        let finish = async { tokio::join!(async { while parts.join_next().await.is_some() {} }, self.tasks.wait()) };
        if tokio::time::timeout(GRACE, finish).await.is_err() {
            tracing::warn!("something took longer than the grace period; it is done again after the next start");
        }
        if let Some(monitor) = monitor {
            monitor.close().await;
        }
        // A database that does not answer is not waited for: what was not committed has not happened.
        if tokio::time::timeout(GRACE, self.store.close()).await.is_err() {
            tracing::warn!("the database could not be let go of in time");
        }
        match ended {
            None => Ok(()),
            Some(Ok(part)) => bail!("{part} has ended by itself"),
            Some(Err(_)) => bail!("a part of the program broke; the line before this one says where"),
        }
    }

    /// Waits for what was started beside the updates (answers to presses).
    pub async fn settle(&self) {
        self.tasks.close();
        self.tasks.wait().await;
        self.tasks.reopen();
    }

    /// Lets go of the database.
    pub async fn close(self) {
        self.store.close().await;
    }

    /// The store, for looking at it from outside.
    pub fn store(&self) -> &Store {
        &self.store
    }
}

/// Where the pad is served, and whether only this machine sees it. Telegram opens pages over https alone (Bot API
/// `WebAppInfo`); a Telegram of our own takes those of this machine as they are.
fn pad_at(base: &Url) -> Option<(String, bool)> {
    let locally = base.host_str() == Some("127.0.0.1");
    let address = format!("{}/pad", base.as_str().trim_end_matches('/'));
    (base.scheme() == "https" || locally).then_some((address, locally))
}

/// The intake, as the web sees it.
struct Door(Intake);

impl Inbox for Door {
    fn take<'a>(&'a self, body: &'a str) -> BoxFuture<'a, bool> {
        Box::pin(async move { self.0.take(body).await == Verdict::Done })
    }
}

/// The vault, as the courier sees it.
struct Kept(Vault);

impl Shelf for Kept {
    fn bytes<'a>(&'a self, file: &'a FileId) -> BoxFuture<'a, Option<Bytes>> {
        Box::pin(async move {
            self.0.get(file).await.unwrap_or_else(|error| {
                tracing::error!(error = chain(&error), "kept evidence cannot be read");
                None
            })
        })
    }
}
