//! More people than can be served begin at once: the rest is told when to come back, and nobody loses anything.

use anyhow::Result;
use chrono::TimeDelta;

use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    who_comes_in_a_rush_is_told_when_to_come_back
}

async fn who_comes_in_a_rush_is_told_when_to_come_back(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, budi, tono) = (city.citizen("Siti Aminah"), city.citizen("Budi"), city.citizen("Tono"));
    let number = siti.files().await?;
    city.restarts_with_forms_per_minute(2).await?;
    siti.comes_to("review").await?;
    budi.says("/lapor").await?;
    let turned_away = tono.mark();
    tono.says("/lapor").await?;
    shows!(tono.sees_since(turned_away), @"
    Tono: /lapor
    bot: Layanan ini sedang ramai: banyak orang mulai mengisi pada saat yang sama.

      Mohon ketik /lapor lagi mulai pukul 09.02 WIB. Yang sudah terkirim atau tersimpan tidak hilang, dan /status tetap dapat dipakai.
    ");
    assert_eq!(city.counts("select count(*) from drafts").await?, 2);

    // Whoever is at it goes on, files, and asks; nothing of that is limited.
    siti.presses("Tanda tangani dan kirim").await?;
    siti.says("Siti Aminah").await?;
    assert_ne!(siti.number()?, number);
    budi.presses("Setuju dan lanjut").await?;
    shows!(budi.step(), @"Langkah 2 dari 16");
    siti.says(&format!("/status {number}")).await?;
    assert!(siti.sees().contains("Terkirim, menunggu dicatat petugas"), "{}", siti.sees());
    // Nor is anything thrown away for a form that cannot be begun.
    budi.says("/lapor").await?;
    budi.presses("Hapus dan mulai baru").await?;
    assert!(budi.sees().contains("ramai"), "{}", budi.sees());
    budi.says("/lapor").await?;
    budi.presses("Lanjutkan draf").await?;
    shows!(budi.step(), @"Langkah 2 dari 16");

    // At the hour that was told there is room again.
    city.passes(TimeDelta::minutes(2)).await?;
    tono.says("/lapor").await?;
    shows!(tono.step(), @"Langkah 1 dari 16");
    city.closes().await
}
