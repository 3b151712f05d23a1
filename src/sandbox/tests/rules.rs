use chrono::TimeDelta;
use serde_json::json;

use super::{call, open, refusal, result, says};
use crate::sandbox::Fault;

#[tokio::test]
async fn texts_are_measured_after_parsing() {
    let (telegram, _) = open().await;
    let siti = telegram.person("Siti");
    siti.sends("/start");
    let send = |text: String| json!({ "chat_id": siti.id(), "text": text, "parse_mode": "HTML" });
    result(&telegram, "sendMessage", send(format!("<b>{}</b>", "é".repeat(4096)))).await;
    assert_eq!(refusal(&telegram, "sendMessage", send("x".repeat(4097))).await, "Bad Request: message is too long");
    assert_eq!(refusal(&telegram, "sendMessage", send(String::new())).await, "Bad Request: message text is empty");
    assert_eq!(refusal(&telegram, "sendMessage", send(" \n".into())).await, "Bad Request: text must be non-empty");
    assert_eq!(
        refusal(&telegram, "sendMessage", send("x".repeat(32 * 1024 + 1))).await,
        "Bad Request: text is too long"
    );
    let broken = "Bad Request: can't parse entities: Unsupported start tag \"br\" at byte offset 2";
    assert_eq!(refusal(&telegram, "sendMessage", send("a <br>".into())).await, broken);
    assert_eq!(telegram.take_violations().len(), 5);
    assert!(telegram.violations().is_empty());
}

#[tokio::test]
async fn keyboards_are_checked() {
    let (telegram, _) = open().await;
    let siti = telegram.person("Siti");
    siti.sends("/start");
    let refused = async |button: serde_json::Value| {
        let markup = json!({ "inline_keyboard": [[button]] });
        refusal(&telegram, "sendMessage", json!({ "chat_id": siti.id(), "text": "x", "reply_markup": markup })).await
    };
    assert_eq!(
        refused(json!({ "text": "A", "callback_data": "é".repeat(33) })).await,
        "Bad Request: BUTTON_DATA_INVALID"
    );
    assert_eq!(
        refused(json!({ "text": "A" })).await,
        "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
    );
    assert!(refused(json!({ "text": "", "callback_data": "x" })).await.contains("non-empty"));
    let page = |url: &str| json!({ "text": "A", "web_app": { "url": url } });
    assert_eq!(
        refused(page("http://kantor.example")).await,
        "Bad Request: inline keyboard button Web App URL 'http://kantor.example' is invalid: Only HTTPS links are allowed"
    );
    let group = telegram.supergroup("Kantor");
    group.adds(&siti);
    group.invites_bot(&siti);
    let markup = json!({ "inline_keyboard": [[page("https://kantor.example")]] });
    let in_group = json!({ "chat_id": group.id(), "text": "x", "reply_markup": markup });
    assert_eq!(refusal(&telegram, "sendMessage", in_group).await, "Bad Request: BUTTON_TYPE_INVALID");
    let row: Vec<_> = (0..9).map(|n| json!({ "text": "A", "callback_data": n.to_string() })).collect();
    let wide = json!({ "chat_id": siti.id(), "text": "x", "reply_markup": { "inline_keyboard": [row] } });
    assert_eq!(refusal(&telegram, "sendMessage", wide).await, "Bad Request: reply markup is too long");
    // Nested objects may come as strings of JSON.
    let markup = r#"{"inline_keyboard":[[{"text":"A","callback_data":"é"}]]}"#;
    result(&telegram, "SENDMESSAGE", json!({ "chat_id": siti.id().to_string(), "text": "x", "reply_markup": markup }))
        .await;
    assert_eq!(siti.buttons(), ["A"]);
}

#[tokio::test]
async fn chats_that_cannot_be_written_to() {
    let (telegram, _) = open().await;
    let siti = telegram.person("Siti");
    let to_siti = json!({ "chat_id": siti.id(), "text": "x" });
    let not_started = "Forbidden: bot can't initiate conversation with a user";
    assert_eq!(refusal(&telegram, "sendMessage", to_siti.clone()).await, not_started);
    let nobody = json!({ "chat_id": 5, "text": "x" });
    assert_eq!(refusal(&telegram, "sendMessage", nobody).await, "Bad Request: chat not found");
    siti.sends("/start");
    siti.blocks_bot();
    assert_eq!(refusal(&telegram, "sendMessage", to_siti.clone()).await, "Forbidden: bot was blocked by the user");
    siti.unblocks_bot();
    result(&telegram, "sendMessage", to_siti.clone()).await;
    siti.leaves_telegram();
    assert_eq!(refusal(&telegram, "sendMessage", to_siti).await, "Forbidden: user is deactivated");
    assert!(telegram.violations().is_empty());
}

#[tokio::test]
async fn edits_must_change_something() {
    let (telegram, _) = open().await;
    let siti = telegram.person("Siti");
    siti.sends("/start");
    let id = says(&telegram, &siti, "satu").await;
    let edit = |text: &str| json!({ "chat_id": siti.id(), "message_id": id, "text": text, "parse_mode": "HTML" });
    assert!(
        refusal(&telegram, "editMessageText", edit("satu")).await.starts_with("Bad Request: message is not modified:")
    );
    result(&telegram, "editMessageText", edit("<b>satu</b>")).await;
    assert!(siti.chat()[1].is_edited);
    let gone = json!({ "chat_id": siti.id(), "message_id": 99, "text": "x" });
    assert_eq!(refusal(&telegram, "editMessageText", gone.clone()).await, "Bad Request: message to edit not found");
    assert_eq!(refusal(&telegram, "deleteMessage", gone).await, "Bad Request: message to delete not found");
    result(&telegram, "deleteMessage", json!({ "chat_id": siti.id(), "message_id": id })).await;
    assert_eq!(siti.chat().len(), 1);
    let reply = json!({ "chat_id": siti.id(), "text": "x", "reply_parameters": { "message_id": id } });
    assert_eq!(refusal(&telegram, "sendMessage", reply).await, "Bad Request: message to be replied not found");
}

#[tokio::test]
async fn a_tap_is_answered_once_and_in_time() {
    const TOO_OLD: &str = "Bad Request: query is too old and response timeout expired or query ID is invalid";
    let (telegram, hands) = open().await;
    let siti = telegram.person("Siti");
    let id = siti.sends("/start");
    siti.taps(id, "a");
    siti.taps(id, "b");
    let updates = result(&telegram, "getUpdates", json!({ "offset": -2 })).await;
    let answer = |index: usize| json!({ "callback_query_id": updates[index]["callback_query"]["id"] });
    result(&telegram, "answerCallbackQuery", answer(0)).await;
    assert_eq!(refusal(&telegram, "answerCallbackQuery", answer(0)).await, TOO_OLD);
    hands.pass(TimeDelta::minutes(16));
    assert_eq!(refusal(&telegram, "answerCallbackQuery", answer(1)).await, TOO_OLD);
    assert_eq!(refusal(&telegram, "answerCallbackQuery", json!({ "callback_query_id": "1" })).await, TOO_OLD);
}

#[tokio::test]
async fn the_budget_counts_by_the_clock() {
    let (telegram, hands) = open().await;
    let siti = telegram.person("Siti");
    siti.sends("/start");
    for _ in 0..5 {
        says(&telegram, &siti, "x").await;
    }
    let send = json!({ "chat_id": siti.id(), "text": "x" });
    let refused = call(&telegram, "sendMessage", send.clone()).await;
    assert_eq!(
        refused,
        json!({ "ok": false, "error_code": 429, "description": "Too Many Requests: retry after 1",
                                "parameters": { "retry_after": 1 } })
    );
    hands.pass(TimeDelta::seconds(1));
    result(&telegram, "sendMessage", send.clone()).await;
    assert_eq!(call(&telegram, "sendMessage", send.clone()).await["error_code"], json!(429));
    telegram.faults().no_budget(true);
    result(&telegram, "sendMessage", send).await;
    let group = telegram.group("Kantor");
    telegram.faults().no_budget(false);
    hands.pass(TimeDelta::seconds(5));
    for _ in 0..20 {
        result(&telegram, "sendMessage", json!({ "chat_id": group.id(), "text": "x" })).await;
    }
    let refused = refusal(&telegram, "sendMessage", json!({ "chat_id": group.id(), "text": "x" })).await;
    assert_eq!(refused, "Too Many Requests: retry after 3");
}

#[tokio::test]
async fn files_are_fetched_within_their_limits() {
    let (telegram, hands) = open().await;
    let siti = telegram.person("Siti");
    siti.sends_document("besar.zip", "application/zip", 20 * 1024 * 1024 + 1, "");
    siti.sends_document("surat.pdf", "application/pdf", b"%PDF-1.7".to_vec(), "");
    let updates = result(&telegram, "getUpdates", json!({})).await;
    let id = |index: usize| json!({ "file_id": updates[index]["message"]["document"]["file_id"] });
    assert_eq!(refusal(&telegram, "getFile", id(0)).await, "Bad Request: file is too big");
    let unknown = refusal(&telegram, "getFile", json!({ "file_id": "x" })).await;
    assert_eq!(unknown, "Bad Request: wrong file_id or the file is temporarily unavailable");
    let path = result(&telegram, "getFile", id(1)).await["file_path"].as_str().unwrap().to_owned();
    let url = format!("{}/file/bot{}/{path}", telegram.url(), telegram.token());
    assert_eq!(reqwest::get(&url).await.unwrap().bytes().await.unwrap(), "%PDF-1.7");
    hands.pass(TimeDelta::minutes(61));
    assert_eq!(reqwest::get(&url).await.unwrap().status(), 404);
}

#[tokio::test]
async fn what_it_does_not_know_is_a_violation() {
    let (telegram, _) = open().await;
    assert_eq!(refusal(&telegram, "sendMoney", json!({})).await, "Not Found: method not found");
    assert_eq!(telegram.violations(), ["sendMoney: 404 Not Found: method not found"]);
    let url = format!("{}/bot1:x/getMe", telegram.url());
    assert_eq!(reqwest::get(url).await.unwrap().status(), 401);
}

#[tokio::test]
async fn faults_happen_once_each_and_in_order() {
    let (telegram, _) = open().await;
    let siti = telegram.person("Siti");
    siti.sends("/start");
    let send = json!({ "chat_id": siti.id(), "text": "x" });
    telegram.faults().fail_next(1, Fault::TooManyRequests { retry_after: 7 });
    telegram.faults().fail_next_of("sendMessage", 1, Fault::Forbidden("bot was blocked by the user"));
    assert_eq!(call(&telegram, "sendMessage", send.clone()).await["parameters"]["retry_after"], json!(7));
    assert_eq!(refusal(&telegram, "sendMessage", send.clone()).await, "Forbidden: bot was blocked by the user");
    result(&telegram, "sendMessage", send).await;
    assert_eq!(telegram.faults().left(), 0);
}

#[tokio::test]
async fn commands_and_names_are_kept_by_scope_and_language() {
    let (telegram, _) = open().await;
    let commands = json!([{ "command": "start", "description": "Mulai" }]);
    let scope = json!({ "type": "chat", "chat_id": 5 });
    result(&telegram, "setMyCommands", json!({ "commands": commands, "scope": scope, "language_code": "id" })).await;
    assert_eq!(telegram.commands("chat:5", "id"), [("start".into(), "Mulai".into())]);
    let bad = json!({ "commands": [{ "command": "Start", "description": "Mulai" }] });
    assert_eq!(refusal(&telegram, "setMyCommands", bad).await, "Bad Request: BOT_COMMAND_INVALID");
    result(&telegram, "setMyShortDescription", json!({ "short_description": "Pengaduan", "language_code": "id" }))
        .await;
    assert_eq!(telegram.profile("id").short_description, "Pengaduan");
}

#[tokio::test]
async fn a_call_may_come_as_query_form_or_parts() {
    let (telegram, _) = open().await;
    let siti = telegram.person("Siti");
    siti.sends("/start");
    let chat = siti.id().to_string();
    let url = format!("{}/bot{}/sendMessage", telegram.url(), telegram.token());
    let client = reqwest::Client::new();
    reqwest::get(format!("{url}?chat_id={chat}&text=satu+%26%20%C3%A9")).await.unwrap();
    let form = format!("chat_id={chat}&text=dua");
    let form_type = "application/x-www-form-urlencoded";
    client.post(&url).header("content-type", form_type).body(form).send().await.unwrap();
    let parts = reqwest::multipart::Form::new().text("chat_id", chat).text("text", "tiga");
    client.post(&url).multipart(parts).send().await.unwrap();
    assert_eq!(siti.transcript(), "Siti: /start\nbot: satu & é\nbot: dua\nbot: tiga");
}

#[tokio::test]
async fn uploads_have_their_limits() {
    let (telegram, _) = open().await;
    let siti = telegram.person("Siti");
    siti.sends("/start");
    let upload = async |method: &str, field: &'static str, size: usize| {
        let part = reqwest::multipart::Part::bytes(vec![0xff; size]).file_name("a.bin");
        let form = reqwest::multipart::Form::new().text("chat_id", siti.id().to_string()).part(field, part);
        let url = format!("{}/bot{}/{method}", telegram.url(), telegram.token());
        reqwest::Client::new().post(url).multipart(form).send().await.unwrap().status().as_u16()
    };
    assert_eq!(upload("sendDocument", "document", 50_000_000).await, 200);
    assert_eq!(upload("sendDocument", "document", 50_000_001).await, 413);
    assert_eq!(upload("sendPhoto", "photo", 10_000_001).await, 413);
    assert_eq!(upload("sendPhoto", "photo", 1_000).await, 400);
    assert_eq!(telegram.violations().last().unwrap(), "sendPhoto: 400 Bad Request: IMAGE_PROCESS_FAILED");
}

#[tokio::test]
async fn a_proxy_error_is_a_page() {
    let (telegram, _) = open().await;
    telegram.faults().fail_next(1, Fault::ServerError);
    let url = format!("{}/bot{}/getMe", telegram.url(), telegram.token());
    let answer = reqwest::get(url).await.unwrap();
    assert_eq!(answer.status(), 502);
    assert!(answer.text().await.unwrap().starts_with("<html>"));
}

#[tokio::test]
async fn a_message_that_brought_a_keyboard_stays_as_it_is() {
    let (telegram, _) = open().await;
    let siti = telegram.person("Siti");
    siti.sends("/start");
    let markup = json!({ "keyboard": [["A"]] });
    let send = json!({ "chat_id": siti.id(), "text": "x", "reply_markup": markup });
    let id = result(&telegram, "sendMessage", send).await["message_id"].clone();
    let edit = json!({ "chat_id": siti.id(), "message_id": id, "text": "y" });
    assert_eq!(refusal(&telegram, "editMessageText", edit).await, "Bad Request: message can't be edited");
    siti.presses("A").unwrap();
    assert_eq!(siti.keyboard().unwrap(), [["A"]]);
}

#[tokio::test]
async fn a_mini_app_is_told_who_opened_it() {
    use hmac::{Hmac, KeyInit, Mac};
    let (telegram, _) = open().await;
    let siti = telegram.person("Siti Aminah");
    let data = siti.init_data();
    let mut fields: Vec<(String, String)> = data
        .split('&')
        .map(|pair| pair.split_once('=').unwrap())
        .map(|(key, value)| (key.to_owned(), crate::sandbox::params::url_decode(value)))
        .collect();
    let hash = fields.pop().unwrap().1;
    fields.sort();
    let check: Vec<String> = fields.iter().map(|(key, value)| format!("{key}={value}")).collect();
    let mut secret = Hmac::<sha2::Sha256>::new_from_slice(b"WebAppData").unwrap();
    secret.update(telegram.token().as_bytes());
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(&secret.finalize().into_bytes()).unwrap();
    mac.update(check.join("\n").as_bytes());
    let expected: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hash, expected);
    assert!(fields.iter().any(|(key, value)| key == "user" && value.contains("Aminah")));
}
