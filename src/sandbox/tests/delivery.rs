use std::sync::{Arc, Mutex};

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode},
    routing::post,
};
use chrono::TimeDelta;
use serde_json::{Value, json};

use super::{call, open, refusal, result};
use crate::sandbox::Sandbox;

/// A bot that writes down what it is sent, and answers what it is told to.
#[derive(Clone, Default)]
struct Bot {
    heard: Arc<Mutex<Vec<Value>>>,
    refuses: Arc<Mutex<Vec<StatusCode>>>,
}

impl Bot {
    async fn open(telegram: &Sandbox) -> Self {
        let bot = Bot::default();
        let hear = async |State(bot): State<Bot>, headers: HeaderMap, body: String| {
            assert_eq!(headers["X-Telegram-Bot-Api-Secret-Token"], "s3cret");
            bot.heard.lock().unwrap().push(serde_json::from_str(&body).unwrap());
            bot.refuses.lock().unwrap().pop().unwrap_or(StatusCode::OK)
        };
        let router = Router::new().route("/hook", post(hear)).with_state(bot.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        let kinds = json!(["message", "callback_query", "my_chat_member"]);
        result(telegram, "setWebhook", json!({ "url": url, "secret_token": "s3cret", "allowed_updates": kinds })).await;
        bot
    }

    fn takes_texts(&self) -> Vec<String> {
        let word = |update: &Value| {
            let known = [&update["message"]["text"], &update["callback_query"]["data"]];
            known.into_iter().find_map(Value::as_str).unwrap_or("-").to_owned()
        };
        std::mem::take(&mut *self.heard.lock().unwrap()).iter().map(word).collect()
    }

    fn refuses(&self, statuses: &[StatusCode]) {
        self.refuses.lock().unwrap().extend(statuses.iter().rev());
    }
}

const DOWN: StatusCode = StatusCode::SERVICE_UNAVAILABLE;

#[tokio::test]
async fn a_refused_update_holds_its_own_queue_only() {
    let (telegram, hands) = open().await;
    let bot = Bot::open(&telegram).await;
    let (siti, budi) = (telegram.person("Siti"), telegram.person("Budi"));
    let id = siti.sends("satu");
    siti.sends("dua");
    siti.taps(id, "ketuk");
    budi.sends("lain");
    bot.refuses(&[DOWN, DOWN, DOWN]);
    // Each is sent again at once, and only then after 2 s.
    assert_eq!(telegram.deliver().await, 2);
    assert_eq!(bot.takes_texts(), ["satu", "satu", "ketuk", "ketuk", "lain"]);
    assert_eq!(telegram.deliver().await, 0);
    hands.pass(TimeDelta::seconds(2));
    assert_eq!(telegram.deliver().await, 2);
    assert_eq!(bot.takes_texts(), ["satu", "dua"]);
    assert_eq!(telegram.pending(), 0);
    assert!(telegram.webhook().unwrap().last_error.unwrap().contains("503"));
}

#[tokio::test]
async fn updates_expire() {
    let (telegram, hands) = open().await;
    let bot = Bot::open(&telegram).await;
    let siti = telegram.person("Siti");
    let id = siti.sends("pesan");
    siti.taps(id, "ketuk");
    bot.refuses(&[DOWN; 4]);
    telegram.deliver().await;
    hands.pass(TimeDelta::seconds(151));
    assert_eq!((telegram.pending(), telegram.expired()), (1, 1));
    hands.pass(TimeDelta::hours(24));
    assert_eq!((telegram.pending(), telegram.expired()), (0, 2));
}

#[tokio::test]
async fn taps_can_overtake_and_updates_can_repeat() {
    let (telegram, _) = open().await;
    let bot = Bot::open(&telegram).await;
    let siti = telegram.person("Siti");
    let id = siti.sends("pesan");
    siti.taps(id, "ketuk");
    telegram.faults().taps_overtake(true);
    telegram.deliver().await;
    assert_eq!(bot.takes_texts(), ["ketuk", "pesan"]);
    assert!(telegram.repeat_last_update());
    assert_eq!(telegram.deliver_together().await, 1);
    assert_eq!(bot.takes_texts(), ["ketuk"]);
    telegram.push_raw_update(json!({ "message": { "text": "mentah" } }));
    telegram.deliver().await;
    assert_eq!(bot.takes_texts(), ["mentah"]);
    // Not asked for: an edit.
    siti.edits(id, "lain");
    siti.blocks_bot();
    assert_eq!(telegram.pending(), 1);
}

#[tokio::test]
async fn a_courier_brings_what_appears() {
    let (telegram, _) = open().await;
    let bot = Bot::open(&telegram).await;
    let courier = telegram.deliver_always();
    telegram.person("Siti").sends("satu");
    while telegram.pending() > 0 {
        tokio::task::yield_now().await;
    }
    assert_eq!(bot.takes_texts(), ["satu"]);
    drop(courier);
}

#[tokio::test]
async fn polling_confirms_by_offset_and_allows_one_poller() {
    let (telegram, _) = open().await;
    let siti = telegram.person("Siti");
    siti.sends("satu");
    siti.sends("dua");
    let first = result(&telegram, "getUpdates", json!({ "limit": 1 })).await;
    let id = first[0]["update_id"].as_i64().unwrap();
    let second = result(&telegram, "getUpdates", json!({ "offset": id + 1 })).await;
    assert_eq!(second[0]["message"]["text"], json!("dua"));
    assert_eq!(telegram.pending(), 1);
    let waiting = tokio::spawn({
        let telegram = telegram.clone();
        async move { call(&telegram, "getUpdates", json!({ "offset": id + 2, "timeout": 30 })).await }
    });
    while telegram.pending() > 0 {
        tokio::task::yield_now().await;
    }
    let other = tokio::spawn({
        let telegram = telegram.clone();
        async move { call(&telegram, "getUpdates", json!({ "offset": id + 2, "timeout": 30 })).await }
    });
    let lost = waiting.await.unwrap();
    assert_eq!(lost["error_code"], json!(409));
    siti.sends("tiga");
    assert_eq!(other.await.unwrap()["result"][0]["message"]["text"], json!("tiga"));
    assert!(telegram.repeat_update(id));
    let again = result(&telegram, "getUpdates", json!({ "offset": id + 3 })).await;
    assert_eq!(again[0]["update_id"], json!(id));
    result(&telegram, "setWebhook", json!({ "url": "https://example.org/x" })).await;
    let refused = refusal(&telegram, "getUpdates", json!({})).await;
    assert!(refused.starts_with("Conflict: can't use getUpdates method while webhook is active"));
}
