//! The promise has passed: the citizen calls it in, once, and gets a new one.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::Role;

use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_promise_that_has_passed_can_be_called_in
}

async fn a_promise_that_has_passed_can_be_called_in(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let dewi = city.member("Dewi Kartika", Role::Pimpinan, "").await?;
    let number = siti.files().await?;
    rina.presses("Terima dan catat").await?;
    siti.says(&format!("/status {number}")).await?;
    assert!(!siti.sees().contains("[Tagih]"), "{}", siti.sees());
    let case = city.case(&number).await?;
    siti.forges(&format!("mv:{}:nudge", case.id)).await?;
    shows!(siti.sees(), @"
    Janji untuk ADU-2026-00001-3 belum lewat: Kamis, 26 November 2026 pukul 16.00 WIB.
    [Lihat status]
    [Tambah bukti]
    [Cabut pengaduan]
    ");
    city.passes(TimeDelta::days(4)).await?;
    let beginning = (siti.mark(), rina.mark(), dewi.mark());
    siti.says(&format!("/status {number}")).await?;
    siti.presses("Tagih").await?;
    shows!(siti.sees_since(beginning.0), @"
    Siti: /status ADU-2026-00001-3
    bot: ADU-2026-00001-3
      Diterima dan dicatat

      Rekomendasi penelitian, survei, KKN, atau magang
      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Janji tanggapan: Kamis, 26 November 2026 pukul 16.00 WIB. Janji itu sudah lewat. Kami terlambat, dan tetap menyelesaikannya.

      Riwayat
      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat

      Selanjutnya petugas memeriksa kelengkapannya. Kami terlambat. Untuk menagih, tekan Tagih.
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
    bot (senyap, disunting): ADU-2026-00001-3
      Diterima dan dicatat

      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Janji tanggapan: paling lambat Senin, 30 November 2026 pukul 16.00 WIB

      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
      Jumat, 27 November 2026 pukul 09.00 WIB – Ditagih, janji diperbarui

      Selanjutnya petugas memeriksa kelengkapannya. Bapak/Ibu tidak perlu melakukan apa-apa.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    ");
    shows!(rina.sees_since(beginning.1), @"
    bot: Ditagih karena terlambat: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Diterima dan dicatat. Jatuh tempo: Senin, 30 November 2026 pukul 16.00 WIB.
      [Minta kelengkapan] [Nyatakan lengkap]
      [Tetapkan tingkat] [Jawab langsung]
      [Teruskan ke bidang] [Tanya pengadu]
      [Catatan internal] [Perpanjang]
      [Bukan kewenangan] [Gabungkan]
      [Nomor SP4N-LAPOR!]
      [Buka kartu]
    ");
    shows!(dewi.sees_since(beginning.2), @"
    bot: Ditagih karena terlambat: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Diterima dan dicatat. Jatuh tempo: Senin, 30 November 2026 pukul 16.00 WIB.
      [Minta kelengkapan] [Nyatakan lengkap]
      [Tetapkan tingkat] [Jawab langsung]
      [Teruskan ke bidang] [Tanya pengadu]
      [Catatan internal] [Perpanjang]
      [Bukan kewenangan] [Gabungkan]
      [Nomor SP4N-LAPOR!]
      [Buka kartu]
    ");
    // Once for each promise.
    siti.forges(&format!("mv:{}:nudge", case.id)).await?;
    shows!(siti.sees(), @"
    Janji untuk ADU-2026-00001-3 belum lewat: Senin, 30 November 2026 pukul 16.00 WIB.
    [Lihat status]
    [Tambah bukti]
    [Cabut pengaduan]
    ");
    city.closes().await
}
