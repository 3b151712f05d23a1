use std::collections::BTreeMap;

use insta::assert_snapshot;
use serde_json::json;

use super::{open, result};
use crate::sandbox::{AlbumItem, Sender};

#[tokio::test]
async fn the_transcript_is_what_the_phone_shows() {
    let (telegram, _) = open().await;
    let siti = telegram.person("Siti Aminah");
    siti.opens_link("layanan-1");
    let chat = siti.id();
    let markup = json!({ "keyboard": [[{ "text": "Kirim kontak", "request_contact": true }], ["Batal"]],
                         "one_time_keyboard": true });
    let text = "Selamat pagi, <b>Siti</b>.\n\nApa yang terjadi?";
    result(
        &telegram,
        "sendMessage",
        json!({ "chat_id": chat, "text": text, "parse_mode": "HTML", "reply_markup": markup }),
    )
    .await;
    siti.presses("Kirim kontak").unwrap();
    assert_eq!(
        siti.presses("Batal").unwrap_err().to_string(),
        "no button [Batal] on the screen of Siti Aminah; there are: none"
    );
    let buttons = json!({ "inline_keyboard": [[{ "text": "Ya", "callback_data": "y" }, { "text": "Tidak", "callback_data": "n" }]] });
    let asked = result(
        &telegram,
        "sendMessage",
        json!({ "chat_id": chat, "text": "Benar?", "reply_markup": buttons, "disable_notification": true }),
    )
    .await;
    let mark = siti.mark();
    siti.presses("Ya").unwrap();
    assert_eq!(siti.spinner(), 1);
    assert_eq!(siti.presses("Lain").unwrap_err().on_screen, ["Ya", "Tidak"]);
    let updates = result(&telegram, "getUpdates", json!({})).await;
    let query = updates.as_array().unwrap().last().unwrap()["callback_query"]["id"].clone();
    result(&telegram, "answerCallbackQuery", json!({ "callback_query_id": query, "text": "Baik" })).await;
    assert_eq!(siti.spinner(), 0);
    result(
        &telegram,
        "editMessageText",
        json!({ "chat_id": chat, "message_id": asked["message_id"], "text": "Dicatat." }),
    )
    .await;
    result(
        &telegram,
        "sendMessage",
        json!({ "chat_id": chat, "text": "Kirim berkas", "reply_markup": { "remove_keyboard": true } }),
    )
    .await;
    siti.sends_photo("rusak");
    siti.sends_document("surat.pdf", "application/pdf", 12_000_u64, "");
    siti.sends_album(vec![AlbumItem::photo("dua"), AlbumItem::photo("")]);
    assert_snapshot!(siti.transcript(), @r"
    Siti: /start layanan-1
    bot: Selamat pagi, Siti.

      Apa yang terjadi?
      ⌨ [Kirim kontak]
      ⌨ [Batal]
    Siti: <kontak 6281234000001 Siti>
    bot (senyap, disunting): Dicatat.
    (toast: Baik)
    bot: Kirim berkas
      ⌨ (ditutup)
    Siti: <foto> rusak
    Siti: <dokumen surat.pdf 12 kB>
    Siti: <foto> dua
    Siti: <foto>
    ");
    assert_snapshot!(siti.transcript_since(mark).lines().take(3).collect::<Vec<_>>().join("\n"), @r"
    (toast: Baik)
    bot (senyap, disunting): Dicatat.
    bot: Kirim berkas
    ");
    assert_eq!(siti.chat()[1].html, "Selamat pagi, <b>Siti</b>.\n\nApa yang terjadi?");
    assert_eq!(siti.chat()[0].sender, Sender::Person("Siti".into()));
    assert!(telegram.violations().is_empty());
}

#[tokio::test]
async fn a_long_text_is_cut_by_the_app() {
    let (telegram, _) = open().await;
    let siti = telegram.person("Siti");
    siti.sends(&"a".repeat(5000));
    let lengths: Vec<usize> = siti.chat().iter().map(|entry| entry.text.len()).collect();
    assert_eq!(lengths, [4096, 904]);
    assert_eq!(siti.sends("  \n "), 0);
}

#[tokio::test]
async fn an_album_item_can_come_late_and_out_of_order() {
    let (telegram, _) = open().await;
    let siti = telegram.person("Siti");
    let items = vec![AlbumItem::photo("a"), AlbumItem::photo("b"), AlbumItem::photo("c").late()];
    let ids = siti.sends_album_in_order(items, &[1, 0, 2]);
    let seen = result(&telegram, "getUpdates", json!({})).await;
    let order: Vec<i64> =
        seen.as_array().unwrap().iter().filter_map(|update| update["message"]["message_id"].as_i64()).collect();
    assert_eq!(order, [ids[1], ids[0]]);
    assert_eq!(siti.late_items_arrive(), 1);
    let all = result(&telegram, "getUpdates", json!({})).await;
    let groups: Vec<&str> =
        all.as_array().unwrap().iter().filter_map(|update| update["message"]["media_group_id"].as_str()).collect();
    assert_eq!(groups.len(), 3);
    assert!(groups.iter().all(|group| *group == groups[0]));
}

#[tokio::test]
async fn a_group_is_a_chat_of_its_own() {
    let (telegram, _) = open().await;
    let rina = telegram.person("Rina");
    let office = telegram.group("Kantor");
    let there = office.adds(&rina);
    there.sends("Halo");
    assert_eq!(telegram.pending(), 0);
    result(&telegram, "sendMessage", json!({ "chat_id": office.id(), "text": "Halo juga" })).await;
    assert_snapshot!(there.transcript(), @r"
    Rina: Halo
    bot: Halo juga
    ");
    assert_eq!(rina.transcript(), "");
    there.replies_to(2, "Ambil");
    there.sends("/tugas");
    there.sends("/tugas@bot_lain");
    assert_eq!(telegram.pending(), 2);
    office.promotes_bot();
    there.sends("Semua");
    assert_eq!(telegram.pending(), 3);
    let new = office.becomes_supergroup(&rina);
    let refused = super::call(&telegram, "sendMessage", json!({ "chat_id": office.id(), "text": "x" })).await;
    assert_eq!(refused["parameters"]["migrate_to_chat_id"], json!(new.id()));
    new.kicks_bot(&rina);
    let refused = super::refusal(&telegram, "sendMessage", json!({ "chat_id": new.id(), "text": "x" })).await;
    assert_eq!(refused, "Forbidden: bot was kicked from the supergroup chat");
}

/// Whoever looks again only when the revision differs misses nothing.
#[tokio::test]
async fn a_phone_shows_one_moment() {
    let (telegram, _) = open().await;
    let siti = telegram.person("Siti Aminah");
    let at_her_phone = siti.clone();
    let writing = std::thread::spawn(move || {
        let moment = |number: u32| {
            at_her_phone.sends(&number.to_string());
            at_her_phone.phone().map(|phone| (phone.revision, phone.messages.len()))
        };
        (0..100).filter_map(moment).collect::<BTreeMap<_, _>>()
    });
    let mut seen = Vec::new();
    while !writing.is_finished() {
        seen.extend(siti.phone().map(|phone| (phone.revision, phone.messages.len())));
    }
    let true_moments = writing.join().unwrap();
    seen.extend(siti.phone().map(|phone| (phone.revision, phone.messages.len())));
    seen.retain(|(revision, _)| true_moments.contains_key(revision));
    assert!(!seen.is_empty());
    for (revision, messages) in seen {
        assert_eq!(true_moments[&revision], messages, "{revision}");
    }
}
