//! The way to the Bot API: teloxide's requests, and the two calls for which its types would lose what people wrote.

use std::time::Duration;

use chrono::{DateTime, Utc};
use reqwest::{Client, Url};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::value::RawValue;
use teloxide::Bot;

use crate::domain::PersonId;

/// Telegram hangs up after a minute of silence; uploads of 20 MB over a poor line take a while.
const TIMEOUT: Duration = Duration::from_secs(100);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// The Bot API with the token of this bot.
#[derive(Clone)]
pub struct Api {
    pub(super) bot: Bot,
    client: Client,
    url: Url,
    token: SecretString,
}

/// Why a call failed. Never holds the token: an address of the Bot API has it in the path.
#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    /// The address or the client could not be made.
    #[error("the address of the Bot API makes no sense: {0}")]
    Address(String),
    /// Telegram could not be reached, or hung up.
    #[error("Telegram cannot be reached: {0}")]
    Network(String),
    /// Telegram answered with a refusal.
    #[error("Telegram refused with {code}: {description}")]
    Refused {
        /// The HTTP-like code.
        code: u16,
        /// Telegram's words.
        description: String,
        /// Seconds to wait, if it said so.
        retry_after: Option<u64>,
    },
}

#[derive(Deserialize)]
struct Answer<'a> {
    ok: bool,
    #[serde(borrow)]
    result: Option<&'a RawValue>,
    error_code: Option<u16>,
    description: Option<String>,
    parameters: Option<Parameters>,
}

#[derive(Deserialize)]
struct Parameters {
    retry_after: Option<u64>,
}

impl Api {
    /// The Bot API at this address.
    pub fn new(url: &str, token: &SecretString) -> Result<Self, ApiError> {
        let url = Url::parse(url).map_err(|error| ApiError::Address(error.to_string()))?;
        let client = Client::builder()
            .connect_timeout(CONNECT_TIMEOUT)
            .timeout(TIMEOUT)
            .build()
            .map_err(|error| ApiError::Address(error.without_url().to_string()))?;
        let bot = Bot::with_client(token.expose_secret(), client.clone()).set_api_url(url.clone());
        Ok(Self { bot, client, url, token: token.clone() })
    }

    /// Calls a method and gives its result as it came.
    pub async fn call(
        &self,
        method: &str,
        parameters: &serde_json::Value,
        timeout: Duration,
    ) -> Result<Box<RawValue>, ApiError> {
        let url = format!("{}/bot{}/{method}", self.url.as_str().trim_end_matches('/'), self.token.expose_secret());
        let request = self.client.post(url).json(parameters).timeout(timeout);
        let answer = request.send().await.map_err(network)?;
        let code = answer.status().as_u16();
        let text = answer.text().await.map_err(network)?;
        let refused = |description: String, retry_after| ApiError::Refused { code, description, retry_after };
        let answer: Answer<'_> =
            serde_json::from_str(&text).map_err(|_| refused("an answer that is not JSON".to_owned(), None))?;
        match answer.result {
            Some(result) if answer.ok => Ok(result.to_owned()),
            _ => Err(ApiError::Refused {
                code: answer.error_code.unwrap_or(code),
                description: answer.description.unwrap_or_default(),
                retry_after: answer.parameters.and_then(|parameters| parameters.retry_after),
            }),
        }
    }

    /// The bot's name, which proves that the token is right (Bot API `getMe`).
    pub async fn name(&self) -> Result<String, ApiError> {
        let answer = self.call("getMe", &serde_json::json!({}), CONNECT_TIMEOUT).await?;
        let me: serde_json::Value = serde_json::from_str(answer.get()).unwrap_or_default();
        Ok(me["username"].as_str().unwrap_or_default().to_owned())
    }

    /// Whether the bot may write to this person: only whoever has opened the chat can be written to (Bot API `getChat`).
    pub async fn reaches(&self, person: PersonId) -> Result<bool, ApiError> {
        match self.call("getChat", &serde_json::json!({ "chat_id": person.0 }), CONNECT_TIMEOUT).await {
            Ok(_) => Ok(true),
            Err(ApiError::Refused { code: 400 | 403, .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// What time it is where Telegram is, to the second.
    pub async fn time(&self) -> Option<DateTime<Utc>> {
        let answer = self.client.get(self.url.clone()).timeout(CONNECT_TIMEOUT).send().await.ok()?;
        let date = answer.headers().get("date")?.to_str().ok()?;
        Some(DateTime::parse_from_rfc2822(date).ok()?.to_utc())
    }

    /// The bytes at a path that `getFile` gave; none when there are more than `most`.
    pub(super) async fn bytes(&self, path: &str, most: usize) -> Result<Option<bytes::Bytes>, ApiError> {
        let url = format!("{}/file/bot{}/{path}", self.url.as_str().trim_end_matches('/'), self.token.expose_secret());
        let mut answer = self.client.get(url).send().await.map_err(network)?;
        if !answer.status().is_success() {
            let description = "the file is not given out".to_owned();
            return Err(ApiError::Refused { code: answer.status().as_u16(), description, retry_after: None });
        }
        let mut body = bytes::BytesMut::new();
        while let Some(chunk) = answer.chunk().await.map_err(network)? {
            if body.len() + chunk.len() > most {
                return Ok(None);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Some(body.freeze()))
    }
}

/// The error without the address, and with it without the token.
fn network(error: reqwest::Error) -> ApiError {
    let error = error.without_url();
    let mut words = error.to_string();
    let mut source = std::error::Error::source(&error);
    while let Some(cause) = source {
        words.push_str(": ");
        words.push_str(&cause.to_string());
        source = cause.source();
    }
    ApiError::Network(words)
}
