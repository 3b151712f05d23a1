//! What has been kept for its time goes, and nothing else: people are told, figures stay, trails are whole.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use chrono::TimeDelta;
use tempfile::TempDir;
use wadul::archive::archive;
use wadul::desk::{OfficeNow, audit, figures, hold};
use wadul::domain::figures::Month;
use wadul::domain::{CaseNumber, Fate, Office};

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_case_whose_time_has_come_is_a_number_and_figures
    nothing_goes_that_is_open_held_or_not_in_the_archive
    a_dry_run_changes_nothing_and_a_second_run_does_nothing
    a_round_that_broke_off_is_gone_on_with
    an_erased_case_is_shown_as_what_is_left_of_it
    whoever_has_no_name_is_not_taken_for_forgotten
}

/// Five years, as the calendar counts them.
const YEARS: TimeDelta = TimeDelta::days(1826);

/// A case with a photo and words added since, closed because another office is competent.
async fn closed(city: &City, siti: &Person) -> Result<String> {
    siti.comes_to("evidence").await?;
    siti.account.sends_photo("antre di loket");
    siti.settles().await?;
    let number = siti.signs_with_evidence().await?;
    siti.presses("Tambah bukti").await?;
    siti.says("Petugasnya bernama Sulastri.").await?;
    siti.presses("Selesai menambah").await?;
    let rina = city.officer();
    rina.opens(&number).await?;
    rina.presses("Bukan kewenangan").await?;
    rina.says_all(&["Dinas Kependudukan", "Pelayanan itu dilaksanakan oleh dinas lain."]).await?;
    rina.presses("Kirim").await?;
    city.passes(TimeDelta::minutes(1)).await?;
    Ok(number)
}

async fn is_archived(city: &City) -> Result<TempDir> {
    let (out, clock) = (tempfile::tempdir()?, city.clock().clock());
    archive(&city.settings()?, Office::published()?, &clock, 2026, out.path(), None).await?;
    Ok(out)
}

/// Every row of the database, as a backup would write it.
async fn rows(city: &City) -> Result<String> {
    let mut tx = city.store().await?.reader().await?;
    let mut rows = String::new();
    for table in tx.tables().await? {
        let mut lines = Vec::new();
        tx.dump(&table, |line| {
            lines.push(line);
            true
        })
        .await?;
        lines.sort();
        rows.push_str(&format!("{}\n{}\n", table.name, lines.join("\n")));
    }
    Ok(rows)
}

async fn november(city: &City) -> Result<String> {
    let (store, month) = (city.store().await?, Month::read("2026-11").context("a month")?);
    let view = figures(&store, &OfficeNow::new(Office::published()?), month, city.clock().now()).await?;
    // Without the moment at which they were counted.
    let counted = format!("{:?}", view.figures);
    Ok(counted.split_once("trend:").context("figures")?.1.to_owned())
}

async fn is_whole(city: &City) -> Result<bool> {
    let audit = audit(&city.store().await?).await?;
    Ok(audit.broken.is_none() && audit.unsigned.is_none())
}

async fn plan(city: &City) -> Result<BTreeMap<Fate, usize>> {
    Ok(city.desk().await?.retention_plan().await?.cases)
}

async fn a_case_whose_time_has_come_is_a_number_and_figures(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, rina) = (city.citizen("Siti Aminah"), city.officer());
    let number = closed(&city, &siti).await?;
    let _archive = is_archived(&city).await?;
    city.passes(YEARS - TimeDelta::days(31)).await?;
    assert_eq!(plan(&city).await?, BTreeMap::new(), "its time is not near yet");
    city.passes(TimeDelta::days(2)).await?;
    let before = november(&city).await?;
    city.caretaker_comes().await?;
    shows!(siti.sees(), @"
    Masa simpan pengaduan ADU-2026-00001-3 segera berakhir: 5 tahun setelah ditutup.

    Mulai Senin, 24 November 2031, nama, alamat, isi, dan berkasnya kami hapus. Nomor dan angkanya tetap ada untuk laporan.

    Bila masih memerlukan salinan, ketik /data_saya sebelum tanggal itu.
    [Lihat status]
    ");
    // There is time for a copy, and everything is still there.
    siti.says("/data_saya").await?;
    assert!(String::from_utf8_lossy(&siti.file("data-saya")?).contains(&number));
    assert_eq!(city.bytes_kept()?, 1);
    city.passes(TimeDelta::days(30)).await?;
    city.caretaker_comes().await?;
    shows!(siti.sees(), @"
    Masa simpan pengaduan ADU-2026-00001-3 sudah berakhir.

    Nama, alamat, isi, dan berkasnya sudah kami hapus. Terima kasih, Bapak/Ibu sudah membantu kami berbenah.
    ");
    assert_eq!(city.bytes_kept()?, 0, "the photo is gone from the folder");
    assert_eq!(november(&city).await?, before, "every figure is what it was");
    assert!(is_whole(&city).await?);
    rina.says("/cari Sulastri").await?;
    assert!(!rina.sees().contains(&number), "{}", rina.sees());
    city.closes().await
}

async fn nothing_goes_that_is_open_held_or_not_in_the_archive(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, agus, dewi) = (city.citizen("Siti Aminah"), city.citizen("Agus"), city.citizen("Dewi"));
    let held = closed(&city, &siti).await?;
    let asked = closed(&city, &agus).await?;
    let _archive = is_archived(&city).await?;
    closed(&city, &dewi).await?;
    let open = city.citizen("Joko").files().await?;
    let (store, now) = (city.store().await?, city.clock().now());
    let keep = async |held_now: bool| -> Result<bool> {
        let number = CaseNumber::read(&held).ok().context("a number")?;
        Ok(hold(&store, number, held_now, now).await?)
    };
    assert!(keep(true).await? && !keep(true).await?, "it is held once");
    city.passes(YEARS + TimeDelta::days(31)).await?;
    agus.says("/data_saya").await?;
    agus.presses_all(&["Betulkan data", &asked, "Alamat"]).await?;
    agus.says("Dusun Krajan RT 04 RW 02, Desa Raci, Bangil").await?;
    agus.presses("Ya, ajukan").await?;
    let kept = BTreeMap::from([(Fate::Held, 2), (Fate::Unarchived, 1)]);
    assert_eq!(plan(&city).await?, kept);
    city.caretaker_comes().await?;
    assert_eq!(city.counts("select count(*) from cases where erased_at is not null").await?, 0);
    assert_eq!(city.counts("select count(*) from cases where erasure_told_at is not null").await?, 0);
    let told = "select count(*) from outbox where notice like '%erasing%' or notice like '%erased%'";
    assert_eq!(city.counts(told).await?, 0, "nobody was told anything");
    assert!(!city.case(&open).await?.status.is_closed());
    assert!(keep(false).await?);
    assert_eq!(plan(&city).await?, BTreeMap::from([(Fate::Tell, 1), (Fate::Held, 1), (Fate::Unarchived, 1)]));
    assert!(is_whole(&city).await?);
    city.closes().await
}

async fn a_dry_run_changes_nothing_and_a_second_run_does_nothing(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    closed(&city, &siti).await?;
    let _archive = is_archived(&city).await?;
    city.passes(YEARS).await?;
    let before = rows(&city).await?;
    let account = siti.account.id().to_string();
    assert!(before.contains(&account), "whoever it was is written down");
    assert_eq!(plan(&city).await?, BTreeMap::from([(Fate::Tell, 1)]));
    assert!(rows(&city).await? == before, "a plan changes nothing");
    let desk = city.desk().await?;
    assert_eq!(desk.retain().await?.cases, BTreeMap::from([(Fate::Tell, 1)]));
    assert_eq!(desk.retain().await?.cases, BTreeMap::from([(Fate::Told, 1)]));
    city.settles().await?;
    let told = siti.mark();
    city.passes(TimeDelta::days(30)).await?;
    assert_eq!(desk.retain().await?.cases, BTreeMap::from([(Fate::Erase, 1)]));
    assert_eq!(desk.retain().await?.cases, BTreeMap::new());
    city.settles().await?;
    assert_eq!(siti.sees_since(told).matches("sudah berakhir").count(), 1);
    // A while later the letters are forgotten as well, and nothing says who it was.
    city.passes(TimeDelta::days(366)).await?;
    for _ in 0..3 {
        city.caretaker_comes().await?;
    }
    let after = rows(&city).await?;
    for personal in ["Siti", "Krajan", "loket", "Sulastri", "Kependudukan", &account] {
        let line = after.lines().find(|line| line.contains(personal));
        assert_eq!(line, None, "{personal} is still there");
    }
    city.closes().await
}

async fn a_round_that_broke_off_is_gone_on_with(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, agus) = (city.citizen("Siti Aminah"), city.citizen("Agus"));
    for citizen in [&siti, &agus] {
        closed(&city, citizen).await?;
    }
    let _archive = is_archived(&city).await?;
    city.passes(YEARS).await?;
    city.desk().await?.retain().await?;
    city.passes(TimeDelta::days(30)).await?;
    // It stops after the cases and before their files, and before anybody was told.
    city.desk().await?.retain().await?;
    assert_eq!(city.counts("select count(*) from cases where erased_at is not null").await?, 2);
    assert_eq!(city.bytes_kept()?, 2);
    city.restarts().await?;
    city.caretaker_comes().await?;
    assert_eq!(city.bytes_kept()?, 0);
    for citizen in [&siti, &agus] {
        assert!(citizen.sees().contains("sudah berakhir"), "{}", citizen.sees());
    }
    assert!(is_whole(&city).await?);
    city.closes().await
}

async fn an_erased_case_is_shown_as_what_is_left_of_it(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, agus, rina) = (city.citizen("Siti Aminah"), city.citizen("Agus"), city.officer());
    let number = siti.files().await?;
    let code = siti.code()?;
    siti.presses_all(&["Cabut pengaduan", "Ya, cabut"]).await?;
    siti.says(&format!("/status {number}")).await?;
    let old = siti.data_of("Dokumen")?;
    rina.opens(&number).await?;
    let old_card = [rina.data_of("Dokumen")?, rina.data_of("Teks SP4N-LAPOR!")?];
    let _archive = is_archived(&city).await?;
    city.passes(YEARS).await?;
    city.caretaker_comes().await?;
    city.passes(TimeDelta::days(30)).await?;
    city.caretaker_comes().await?;

    // For whoever followed it, for whoever has number and code, and for whoever has neither.
    let asked = siti.mark();
    siti.says(&format!("/status {number}")).await?;
    siti.forges(&old).await?;
    siti.says("/pengaduan_saya").await?;
    shows!(siti.sees_since(asked), @"
    Siti: /status ADU-2026-00001-3
    bot: Nomor ADU-2026-00001-3 tidak dikirim dari akun Telegram ini.

      Mohon ketik kode aksesnya, enam huruf atau angka. Contoh: K7M2QX
    bot: Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.
    Siti: /pengaduan_saya
    bot: Belum ada pengaduan dari akun ini. Untuk menyampaikan pengaduan, ketik /lapor.
    ");
    let asked = agus.mark();
    agus.says(&format!("/status {number} {code}")).await?;
    agus.says(&format!("/status {number}")).await?;
    agus.says("TTTTTT").await?;
    shows!(agus.sees_since(asked).replace(&code, "#code"), @"
    Agus: /status ADU-2026-00001-3 #code
    bot: ADU-2026-00001-3
      Dicabut

      Masa simpannya sudah berakhir. Data pribadi dan isinya sudah kami hapus pada Selasa, 23 Desember 2031.

      Untuk menyampaikan pengaduan baru, ketik /lapor.
    Agus: /status ADU-2026-00001-3
    bot: Nomor ADU-2026-00001-3 tidak dikirim dari akun Telegram ini.

      Mohon ketik kode aksesnya, enam huruf atau angka. Contoh: K7M2QX
    Agus: TTTTTT
    bot: Nomor dan kode itu tidak cocok.

      Mohon periksa keduanya pada bukti pengiriman, lalu ketik kodenya sekali lagi. Untuk nomor lain, ketik /status.
    ");

    rina.opens(&number).await?;
    shows!(rina.sees(), @"
    Pengaduan
    ADU-2026-00001-3 · Dicabut
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
    Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB
    Tanda: data pribadi dihapus Selasa, 23 Desember 2031 (masa simpan berakhir)

    Isi
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Jenis kerugian: Tidak ada
    Tentang petugas: Tidak
    Kerahasiaan: Petugas dan bidang

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    Senin, 23 November 2026 pukul 09.00 WIB – Dicabut
    Senin, 23 November 2026 pukul 09.00 WIB – Disalin ke arsip
    Selasa, 23 Desember 2031 pukul 09.00 WIB – Data pribadi dihapus, masa simpan berakhir
    SHA-256 pernyataan: #hash
    [Buka kartu]
    ");
    let pressed = rina.mark();
    for old in old_card {
        rina.forges(&old).await?;
    }
    shows!(rina.sees_since(pressed), @"
    bot: Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.
    bot: Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.
    ");
    shows!(city.trail(&number).await?, @"
    1 jam filed
    2 petugas read
    3 jam withdraw
    4 petugas read
    5 jam archive_copy
    6 jam erased
    7 petugas read
    ");
    assert!(is_whole(&city).await?);
    city.closes().await
}

async fn whoever_has_no_name_is_not_taken_for_forgotten(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, agus) = (city.citizen("Siti Aminah"), city.citizen("Agus"));
    agus.account.set_name("", None);
    agus.says("/bahasa").await?;
    agus.presses("English").await?;
    closed(&city, &siti).await?;
    let _archive = is_archived(&city).await?;
    let people = city.counts("select count(*) from people").await?;
    city.passes(YEARS).await?;
    city.caretaker_comes().await?;
    // Her time has come, and she writes once more, from an account without a name.
    city.passes(TimeDelta::days(30)).await?;
    city.desk().await?.retain().await?;
    assert_eq!(city.counts("select count(*) from people where released").await?, 1);
    siti.account.set_name("", None);
    siti.says("/start").await?;
    for _ in 0..2 {
        city.caretaker_comes().await?;
    }
    assert_eq!(city.counts("select count(*) from people").await?, people);
    agus.says("/bantuan").await?;
    assert!(agus.sees().contains("complaint"), "{}", agus.sees());
    city.closes().await
}
