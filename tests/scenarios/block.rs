//! Somebody is blocked: told why and how to appeal, answered once a day, and their cases go on.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::Role;
use wadul::notices::{BlockPress, Press};

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    whoever_is_blocked_hears_why_and_is_answered_once_a_day
    the_cases_of_whoever_is_blocked_go_on
    an_appeal_reaches_all_admins
    nobody_is_blocked_without_right_or_reason
    a_draft_that_was_begun_before_waits_until_the_block_is_lifted
}

/// The sender of this case is blocked.
async fn blocks(rina: &Person, number: &str) -> Result<()> {
    rina.says(&format!("/blokir {number}")).await?;
    rina.says("Mengirim ancaman kepada petugas, terakhir 20 November.").await?;
    rina.presses("Ya, blokir").await
}

async fn whoever_is_blocked_hears_why_and_is_answered_once_a_day(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    let (officer, citizen) = (rina.mark(), siti.mark());
    rina.says("/blokir").await?;
    rina.says(&format!("/blokir {number}")).await?;
    rina.says("Ancaman").await?;
    rina.says("Mengirim ancaman kepada petugas, terakhir 20 November.").await?;
    rina.presses("Ya, blokir").await?;
    rina.says(&format!("/blokir {number}")).await?;
    rina.says("/blokir").await?;
    shows!(rina.sees_since(officer), @"");
    shows!(siti.sees_since(citizen), @"");

    // The first thing that is not taken is answered, and nothing more until the next day.
    let tried = siti.mark();
    siti.says_all(&["/lapor", "/lapor", "Halo?", "Mengapa tidak dijawab?"]).await?;
    siti.account.sends_sticker();
    siti.account.sends_photo("Ini fotonya");
    siti.settles().await?;
    city.passes(TimeDelta::days(1)).await?;
    siti.says_all(&["Halo lagi", "/lapor"]).await?;
    shows!(siti.sees_since(tried), @"");
    assert_eq!(city.counts("select count(*) from drafts").await?, 0);

    // What only looks is answered as ever.
    let looks = siti.mark();
    siti.says(&format!("/status {number}")).await?;
    let seen = siti.sees_since(looks);
    assert!(seen.contains("Terkirim, menunggu dicatat petugas"), "{seen}");
    siti.presses("Tambah bukti").await?;
    assert_eq!(siti.sees_since(looks), seen, "today they were told");
    siti.says("Ada kebakaran!").await?;
    assert!(siti.sees().contains("112"), "{}", siti.sees());
    shows!(city.trail(&number).await?, @"");
    city.closes().await
}

async fn the_cases_of_whoever_is_blocked_go_on(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    blocks(&rina, &number).await?;
    rina.opens(&number).await?;
    rina.presses("Terima dan catat").await?;

    // What the office asks is answered, in as many messages as it takes.
    rina.presses("Tanya pengadu").await?;
    rina.says("Kapan surat itu diserahkan ke loket?").await?;
    rina.presses("Kirim").await?;
    city.passes(TimeDelta::seconds(30)).await?;
    siti.says_all(&["Tanggal 10 November.", "Pagi, sekitar pukul 09.00."]).await?;
    assert_eq!(city.counts("select count(*) from additions").await?, 2);

    // What is missing is completed.
    rina.opens(&number).await?;
    rina.presses_all(&["Minta kelengkapan", "Alamat", "Lanjut", "Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    siti.presses("Lengkapi").await?;
    siti.says("Dusun Krajan RT 05 RW 01, Desa Raci, Kecamatan Bangil").await?;
    siti.presses("Kirim kelengkapan").await?;
    siti.says("Siti Aminah").await?;

    // And the answer can be objected to.
    rina.opens(&number).await?;
    rina.presses_all(&["Jawab langsung", "Diselesaikan"]).await?;
    rina.says("Surat rekomendasi sudah terbit.").await?;
    rina.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    siti.presses("Belum, saya keberatan").await?;
    siti.says("Surat itu belum saya terima.").await?;
    shows!(city.trail(&number).await?, @"");
    city.closes().await
}

async fn an_appeal_reaches_all_admins(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let hadi = city.member("Hadi", Role::Admin, "").await?;
    let number = siti.files().await?;
    blocks(&rina, &number).await?;
    let (citizen, officer, admin) = (siti.mark(), rina.mark(), hadi.mark());
    siti.presses("Minta blokir dicabut").await?;
    siti.says("Maaf").await?;
    siti.says("Akun saya dipakai adik saya. Saya mohon maaf, dan ada kecelakaan sinyal.").await?;
    siti.says("Satu lagi").await?;
    shows!(siti.sees_since(citizen), @"");
    shows!(hadi.sees_since(admin), @"");

    // One keeps it, another changes that; each press tells how it stands.
    let decided = siti.mark();
    hadi.presses("Tetap").await?;
    rina.presses("Tetap").await?;
    hadi.says("/blokir").await?;
    hadi.presses(&format!("Cabut blokir {number}")).await?;
    rina.presses("Cabut blokir").await?;
    shows!(siti.sees_since(decided), @"");
    shows!(rina.sees_since(officer), @"");
    siti.says("/lapor").await?;
    shows!(siti.step(), @"Langkah 1 dari 16");
    shows!(city.trail(&number).await?, @"");
    city.closes().await
}

async fn nobody_is_blocked_without_right_or_reason(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let (own, number) = (budi.files().await?, siti.files().await?);
    let case = city.case(&number).await?.id;
    let officer = rina.mark();
    for said in ["/blokir Siti Aminah", "/blokir ADU-2026-00001-4"] {
        rina.says(said).await?;
    }
    rina.says(&format!("/blokir {own}")).await?;
    // A press that nobody was asked for, or about another case than the one in hand.
    rina.forges(&Press::Block(BlockPress::Sure(case.clone())).encode()).await?;
    rina.says(&format!("/blokir {number}")).await?;
    rina.forges(&Press::Block(BlockPress::Sure(city.case(&own).await?.id)).encode()).await?;
    rina.says(&format!("/blokir {number}")).await?;
    rina.presses("Tidak jadi").await?;
    shows!(rina.sees_since(officer), @"");
    for other in [&budi, &siti] {
        other.says(&format!("/blokir {number}")).await?;
        other.forges(&Press::Block(BlockPress::Sure(case.clone())).encode()).await?;
        other.says("/blokir").await?;
    }
    shows!(city.denials(&budi).await?.join(" "), @"");
    shows!(city.denials(&siti).await?.join(" "), @"");
    assert_eq!(city.counts("select count(*) from blocks").await?, 0);

    // Of a block that stands, only its person appeals, and only admins lift it.
    blocks(&rina, &number).await?;
    let block = siti.data_of("Minta blokir dicabut")?;
    let id = block.trim_start_matches("bl:a:");
    let before = budi.mark();
    for data in [block.clone(), format!("bl:o:{id}"), format!("bl:k:{id}"), "bl:l:0".to_owned()] {
        budi.forges(&data).await?;
    }
    shows!(budi.sees_since(before), @"");
    siti.forges(&format!("bl:o:{id}")).await?;
    assert_eq!(city.counts("select count(*) from blocks where lifted_at is null").await?, 1);

    // A link that was left over makes nobody an officer.
    rina.says("/undang").await?;
    rina.says("Siti Aminah").await?;
    rina.presses("petugas pengaduan").await?;
    let link = rina.account.last_from_bot().map(|entry| entry.text).unwrap_or_default();
    let code = link.split("undangan_").nth(1).and_then(|rest| rest.split_whitespace().next()).unwrap_or_default();
    siti.says(&format!("/start undangan_{code}")).await?;
    assert_eq!(city.counts("select count(*) from officers where role = 'petugas'").await?, 1);
    city.closes().await
}

async fn a_draft_that_was_begun_before_waits_until_the_block_is_lifted(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    siti.comes_to("signature").await?;
    blocks(&rina, &number).await?;
    siti.says("Siti Aminah").await?;
    siti.says("/lapor").await?;
    assert_eq!(city.counts("select count(*) from cases").await?, 1);
    // It is not called to mind meanwhile.
    let quiet = siti.mark();
    city.passes(TimeDelta::days(2)).await?;
    city.caretaker_comes().await?;
    assert!(!siti.sees_since(quiet).contains("draf"), "{}", siti.sees_since(quiet));
    rina.says("/blokir").await?;
    rina.presses(&format!("Cabut blokir {number}")).await?;
    siti.says("/lapor").await?;
    siti.presses("Lanjutkan draf").await?;
    siti.says("Siti Aminah").await?;
    assert_eq!(city.counts("select count(*) from cases").await?, 2);
    city.closes().await
}
