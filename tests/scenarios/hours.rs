//! The hours: reminders, escalation, the news of the morning, and what ends by itself.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::Role;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_case_left_lying_is_called_to_mind_until_the_head_and_the_citizen_hear_of_it
    what_a_division_does_not_take_is_called_to_mind_after_four_hours
    what_is_not_completed_lapses_after_three_reminders
    what_nobody_confirms_is_archived_after_two_reminders
    several_missed_reminders_come_as_one_and_none_comes_twice
    what_was_taken_back_is_called_to_mind_no_more
    whom_a_case_is_about_hears_of_none_of_its_hours
    the_office_is_left_alone_over_lebaran
    a_year_ends_and_its_calendar_is_asked_for
    a_plan_comes_to_mind_the_day_before_on_the_day_and_once_after
}

/// The case goes to a division.
async fn distributes(rina: &Person) -> Result<()> {
    rina.presses_all(&["Terima dan catat", "Tetapkan tingkat", "2 – sedang", "Teruskan ke bidang"]).await?;
    rina.presses_all(&["Kewaspadaan Nasional", "Lewati", "Lewati"]).await
}

async fn a_case_left_lying_is_called_to_mind_until_the_head_and_the_citizen_hear_of_it(
    database: TestDatabase,
) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let hadi = city.member("Hadi Pimpinan", Role::Pimpinan, "").await?;
    let number = siti.files().await?;
    shows!(city.runs_until("2026-11-26 16.00", 30, &[&rina, &hadi, &siti]).await?, @"
    Tue 24 Nov 07.30 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Selasa, 24 November 2026:
    Tue 24 Nov 07.30 Hadi: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Selasa, 24 November 2026:
    Wed 25 Nov 07.30 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Rabu, 25 November 2026:
    Wed 25 Nov 07.30 Hadi: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Rabu, 25 November 2026:
    Wed 25 Nov 08.30 Rina: Pengingat: 50 persen waktu untuk ADU-2026-00001-3 sudah lewat. Jatuh tempo Kamis, 26 November 2026 pukul 16.00 WIB (1 hari kerja lagi).
    Thu 26 Nov 07.30 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Kamis, 26 November 2026:
    Thu 26 Nov 07.30 Hadi: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Kamis, 26 November 2026:
    Thu 26 Nov 09.30 Rina: Pengingat: 80 persen waktu untuk ADU-2026-00001-3 sudah lewat. Jatuh tempo Kamis, 26 November 2026 pukul 16.00 WIB (5 jam kerja lagi).
    ");
    let (late, all) = (rina.mark(), siti.mark());
    shows!(city.runs_until("2026-11-27 08.00", 30, &[&rina, &hadi, &siti]).await?, @"
    Fri 27 Nov 07.30 Rina: Terlambat: ADU-2026-00001-3 belum ditanggapi. Jatuh temponya Kamis, 26 November 2026 pukul 16.00 WIB. Mohon segera ditanggapi.
    Fri 27 Nov 07.30 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Jumat, 27 November 2026:
    Fri 27 Nov 07.30 Hadi: Terlambat: ADU-2026-00001-3 belum ditanggapi. Jatuh temponya Kamis, 26 November 2026 pukul 16.00 WIB. Mohon segera ditanggapi.
    Fri 27 Nov 07.30 Hadi: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Jumat, 27 November 2026:
    ");
    shows!(rina.sees_since(late), @"
    bot: Terlambat: ADU-2026-00001-3 belum ditanggapi. Jatuh temponya Kamis, 26 November 2026 pukul 16.00 WIB. Mohon segera ditanggapi.
      Keadaan: Terkirim, menunggu dicatat petugas.
      [Terima dan catat] [Minta kelengkapan]
      [Catatan internal] [Bukan kewenangan]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu]
    bot: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Jumat, 27 November 2026:
      Terlambat: 1
      Antrean: 1
      [ADU-2026-00001-3 · terlambat sejak Kamis, 26 November 2026]
      [Semua tugas] [Antrean]
    ");
    siti.presses("Lihat status").await?;
    siti.presses("Tagih").await?;
    shows!(siti.sees_since(all), @"
    bot: ADU-2026-00001-3
      Terkirim, menunggu dicatat petugas

      Rekomendasi penelitian, survei, KKN, atau magang
      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Janji tanggapan: Kamis, 26 November 2026 pukul 16.00 WIB. Janji itu sudah lewat. Kami terlambat, dan tetap menyelesaikannya.

      Riwayat
      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim

      Selanjutnya petugas pengaduan mencatat dan memeriksanya. Kami terlambat. Untuk menagih, tekan Tagih.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Tagih]
      [Dokumen]
    bot: Mohon maaf, kami terlambat menanggapi ADU-2026-00001-3.

      Tagihan Bapak/Ibu sudah kami sampaikan kepada pimpinan dan kepada yang menanganinya: petugas pengaduan.

      Janji yang baru: paling lambat Senin, 30 November 2026 pukul 16.00 WIB.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    ");
    shows!(hadi.sees(), @"
    Ditagih karena terlambat: ADU-2026-00001-3, oleh pengadu.
    Keadaan: Terkirim, menunggu dicatat petugas. Jatuh tempo: Senin, 30 November 2026 pukul 16.00 WIB.
    [Terima dan catat] [Minta kelengkapan]
    [Catatan internal] [Bukan kewenangan]
    [Gabungkan] [Nomor SP4N-LAPOR!]
    [Buka kartu]
    ");
    // A new promise has reminders of its own.
    shows!(city.runs_until("2026-11-30 16.00", 30, &[&rina, &hadi, &siti]).await?, @"
    Mon 30 Nov 07.30 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Senin, 30 November 2026:
    Mon 30 Nov 07.30 Hadi: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Senin, 30 November 2026:
    Mon 30 Nov 08.00 Rina: Pengingat: 50 persen waktu untuk ADU-2026-00001-3 sudah lewat. Jatuh tempo Senin, 30 November 2026 pukul 16.00 WIB (7 jam kerja lagi).
    Mon 30 Nov 13.30 Rina: Pengingat: 80 persen waktu untuk ADU-2026-00001-3 sudah lewat. Jatuh tempo Senin, 30 November 2026 pukul 16.00 WIB (2 jam kerja lagi).
    ");
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 jam reminded
    4 jam reminded
    5 jam reminded
    6 pengadu nudge
    7 jam reminded
    8 jam reminded
    ");
    city.closes().await
}

async fn what_a_division_does_not_take_is_called_to_mind_after_four_hours(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let tono = city.member("Tono Wibowo", Role::Bidang, "sekretariat").await?;
    city.sleeps_until("2026-11-27 11.20").await?;
    siti.files().await?;
    // Five minutes before the Friday prayer.
    city.sleeps_until("2026-11-27 11.25").await?;
    distributes(&rina).await?;
    shows!(city.runs_until("2026-11-30 12.00", 30, &[&rina, &budi, &tono]).await?, @"
    Mon 30 Nov 07.30 Budi: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Senin, 30 November 2026:
    Mon 30 Nov 08.00 Rina: Belum diambil: ADU-2026-00001-3 sudah lebih dari 4 jam kerja di Bidang Kewaspadaan Nasional dan Penanganan Konflik.
    Mon 30 Nov 08.00 Budi: Belum diambil: ADU-2026-00001-3 sudah lebih dari 4 jam kerja di Bidang Kewaspadaan Nasional dan Penanganan Konflik.
    ");
    budi.presses("Ambil").await?;
    shows!(city.runs_until("2026-12-01 16.00", 30, &[&rina, &budi, &tono]).await?, @"
    Tue 01 Dec 07.30 Budi: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Selasa, 1 Desember 2026:
    Tue 01 Dec 09.30 Budi: Pengingat: 50 persen waktu untuk ADU-2026-00001-3 sudah lewat. Jatuh tempo Rabu, 2 Desember 2026 pukul 16.00 WIB (1 hari kerja lagi).
    ");
    city.closes().await
}

async fn what_is_not_completed_lapses_after_three_reminders(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    city.sleeps_until("2026-11-23 15.59").await?;
    rina.presses_all(&["Terima dan catat", "Minta kelengkapan", "Alamat", "Lanjut", "Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    let beginning = siti.mark();
    shows!(city.runs_until("2026-12-24 12.00", 360, &[&rina, &siti]).await?, @"
    Mon 30 Nov 19.00 Siti: Kelengkapan untuk ADU-2026-00001-3 belum kami terima:
    Mon 14 Dec 19.00 Siti: Kelengkapan untuk ADU-2026-00001-3 belum kami terima:
    Mon 21 Dec 19.00 Siti: Kelengkapan untuk ADU-2026-00001-3 belum kami terima:
    Wed 23 Dec 19.00 Rina: Dianggap dicabut: ADU-2026-00001-3, oleh sistem.
    Wed 23 Dec 19.00 Siti: Kelengkapan untuk ADU-2026-00001-3 belum kami terima dalam 30 hari. Menurut undang-undang, pengaduan ini dianggap dicabut.
    ");
    let heard = siti.sees_since(beginning);
    shows!(heard.lines().take(9).collect::<Vec<_>>().join("\n"), @"
    bot: Kelengkapan untuk ADU-2026-00001-3 belum kami terima:
      – Alamat

      Mohon tekan Lengkapi paling lambat Rabu, 23 Desember 2026 pukul 15.59 WIB. Setelah itu pengaduan dianggap dicabut.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Lengkapi]
    bot: Kelengkapan untuk ADU-2026-00001-3 belum kami terima:
    ");
    shows!(siti.sees(), @"
    Kelengkapan untuk ADU-2026-00001-3 belum kami terima dalam 30 hari. Menurut undang-undang, pengaduan ini dianggap dicabut.

    Bapak/Ibu dapat mengadu lagi kapan saja dengan /lapor.
    [Lihat status]
    ");
    siti.presses("Lihat status").await?;
    shows!(siti.sees(), @"
    ADU-2026-00001-3
    Dianggap dicabut

    Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
    Waktu kantor berhenti Senin, 23 November 2026 pukul 15.59 WIB sampai Rabu, 23 Desember 2026 pukul 19.00 WIB (Kelengkapan diminta).

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    Senin, 23 November 2026 pukul 15.59 WIB – Diterima dan dicatat
    Senin, 23 November 2026 pukul 15.59 WIB – Kelengkapan diminta
    Rabu, 23 Desember 2026 pukul 19.00 WIB – Dianggap dicabut

    Pengaduan ini sudah ditutup. Untuk mengadu lagi, ketik /lapor.
    [Lihat status]
    [Dokumen]
    ");
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas record
    4 petugas request_completion
    5 jam reminded
    6 jam reminded
    7 jam reminded
    8 jam lapse
    ");
    city.closes().await
}

async fn what_nobody_confirms_is_archived_after_two_reminders(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    rina.presses_all(&["Terima dan catat", "Jawab langsung", "Diselesaikan"]).await?;
    rina.says("Surat rekomendasi sudah terbit dan dapat diambil di loket.").await?;
    rina.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    shows!(city.runs_until("2026-12-08 12.00", 240, &[&rina, &siti]).await?, @"
    Fri 27 Nov 19.00 Siti: Apakah masalah Bapak/Ibu pada ADU-2026-00001-3 sudah selesai?
    Thu 03 Dec 19.00 Siti: Apakah masalah Bapak/Ibu pada ADU-2026-00001-3 sudah selesai?
    Mon 07 Dec 19.00 Siti: Belum ada jawaban Bapak/Ibu atas tanggapan untuk ADU-2026-00001-3, jadi pengaduan ini diarsipkan.
    ");
    shows!(siti.sees(), @"
    Belum ada jawaban Bapak/Ibu atas tanggapan untuk ADU-2026-00001-3, jadi pengaduan ini diarsipkan.

    Bila masalahnya belum selesai, ketik /lapor atau hubungi kami di (0343) 747004.
    [Lihat status]
    [Beri nilai]
    ");
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas record
    4 petugas answer_directly
    5 jam reminded
    6 jam reminded
    7 jam expire
    ");
    city.closes().await
}

async fn several_missed_reminders_come_as_one_and_none_comes_twice(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    shows!(city.runs_until("2026-11-25 09.00", 15, &[&rina]).await?, @"
    Tue 24 Nov 07.30 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Selasa, 24 November 2026:
    Wed 25 Nov 07.30 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Rabu, 25 November 2026:
    Wed 25 Nov 08.30 Rina: Pengingat: 50 persen waktu untuk ADU-2026-00001-3 sudah lewat. Jatuh tempo Kamis, 26 November 2026 pukul 16.00 WIB (1 hari kerja lagi).
    ");
    // Between two reminders the program is started anew, and then it is down over the third.
    city.restarts().await?;
    shows!(city.runs_until("2026-11-25 16.00", 15, &[&rina]).await?, @"");
    city.restarts().await?;
    city.sleeps_until("2026-11-28 10.00").await?;
    shows!(city.runs_until("2026-11-30 12.00", 60, &[&rina]).await?, @"
    Mon 30 Nov 08.00 Rina: Terlambat: ADU-2026-00001-3 belum ditanggapi. Jatuh temponya Kamis, 26 November 2026 pukul 16.00 WIB. Mohon segera ditanggapi.
    Mon 30 Nov 08.00 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Senin, 30 November 2026:
    ");
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 jam reminded
    4 jam reminded
    ");
    let missed = city.store().await?.reader().await?.trail_of(&city.case(&number).await?.id).await?;
    shows!(missed.last().map(|line| line.detail.clone()).unwrap_or_default(), @r#"{"missed":"alarm-80","timer":"alarm-100"}"#);
    city.closes().await
}

async fn what_was_taken_back_is_called_to_mind_no_more(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    city.runs_until("2026-11-25 09.00", 30, &[]).await?;
    siti.presses_all(&["Cabut pengaduan", "Ya, cabut"]).await?;
    shows!(city.runs_until("2026-11-30 08.00", 60, &[&rina, &siti]).await?, @"");
    // It comes back late: that is said once, and what was said before is not said again.
    siti.presses("Batalkan pencabutan").await?;
    shows!(city.runs_until("2026-12-01 08.00", 60, &[&rina, &siti]).await?, @"Tue 01 Dec 08.00 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Selasa, 1 Desember 2026:");
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 jam reminded
    4 pengadu withdraw
    5 pengadu restore
    6 jam reminded
    ");
    city.closes().await
}

async fn whom_a_case_is_about_hears_of_none_of_its_hours(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let hadi = city.member("Hadi Pimpinan", Role::Pimpinan, "").await?;
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    siti.says("/lapor").await?;
    siti.answers_up_to("about_officer").await?;
    siti.presses("Ya").await?;
    siti.says("Budi Santoso").await?;
    siti.answers_from("place").await?;
    siti.says("Siti Aminah").await?;
    let number = siti.number()?;
    shows!(city.runs_until("2026-11-27 08.00", 30, &[&rina, &hadi, &budi]).await?, @"
    Tue 24 Nov 07.30 Hadi: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Selasa, 24 November 2026:
    Wed 25 Nov 07.30 Hadi: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Rabu, 25 November 2026:
    Wed 25 Nov 08.30 Hadi: Pengingat: 50 persen waktu untuk ADU-2026-00001-3 sudah lewat. Jatuh tempo Kamis, 26 November 2026 pukul 16.00 WIB (1 hari kerja lagi).
    Thu 26 Nov 07.30 Hadi: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Kamis, 26 November 2026:
    Thu 26 Nov 09.30 Hadi: Pengingat: 80 persen waktu untuk ADU-2026-00001-3 sudah lewat. Jatuh tempo Kamis, 26 November 2026 pukul 16.00 WIB (5 jam kerja lagi).
    Fri 27 Nov 07.30 Hadi: Terlambat: ADU-2026-00001-3 belum ditanggapi. Jatuh temponya Kamis, 26 November 2026 pukul 16.00 WIB. Mohon segera ditanggapi.
    Fri 27 Nov 07.30 Hadi: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Jumat, 27 November 2026:
    ");
    assert!(!budi.was_told().contains(&number) && !rina.was_told().contains(&number));
    city.closes().await
}

async fn the_office_is_left_alone_over_lebaran(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    city.sleeps_until("2027-03-04 09.00").await?;
    siti.files().await?;
    shows!(city.runs_until("2027-03-18 09.00", 30, &[&rina, &siti]).await?, @"
    Fri 05 Mar 07.30 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Jumat, 5 Maret 2027:
    Tue 16 Mar 07.30 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Selasa, 16 Maret 2027:
    Tue 16 Mar 08.30 Rina: Pengingat: 50 persen waktu untuk ADU-2027-00001-2 sudah lewat. Jatuh tempo Rabu, 17 Maret 2027 pukul 16.00 WIB (1 hari kerja lagi).
    Tue 16 Mar 09.30 Rina: Batas undang-undang: ADU-2027-00001-2 harus dinyatakan lengkap atau belum paling lambat Kamis, 18 Maret 2027 pukul 09.00 WIB.
    Wed 17 Mar 07.30 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Rabu, 17 Maret 2027:
    Wed 17 Mar 09.30 Rina: Pengingat: 80 persen waktu untuk ADU-2027-00001-2 sudah lewat. Jatuh tempo Rabu, 17 Maret 2027 pukul 16.00 WIB (5 jam kerja lagi).
    Thu 18 Mar 07.30 Rina: Terlambat: ADU-2027-00001-2 belum ditanggapi. Jatuh temponya Rabu, 17 Maret 2027 pukul 16.00 WIB. Mohon segera ditanggapi.
    Thu 18 Mar 07.30 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Kamis, 18 Maret 2027:
    ");
    city.closes().await
}

async fn a_year_ends_and_its_calendar_is_asked_for(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    city.sleeps_until("2026-12-31 10.00").await?;
    let number = siti.files().await?;
    shows!(city.runs_until("2027-01-08 08.00", 60, &[&rina]).await?, @"
    Mon 04 Jan 08.00 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Senin, 4 Januari 2027:
    Wed 06 Jan 08.00 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Rabu, 6 Januari 2027:
    Wed 06 Jan 09.00 Rina: Pengingat: 50 persen waktu untuk ADU-2026-00001-3 sudah lewat. Jatuh tempo Kamis, 7 Januari 2027 pukul 16.00 WIB (1 hari kerja lagi).
    Thu 07 Jan 08.00 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Kamis, 7 Januari 2027:
    Thu 07 Jan 10.00 Rina: Pengingat: 80 persen waktu untuk ADU-2026-00001-3 sudah lewat. Jatuh tempo Kamis, 7 Januari 2027 pukul 16.00 WIB (5 jam kerja lagi).
    Fri 08 Jan 08.00 Rina: Terlambat: ADU-2026-00001-3 belum ditanggapi. Jatuh temponya Kamis, 7 Januari 2027 pukul 16.00 WIB. Mohon segera ditanggapi.
    Fri 08 Jan 08.00 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Jumat, 8 Januari 2027:
    ");
    assert_eq!(city.case(&number).await?.due_at, crate::harness::diary::wib("2027-01-07 16.00")?);
    siti.presses_all(&["Cabut pengaduan", "Ya, cabut"]).await?;
    let mut asked = Vec::new();
    for (from, until) in [
        ("2027-09-30 07.00", "2027-09-30 10.00"),
        ("2027-10-01 07.00", "2027-10-05 10.00"),
        ("2027-10-31 07.00", "2027-11-02 10.00"),
    ] {
        city.sleeps_until(from).await?;
        asked.push(city.runs_until(until, 60, &[&rina]).await?);
    }
    shows!(asked.join("\n"), @"

    Fri 01 Oct 08.00 Rina: Daftar hari libur 2028 belum ada. Mohon isi dengan /kalender, supaya tanggal yang dijanjikan pasti.
    Mon 01 Nov 08.00 Rina: Daftar hari libur 2028 belum ada. Mohon isi dengan /kalender, supaya tanggal yang dijanjikan pasti.
    ");
    city.closes().await
}

async fn a_plan_comes_to_mind_the_day_before_on_the_day_and_once_after(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    // Whoever carries a plan out may read its case.
    let budi = city.member("Budi Santoso", Role::Petugas, "").await?;
    siti.files().await?;
    rina.presses_all(&["Terima dan catat", "Jawab langsung", "Diselesaikan"]).await?;
    rina.says("Surat rekomendasi sudah terbit dan dapat diambil di loket.").await?;
    rina.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    siti.presses_all(&["Sudah selesai", "5 – sangat baik", "Lewati"]).await?;
    rina.presses_all(&["Arsipkan", "Rencana tindak lanjut"]).await?;
    rina.says("Jadwal pengambilan surat dipasang di loket.").await?;
    rina.presses("Budi Santoso").await?;
    let beginning = budi.mark();
    rina.says("30 November").await?;
    shows!(budi.sees_since(beginning), @"
    bot: Bapak/Ibu mendapat tugas dari rencana tindak lanjut ADU-2026-00001-3:
      Jadwal pengambilan surat dipasang di loket.

      Paling lambat Senin, 30 November 2026.
      [Rencana selesai] [Buka kartu]
    ");
    shows!(city.runs_until("2026-12-03 12.00", 120, &[&rina, &budi]).await?, @"
    Fri 27 Nov 09.00 Budi: Rencana tindak lanjut ADU-2026-00001-3 jatuh tempo Senin, 30 November 2026:
    Mon 30 Nov 09.00 Budi: Rencana tindak lanjut ADU-2026-00001-3 jatuh tempo Senin, 30 November 2026:
    Tue 01 Dec 09.00 Budi: Terlambat: rencana tindak lanjut ADU-2026-00001-3 jatuh tempo Senin, 30 November 2026:
    ");
    shows!(budi.sees(), @"
    Terlambat: rencana tindak lanjut ADU-2026-00001-3 jatuh tempo Senin, 30 November 2026:
    Jadwal pengambilan surat dipasang di loket.

    Bila sudah dikerjakan, mohon tekan Rencana selesai.
    [Rencana selesai] [Buka kartu]
    ");
    city.closes().await
}
