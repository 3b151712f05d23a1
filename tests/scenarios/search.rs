//! `/cari`: by words, number, service, state and division; and what nobody finds who may not read it.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::{PersonId, Role};

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_case_is_found_by_what_is_known_of_it
    a_division_finds_no_name_that_is_kept_from_it
    whom_a_case_is_about_finds_nothing
    a_long_list_is_paged_and_forgotten
    whatever_is_typed_is_words
    whoever_is_suspended_is_asked_for_no_words
}

/// The first line of what was answered: how many there are, or that there are none.
async fn finds(officer: &Person, words: &str) -> Result<String> {
    officer.says(&format!("/cari {words}")).await?;
    let told = officer.sees();
    let mut parts = told.lines().next().unwrap_or_default().split(' ');
    Ok(match parts.nth(2).filter(|count| count.parse::<u32>().is_ok()) {
        Some(count) => count.to_owned(),
        None => "tidak ada".to_owned(),
    })
}

async fn a_case_is_found_by_what_is_known_of_it(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti, agus) = (city.officer(), city.citizen("Siti Aminah"), city.citizen("Agus Salim"));
    let number = siti.files().await?;
    let other = agus.files().await?;
    agus.presses_all(&["Cabut pengaduan", "Ya, cabut"]).await?;
    rina.says("/cari").await?;
    shows!(rina.sees(), @"
    Apa yang dicari? Tulis kata, nomor, pelayanan, keadaan, atau bidangnya.

    Contoh: penelitian, 00042, atau keberatan
    ");
    rina.says("siti aminah").await?;
    shows!(rina.sees(), @"
    Hasil pencarian: 1 pengaduan, yang terbaru di atas.
    [ADU-2026-00001-3 · Terkirim, menunggu dicatat petugas]
    ");
    for (words, hits) in [
        ("rekomendasi", "2"),
        ("Siti", "1"),
        ("AMIN rekomendasi", "1"),
        ("krajan", "2"),
        ("sepuluh hari", "2"),
        ("penelitian", "2"),
        ("dicabut", "1"),
        ("terkirim siti", "1"),
        ("dicabut siti", "tidak ada"),
        ("00002", "1"),
        (number.as_str(), "1"),
        ("adu 2026 2 1", "1"),
        ("ADU-2026-00042-7", "tidak ada"),
        ("kuitansi", "tidak ada"),
    ] {
        assert_eq!(finds(&rina, words).await?, hits, "{words}");
    }
    siti.presses("Tambah bukti").await?;
    siti.says("Kuitansi hilang.").await?;
    assert_eq!(finds(&rina, "kuitansi").await?, "1");
    rina.opens(&number).await?;
    rina.presses_all(&["Terima dan catat", "Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    assert_eq!(finds(&rina, "kewaspadaan").await?, "1");
    assert_eq!(finds(&rina, "diteruskan kewaspadaan").await?, "1");
    assert_eq!(finds(&rina, "terkirim").await?, "tidak ada");
    rina.opens(&number).await?;
    rina.presses("Nomor SP4N-LAPOR!").await?;
    rina.says("8123456").await?;
    assert_eq!(finds(&rina, "8123456").await?, "1");
    rina.says("/cari ADU-2026-00001-4").await?;
    shows!(rina.sees(), @"Sepertinya ada angka yang tertukar atau terlewat pada nomor itu. Mohon periksa, lalu tulis lagi, misalnya /kasus ADU-2026-00042-7.");
    assert_ne!(number, other);
    // Who searched, and how much was found; not for what.
    assert_eq!(city.counts("select count(*) from searches where hits = 2").await?, 4);
    assert_eq!(city.counts("select count(*) from searches where words is not null").await?, 1);
    city.closes().await
}

async fn a_division_finds_no_name_that_is_kept_from_it(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi", Role::Bidang, "kewaspadaan").await?;
    let tono = city.member("Tono", Role::Bidang, "politik").await?;
    siti.says("/lapor").await?;
    siti.answers_up_to("phone").await?;
    siti.says("081234567890").await?;
    siti.answers_between("service", "confidential").await?;
    siti.presses_all(&["Rahasiakan identitas saya", "Tanda tangani dan kirim"]).await?;
    siti.says("Siti Aminah").await?;
    let number = siti.number()?;
    rina.opens(&number).await?;
    rina.presses_all(&["Terima dan catat", "Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    for words in ["siti", "aminah", "krajan", "0812 3456 7890", "+62 812-3456-7890", "siti rekomendasi"] {
        assert_eq!(finds(&rina, words).await?, "1", "{words}");
        assert_eq!(finds(&budi, words).await?, "tidak ada", "{words}");
        assert_eq!(finds(&tono, words).await?, "tidak ada", "{words}");
    }
    assert_eq!(finds(&budi, "rekomendasi").await?, "1");
    assert_eq!(finds(&tono, "rekomendasi").await?, "tidak ada");
    let told = budi.was_told();
    assert!(!told.contains("Siti") && !told.contains("0812"), "{told}");
    city.closes().await
}

async fn whom_a_case_is_about_finds_nothing(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let dewi = city.member("Dewi Lestari", Role::Petugas, "").await?;
    let hadi = city.member("Hadi", Role::Pimpinan, "").await?;
    let budi = city.member("Budi", Role::Bidang, "kewaspadaan").await?;
    siti.says("/lapor").await?;
    siti.answers_up_to("about_officer").await?;
    siti.presses("Ya").await?;
    siti.says("Bu Dewi di loket 2").await?;
    siti.answers_between("place", "signature").await?;
    siti.says("Siti Aminah").await?;
    let number = siti.number()?;
    for words in ["rekomendasi", "siti", "dewi", number.as_str()] {
        assert_eq!(finds(&hadi, words).await?, "1", "{words}");
        for other in [&dewi, &budi, &rina] {
            assert_eq!(finds(other, words).await?, "tidak ada", "{words}");
        }
    }
    siti.says("/cari rekomendasi").await?;
    shows!(siti.sees(), @"Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.");
    city.closes().await
}

async fn whoever_is_suspended_is_asked_for_no_words(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let dewi = city.member("Dewi", Role::Petugas, "").await?;
    dewi.says("/cari").await?;
    let (id, store) = (PersonId(dewi.account.id()), city.store().await?);
    store.transact(0, move |tx| Box::pin(async move { tx.suspend(id).await.map(drop) })).await?;
    dewi.says("siti").await?;
    shows!(dewi.sees(), @"Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.");
    dewi.says("siti").await?;
    assert!(!dewi.sees().starts_with("Perintah ini hanya untuk petugas."), "{}", dewi.sees());
    city.closes().await
}

async fn a_long_list_is_paged_and_forgotten(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let dewi = city.member("Dewi", Role::Petugas, "").await?;
    let number = siti.files().await?;
    city.more_like(&number, 19).await?;
    rina.says("/cari siti").await?;
    shows!(rina.sees(), @"
    Hasil pencarian: 20 pengaduan, yang terbaru di atas.
    [ADU-2026-00020-7 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00019-6 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00018-2 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00017-4 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00016-3 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00015-8 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00014-9 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00013-0 · Terkirim, menunggu dicatat petugas]
    [Berikutnya]
    ");
    rina.presses_all(&["Berikutnya", "Berikutnya"]).await?;
    shows!(rina.sees(), @"
    Hasil pencarian: 20 pengaduan, yang terbaru di atas.
    [ADU-2026-00004-5 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00003-7 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00002-1 · Terkirim, menunggu dicatat petugas]
    [ADU-2026-00001-3 · Terkirim, menunggu dicatat petugas]
    [Sebelumnya]
    ");
    // Another's list shows nothing, and neither does one that was forgotten.
    let next = rina.data_of("Sebelumnya")?;
    dewi.forges(&next).await?;
    assert!(dewi.sees().starts_with("Tombol itu berasal dari layar lama"), "{}", dewi.sees());
    city.passes(TimeDelta::days(2)).await?;
    city.caretaker_comes().await?;
    rina.presses("Sebelumnya").await?;
    assert!(rina.sees().starts_with("Tombol itu berasal dari layar lama"), "{}", rina.sees());
    city.closes().await
}

async fn whatever_is_typed_is_words(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    siti.files().await?;
    for odd in
        ["*", "'", "\"", "AND", "OR NOT", "NEAR(a b)", "content:siti", "\u{1f642}", "-- ;", "a:*", "()", "\\", "%"]
    {
        assert_eq!(finds(&rina, odd).await?, "tidak ada", "{odd}");
    }
    assert_eq!(finds(&rina, &"panjang".repeat(43)).await?, "tidak ada");
    assert_eq!(finds(&rina, &"kata ".repeat(60)).await?, "tidak ada");
    // What surrounds a word does not matter.
    for odd in ["\"siti\"", "siti*", "(siti)", "siti AND aminah", "\u{1f642} siti", "{siti}", "^siti", "'siti'"] {
        assert_eq!(finds(&rina, odd).await?, "1", "{odd}");
    }
    rina.says("/cari *").await?;
    shows!(rina.sees(), @"
    Itu belum memuat kata yang dapat dicari.

    Apa yang dicari? Tulis kata, nomor, pelayanan, keadaan, atau bidangnya.

    Contoh: penelitian, 00042, atau keberatan
    ");
    rina.account.sends_photo("");
    rina.settles().await?;
    shows!(rina.sees().lines().next().unwrap_or_default(), @"Itu belum memuat kata yang dapat dicari.");
    rina.says("siti").await?;
    assert!(rina.sees().starts_with("Hasil pencarian: 1 "), "{}", rina.sees());
    city.closes().await
}
