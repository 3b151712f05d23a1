//! How the program of a city is set up.

use std::sync::atomic::Ordering::Relaxed;

use anyhow::{Context, Result};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use wadul::app::App;
use wadul::config::Settings;
use wadul::desk::Desk;
use wadul::domain::Office;
use wadul::form::Forms;
use wadul::telegram::Poller;

use super::{City, Program, Way};

impl City {
    pub(super) async fn starts(&self, forms: Forms) -> Result<()> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("http://{}", listener.local_addr()?);
        let settings = self.settings_at(Some(&address).filter(|_| self.0.has_pad))?;
        let office = Office::published()?;
        let app = App::open(&settings, office, forms, self.0.clock.clock()).await?;
        let (stop, serving) = (CancellationToken::new(), TaskTracker::new());
        let secret = app.webhook_secret(&settings).await?;
        let poller = match self.0.way {
            Way::Polling => {
                app.presence.poll().await?;
                Some(Poller::new(app.api.clone(), app.intake.clone()))
            }
            Way::Webhook => {
                app.presence.listen_at(&address, &secret).await?;
                None
            }
        };
        if poller.is_none() || self.0.has_pad {
            let (router, stop) = (app.router(secret, ""), stop.clone());
            serving.spawn(async move {
                let _ = axum::serve(listener, router).with_graceful_shutdown(stop.cancelled_owned()).await;
            });
        }
        *self.0.program.lock().await = Some(Program { app, poller, stop, serving });
        Ok(())
    }

    /// The counter behind the chat, for what happens without anybody writing.
    pub async fn desk(&self) -> Result<Desk> {
        Ok(self.program().await?.as_ref().context("the program runs")?.app.desk.clone())
    }

    pub fn settings(&self) -> Result<Settings> {
        self.settings_at(None)
    }

    /// The settings with other keys of what is encrypted.
    pub fn settings_with_keys(&self, keys: &str) -> Result<Settings> {
        self.settings_but(None, keys)
    }

    fn settings_at(&self, address: Option<&String>) -> Result<Settings> {
        self.settings_but(address, self.0.database.key())
    }

    fn settings_but(&self, address: Option<&String>, keys: &str) -> Result<Settings> {
        let inner = &self.0;
        let admins = inner.admins.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let admins: Vec<String> = admins.iter().map(i64::to_string).collect();
        let mut values = vec![
            ("WADUL_TELEGRAM_TOKEN", inner.telegram.token().to_owned()),
            ("WADUL_TELEGRAM_API_URL", inner.telegram.url()),
            ("WADUL_DATABASE_URL", inner.database.url().to_owned()),
            ("WADUL_DATA_KEY", keys.to_owned()),
            ("WADUL_EVIDENCE", inner.evidence.path().display().to_string()),
            ("WADUL_ADMINS", admins.join(",")),
            ("WADUL_MONTHLY_REPORT", if inner.monthly.load(Relaxed) { "on" } else { "off" }.to_owned()),
        ];
        let forms = Some(inner.forms_per_minute.load(Relaxed)).filter(|most| *most > 0);
        values.extend(forms.map(|most| ("WADUL_FORMS_PER_MINUTE", most.to_string())));
        values.extend(address.map(|address| ("WADUL_WEBHOOK_URL", address.clone())));
        let find = |name: &str| values.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
        Ok(Settings::read(std::path::Path::new("wadul.toml"), None, find)?)
    }
}
