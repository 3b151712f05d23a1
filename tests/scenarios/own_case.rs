//! After filing: the citizen adds words and files to a case, and every version of them is kept.

use anyhow::Result;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    words_and_files_are_added_and_their_versions_kept
}

async fn sends_photo(person: &Person, caption: &str) -> Result<i64> {
    let message = person.account.sends_photo(caption);
    person.settles().await?;
    Ok(message)
}

async fn words_and_files_are_added_and_their_versions_kept(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let number = siti.files().await?;
    let (beginning, officers) = (siti.mark(), city.officer().mark());
    siti.presses("Lihat status").await?;
    siti.presses("Tambah bukti").await?;
    let message = siti.says("Suratnya datang kmarin.").await?;
    let photo = sends_photo(&siti, "amplop").await?;
    siti.account.edits(message, "Suratnya datang kemarin.");
    siti.settles().await?;
    siti.account.edits_caption(photo, "amplop dan perangko");
    siti.settles().await?;
    siti.presses("Selesai menambah").await?;
    shows!(siti.sees_since(beginning), @"
    bot: ADU-2026-00001-3
      Terkirim, menunggu dicatat petugas

      Rekomendasi penelitian, survei, KKN, atau magang
      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Janji tanggapan: paling lambat Kamis, 26 November 2026 pukul 16.00 WIB

      Riwayat
      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim

      Selanjutnya petugas pengaduan mencatat dan memeriksanya. Bapak/Ibu tidak perlu melakukan apa-apa.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Dokumen]
    bot: Silakan kirim tambahan untuk ADU-2026-00001-3: tulisan, foto, dokumen, video, atau pesan suara.

      Contoh: foto surat yang baru diterima. Bila sudah, tekan Selesai menambah.
      [Selesai menambah]
    Siti (disunting): Suratnya datang kemarin.
    bot: Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 0 berkas dan 1 tulisan tambahan.

      Petugas juga dapat melihatnya.
      [Selesai menambah]
    Siti (disunting): <foto> amplop dan perangko
    bot: Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 1 berkas dan 1 tulisan tambahan.

      Petugas juga dapat melihatnya.
      [Selesai menambah]
    bot: Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 1 berkas dan 1 tulisan tambahan.

      Petugas juga dapat melihatnya.
      [Selesai menambah]
    bot: Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 1 berkas dan 2 tulisan tambahan.

      Petugas juga dapat melihatnya.
      [Selesai menambah]
    bot: ADU-2026-00001-3
      Terkirim, menunggu dicatat petugas

      Rekomendasi penelitian, survei, KKN, atau magang
      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Janji tanggapan: paling lambat Kamis, 26 November 2026 pukul 16.00 WIB

      Riwayat
      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Tambahan diterima (4×)

      Selanjutnya petugas pengaduan mencatat dan memeriksanya. Bapak/Ibu tidak perlu melakukan apa-apa.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Dokumen]
    ");
    shows!(city.officer().sees_since(officers), @"
    bot (senyap): Tulisan atau berkas ditambahkan: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Terkirim, menunggu dicatat petugas. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Senin, 23 November 2026 pukul 09.00 WIB: Suratnya datang kmarin.
      [Terima dan catat] [Minta kelengkapan]
      [Catatan internal] [Bukan kewenangan]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu]
    bot (senyap): Tulisan atau berkas ditambahkan: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Terkirim, menunggu dicatat petugas. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Senin, 23 November 2026 pukul 09.00 WIB: Suratnya datang kmarin.
      [Terima dan catat] [Minta kelengkapan]
      [Catatan internal] [Bukan kewenangan]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu] [Lihat bukti (1)]
    bot (senyap): Tulisan atau berkas ditambahkan: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Terkirim, menunggu dicatat petugas. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Senin, 23 November 2026 pukul 09.00 WIB: Suratnya datang kemarin.
      [Terima dan catat] [Minta kelengkapan]
      [Catatan internal] [Bukan kewenangan]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu] [Lihat bukti (1)]
    bot (senyap): Tulisan atau berkas ditambahkan: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Terkirim, menunggu dicatat petugas. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Senin, 23 November 2026 pukul 09.00 WIB: Suratnya datang kemarin.
      Senin, 23 November 2026 pukul 09.00 WIB: amplop dan perangko
      [Terima dan catat] [Minta kelengkapan]
      [Catatan internal] [Bukan kewenangan]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu] [Lihat bukti (1)]
    ");
    city.officer().presses("Buka kartu").await?;
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
    Tanda tangan: Siti Aminah

    Isi
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan: Senin, 23 November 2026
    Yang tidak sesuai: Surat rekomendasi saya belum terbit setelah sepuluh hari.
    Jenis kerugian: Tidak ada
    Penyelesaian yang diharapkan: Surat rekomendasi diterbitkan minggu ini.
    Tentang petugas: Tidak
    Bukti: 1 berkas
    Kerahasiaan: Petugas dan bidang

    Tambahan dari pengadu
    Senin, 23 November 2026 pukul 09.00 WIB: Suratnya datang kemarin.
    Senin, 23 November 2026 pukul 09.00 WIB: amplop dan perangko

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    Senin, 23 November 2026 pukul 09.00 WIB – Tambahan diterima (4×)
    SHA-256 pernyataan: #hash
    [Terima dan catat] [Minta kelengkapan]
    [Catatan internal] [Bukan kewenangan]
    [Gabungkan] [Nomor SP4N-LAPOR!]
    [Buka kartu] [Lihat bukti (1)]
    [Dokumen] [Teks SP4N-LAPOR!]
    ");
    let officers = city.officer().mark();
    city.officer().presses("Lihat bukti (1)").await?;
    shows!(city.officer().sees_since(officers), @"
    bot: Bukti untuk ADU-2026-00001-3:
      1. foto, 185 kB: amplop
    bot (senyap): <foto>
    ");
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 pengadu supplement
    4 pengadu supplement
    5 pengadu supplement
    6 pengadu supplement
    7 petugas read
    8 petugas read_files
    ");
    // Every version stays.
    assert_eq!(city.counts("select count(*) from additions").await?, 3);
    let id = city.case(&number).await?.id;
    let versions = city.store().await?.reader().await?.addition_versions(&id).await?;
    let earlier = versions.iter().filter(|(_, words, changed)| words == "Suratnya datang kmarin." && *changed);
    assert_eq!(earlier.count(), 1);
    // Afterwards words belong to nothing again.
    siti.says("Terima kasih.").await?;
    shows!(siti.sees().lines().next().unwrap_or_default(), @"Apakah pesan itu tambahan untuk ADU-2026-00001-3? Pesan yang menunggu: 1.");
    assert_eq!(city.counts("select count(*) from additions").await?, 3);
    city.closes().await
}
