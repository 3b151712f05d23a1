//! The door for other systems over real HTTP, and somebody who knocks at it.

use anyhow::{Context, Result};
use reqwest::{Client, Method, RequestBuilder};
use tokio::net::TcpListener;
use tokio_util::sync::{CancellationToken, DropGuard};
use wadul::desk::exchange::{make_key, revoke_key};
use wadul::domain::ApiKeyId;
use wadul::web::{Limits, serve};

use crate::harness::City;

/// The address that other systems know.
pub const PUBLIC: &str = "https://wadul.example.go.id";

pub struct Door {
    city: City,
    base: String,
    client: Client,
    _open: DropGuard,
}

/// What came back.
pub struct Heard {
    pub status: u16,
    pub kind: String,
    pub body: String,
    pub headers: reqwest::header::HeaderMap,
}

impl Door {
    pub async fn of(city: &City) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let base = format!("http://{}/open311/v2", listener.local_addr()?);
        let stop = CancellationToken::new();
        tokio::spawn(serve(listener, city.exchange_door(PUBLIC).await?, Limits::default(), stop.clone()));
        let client = Client::builder().no_proxy().build()?;
        Ok(Self { city: city.clone(), base, client, _open: stop.drop_guard() })
    }

    /// A key with these rights.
    pub async fn key(&self, label: &str, may_post: bool, reads_words: bool) -> Result<(ApiKeyId, String)> {
        let store = self.city.store().await?;
        let (id, key) = make_key(&store, &self.city.clock().clock(), label, may_post, reads_words).await?;
        Ok((id, key.reveal().to_owned()))
    }

    pub async fn revokes(&self, id: ApiKeyId) -> Result<bool> {
        Ok(revoke_key(&self.city.store().await?, &self.city.clock().clock(), id).await?)
    }

    pub fn asks(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.base))
    }

    /// Reads without a key.
    pub async fn reads(&self, path: &str) -> Result<Heard> {
        Heard::of(self.asks(Method::GET, path)).await
    }

    /// Reads with a key in the header.
    pub async fn reads_with(&self, key: &str, path: &str) -> Result<Heard> {
        Heard::of(self.asks(Method::GET, path).bearer_auth(key)).await
    }

    /// Hands in, with the key as a field, as the specification has it.
    pub async fn posts(&self, key: &str, path: &str, fields: &[(&str, &str)]) -> Result<Heard> {
        let fields: Vec<_> = fields.iter().copied().chain([("api_key", key)]).collect();
        Heard::of(self.asks(Method::POST, path).form(&fields)).await
    }
}

impl Heard {
    pub async fn of(request: RequestBuilder) -> Result<Self> {
        let answer = request.send().await?;
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        let kind = headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default().to_owned();
        Ok(Self { status, kind, body: answer.text().await?, headers })
    }

    pub fn json(&self) -> Result<serde_json::Value> {
        serde_json::from_str(&self.body).with_context(|| self.body.clone())
    }

    /// The number of the case that was handed in.
    pub fn number(&self) -> Result<String> {
        let number = self.json()?[0]["service_request_id"].as_str().map(str::to_owned);
        number.with_context(|| self.body.clone())
    }

    /// For a snapshot: what differs each time has a name, and each field a line of its own.
    pub fn shown(&self) -> String {
        let body = match self.kind.starts_with("text/xml") {
            true => self.body.trim_end().replace("><", ">\n<"),
            false => self.json().and_then(|json| Ok(serde_json::to_string_pretty(&json)?)).unwrap_or_default(),
        };
        format!("{} {}\n{}", self.status, self.kind, masked(&body))
    }

    /// The words of the errors.
    pub fn errors(&self) -> Result<String> {
        let json = self.json()?;
        let errors = json.as_array().context("errors")?.iter();
        let lines =
            errors.map(|error| format!("{} {}", error["code"], error["description"].as_str().unwrap_or_default()));
        Ok(lines.collect::<Vec<_>>().join("\n"))
    }
}

/// The first minutes of the story are one moment; a code is another each time.
fn masked(text: &str) -> String {
    let mut text = text.to_owned();
    for (before, after, length) in
        [("2026-11-23T02:", "#soon", 6), ("kode akses ", "#code", 6), ("2026-11-23 02:", "#soon", 2)]
    {
        let parts: Vec<&str> = text.split(before).collect();
        let rest =
            parts.iter().skip(1).map(|part| format!("{before}{after}{}", part.get(length..).unwrap_or_default()));
        text = parts.iter().take(1).map(|part| (*part).to_owned()).chain(rest).collect();
    }
    text
}
