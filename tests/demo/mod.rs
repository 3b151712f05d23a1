//! `wadul demo`, over HTTP as its page uses it. What the page itself does is tested in a browser (`tests/browser`).

mod stage;
mod stories;

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use chrono::{Datelike, NaiveTime, Utc, Weekday};
use reqwest::{Client, Response, StatusCode};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use wadul::demo::{Demo, Options};
use wadul::domain::calendar::{at_wib, wib_date};

/// Nothing in a demo may take longer, however busy the machine is.
const PATIENCE: Duration = Duration::from_secs(240);

/// The first five people, as they come on stage.
pub const SITI: i64 = 6_000_000_001;
pub const RINA: i64 = 6_000_000_003;
pub const BUDI: i64 = 700_000_004;
pub const HARTONO: i64 = 6_000_000_005;

/// Somebody with a browser in front of a demo.
pub struct Visitor {
    client: Client,
    address: String,
    stop: CancellationToken,
    shown: JoinHandle<Result<()>>,
    folder: TempDir,
}

impl Visitor {
    pub async fn comes(seed: u32) -> Result<Self> {
        Self::comes_to(tempfile::tempdir()?, seed).await
    }

    /// To a demo in this folder.
    pub async fn comes_to(folder: TempDir, seed: u32) -> Result<Self> {
        let options = Options { port: 0, keep: Some(folder.path().to_owned()), seed, open: false };
        let demo = Demo::open(&options).await?;
        let (address, stop) = (demo.address()?, CancellationToken::new());
        let shown = tokio::spawn(demo.shows(stop.clone()));
        let client = Client::builder().no_proxy().timeout(PATIENCE).build()?;
        Ok(Self { client, address, stop, shown, folder })
    }

    /// On the next such day, at this hour of the office (WIB).
    pub async fn comes_on(day: Weekday, hour: u32) -> Result<Self> {
        let folder = Self::comes(0).await?.goes().await?;
        let (file, now) = (folder.path().join("demo.json"), Utc::now());
        let days = wib_date(now).succ_opt().context("a day")?.iter_days();
        let day = days.take(7).find(|date| date.weekday() == day).context("each week has it")?;
        let hour = NaiveTime::from_hms_opt(hour, 30, 0).context("an hour")?;
        let mut cast: Value = serde_json::from_str(&std::fs::read_to_string(&file)?)?;
        cast["ahead_millis"] = json!((at_wib(day, hour) - now).num_milliseconds());
        std::fs::write(&file, cast.to_string())?;
        Self::comes_to(folder, 0).await
    }

    /// Goes; the folder stays.
    pub async fn goes(self) -> Result<TempDir> {
        self.stop.cancel();
        self.shown.await??;
        Ok(self.folder)
    }

    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    pub async fn asks(&self, path: &str) -> Result<Response> {
        Ok(self.client.get(format!("{}{path}", self.address)).send().await?)
    }

    pub async fn reads(&self, path: &str) -> Result<Value> {
        let response = self.asks(path).await?;
        ensure!(response.status().is_success(), "{path}: {}", response.text().await?);
        Ok(serde_json::from_str(&response.text().await?)?)
    }

    pub async fn posts(&self, path: &str, body: &Value) -> Result<Response> {
        let request = self.client.post(format!("{}{path}", self.address)).header("X-Wadul-Demo", "1");
        Ok(request.header("content-type", "application/json").body(body.to_string()).send().await?)
    }

    pub async fn does(&self, path: &str, body: Value) -> Result<Value> {
        let response = self.posts(path, &body).await?;
        ensure!(response.status() == StatusCode::OK, "{path}: {}", response.text().await?);
        Ok(serde_json::from_str(&response.text().await?)?)
    }

    /// The first picture that satisfies this, of those the server pushes.
    pub async fn sees(&self, wanted: impl Fn(&Value) -> bool) -> Result<Value> {
        let looking = async {
            let mut response = self.asks("api/changes").await?;
            let mut buffer = String::new();
            while let Some(chunk) = response.chunk().await? {
                buffer.push_str(&String::from_utf8_lossy(&chunk));
                while let Some((event, rest)) = buffer.split_once("\n\n") {
                    let data = event.strip_prefix("data: ").map(serde_json::from_str::<Value>).transpose()?;
                    buffer = rest.to_owned();
                    if let Some(summary) = data.filter(|summary| wanted(summary)) {
                        return Ok(summary);
                    }
                }
            }
            anyhow::bail!("the server stopped pushing")
        };
        tokio::time::timeout(PATIENCE, looking).await.context("it never came to that")?
    }

    pub async fn chat(&self, person: i64, chat: i64) -> Result<Value> {
        self.reads(&format!("api/chats/{chat}?viewer={person}")).await
    }

    /// What the bot says last in somebody's private chat, once it contains these words.
    pub async fn hears(&self, person: i64, words: &str) -> Result<Value> {
        let heard = async {
            loop {
                let chat = self.chat(person, person).await?;
                let messages = chat["messages"].as_array().cloned().unwrap_or_default();
                let said = messages.into_iter().rev().find(|message| message["from"] == "bot");
                if let Some(said) = said.filter(|said| said["html"].as_str().is_some_and(|html| html.contains(words))) {
                    return Ok(said);
                }
                let revision = chat["revision"].clone();
                self.sees(|summary| revision_of(summary, person) != revision).await?;
            }
        };
        tokio::time::timeout(PATIENCE, heard).await.with_context(|| format!("nobody said {words:?}"))?
    }

    pub async fn says(&self, person: i64, text: &str) -> Result<()> {
        self.does("api/send", json!({ "viewer": person, "chat": person, "text": text })).await.map(drop)
    }

    /// Presses the button with this label of a message.
    pub async fn presses(&self, person: i64, message: &Value, label: &str) -> Result<()> {
        let rows = message["buttons"].as_array().cloned().unwrap_or_default();
        let places = rows.iter().enumerate().flat_map(|(row, buttons)| {
            let buttons = buttons.as_array().cloned().unwrap_or_default();
            buttons.into_iter().enumerate().map(move |(column, button)| (row, column, button))
        });
        let found = places.into_iter().find(|(_, _, button)| button["text"] == label);
        let (row, column, _) = found.with_context(|| format!("no button {label} in {message}"))?;
        let body = json!({ "viewer": person, "chat": person, "message": message["id"], "row": row, "column": column });
        self.does("api/press", body).await.map(drop)
    }
}

fn revision_of(summary: &Value, chat: i64) -> Value {
    let chats = summary["chats"].as_array().cloned().unwrap_or_default();
    chats
        .into_iter()
        .find(|preview| preview["id"] == chat)
        .map(|preview| preview["revision"].clone())
        .unwrap_or_default()
}
