//! What was missing may be files and a signature, which are asked for and given as well.

use anyhow::Result;

use super::completing::asks_for;
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    files_and_a_new_signature_can_be_asked_for
}

async fn files_and_a_new_signature_can_be_asked_for(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    asks_for(&city, &rina, &["Bukti", "Tanda tangan"]).await?;
    let beginning = siti.mark();
    siti.presses("Lengkapi").await?;
    siti.account.sends_photo("tanda terima");
    siti.account.sends_document("surat.pdf", "application/pdf", 40_000_u64, "");
    siti.settles().await?;
    siti.presses("Lanjut").await?;
    siti.presses("Tanda tangani dan kirim").await?;
    siti.says("Siti").await?;
    siti.says("siti aminah").await?;
    shows!(siti.sees_since(beginning), @"
    bot: Melengkapi ADU-2026-00001-3: langkah 1 dari 3

      Jawaban sebelumnya: tidak diisi

      Apakah ada bukti? Kirim foto, dokumen, video, atau pesan suara, paling banyak 10 berkas.

      Contoh: foto tanda terima berkas. Bila sudah cukup, tekan Lanjut. Bila tidak ada, tekan Lewati.
      [Lewati]
    Siti: <foto> tanda terima
    Siti: <dokumen surat.pdf>
    bot: Sudah kami terima: 2 berkas. Silakan kirim lagi bila masih ada, atau tekan Lanjut.

      Melengkapi ADU-2026-00001-3: langkah 1 dari 3

      1. foto, 185 kB: tanda terima
      2. dokumen surat.pdf, 40 kB
      [Hapus 1] [Hapus 2]
      [Lanjut]
    bot: Melengkapi ADU-2026-00001-3: langkah 2 dari 3
      Mohon diperiksa kembali

      Bukti: 2 berkas

      1. foto, 185 kB: tanda terima
      2. dokumen surat.pdf, 40 kB

      Sesudah dikirim, petugas memeriksanya, dan waktu kami berjalan lagi.
      [Tanda tangani dan kirim]
      [Ubah: Bukti]
      [Simpan dulu] [Hapus draf]
      [Kembali]
    bot: Melengkapi ADU-2026-00001-3: langkah 3 dari 3

      Jawaban sebelumnya: Siti Aminah

      Pernyataan: “Saya menyatakan bahwa keterangan ini benar.”

      Untuk menandatangani, ketik nama lengkap Bapak/Ibu: Siti Aminah. Boleh juga mengirim foto tanda tangan.
      [Kembali]
    Siti: Siti
    bot: Nama itu belum sama dengan nama yang sudah diisi. Mohon ketik: Siti Aminah.

      Melengkapi ADU-2026-00001-3: langkah 3 dari 3

      Jawaban sebelumnya: Siti Aminah

      Pernyataan: “Saya menyatakan bahwa keterangan ini benar.”

      Untuk menandatangani, ketik nama lengkap Bapak/Ibu: Siti Aminah. Boleh juga mengirim foto tanda tangan.
      [Kembali]
    Siti: siti aminah
    bot: Terima kasih, kelengkapan untuk ADU-2026-00001-3 sudah kami terima.

      Selanjutnya petugas memeriksanya. Janji yang baru: paling lambat Jumat, 27 November 2026 pukul 07.30 WIB.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    ");
    assert_eq!(city.files(&number).await?.len(), 2);
    city.closes().await
}
