//! What is no complaint: a request for information, and a wish.

use anyhow::Result;

use super::walk::proof;
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_request_for_information_is_filed_as_one
    a_wish_is_filed_as_one
    a_second_form_waits_until_the_first_is_decided_on
}

async fn a_request_for_information_is_filed_as_one(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/start").await?;
    shows!(siti.sees(), @"
    Selamat datang di layanan pengaduan Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan.

    Lewat percakapan ini Bapak/Ibu dapat menyampaikan pengaduan tentang pelayanan kami. Kami akan bertanya satu per satu.

    Layanan ini tidak dipungut biaya. Pengaduan ditanggapi paling lama 3 hari kerja.

    Silakan pilih salah satu tombol.
    [Sampaikan pengaduan]
    [Cek status] [Info layanan]
    [Permintaan informasi]
    [Aspirasi atau saran]
    ");
    siti.presses_here("Permintaan informasi").await?;
    assert_eq!(siti.step(), "Langkah 1 dari 8");
    for label in ["Setuju dan lanjut", "Pakai: Siti Aminah"] {
        siti.presses_here(label).await?;
    }
    siti.says("Dusun Krajan RT 02 RW 01, Desa Raci, Bangil").await?;
    siti.presses_here("Lewati").await?;
    shows!(siti.sees(), @"
    Langkah 5 dari 8

    Informasi apa yang Bapak/Ibu butuhkan?

    Contoh: Daftar organisasi kemasyarakatan yang terdaftar pada tahun 2026. Bila sudah, tekan Lanjut.
    [Kembali]
    ");
    siti.account.sends_photo("contoh daftar");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Formulir ini tidak memerlukan berkas, jadi berkas tadi tidak tersimpan. Mohon jawab dengan tulisan.

    Langkah 5 dari 8

    Informasi apa yang Bapak/Ibu butuhkan?

    Contoh: Daftar organisasi kemasyarakatan yang terdaftar pada tahun 2026. Bila sudah, tekan Lanjut.

    Jawaban sekarang: contoh daftar
    [Tulis ulang]
    [Kembali] [Lanjut]
    ");
    siti.says("Daftar ormas yang terdaftar pada tahun 2026.").await?;
    siti.presses_here("Lanjut").await?;
    shows!(siti.sees(), @"
    Langkah 6 dari 8

    Untuk apa informasi itu akan digunakan?

    Contoh: Bahan skripsi tentang kerukunan warga.
    [Kembali]
    ");
    siti.says("Bahan skripsi.").await?;
    siti.presses_here("Lewat Telegram").await?;
    shows!(siti.sees(), @"
    Langkah 8 dari 8
    Mohon diperiksa kembali

    Nama lengkap: Siti Aminah
    Alamat: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Telepon: tidak diisi
    Informasi yang diminta: contoh daftar
    Daftar ormas yang terdaftar pada tahun 2026.
    Kegunaan: Bahan skripsi.
    Cara menerima: Lewat Telegram

    Yang dapat membaca: petugas pengaduan dan bidang yang menangani.
    Ditujukan kepada: petugas pengaduan Bakesbangpol Kabupaten Pasuruan
    Bila dikirim sekarang, kami menanggapi paling lambat Senin, 7 Desember 2026 pukul 16.00 WIB.
    [Kirim]
    [Ubah: Nama lengkap] [Ubah: Alamat]
    [Ubah: Telepon] [Ubah: Informasi yang diminta]
    [Ubah: Kegunaan] [Ubah: Cara menerima]
    [Simpan dulu] [Hapus draf]
    [Kembali]
    ");
    siti.presses_here("Kirim").await?;
    shows!(siti.sees(), @"
    Terima kasih, permintaan informasi Bapak/Ibu sudah terkirim.

    Nomor: ADU-2026-00001-3
    Kode akses: #code
    Kami menanggapi paling lambat Senin, 7 Desember 2026 pukul 16.00 WIB.

    Mohon simpan nomor dan kode itu; keduanya juga tertulis pada bukti pengiriman. Dengan keduanya, siapa pun dapat menanyakan status tanpa melihat data Bapak/Ibu.

    Selanjutnya petugas mencatat permintaan informasi ini, dan setiap langkah kami beritahukan di sini. Berkas ini adalah bukti pengiriman.
    [Lihat status]
    [Tambah bukti]
    [Cabut pengaduan]
    ");
    let proof = proof(&siti)?;
    let shown: Vec<&str> = proof.lines().skip_while(|line| !line.starts_with("Jenis")).take(12).collect();
    shows!(shown.join("\n"), @"
    Jenis  : Permintaan informasi
    Diterima sistem  : Senin, 23 November 2026 pukul 09.00 WIB
    Ditanggapi paling lambat : Senin, 7 Desember 2026 pukul 16.00 WIB
    Kanal  : Telegram
    ISI
    Nama lengkap  : Siti Aminah
    Alamat  : Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Telepon  : tidak diisi
    Informasi yang diminta : contoh daftar
    Daftar ormas yang terdaftar pada tahun 2026.
    Kegunaan  : Bahan skripsi.
    Cara menerima  : Lewat Telegram
    ");
    shows!(city.officer().sees(), @"
    Permintaan informasi baru
    ADU-2026-00001-3 · Terkirim, menunggu dicatat petugas
    Pelayanan: –
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
    Jatuh tempo: Senin, 7 Desember 2026 pukul 16.00 WIB

    Pengadu
    Nama lengkap: Siti Aminah
    Alamat: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Telepon: tidak diisi

    Isi
    Informasi yang diminta: contoh daftar
    Daftar ormas yang terdaftar pada tahun 2026.
    Kegunaan: Bahan skripsi.
    Cara menerima: Lewat Telegram

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    SHA-256 pernyataan: #hash
    [Terima dan catat] [Minta kelengkapan]
    [Catatan internal] [Bukan kewenangan]
    [Gabungkan] [Nomor SP4N-LAPOR!]
    [Buka kartu]
    [Dokumen] [Teks SP4N-LAPOR!]
    ");
    city.closes().await
}

async fn a_wish_is_filed_as_one(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/start").await?;
    for label in ["Aspirasi atau saran", "Setuju dan lanjut", "Pakai: Siti Aminah", "Lainnya"] {
        siti.presses_here(label).await?;
    }
    siti.says("Mohon loket dibuka juga pada jam istirahat.").await?;
    siti.presses_here("Lanjut").await?;
    siti.presses_here("Lewati").await?;
    shows!(siti.sees(), @"
    Langkah 6 dari 6
    Mohon diperiksa kembali

    Nama lengkap: Siti Aminah
    Pelayanan: Lainnya
    Aspirasi atau saran: Mohon loket dibuka juga pada jam istirahat.
    Bukti: tidak diisi

    Yang dapat membaca: petugas pengaduan dan bidang yang menangani.
    Ditujukan kepada: petugas pengaduan Bakesbangpol Kabupaten Pasuruan
    Bila dikirim sekarang, kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
    [Kirim]
    [Ubah: Nama lengkap] [Ubah: Pelayanan]
    [Ubah: Aspirasi atau saran] [Ubah: Bukti]
    [Simpan dulu] [Hapus draf]
    [Kembali]
    ");
    siti.presses_here("Kirim").await?;
    shows!(siti.sees(), @"
    Terima kasih, aspirasi Bapak/Ibu sudah terkirim.

    Nomor: ADU-2026-00001-3
    Kode akses: #code
    Kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.

    Mohon simpan nomor dan kode itu; keduanya juga tertulis pada bukti pengiriman. Dengan keduanya, siapa pun dapat menanyakan status tanpa melihat data Bapak/Ibu.

    Selanjutnya petugas mencatat aspirasi ini, dan setiap langkah kami beritahukan di sini. Berkas ini adalah bukti pengiriman.
    [Lihat status]
    [Tambah bukti]
    [Cabut pengaduan]
    ");
    shows!(city.officer().sees().lines().take(5).collect::<Vec<_>>().join("\n"), @"
    Aspirasi baru
    ADU-2026-00001-3 · Terkirim, menunggu dicatat petugas
    Pelayanan: Lainnya
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
    Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB
    ");
    city.closes().await
}

async fn a_second_form_waits_until_the_first_is_decided_on(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/start").await?;
    siti.presses_here("Permintaan informasi").await?;
    siti.presses_here("Setuju dan lanjut").await?;
    siti.says("/lapor").await?;
    shows!(siti.sees(), @"
    Bapak/Ibu masih punya permintaan informasi yang belum selesai (langkah 2 dari 8).

    Apakah Bapak/Ibu ingin melanjutkannya, atau menghapusnya dan memulai pengaduan yang baru?
    [Lanjutkan draf]
    [Hapus dan mulai baru]
    ");
    siti.presses_here("Lanjutkan draf").await?;
    assert_eq!(siti.step(), "Langkah 2 dari 8");
    siti.says("/lapor").await?;
    siti.presses_here("Hapus dan mulai baru").await?;
    assert_eq!(siti.step(), "Langkah 1 dari 16");
    // The buttons of the first form are of a draft that is gone.
    siti.presses("Pakai: Siti Aminah").await?;
    shows!(siti.sees(), @"Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.");
    assert_eq!(city.counts("select count(*) from drafts").await?, 1);
    city.closes().await
}
