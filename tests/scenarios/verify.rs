//! "Is this paper the office's?": by its code, for anybody, and without a word of what stands in it.

use anyhow::{Context, Result, bail};
use chrono::TimeDelta;
use sha2::{Digest, Sha256};
use wadul::desk::{keyring, new_key, secret};
use wadul::domain::number::Prefix;
use wadul::domain::seal::PaperCode;
use wadul::domain::{CaseNumber, PaperKind};
use wadul::papers::{Forgery, verify};
use wadul::store::{PersonLock, hex};

use crate::harness::paper::words_of;
use crate::harness::print::codes;
use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    anybody_learns_that_a_paper_is_genuine_and_nothing_else
    without_a_code_one_is_asked_for
    a_code_that_was_never_given_is_refused_and_guessing_is_slowed_down
    what_was_changed_in_the_database_no_longer_matches
    what_was_completed_or_added_since_still_matches
    papers_of_other_letters_and_of_cases_that_are_gone
    a_paper_is_found_by_its_code_and_no_byte_of_it_can_be_changed
    after_a_new_key_the_papers_of_the_old_one_are_what_they_were
}

/// As it stands on the paper.
async fn code(city: &City, number: &str, kind: PaperKind) -> Result<String> {
    let case = city.case(number).await?;
    let key = secret(&city.store().await?, "access-code").await?;
    Ok(PaperCode::derive(&key, kind, &case.number, &case.statement_hash).to_string())
}

async fn answer(person: &Person, text: &str) -> Result<String> {
    person.says(text).await?;
    Ok(person.sees())
}

/// Somebody writes into the database, past the program.
async fn forge(city: &City, statement: &'static str, value: &str) -> Result<()> {
    let value = value.to_owned();
    let store = city.store().await?;
    Ok(store
        .transact(PersonLock::NOBODY, move |tx| {
            Box::pin(async move { tx.query(statement).bind(value).execute().await })
        })
        .await
        .map(drop)?)
}

async fn anybody_learns_that_a_paper_is_genuine_and_nothing_else(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti, budi) = (city.officer(), city.citizen("Siti Aminah"), city.citizen("Budi"));
    siti.comes_to("evidence").await?;
    for name in ["a.jpg", "b.jpg"] {
        siti.account.sends_document(name, "image/jpeg", name.as_bytes().to_vec(), "");
        siti.settles().await?;
    }
    let number = siti.signs_with_evidence().await?;
    let typed = code(&city, &number, PaperKind::Proof).await?;
    shows!(answer(&budi, &format!("/verifikasi {typed}")).await?, @"
    Dokumen dengan kode ini asli.

    Jenis: Bukti pengiriman
    Nomor: ADU-2026-00001-3
    Masuk register: Senin, 23 November 2026 pukul 09.00 WIB
    Dicatat petugas: belum
    Bukti yang dilampirkan: 2

    Isi yang kami simpan cocok dengan yang ditandatangani (SHA-256).

    Mohon bandingkan jenis dan nomor di atas dengan dokumen Bapak/Ibu. Bila berbeda, hubungi kami di (0343) 747004.
    ");
    rina.opens(&number).await?;
    rina.presses("Terima dan catat").await?;
    let receipt = code(&city, &number, PaperKind::Receipt).await?;
    let link = PaperCode::read(&receipt).context("a code")?.payload();
    let mark = budi.mark();
    budi.account.opens_link(&link);
    budi.settles().await?;
    shows!(budi.sees_since(mark).replace(&link, "#link"), @"
    Budi: /start #link
    bot: Dokumen dengan kode ini asli.

      Jenis: Tanda terima
      Nomor: ADU-2026-00001-3
      Masuk register: Senin, 23 November 2026 pukul 09.00 WIB
      Dicatat petugas: Senin, 23 November 2026 pukul 09.00 WIB
      Bukti yang dilampirkan: 2

      Isi yang kami simpan cocok dengan yang ditandatangani (SHA-256).

      Mohon bandingkan jenis dan nomor di atas dengan dokumen Bapak/Ibu. Bila berbeda, hubungi kami di (0343) 747004.
    ");
    assert!(!budi.was_told().contains("Siti") && !budi.was_told().contains("rekomendasi"));
    assert!(city.denials(&budi).await?.is_empty());
    city.closes().await
}

async fn without_a_code_one_is_asked_for(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, budi) = (city.citizen("Siti Aminah"), city.citizen("Budi"));
    let number = siti.files().await?;
    let typed = code(&city, &number, PaperKind::Proof).await?;
    shows!(answer(&budi, "/verifikasi").await?, @"
    Mohon ketik kode verifikasi yang tertulis di dokumen, di samping kode QR.

    Kode itu terdiri atas 20 huruf dan angka.
    ");
    shows!(answer(&budi, "saya tidak punya").await?, @"
    Itu belum terbaca sebagai kode verifikasi. Kode terdiri atas 20 huruf dan angka.

    Mohon ketik ulang seperti yang tertulis di dokumen, atau pindai kode QR-nya dengan kamera ponsel.
    ");
    let genuine = answer(&budi, &typed.to_lowercase().replace('-', " ")).await?;
    shows!(genuine.lines().next().unwrap_or_default(), @"Dokumen dengan kode ini asli.");
    // It was answered: what is written next is no code.
    assert_ne!(answer(&budi, &typed).await?, genuine);
    for typed in [format!("/verifikasi\n{typed}"), format!("/VERIFIKASI {}", typed.replace('0', "o"))] {
        assert_eq!(answer(&budi, &typed).await?, genuine, "{typed}");
    }
    // Who fills in a form goes on with it.
    siti.comes_to("issue").await?;
    siti.says(&format!("/verifikasi {typed}")).await?;
    assert_eq!(siti.sees(), genuine);
    siti.says("Surat saya belum terbit setelah sepuluh hari.").await?;
    assert_eq!(siti.step(), "Langkah 8 dari 16");
    city.closes().await
}

async fn a_code_that_was_never_given_is_refused_and_guessing_is_slowed_down(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, budi, joko) = (city.citizen("Siti Aminah"), city.citizen("Budi"), city.citizen("Joko"));
    let number = siti.files().await?;
    let right = code(&city, &number, PaperKind::Proof).await?;
    // One letter is another.
    let last = if right.ends_with('7') { "8" } else { "7" };
    let wrong = format!("{}{last}", &right[..right.len() - 1]);
    shows!(answer(&budi, &format!("/verifikasi {wrong}")).await?, @"
    Tidak dapat dinyatakan asli. Tidak ada dokumen kami dengan kode itu.

    Mohon periksa sekali lagi, lalu ketik ulang kodenya. Bila tetap demikian, jangan gunakan dokumen itu sebelum menghubungi kami di (0343) 747004.
    ");
    // Typed again, as it was asked for; then by link.
    for _ in 0..4 {
        budi.says(&wrong).await?;
    }
    assert_eq!(city.denials(&budi).await?, ["paper-code"; 5]);
    shows!(answer(&budi, &wrong).await?, @"
    Terlalu banyak kode yang tidak cocok. Demi keamanan, kami berhenti memeriksa untuk sementara.

    Silakan coba lagi setelah pukul 10.01 WIB.
    ");
    let locked = budi.sees();
    assert_eq!(answer(&budi, &format!("/verifikasi {right}")).await?, locked);
    assert_eq!(city.denials(&budi).await?.len(), 5);
    // Nobody else is held up, and Budi is not after the hour.
    let genuine = answer(&joko, &format!("/verifikasi {right}")).await?;
    city.passes(TimeDelta::minutes(62)).await?;
    assert_eq!(answer(&budi, &format!("/verifikasi {right}")).await?, genuine);
    city.closes().await
}

async fn what_was_changed_in_the_database_no_longer_matches(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, budi) = (city.citizen("Siti Aminah"), city.citizen("Budi"));
    let number = siti.files().await?;
    let command = format!("/verifikasi {}", code(&city, &number, PaperKind::Proof).await?);
    let genuine = answer(&budi, &command).await?;
    let hash = city.case(&number).await?.statement_hash;
    let forged = "e".repeat(64);
    let id = city.case(&number).await?.id;
    let mut reader = city.store().await?.reader().await?;
    let (statement, answers) = (reader.statement_of(&id).await?, reader.answers_of(&id).await?);
    drop(reader);
    let answers = serde_json::to_string(&answers)?;
    let (other, others) = (statement.replace("sepuluh", "dua"), answers.replace("sepuluh", "dua"));
    assert!(other != statement && others != answers);
    for (column, change, before) in [
        ("update cases set statement = $1", other.as_str(), statement.as_str()),
        ("update cases set answers = $1", &others, &answers),
        ("update cases set statement_hash = $1", &forged, &hash),
    ] {
        forge(&city, column, change).await?;
        let differs = answer(&budi, &command).await?;
        assert!(differs.contains("tidak cocok lagi"), "{column}: {differs}");
        forge(&city, column, before).await?;
        assert_eq!(answer(&budi, &command).await?, genuine, "{column}");
    }
    // Whoever changes it everywhere makes another text than the one of the paper.
    let consistent = hex(&Sha256::digest(&other));
    let detail = format!("{{\"statement\":\"{consistent}\",\"files\":0}}");
    for (column, change) in [
        ("update cases set statement = $1", &other),
        ("update cases set answers = $1", &others),
        ("update cases set statement_hash = $1", &consistent),
        ("update trail set detail = $1 where position = 1", &detail),
    ] {
        forge(&city, column, change).await?;
    }
    shows!(answer(&budi, &command).await?, @"
    Dokumen dengan kode ini asli.

    Jenis: Bukti pengiriman
    Nomor: ADU-2026-00001-3
    Masuk register: Senin, 23 November 2026 pukul 09.00 WIB
    Dicatat petugas: belum
    Bukti yang dilampirkan: 0

    Isi yang kami simpan tidak cocok lagi dengan yang ditandatangani (SHA-256). Mohon simpan dokumen itu dan hubungi kami di (0343) 747004.
    ");
    city.closes().await
}

async fn what_was_completed_or_added_since_still_matches(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti, budi) = (city.officer(), city.citizen("Siti Aminah"), city.citizen("Budi"));
    let number = siti.files().await?;
    let typed = code(&city, &number, PaperKind::Proof).await?;
    rina.opens(&number).await?;
    rina.presses_all(&["Minta kelengkapan", "Alamat", "Lanjut", "Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::minutes(1)).await?;
    siti.presses("Lengkapi").await?;
    siti.says("Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil").await?;
    siti.presses("Kirim").await?;
    siti.presses("Tambah bukti").await?;
    siti.says("Loketnya nomor dua.").await?;
    siti.account.sends_photo_of(b"\xff\xd8\xff the counter".to_vec(), "loket");
    siti.settles().await?;
    shows!(answer(&budi, &format!("/verifikasi {typed}")).await?, @"
    Dokumen dengan kode ini asli.

    Jenis: Bukti pengiriman
    Nomor: ADU-2026-00001-3
    Masuk register: Senin, 23 November 2026 pukul 09.00 WIB
    Dicatat petugas: Senin, 23 November 2026 pukul 09.01 WIB
    Bukti yang dilampirkan: 1

    Isi yang kami simpan cocok dengan yang ditandatangani (SHA-256).

    Mohon bandingkan jenis dan nomor di atas dengan dokumen Bapak/Ibu. Bila berbeda, hubungi kami di (0343) 747004.
    ");
    assert_eq!(code(&city, &number, PaperKind::Proof).await?, typed, "made again, it has the same code");
    city.closes().await
}

async fn papers_of_other_letters_and_of_cases_that_are_gone(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, budi) = (city.citizen("Siti Aminah"), city.citizen("Budi"));
    let number = siti.files().await?;
    // The office called its complaints LPR when this one was filed.
    let letters = Prefix::new("LPR").context("letters")?;
    let former = CaseNumber::new(letters, 2026, 1)?.to_string();
    forge(&city, "update cases set number = $1", &former).await?;
    let typed = code(&city, &former, PaperKind::Dossier).await?;
    let genuine = answer(&budi, &format!("/verifikasi {typed}")).await?;
    assert!(genuine.contains(&former) && !genuine.contains(&number), "{genuine}");
    forge(&city, "update cases set statement = $1", "").await?;
    shows!(answer(&budi, &format!("/verifikasi {typed}")).await?, @"
    Kode itu dibuat oleh kantor kami. Pengaduannya sudah tidak tersimpan di sini, sehingga isinya tidak dapat dicocokkan lagi.

    Bila memerlukan keterangan, hubungi kami di (0343) 747004.
    ");
    city.closes().await
}

/// What `wadul verify` says of a file, with the keys of the database.
async fn verified(city: &City, file: &[u8]) -> Result<Result<(PaperKind, String), Forgery>> {
    let keys = keyring(&city.store().await?).await?;
    let known = |id| keys.iter().map(|key| key.public()).find(|key| key.id() == id);
    Ok(verify(file, known).map(|(seal, _)| (seal.kind, seal.number.to_string())))
}

async fn a_paper_is_found_by_its_code_and_no_byte_of_it_can_be_changed(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, budi) = (city.citizen("Siti Aminah"), city.citizen("Budi"));
    let number = siti.files().await?;
    let proof = siti.file("bukti-")?;
    let typed = code(&city, &number, PaperKind::Proof).await?;
    assert!(words_of(&proof)?.contains(&typed), "the code stands on the paper");
    // Held before the camera, the QR code opens the chat with the answer.
    let links = codes(&proof)?;
    let [link] = links.as_slice() else { bail!("one code, not {links:?}") };
    let payload = link.split_once("?start=").context("a deep link")?.1;
    assert!(link.starts_with(&format!("https://t.me/{}?", city.telegram().bot_username())), "{link}");
    budi.account.opens_link(payload);
    budi.settles().await?;
    let answer = budi.sees();
    assert!(answer.contains("asli") && answer.contains(&number) && answer.contains("Bukti pengiriman"), "{answer}");

    assert_eq!(verified(&city, &proof).await?, Ok((PaperKind::Proof, number)));
    let mut changed = proof.clone();
    for place in (0..proof.len()).step_by(proof.len() / 40) {
        changed[place] ^= 0x20;
        assert!(verified(&city, &changed).await?.is_err(), "byte {place}");
        changed[place] ^= 0x20;
    }
    assert_eq!(verified(&city, &proof[..proof.len() - 1]).await?, Err(Forgery::Changed));
    city.closes().await
}

async fn after_a_new_key_the_papers_of_the_old_one_are_what_they_were(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    let before = siti.file("bukti-")?;
    city.passes(TimeDelta::hours(1)).await?;
    let public = new_key(&city.store().await?, city.clock().now()).await?;
    rina.opens(&number).await?;
    rina.presses("Terima dan catat").await?;
    let receipt = siti.file("tanda-terima-")?;
    siti.says(&format!("/status {number}")).await?;
    siti.presses_all(&["Dokumen", "Bukti pengiriman"]).await?;
    assert!(siti.file("bukti-")? == before, "made again, the proof is the same byte for byte");
    let signer = |file: &[u8]| verify(file, |id| Some(public).filter(|key| key.id() == id)).is_ok();
    assert_eq!((signer(&before), signer(&receipt)), (false, true));
    assert_eq!(verified(&city, &before).await?, Ok((PaperKind::Proof, number.clone())));
    assert_eq!(verified(&city, &receipt).await?, Ok((PaperKind::Receipt, number)));
    city.closes().await
}
