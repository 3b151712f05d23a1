//! The door to the outside: who may hand in an update, and what is answered when it cannot be kept.

use anyhow::{Context, Result};
use chrono::TimeDelta;
use reqwest::{Client, Method, StatusCode};
use serde_json::json;
use wadul::form::Forms;
use wadul::store::StoreError;

use crate::harness::{City, TestDatabase, Way, on_both_engines, shows};

on_both_engines! {
    only_telegram_may_hand_in_updates
    what_can_never_be_handled_is_not_asked_for_again
    while_the_database_is_away_updates_stay_with_telegram
}

struct Door {
    client: Client,
    url: String,
    secret: String,
}

impl Door {
    fn of(city: &City) -> Result<Self> {
        let webhook = city.telegram().webhook().context("a webhook is set")?;
        let client = Client::builder().no_proxy().build()?;
        Ok(Self { client, url: webhook.url, secret: webhook.secret_token.context("it has a secret")? })
    }

    async fn knocks(&self, secret: Option<&str>, body: impl Into<reqwest::Body>) -> Result<StatusCode> {
        let mut request = self.client.post(&self.url).body(body);
        if let Some(secret) = secret {
            request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        Ok(request.send().await?.status())
    }
}

fn update(id: i64, person: i64, text: &str) -> String {
    let chat = json!({ "id": person, "type": "private", "first_name": "Budi" });
    let from = json!({ "id": person, "is_bot": false, "first_name": "Budi" });
    json!({ "update_id": id, "message": { "message_id": 7, "date": 0, "chat": chat, "from": from, "text": text } })
        .to_string()
}

async fn only_telegram_may_hand_in_updates(database: TestDatabase) -> Result<()> {
    let city = City::open_with(database, Way::Webhook, Forms::standard()).await?;
    let door = Door::of(&city)?;
    let budi = city.citizen("Budi");
    let body = || update(5, budi.account.id(), "/start");
    let longer = format!("{}x", door.secret);
    for wrong in [None, Some(""), Some("x"), Some(longer.as_str()), door.secret.get(1..), Some("\u{ff}")] {
        assert_eq!(door.knocks(wrong, body()).await?, StatusCode::UNAUTHORIZED, "{wrong:?}");
    }
    assert_eq!(city.counts("select count(*) from updates_seen where update_id = 5").await?, 0);
    for path in ["", "/", "/telegram/", "/telegram/x", "/health/", "/.env"] {
        let url = door.url.replace("/telegram", path);
        let status = door.client.post(&url).body(body()).send().await?.status();
        assert_eq!(status, StatusCode::NOT_FOUND, "{url}");
    }
    for method in [Method::GET, Method::PUT, Method::DELETE] {
        let status = door.client.request(method.clone(), &door.url).send().await?.status();
        assert_eq!(status, StatusCode::METHOD_NOT_ALLOWED, "{method}");
    }
    assert_eq!(door.knocks(Some(&door.secret), body()).await?, StatusCode::OK);
    assert_eq!(city.counts("select count(*) from updates_seen where update_id = 5").await?, 1);
    budi.says("/batal").await?;
    city.closes().await
}

async fn what_can_never_be_handled_is_not_asked_for_again(database: TestDatabase) -> Result<()> {
    let city = City::open_with(database, Way::Webhook, Forms::standard()).await?;
    let door = Door::of(&city)?;
    let secret = Some(door.secret.as_str());
    for body in [
        "",
        "halo",
        "[]",
        "7",
        "null",
        "{}",
        r#"{"update_id":"x"}"#,
        r#"{"update_id":8}"#,
        r#"{"update_id":9,"poll":{}}"#,
    ] {
        assert_eq!(door.knocks(secret, body).await?, StatusCode::OK, "{body}");
    }
    assert_eq!(door.knocks(secret, vec![0xff, 0xfe, 0x00]).await?, StatusCode::OK);
    assert_eq!(door.knocks(secret, "[".repeat(100_000)).await?, StatusCode::OK);
    assert_eq!(door.knocks(secret, vec![b' '; 1024 * 1024 + 1]).await?, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(door.knocks(secret, vec![b' '; 1024 * 1024]).await?, StatusCode::OK);
    city.closes().await
}

async fn while_the_database_is_away_updates_stay_with_telegram(database: TestDatabase) -> Result<()> {
    let city = City::open_with(database, Way::Webhook, Forms::standard()).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/start").await?;
    city.store().await?.close().await;
    let beginning = siti.mark();
    siti.account.sends("/lapor");
    siti.account.taps(2, "o:info");
    city.updates_arrive().await?;
    assert_eq!(city.telegram().pending(), 2);
    shows!(city.telegram().webhook().and_then(|webhook| webhook.last_error).unwrap_or_default(), @"Wrong response from the webhook: 503 Service Unavailable");
    // Telegram comes again when it was told to, and not before.
    city.restarts().await?;
    city.updates_arrive().await?;
    assert_eq!(city.telegram().pending(), 2);
    city.clock().passes(TimeDelta::seconds(5));
    city.updates_arrive().await?;
    assert_eq!(city.telegram().pending(), 0);
    city.settles().await?;
    let seen = siti.sees_since(beginning);
    assert_eq!((seen.matches("Langkah 1 dari 16").count(), seen.matches("Jam layanan").count()), (1, 1), "{seen}");
    city.closes().await
}

/// A full disk is no reason to lose anybody's words: they come again when there is room.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_the_disk_is_full_updates_stay_with_telegram() -> Result<()> {
    let city = City::open(TestDatabase::sqlite()?).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/lapor").await?;
    siti.answers_up_to("issue").await?;
    let store = city.store().await?;
    let pages = async |sql: &'static str| -> Result<u64, StoreError> {
        store.transact(1, move |tx| Box::pin(async move { tx.query(sql).execute().await })).await
    };
    // What was deleted before has left room within the file: that is filled first.
    pages("create table filler (content blob) strict").await?;
    pages("insert into filler (content) select zeroblob(4092 * (freelist_count + 1)) from pragma_freelist_count")
        .await?;
    pages("pragma max_page_count = 1").await?;
    let words = "Surat rekomendasi saya belum terbit. ".repeat(100);
    siti.account.sends(&words);
    city.updates_arrive().await?;
    assert_eq!(city.telegram().pending(), 1);
    pages("pragma max_page_count = 1000000").await?;
    city.settles().await?;
    assert_eq!(city.telegram().pending(), 0);
    shows!(siti.sees(), @"
    Sudah kami catat. Bila ada tambahan, silakan tulis lagi. Bila sudah cukup, tekan Lanjut.

    Langkah 8 dari 16
    [Tulis ulang]
    [Kembali] [Lanjut]
    ");
    city.closes().await
}
