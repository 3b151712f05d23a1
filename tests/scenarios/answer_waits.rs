//! An answer that waits to be sent: taken back meanwhile, and with only so many files.

use anyhow::Result;
use chrono::TimeDelta;

use super::objections::{Office, distributed};
use crate::harness::{TestDatabase, on_both_engines, shows};

on_both_engines! {
    words_that_wait_are_taken_back
    only_so_many_files_go_with_an_answer
}

async fn words_that_wait_are_taken_back(database: TestDatabase) -> Result<()> {
    let Office { city, budi, siti, number, .. } = distributed(database).await?;
    budi.presses_all(&["Kirim tanggapan", "Tidak terbukti"]).await?;
    budi.says("pendek").await?;
    shows!(budi.sees().lines().next().unwrap_or_default(), @"Tulisan itu belum lengkap. Mohon tulis paling sedikit 10 huruf.");
    budi.says("Kami tidak menemukan kesalahan.").await?;
    budi.account.sends_document("bukti.pdf", "application/pdf", 40_000_u64, "");
    budi.settles().await?;
    budi.presses_all(&["Lanjut", "Tulis ulang"]).await?;
    budi.says("Setelah diperiksa, kami tidak menemukan kesalahan.").await?;
    let beginning = siti.mark();
    budi.presses("Kirim").await?;
    city.restarts().await?;
    budi.presses("Batalkan").await?;
    city.passes(TimeDelta::minutes(2)).await?;
    assert!(siti.sees_since(beginning).is_empty(), "{}", siti.sees_since(beginning));
    budi.presses("Kirim tanggapan").await?;
    budi.presses("Tidak terbukti").await?;
    budi.says("Setelah diperiksa lagi, kami tidak menemukan kesalahan.").await?;
    budi.account.sends_document("bukti.pdf", "application/pdf", 40_000_u64, "");
    budi.settles().await?;
    budi.presses_all(&["Lanjut", "Kirim"]).await?;
    city.restarts().await?;
    city.passes(TimeDelta::seconds(30)).await?;
    shows!(siti.sees_since(beginning), @"
    bot (senyap): <dokumen bukti.pdf>
    bot: <dokumen tanggapan-ADU-2026-00001-3-1.pdf> Surat tanggapan untuk ADU-2026-00001-3
    bot: Tanggapan untuk ADU-2026-00001-3
      Dari: Bidang Kewaspadaan Nasional dan Penanganan Konflik
      Hasil: Tidak terbukti

      Setelah diperiksa lagi, kami tidak menemukan kesalahan.

      Apakah dengan tanggapan ini pengaduan Bapak/Ibu sudah selesai? Mohon jawab paling lambat Senin, 7 Desember 2026 pukul 16.00 WIB. Setelah itu pengaduan ini kami arsipkan.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Sudah selesai]
      [Belum, saya keberatan]
    bot (senyap, disunting): ADU-2026-00001-3
      Sudah ditanggapi, menunggu konfirmasi Bapak/Ibu

      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
      Senin, 23 November 2026 pukul 09.00 WIB – Diteruskan ke bidang
      Senin, 23 November 2026 pukul 09.00 WIB – Mulai ditangani bidang
      Senin, 23 November 2026 pukul 09.02 WIB – Ditanggapi

      Mohon jawab paling lambat Senin, 7 Desember 2026 pukul 16.00 WIB: sudah selesai, atau masih keberatan.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Sudah selesai]
      [Belum, saya keberatan]
    ");
    assert_eq!(city.files(&number).await?.len(), 1);
    city.closes().await
}

async fn only_so_many_files_go_with_an_answer(database: TestDatabase) -> Result<()> {
    let Office { city, budi, number, .. } = distributed(database).await?;
    budi.presses_all(&["Kirim tanggapan", "Diselesaikan"]).await?;
    budi.says("Surat sudah terbit, salinannya terlampir.").await?;
    for nth in 1..=10 {
        budi.account.sends_document(&format!("halaman {nth}.pdf"), "application/pdf", 40_000_u64, "");
        budi.settles().await?;
    }
    let beginning = budi.mark();
    budi.account.sends_document("halaman 11.pdf", "application/pdf", 40_000_u64, "");
    budi.settles().await?;
    shows!(budi.sees_since(beginning), @"
    Budi: <dokumen halaman 11.pdf>
    bot: Berkas ini tidak tersimpan: paling banyak 10 berkas.

      Sudah ada 10 berkas. Bila sudah cukup, tekan Lanjut.
      [Lanjut] [Batal]
    ");
    budi.presses_all(&["Lanjut", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    assert_eq!(city.files(&number).await?.len(), 10);
    city.closes().await
}
