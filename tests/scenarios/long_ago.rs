//! What comes from long ago: buttons and messages of a time that has passed harm nothing that is there now.

use anyhow::Result;
use chrono::TimeDelta;

use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    an_old_offer_does_not_delete_the_present_draft
    a_photo_of_another_time_signs_nothing
    looking_for_help_while_adding_evidence_ends_nothing
}

async fn an_old_offer_does_not_delete_the_present_draft(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("service").await?;
    siti.says("/lapor").await?;
    let offer = siti.account.last_from_bot().expect("the offer").message_id;
    siti.presses("Lanjutkan draf").await?;
    siti.answers_from("service").await?;
    siti.says("Siti Aminah").await?;

    city.passes(TimeDelta::days(3)).await?;
    siti.comes_to("service").await?;
    siti.account.presses_on(offer, "Hapus dan mulai baru")?;
    siti.settles().await?;
    shows!(siti.sees(), @"Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.");
    siti.presses("Tidak tahu").await?;
    assert_eq!(siti.step(), "Langkah 7 dari 16");
    city.closes().await
}

async fn a_photo_of_another_time_signs_nothing(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let photo = siti.account.sends_photo("foto lama");
    siti.settles().await?;
    city.passes(TimeDelta::days(20)).await?;
    siti.comes_to("signature").await?;
    siti.account.edits_caption(photo, "foto lama, diubah");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Maaf, isi pesan tadi tidak sampai kepada kami dengan utuh.

    Mohon dikirim sekali lagi sebagai tulisan biasa, foto, atau dokumen.
    ");
    assert_eq!(city.counts("select count(*) from cases").await?, 0);
    assert_eq!(city.counts("select count(*) from files").await?, 0);
    siti.says("Siti Aminah").await?;
    assert_eq!(city.counts("select count(*) from cases").await?, 1);
    city.closes().await
}

async fn looking_for_help_while_adding_evidence_ends_nothing(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let number = siti.files().await?;
    siti.presses("Tambah bukti").await?;
    siti.says_all(&["/bantuan", "/info"]).await?;
    siti.account.sends_photo("tanda terima");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 1 berkas dan 0 tulisan tambahan.

    Petugas juga dapat melihatnya.
    [Selesai menambah]
    ");
    assert_eq!(city.trail(&number).await?.lines().count(), 2);
    city.closes().await
}
