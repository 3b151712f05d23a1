//! Cases that go on under the number of another, or of a third, and that are taken apart again.

use anyhow::Result;

use wadul::domain::Role;

use super::interest::complains_about;
use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    cases_are_merged_and_taken_apart_again
    two_cases_of_one_person_are_merged_by_their_numbers
    whose_case_was_merged_twice_hears_of_the_last
    two_cases_are_never_merged_into_each_other
    what_the_officer_may_no_longer_read_is_not_merged_into
}

async fn merges(rina: &Person, from: &str, into: &str) -> Result<()> {
    rina.opens(from).await?;
    rina.presses("Gabungkan").await?;
    rina.says(into).await?;
    rina.presses("Ya, lakukan").await
}

async fn status(person: &Person, number: &str) -> Result<String> {
    person.says(&format!("/status {number}")).await?;
    Ok(person.sees())
}

async fn cases_are_merged_and_taken_apart_again(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti, joko) = (city.officer(), city.citizen("Siti Aminah"), city.citizen("Joko"));
    let first = siti.files().await?;
    let second = joko.files().await?;
    let beginning = joko.mark();
    rina.presses("Gabungkan").await?;
    rina.says(&second).await?;
    shows!(rina.sees().lines().next().unwrap_or_default(), @"Belum ada pengaduan lain yang masih berjalan dengan nomor itu. Mohon periksa, lalu tulis lagi.");
    rina.says(&first).await?;
    shows!(rina.sees(), @"
    Gabungkan · ADU-2026-00002-1

    Mohon diperiksa sekali lagi. Sesudahnya pengadu diberi tahu begini:

    ADU-2026-00002-1 digabung dengan ADU-2026-00001-3, karena keduanya tentang hal yang sama.

    Bapak/Ibu tetap mendapat kabarnya di sini.

    Digabung dengan: ADU-2026-00001-3
    [Ya, lakukan]
    [Tulis ulang] [Batal]
    ");
    rina.presses("Ya, lakukan").await?;
    shows!(joko.sees(), @"
    ADU-2026-00002-1 digabung dengan ADU-2026-00001-3, karena keduanya tentang hal yang sama.

    Bapak/Ibu tetap mendapat kabarnya di sini.
    [Lihat status]
    ");
    // The number of somebody else's case is nobody's business; an officer who may read both sees it.
    rina.opens(&second).await?;
    assert!(rina.sees().contains(&format!("Digabung dengan: {first}")), "{}", rina.sees());
    joko.says(&format!("/status {second}")).await?;
    shows!(joko.sees(), @"
    ADU-2026-00002-1
    Digabung dengan nomor ADU-2026-00001-3, sekarang: Terkirim, menunggu dicatat petugas

    Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    Senin, 23 November 2026 pukul 09.00 WIB – Digabung

    Kabar tentang ADU-2026-00001-3 kami kirim juga ke sini.
    [Lihat status]
    [Dokumen]
    ");
    // What happens to the case they went into is told to both, each by their own number.
    rina.opens(&first).await?;
    rina.presses("Terima dan catat").await?;
    shows!(joko.sees(), @"Kabar untuk ADU-2026-00002-1, yang digabung dengan pengaduan lain: Diterima dan dicatat.");
    let told = joko.sees_since(beginning);
    assert!(!told.contains("Siti"), "{told}");
    rina.opens(&second).await?;
    rina.presses("Batalkan penggabungan").await?;
    shows!(joko.sees(), @"
    ADU-2026-00002-1 tidak lagi digabung, dan ditangani tersendiri. Kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
    [Lihat status]
    [Tambah bukti]
    [Cabut pengaduan]
    ");
    city.closes().await
}

async fn two_cases_of_one_person_are_merged_by_their_numbers(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let first = siti.files().await?;
    siti.files().await?;
    rina.presses("Gabungkan").await?;
    rina.says(&first).await?;
    rina.presses("Ya, lakukan").await?;
    shows!(siti.sees(), @"
    ADU-2026-00002-1 digabung dengan ADU-2026-00001-3, karena keduanya tentang hal yang sama.

    Bapak/Ibu tetap mendapat kabarnya di sini.
    [Lihat status]
    ");
    siti.presses("Lihat status").await?;
    shows!(siti.sees(), @"
    ADU-2026-00002-1
    Digabung dengan nomor ADU-2026-00001-3, sekarang: Terkirim, menunggu dicatat petugas

    Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    Senin, 23 November 2026 pukul 09.00 WIB – Digabung

    Kabar tentang ADU-2026-00001-3 kami kirim juga ke sini.
    [Lihat status]
    [Dokumen]
    ");
    city.closes().await
}

async fn whose_case_was_merged_twice_hears_of_the_last(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    let (siti, joko, lina) = (city.citizen("Siti Aminah"), city.citizen("Joko"), city.citizen("Lina"));
    let (last, middle, first) = (siti.files().await?, joko.files().await?, lina.files().await?);
    merges(&rina, &first, &middle).await?;
    let beginning = lina.mark();
    merges(&rina, &middle, &last).await?;
    shows!(lina.sees_since(beginning), @"bot: Kabar untuk ADU-2026-00003-7, yang digabung dengan pengaduan lain: Digabung.");
    rina.opens(&last).await?;
    rina.presses("Terima dan catat").await?;
    shows!(lina.sees(), @"Kabar untuk ADU-2026-00003-7, yang digabung dengan pengaduan lain: Diterima dan dicatat.");
    shows!(status(&lina, &first).await?, @"
    ADU-2026-00003-7
    Digabung dengan nomor ADU-2026-00001-3, sekarang: Diterima dan dicatat

    Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    Senin, 23 November 2026 pukul 09.00 WIB – Digabung

    Kabar tentang ADU-2026-00001-3 kami kirim juga ke sini.
    [Lihat status]
    [Dokumen]
    ");
    shows!(status(&joko, &middle).await?, @"
    ADU-2026-00002-1
    Digabung dengan nomor ADU-2026-00001-3, sekarang: Diterima dan dicatat

    Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    Senin, 23 November 2026 pukul 09.00 WIB – Digabung

    Kabar tentang ADU-2026-00001-3 kami kirim juga ke sini.
    [Lihat status]
    [Dokumen]
    ");
    // Who knows the code reads the same.
    siti.says(&format!("/status {first} {}", lina.code()?)).await?;
    shows!(siti.sees(), @"
    ADU-2026-00003-7
    Digabung

    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
    ");
    // The one in the middle has its own number again: the first goes on with that one.
    rina.opens(&middle).await?;
    rina.presses("Batalkan penggabungan").await?;
    shows!(lina.sees(), @"Kabar untuk ADU-2026-00003-7, yang digabung dengan pengaduan lain: Terkirim, menunggu dicatat petugas.");
    let beginning = lina.mark();
    rina.opens(&last).await?;
    rina.presses("Nyatakan lengkap").await?;
    assert_eq!(lina.sees_since(beginning), "");
    shows!(status(&lina, &first).await?, @"
    ADU-2026-00003-7
    Digabung dengan nomor ADU-2026-00002-1, sekarang: Terkirim, menunggu dicatat petugas

    Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    Senin, 23 November 2026 pukul 09.00 WIB – Digabung

    Kabar tentang ADU-2026-00002-1 kami kirim juga ke sini.
    [Lihat status]
    [Dokumen]
    ");
    // And the first for itself, after both were merged once more.
    merges(&rina, &middle, &last).await?;
    rina.opens(&first).await?;
    rina.presses("Batalkan penggabungan").await?;
    shows!(lina.sees(), @"
    ADU-2026-00003-7 tidak lagi digabung, dan ditangani tersendiri. Kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
    [Lihat status]
    [Tambah bukti]
    [Cabut pengaduan]
    ");
    let beginning = lina.mark();
    rina.opens(&last).await?;
    rina.presses("Tetapkan tingkat").await?;
    rina.presses("1 – ringan").await?;
    assert_eq!(lina.sees_since(beginning), "");
    city.closes().await
}

/// A ring that a database of another release might hold stops nobody.
async fn two_cases_are_never_merged_into_each_other(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let (one, two) = (siti.files().await?, siti.files().await?);
    merges(&rina, &one, &two).await?;
    rina.opens(&two).await?;
    rina.presses("Gabungkan").await?;
    rina.says(&one).await?;
    shows!(rina.sees().lines().next().unwrap_or_default(), @"Belum ada pengaduan lain yang masih berjalan dengan nomor itu. Mohon periksa, lalu tulis lagi.");
    let ring = (city.case(&one).await?.id, city.case(&two).await?.id);
    let store = city.store().await?;
    let kept = store.transact(0, move |tx| {
        Box::pin(async move {
            let sql = "update cases set status = 'merged', status_before = 'submitted', merged_into = $2 where id = $1";
            tx.query(sql).bind(ring.1.to_string()).bind(ring.0.to_string()).execute().await
        })
    });
    kept.await?;
    assert!(status(&siti, &one).await?.contains("Digabung"), "{}", siti.sees());
    rina.opens(&one).await?;
    rina.presses("Batalkan penggabungan").await?;
    shows!(status(&siti, &two).await?, @"
    ADU-2026-00002-1
    Digabung dengan nomor ADU-2026-00001-3, sekarang: Terkirim, menunggu dicatat petugas

    Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim

    Kabar tentang ADU-2026-00001-3 kami kirim juga ke sini.
    [Lihat status]
    [Dokumen]
    ");
    city.closes().await
}

/// The right to the other case is asked for when the press comes, not only when its number was typed.
async fn what_the_officer_may_no_longer_read_is_not_merged_into(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti, joko) = (city.officer(), city.citizen("Siti Aminah"), city.citizen("Joko"));
    let about = complains_about(&joko, "petugas loket 2").await?;
    let number = siti.files().await?;
    rina.opens(&number).await?;
    rina.presses("Gabungkan").await?;
    rina.says(&about).await?;
    // What is about an officer is for the head, now that there is one.
    city.member("Hadi Kepala", Role::Pimpinan, "").await?;
    rina.presses("Ya, lakukan").await?;
    assert!(city.case(&number).await?.handling.merged_into.is_none(), "{}", rina.sees());
    city.closes().await
}
