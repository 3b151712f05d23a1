//! The model against the real client, and the rules of `telegram.md` one by one.

mod client;
mod delivery;
mod html;
mod rules;
mod screen;

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use super::{Account, Sandbox};

/// A clock that a test moves.
#[derive(Clone)]
struct Hands(Arc<AtomicI64>);

impl Hands {
    fn pass(&self, time: TimeDelta) {
        self.0.fetch_add(time.num_milliseconds(), Ordering::SeqCst);
    }
}

/// A sandbox at nine on a Tuesday morning in Banyuwangi, and its clock.
async fn open() -> (Sandbox, Hands) {
    let hands = Hands(Arc::new(AtomicI64::new(1_788_228_000_000)));
    let clock = hands.clone();
    let now = move || DateTime::<Utc>::from_timestamp_millis(clock.0.load(Ordering::SeqCst)).unwrap_or_default();
    (Sandbox::start(now).await.unwrap(), hands)
}

/// Calls a method with JSON; the whole answer.
async fn call(sandbox: &Sandbox, method: &str, parameters: Value) -> Value {
    let url = format!("{}/bot{}/{method}", sandbox.url(), sandbox.token());
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    client.post(url).json(&parameters).send().await.unwrap().json().await.unwrap()
}

/// Calls a method that must succeed; its result.
async fn result(sandbox: &Sandbox, method: &str, parameters: Value) -> Value {
    let answer = call(sandbox, method, parameters).await;
    assert_eq!(answer["ok"], json!(true), "{method}: {answer}");
    answer["result"].clone()
}

/// Calls a method that must be refused; the description.
async fn refusal(sandbox: &Sandbox, method: &str, parameters: Value) -> String {
    let answer = call(sandbox, method, parameters).await;
    assert_eq!(answer["ok"], json!(false), "{method}: {answer}");
    answer["description"].as_str().unwrap_or_default().to_owned()
}

/// The bot says something to a person who has started it.
async fn says(sandbox: &Sandbox, to: &Account, text: &str) -> i64 {
    let sent = result(sandbox, "sendMessage", json!({ "chat_id": to.chat_id(), "text": text })).await;
    sent["message_id"].as_i64().unwrap_or_default()
}
