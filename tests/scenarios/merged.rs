//! Cases that go on under the number of another, which goes on under the number of a third.

use anyhow::Result;

use wadul::domain::Role;

use super::interest::complains_about;
use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
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
