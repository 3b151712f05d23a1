//! After filing: the citizen takes a case back, and changes their mind within a week.

use anyhow::{Result, ensure};
use chrono::TimeDelta;

use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_case_is_withdrawn_and_restored_within_a_week
    a_case_is_taken_back_with_a_reason_and_restored_within_a_week
    after_a_week_a_withdrawal_stands
    a_withdrawn_case_takes_nothing_more
}

async fn a_case_is_withdrawn_and_restored_within_a_week(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let number = siti.files().await?;
    let (beginning, officers) = (siti.mark(), city.officer().mark());
    siti.presses_all(&["Cabut pengaduan", "Tidak jadi", "Cabut pengaduan", "Ya, cabut"]).await?;
    siti.presses("Lihat status").await?;
    siti.says("/pengaduan_saya").await?;
    city.passes(TimeDelta::days(7) - TimeDelta::minutes(1)).await?;
    siti.presses("Batalkan pencabutan").await?;
    siti.presses("Lihat status").await?;
    shows!(siti.sees_since(beginning), @"
    bot: Apakah Bapak/Ibu ingin mencabut ADU-2026-00001-3?

      Setelah dicabut, kami tidak menanganinya lagi. Dalam 7 hari pencabutan masih dapat dibatalkan.

      Bila berkenan, tulis alasannya dalam satu pesan. Contoh: Surat saya sudah terbit. Tanpa alasan, tekan Ya, cabut.
      [Ya, cabut] [Tidak jadi]
    bot: Baik, tidak jadi. ADU-2026-00001-3 tetap seperti semula.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    bot: Apakah Bapak/Ibu ingin mencabut ADU-2026-00001-3?

      Setelah dicabut, kami tidak menanganinya lagi. Dalam 7 hari pencabutan masih dapat dibatalkan.

      Bila berkenan, tulis alasannya dalam satu pesan. Contoh: Surat saya sudah terbit. Tanpa alasan, tekan Ya, cabut.
      [Ya, cabut] [Tidak jadi]
    bot: ADU-2026-00001-3 sudah dicabut atas permintaan Bapak/Ibu.

      Bila berubah pikiran, tekan Batalkan pencabutan paling lambat Senin, 30 November 2026 pukul 09.00 WIB.
      [Lihat status]
      [Batalkan pencabutan]
    bot: ADU-2026-00001-3
      Dicabut

      Rekomendasi penelitian, survei, KKN, atau magang
      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

      Riwayat
      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Dicabut

      Pencabutan dapat dibatalkan sampai Senin, 30 November 2026 pukul 09.00 WIB.
      [Lihat status]
      [Batalkan pencabutan]
      [Dokumen]
    Siti: /pengaduan_saya
    bot: Pengaduan Bapak/Ibu (1). Tekan salah satu untuk melihat statusnya, atau ketik nomor lain.
      [ADU-2026-00001-3 · Dicabut]
    bot: Pencabutan ADU-2026-00001-3 dibatalkan. Kami menanganinya lagi.

      Kami terlambat. Semula kami berjanji menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB. Kami tetap menyelesaikannya. Untuk menagih, tekan Tagih.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Tagih]
    bot: ADU-2026-00001-3
      Terkirim, menunggu dicatat petugas

      Rekomendasi penelitian, survei, KKN, atau magang
      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Janji tanggapan: Kamis, 26 November 2026 pukul 16.00 WIB. Janji itu sudah lewat. Kami terlambat, dan tetap menyelesaikannya.

      Riwayat
      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Dicabut
      Senin, 30 November 2026 pukul 08.59 WIB – Pencabutan dibatalkan

      Selanjutnya petugas pengaduan mencatat dan memeriksanya. Kami terlambat. Untuk menagih, tekan Tagih.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Tagih]
      [Dokumen]
    ");
    shows!(city.officer().sees_since(officers), @"
    bot: Dicabut: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Dicabut.
      [Buka kartu]
    bot: Pencabutan dibatalkan: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Terkirim, menunggu dicatat petugas. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      [Terima dan catat] [Minta kelengkapan]
      [Catatan internal] [Bukan kewenangan]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu]
    bot: Terlambat: ADU-2026-00001-3 belum ditanggapi. Jatuh temponya Kamis, 26 November 2026 pukul 16.00 WIB. Mohon segera ditanggapi.
      Keadaan: Terkirim, menunggu dicatat petugas.
      [Terima dan catat] [Minta kelengkapan]
      [Catatan internal] [Bukan kewenangan]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu]
    ");
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 pengadu withdraw
    4 pengadu restore
    5 jam reminded
    ");
    ensure!(!siti.was_told().contains("Selesai"), "a withdrawn case was called done");
    city.closes().await
}

async fn a_case_is_taken_back_with_a_reason_and_restored_within_a_week(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    rina.presses("Terima dan catat").await?;
    let beginning = (siti.mark(), rina.mark());
    siti.presses("Cabut pengaduan").await?;
    siti.says("Surat saya sudah terbit.").await?;
    siti.presses("Tidak jadi").await?;
    siti.presses("Cabut pengaduan").await?;
    siti.says("Surat saya sudah terbit.").await?;
    siti.presses("Ya, cabut").await?;
    siti.presses("Batalkan pencabutan").await?;
    shows!(siti.sees_since(beginning.0), @"
    bot: Apakah Bapak/Ibu ingin mencabut ADU-2026-00001-3?

      Setelah dicabut, kami tidak menanganinya lagi. Dalam 7 hari pencabutan masih dapat dibatalkan.

      Bila berkenan, tulis alasannya dalam satu pesan. Contoh: Surat saya sudah terbit. Tanpa alasan, tekan Ya, cabut.
      [Ya, cabut] [Tidak jadi]
    Siti: Surat saya sudah terbit.
    bot: Mohon diperiksa sekali lagi.

      Bapak/Ibu akan mencabut ADU-2026-00001-3.
      Alasan: Surat saya sudah terbit.
      [Ya, cabut]
      [Tulis ulang] [Tidak jadi]
    bot: Baik, tidak jadi. ADU-2026-00001-3 tetap seperti semula.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    bot: Apakah Bapak/Ibu ingin mencabut ADU-2026-00001-3?

      Setelah dicabut, kami tidak menanganinya lagi. Dalam 7 hari pencabutan masih dapat dibatalkan.

      Bila berkenan, tulis alasannya dalam satu pesan. Contoh: Surat saya sudah terbit. Tanpa alasan, tekan Ya, cabut.
      [Ya, cabut] [Tidak jadi]
    Siti: Surat saya sudah terbit.
    bot: Mohon diperiksa sekali lagi.

      Bapak/Ibu akan mencabut ADU-2026-00001-3.
      Alasan: Surat saya sudah terbit.
      [Ya, cabut]
      [Tulis ulang] [Tidak jadi]
    bot: ADU-2026-00001-3 sudah dicabut atas permintaan Bapak/Ibu.

      Bila berubah pikiran, tekan Batalkan pencabutan paling lambat Senin, 30 November 2026 pukul 09.00 WIB.
      [Lihat status]
      [Batalkan pencabutan]
    bot: Pencabutan ADU-2026-00001-3 dibatalkan. Kami menanganinya lagi.

      Janji tanggapan tetap: paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    bot (senyap, disunting): ADU-2026-00001-3
      Diterima dan dicatat

      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Janji tanggapan: paling lambat Kamis, 26 November 2026 pukul 16.00 WIB

      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
      Senin, 23 November 2026 pukul 09.00 WIB – Dicabut
      Senin, 23 November 2026 pukul 09.00 WIB – Pencabutan dibatalkan

      Selanjutnya petugas memeriksa kelengkapannya. Bapak/Ibu tidak perlu melakukan apa-apa.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    ");
    shows!(rina.sees_since(beginning.1), @"
    bot: Dicabut: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Dicabut.
      Alasan: Surat saya sudah terbit.
      [Buka kartu]
    bot: Pencabutan dibatalkan: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Diterima dan dicatat. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      [Minta kelengkapan] [Nyatakan lengkap]
      [Tetapkan tingkat] [Jawab langsung]
      [Teruskan ke bidang] [Tanya pengadu]
      [Catatan internal] [Perpanjang]
      [Bukan kewenangan] [Gabungkan]
      [Nomor SP4N-LAPOR!]
      [Buka kartu]
    ");
    siti.presses_all(&["Cabut pengaduan", "Ya, cabut"]).await?;
    city.passes(TimeDelta::days(8)).await?;
    siti.presses("Batalkan pencabutan").await?;
    shows!(siti.sees(), @"
    Batas waktu untuk itu sudah lewat pada ADU-2026-00001-3. Keadaannya sekarang: Dicabut.
    [Lihat status]
    ");
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas record
    4 pengadu withdraw
    5 pengadu restore
    6 pengadu withdraw
    ");
    city.closes().await
}

async fn after_a_week_a_withdrawal_stands(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let number = siti.files().await?;
    siti.presses_all(&["Cabut pengaduan", "Ya, cabut"]).await?;
    city.passes(TimeDelta::days(7) + TimeDelta::minutes(1)).await?;
    let beginning = siti.mark();
    siti.presses("Batalkan pencabutan").await?;
    siti.presses("Lihat status").await?;
    shows!(siti.sees_since(beginning), @"
    bot: Batas waktu untuk itu sudah lewat pada ADU-2026-00001-3. Keadaannya sekarang: Dicabut.
      [Lihat status]
    bot: ADU-2026-00001-3
      Dicabut

      Rekomendasi penelitian, survei, KKN, atau magang
      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

      Riwayat
      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Dicabut

      Pengaduan ini sudah ditutup. Untuk mengadu lagi, ketik /lapor.
      [Lihat status]
      [Dokumen]
    ");
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 pengadu withdraw
    ");
    city.closes().await
}

async fn a_withdrawn_case_takes_nothing_more(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let number = siti.files().await?;
    let filed = siti.account.last_from_bot().map_or(0, |entry| entry.message_id);
    siti.presses("Tambah bukti").await?;
    let message = siti.says("Sebelum dicabut.").await?;
    siti.presses_all(&["Cabut pengaduan", "Ya, cabut"]).await?;
    let beginning = siti.mark();
    for label in ["Tambah bukti", "Cabut pengaduan"] {
        siti.account.presses_on(filed, label)?;
        siti.settles().await?;
    }
    siti.account.edits(message, "Sesudah dicabut.");
    siti.settles().await?;
    shows!(siti.sees_since(beginning), @"
    bot: Itu tidak dapat dilakukan lagi untuk ADU-2026-00001-3. Keadaannya sekarang: Dicabut.
      [Lihat status]
      [Batalkan pencabutan]
    bot: Itu tidak dapat dilakukan lagi untuk ADU-2026-00001-3. Keadaannya sekarang: Dicabut.
      [Lihat status]
      [Batalkan pencabutan]
    Siti (disunting): Sesudah dicabut.
    bot: Itu tidak dapat dilakukan lagi untuk ADU-2026-00001-3. Keadaannya sekarang: Dicabut.
      [Lihat status]
      [Batalkan pencabutan]
    ");
    assert_eq!(city.counts("select count(*) from additions").await?, 1);
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 pengadu supplement
    4 pengadu withdraw
    ");
    city.closes().await
}
