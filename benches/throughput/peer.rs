//! A bare Bot API on this machine: whatever the bot asks for is granted at once. It knows no rules and keeps nothing, so
//! that it costs little; the sandbox of the tests is the strict one.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{Uri, header};
use axum::response::IntoResponse;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::watch;

use super::line::find;

/// Nobody waits longer for the program to begin.
const PATIENCE: Duration = Duration::from_secs(120);

/// How the bot wants its updates (Bot API `setWebhook`).
#[derive(Clone, Debug, Deserialize)]
pub struct Webhook {
    pub secret_token: String,
    pub max_connections: usize,
}

/// What somebody sees: a message of the bot, with its buttons.
#[derive(Debug)]
pub struct Screen {
    pub message: i64,
    pub text: String,
    /// Label and data of each button under it.
    pub buttons: Vec<(String, String)>,
    /// Labels of the keyboard in place of the letters.
    pub keys: Vec<String>,
    pub is_paper: bool,
}

#[derive(Default)]
struct Heard {
    calls: AtomicU64,
    messages: AtomicU64,
    ids: AtomicI64,
    chats: Mutex<HashMap<i64, UnboundedSender<Screen>>>,
}

/// The Bot API, as long as the benchmark runs.
pub struct Peer {
    address: SocketAddr,
    heard: Arc<Heard>,
    webhook: watch::Receiver<Option<Webhook>>,
}

type Shared = (Arc<Heard>, Arc<watch::Sender<Option<Webhook>>>);

impl Peer {
    pub async fn open() -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let (heard, (sender, webhook)) = (Arc::new(Heard::default()), watch::channel(None));
        let router = Router::new().fallback(answer).with_state((Arc::clone(&heard), Arc::new(sender)));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self { address, heard, webhook })
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// How it wants its updates, as soon as it has said so.
    pub async fn webhook(&mut self) -> Result<Webhook> {
        let told = tokio::time::timeout(PATIENCE, self.webhook.wait_for(Option::is_some)).await;
        let told = told.context("the program sets no webhook")??;
        told.clone().context("a webhook")
    }

    /// Messages that the bot has sent so far.
    pub fn messages(&self) -> u64 {
        self.heard.messages.load(Ordering::Relaxed)
    }

    /// Calls of any kind so far.
    pub fn calls(&self) -> u64 {
        self.heard.calls.load(Ordering::Relaxed)
    }

    /// The chats, for whoever looks at one.
    pub fn chats(&self) -> Chats {
        Chats(Arc::clone(&self.heard))
    }
}

/// Where people read what the bot writes.
#[derive(Clone)]
pub struct Chats(Arc<Heard>);

impl Chats {
    /// What this person is sent from now on.
    pub fn shows(&self, person: i64) -> UnboundedReceiver<Screen> {
        let (sender, receiver) = unbounded_channel();
        self.0.chats.lock().unwrap_or_else(PoisonError::into_inner).insert(person, sender);
        receiver
    }
}

async fn answer(State((heard, webhook)): State<Shared>, uri: Uri, body: Bytes) -> impl IntoResponse {
    heard.calls.fetch_add(1, Ordering::Relaxed);
    let method = uri.path().rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    let result = match method.as_str() {
        "getme" => json!({ "id": 1, "is_bot": true, "first_name": "Wadul", "username": "wadul_bot",
            "can_join_groups": true, "can_read_all_group_messages": false, "supports_inline_queries": false,
            "can_connect_to_business": false, "has_main_web_app": false }),
        "setwebhook" => {
            webhook.send_replace(serde_json::from_slice(&body).ok());
            json!(true)
        }
        method if method.starts_with("get") => json!({}),
        "sendmessage" | "senddocument" | "sendphoto" | "editmessagetext" => {
            heard.messages.fetch_add(1, Ordering::Relaxed);
            let message = heard.ids.fetch_add(1, Ordering::Relaxed) + 1;
            show(&heard, message, &body);
            json!({ "message_id": message, "date": 0, "text": ".", "chat": { "id": 1, "type": "private", "first_name": "." } })
        }
        _ => json!(true),
    };
    ([(header::CONTENT_TYPE, "application/json")], json!({ "ok": true, "result": result }).to_string())
}

/// Shows a message to whoever looks at the chat.
fn show(heard: &Heard, message: i64, body: &[u8]) {
    let chats = heard.chats.lock().unwrap_or_else(PoisonError::into_inner);
    // Nobody looks: then there is nothing to be read either.
    if chats.is_empty() {
        return;
    }
    let is_paper = !body.starts_with(b"{");
    let said: Value = match is_paper {
        true => {
            let number = |name| field(body, name).and_then(|text| text.parse::<i64>().ok());
            let markup: Option<Value> = field(body, "reply_markup").and_then(|text| serde_json::from_str(text).ok());
            json!({ "chat_id": number("chat_id"), "text": field(body, "caption"), "reply_markup": markup })
        }
        false => serde_json::from_slice(body).unwrap_or_default(),
    };
    let Some(chat) = said["chat_id"].as_i64().and_then(|chat| chats.get(&chat)) else { return };
    let cells = |rows: &Value| -> Vec<Value> {
        rows.as_array().into_iter().flatten().filter_map(Value::as_array).flatten().cloned().collect()
    };
    let word = |cell: &Value, key: &str| cell[key].as_str().unwrap_or_default().to_owned();
    let markup = &said["reply_markup"];
    let inline = cells(&markup["inline_keyboard"]);
    let screen = Screen {
        message,
        text: word(&said, "text"),
        buttons: inline.iter().map(|cell| (word(cell, "text"), word(cell, "callback_data"))).collect(),
        keys: cells(&markup["keyboard"]).iter().map(|cell| word(cell, "text")).collect(),
        is_paper,
    };
    // Who has looked away misses it.
    let _ = chat.send(screen);
}

/// A field of a form with files in it.
fn field<'b>(body: &'b [u8], name: &str) -> Option<&'b str> {
    let named = format!("name=\"{name}\"");
    let rest = body.get(find(body, named.as_bytes())?..)?;
    let rest = rest.get(find(rest, b"\r\n\r\n")? + 4..)?;
    std::str::from_utf8(rest.get(..find(rest, b"\r\n")?)?).ok()
}
