//! `/catat`: what comes by telephone, and is followed by nobody.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::Role;

use super::register::tells;
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_call_that_nobody_follows_is_handled_all_the_same
    what_was_missing_of_a_call_comes_on_paper
}

async fn a_call_that_nobody_follows_is_handled_all_the_same(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    let budi = city.member("Budi", Role::Bidang, "kewaspadaan").await?;
    rina.says("/catat").await?;
    rina.presses_all(&["Telepon", "Hari ini"]).await?;
    tells(&rina, None).await?;
    rina.presses_all(&["Disampaikan lisan", "Lewati", "Rahasiakan identitas pengadu", "Catat"]).await?;
    let number = rina.number()?;
    rina.opens(&number).await?;
    shows!(rina.sees(), @"
    Pengaduan
    ADU-2026-00001-3 · Diterima dan dicatat
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026
    Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB
    Kanal: telepon
    Tanda: identitas dirahasiakan · belum diikuti akun Telegram: hubungi lewat telepon

    Pengadu
    Untuk siapa: Pengadu sendiri
    Nama lengkap: Siti Aminah
    Alamat: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Telepon: 081234567890
    Tempat penyampaian: Bangil

    Isi
    Diterima kantor: Senin, 23 November 2026
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan: Selasa, 10 November 2026
    Yang tidak sesuai: Surat rekomendasi belum terbit setelah sepuluh hari.
    Jenis kerugian: Tidak ada
    Penyelesaian yang diharapkan: Surat rekomendasi diterbitkan minggu ini.
    Tentang petugas: Tidak
    Tanda tangan: Disampaikan lisan
    Bukti: tidak diisi
    Kerahasiaan: Rahasiakan identitas pengadu

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim (Rina Petugas)
    Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat (Rina Petugas)
    SHA-256 pernyataan: #hash
    [Minta kelengkapan] [Nyatakan lengkap]
    [Tetapkan tingkat] [Jawab langsung]
    [Teruskan ke bidang] [Tanya pengadu]
    [Catatan internal] [Perpanjang]
    [Bukan kewenangan] [Gabungkan]
    [Nomor SP4N-LAPOR!]
    [Buka kartu]
    [Dokumen] [Teks SP4N-LAPOR!]
    ");
    rina.presses_all(&["Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    budi.presses("Ambil").await?;
    budi.opens(&number).await?;
    assert!(budi.sees().contains("dirahasiakan") && !budi.was_told().contains("Siti"), "{}", budi.sees());
    budi.presses_all(&["Kirim tanggapan", "Diselesaikan"]).await?;
    budi.says("Surat sudah terbit, pengadu dihubungi lewat telepon.").await?;
    budi.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(31)).await?;
    city.passes(TimeDelta::days(30)).await?;
    assert!(city.trail(&number).await?.contains("respond"), "{}", city.trail(&number).await?);
    city.closes().await
}

/// Nobody follows it: only an officer can say that what was missing has come.
async fn what_was_missing_of_a_call_comes_on_paper(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    rina.says("/catat").await?;
    rina.presses_all(&["Telepon", "Hari ini"]).await?;
    tells(&rina, None).await?;
    rina.presses_all(&["Disampaikan lisan", "Lewati", "Petugas dan bidang", "Catat"]).await?;
    let number = rina.number()?;
    rina.opens(&number).await?;
    rina.presses_all(&["Minta kelengkapan", "Alamat", "Lanjut", "Lewati"]).await?;
    shows!(rina.sees(), @"
    Minta kelengkapan · ADU-2026-00001-3

    Mohon diperiksa sekali lagi. Belum ada akun Telegram yang mengikuti pengaduan ini. Mohon sampaikan sendiri kepada pengadu lewat telepon atau surat:

    Ada yang belum lengkap pada ADU-2026-00001-3:
    – Alamat

    Mohon tekan Lengkapi paling lambat Rabu, 23 Desember 2026 pukul 09.00 WIB. Selama menunggu, waktu kami berhenti. Tanpa kelengkapan, pengaduan ini dianggap dicabut.
    [Kirim]
    [Tulis ulang] [Batal]
    ");
    rina.presses("Kirim").await?;
    city.passes(TimeDelta::days(2)).await?;
    rina.opens(&number).await?;
    rina.presses("Nyatakan lengkap").await?;
    shows!(rina.sees(), @"
    Dinyatakan lengkap: ADU-2026-00001-3, oleh Rina Petugas.
    Keadaan: Diperiksa petugas. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
    [Minta kelengkapan] [Tetapkan tingkat]
    [Jawab langsung] [Teruskan ke bidang]
    [Tanya pengadu] [Catatan internal]
    [Perpanjang] [Bukan kewenangan]
    [Gabungkan] [Nomor SP4N-LAPOR!]
    [Buka kartu]
    ");
    let handling = city.case(&number).await?.handling;
    assert!(handling.missing.is_empty() && handling.paused_at.is_none() && handling.completed_at.is_some());
    city.passes(TimeDelta::days(40)).await?;
    shows!(city.trail(&number).await?, @"
    1 petugas filed
    2 petugas record
    3 petugas read
    4 petugas request_completion
    5 petugas read
    6 petugas declare_complete
    7 jam reminded
    ");
    city.closes().await
}
