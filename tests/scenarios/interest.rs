//! Who must not see a case: whom it is about, and those from whom the name is kept.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::Role;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_complaint_about_an_officer_goes_to_the_head_and_never_to_that_officer
    a_complaint_about_an_officer_of_the_only_division_that_knows_the_service
    a_head_whom_it_is_about_leaves_it_to_the_complaints_desk
    a_confidential_name_never_reaches_a_division
}

/// A complaint about an officer, by name or by desk.
pub async fn complains_about(citizen: &Person, whom: &str) -> Result<String> {
    citizen.says("/lapor").await?;
    citizen.answers_up_to("about_officer").await?;
    citizen.presses("Ya").await?;
    citizen.says(whom).await?;
    citizen.presses_all(&["Bangil", "Lewati", "Petugas dan bidang", "Tanda tangani dan kirim"]).await?;
    citizen.says(&citizen.account.name()).await?;
    citizen.number()
}

async fn a_complaint_about_an_officer_goes_to_the_head_and_never_to_that_officer(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let head = city.member("Hadi Kepala", Role::Pimpinan, "").await?;
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let tono = city.member("Tono Wibowo", Role::Bidang, "sekretariat").await?;
    let before = (rina.was_told(), budi.was_told());
    let beginning = head.mark();
    let number = complains_about(&siti, "Pak Budi di loket 2").await?;
    shows!(head.sees_since(beginning).lines().take(8).collect::<Vec<_>>().join("\n"), @"
    bot: Pengaduan baru
      ADU-2026-00001-3 · Terkirim, menunggu dicatat petugas
      Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB
      Tingkat: 3 (berat)
      Teradu: Bidang Kewaspadaan Nasional dan Penanganan Konflik, Budi Santoso
      Tanda: tentang petugas
    ");
    assert_eq!((rina.was_told(), budi.was_told()), before, "nobody else hears of it");
    head.says("/tugas").await?;
    assert!(head.sees().contains(&number), "it is the head's to record: {}", head.sees());
    for officer in [&rina, &budi] {
        officer.opens(&number).await?;
        shows!(officer.sees(), @"Tidak ada pengaduan dengan nomor itu. Tulislah misalnya /kasus ADU-2026-00042-7.");
        officer.says("/antrean").await?;
        assert!(!officer.sees().contains(&number), "{}", officer.sees());
        officer.says("/tugas").await?;
        assert!(!officer.sees().contains(&number), "{}", officer.sees());
    }
    head.presses_all(&["Terima dan catat", "Tetapkan tingkat"]).await?;
    shows!(head.sees(), @"
    Tingkat berapa ADU-2026-00001-3? Tingkat 1 dijawab petugas pengaduan, tingkat 2 ditangani bidang, tingkat 3 ditangani pimpinan.
    [3 – berat]
    [Batal]
    ");
    head.presses_all(&["3 – berat", "Teruskan ke bidang"]).await?;
    // The division of the service is the one complained about: it is not offered.
    shows!(head.sees(), @"
    Bidang mana yang menangani ADU-2026-00001-3?
    [Sekretariat]
    [Ideologi dan Wawasan Kebangsaan]
    [Politik Dalam Negeri]
    [Ekososbud, Agama dan Ormas]
    [Batal]
    ");
    head.presses_all(&["Sekretariat", "Lewati", "Lewati"]).await?;
    tono.presses("Ambil").await?;
    // It turns out to be somebody else.
    head.opens(&number).await?;
    head.presses_all(&["Tetapkan teradu", "Tono Wibowo"]).await?;
    let told = tono.was_told();
    tono.presses("Catatan internal").await?;
    shows!(tono.sees(), @"Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.");
    tono.opens(&number).await?;
    shows!(tono.sees(), @"Tidak ada pengaduan dengan nomor itu. Tulislah misalnya /kasus ADU-2026-00042-7.");
    head.presses("Tarik kembali").await?;
    head.says("Tidak ada lagi yang dapat menanganinya di bidang itu.").await?;
    head.presses_all(&["Jawab langsung", "Diselesaikan"]).await?;
    head.says("Petugas sudah ditegur dan meminta maaf.").await?;
    head.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    assert!(siti.sees().contains("Dari: Hadi Kepala, pimpinan"), "{}", siti.sees());
    assert!(tono.was_told().len() - told.len() < 400 && !tono.was_told().contains("ditegur"));
    assert!(!budi.was_told().contains(&number) && !rina.was_told().contains("ditegur"));
    city.closes().await
}

async fn a_complaint_about_an_officer_of_the_only_division_that_knows_the_service(
    database: TestDatabase,
) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    // No head has been appointed yet: the complaints officer has to read it.
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let before = budi.was_told();
    let number = complains_about(&siti, "petugas loket rekomendasi").await?;
    rina.presses_all(&["Terima dan catat", "Tetapkan tingkat"]).await?;
    shows!(rina.sees(), @"
    Tingkat berapa ADU-2026-00001-3? Tingkat 1 dijawab petugas pengaduan, tingkat 2 ditangani bidang, tingkat 3 ditangani pimpinan.
    [3 – berat]
    [Batal]
    ");
    rina.presses("3 – berat").await?;
    // A head comes: from now on it is theirs alone.
    let head = city.member("Hadi Kepala", Role::Pimpinan, "").await?;
    rina.opens(&number).await?;
    shows!(rina.sees(), @"Tidak ada pengaduan dengan nomor itu. Tulislah misalnya /kasus ADU-2026-00042-7.");
    head.says("/tugas").await?;
    assert!(head.sees().contains(&number), "{}", head.sees());
    assert_eq!(budi.was_told(), before);
    city.closes().await
}

async fn a_head_whom_it_is_about_leaves_it_to_the_complaints_desk(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let head = city.member("Hadi Kepala", Role::Pimpinan, "").await?;
    let before = head.was_told();
    let number = complains_about(&siti, "Bapak Hadi").await?;
    assert_eq!(head.was_told(), before);
    head.opens(&number).await?;
    shows!(head.sees(), @"Tidak ada pengaduan dengan nomor itu. Tulislah misalnya /kasus ADU-2026-00042-7.");
    rina.presses("Terima dan catat").await?;
    assert!(rina.sees().contains("Diterima dan dicatat"), "{}", rina.sees());
    city.closes().await
}

/// Every message ever sent to a division is searched for the name, address and phone of whoever wants to stay unknown.
async fn a_confidential_name_never_reaches_a_division(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    siti.says("/lapor").await?;
    siti.answers_up_to("phone").await?;
    siti.says("081234567890").await?;
    siti.answers_between("service", "confidential").await?;
    siti.presses_all(&["Rahasiakan identitas saya", "Tanda tangani dan kirim"]).await?;
    siti.says("Siti Aminah").await?;
    let number = siti.number()?;
    rina.presses_all(&["Terima dan catat", "Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    budi.presses_all(&["Ambil", "Buka kartu"]).await?;
    shows!(budi.sees(), @"
    Pengaduan
    ADU-2026-00001-3 · Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
    Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB
    Bidang: Bidang Kewaspadaan Nasional dan Penanganan Konflik
    Ditangani oleh: Budi Santoso
    Tanda: identitas dirahasiakan

    Pengadu
    dirahasiakan

    Isi
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan: Senin, 23 November 2026
    Yang tidak sesuai: Surat rekomendasi saya belum terbit setelah sepuluh hari.
    Jenis kerugian: Tidak ada
    Penyelesaian yang diharapkan: Surat rekomendasi diterbitkan minggu ini.
    Tentang petugas: Tidak
    Bukti: tidak diisi
    Kerahasiaan: Rahasiakan identitas saya

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat (Rina Petugas)
    Senin, 23 November 2026 pukul 09.00 WIB – Diteruskan ke bidang (Rina Petugas)
    Senin, 23 November 2026 pukul 09.00 WIB – Mulai ditangani bidang (Budi Santoso)
    SHA-256 pernyataan: #hash
    [Tanya pengadu] [Catatan internal]
    [Alihkan] [Perpanjang]
    [Kirim tanggapan] [Serahkan]
    [Buka kartu]
    [Dokumen]
    ");
    budi.presses("Tanya pengadu").await?;
    budi.says("Tanggal berapa berkas diserahkan di loket?").await?;
    budi.presses("Kirim").await?;
    city.passes(TimeDelta::seconds(30)).await?;
    siti.presses("Tambah bukti").await?;
    siti.says("Tanggal 10 November.").await?;
    siti.account.sends_photo("tanda terima");
    siti.settles().await?;
    siti.presses("Selesai menambah").await?;
    budi.opens(&number).await?;
    budi.presses("Lihat bukti (1)").await?;
    budi.opens(&number).await?;
    budi.presses_all(&["Kirim tanggapan", "Tidak terbukti"]).await?;
    budi.says("Berkas tidak kami temukan.").await?;
    budi.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    siti.presses("Belum, saya keberatan").await?;
    siti.says("Berkas saya ada tanda terimanya.").await?;
    siti.presses("Cabut pengaduan").await?;
    siti.presses("Ya, cabut").await?;
    let told = budi.was_told();
    for personal in ["Siti", "Aminah", "Krajan", "Raci,", "081234567890", "+6281234567890"] {
        assert!(!told.contains(personal), "{personal} in\n{told}");
    }
    // The complaints officer knows, and the trail says so.
    rina.opens(&number).await?;
    assert!(rina.sees().contains("Siti Aminah") || rina.was_told().contains("Nama lengkap: Siti Aminah"));
    assert!(city.trail(&number).await?.contains("petugas read"), "{}", city.trail(&number).await?);
    city.closes().await
}
