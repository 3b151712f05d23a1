//! A signature and a power of attorney: what is sent for them, and what is not taken for one.

use anyhow::Result;
use wadul::sandbox::Content;

use super::evidence::{are_safe, picture};
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_signature_is_a_photo_and_nothing_else
    a_power_of_attorney_needs_a_paper
}

async fn a_signature_is_a_photo_and_nothing_else(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("signature").await?;
    let before = siti.mark();
    siti.account.sends_sticker();
    siti.settles().await?;
    siti.account.sends_voice();
    siti.settles().await?;
    siti.account.sends_contact();
    siti.settles().await?;
    shows!(siti.sees_since(before), @"
    Siti: <stiker>
    bot: Terima kasih. Jenis pesan itu belum dapat kami baca.

      Mohon tulis dengan kata-kata, atau kirim foto, dokumen, video, atau pesan suara.
    Siti: <suara>
    bot: Mohon ketik nama lengkap Bapak/Ibu, atau kirim foto tanda tangan.

      Langkah 16 dari 16

      Pernyataan: “Saya menyatakan bahwa keterangan ini benar.”

      Untuk menandatangani, ketik nama lengkap Bapak/Ibu: Siti Aminah. Boleh juga mengirim foto tanda tangan.
      [Kembali]
    Siti: <kontak 6281234000002 Siti>
    bot: Kontak tidak diperlukan di sini. Mohon jawab pertanyaan di bawah ini.

      Langkah 16 dari 16

      Pernyataan: “Saya menyatakan bahwa keterangan ini benar.”

      Untuk menandatangani, ketik nama lengkap Bapak/Ibu: Siti Aminah. Boleh juga mengirim foto tanda tangan.
      [Kembali]
    ");
    siti.account.sends_photo_of(picture(9), "");
    siti.settles().await?;
    let number = siti.number()?;
    let files = city.files(&number).await?;
    assert_eq!(files.iter().map(|file| file.step.as_str()).collect::<Vec<_>>(), ["signature"]);
    are_safe(&city, &siti, &number).await?;
    city.officer().opens(&number).await?;
    shows!(city.officer().sees(), @"
    Pengaduan
    ADU-2026-00001-3 · Terkirim, menunggu dicatat petugas
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
    Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB

    Pengadu
    Untuk siapa: Diri sendiri
    Nama lengkap: Siti Aminah
    Alamat: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Telepon: tidak diisi
    Tempat penyampaian: Bangil
    Tanda tangan: foto tanda tangan

    Isi
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan: Senin, 23 November 2026
    Yang tidak sesuai: Surat rekomendasi saya belum terbit setelah sepuluh hari.
    Jenis kerugian: Tidak ada
    Penyelesaian yang diharapkan: Surat rekomendasi diterbitkan minggu ini.
    Tentang petugas: Tidak
    Bukti: tidak diisi
    Kerahasiaan: Petugas dan bidang

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    SHA-256 pernyataan: #hash
    [Terima dan catat] [Minta kelengkapan]
    [Catatan internal] [Bukan kewenangan]
    [Gabungkan] [Nomor SP4N-LAPOR!]
    [Buka kartu] [Lihat bukti (1)]
    [Dokumen] [Teks SP4N-LAPOR!]
    ");
    city.closes().await
}

async fn a_power_of_attorney_needs_a_paper(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("capacity").await?;
    siti.presses("Mewakili orang lain").await?;
    siti.says("Sumarni binti Karto").await?;
    let before = siti.mark();
    siti.says("sudah ada di kantor").await?;
    siti.account.sends_location(-7.6, 112.8);
    siti.account.sends_voice();
    siti.settles().await?;
    siti.account.sends_document("kuasa.pdf", "application/pdf", Content::Size(30_000_000), "surat kuasa");
    siti.settles().await?;
    siti.presses("Lanjut").await?;
    shows!(siti.sees_since(before), @"
    Siti: sudah ada di kantor
    bot: Di sini kami menunggu foto atau dokumen. Mohon kirim lewat ikon klip kertas.

      Langkah 4 dari 18

      Mohon kirim foto atau dokumen surat kuasanya.

      Contoh: foto surat kuasa yang sudah ditandatangani. Bila sudah terkirim, tekan Lanjut.
      [Kembali]
    Siti: <lokasi -7.6, 112.8>
    Siti: <suara>
    bot: Berkas tersimpan sebagai bukti. Pertanyaan ini masih menunggu jawaban.

      Langkah 4 dari 18

      Mohon kirim foto atau dokumen surat kuasanya.

      Contoh: foto surat kuasa yang sudah ditandatangani. Bila sudah terkirim, tekan Lanjut.
      [Kembali]
    Siti: <dokumen kuasa.pdf30.0 MB> surat kuasa
    bot: Berkas itu lebih besar dari 20 MB, jadi tidak dapat kami ambil. Bila ada tulisan yang menyertainya, tulisan itu tetap tersimpan. Mohon kirim berkas yang lebih kecil, atau beberapa foto sebagai gantinya.

      Langkah 4 dari 18

      Mohon kirim foto atau dokumen surat kuasanya.

      Contoh: foto surat kuasa yang sudah ditandatangani. Bila sudah terkirim, tekan Lanjut.

      1. dokumen kuasa.pdf, 30,0 MB: surat kuasa (terlalu besar, hanya keterangannya yang disimpan)
      [Hapus 1]
      [Kembali] [Lanjut]
    bot: Di sini kami menunggu foto atau dokumen. Mohon kirim lewat ikon klip kertas.

      Langkah 4 dari 18

      Mohon kirim foto atau dokumen surat kuasanya.

      Contoh: foto surat kuasa yang sudah ditandatangani. Bila sudah terkirim, tekan Lanjut.

      1. dokumen kuasa.pdf, 30,0 MB: surat kuasa (terlalu besar, hanya keterangannya yang disimpan)
      [Hapus 1]
      [Kembali] [Lanjut]
    ");
    siti.account.sends_document("kuasa.pdf", "application/pdf", vec![b'k'; 50_000], "");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Sudah kami terima: 2 berkas. Silakan kirim lagi bila masih ada, atau tekan Lanjut.

    Langkah 4 dari 18

    1. dokumen kuasa.pdf, 30,0 MB: surat kuasa (terlalu besar, hanya keterangannya yang disimpan)
    2. dokumen kuasa.pdf, 50 kB
    [Hapus 1] [Hapus 2]
    [Kembali] [Lanjut]
    ");
    siti.presses("Lanjut").await?;
    assert_eq!(siti.step(), "Langkah 5 dari 18");
    // Coming back and taking the paper out opens the question again.
    siti.presses("Kembali").await?;
    siti.presses("Hapus 2").await?;
    siti.presses("Lanjut").await?;
    shows!(siti.sees(), @"
    Di sini kami menunggu foto atau dokumen. Mohon kirim lewat ikon klip kertas.

    Langkah 4 dari 18

    Mohon kirim foto atau dokumen surat kuasanya.

    Contoh: foto surat kuasa yang sudah ditandatangani. Bila sudah terkirim, tekan Lanjut.

    1. dokumen kuasa.pdf, 30,0 MB: surat kuasa (terlalu besar, hanya keterangannya yang disimpan)
    [Hapus 1]
    [Kembali] [Lanjut]
    ");
    city.closes().await
}
