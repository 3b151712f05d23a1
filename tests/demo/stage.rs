//! People, time, weather, the bot's switch, the register behind it.

use std::time::Duration;

use anyhow::{Context, Result};
use reqwest::{Client, StatusCode};
use serde_json::json;
use wadul::desk;
use wadul::store::Store;

use super::{BUDI, HARTONO, PATIENCE, RINA, SITI, Visitor};

/// How often something is looked for that nothing announces.
const LOOK_AGAIN: Duration = Duration::from_millis(50);

#[tokio::test]
async fn the_page_stands_for_itself_and_lets_no_other_site_in() -> Result<()> {
    let visitor = Visitor::comes(0).await?;
    let page = visitor.asks("").await?;
    let policy = page.headers()["content-security-policy"].to_str()?.to_owned();
    assert!(policy.contains("default-src 'self'") && !policy.contains("unsafe-eval"), "{policy}");
    let html = page.text().await?;
    assert!(
        html.contains("simulasi – bukan Telegram") && !html.contains("http://") && !html.contains("https://"),
        "{html}"
    );
    for file in html.split(['"', '\'']).filter(|part| part.starts_with("/page/")) {
        assert_eq!(visitor.asks(file.trim_start_matches('/')).await?.status(), StatusCode::OK, "{file}");
    }
    assert_eq!(visitor.asks("page/../server.rs").await?.status(), StatusCode::NOT_FOUND);

    let client = Client::builder().no_proxy().build()?;
    let elsewhere = client.get(&visitor.address).header("host", "evil.example").send().await?;
    assert_eq!(elsewhere.status(), StatusCode::FORBIDDEN, "a name that was made to lead here");
    let embedded = client.get(format!("{}api/inside", visitor.address)).header("sec-fetch-site", "cross-site");
    assert_eq!(embedded.send().await?.status(), StatusCode::FORBIDDEN, "a picture in another site's page");
    let unmarked = client.post(format!("{}api/bot", visitor.address)).body(r#"{"do":"kill"}"#).send().await?;
    assert_eq!(unmarked.status(), StatusCode::FORBIDDEN, "a form of another site");
    let summary = visitor.sees(|_| true).await?;
    assert_eq!(summary["bot"]["state"], "running");
    visitor.goes().await.map(drop)
}

#[tokio::test]
async fn officers_have_their_roles_and_the_group_hears_without_a_name() -> Result<()> {
    let visitor = Visitor::comes(0).await?;
    let commands = |chat: &serde_json::Value| -> Vec<String> {
        let commands = chat["commands"].as_array().cloned().unwrap_or_default();
        commands.iter().filter_map(|command| command["command"].as_str().map(str::to_owned)).collect()
    };
    // Menus follow a moment after the chats were opened.
    let menu = async |person: i64, command: &str| -> Result<Vec<String>> {
        let offered = async {
            loop {
                let menu = commands(&visitor.chat(person, person).await?);
                if menu.iter().any(|offered| offered == command) {
                    return Ok(menu);
                }
                tokio::time::sleep(LOOK_AGAIN).await;
            }
        };
        tokio::time::timeout(PATIENCE, offered).await.with_context(|| format!("no /{command} for {person}"))?
    };
    menu(RINA, "undang").await.context("an admin")?;
    menu(HARTONO, "antrean").await.context("the head")?;
    let handler = menu(BUDI, "tugas").await?;
    assert!(!handler.contains(&"antrean".to_owned()), "{handler:?}");
    let citizen = visitor.chat(SITI, SITI).await?;
    assert_eq!(citizen["started"], false);
    assert!(!commands(&citizen).contains(&"tugas".to_owned()));
    // Nobody sees a chat that is not theirs.
    assert_eq!(visitor.asks(&format!("api/chats/{RINA}?viewer={SITI}")).await?.status(), StatusCode::NOT_FOUND);
    visitor.goes().await.map(drop)
}

#[tokio::test]
async fn a_bot_killed_in_mid_dialogue_goes_on_where_it_stood() -> Result<()> {
    let visitor = Visitor::comes(0).await?;
    visitor.says(SITI, "/lapor").await?;
    let asked = visitor.hears(SITI, "Langkah 1").await?;
    visitor.presses(SITI, &asked, "Setuju dan lanjut").await?;
    let asked = visitor.hears(SITI, "Langkah 2").await?;
    visitor.does("api/bot", json!({ "do": "kill" })).await?;
    visitor.presses(SITI, &asked, "Diri sendiri").await?;
    let waits = visitor.chat(SITI, SITI).await?;
    assert_eq!(waits["waiting"], json!([asked["id"]]), "the tap waits at Telegram");
    visitor.does("api/bot", json!({ "do": "start" })).await?;
    visitor.hears(SITI, "Langkah 3").await?;
    visitor.does("api/bot", json!({ "do": "switch", "way": "polling" })).await?;
    let summary = visitor.sees(|summary| summary["bot"]["state"] == "running").await?;
    assert_eq!(summary["bot"]["way"], "polling");
    visitor.says(SITI, "Siti Aminah").await?;
    visitor.hears(SITI, "Langkah 4").await?;
    visitor.goes().await.map(drop)
}

#[tokio::test]
async fn what_was_kept_is_there_the_next_time() -> Result<()> {
    let visitor = Visitor::comes(0).await?;
    let added = visitor.does("api/people", json!({ "name": "Tono Wibowo", "part": "bidang", "division": "politik" }));
    let tono = added.await?["id"].as_i64().context("an id")?;
    visitor.hears(tono, "Selamat datang").await?;
    visitor.says(SITI, "/lapor").await?;
    let asked = visitor.hears(SITI, "Langkah 1").await?;
    visitor.presses(SITI, &asked, "Setuju dan lanjut").await?;
    visitor.hears(SITI, "Langkah 2").await?;
    visitor.does("api/clock", json!({ "step": "days_30" })).await?;
    let folder = visitor.goes().await?;

    let again = Visitor::comes_to(folder, 0).await?;
    let summary = again.sees(|_| true).await?;
    assert!(summary["bot"]["ahead"].as_i64().is_some_and(|ahead| ahead >= 30 * 86_400), "the time does not go back");
    assert_eq!(summary["people"].as_array().map(Vec::len), Some(6));
    let siti = again.chat(SITI, SITI).await?;
    assert_eq!(siti["started"], true, "the bot may still write to her");
    again.says(tono, "/tugas").await?;
    again.hears(tono, "tugas").await?;
    again.goes().await.map(drop)
}

#[tokio::test]
async fn the_folder_of_a_real_bot_is_left_alone() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let database = folder.path().join("wadul.db");
    std::fs::write(&database, "the register of an office")?;
    let refused = Visitor::comes_to(folder, 0).await.err().map(|error| error.to_string()).unwrap_or_default();
    assert!(refused.contains("holds a database that is not of a demo; choose an empty folder"), "{refused}");
    Ok(())
}

#[tokio::test]
async fn the_invented_register_was_lived_by_the_same_table_and_names_nobody() -> Result<()> {
    let visitor = Visitor::comes(80).await?;
    let inside = visitor.reads("api/inside").await?;
    let cases = inside["cases"].as_array().cloned().unwrap_or_default();
    assert_eq!(cases.len(), 50, "a page of them");
    let states: std::collections::BTreeSet<_> = cases.iter().map(|case| case["state"].to_string()).collect();
    assert!(states.len() >= 4, "{states:?}");
    let number = cases[0]["number"].as_str().context("a number")?;
    let trail = visitor.reads(&format!("api/inside/cases/{number}")).await?;
    assert_eq!((&trail["whole"], &trail["trail"][0]["event"]), (&json!(true), &json!("filed")));
    visitor.says(RINA, "/cari contoh").await?;
    visitor.hears(RINA, "80").await?;
    let database = format!("sqlite://{}", visitor.folder().join("wadul.db").display());
    let folder = visitor.goes().await?;

    let store = Store::open(&database).await?;
    let audit = desk::audit(&store).await?;
    assert_eq!((audit.cases, audit.broken), (80, None));
    let mut tx = store.reader().await?;
    for case in tx.newest_cases(80).await? {
        let name = tx.answers_of(&case.id).await?.text("full_name").unwrap_or_default();
        assert!(name.starts_with("Contoh "), "{name}");
    }
    drop(tx);
    store.close().await;
    drop(folder);
    Ok(())
}
