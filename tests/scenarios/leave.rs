//! Somebody is away: what they had in hand goes to a colleague on the first day, and what comes meanwhile as well.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::Role;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    open_cases_go_to_the_stand_in_on_the_first_day_and_the_officer_returns
    no_case_stays_with_somebody_who_is_away
    plans_and_reminders_go_where_the_cases_go
}

/// A complaint that lies with the division, and its number.
async fn distributed(city: &City, citizen: &Person) -> Result<String> {
    let number = citizen.files().await?;
    let rina = city.officer();
    rina.opens(&number).await?;
    rina.presses_all(&["Terima dan catat", "Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    Ok(number)
}

pub(super) async fn taken(city: &City, citizen: &Person, officer: &Person) -> Result<String> {
    let number = distributed(city, citizen).await?;
    officer.opens(&number).await?;
    officer.presses("Ambil").await?;
    Ok(number)
}

pub(super) async fn handler(city: &City, number: &str) -> Result<Option<i64>> {
    Ok(city.case(number).await?.handling.handler.map(|person| person.0))
}

async fn open_cases_go_to_the_stand_in_on_the_first_day_and_the_officer_returns(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi", Role::Bidang, "kewaspadaan").await?;
    let dewi = city.member("Dewi", Role::Bidang, "kewaspadaan").await?;
    let (one, two) = (taken(&city, &siti, &budi).await?, taken(&city, &siti, &budi).await?);
    let beginning = budi.mark();
    budi.says("/cuti").await?;
    budi.presses("Besok, Selasa, 24 November 2026").await?;
    budi.says("rabu").await?;
    budi.presses("Dewi").await?;
    // Looking something up meanwhile does not break it off.
    budi.opens(&one).await?;
    budi.says("Berkas ada di meja saya, tinggal menunggu tanda tangan.").await?;
    budi.presses("Simpan").await?;
    let seen = budi.sees_since(beginning);
    let (asked, rest) = seen.split_once(&format!("Budi: /kasus {one}")).unwrap_or_default();
    shows!(asked, @"
    Budi: /cuti
    bot: Mulai hari apa Bapak/Ibu cuti? Pilih, atau tulis misalnya 30 November.
      [Hari ini, Senin, 23 November 2026]
      [Besok, Selasa, 24 November 2026]
      [Batal]
    bot: Sampai hari apa Bapak/Ibu cuti? Pilih, atau tulis misalnya 4 Desember.
      [Selasa, 24 November 2026]
      [Rabu, 25 November 2026]
      [Kamis, 26 November 2026]
      [Sabtu, 28 November 2026]
      [Batal]
    Budi: rabu
    bot: Siapa yang menggantikan Bapak/Ibu?
      [Dewi]
      [Batal]
    bot: Apa yang perlu diketahui Dewi? Catatan ini ikut pada setiap pengaduan yang diserahkan.

      Contoh: Berkas lengkap, tinggal menunggu tanda tangan.
      [Batal]
    ");
    shows!(rest.split_once("Budi: Berkas").unwrap_or_default().1, @"
     ada di meja saya, tinggal menunggu tanda tangan.
    bot: Cuti: Selasa, 24 November 2026 sampai Rabu, 25 November 2026
      Pengganti: Dewi

      Pada hari pertama, pengaduan yang Bapak/Ibu tangani berpindah kepadanya. Apakah sudah benar?

      Catatan: Berkas ada di meja saya, tinggal menunggu tanda tangan.
      [Simpan] [Batal]
    bot: Cuti Bapak/Ibu
      Selasa, 24 November 2026 sampai Rabu, 25 November 2026
      Pengganti: Dewi
      Catatan: Berkas ada di meja saya, tinggal menunggu tanda tangan.

      Pada hari pertama, pengaduan yang Bapak/Ibu tangani berpindah kepada pengganti.
      [Batalkan cuti]
    ");
    assert_eq!(handler(&city, &one).await?, Some(budi.account.id()));
    // At night nobody is woken; in the morning it is done, once, whoever is restarted.
    let (away, there) = (budi.mark(), dewi.mark());
    city.passes(TimeDelta::hours(20)).await?;
    assert_eq!(handler(&city, &one).await?, Some(budi.account.id()), "at five in the morning");
    city.restarts().await?;
    city.passes(TimeDelta::hours(2)).await?;
    city.restarts().await?;
    city.passes(TimeDelta::minutes(1)).await?;
    shows!(budi.sees_since(away), @"bot: Cuti Bapak/Ibu dimulai, sampai Rabu, 25 November 2026. 2 pengaduan diserahkan kepada Dewi.");
    shows!(dewi.sees_since(there), @"
    bot: Bapak/Ibu menggantikan Budi, yang cuti sampai Rabu, 25 November 2026. 2 pengaduan sekarang di tangan Bapak/Ibu.
      Catatan: Berkas ada di meja saya, tinggal menunggu tanda tangan.
      [ADU-2026-00001-3 · Kamis, 26 November 2026]
      [ADU-2026-00002-1 · Kamis, 26 November 2026]
    ");
    dewi.presses(dewi.sees().lines().nth(2).unwrap_or_default().trim_matches(['[', ']'])).await?;
    assert!(dewi.sees().contains("[Kirim tanggapan]"), "{}", dewi.sees());
    shows!(city.trail(&one).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas read
    4 petugas record
    5 petugas distribute
    6 bidang read
    7 bidang claim
    8 bidang read
    9 bidang hand_over
    10 bidang read
    ");
    assert_eq!([handler(&city, &one).await?, handler(&city, &two).await?], [Some(dewi.account.id()); 2]);
    rina.says("/petugas").await?;
    shows!(rina.sees(), @"
    Petugas (3). Tekan satu nama untuk melihat atau mengubah perannya.
    Budi: penangan di Kewaspadaan Nasional (cuti sampai Rabu, 25 November 2026)
    Dewi: penangan di Kewaspadaan Nasional
    Rina Petugas: admin, petugas pengaduan
    [Budi]
    [Dewi]
    [Rina Petugas]
    [Undang petugas]
    ");
    // What comes to Budi's division is told to Dewi, once, and not to Budi.
    let (away, there) = (budi.mark(), dewi.mark());
    let three = distributed(&city, &siti).await?;
    shows!(budi.sees_since(away), @"");
    shows!(dewi.sees_since(there), @"
    bot: Diteruskan ke bidang: ADU-2026-00003-7, oleh Rina Petugas.
      Keadaan: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik. Jatuh tempo: Jumat, 27 November 2026 pukul 16.30 WIB.
      [Ambil] [Catatan internal]
      [Buka kartu]
    ");
    // What comes back to Budi goes on to Dewi: a withdrawn case of his that is restored.
    budi.opens(&three).await?;
    budi.presses("Ambil").await?;
    assert_eq!(handler(&city, &three).await?, Some(budi.account.id()), "whoever takes one up keeps it");
    siti.says(&format!("/status {three}")).await?;
    siti.presses_all(&["Cabut pengaduan", "Ya, cabut"]).await?;
    let there = dewi.mark();
    siti.presses("Batalkan pencabutan").await?;
    assert_eq!(handler(&city, &three).await?, Some(dewi.account.id()));
    shows!(dewi.sees_since(there), @"
    bot: Pencabutan dibatalkan: ADU-2026-00003-7, oleh pengadu.
      Keadaan: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik. Jatuh tempo: Jumat, 27 November 2026 pukul 16.30 WIB.
      [Tanya pengadu] [Catatan internal]
      [Alihkan] [Perpanjang]
      [Kirim tanggapan] [Serahkan]
      [Buka kartu]
    bot: Bapak/Ibu menggantikan Budi, yang cuti sampai Rabu, 25 November 2026. 1 pengaduan sekarang di tangan Bapak/Ibu.
      Catatan: Berkas ada di meja saya, tinggal menunggu tanda tangan.
      [ADU-2026-00003-7 · Jumat, 27 November 2026]
    ");
    // Nobody hands a case to somebody who is away.
    dewi.opens(&one).await?;
    dewi.presses("Serahkan").await?;
    assert!(!dewi.sees().contains("[Budi]"), "{}", dewi.sees());
    dewi.presses("Batal").await?;
    // It ends by itself.
    let away = budi.mark();
    city.passes(TimeDelta::days(2)).await?;
    shows!(budi.sees_since(away), @"bot: Selamat bertugas kembali. Pengaduan yang diserahkan tetap ditangani Dewi, sampai diserahkan kembali.");
    dewi.opens(&one).await?;
    dewi.presses_all(&["Serahkan", "Budi"]).await?;
    dewi.says("Silakan dilanjutkan, berkasnya sudah ditandatangani.").await?;
    assert_eq!(handler(&city, &one).await?, Some(budi.account.id()));
    budi.says("/cuti").await?;
    shows!(budi.sees().lines().next().unwrap_or_default(), @"Mulai hari apa Bapak/Ibu cuti? Pilih, atau tulis misalnya 30 November.");
    city.closes().await
}

async fn no_case_stays_with_somebody_who_is_away(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi", Role::Bidang, "kewaspadaan").await?;
    let dewi = city.member("Dewi", Role::Bidang, "kewaspadaan").await?;
    let number = taken(&city, &siti, &budi).await?;
    budi.says("/cuti").await?;
    budi.presses_all(&["Besok, Selasa, 24 November 2026", "Rabu, 25 November 2026", "Dewi"]).await?;
    budi.says("Tinggal tanda tangan.").await?;
    budi.presses("Simpan").await?;
    rina.says("/petugas").await?;
    rina.presses_all(&["Dewi", "Nonaktifkan", "Ya, nonaktifkan"]).await?;
    let (away, news) = (budi.mark(), rina.mark());
    city.passes(TimeDelta::hours(24)).await?;
    // Dewi is no officer any more: the case is nobody's, and the desk hears of it.
    assert_eq!(handler(&city, &number).await?, None);
    shows!(budi.sees_since(away), @"
    bot: Dilepas, belum ada yang menangani: ADU-2026-00001-3, oleh sistem.
      Keadaan: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      [Ambil] [Catatan internal]
      [Buka kartu]
    bot: Cuti Bapak/Ibu dimulai, sampai Rabu, 25 November 2026. Tidak ada pengaduan yang diserahkan.
    ");
    shows!(rina.sees_since(news), @"
    bot (senyap): Dilepas, belum ada yang menangani: ADU-2026-00001-3, oleh sistem.
      Keadaan: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      [Tanya pengadu] [Catatan internal]
      [Tarik kembali] [Perpanjang]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu]
    ");
    assert!(!dewi.sees().contains(&number), "{}", dewi.sees());
    city.closes().await
}

/// A settled case of Budi's, with a plan of which he has to carry out.
async fn planned(city: &City, citizen: &Person, budi: &Person) -> Result<String> {
    let (rina, number) = (city.officer(), taken(city, citizen, budi).await?);
    budi.presses_all(&["Kirim tanggapan", "Diselesaikan"]).await?;
    budi.says("Surat rekomendasi sudah terbit.").await?;
    budi.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    citizen.presses_all(&["Sudah selesai", "5 – sangat baik", "Lewati"]).await?;
    rina.presses("Rencana tindak lanjut").await?;
    rina.says("Jadwal pengambilan surat dipasang di loket.").await?;
    rina.presses("Budi").await?;
    rina.says("1 Desember").await?;
    Ok(number)
}

async fn plans_and_reminders_go_where_the_cases_go(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi", Role::Bidang, "kewaspadaan").await?;
    let dewi = city.member("Dewi", Role::Bidang, "kewaspadaan").await?;
    let number = planned(&city, &siti, &budi).await?;
    let untaken = distributed(&city, &siti).await?;
    budi.says("/cuti").await?;
    budi.presses_all(&["Hari ini, Senin, 23 November 2026", "Rabu, 25 November 2026", "Dewi"]).await?;
    budi.says("Tinggal tanda tangan.").await?;
    let there = dewi.mark();
    budi.presses("Simpan").await?;
    shows!(dewi.sees_since(there), @"
    bot: Bapak/Ibu mendapat tugas dari rencana tindak lanjut ADU-2026-00001-3:
      Jadwal pengambilan surat dipasang di loket.

      Paling lambat Selasa, 1 Desember 2026.
      [Rencana selesai] [Buka kartu]
    bot: Bapak/Ibu menggantikan Budi, yang cuti sampai Rabu, 25 November 2026. Belum ada pengaduan yang diserahkan.
      Catatan: Tinggal tanda tangan.
    ");
    let away = budi.mark();
    shows!(city.runs_until("2026-11-24 12.00", 60, &[&rina, &budi, &dewi]).await?, @"
    Mon 23 Nov 15.00 Rina: Belum diambil: ADU-2026-00002-1 sudah lebih dari 4 jam kerja di Bidang Kewaspadaan Nasional dan Penanganan Konflik.
    Mon 23 Nov 15.00 Dewi: Belum diambil: ADU-2026-00002-1 sudah lebih dari 4 jam kerja di Bidang Kewaspadaan Nasional dan Penanganan Konflik.
    Tue 24 Nov 08.00 Rina: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Selasa, 24 November 2026:
    Tue 24 Nov 08.00 Dewi: Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Selasa, 24 November 2026:
    ");
    assert_eq!(budi.sees_since(away), "", "nothing comes to whoever is away, once {untaken} lies too long");
    // Dewi leaves: what was lent to her falls to who made it.
    let desk = rina.mark();
    rina.says("/petugas").await?;
    rina.presses_all(&["Dewi", "Nonaktifkan", "Ya, nonaktifkan"]).await?;
    let seen = rina.sees_since(desk);
    shows!(seen.split_once("bot: Bapak/Ibu mendapat").unwrap_or_default().1, @"
     tugas dari rencana tindak lanjut ADU-2026-00001-3:
      Jadwal pengambilan surat dipasang di loket.

      Paling lambat Selasa, 1 Desember 2026.
      [Rencana selesai] [Buka kartu]
    bot: Sudah disimpan. Yang bersangkutan diberi tahu.

      Dewi: penangan di Kewaspadaan Nasional (nonaktif)

      Petugas ini nonaktif dan tidak dapat membaca apa pun. Perannya kembali bila diaktifkan.

      Perubahan terakhir
      Selasa, 24 November 2026 pukul 12.00 WIB – dinonaktifkan, oleh Rina Petugas
      [Aktifkan kembali]
      [Daftar petugas]
    ");
    let trail = city.trail(&number).await?;
    shows!(trail.lines().filter(|line| line.contains("plan")).collect::<Vec<_>>().join("\n"), @"
    11 petugas plan_follow_up
    12 jam pass_plan
    13 jam pass_plan
    ");
    rina.opens(&number).await?;
    assert!(rina.sees().contains("Rencana tindak lanjut diserahkan kepada rekan (2×)"), "{}", rina.sees());
    rina.presses_all(&["Rencana selesai", "Jadwal pengambilan surat dipasang di loket."]).await?;
    rina.says("Jadwal sudah dipasang di loket.").await?;
    city.closes().await
}
