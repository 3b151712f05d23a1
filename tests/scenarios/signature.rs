//! Signing: on the screen, by name, by photo; who may, for how long, and what is kept of it.

use anyhow::{Context, Result};
use chrono::TimeDelta;
use reqwest::{Client, Response, StatusCode};
use serde_json::json;
use wadul::desk::audit;
use wadul::domain::SignedBy;
use wadul::store::PersonLock;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    whoever_signs_on_the_screen_has_filed_and_once
    a_page_counts_for_what_was_read_before_it_was_opened
    nobody_signs_for_somebody_else_or_with_what_telegram_did_not_say
    what_is_no_signature_is_refused_in_words_and_can_be_drawn_anew
    what_cannot_be_kept_now_is_sent_again
    a_completion_is_signed_on_the_screen_as_well
    every_signature_is_kept_with_its_text
    a_signature_that_does_not_belong_to_its_text_is_found
    without_a_public_address_there_is_no_pad
}

/// A page that somebody has opened with the button on their phone.
struct Pad {
    client: Client,
    address: String,
    init_data: String,
}

impl Pad {
    /// The button on the last message, pressed.
    fn opened_by(person: &Person) -> Result<Self> {
        let last = person.account.last_from_bot().context("a message")?.json;
        let button = &last["reply_markup"]["inline_keyboard"][0][0];
        let address = button["web_app"]["url"].as_str().with_context(|| format!("no pad\n{}", person.sees()))?;
        let client = Client::builder().no_proxy().build()?;
        Ok(Self { client, address: address.to_owned(), init_data: person.account.init_data() })
    }

    async fn shows(&self) -> Result<Response> {
        Ok(self.client.get(&self.address).send().await?)
    }

    async fn sends(&self, body: impl Into<reqwest::Body>) -> Result<String> {
        let answer = self.client.post(&self.address).body(body).send().await?;
        Ok(format!("{} {}", answer.status().as_u16(), answer.text().await?))
    }

    async fn signs_with(&self, strokes: serde_json::Value) -> Result<String> {
        self.sends(json!({ "init_data": self.init_data, "strokes": strokes }).to_string()).await
    }

    async fn signs(&self) -> Result<String> {
        self.signs_with(json!([[100, 300, 160, 80, 230, 310, 300, 200], [340, 90]])).await
    }
}

async fn whoever_signs_on_the_screen_has_filed_and_once(database: TestDatabase) -> Result<()> {
    let city = City::open_with_pad(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    siti.comes_to("signature").await?;
    shows!(siti.sees(), @"
    Langkah 16 dari 16

    Pernyataan: “Saya menyatakan bahwa keterangan ini benar.”

    Untuk menandatangani, tekan Tanda tangani di layar. Boleh juga mengetik nama lengkap Bapak/Ibu: Siti Aminah, atau mengirim foto tanda tangan.
    [Tanda tangani di layar]
    [Kembali]
    ");
    let pad = Pad::opened_by(&siti)?;
    let page = pad.shows().await?;
    assert_eq!(page.status(), StatusCode::OK);
    let policy = page.headers()["content-security-policy"].to_str()?.to_owned();
    assert!(policy.starts_with("default-src 'none'; script-src 'self';"), "{policy}");
    let html = page.text().await?;
    assert!(html.contains("<html lang=\"id\">") && !html.contains("Siti"), "{html}");
    for file in ["pad.js", "telegram.js", "pad.css"] {
        let beside = pad.address.rsplit_once('/').map(|(folder, _)| format!("{folder}/{file}")).context("a folder")?;
        assert_eq!(pad.client.get(beside).send().await?.status(), StatusCode::OK, "{file}");
    }

    let beginning = siti.mark();
    assert_eq!(pad.signs().await?, "200 signed");
    city.settles().await?;
    let number = siti.number()?;
    shows!(siti.sees_since(beginning).lines().take(6).collect::<Vec<_>>().join("\n"), @"
    bot: <dokumen bukti-ADU-2026-00001-3.pdf> Terima kasih, pengaduan Bapak/Ibu sudah terkirim.

      Nomor: ADU-2026-00001-3
      Kode akses: #code
      Kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
    ");
    shows!(siti.paper()?.lines().find(|line| line.starts_with("Tanda tangan")).unwrap_or_default(), @"Tanda tangan  : tanda tangan di layar");
    let card = rina.sees();
    shows!(card.lines().find(|line| line.starts_with("Tanda tangan")).unwrap_or_default(), @"Tanda tangan: tanda tangan di layar");

    // The answer was lost on the way, or the page was left open: the same once more files nothing more.
    let after = siti.mark();
    assert_eq!(pad.signs().await?, "200 signed");
    assert_eq!(pad.signs_with(json!([[0, 0, 900, 300]])).await?, "200 signed");
    city.settles().await?;
    assert_eq!(siti.sees_since(after), "");
    assert_eq!(city.counts("select count(*) from cases").await?, 1);
    let case = city.case(&number).await?;
    let signature = city.store().await?.reader().await?.signature_of(&case.id).await?.context("a signature")?;
    assert_eq!(signature.statement_hash, case.statement_hash);
    assert_eq!(Some(signature.account), case.person);
    let SignedBy::Drawing(drawing) = signature.by else { panic!("{signature:?}") };
    assert_eq!(drawing.to_string(), "[[100,300,160,80,230,310,300,200],[340,90]]");
    let audit = audit(&city.store().await?).await?;
    assert_eq!((audit.broken, audit.unsigned), (None, None));
    city.closes().await
}

async fn a_page_counts_for_what_was_read_before_it_was_opened(database: TestDatabase) -> Result<()> {
    let city = City::open_with_pad(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("signature").await?;
    let early = Pad::opened_by(&siti)?;
    // Back at another question, there is nothing to sign.
    siti.presses_all(&["Kembali", "Ubah: Alamat"]).await?;
    let before = siti.mark();
    assert_eq!(early.signs().await?, "409 stale");
    siti.says("Jalan Pattimura 7 RT 01 RW 02, Bangil").await?;
    // Nor was this read when the page was opened.
    siti.presses("Tanda tangani dan kirim").await?;
    assert_eq!(early.signs().await?, "409 stale");
    let seen = siti.sees_since(before);
    assert!(!seen.contains("ADU-") && seen.contains("Jalan Pattimura 7"), "{seen}");
    assert_eq!(city.counts("select count(*) from cases").await?, 0);
    let late = Pad::opened_by(&siti)?;
    assert_ne!(late.address, early.address);
    // Put aside in between, as by any button it is taken up again.
    siti.says("/batal").await?;
    assert_eq!(late.signs().await?, "200 signed");
    city.settles().await?;
    siti.number()?;
    assert_eq!(early.signs().await?, "409 stale");

    // Thrown away: nothing is left to sign.
    siti.comes_to("signature").await?;
    let gone = Pad::opened_by(&siti)?;
    siti.presses_all(&["Kembali", "Hapus draf"]).await?;
    assert_eq!(gone.signs().await?, "409 stale");
    city.closes().await
}

async fn nobody_signs_for_somebody_else_or_with_what_telegram_did_not_say(database: TestDatabase) -> Result<()> {
    let city = City::open_with_pad(database).await?;
    let (siti, budi, tono) = (city.citizen("Siti Aminah"), city.citizen("Budi Santoso"), city.citizen("Tono"));
    siti.comes_to("signature").await?;
    budi.comes_to("signature").await?;
    let pad = Pad::opened_by(&siti)?;
    let with = |init_data: String| Pad { client: pad.client.clone(), address: pad.address.clone(), init_data };
    // Somebody who has a case of their own to sign, and somebody whom nobody knows.
    assert_eq!(with(budi.account.init_data()).signs().await?, "409 stale");
    assert_eq!(with(tono.account.init_data()).signs().await?, "409 stale");
    let (siti_id, budi_id) = (siti.account.id().to_string(), budi.account.id().to_string());
    let forged = budi.account.init_data().replace(&budi_id, &siti_id);
    assert_eq!(with(forged).signs().await?, "403 stranger");
    for nothing in ["", "hash=", "user=%7B%22id%22%3A1%7D&auth_date=1"] {
        assert_eq!(with(nothing.to_owned()).signs().await?, "403 stranger", "{nothing}");
    }
    // A page that was left open over lunch, or init data that somebody found.
    city.passes(TimeDelta::minutes(61)).await?;
    assert_eq!(pad.signs().await?, "403 expired");
    assert_eq!(city.counts("select count(*) from cases").await?, 0);
    // No address but those of the pad is there.
    for path in ["", "0", "0123456789ABCDEF0123456789ABCDEF", "../telegram", "index.html", "pad.rs"] {
        let beside = pad.address.rsplit_once('/').map(|(folder, _)| format!("{folder}/{path}")).context("a folder")?;
        let status = pad.client.get(&beside).send().await?.status();
        assert!([404, 405].contains(&status.as_u16()), "{beside}: {status}");
    }
    assert_eq!(Pad::opened_by(&siti)?.signs().await?, "200 signed");
    city.closes().await
}

async fn what_is_no_signature_is_refused_in_words_and_can_be_drawn_anew(database: TestDatabase) -> Result<()> {
    let city = City::open_with_pad(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("signature").await?;
    let pad = Pad::opened_by(&siti)?;
    let before = siti.mark();
    for nothing in [json!([]), json!([[]]), json!([[5, 5]]), json!([[5, 5, 9, 9]])] {
        assert_eq!(pad.signs_with(nothing.clone()).await?, "422 empty", "{nothing}");
    }
    assert_eq!(pad.signs_with(json!(vec![[0, 0, 500, 0]; 101])).await?, "422 too_much");
    assert_eq!(pad.sends(vec![b' '; 64 * 1024 + 1]).await?, "413 too_much");
    for odd in [json!([[0, 0, 1001, 0]]), json!([[0, 0, 500]])] {
        assert_eq!(pad.signs_with(odd.clone()).await?, "422 unreadable", "{odd}");
    }
    for odd in [json!([[-1, 0, 500, 0]]), json!([[0.5, 0, 500, 0]]), json!("M0 0"), json!([[[0, 0], [500, 0]]])] {
        assert_eq!(pad.signs_with(odd.clone()).await?, "400 unreadable", "{odd}");
    }
    for odd in ["", "tanda tangan", "{}", "[]", "{\"init_data\":7,\"strokes\":[]}"] {
        assert_eq!(pad.sends(odd).await?, "400 unreadable", "{odd}");
    }
    assert_eq!(pad.sends("[".repeat(60_000)).await?, "400 unreadable");
    city.settles().await?;
    assert_eq!(siti.sees_since(before), "");
    assert_eq!(pad.signs().await?, "200 signed");
    city.closes().await
}

async fn what_cannot_be_kept_now_is_sent_again(database: TestDatabase) -> Result<()> {
    let city = City::open_with_pad(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("signature").await?;
    let pad = Pad::opened_by(&siti)?;
    city.store().await?.close().await;
    assert_eq!(pad.signs().await?, "503 later");
    city.restarts().await?;
    siti.says("/lapor").await?;
    siti.presses("Lanjutkan draf").await?;
    // The program listens elsewhere now; the page is the same.
    let here = Pad::opened_by(&siti)?;
    let page = |pad: &Pad| pad.address.rsplit_once("/pad/").map(|(_, page)| page.to_owned());
    assert_ne!(here.address, pad.address);
    assert_eq!(page(&here), page(&pad));
    assert_eq!(here.signs().await?, "200 signed");
    city.closes().await
}

async fn a_completion_is_signed_on_the_screen_as_well(database: TestDatabase) -> Result<()> {
    let city = City::open_with_pad(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    rina.presses("Minta kelengkapan").await?;
    rina.presses_all(&["Tanda tangan", "Lanjut"]).await?;
    rina.says("Mohon tanda tangan di layar.").await?;
    rina.presses("Kirim").await?;
    city.passes(TimeDelta::minutes(1)).await?;
    siti.presses_all(&["Lengkapi", "Tanda tangani dan kirim"]).await?;
    let pad = Pad::opened_by(&siti)?;
    assert_eq!(pad.signs().await?, "200 signed");
    city.settles().await?;
    shows!(siti.sees().lines().next().unwrap_or_default(), @"Terima kasih, kelengkapan untuk ADU-2026-00001-3 sudah kami terima.");
    assert_eq!(pad.signs().await?, "200 signed");
    let case = city.case(&number).await?;
    let store = city.store().await?;
    let signed = store.reader().await?.signed_texts(&case.id).await?;
    let by: Vec<(bool, bool)> =
        signed.iter().map(|(version, signature, text)| (*version > 1, signature.belongs_to(text))).collect();
    assert_eq!(by, [(false, true), (true, true)]);
    rina.opens(&number).await?;
    let card = rina.sees();
    shows!(card.lines().find(|line| line.starts_with("Tanda tangan")).unwrap_or_default(), @"Tanda tangan: tanda tangan di layar (semula: Siti Aminah)");
    assert_eq!(audit(&store).await?.unsigned, None);
    let forge = "update answer_versions set statement = 'Saya menyatakan hal lain.' where version > 1";
    store.transact(PersonLock::NOBODY, move |tx| Box::pin(tx.query(forge).execute())).await?;
    assert_eq!(audit(&store).await?.unsigned, Some(number));
    city.closes().await
}

async fn every_signature_is_kept_with_its_text(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, budi) = (city.citizen("Siti Aminah"), city.citizen("Budi Santoso"));
    let by_name = siti.files().await?;
    budi.comes_to("signature").await?;
    budi.account.sends_photo("");
    budi.settles().await?;
    let by_photo = budi.number()?;
    let mut tx = city.store().await?.reader().await?;
    let mut kept = Vec::new();
    for number in [by_name, by_photo.clone()] {
        let signed = tx.signed_texts(&city.case(&number).await?.id).await?;
        assert!(signed.iter().all(|(_, signature, text)| signature.belongs_to(text)) && signed.len() == 1);
        kept.extend(signed.into_iter().map(|(_, signature, _)| signature.by));
    }
    let photo = city.files(&by_photo).await?.pop().context("the photo")?.id;
    assert_eq!(kept, [SignedBy::Name("Siti Aminah".into()), SignedBy::Photo(photo)]);
    drop(tx);
    city.closes().await
}

async fn a_signature_that_does_not_belong_to_its_text_is_found(database: TestDatabase) -> Result<()> {
    let city = City::open_with_pad(database.in_the_clear()).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("signature").await?;
    assert_eq!(Pad::opened_by(&siti)?.signs().await?, "200 signed");
    city.settles().await?;
    let (number, store) = (siti.number()?, city.store().await?);
    let changes: [(&str, &str); 4] = [
        (
            "update cases set statement = replace(statement, 'sepuluh', 'dua')",
            "update cases set statement = replace(statement, 'dua', 'sepuluh')",
        ),
        (
            "update signatures set signed_by = replace(signed_by, '310', '311')",
            "update signatures set signed_by = replace(signed_by, '311', '310')",
        ),
        ("update signatures set person_id = person_id + 1", "update signatures set person_id = person_id - 1"),
        (
            "update signatures set statement_hash = replace(statement_hash, 'a', 'b')",
            "select statement_hash from signatures",
        ),
    ];
    for (forge, back) in changes {
        assert_eq!(audit(&store).await?.unsigned, None);
        store.transact(PersonLock::NOBODY, move |tx| Box::pin(tx.query(forge).execute())).await?;
        assert_eq!(audit(&store).await?.unsigned, Some(number.clone()), "{forge}");
        store.transact(PersonLock::NOBODY, move |tx| Box::pin(tx.query(back).execute())).await?;
    }
    city.closes().await
}

async fn without_a_public_address_there_is_no_pad(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("signature").await?;
    assert!(Pad::opened_by(&siti).is_err());
    if let Some(webhook) = city.telegram().webhook() {
        let page = webhook.url.replace("/telegram", "/pad/0123456789abcdef0123456789abcdef");
        let client = Client::builder().no_proxy().build()?;
        assert_eq!(client.get(page).send().await?.status(), StatusCode::NOT_FOUND);
    }
    city.closes().await
}
