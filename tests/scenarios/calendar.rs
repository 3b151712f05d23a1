//! `/kalender`: days off are added and taken away, and what was promised follows.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::Role;

use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    an_admin_looks_through_the_calendar
    a_day_off_moves_what_was_promised_and_each_citizen_hears_once
    a_day_off_taken_away_hurries_nobody
    whoever_may_answer_has_no_less_time_and_hears_of_more
    another_replica_counts_by_the_same_calendar
    days_that_cannot_be_off_are_said_to_be_so
    only_an_admin_changes_the_calendar
    a_pause_and_its_reason_are_shown
}

async fn an_admin_looks_through_the_calendar(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    rina.says("/kalender").await?;
    shows!(rina.sees(), @"
    Hari libur 2026
    Kamis, 1 Januari 2026 – libur nasional
    Jumat, 16 Januari 2026 – libur nasional
    Senin, 16 Februari 2026 – cuti bersama
    Selasa, 17 Februari 2026 – libur nasional
    Rabu, 18 Maret 2026 – cuti bersama
    Kamis, 19 Maret 2026 – libur nasional
    Jumat, 20 Maret 2026 – cuti bersama
    Sabtu, 21 Maret 2026 – libur nasional
    Minggu, 22 Maret 2026 – libur nasional
    Senin, 23 Maret 2026 – cuti bersama
    Selasa, 24 Maret 2026 – cuti bersama
    Jumat, 3 April 2026 – libur nasional
    Minggu, 5 April 2026 – libur nasional
    Jumat, 1 Mei 2026 – libur nasional
    Kamis, 14 Mei 2026 – libur nasional
    Jumat, 15 Mei 2026 – cuti bersama
    Rabu, 27 Mei 2026 – libur nasional
    Kamis, 28 Mei 2026 – cuti bersama
    Minggu, 31 Mei 2026 – libur nasional
    Senin, 1 Juni 2026 – libur nasional
    Selasa, 16 Juni 2026 – libur nasional
    Senin, 17 Agustus 2026 – libur nasional
    Selasa, 25 Agustus 2026 – libur nasional
    Kamis, 24 Desember 2026 – cuti bersama
    Jumat, 25 Desember 2026 – libur nasional
    [Januari] [Februari] [Maret]
    [April] [Mei] [Juni]
    [Juli] [Agustus] [September]
    [Oktober] [November] [Desember]
    [2025] [2027]
    [Tambah hari libur]
    ");
    rina.presses("Desember").await?;
    shows!(rina.sees(), @"
    Hari libur Desember 2026
    Kamis, 24 Desember 2026 – cuti bersama
    Jumat, 25 Desember 2026 – libur nasional
    [Hapus Kamis, 24 Desember 2026]
    [Hapus Jumat, 25 Desember 2026]
    [November 2026] [Januari 2027]
    [2026]
    [Tambah hari libur]
    ");
    rina.presses("Januari 2027").await?;
    shows!(rina.sees(), @"
    Hari libur Januari 2027
    Jumat, 1 Januari 2027 – libur nasional
    Selasa, 5 Januari 2027 – libur nasional
    [Hapus Jumat, 1 Januari 2027]
    [Hapus Selasa, 5 Januari 2027]
    [Desember 2026] [Februari 2027]
    [2027]
    [Tambah hari libur]
    ");
    rina.presses("2027").await?;
    rina.presses("2028").await?;
    shows!(rina.sees(), @"
    Hari libur 2028
    Tidak ada hari libur selain akhir pekan.
    Daftar hari libur 2028 belum lengkap. Tanggal yang dijanjikan pada tahun itu belum pasti.
    [Januari] [Februari] [Maret]
    [April] [Mei] [Juni]
    [Juli] [Agustus] [September]
    [Oktober] [November] [Desember]
    [2027] [2029]
    [Tambah hari libur]
    ");
    rina.presses("Tambah hari libur").await?;
    rina.says_all(&["17 Agustus 2028", "Proklamasi"]).await?;
    rina.presses("Ya, libur").await?;
    rina.presses("Daftar 2028 sudah lengkap").await?;
    shows!(rina.sees(), @"
    Hari libur 2028
    Kamis, 17 Agustus 2028 – Proklamasi
    [Januari] [Februari] [Maret]
    [April] [Mei] [Juni]
    [Juli] [Agustus] [September]
    [Oktober] [November] [Desember]
    [2027] [2029]
    [Tambah hari libur]
    ");
    city.closes().await
}

async fn a_day_off_moves_what_was_promised_and_each_citizen_hears_once(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti, dewi) = (city.officer(), city.citizen("Siti Aminah"), city.citizen("Dewi"));
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let first = siti.files().await?;
    city.passes(TimeDelta::hours(1)).await?;
    let second = siti.files().await?;
    dewi.files().await?;
    dewi.presses_all(&["Cabut pengaduan", "Ya, cabut"]).await?;
    let beginning = (rina.mark(), siti.mark(), dewi.mark(), budi.mark());
    rina.says("/kalender").await?;
    rina.presses("Tambah hari libur").await?;
    rina.says("25 November 2026").await?;
    rina.says("Cuti bersama daerah").await?;
    // Pressed twice by a hurried thumb.
    let press = rina.account.last_from_bot().map(|entry| entry.message_id).unwrap_or_default();
    rina.account.taps(press, "k1:20261125");
    rina.account.taps(press, "k1:20261125");
    rina.settles().await?;
    shows!(rina.sees_since(beginning.0), @"
    Rina: /kalender
    bot: Hari libur 2026
      Kamis, 1 Januari 2026 – libur nasional
      Jumat, 16 Januari 2026 – libur nasional
      Senin, 16 Februari 2026 – cuti bersama
      Selasa, 17 Februari 2026 – libur nasional
      Rabu, 18 Maret 2026 – cuti bersama
      Kamis, 19 Maret 2026 – libur nasional
      Jumat, 20 Maret 2026 – cuti bersama
      Sabtu, 21 Maret 2026 – libur nasional
      Minggu, 22 Maret 2026 – libur nasional
      Senin, 23 Maret 2026 – cuti bersama
      Selasa, 24 Maret 2026 – cuti bersama
      Jumat, 3 April 2026 – libur nasional
      Minggu, 5 April 2026 – libur nasional
      Jumat, 1 Mei 2026 – libur nasional
      Kamis, 14 Mei 2026 – libur nasional
      Jumat, 15 Mei 2026 – cuti bersama
      Rabu, 27 Mei 2026 – libur nasional
      Kamis, 28 Mei 2026 – cuti bersama
      Minggu, 31 Mei 2026 – libur nasional
      Senin, 1 Juni 2026 – libur nasional
      Selasa, 16 Juni 2026 – libur nasional
      Senin, 17 Agustus 2026 – libur nasional
      Selasa, 25 Agustus 2026 – libur nasional
      Kamis, 24 Desember 2026 – cuti bersama
      Jumat, 25 Desember 2026 – libur nasional
      [Januari] [Februari] [Maret]
      [April] [Mei] [Juni]
      [Juli] [Agustus] [September]
      [Oktober] [November] [Desember]
      [2025] [2027]
      [Tambah hari libur]
    bot: Tanggal berapa kantor libur?

      Contoh: 24 Desember 2026
    Rina: 25 November 2026
    bot: Apa nama hari libur pada Rabu, 25 November 2026?

      Contoh: Cuti bersama Natal
    Rina: Cuti bersama daerah
    bot: Rabu, 25 November 2026: Cuti bersama daerah

      Kantor libur pada hari itu? Janji yang melewatinya mundur, dan pengadu kami beri tahu.
      [Ya, libur] [Tidak jadi]
    bot: Rabu, 25 November 2026 sekarang hari libur. Jatuh tempo dihitung ulang.

      Hari libur November 2026
      Rabu, 25 November 2026 – Cuti bersama daerah
      [Hapus Rabu, 25 November 2026]
      [Oktober 2026] [Desember 2026]
      [2026]
      [Tambah hari libur]
    bot: Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.
    bot: Kalender berubah. 2 jatuh tempo dihitung ulang:
      [ADU-2026-00001-3 · 3 hari kerja lagi]
      [ADU-2026-00002-1 · 3 hari kerja lagi]
    ");
    shows!(siti.sees_since(beginning.1), @"
    bot: Hari libur kantor berubah, jadi tanggal ini ikut berubah. Mohon maklum.

      ADU-2026-00001-3: kami menanggapi paling lambat Jumat, 27 November 2026 pukul 16.30 WIB.
      ADU-2026-00002-1: kami menanggapi paling lambat Jumat, 27 November 2026 pukul 16.30 WIB.
      [ADU-2026-00001-3]
      [ADU-2026-00002-1]
    ");
    shows!(dewi.sees_since(beginning.2), @"");
    shows!(budi.sees_since(beginning.3), @"");
    shows!(city.trail(&first).await?, @"
    1 pengadu filed
    2 petugas read
    3 jam reschedule
    ");
    assert_eq!(city.case(&first).await?.due_at, city.case(&second).await?.due_at);
    // Reminders go by the new date, and nothing is computed a second time.
    city.restarts().await?;
    shows!(city.runs_until("2026-11-30 08.00", 15, &[&rina, &siti]).await?, @"
    Tue 24 Nov 07.30 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Selasa, 24 November 2026:
    Thu 26 Nov 07.30 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Kamis, 26 November 2026:
    Thu 26 Nov 08.30 Rina: Pengingat: 50 persen waktu untuk ADU-2026-00001-3 sudah lewat. Jatuh tempo Jumat, 27 November 2026 pukul 16.30 WIB (1 hari kerja lagi).
    Thu 26 Nov 09.00 Rina: Pengingat: 50 persen waktu untuk ADU-2026-00002-1 sudah lewat. Jatuh tempo Jumat, 27 November 2026 pukul 16.30 WIB (1 hari kerja lagi).
    Fri 27 Nov 07.30 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Jumat, 27 November 2026:
    Fri 27 Nov 09.30 Rina: Pengingat: 80 persen waktu untuk ADU-2026-00001-3 sudah lewat. Jatuh tempo Jumat, 27 November 2026 pukul 16.30 WIB (5 jam kerja lagi).
    Fri 27 Nov 09.45 Rina: Pengingat: 80 persen waktu untuk ADU-2026-00002-1 sudah lewat. Jatuh tempo Jumat, 27 November 2026 pukul 16.30 WIB (5 jam kerja lagi).
    Mon 30 Nov 07.30 Rina: Terlambat: ADU-2026-00001-3 belum ditanggapi. Jatuh temponya Jumat, 27 November 2026 pukul 16.30 WIB. Mohon segera ditanggapi.
    Mon 30 Nov 07.30 Rina: Terlambat: ADU-2026-00002-1 belum ditanggapi. Jatuh temponya Jumat, 27 November 2026 pukul 16.30 WIB. Mohon segera ditanggapi.
    Mon 30 Nov 07.30 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Senin, 30 November 2026:
    ");
    city.closes().await
}

async fn a_day_off_taken_away_hurries_nobody(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti, dewi) = (city.officer(), city.citizen("Siti Aminah"), city.citizen("Dewi"));
    city.sleeps_until("2026-12-23 09.00").await?;
    let early = siti.files().await?;
    rina.says("/kalender").await?;
    rina.presses("Desember").await?;
    rina.presses("Hapus Kamis, 24 Desember 2026").await?;
    shows!(rina.sees(), @"
    Kamis, 24 Desember 2026: cuti bersama

    Kantor buka pada hari itu? Janji yang sudah diberikan tidak dimajukan.
    [Ya, hari kerja] [Tidak jadi]
    ");
    let beginning = siti.mark();
    rina.presses("Ya, hari kerja").await?;
    shows!(rina.sees(), @"
    Kamis, 24 Desember 2026 sekarang hari kerja. Jatuh tempo dihitung ulang.

    Hari libur Desember 2026
    Jumat, 25 Desember 2026 – libur nasional
    [Hapus Jumat, 25 Desember 2026]
    [November 2026] [Januari 2027]
    [2026]
    [Tambah hari libur]
    ");
    shows!(siti.sees_since(beginning), @"");
    let late = dewi.files().await?;
    let (told, counted) = (city.case(&early).await?.due_at, city.case(&late).await?.due_at);
    assert_eq!(told - counted, TimeDelta::days(1), "who files now is promised an earlier date");
    city.closes().await
}

async fn whoever_may_answer_has_no_less_time_and_hears_of_more(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    rina.presses_all(&["Terima dan catat", "Jawab langsung", "Diselesaikan"]).await?;
    rina.says("Surat rekomendasi sudah terbit dan dapat diambil di loket.").await?;
    rina.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    let beginning = siti.mark();
    rina.says("/kalender").await?;
    rina.presses("Tambah hari libur").await?;
    rina.says_all(&["1 Desember 2026", "Libur daerah"]).await?;
    rina.presses("Ya, libur").await?;
    shows!(siti.sees_since(beginning), @"
    bot: Hari libur kantor berubah, jadi tanggal ini ikut berubah. Mohon maklum.

      ADU-2026-00001-3: Bapak/Ibu dapat menjawab sampai Selasa, 8 Desember 2026 pukul 16.00 WIB.
      [ADU-2026-00001-3]
    ");
    let told = city.case(&number).await?.handling.confirm_by;
    let beginning = siti.mark();
    rina.says("/kalender").await?;
    rina.presses_all(&["Desember", "Hapus Selasa, 1 Desember 2026", "Ya, hari kerja"]).await?;
    shows!(siti.sees_since(beginning), @"");
    assert_eq!(city.case(&number).await?.handling.confirm_by, told);
    shows!(city.runs_until("2026-12-09 08.00", 120, &[&siti]).await?, @"
    Fri 27 Nov 17.00 Siti: Apakah masalah Bapak/Ibu pada ADU-2026-00001-3 sudah selesai?
    Thu 03 Dec 17.00 Siti: Apakah masalah Bapak/Ibu pada ADU-2026-00001-3 sudah selesai?
    Tue 08 Dec 17.00 Siti: Belum ada jawaban Bapak/Ibu atas tanggapan untuk ADU-2026-00001-3, jadi pengaduan ini diarsipkan.
    ");
    city.closes().await
}

async fn another_replica_counts_by_the_same_calendar(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    // Another replica writes the change: this one sees it with its next look at the clock.
    let by = wadul::domain::PersonId(rina.account.id());
    let change = wadul::store::CalendarChange {
        day: "2026-11-24".parse()?,
        is_off: true,
        name: "Pilkada".to_owned(),
        by,
        at: city.clock().now(),
    };
    let store = city.store().await?;
    store.transact(0, move |tx| Box::pin(async move { tx.change_calendar(&change).await })).await?;
    city.settles().await?;
    let number = siti.files().await?;
    assert_eq!(city.case(&number).await?.due_at, crate::harness::diary::wib("2026-11-27 16.30")?);
    city.closes().await
}

async fn days_that_cannot_be_off_are_said_to_be_so(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    rina.says("/kalender").await?;
    rina.presses("Tambah hari libur").await?;
    let mut answers = Vec::new();
    for answer in ["besok-besok", "1 November 2026", "29 November 2026", "25 Desember 2026", "28 Desember 2026", "x"] {
        rina.says(answer).await?;
        answers.push(format!("{answer}: {}", rina.sees().lines().next().unwrap_or_default()));
    }
    shows!(answers.join("\n"), @"
    besok-besok: Itu belum terbaca sebagai tanggal.
    1 November 2026: Tanggal itu sudah lewat.
    29 November 2026: Pada hari itu kantor memang tutup.
    25 Desember 2026: Tanggal itu sudah hari libur.
    28 Desember 2026: Apa nama hari libur pada Senin, 28 Desember 2026?
    x: Mohon tulis 3 sampai 60 huruf.
    ");
    rina.says("Kebakaran di kantor").await?;
    shows!(rina.sees(), @"
    Senin, 28 Desember 2026: Kebakaran di kantor

    Kantor libur pada hari itu? Janji yang melewatinya mundur, dan pengadu kami beri tahu.
    [Ya, libur] [Tidak jadi]
    ");
    rina.presses("Tidak jadi").await?;
    shows!(rina.sees(), @"
    Hari libur Desember 2026
    Kamis, 24 Desember 2026 – cuti bersama
    Jumat, 25 Desember 2026 – libur nasional
    [Hapus Kamis, 24 Desember 2026]
    [Hapus Jumat, 25 Desember 2026]
    [November 2026] [Januari 2027]
    [2026]
    [Tambah hari libur]
    ");
    // The button of a day whose name was never written.
    rina.forges("k1:20261228").await?;
    shows!(rina.sees(), @"Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.");
    assert_eq!(city.counts("select count(*) from calendar_changes").await?, 0);
    city.closes().await
}

async fn only_an_admin_changes_the_calendar(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let dewi = city.member("Dewi", Role::Petugas, "").await?;
    for person in [&siti, &dewi] {
        person.says("/kalender").await?;
        shows!(person.sees(), @"Perintah ini hanya untuk admin. Ketik /bantuan untuk pilihan Bapak/Ibu.");
        assert_eq!(city.denials(person).await?, ["calendar"]);
    }
    // Rina is no admin any more between the question and the answer.
    rina.says("/kalender").await?;
    rina.presses("Tambah hari libur").await?;
    city.restarts_for(&[&dewi]).await?;
    rina.says("28 Desember 2026").await?;
    shows!(rina.sees(), @"Perintah ini hanya untuk admin. Ketik /bantuan untuk pilihan Bapak/Ibu.");
    rina.says("Cuti").await?;
    assert_eq!(city.counts("select count(*) from calendar_changes").await?, 0);
    city.closes().await
}

async fn a_pause_and_its_reason_are_shown(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    rina.presses_all(&["Terima dan catat", "Minta kelengkapan", "Alamat", "Lanjut", "Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    city.sleeps_until("2026-11-25 10.00").await?;
    siti.says(&format!("/status {number}")).await?;
    shows!(siti.sees(), @"
    ADU-2026-00001-3
    Menunggu kelengkapan dari Bapak/Ibu

    Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
    Janji tanggapan: dihitung lagi setelah lengkap
    Waktu kantor berhenti sejak Senin, 23 November 2026 pukul 09.00 WIB (Kelengkapan diminta).

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
    Senin, 23 November 2026 pukul 09.00 WIB – Kelengkapan diminta

    Mohon tekan Lengkapi paling lambat Rabu, 23 Desember 2026 pukul 09.00 WIB. Selama menunggu, waktu kami berhenti.
    [Lihat status]
    [Tambah bukti]
    [Cabut pengaduan]
    [Lengkapi]
    [Dokumen]
    ");
    rina.opens(&number).await?;
    shows!(rina.sees().lines().take(9).collect::<Vec<_>>().join("\n"), @"
    Pengaduan
    ADU-2026-00001-3 · Menunggu kelengkapan dari pengadu
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
    Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB
    Belum lengkap: Alamat
    Waktu kantor berhenti sejak Senin, 23 November 2026 pukul 09.00 WIB (Kelengkapan diminta).

    Pengadu
    ");
    city.closes().await
}
