//! Files on their way: from Telegram into the store, and from there to whoever handles the case.

use anyhow::{Context, Result};
use chrono::TimeDelta;
use wadul::domain::Storage;
use wadul::sandbox::Fault;

use super::evidence::{are_safe, picture};
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    fetching_that_fails_is_tried_again_also_after_a_restart
    a_file_that_is_lost_is_said_on_the_card_and_holds_up_no_other
    a_picture_from_a_camera_is_handed_over_without_its_place
    what_telegram_no_longer_knows_is_sent_from_the_store
    a_picture_that_cannot_be_uploaded_as_one_goes_as_a_file
    an_album_broken_off_in_the_middle_is_taken_up_there
}

const WRONG_FILE: Fault = Fault::Refused(400, "Bad Request: wrong file identifier/HTTP URL specified");

async fn fetching_that_fails_is_tried_again_also_after_a_restart(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    let faults = city.telegram().faults();
    faults.fail_next_of("getFile", 1, Fault::ServerError);
    faults.fail_next_of("getFile", 1, Fault::TooManyRequests { retry_after: 20 });
    faults.fail_next_of("getFile", 1, Fault::Reset);
    faults.fail_next_of("download", 1, Fault::ServerError);
    faults.fail_next_of("download", 1, Fault::Reset);
    siti.account.sends_photo_of(picture(3), "kuitansi");
    siti.settles().await?;
    let number = siti.signs_with_evidence().await?;
    for pause in [15, 30, 60, 120, 240] {
        assert_eq!(city.files(&number).await?[0].storage, Storage::Awaited);
        assert_eq!(city.files(&number).await?[0].sha256, None);
        assert_eq!(city.bytes_kept()?, 0);
        city.restarts().await?;
        city.passes(TimeDelta::seconds(pause)).await?;
    }
    are_safe(&city, &siti, &number).await?;
    city.closes().await
}

async fn a_file_that_is_lost_is_said_on_the_card_and_holds_up_no_other(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    let wrong = Fault::Refused(400, "Bad Request: wrong file_id or the file is temporarily unavailable");
    city.telegram().faults().fail_next_of("getFile", 20, wrong);
    siti.account.sends_photo("kuitansi yang hilang");
    siti.settles().await?;
    let number = siti.signs_with_evidence().await?;
    for _ in 0..20 {
        city.passes(TimeDelta::hours(4)).await?;
    }
    let files = city.files(&number).await?;
    assert_eq!(files[0].storage, Storage::Lost);
    siti.presses("Tambah bukti").await?;
    siti.account.sends_voice();
    siti.settles().await?;
    city.telegram().faults().fail_next_of("sendPhoto", 1, WRONG_FILE);
    let officer = city.officer();
    officer.opens(&number).await?;
    let before = officer.mark();
    officer.presses("Lihat bukti (2)").await?;
    shows!(officer.sees_since(before), @"
    bot: Bukti untuk ADU-2026-00001-3:
      1. foto, 185 kB: kuitansi yang hilang (tidak dapat diambil dari Telegram)
      2. pesan suara, 28 kB
    bot (senyap): Berkas ini belum dapat diteruskan: foto, 185 kB: kuitansi yang hilang (tidak dapat diambil dari Telegram). Mohon coba lagi nanti lewat tombol Lihat bukti.
    bot (senyap): <suara>
    ");
    city.closes().await
}

async fn what_telegram_no_longer_knows_is_sent_from_the_store(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    siti.account.sends_photo_of(picture(1), "pertama");
    siti.account.sends_photo_of(picture(2), "kedua");
    siti.account.sends_document("surat.pdf", "application/pdf", vec![b'p'; 9_000], "");
    siti.settles().await?;
    let faults = city.telegram().faults();
    faults.fail_next_of("sendMediaGroup", 1, WRONG_FILE);
    faults.fail_next_of("sendPhoto", 1, WRONG_FILE);
    let officer = city.officer();
    let before = officer.mark();
    let number = siti.signs_with_evidence().await?;
    let sent: Vec<_> =
        officer.account.chat_since(before).into_iter().filter(|entry| entry.attachment.is_some()).collect();
    assert_eq!(sent.len(), 3);
    let bytes: Vec<_> = sent.iter().filter_map(|entry| officer.account.downloads(entry.message_id)).collect();
    assert_eq!(bytes, [picture(1), picture(2), vec![b'p'; 9_000]]);
    are_safe(&city, &siti, &number).await?;
    city.closes().await
}

async fn a_picture_that_cannot_be_uploaded_as_one_goes_as_a_file(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    siti.account.sends_photo_of(picture(1), "");
    siti.settles().await?;
    let faults = city.telegram().faults();
    faults.fail_next_of("sendPhoto", 1, WRONG_FILE);
    faults.fail_next_of("sendPhoto", 1, Fault::Refused(400, "Bad Request: PHOTO_INVALID_DIMENSIONS"));
    siti.signs_with_evidence().await?;
    let last = city.officer().account.last_from_bot().context("the file")?;
    assert!(last.attachment.is_some_and(|shown| shown.starts_with("<dokumen")));
    city.closes().await
}

async fn an_album_broken_off_in_the_middle_is_taken_up_there(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    for number in 1..=8 {
        siti.account.sends_photo_of(picture(number), "");
    }
    siti.settles().await?;
    city.telegram().faults().fail_next_of("sendMediaGroup", 1, WRONG_FILE);
    let officer = city.officer();
    let before = officer.mark();
    siti.signs_with_evidence().await?;
    let sent = officer.account.chat_since(before);
    let sent = sent.iter().filter(|entry| entry.attachment.is_some());
    let bytes: Vec<_> = sent.filter_map(|entry| officer.account.downloads(entry.message_id)).collect();
    assert_eq!(bytes, (1..=8).map(picture).collect::<Vec<_>>(), "each once, in order");
    assert!(city.telegram().calls_of("sendPhoto").len() > 8, "Telegram's budget broke it off");
    city.closes().await
}

/// A photo sent as a file keeps what the phone wrote into it. The original is sealed as it came; the officer's copy tells
/// neither the place nor the device.
async fn a_picture_from_a_camera_is_handed_over_without_its_place(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    let exif = b"\xff\xe1\x00\x1aExif\0\0 7.6453 S, 112.7 E";
    let scan = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00 what it shows \xff\xd9";
    let taken = [b"\xff\xd8".as_slice(), exif, scan].concat();
    siti.account.sends_document("IMG_2041.JPG", "image/jpeg", taken.clone(), "rumah saya");
    siti.account.sends_document("surat.pdf", "application/pdf", vec![b'p'; 9_000], "");
    siti.settles().await?;
    let officer = city.officer();
    let before = officer.mark();
    let number = siti.signs_with_evidence().await?;
    let sent = officer.account.chat_since(before);
    let sent = sent.iter().filter(|entry| entry.attachment.is_some());
    let bytes: Vec<_> = sent.filter_map(|entry| officer.account.downloads(entry.message_id)).collect();
    let copy = [b"\xff\xd8".as_slice(), scan].concat();
    assert_eq!(bytes.len(), 2);
    assert!(
        bytes.iter().any(|bytes| *bytes == copy),
        "{:?}",
        bytes.iter().map(|bytes| bytes.len()).collect::<Vec<_>>()
    );
    are_safe(&city, &siti, &number).await?;
    city.closes().await
}
