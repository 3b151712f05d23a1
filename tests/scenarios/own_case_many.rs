//! After filing: many additions are told once, and only so many files are taken.

use anyhow::Result;

use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_batch_of_files_is_told_once
    only_so_many_files_are_taken
    a_case_of_a_thousand_additions_is_still_read
}

async fn a_batch_of_files_is_told_once(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.files().await?;
    siti.presses("Tambah bukti").await?;
    let (beginning, officers) = (siti.mark(), city.officer().mark());
    for nth in 1..=6 {
        siti.account.sends_photo(&format!("halaman {nth}"));
    }
    siti.account.sends("Itu enam halaman surat saya.");
    siti.settles().await?;
    shows!(siti.sees_since(beginning), @"
    Siti: <foto> halaman 1
    Siti: <foto> halaman 2
    Siti: <foto> halaman 3
    Siti: <foto> halaman 4
    Siti: <foto> halaman 5
    Siti: <foto> halaman 6
    Siti: Itu enam halaman surat saya.
    bot: Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 6 berkas dan 1 tulisan tambahan.

      Petugas juga dapat melihatnya.
      [Selesai menambah]
    ");
    shows!(city.officer().sees_since(officers), @"
    bot (senyap): Tulisan atau berkas ditambahkan: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Terkirim, menunggu dicatat petugas. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Senin, 23 November 2026 pukul 09.00 WIB: Itu enam halaman surat saya.
      [Terima dan catat] [Minta kelengkapan]
      [Catatan internal] [Bukan kewenangan]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu] [Lihat bukti (6)]
    ");
    assert_eq!(city.counts("select count(*) from files where step = 'supplement' and storage = 'stored'").await?, 6);
    city.closes().await
}

async fn only_so_many_files_are_taken(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.files().await?;
    siti.presses("Tambah bukti").await?;
    let beginning = siti.mark();
    for _ in 0..13 {
        siti.account.sends_photo("");
    }
    siti.settles().await?;
    let shown: Vec<_> = siti.account.chat_since(beginning).into_iter().map(|entry| entry.text).collect();
    shows!(shown.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n"), @"
    Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 10 berkas dan 0 tulisan tambahan.

    Petugas juga dapat melihatnya.

    Sudah ada 10 berkas tambahan, jadi berkas ini tidak tersimpan. Bila penting, bawalah ke kantor.
    ");
    assert_eq!(city.counts("select count(*) from files").await?, 10);
    // Words still fit, and so does what is written under a film that is too large.
    let beginning = siti.mark();
    siti.says("Yang lain saya bawa ke kantor.").await?;
    siti.account.sends_video(25 * 1024 * 1024, "");
    siti.settles().await?;
    shows!(siti.sees_since(beginning), @"
    Siti: Yang lain saya bawa ke kantor.
    bot: Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 10 berkas dan 1 tulisan tambahan.

      Petugas juga dapat melihatnya.
      [Selesai menambah]
    Siti: <video VID_20260901.mp4 26.2 MB>
    bot: Sudah ada 10 berkas tambahan, jadi berkas ini tidak tersimpan. Bila penting, bawalah ke kantor.
    ");
    city.closes().await
}

async fn a_case_of_a_thousand_additions_is_still_read(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let number = siti.files().await?;
    siti.presses("Tambah bukti").await?;
    for nth in 0..100 {
        siti.account.sends(&format!("Catatan ke-{nth}."));
    }
    siti.settles().await?;
    siti.presses_all(&["Selesai menambah", "Cabut pengaduan", "Ya, cabut", "Batalkan pencabutan"]).await?;
    siti.says(&format!("/status {number}")).await?;
    shows!(siti.sees(), @"
    ADU-2026-00001-3
    Terkirim, menunggu dicatat petugas

    Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
    Janji tanggapan: paling lambat Kamis, 26 November 2026 pukul 16.00 WIB

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    Senin, 23 November 2026 pukul 09.00 WIB – Tambahan diterima (100×)
    Senin, 23 November 2026 pukul 09.00 WIB – Dicabut
    Senin, 23 November 2026 pukul 09.00 WIB – Pencabutan dibatalkan

    Selanjutnya petugas pengaduan mencatat dan memeriksanya. Bapak/Ibu tidak perlu melakukan apa-apa.
    [Lihat status]
    [Tambah bukti]
    [Cabut pengaduan]
    [Dokumen]
    ");
    city.officer().says(&format!("/kasus {number}")).await?;
    shows!(city.officer().sees().lines().skip_while(|line| *line != "Riwayat").collect::<Vec<_>>().join("\n"), @"
    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    Senin, 23 November 2026 pukul 09.00 WIB – Tambahan diterima (100×)
    Senin, 23 November 2026 pukul 09.00 WIB – Dicabut
    Senin, 23 November 2026 pukul 09.00 WIB – Pencabutan dibatalkan
    SHA-256 pernyataan: #hash
    [Terima dan catat] [Minta kelengkapan]
    [Catatan internal] [Bukan kewenangan]
    [Gabungkan] [Nomor SP4N-LAPOR!]
    [Buka kartu]
    [Dokumen] [Teks SP4N-LAPOR!]
    ");
    city.closes().await
}
