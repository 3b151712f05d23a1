//! What was missing is asked for and given: exactly those questions.

use anyhow::Result;
use chrono::TimeDelta;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    what_is_asked_for_is_previewed_and_can_be_taken_back
    what_was_ticked_is_asked_and_nothing_else
}

/// The officer asks for these parts.
pub(super) async fn asks_for(city: &City, rina: &Person, parts: &[&str]) -> Result<()> {
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
