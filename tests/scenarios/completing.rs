//! What was missing is asked for and given: exactly those questions, in any number of sittings, and never the same case lost.

use anyhow::Result;
use chrono::TimeDelta;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    what_is_asked_for_is_previewed_and_can_be_taken_back
    what_was_ticked_is_asked_and_nothing_else
    a_completion_left_halfway_is_gone_on_with_the_next_day
    two_forms_at_once_do_not_get_into_each_others_way
    a_completion_that_nobody_waits_for_is_answered_kindly
    files_and_a_new_signature_can_be_asked_for
}

/// The officer asks for these parts.
async fn asks_for(city: &City, rina: &Person, parts: &[&str]) -> Result<()> {
    rina.presses("Minta kelengkapan").await?;
    rina.presses_all(parts).await?;
    rina.presses("Lanjut").await?;
    rina.says("Alamat belum memuat kecamatan.").await?;
    rina.presses("Kirim").await?;
    city.passes(TimeDelta::seconds(30)).await
}

async fn what_is_asked_for_is_previewed_and_can_be_taken_back(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    let (before, citizen) = (rina.mark(), siti.mark());
    rina.presses_all(&["Minta kelengkapan", "Alamat", "Lanjut", "Lewati"]).await?;
    rina.presses("Tulis ulang").await?;
    rina.says("Alamat belum memuat kecamatan.").await?;
    shows!(rina.sees_since(before), @"
    bot: Apa yang belum lengkap pada ADU-2026-00001-3? Pilih satu atau beberapa, lalu tekan Lanjut.
      [Nama lengkap] [Alamat]
      [Telepon] [Pelayanan]
      [Tanggal pelayanan] [Yang tidak sesuai]
      [Penyelesaian yang diharapkan] [Tempat penyampaian]
      [Bukti] [Tanda tangan]
      [Batal]
    bot: Apa yang belum lengkap pada ADU-2026-00001-3? Pilih satu atau beberapa, lalu tekan Lanjut.
      [Nama lengkap] [✓ Alamat]
      [Telepon] [Pelayanan]
      [Tanggal pelayanan] [Yang tidak sesuai]
      [Penyelesaian yang diharapkan] [Tempat penyampaian]
      [Bukti] [Tanda tangan]
      [Lanjut] [Batal]
    bot: Adakah penjelasan tentang yang belum lengkap? Tulis dalam satu pesan, atau tekan Lewati. Pengadu membacanya.

      Contoh: Alamat belum memuat RT dan RW.

      Boleh juga memilih balasan siap pakai di bawah ini.
      [Rekomendasi: minta proposal]
      [Alamat belum lengkap]
      [Lewati] [Batal]
    bot: Minta kelengkapan · ADU-2026-00001-3

      Mohon diperiksa sekali lagi. Inilah yang dibaca pengadu:

      Ada yang belum lengkap pada ADU-2026-00001-3:
      – Alamat

      Mohon tekan Lengkapi paling lambat Rabu, 23 Desember 2026 pukul 09.00 WIB. Selama menunggu, waktu kami berhenti. Tanpa kelengkapan, pengaduan ini dianggap dicabut.
      [Kirim]
      [Tulis ulang] [Batal]
    bot: Adakah penjelasan tentang yang belum lengkap? Tulis dalam satu pesan, atau tekan Lewati. Pengadu membacanya.

      Contoh: Alamat belum memuat RT dan RW.

      Boleh juga memilih balasan siap pakai di bawah ini.
      [Rekomendasi: minta proposal]
      [Alamat belum lengkap]
      [Lewati] [Batal]
    Rina: Alamat belum memuat kecamatan.
    bot: Minta kelengkapan · ADU-2026-00001-3

      Mohon diperiksa sekali lagi. Inilah yang dibaca pengadu:

      Ada yang belum lengkap pada ADU-2026-00001-3:
      – Alamat

      Alamat belum memuat kecamatan.

      Mohon tekan Lengkapi paling lambat Rabu, 23 Desember 2026 pukul 09.00 WIB. Selama menunggu, waktu kami berhenti. Tanpa kelengkapan, pengaduan ini dianggap dicabut.
      [Kirim]
      [Tulis ulang] [Batal]
    ");
    rina.presses("Kirim").await?;
    city.passes(TimeDelta::seconds(20)).await?;
    rina.presses("Batalkan").await?;
    city.passes(TimeDelta::minutes(5)).await?;
    shows!(siti.sees_since(citizen), @"");
    assert_eq!(city.case(&number).await?.handling.paused_at, None, "the clock goes on");
    asks_for(&city, &rina, &["Alamat"]).await?;
    shows!(rina.sees(), @"
    Kelengkapan diminta: ADU-2026-00001-3, oleh Rina Petugas.
    Keadaan: Menunggu kelengkapan dari pengadu. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
    Alasan: Alamat belum memuat kecamatan.
    [Nyatakan lengkap] [Catatan internal]
    [Nomor SP4N-LAPOR!]
    [Buka kartu]
    ");
    shows!(siti.sees().lines().next().unwrap_or_default(), @"Ada yang belum lengkap pada ADU-2026-00001-3:");
    city.closes().await
}

async fn what_was_ticked_is_asked_and_nothing_else(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    let signed = city.case(&number).await?.statement_hash;
    let beginning = siti.mark();
    rina.presses("Minta kelengkapan").await?;
    rina.presses_all(&["Alamat", "Yang tidak sesuai"]).await?;
    rina.presses("Lanjut").await?;
    rina.says("Alamat belum memuat kecamatan.").await?;
    rina.presses("Kirim").await?;
    city.passes(TimeDelta::seconds(30)).await?;
    siti.presses("Lengkapi").await?;
    siti.says("Raci").await?;
    siti.says("Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil").await?;
    siti.says("Surat rekomendasi belum terbit. Berkas diterima di loket 2 tanggal 10 November.").await?;
    siti.account.sends_photo("tanda terima");
    siti.settles().await?;
    siti.presses("Lanjut").await?;
    shows!(siti.sees_since(beginning), @"
    bot (senyap): <dokumen tanda-terima-ADU-2026-00001-3.pdf> Tanda terima untuk ADU-2026-00001-3

      Rina Petugas, petugas pengaduan, sudah menerima dan mencatat pengaduan Bapak/Ibu. Mohon simpan berkas ini.
    bot: Ada yang belum lengkap pada ADU-2026-00001-3:
      – Alamat
      – Yang tidak sesuai

      Alamat belum memuat kecamatan.

      Mohon tekan Lengkapi paling lambat Rabu, 23 Desember 2026 pukul 09.00 WIB. Selama menunggu, waktu kami berhenti. Tanpa kelengkapan, pengaduan ini dianggap dicabut.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Lengkapi]
    bot: Melengkapi ADU-2026-00001-3: langkah 1 dari 3

      Jawaban sebelumnya: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil

      Di mana alamat lengkap Bapak/Ibu? Sebutkan jalan atau dusun, RT/RW, desa atau kelurahan, dan kecamatan.

      Contoh: Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil
    Siti: Raci
    bot: Jawaban itu belum lengkap: baru 4 huruf. Mohon tulis paling sedikit 10 huruf.

      Melengkapi ADU-2026-00001-3: langkah 1 dari 3

      Jawaban sebelumnya: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil

      Di mana alamat lengkap Bapak/Ibu? Sebutkan jalan atau dusun, RT/RW, desa atau kelurahan, dan kecamatan.

      Contoh: Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil
    Siti: Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil
    bot: Melengkapi ADU-2026-00001-3: langkah 2 dari 3

      Jawaban sebelumnya: Surat rekomendasi saya belum terbit setelah sepuluh hari.

      Apa yang tidak sesuai dalam pelayanan itu? Mohon ceritakan apa yang terjadi, di mana, dan siapa yang melayani.

      Contoh: Surat rekomendasi penelitian saya belum terbit setelah sepuluh hari, padahal berkas sudah lengkap.

      Boleh ditulis dalam beberapa pesan. Foto dan pesan suara ikut disimpan sebagai bukti. Bila sudah, tekan Lanjut.
      [Kembali]
    Siti: Surat rekomendasi belum terbit. Berkas diterima di loket 2 tanggal 10 November.
    bot: Sudah kami catat. Bila ada tambahan, silakan tulis lagi. Bila sudah cukup, tekan Lanjut.

      Melengkapi ADU-2026-00001-3: langkah 2 dari 3
      [Tulis ulang]
      [Kembali] [Lanjut]
    Siti: <foto> tanda terima
    bot: Berkas tersimpan sebagai bukti, di samping tulisan Bapak/Ibu. Bila ada tambahan, silakan tulis lagi. Bila sudah cukup, tekan Lanjut.

      Melengkapi ADU-2026-00001-3: langkah 2 dari 3
      [Tulis ulang]
      [Kembali] [Lanjut]
    bot: Melengkapi ADU-2026-00001-3: langkah 3 dari 3
      Mohon diperiksa kembali

      Alamat: Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil
      Yang tidak sesuai: Surat rekomendasi belum terbit. Berkas diterima di loket 2 tanggal 10 November.
      tanda terima
      1. foto, 185 kB: tanda terima

      Sesudah dikirim, petugas memeriksanya, dan waktu kami berjalan lagi.
      [Kirim]
      [Ubah: Alamat] [Ubah: Yang tidak sesuai]
      [Simpan dulu] [Hapus draf]
      [Kembali]
    ");
    let beginning = (siti.mark(), rina.mark());
    siti.presses("Kirim").await?;
    shows!(siti.sees_since(beginning.0), @"
    bot: Terima kasih, kelengkapan untuk ADU-2026-00001-3 sudah kami terima.

      Selanjutnya petugas memeriksanya. Janji yang baru: paling lambat Jumat, 27 November 2026 pukul 07.30 WIB.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    ");
    shows!(rina.sees_since(beginning.1), @"
    bot (senyap): Kelengkapan diterima: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Diterima dan dicatat. Jatuh tempo: Jumat, 27 November 2026 pukul 07.30 WIB.
      [Minta kelengkapan] [Nyatakan lengkap]
      [Tetapkan tingkat] [Jawab langsung]
      [Teruskan ke bidang] [Tanya pengadu]
      [Catatan internal] [Perpanjang]
      [Bukan kewenangan] [Gabungkan]
      [Nomor SP4N-LAPOR!]
      [Buka kartu] [Lihat bukti (1)]
    ");
    // Once is enough.
    siti.presses("Kirim").await?;
    shows!(siti.sees(), @"Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.");
    rina.opens(&number).await?;
    shows!(rina.sees(), @"
    Pengaduan
    ADU-2026-00001-3 · Diterima dan dicatat
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
    Jatuh tempo: Jumat, 27 November 2026 pukul 07.30 WIB
    Waktu kantor berhenti Senin, 23 November 2026 pukul 09.00 WIB sampai Senin, 23 November 2026 pukul 09.00 WIB (Kelengkapan diminta).

    Pengadu
    Untuk siapa: Diri sendiri
    Nama lengkap: Siti Aminah
    Alamat: Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil (semula: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil)
    Telepon: tidak diisi
    Tempat penyampaian: Bangil
    Tanda tangan: Siti Aminah

    Isi
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan: Senin, 23 November 2026
    Yang tidak sesuai: Surat rekomendasi belum terbit. Berkas diterima di loket 2 tanggal 10 November.
    tanda terima (semula: Surat rekomendasi saya belum terbit setelah sepuluh hari.)
    Jenis kerugian: Tidak ada
    Penyelesaian yang diharapkan: Surat rekomendasi diterbitkan minggu ini.
    Tentang petugas: Tidak
    Bukti: 1 berkas
    Kerahasiaan: Petugas dan bidang

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    Senin, 23 November 2026 pukul 09.00 WIB – Kelengkapan diminta (Rina Petugas)
    Alasan: Alamat belum memuat kecamatan.
    Senin, 23 November 2026 pukul 09.00 WIB – Kelengkapan diterima
    SHA-256 pernyataan: #hash
    [Minta kelengkapan] [Nyatakan lengkap]
    [Tetapkan tingkat] [Jawab langsung]
    [Teruskan ke bidang] [Tanya pengadu]
    [Catatan internal] [Perpanjang]
    [Bukan kewenangan] [Gabungkan]
    [Nomor SP4N-LAPOR!]
    [Buka kartu] [Lihat bukti (1)]
    [Dokumen] [Teks SP4N-LAPOR!]
    ");
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas request_completion
    4 pengadu complete
    5 petugas read
    ");
    assert_eq!(city.case(&number).await?.statement_hash, signed, "what was signed stays signed");
    assert_eq!(city.counts("select count(*) from answer_versions").await?, 2);
    assert_eq!(city.files(&number).await?.len(), 1);
    // A word changed afterwards is added beside.
    city.closes().await
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
