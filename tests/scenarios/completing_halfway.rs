//! What was missing is given in any number of sittings, beside another form, and never the same case lost.

use anyhow::Result;
use chrono::TimeDelta;

use super::completing::asks_for;
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_completion_left_halfway_is_gone_on_with_the_next_day
    two_forms_at_once_do_not_get_into_each_others_way
    a_completion_that_nobody_waits_for_is_answered_kindly
}

async fn a_completion_left_halfway_is_gone_on_with_the_next_day(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    asks_for(&city, &rina, &["Alamat", "Telepon"]).await?;
    siti.presses("Lengkapi").await?;
    siti.says("Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil").await?;
    let beginning = siti.mark();
    siti.says("/batal").await?;
    shows!(siti.sees_since(beginning), @"
    Siti: /batal
    bot: Baik.
      ⌨ (ditutup)
    bot: Baik, kami berhenti di sini. Jawaban untuk melengkapi ADU-2026-00001-3 tetap tersimpan.

      Untuk melanjutkan, tekan Lengkapi paling lambat Rabu, 23 Desember 2026 pukul 09.00 WIB.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Lengkapi]
    ");
    city.passes(TimeDelta::hours(24)).await?;
    city.restarts().await?;
    siti.says("/status").await?;
    siti.presses(&format!("{number} · Menunggu kelengkapan")).await?;
    let beginning = siti.mark();
    siti.presses("Lengkapi").await?;
    siti.says("0812 3456 7890").await?;
    siti.presses("Ubah: Alamat").await?;
    siti.says("Dusun Krajan RT 02 RW 01, Raci, Bangil").await?;
    siti.presses("Simpan dulu").await?;
    siti.presses("Lengkapi").await?;
    siti.presses("Kirim").await?;
    shows!(siti.sees_since(beginning), @"
    bot: Melengkapi ADU-2026-00001-3: langkah 2 dari 3

      Jawaban sebelumnya: tidak diisi

      Berapa nomor telepon yang dapat kami hubungi bila Telegram tidak tersambung?

      Contoh: 0812 3456 7890. Boleh dilewati.
      ⌨ [Kirim nomor saya]
      ⌨ [Kembali] [Lewati]
    Siti: 0812 3456 7890
    bot: Baik.
      ⌨ (ditutup)
    bot: Melengkapi ADU-2026-00001-3: langkah 3 dari 3
      Mohon diperiksa kembali

      Alamat: Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil
      Telepon: 081234567890

      Sesudah dikirim, petugas memeriksanya, dan waktu kami berjalan lagi.
      [Kirim]
      [Ubah: Alamat] [Ubah: Telepon]
      [Simpan dulu] [Hapus draf]
      [Kembali]
    bot: Melengkapi ADU-2026-00001-3: langkah 1 dari 3

      Jawaban sebelumnya: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil

      Di mana alamat lengkap Bapak/Ibu? Sebutkan jalan atau dusun, RT/RW, desa atau kelurahan, dan kecamatan.

      Contoh: Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil

      Jawaban sekarang: Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil
    Siti: Dusun Krajan RT 02 RW 01, Raci, Bangil
    bot: Melengkapi ADU-2026-00001-3: langkah 3 dari 3
      Mohon diperiksa kembali

      Alamat: Dusun Krajan RT 02 RW 01, Raci, Bangil
      Telepon: 081234567890

      Sesudah dikirim, petugas memeriksanya, dan waktu kami berjalan lagi.
      [Kirim]
      [Ubah: Alamat] [Ubah: Telepon]
      [Simpan dulu] [Hapus draf]
      [Kembali]
    bot: Baik, kami berhenti di sini. Jawaban untuk melengkapi ADU-2026-00001-3 tetap tersimpan.

      Untuk melanjutkan, tekan Lengkapi paling lambat Rabu, 23 Desember 2026 pukul 09.00 WIB.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Lengkapi]
    bot: Melengkapi ADU-2026-00001-3: langkah 3 dari 3
      Mohon diperiksa kembali

      Alamat: Dusun Krajan RT 02 RW 01, Raci, Bangil
      Telepon: 081234567890

      Sesudah dikirim, petugas memeriksanya, dan waktu kami berjalan lagi.
      [Kirim]
      [Ubah: Alamat] [Ubah: Telepon]
      [Simpan dulu] [Hapus draf]
      [Kembali]
    bot: Terima kasih, kelengkapan untuk ADU-2026-00001-3 sudah kami terima.

      Selanjutnya petugas memeriksanya. Janji yang baru: paling lambat Senin, 30 November 2026 pukul 07.30 WIB.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    ");
    rina.opens(&number).await?;
    let card = rina.sees();
    assert!(card.contains("Raci, Bangil (semula: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil)"), "{card}");
    assert!(card.contains("Telepon: +6281234567890") || card.contains("Telepon: 0812"), "{card}");
    city.closes().await
}

async fn two_forms_at_once_do_not_get_into_each_others_way(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    siti.files().await?;
    siti.comes_to("issue").await?;
    asks_for(&city, &rina, &["Alamat", "Penyelesaian yang diharapkan"]).await?;
    let beginning = siti.mark();
    siti.presses("Lengkapi").await?;
    siti.says("Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil").await?;
    // Back to the complaint that was begun.
    siti.says("/lapor").await?;
    siti.presses("Lanjutkan draf").await?;
    siti.says("Petugas di loket tidak ada pada jam kerja selama dua hari.").await?;
    // And on with what is missing, by a button of its own screen.
    siti.presses("Lengkapi").await?;
    siti.says("Surat diterbitkan minggu ini juga.").await?;
    siti.presses("Kirim").await?;
    shows!(siti.sees_since(beginning), @"
    bot: Melengkapi ADU-2026-00001-3: langkah 1 dari 3

      Jawaban sebelumnya: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil

      Di mana alamat lengkap Bapak/Ibu? Sebutkan jalan atau dusun, RT/RW, desa atau kelurahan, dan kecamatan.

      Contoh: Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil
    Siti: Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil
    bot: Melengkapi ADU-2026-00001-3: langkah 2 dari 3

      Jawaban sebelumnya: Surat rekomendasi diterbitkan minggu ini.

      Penyelesaian apa yang Bapak/Ibu harapkan?

      Contoh: Surat rekomendasi saya diterbitkan minggu ini.
      [Kembali]
    Siti: /lapor
    bot: Bapak/Ibu masih punya pengaduan yang belum selesai (langkah 8 dari 16).

      Apakah Bapak/Ibu ingin melanjutkannya, atau menghapusnya dan memulai pengaduan yang baru?
      [Lanjutkan draf]
      [Hapus dan mulai baru]
    bot: Langkah 8 dari 16

      Apa yang tidak sesuai dalam pelayanan itu? Mohon ceritakan apa yang terjadi, di mana, dan siapa yang melayani.

      Contoh: Surat rekomendasi penelitian saya belum terbit setelah sepuluh hari, padahal berkas sudah lengkap.

      Boleh ditulis dalam beberapa pesan. Foto dan pesan suara ikut disimpan sebagai bukti. Bila sudah, tekan Lanjut.
      [Kembali]
    Siti: Petugas di loket tidak ada pada jam kerja selama dua hari.
    bot: Sudah kami catat. Bila ada tambahan, silakan tulis lagi. Bila sudah cukup, tekan Lanjut.

      Langkah 8 dari 16
      [Tulis ulang]
      [Kembali] [Lanjut]
    bot: Melengkapi ADU-2026-00001-3: langkah 2 dari 3

      Jawaban sebelumnya: Surat rekomendasi diterbitkan minggu ini.

      Penyelesaian apa yang Bapak/Ibu harapkan?

      Contoh: Surat rekomendasi saya diterbitkan minggu ini.
      [Kembali]
    Siti: Surat diterbitkan minggu ini juga.
    bot: Melengkapi ADU-2026-00001-3: langkah 3 dari 3
      Mohon diperiksa kembali

      Alamat: Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil
      Penyelesaian yang diharapkan: Surat diterbitkan minggu ini juga.

      Sesudah dikirim, petugas memeriksanya, dan waktu kami berjalan lagi.
      [Kirim]
      [Ubah: Alamat] [Ubah: Penyelesaian yang diharapkan]
      [Simpan dulu] [Hapus draf]
      [Kembali]
    bot: Terima kasih, kelengkapan untuk ADU-2026-00001-3 sudah kami terima.

      Selanjutnya petugas memeriksanya. Janji yang baru: paling lambat Jumat, 27 November 2026 pukul 07.30 WIB.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    ");
    siti.says("/lapor").await?;
    siti.presses("Lanjutkan draf").await?;
    shows!(siti.sees(), @"
    Langkah 8 dari 16

    Apa yang tidak sesuai dalam pelayanan itu? Mohon ceritakan apa yang terjadi, di mana, dan siapa yang melayani.

    Contoh: Surat rekomendasi penelitian saya belum terbit setelah sepuluh hari, padahal berkas sudah lengkap.

    Boleh ditulis dalam beberapa pesan. Foto dan pesan suara ikut disimpan sebagai bukti. Bila sudah, tekan Lanjut.

    Jawaban sekarang: Petugas di loket tidak ada pada jam kerja selama dua hari.
    [Tulis ulang]
    [Kembali] [Lanjut]
    ");
    city.closes().await
}

async fn a_completion_that_nobody_waits_for_is_answered_kindly(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti, budi) = (city.officer(), city.citizen("Siti Aminah"), city.citizen("Budi"));
    let number = siti.files().await?;
    asks_for(&city, &rina, &["Alamat"]).await?;
    siti.presses("Lengkapi").await?;
    let button = siti.account.last_from_bot().map(|entry| entry.message_id);
    assert!(button.is_some());
    // Somebody else's press opens nothing.
    let case = city.case(&number).await?;
    budi.says("/start").await?;
    budi.forges(&format!("mv:{}:complete", case.id)).await?;
    shows!(budi.sees(), @"Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.");
    assert_eq!(city.denials(&budi).await?, ["case"]);
    // Taken back in the meantime: nothing is asked any more.
    siti.says(&format!("/status {number}")).await?;
    siti.presses_all(&["Cabut pengaduan", "Ya, cabut"]).await?;
    let beginning = siti.mark();
    siti.forges(&format!("mv:{}:complete", case.id)).await?;
    shows!(siti.sees_since(beginning), @"
    bot: Itu tidak dapat dilakukan lagi untuk ADU-2026-00001-3. Keadaannya sekarang: Dicabut.
      [Lihat status]
      [Batalkan pencabutan]
    ");
    // Restored, it goes on where it was.
    siti.presses("Batalkan pencabutan").await?;
    siti.presses("Lengkapi").await?;
    shows!(siti.sees(), @"
    Melengkapi ADU-2026-00001-3: langkah 1 dari 2

    Jawaban sebelumnya: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil

    Di mana alamat lengkap Bapak/Ibu? Sebutkan jalan atau dusun, RT/RW, desa atau kelurahan, dan kecamatan.

    Contoh: Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil
    ");
    city.closes().await
}
