//! What apps send besides words and files, and what is newer than the library: not one word or file is lost, and nothing
//! breaks.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use wadul::sandbox::{AlbumItem, Sender};
use wadul::telegram::Verdict;

use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    stickers_polls_and_games_are_answered_and_the_draft_stays
    a_kind_of_message_that_nobody_knows_yet_is_answered
    what_telegram_says_itself_is_no_answer
    a_named_place_answers_where_it_is_submitted
    words_passed_on_are_words
    not_one_word_is_lost_to_what_is_newer_than_the_library
    not_one_file_is_lost_to_what_is_odd_about_it
    a_location_that_moves_is_no_new_one
    in_a_group_nothing_is_said
    updates_of_other_kinds_are_acknowledged
    whatever_comes_in_is_acknowledged
}

async fn stickers_polls_and_games_are_answered_and_the_draft_stays(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.account.sends_sticker();
    siti.settles().await?;
    siti.comes_to("address").await?;
    let before = siti.mark();
    siti.account.sends_sticker();
    siti.account.sends_poll("Siapa bupati?");
    siti.account.sends_dice();
    siti.account.sends_message(json!({ "game": { "title": "Ular", "description": "x", "photo": [] } }));
    siti.account.sends_message(json!({ "story": { "chat": { "id": 5, "type": "private" }, "id": 3 } }));
    siti.account.sends_message(json!({ "paid_media": { "star_count": 1, "paid_media": [] }, "caption": "bayar" }));
    siti.settles().await?;
    let answers: Vec<_> = siti
        .account
        .chat_since(before)
        .into_iter()
        .filter(|entry| entry.sender == Sender::Bot)
        .map(|entry| entry.text)
        .collect();
    assert_eq!(answers.len(), 6);
    assert!(answers.iter().all(|answer| *answer == answers[0]));
    shows!(answers[0], @"
    Terima kasih. Jenis pesan itu belum dapat kami baca.

    Mohon tulis dengan kata-kata, atau kirim foto, dokumen, video, atau pesan suara.
    ");
    siti.account.sends_contact_of("Pak RT", "+62 811 000 111");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Kontak tidak diperlukan di sini. Mohon jawab pertanyaan di bawah ini.

    Langkah 4 dari 16

    Di mana alamat lengkap Bapak/Ibu? Sebutkan jalan atau dusun, RT/RW, desa atau kelurahan, dan kecamatan.

    Contoh: Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil
    [Kembali]
    ");
    siti.says("Dusun Krajan RT 02 RW 01, Desa Raci, Bangil").await?;
    siti.account.sends_contact_of("Pak RT", "+62 811 000 111");
    siti.settles().await?;
    assert_eq!(siti.step(), "Langkah 6 dari 16");
    city.closes().await
}

async fn a_kind_of_message_that_nobody_knows_yet_is_answered(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("address").await?;
    let before = siti.mark();
    siti.account.sends_message(json!({ "hologram": { "file_id": "x" }, "caption": "lihat ini" }));
    siti.settles().await?;
    shows!(siti.sees_since(before), @"
    Siti: lihat ini
    bot: Terima kasih. Jenis pesan itu belum dapat kami baca.

      Mohon tulis dengan kata-kata, atau kirim foto, dokumen, video, atau pesan suara.
    ");
    city.closes().await
}

async fn what_telegram_says_itself_is_no_answer(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("address").await?;
    let before = siti.mark();
    let pinned = json!({ "message_id": 3, "date": 0, "chat": { "id": siti.account.id(), "type": "private" } });
    siti.account.sends_message(json!({ "pinned_message": pinned }));
    siti.account.sends_message(json!({ "message_auto_delete_timer_changed": { "message_auto_delete_time": 86400 } }));
    siti.account.sends_message(json!({ "write_access_allowed": { "from_request": true } }));
    siti.account.sends_message(json!({ "chat_background_set": { "type": { "type": "fill" } } }));
    siti.settles().await?;
    assert!(siti.account.chat_since(before).iter().all(|entry| entry.sender != Sender::Bot));
    city.closes().await
}

async fn a_named_place_answers_where_it_is_submitted(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("place").await?;
    siti.account.sends_venue("Kantor Kecamatan Bangil", "Jalan Diponegoro 1", -7.6, 112.8);
    siti.settles().await?;
    siti.presses_all(&["Lewati", "Petugas dan bidang"]).await?;
    let place = |text: String| text.lines().find(|line| line.starts_with("Tempat")).unwrap_or_default().to_owned();
    shows!(place(siti.sees()), @"Tempat penyampaian: Kantor Kecamatan Bangil, Jalan Diponegoro 1 (-7.60000, 112.80000)");
    siti.presses("Ubah: Tempat penyampaian").await?;
    siti.account.sends_location(-7.599_812, 112.812_345);
    siti.settles().await?;
    shows!(place(siti.sees()), @"Tempat penyampaian: lokasi di peta (-7.59981, 112.81234)");
    city.closes().await
}

async fn words_passed_on_are_words(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("issue").await?;
    siti.account.forwards_from_channel("Kabar Bangil", "Loket tutup sejak pukul sebelas.");
    siti.account.forwards_from_hidden("Tetangga", "Saya juga disuruh pulang.");
    siti.account.sends_message(json!({
        "text": "Ada suratnya.", "forward_origin": { "type": "from_the_moon", "date": 5, "crater": "Tycho" },
    }));
    siti.account.replies_to(2, "Itu saja.");
    siti.settles().await?;
    siti.presses_all(&["Lanjut", "Kembali"]).await?;
    let answer = siti.sees();
    let answer = answer.lines().skip_while(|line| !line.starts_with("Jawaban sekarang")).take(4);
    shows!(answer.collect::<Vec<_>>().join("\n"), @"
    Jawaban sekarang: Loket tutup sejak pukul sebelas.
    Saya juga disuruh pulang.
    Ada suratnya.
    Itu saja.
    ");
    city.closes().await
}

async fn not_one_word_is_lost_to_what_is_newer_than_the_library(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("issue").await?;
    let odd = [
        json!({ "text": "Pukul 09.00 saya datang.",
            "entities": [{ "type": "date_time", "offset": 6, "length": 5, "unix_time": 1 }] }),
        json!({ "text": "Loket dua tutup.", "entities": "tidak ada", "reply_markup": { "inline_keyboard": [[
            { "text": "?", "teleport": { "to": "bulan" } }]] } }),
        json!({ "text": "Petugas pergi.", "link_preview_options": 5, "effect_id": {}, "sender_boost_count": "dua" }),
        json!({ "text": "Saya pulang.", "reply_to_message": { "aneh": true }, "quote": 7, "external_reply": [] }),
        json!({ "text": "Itu saja.", "via_bot": "x", "business_connection_id": 9, "suggested_post_info": { "a": [1] } }),
    ];
    for message in odd {
        siti.account.sends_message(message);
    }
    siti.settles().await?;
    siti.presses_all(&["Lanjut", "Kembali"]).await?;
    let answer = siti.sees();
    let answer = answer.lines().skip_while(|line| !line.starts_with("Jawaban sekarang")).take(5);
    shows!(answer.collect::<Vec<_>>().join("\n"), @"
    Jawaban sekarang: Pukul 09.00 saya datang.
    Loket dua tutup.
    Petugas pergi.
    Saya pulang.
    Itu saja.
    ");
    city.closes().await
}

async fn not_one_file_is_lost_to_what_is_odd_about_it(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    siti.account.sends_document("", "", vec![b'1'; 700], "tanpa nama");
    siti.account.sends_document("surat.pdf", "bukan mime", vec![b'2'; 700], "jenis aneh");
    siti.account.sends_document("../../etc/foto\u{202e}gpj.exe", "image/", vec![b'3'; 700], "nama aneh");
    // Files that Telegram knows from somebody else.
    let budi = city.citizen("Budi");
    budi.account.sends_video(vec![b'4'; 700], "");
    budi.account.sends_voice();
    budi.account.sends_audio("a.mp3", vec![b'5'; 700], "");
    budi.account.sends_video_note();
    budi.account.sends_animation();
    let chat = budi.account.chat();
    let file_id = |field: &str| chat.iter().map(|sent| &sent.json[field]["file_id"]).find(|id| id.is_string()).cloned();
    // As little as a file can say of itself, and as much as nobody expects.
    siti.account.sends_message(json!({ "video": { "file_id": file_id("video") }, "caption": "tanpa ukuran",
        "show_caption_above_media": "ya", "caption_entities": [{ "type": "date_time", "offset": 0, "length": 2 }] }));
    siti.account.sends_message(json!({ "video": { "file_id": file_id("video"), "file_unique_id": "u", "cover": 5,
        "qualities": [{ "codec": "av9" }], "file_size": 5_000_000_000_u64 }, "caption": "lima gigabita" }));
    for field in ["voice", "audio", "video_note", "animation"] {
        siti.account.sends_message(json!({ field: { "file_id": file_id(field), "mime_type": "" } }));
    }
    siti.settles().await?;
    shows!(siti.sees(), @"
    Sudah kami terima: 9 berkas. Silakan kirim lagi bila masih ada, atau tekan Lanjut.

    Langkah 13 dari 16

    1. dokumen, 1 kB: tanpa nama
    2. dokumen surat.pdf, 1 kB: jenis aneh
    3. dokumen fotogpj.exe, 1 kB: nama aneh
    4. video, 1 kB: tanpa ukuran
    5. video, 4294,9 MB: lima gigabita (terlalu besar, hanya keterangannya yang disimpan)
    6. pesan suara, 28 kB
    7. rekaman suara, 1 kB
    8. pesan video, 640 kB
    9. video tanpa suara, 90 kB
    [Hapus 1] [Hapus 2] [Hapus 3] [Hapus 4] [Hapus 5]
    [Hapus 6] [Hapus 7] [Hapus 8] [Hapus 9]
    [Kembali] [Lanjut]
    ");
    let number = siti.signs_with_evidence().await?;
    let files = city.files(&number).await?;
    let stored = files.iter().filter(|file| file.sha256.is_some()).count();
    ensure!(stored == 8 && files.len() == 9, "{files:?}");
    city.closes().await
}

async fn a_location_that_moves_is_no_new_one(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    let live = json!({ "location": { "latitude": -7.6, "longitude": 112.8, "live_period": 900, "heading": 3 } });
    let message = siti.account.sends_message(live);
    siti.settles().await?;
    let before = siti.mark();
    siti.account.edits(message, "");
    siti.settles().await?;
    assert!(siti.account.chat_since(before).iter().all(|entry| entry.sender != Sender::Bot));
    assert_eq!(city.counts("select count(*) from files").await?, 1);
    city.closes().await
}

async fn in_a_group_nothing_is_said(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("address").await?;
    city.telegram().clear_calls();
    let group = city.telegram().group("Warga Raci");
    let there = group.adds(&siti.account);
    group.invites_bot(&siti.account);
    group.promotes_bot();
    there.sends("/start");
    there.sends("/lapor@wadul_uji_bot");
    there.sends("Dusun Krajan RT 02 RW 01, Desa Raci, Bangil");
    there.sends_photo("antrean");
    there.sends_album(vec![AlbumItem::photo(""), AlbumItem::photo("")]);
    there.sends_sticker();
    group.kicks_bot(&siti.account);
    siti.settles().await?;
    ensure!(city.telegram().calls().iter().all(|call| !call.method.to_lowercase().starts_with("send")), "it spoke");
    assert_eq!(siti.step(), "Langkah 4 dari 16");
    // Being put out of a group is no block.
    siti.says("Dusun Krajan RT 02 RW 01, Desa Raci, Bangil").await?;
    assert_eq!(siti.step(), "Langkah 5 dari 16");
    city.closes().await
}

async fn updates_of_other_kinds_are_acknowledged(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("address").await?;
    let before = siti.mark();
    let user = json!({ "id": siti.account.id(), "is_bot": false, "first_name": "Siti" });
    let chat = json!({ "id": siti.account.id(), "type": "private", "first_name": "Siti" });
    for body in [
        json!({ "message_reaction": { "chat": chat, "message_id": 4, "date": 5, "old_reaction": [], "new_reaction": [] } }),
        json!({ "message_reaction": { "chat": chat, "user": user, "message_id": 4, "date": 5, "new_reaction": [] } }),
        json!({ "poll_answer": { "poll_id": "5", "user": user, "option_ids": [0] } }),
        json!({ "inline_query": { "id": "5", "from": user, "query": "x", "offset": "" } }),
        json!({ "channel_post": { "message_id": 4, "date": 5, "chat": { "id": -1005, "type": "channel" }, "text": "x" } }),
        json!({ "pre_checkout_query": {} }),
        json!({ "teleportation": { "from": user, "chat": chat } }),
        json!({ "message": { "message_id": 4, "date": 5, "chat": { "id": -5, "type": "hive" }, "from": user, "text": "x" } }),
        json!({ "message": { "message_id": 4, "date": 5, "chat": chat, "text": "dari siapa?" } }),
        json!({}),
    ] {
        city.telegram().push_raw_update(body);
    }
    siti.settles().await?;
    assert!(siti.account.chat_since(before).iter().all(|entry| entry.sender != Sender::Bot));
    // A press on a message too old to be shown, and one without data.
    for press in [
        json!({ "id": "77", "from": user, "chat_instance": "1", "data": "s:zzz",
            "message": { "message_id": 4, "date": 0, "chat": chat } }),
        json!({ "id": "78", "from": user, "chat_instance": "1", "game_short_name": "ular" }),
        json!({ "id": "79", "from": user, "data": "f:00000000:address:N", "inline_message_id": "5" }),
    ] {
        city.telegram().push_raw_update(json!({ "callback_query": press }));
    }
    siti.settles().await?;
    shows!(siti.sees_since(before), @"
    bot: Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.
    bot: Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.
    bot: Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.
    ");
    siti.says("Dusun Krajan RT 02 RW 01, Desa Raci, Bangil").await?;
    assert_eq!(siti.account.keyboard().map(|rows| rows.len()), Some(2));
    city.closes().await
}

/// A body is taken for what it is or set aside, whatever was done to it; and the next one is handled.
async fn whatever_comes_in_is_acknowledged(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("address").await?;
    for body in [
        "",
        "null",
        "[]",
        "[{\"update_id\":1}]",
        "{",
        "\"update_id\"",
        "5",
        "{\"update_id\":\"1\"}",
        "{\"update_id\":1e99}",
        "{\"update_id\":99999999999999999999,\"message\":{}}",
        "{\"update_id\":900000001,\"message\":[]}",
        "{\"update_id\":900000002,\"message\":{\"from\":{\"id\":1e400}}}",
        "\u{0}",
        "{\"update_id\":900000003,\"message\":5}",
        "{\"update_id\":900000004,\"callback_query\":{\"id\":5}}",
        "{\"update_id\":-3,\"edited_message\":null}",
    ] {
        ensure!(city.takes(body).await? == Verdict::Done, "{body} would come again");
    }
    ensure!(city.takes(&("[".repeat(100_000) + &"]".repeat(100_000))).await? == Verdict::Done, "too deep");
    assert!(city.set_aside().await?.is_empty());

    let chat = json!({ "id": siti.account.id(), "type": "private", "first_name": "Siti" });
    let user = json!({ "id": siti.account.id(), "is_bot": false, "first_name": "Siti" });
    let content = [
        json!({ "text": "Dusun Krajan" }),
        json!({ "photo": [{ "file_id": "a", "file_unique_id": "b", "file_size": 5, "width": 5, "height": 5 }],
            "caption": "x", "media_group_id": "5" }),
        json!({ "document": { "file_id": "a", "file_unique_id": "b", "mime_type": "a/b", "file_name": "c" } }),
        json!({ "location": { "latitude": 1.5, "longitude": 2.5 } }),
        json!({ "contact": { "phone_number": "0812", "first_name": "x" } }),
    ];
    let mut dice = Dice(20_261_123);
    let mut id = 910_000_000;
    for round in 0..400 {
        let mut message = json!({ "message_id": 500 + round, "date": 5, "chat": chat, "from": user });
        let more = content[dice.up_to(content.len())].as_object().cloned().unwrap_or_default();
        if let Some(fields) = message.as_object_mut() {
            fields.extend(more);
        }
        let mut body = match dice.up_to(4) {
            0 => json!({ "edited_message": message }),
            1 => json!({ "callback_query": { "id": "5", "from": user, "message": message, "chat_instance": "x",
                "data": "o:file-complaint" } }),
            _ => json!({ "message": message }),
        };
        for _ in 0..=dice.up_to(3) {
            spoil(&mut body, &mut dice);
        }
        id += 1;
        if let Some(fields) = body.as_object_mut() {
            fields.insert("update_id".into(), json!(id));
        }
        let body = body.to_string();
        ensure!(city.takes(&body).await? == Verdict::Done, "{body} would come again");
    }
    // However much was set aside: whoever writes a sound word next is answered.
    siti.settles().await?;
    siti.says("/bantuan").await?;
    assert!(siti.account.transcript().contains("Bantuan untuk pertanyaan ini"));
    let set_aside = i64::try_from(city.set_aside().await?.len())?;
    ensure!(set_aside > 20, "hardly anything was spoilt: {set_aside}");
    city.closes_with(set_aside).await
}

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn up_to(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % sides.max(1)
    }
}

/// Somewhere in the value something is taken out, put in another's place, or made into what it should not be.
fn spoil(value: &mut Value, dice: &mut Dice) {
    let odd = [
        Value::Null,
        json!(-1),
        json!(5),
        json!(18_446_744_073_709_551_615_u64),
        json!(1.5e300),
        json!(true),
        json!(""),
        json!("\u{0}\u{202e}🎲\u{10ffff}"),
        json!("x".repeat(5000)),
        json!([]),
        json!({}),
        json!([[[{ "a": 1 }]]]),
    ];
    match value {
        Value::Object(fields) if !fields.is_empty() && dice.up_to(4) > 0 => {
            let keys: Vec<String> = fields.keys().cloned().collect();
            let key = &keys[dice.up_to(keys.len())];
            match dice.up_to(6) {
                0 => drop(fields.remove(key)),
                1 => drop(fields.insert(format!("{key}_baru"), odd[dice.up_to(odd.len())].clone())),
                _ => spoil(&mut fields[key], dice),
            }
        }
        Value::Array(items) if !items.is_empty() && dice.up_to(4) > 0 => {
            let index = dice.up_to(items.len());
            spoil(&mut items[index], dice);
        }
        other => *other = odd[dice.up_to(odd.len())].clone(),
    }
}
