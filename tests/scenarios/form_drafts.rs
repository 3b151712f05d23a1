//! Drafts: put aside, come back to, thrown away, reminded of, outlived, and carried over into another release.

use anyhow::{Context, Result};
use chrono::TimeDelta;
use wadul::domain::Kind;
use wadul::form::{Ask, Form, Forms, Step};

use super::walk::proof;
use crate::harness::{City, TestDatabase, Way, on_both_engines, shows};

on_both_engines! {
    the_whole_notice_can_be_read_first
    whoever_declines_leaves_nothing_behind
    a_draft_put_aside_takes_no_answers_until_its_person_comes_back
    a_deleted_draft_is_gone_with_its_files
    starting_over_gives_the_letters_back
    the_second_complaint_takes_name_address_and_phone_with_one_tap
    reminders_come_after_one_day_and_after_three_and_never_at_night
    nobody_is_reminded_of_what_is_filed_or_gone_on_with
    a_draft_ends_after_thirty_days_with_its_files
    a_question_that_is_new_is_the_only_one_asked
    an_answer_that_no_longer_fits_is_the_only_one_asked_again
}

async fn the_whole_notice_can_be_read_first(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/lapor").await?;
    let (asked, beginning) = (siti.sees(), siti.mark());
    siti.presses_here("Baca lengkap").await?;
    shows!(siti.sees_since(beginning).split("bot: ").nth(1).unwrap_or_default(), @"
    Pelindungan data pribadi

      Siapa. Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan, Jln. Raya Raci Km 9, Komplek Perkantoran Kabupaten Pasuruan, Gedung Lettu Imam Adi Lt. 3, Bangil, Pasuruan 67100.

      Untuk apa. Mencatat, memeriksa, dan menjawab pengaduan Bapak/Ibu, serta menyusun laporan tanpa nama.

      Dasar. Kewajiban hukum dan pelayanan publik. Lihat UU Nomor 25 Tahun 2009 tentang Pelayanan Publik dan UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.

      Data apa. Nama, alamat, nomor telepon bila diisi, akun Telegram, isi pengaduan, dan berkas yang dikirim. Kami tidak meminta NIK dan foto KTP.

      Siapa yang membaca. Petugas pengaduan dan bidang yang menangani. Bila identitas dirahasiakan, hanya petugas pengaduan dan pimpinan. Setiap kali petugas membuka pengaduan, hal itu dicatat.

      Berapa lama. 5 tahun setelah diarsipkan, lalu dihapus atau dihilangkan identitasnya. Draf yang tidak dikirim dihapus setelah 30 hari.

      Telegram. Percakapan ini tersimpan di peladen Telegram di luar negeri. Basis data kami sendiri dikelola kantor, terpisah dari Telegram.

      Hak Bapak/Ibu. Meminta salinan, perbaikan, pembatasan, dan penghapusan data. Kami menjawab dalam 3×24 jam. Ketik /data_saya, atau hubungi kantor.
    ");
    assert_eq!(siti.sees(), asked);
    city.closes().await
}

async fn whoever_declines_leaves_nothing_behind(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/lapor").await?;
    siti.account.sends_photo("bukti");
    siti.settles().await?;
    shows!(siti.sees().lines().next().unwrap_or_default(), @"Mohon tekan Setuju dan lanjut dulu. Sebelum itu, tidak ada jawaban yang kami simpan.");
    siti.presses_here("Tidak, batalkan").await?;
    shows!(siti.sees(), @"
    Baik. Tidak ada jawaban yang kami simpan.

    Bapak/Ibu tetap dapat mengadu lewat surat, lewat SP4N-LAPOR!, atau langsung di kantor. Alamatnya ada di /info.
    ");
    assert_eq!(city.counts("select count(*) from drafts").await?, 0);
    assert_eq!(city.counts("select count(*) from files").await?, 0);
    assert_eq!(kept(&city)?, 0);
    siti.says("Halo").await?;
    shows!(siti.sees(), @"
    Pesan ini belum kami kaitkan dengan pengaduan mana pun.

    Ketik /lapor untuk mengadu, /status untuk menanyakan pengaduan, atau /bantuan untuk pilihan lain.
    ");
    city.closes().await
}

async fn a_draft_put_aside_takes_no_answers_until_its_person_comes_back(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/batal").await?;
    shows!(siti.sees(), @"Tidak ada yang sedang diisi atau ditanyakan. Untuk mengadu, ketik /lapor; untuk pilihan lain, /bantuan.");
    siti.says("/lapor").await?;
    siti.answers_up_to("address").await?;
    siti.says("/batal").await?;
    shows!(siti.sees(), @"
    Baik, kami berhenti di sini. Semua jawaban tetap tersimpan selama 30 hari.

    Untuk melanjutkan, ketik /lapor. Untuk menghapusnya, ketik /lapor lalu tekan Hapus dan mulai baru.
    ");
    let beginning = siti.mark();
    siti.says("Dusun Krajan RT 02 RW 01, Desa Raci, Bangil").await?;
    shows!(siti.sees_since(beginning), @"
    Siti: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    bot: Pesan ini belum kami kaitkan dengan pengaduan mana pun.

      Ketik /lapor untuk mengadu, /status untuk menanyakan pengaduan, atau /bantuan untuk pilihan lain.
    ");
    siti.says("/lapor").await?;
    shows!(siti.sees(), @"
    Bapak/Ibu masih punya pengaduan yang belum selesai (langkah 4 dari 16).

    Apakah Bapak/Ibu ingin melanjutkannya, atau menghapusnya dan memulai pengaduan yang baru?
    [Lanjutkan draf]
    [Hapus dan mulai baru]
    ");
    siti.presses_here("Lanjutkan draf").await?;
    shows!(siti.sees(), @"
    Langkah 4 dari 16

    Di mana alamat lengkap Bapak/Ibu? Sebutkan jalan atau dusun, RT/RW, desa atau kelurahan, dan kecamatan.

    Contoh: Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil
    [Kembali]
    ");
    siti.says("Dusun Krajan RT 02 RW 01, Desa Raci, Bangil").await?;
    for label in ["Lewati", "Tidak tahu", "Hari ini"] {
        siti.presses_here(label).await?;
    }
    siti.says("Surat rekomendasi saya belum terbit.").await?;
    for label in ["Lanjut", "Tidak ada"] {
        siti.presses_here(label).await?;
    }
    siti.says("Surat diterbitkan.").await?;
    for label in ["Tidak", "Bangil", "Lewati", "Petugas dan bidang"] {
        siti.presses_here(label).await?;
    }
    let review = siti.sees();
    siti.presses_here("Simpan dulu").await?;
    shows!(siti.sees().lines().next().unwrap_or_default(), @"Baik, kami berhenti di sini. Semua jawaban tetap tersimpan selama 30 hari.");
    siti.says("Terima kasih.").await?;
    siti.says("/lapor").await?;
    siti.presses_here("Lanjutkan draf").await?;
    assert_eq!(siti.sees(), review);
    city.closes().await
}

async fn a_deleted_draft_is_gone_with_its_files(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_the_long_way_to("review").await?;
    assert_eq!(kept(&city)?, 4);
    // A file taken out goes with its bytes, too.
    siti.presses_here("Ubah: Bukti").await?;
    siti.presses_here("Hapus 2").await?;
    shows!(siti.sees(), @"
    Berkas sudah dihapus.

    Langkah 18 dari 21

    Apakah ada bukti? Kirim foto, dokumen, video, atau pesan suara, paling banyak 10 berkas.

    Contoh: foto tanda terima berkas. Bila sudah cukup, tekan Lanjut. Bila tidak ada, tekan Lewati.

    1. pesan suara, 28 kB
    2. foto, 185 kB: kuitansi
    [Hapus 1] [Hapus 2]
    [Kembali] [Lanjut]
    ");
    city.caretaker_comes().await?;
    assert_eq!((city.counts("select count(*) from files").await?, kept(&city)?), (3, 3));
    siti.presses_here("Kembali").await?;
    siti.presses_here("Hapus draf").await?;
    shows!(siti.sees(), @"Draf sudah dihapus. Untuk memulai lagi, ketik /lapor.");
    city.caretaker_comes().await?;
    assert_eq!(city.counts("select count(*) from drafts").await?, 0);
    assert_eq!((city.counts("select count(*) from files").await?, kept(&city)?), (0, 0));
    siti.says("/lapor").await?;
    assert_eq!(siti.step(), "Langkah 1 dari 16");
    city.closes().await
}

async fn starting_over_gives_the_letters_back(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/lapor").await?;
    siti.answers_up_to("phone").await?;
    assert!(siti.account.keyboard().is_some());
    siti.says("/lapor").await?;
    siti.presses_here("Hapus dan mulai baru").await?;
    assert_eq!((siti.account.keyboard(), siti.step().as_str()), (None, "Langkah 1 dari 16"));
    city.closes().await
}

async fn the_second_complaint_takes_name_address_and_phone_with_one_tap(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_the_long_way_to("").await?;
    siti.number()?;
    siti.says("/lapor").await?;
    siti.presses_here("Setuju dan lanjut").await?;
    siti.presses_here("Diri sendiri").await?;
    shows!(siti.sees(), @"
    Langkah 3 dari 16

    Siapa nama lengkap Bapak/Ibu?

    Contoh: Siti Aminah
    [Pakai data terakhir]
    [Pakai: Siti Aminah]
    [Kembali]
    ");
    siti.presses_here("Pakai data terakhir").await?;
    assert_eq!(siti.step(), "Langkah 6 dari 16");
    for label in ["Tidak tahu", "Hari ini"] {
        siti.presses_here(label).await?;
    }
    siti.says("Surat rekomendasi saya belum terbit.").await?;
    for label in ["Lanjut", "Tidak ada"] {
        siti.presses_here(label).await?;
    }
    siti.says("Surat diterbitkan.").await?;
    for label in ["Tidak", "Bangil", "Lewati", "Petugas dan bidang", "Tanda tangani dan kirim"] {
        siti.presses_here(label).await?;
    }
    siti.says("Siti Aminah").await?;
    let proof = proof(&siti)?;
    let identity = "Nama lengkap  : Siti Aminah\nAlamat  : Jl. Mawar 5 RT 01 RW 02, Kelurahan Kauman, Bangil\nTelepon  : 081234567890\n";
    assert!(proof.contains("ADU-2026-00002") && proof.contains(identity), "{proof}");
    city.closes().await
}

async fn reminders_come_after_one_day_and_after_three_and_never_at_night(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    // Begun at 20.30: a day later it is quiet soon.
    city.passes(TimeDelta::minutes(11 * 60 + 30)).await?;
    siti.says("/lapor").await?;
    siti.answers_up_to("address").await?;
    let beginning = siti.mark();
    city.passes(TimeDelta::minutes(24 * 60 - 1)).await?;
    city.caretaker_comes().await?;
    assert_eq!(siti.sees_since(beginning), "", "not yet a day");
    city.passes(TimeDelta::minutes(31)).await?;
    city.caretaker_comes().await?;
    assert_eq!(siti.sees_since(beginning), "", "21.00: quiet");
    city.passes(TimeDelta::minutes(9 * 60 - 1)).await?;
    city.caretaker_comes().await?;
    assert_eq!(siti.sees_since(beginning), "", "05.59: quiet");
    city.passes(TimeDelta::minutes(1)).await?;
    city.caretaker_comes().await?;
    shows!(siti.sees_since(beginning), @"
    bot (senyap): Draf Bapak/Ibu belum selesai: langkah 4 dari 16.

      Draf tersimpan sampai Rabu, 23 Desember 2026 pukul 20.30 WIB. Apakah Bapak/Ibu ingin melanjutkannya?
      [Lanjutkan draf]
      [Hapus draf]
    ");

    let reminded = siti.mark();
    city.restarts().await?;
    city.caretaker_comes().await?;
    city.passes(TimeDelta::hours(24)).await?;
    city.caretaker_comes().await?;
    assert_eq!(siti.sees_since(reminded), "", "nothing twice");
    city.passes(TimeDelta::hours(24)).await?;
    city.caretaker_comes().await?;
    assert!(siti.sees_since(reminded).starts_with("bot (senyap): Draf Bapak/Ibu belum selesai"));
    let again = siti.mark();
    city.restarts().await?;
    city.passes(TimeDelta::days(20)).await?;
    city.caretaker_comes().await?;
    assert_eq!(siti.sees_since(again), "", "two reminders are enough");
    siti.presses_here("Lanjutkan draf").await?;
    assert_eq!(siti.step(), "Langkah 4 dari 16");
    city.closes().await
}

async fn nobody_is_reminded_of_what_is_filed_or_gone_on_with(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, budi) = (city.citizen("Siti Aminah"), city.citizen("Budi Santoso"));
    siti.says("/lapor").await?;
    siti.answers_up_to("address").await?;
    budi.says("/lapor").await?;
    budi.answers_up_to("address").await?;
    city.passes(TimeDelta::hours(23)).await?;
    budi.says("Dusun Krajan RT 02 RW 01, Desa Raci, Bangil").await?;
    siti.says("/lapor").await?;
    siti.presses_here("Hapus dan mulai baru").await?;
    siti.answers_up_to("signature").await?;
    siti.says("Siti Aminah").await?;
    let (filed, went_on) = (siti.mark(), budi.mark());
    city.passes(TimeDelta::hours(23)).await?;
    city.caretaker_comes().await?;
    city.passes(TimeDelta::days(40)).await?;
    assert_eq!(budi.sees_since(went_on), "");
    city.caretaker_comes().await?;
    assert_eq!(siti.sees_since(filed), "");
    city.closes().await
}

async fn a_draft_ends_after_thirty_days_with_its_files(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_the_long_way_to("phone").await?;
    assert_eq!(kept(&city)?, 1);
    city.passes(TimeDelta::days(3)).await?;
    city.caretaker_comes().await?;
    city.passes(TimeDelta::days(27) - TimeDelta::minutes(1)).await?;
    city.caretaker_comes().await?;
    assert_eq!(city.counts("select count(*) from drafts").await?, 1);
    let beginning = siti.mark();
    city.passes(TimeDelta::minutes(1)).await?;
    city.caretaker_comes().await?;
    shows!(siti.sees_since(beginning), @"
    bot (senyap): Draf Bapak/Ibu sudah lama tidak dilanjutkan, jadi kami hapus. Untuk memulai lagi, ketik /lapor.
      ⌨ (ditutup)
    ");
    assert_eq!(siti.account.keyboard(), None);
    assert_eq!(city.counts("select count(*) from drafts").await?, 0);
    assert_eq!((city.counts("select count(*) from files").await?, kept(&city)?), (0, 0));
    siti.presses("Lanjutkan draf").await?;
    shows!(siti.sees(), @"Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.");
    city.closes().await
}

async fn a_question_that_is_new_is_the_only_one_asked(database: TestDatabase) -> Result<()> {
    let without_place = complaint(|steps| steps.retain(|step| step.key != "place"), 0)?;
    let city = City::open_with(database, Way::Polling, without_place).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/lapor").await?;
    siti.answers_up_to("place").await?;
    for label in ["Lewati", "Petugas dan bidang"] {
        siti.presses_here(label).await?;
    }
    assert_eq!(siti.step(), "Langkah 14 dari 15");
    city.restarts().await?;
    // The old screen's button means the old page, which is no longer the whole one.
    siti.presses_here("Tanda tangani dan kirim").await?;
    shows!(siti.sees(), @"
    Tombol itu berasal dari layar sebelumnya. Pertanyaan sekarang ada di bawah ini.

    Langkah 12 dari 16

    Dari mana Bapak/Ibu menyampaikan pengaduan ini?

    Tekan tombol, ketik nama tempat, atau kirim lokasi. Contoh: Gempol
    [Bangil] [Pasuruan]
    [Pandaan] [Gempol]
    [Purwosari] [Grati]
    [Kembali]
    ");
    siti.presses_here("Gempol").await?;
    assert_eq!(siti.step(), "Langkah 15 dari 16");
    assert!(siti.sees().contains("Tempat penyampaian: Gempol\nBukti: tidak diisi\nKerahasiaan: Petugas dan bidang\n"));
    city.closes().await
}

async fn an_answer_that_no_longer_fits_is_the_only_one_asked_again(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/lapor").await?;
    siti.answers_up_to("signature").await?;
    let only_secret = |steps: &mut Vec<Step>| {
        for step in steps.iter_mut().filter(|step| step.key == "confidential") {
            step.ask = Ask::Choice(&["secret"]);
        }
    };
    city.restarts_with(complaint(only_secret, 1)?).await?;
    siti.says("Siti Aminah").await?;
    shows!(siti.sees(), @"
    Mohon pilih salah satu tombol di bawah ini.

    Langkah 14 dari 16

    Siapa yang boleh mengetahui identitas Bapak/Ibu?
    [Rahasiakan identitas saya]
    [Kembali]
    ");
    siti.presses_here("Rahasiakan identitas saya").await?;
    assert_eq!(siti.step(), "Langkah 15 dari 16");
    siti.presses_here("Tanda tangani dan kirim").await?;
    siti.says("Siti Aminah").await?;
    siti.number()?;
    city.closes().await
}

/// The forms of another release.
fn complaint(change: impl FnOnce(&mut Vec<Step>), later: i64) -> Result<Forms> {
    let standard = Forms::standard();
    let Form { kind, version, mut steps, takes_files } =
        standard.get(Kind::Complaint).context("complaints are taken")?.clone();
    change(&mut steps);
    let others = standard.iter().filter(|form| form.kind != Kind::Complaint).cloned();
    Ok(Forms::of(std::iter::once(Form { kind, version: version + later, steps, takes_files }).chain(others).collect()))
}

/// How many files' bytes are kept.
fn kept(city: &City) -> Result<usize> {
    fn count(folder: &std::path::Path) -> std::io::Result<usize> {
        std::fs::read_dir(folder)?.try_fold(0, |sum, entry| {
            let path = entry?.path();
            Ok(sum + if path.is_dir() { count(&path)? } else { 1 })
        })
    }
    Ok(count(&city.settings()?.evidence)?)
}
