//! Figures of a month: `/rekap`, its files, and the report that comes by itself.

use std::io::Read as _;

use anyhow::{Context, Result};
use chrono::TimeDelta;
use wadul::domain::Role;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    an_officer_asks_for_the_figures_of_a_month
    the_register_is_handed_over_with_what_its_reader_may_read
    figures_are_for_complaints_officers_and_heads_only
    a_month_that_is_over_is_reported_once
}

/// A complaint that was answered and confirmed with four stars, and two that wait.
async fn a_month_of_work(city: &City) -> Result<(Person, Vec<String>)> {
    let (rina, siti, budi) = (city.officer(), city.citizen("Siti Aminah"), city.citizen("Budi"));
    let mut numbers = vec![siti.files().await?];
    rina.presses_all(&["Terima dan catat", "Jawab langsung", "Diselesaikan"]).await?;
    rina.says("Surat rekomendasi sudah terbit dan dapat diambil di loket.").await?;
    rina.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    siti.presses_all(&["Sudah selesai", "4 – baik"]).await?;
    numbers.push(budi.files().await?);
    budi.comes_to("confidential").await?;
    budi.presses_all(&["Rahasiakan identitas saya", "Tanda tangani dan kirim"]).await?;
    budi.says("Budi").await?;
    numbers.push(budi.number()?);
    Ok((rina, numbers))
}

/// The bytes of the last file that somebody got.
fn file(person: &Person) -> Result<Vec<u8>> {
    let last = person.account.last_from_bot().context("an answer")?;
    person.account.downloads(last.message_id).map(|bytes| bytes.to_vec()).context("a file")
}

async fn an_officer_asks_for_the_figures_of_a_month(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, _) = a_month_of_work(&city).await?;
    rina.says("/rekap").await?;
    shows!(rina.sees(), @"
    Rekap November 2026, keadaan Senin, 23 November 2026 pukul 09.01 WIB

    Masuk: 3. Ditanggapi: 1.
    Tepat janji: 100,0 persen (1 dari 1).
    Waktu tanggapan: separuhnya dalam 0,0 jam kerja, sembilan dari sepuluh dalam 0,0 jam kerja.
    Menunggu tanggapan: 2, terlambat: 0.
    [PDF] [Excel] [CSV]
    ");
    assert!(file(&rina)?.starts_with(b"\x89PNG"));
    // A month later there is one before it.
    city.sleeps_until("2026-12-02 10.00").await?;
    rina.says("/rekap").await?;
    shows!(rina.sees(), @"
    Rekap Desember 2026, keadaan Rabu, 2 Desember 2026 pukul 10.00 WIB

    Masuk: 0. Ditanggapi: 0.
    Menunggu tanggapan: 2, terlambat: 2.
    [November 2026]
    [PDF] [Excel] [CSV]
    ");
    rina.presses("November 2026").await?;
    shows!(rina.sees(), @"
    Rekap November 2026, keadaan Rabu, 2 Desember 2026 pukul 10.00 WIB

    Masuk: 3. Ditanggapi: 1.
    Tepat janji: 100,0 persen (1 dari 1).
    Waktu tanggapan: separuhnya dalam 0,0 jam kerja, sembilan dari sepuluh dalam 0,0 jam kerja.
    Menunggu tanggapan: 2, terlambat: 2.
    [Desember 2026]
    [PDF] [Excel] [CSV]
    ");
    city.closes().await
}

async fn the_register_is_handed_over_with_what_its_reader_may_read(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, numbers) = a_month_of_work(&city).await?;
    rina.says("/rekap").await?;
    rina.presses("CSV").await?;
    shows!(rina.sees(), @"
    Register November 2026 sebagai CSV. Kolomnya dipisah titik koma, supaya terbuka langsung di Excel berbahasa Indonesia.

    Isinya pengaduan yang dapat Bapak/Ibu baca. Identitas yang dirahasiakan tidak dicantumkan. Mohon jangan disebarkan.
    ");
    let table = String::from_utf8(file(&rina)?)?;
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let heads: Vec<String> = reader.headers()?.iter().map(str::to_owned).collect();
    let rows = reader.records().collect::<Result<Vec<_>, _>>()?;
    let mut lines = Vec::new();
    for row in &rows {
        let filled = heads.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
        lines.push(filled.map(|(head, cell)| format!("{head}: {cell}")).collect::<Vec<_>>().join("\n"));
    }
    shows!(lines.join("\n\n"), @"
    No.: 1
    Nomor pengaduan: ADU-2026-00001-3
    Tanggal terima: 2026-11-23 09:00
    Nama pengadu: Siti Aminah
    Kanal: Telegram
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Ringkasan: Surat rekomendasi saya belum terbit setelah sepuluh hari.
    Jatuh tempo: 2026-11-26 16:00
    Dicatat: 2026-11-23 09:00
    Ditanggapi: 2026-11-23 09:00
    Hasil: Diselesaikan
    Keadaan: Selesai
    Janji pertama: 2026-11-26 16:00
    Selesai: 2026-11-23 09:00
    Waktu janji (jam kerja): 28,50
    Waktu tanggapan (jam kerja): 0,01
    Tepat janji: ya
    Diperpanjang: 0
    Keberatan: 0
    tahun: 2026
    bulan: 11
    jenis: Pengaduan
    pelayanan: rekomendasi_penelitian
    jawaban_pengadu: Sudah selesai
    rahasia: tidak
    tentang_petugas: tidak
    jam_kerja_selesai: 0,01
    jeda: 0

    No.: 2
    Nomor pengaduan: ADU-2026-00002-1
    Tanggal terima: 2026-11-23 09:01
    Nama pengadu: Budi
    Kanal: Telegram
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Ringkasan: Surat rekomendasi saya belum terbit setelah sepuluh hari.
    Jatuh tempo: 2026-11-26 16:00
    Keadaan: Terkirim, menunggu dicatat petugas
    Janji pertama: 2026-11-26 16:00
    Waktu janji (jam kerja): 28,48
    Diperpanjang: 0
    Keberatan: 0
    tahun: 2026
    bulan: 11
    jenis: Pengaduan
    pelayanan: rekomendasi_penelitian
    rahasia: tidak
    tentang_petugas: tidak
    jeda: 0

    No.: 3
    Nomor pengaduan: ADU-2026-00003-7
    Tanggal terima: 2026-11-23 09:01
    Nama pengadu: dirahasiakan
    Kanal: Telegram
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Ringkasan: Surat rekomendasi saya belum terbit setelah sepuluh hari.
    Jatuh tempo: 2026-11-26 16:00
    Keadaan: Terkirim, menunggu dicatat petugas
    Janji pertama: 2026-11-26 16:00
    Waktu janji (jam kerja): 28,48
    Diperpanjang: 0
    Keberatan: 0
    tahun: 2026
    bulan: 11
    jenis: Pengaduan
    pelayanan: rekomendasi_penelitian
    rahasia: ya
    tentang_petugas: tidak
    jeda: 0
    ");
    rina.says("/rekap").await?;
    rina.presses("Excel").await?;
    shows!(rina.sees(), @"
    Rekap November 2026 sebagai buku kerja Excel: rekap, register, tenggat, jeda, dan data untuk tabel pivot.

    Isinya pengaduan yang dapat Bapak/Ibu baca. Identitas yang dirahasiakan tidak dicantumkan. Mohon jangan disebarkan.
    ");
    shows!(sheets(&file(&rina)?)?, @"
    Rekap, Register, Tenggat, Jeda, Data
    4 rows, 0 formulas
    ");
    // Every case in it was read, each time.
    shows!(city.trail(&numbers[2]).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas read_register
    4 petugas read_register
    ");
    city.closes().await
}

/// A part of a workbook.
fn entry(book: &[u8], name: &str) -> Result<String> {
    let mut text = String::new();
    zip::ZipArchive::new(std::io::Cursor::new(book))?.by_name(name)?.read_to_string(&mut text)?;
    Ok(text)
}

/// The names of the sheets, and the words of the register, as the file holds them.
fn sheets(book: &[u8]) -> Result<String> {
    let names = entry(book, "xl/workbook.xml")?;
    let names: Vec<&str> = names.split("<sheet name=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let register = entry(book, "xl/worksheets/sheet2.xml")?;
    let formulas = register.matches("<f>").count();
    let rows = register.matches("<row ").count();
    Ok(format!("{}\n{rows} rows, {formulas} formulas", names.join(", ")))
}

async fn figures_are_for_complaints_officers_and_heads_only(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let dewi = city.member("Dewi Admin", Role::Admin, "").await?;
    let hadi = city.member("Hadi Pimpinan", Role::Pimpinan, "").await?;
    rina.says("/rekap").await?;
    let excel = rina.data_of("Excel")?;
    for person in [&siti, &dewi, &budi] {
        person.says("/rekap").await?;
        person.forges(&excel).await?;
        assert_eq!(city.denials(person).await?, ["figures", "figures"]);
    }
    shows!(siti.sees(), @"Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.");
    shows!(dewi.sees(), @"Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.");
    shows!(budi.sees(), @"Rekap hanya untuk petugas pengaduan dan pimpinan. Ketik /tugas untuk pekerjaan Bapak/Ibu.");
    hadi.says("/rekap").await?;
    shows!(hadi.sees(), @"
    Rekap November 2026, keadaan Senin, 23 November 2026 pukul 09.00 WIB

    Belum ada yang masuk, ditanggapi, atau menunggu.
    [PDF] [Excel] [CSV]
    ");
    for unheard in ["2026-13", "2031-01", "kemarin"] {
        hadi.says(&format!("/rekap {unheard}")).await?;
        shows!(hadi.sees(), @"Bulan itu belum terbaca, atau belum tiba. Tulis tahun dan bulannya, misalnya /rekap 2026-10. Untuk bulan ini cukup /rekap.");
    }
    hadi.says("/rekap 2026-10").await?;
    shows!(hadi.sees().lines().next().unwrap_or_default(), @"Rekap Oktober 2026, keadaan Senin, 23 November 2026 pukul 09.00 WIB");
    // Under a button, a month that has not come is this one; what is no month is no button of ours.
    hadi.forges("fg:2031-01:p").await?;
    shows!(hadi.sees().lines().next().unwrap_or_default(), @"Rekap November 2026, keadaan Senin, 23 November 2026 pukul 09.00 WIB");
    hadi.forges("fg:2026-13:p").await?;
    shows!(hadi.sees(), @"Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.");
    city.closes().await
}

async fn a_month_that_is_over_is_reported_once(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let hadi = city.member("Hadi Pimpinan", Role::Pimpinan, "").await?;
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    // October was before the first case: nobody is told of it.
    city.restarts_with_reports().await?;
    let (rina, _) = a_month_of_work(&city).await?;
    city.sleeps_until("2026-11-30 18.00").await?;
    shows!(reports(&city, "2026-12-01 08.00", &[&rina, &hadi, &budi]).await?, @"
    Tue 01 Dec 07.30 Rina: Rekap November 2026 sudah lengkap. Terima kasih atas kerja Bapak/Ibu bulan itu.
    Tue 01 Dec 07.30 Hadi: Rekap November 2026 sudah lengkap. Terima kasih atas kerja Bapak/Ibu bulan itu.
    ");
    city.restarts().await?;
    shows!(reports(&city, "2026-12-02 12.00", &[&rina, &hadi, &budi]).await?, @"");
    // The program was down over the first working day of the year.
    city.sleeps_until("2027-01-06 11.00").await?;
    let last = |person: &Person| {
        let told = person.account.chat().into_iter().filter(|entry| entry.text.contains("sudah lengkap"));
        told.map(|entry| entry.text.lines().next().unwrap_or_default().to_owned()).collect::<Vec<_>>().join("\n")
    };
    shows!(last(&hadi), @"
    Rekap November 2026 sudah lengkap. Terima kasih atas kerja Bapak/Ibu bulan itu.
    Rekap Desember 2026 sudah lengkap. Terima kasih atas kerja Bapak/Ibu bulan itu.
    ");
    assert_eq!(last(&budi), "");
    city.closes().await
}

/// What these people heard about a month that is over, until this hour.
async fn reports(city: &City, until: &str, people: &[&Person]) -> Result<String> {
    let heard = city.runs_until(until, 30, people).await?;
    Ok(heard.lines().filter(|line| line.contains("sudah lengkap")).collect::<Vec<_>>().join("\n"))
}
