//! Two who move the same case in the same moment: nothing of either is lost.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::Role;

use crate::harness::overtaken::{overtaken_once, was_overtaken};
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    what_was_completed_is_kept_although_another_moved_the_case
    what_was_added_is_kept_although_another_moved_the_case
    a_case_is_handed_over_although_another_moved_it
}

async fn what_was_completed_is_kept_although_another_moved_the_case(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    rina.presses_all(&["Minta kelengkapan", "Alamat", "Lanjut", "Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    siti.presses("Lengkapi").await?;
    siti.says("Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil").await?;
    overtaken_once(&city).await?;
    siti.presses("Kirim").await?;
    assert!(was_overtaken(&city).await?);
    shows!(siti.sees().lines().next().unwrap_or_default(), @"Terima kasih, kelengkapan untuk ADU-2026-00001-3 sudah kami terima.");
    rina.opens(&number).await?;
    assert!(rina.sees().contains("Alamat: Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil"), "{}", rina.sees());
    city.closes().await
}

async fn what_was_added_is_kept_although_another_moved_the_case(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.files().await?;
    siti.presses("Tambah bukti").await?;
    overtaken_once(&city).await?;
    siti.says("Suratnya datang kemarin.").await?;
    assert!(was_overtaken(&city).await?);
    assert_eq!(city.counts("select count(*) from additions").await?, 1);
    overtaken_once(&city).await?;
    siti.account.sends_photo("amplop");
    siti.settles().await?;
    shows!(siti.sees().lines().next().unwrap_or_default(), @"Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 1 berkas dan 1 tulisan tambahan.");
    // Also what waited until its writer said where it belongs.
    siti.presses("Selesai menambah").await?;
    siti.says("Satu lagi.").await?;
    overtaken_once(&city).await?;
    siti.presses("Ya, tambahkan").await?;
    assert_eq!(city.counts("select count(*) from additions").await?, 2);
    city.closes().await
}

async fn a_case_is_handed_over_although_another_moved_it(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi", Role::Bidang, "kewaspadaan").await?;
    let dewi = city.member("Dewi", Role::Bidang, "kewaspadaan").await?;
    let number = siti.files().await?;
    rina.presses_all(&["Terima dan catat", "Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    budi.presses("Ambil").await?;
    budi.says("/cuti").await?;
    budi.presses("Hari ini, Senin, 23 November 2026").await?;
    budi.says("rabu").await?;
    budi.presses("Dewi").await?;
    budi.says("Berkas ada di meja saya.").await?;
    overtaken_once(&city).await?;
    budi.presses("Simpan").await?;
    assert!(was_overtaken(&city).await?);
    let handler = city.case(&number).await?.handling.handler.map(|person| person.0);
    assert_eq!(handler, Some(dewi.account.id()), "{}", city.trail(&number).await?);
    city.closes().await
}
