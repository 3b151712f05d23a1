//! What people send with a complaint: of every kind, kept once and safe, passed on, and gone when it is taken out.

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use wadul::domain::{Medium, Storage};
use wadul::store::hex;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    every_kind_of_file_is_listed_kept_once_and_passed_on
    a_file_taken_out_leaves_nothing_behind
    nothing_is_kept_before_consent
}

/// Bytes of a picture, different for each.
pub fn picture(number: u8) -> Vec<u8> {
    [b"\xff\xd8\xff\xe0 picture ".as_slice(), &[number; 900]].concat()
}

/// Every file of the case is stored, with the hash of the bytes that its person sent.
pub async fn are_safe(city: &City, from: &Person, number: &str) -> Result<()> {
    for file in city.files(number).await? {
        if file.medium == Medium::Location {
            continue;
        }
        ensure!(file.storage == Storage::Stored, "{file:?} is not stored");
        let sent = from.account.downloads(file.message.0).context("what was sent")?;
        let kept = city.kept(&file.id).await?.context("the bytes in the folder")?;
        ensure!(kept == sent, "{file:?} was kept otherwise than it was sent");
        ensure!(file.sha256 == Some(hex(&Sha256::digest(&sent))), "{file:?} has another hash");
    }
    Ok(())
}

async fn every_kind_of_file_is_listed_kept_once_and_passed_on(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    let beginning = siti.mark();
    siti.account.sends_photo_of(picture(1), "tanda terima");
    siti.account.sends_document("surat.pdf", "application/pdf", vec![b'p'; 120_000], "surat permohonan");
    siti.account.sends_video(vec![b'v'; 2_500_000], "antrean");
    siti.account.sends_voice();
    siti.account.sends_video_note();
    siti.account.sends_audio("rekaman.mp3", vec![b'a'; 300_000], "");
    siti.account.sends_animation();
    siti.account.sends_location(-7.599_812, 112.812_345);
    siti.account.sends_venue("Kantor Kecamatan Bangil", "Jalan Diponegoro 1", -7.6, 112.8);
    siti.settles().await?;
    shows!(siti.sees_since(beginning), @"
    Siti: <foto> tanda terima
    Siti: <dokumen surat.pdf> surat permohonan
    Siti: <video VID_20260901.mp4 2.5 MB> antrean
    Siti: <suara>
    Siti: <pesan video>
    Siti: <audio rekaman.mp3 300 kB>
    Siti: <animasi>
    Siti: <lokasi -7.599812, 112.812345>
    Siti: <tempat>
    bot: Sudah kami terima: 9 berkas. Silakan kirim lagi bila masih ada, atau tekan Lanjut.

      Langkah 13 dari 16

      1. foto, 1 kB: tanda terima
      2. dokumen surat.pdf, 120 kB: surat permohonan
      3. video VID_20260901.mp4, 2,5 MB: antrean
      4. pesan suara, 28 kB
      5. pesan video, 640 kB
      6. rekaman suara rekaman.mp3, 300 kB
      7. video tanpa suara kucing.mp4, 90 kB
      8. lokasi: -7.599812, 112.812345
      9. lokasi Kantor Kecamatan Bangil, Jalan Diponegoro 1: -7.600000, 112.800000
      [Hapus 1] [Hapus 2] [Hapus 3] [Hapus 4] [Hapus 5]
      [Hapus 6] [Hapus 7] [Hapus 8] [Hapus 9]
      [Kembali] [Lanjut]
    ");

    siti.presses("Hapus 4").await?;
    shows!(siti.sees(), @"
    Berkas sudah dihapus.

    Langkah 13 dari 16

    Apakah ada bukti? Kirim foto, dokumen, video, atau pesan suara, paling banyak 10 berkas.

    Contoh: foto tanda terima berkas. Bila sudah cukup, tekan Lanjut. Bila tidak ada, tekan Lewati.

    1. foto, 1 kB: tanda terima
    2. dokumen surat.pdf, 120 kB: surat permohonan
    3. video VID_20260901.mp4, 2,5 MB: antrean
    4. pesan video, 640 kB
    5. rekaman suara rekaman.mp3, 300 kB
    6. video tanpa suara kucing.mp4, 90 kB
    7. lokasi: -7.599812, 112.812345
    8. lokasi Kantor Kecamatan Bangil, Jalan Diponegoro 1: -7.600000, 112.800000
    [Hapus 1] [Hapus 2] [Hapus 3] [Hapus 4] [Hapus 5]
    [Hapus 6] [Hapus 7] [Hapus 8]
    [Kembali] [Lanjut]
    ");
    let officer = city.officer();
    let before = officer.mark();
    let number = siti.signs_with_evidence().await?;
    shows!(officer.sees_since(before), @"
    bot: Pengaduan baru
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
      Bukti: 8 berkas
      Kerahasiaan: Petugas dan bidang

      Riwayat
      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      SHA-256 pernyataan: #hash
      [Terima dan catat] [Minta kelengkapan]
      [Catatan internal] [Bukan kewenangan]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu] [Lihat bukti (8)]
      [Dokumen] [Teks SP4N-LAPOR!]
    bot (senyap): Bukti untuk ADU-2026-00001-3:
      1. foto, 1 kB: tanda terima
      2. dokumen surat.pdf, 120 kB: surat permohonan
      3. video VID_20260901.mp4, 2,5 MB: antrean
      4. pesan video, 640 kB
      5. rekaman suara rekaman.mp3, 300 kB
      6. video tanpa suara kucing.mp4, 90 kB
      7. Lokasi: -7.599812, 112.812345
      8. Lokasi: Kantor Kecamatan Bangil, Jalan Diponegoro 1, -7.600000, 112.800000
    bot (senyap): <foto>
    bot (senyap): <video VID_20260901.mp4 2.5 MB>
    bot (senyap): <dokumen surat.pdf>
    bot (senyap): <pesan video>
    bot (senyap): <audio rekaman.mp3 300 kB>
    bot (senyap): <animasi>
    ");
    are_safe(&city, &siti, &number).await?;
    let fetched = city.telegram().calls_of("getFile").len();
    assert_eq!(fetched, 7, "each file is fetched once");

    let before = officer.mark();
    officer.opens(&number).await?;
    officer.presses("Lihat bukti (8)").await?;
    let attachments: Vec<_> =
        officer.account.chat_since(before).into_iter().filter_map(|entry| entry.attachment).collect();
    shows!(attachments.join("\n"), @"
    <foto>
    <video VID_20260901.mp4 2.5 MB>
    <dokumen surat.pdf 120 kB>
    <pesan video>
    <audio rekaman.mp3 300 kB>
    <animasi>
    ");
    city.closes().await
}

async fn a_file_taken_out_leaves_nothing_behind(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    let message = siti.account.sends_photo("salah kirim");
    siti.settles().await?;
    assert_eq!(city.bytes_kept()?, 1);
    siti.presses("Hapus 1").await?;
    shows!(siti.sees(), @"
    Berkas sudah dihapus.

    Langkah 13 dari 16

    Apakah ada bukti? Kirim foto, dokumen, video, atau pesan suara, paling banyak 10 berkas.

    Contoh: foto tanda terima berkas. Bila sudah cukup, tekan Lanjut. Bila tidak ada, tekan Lewati.
    [Kembali] [Lewati]
    ");
    // Its words may still be changed; that does not bring it back.
    siti.account.edits_caption(message, "benar-benar salah");
    siti.settles().await?;
    city.caretaker_comes().await?;
    assert_eq!(city.bytes_kept()?, 0);
    assert_eq!(city.counts("select count(*) from files").await?, 0);
    siti.presses("Lewati").await?;
    city.closes().await
}

async fn nothing_is_kept_before_consent(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.account.sends_photo("tanpa formulir");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Pesan ini belum kami kaitkan dengan pengaduan mana pun.

    Ketik /lapor untuk mengadu, /status untuk menanyakan pengaduan, atau /bantuan untuk pilihan lain.
    ");
    siti.says("/lapor").await?;
    siti.account.sends_photo("KTP saya");
    siti.settles().await?;
    shows!(siti.sees().lines().next().unwrap_or_default(), @"Mohon tekan Setuju dan lanjut dulu. Sebelum itu, tidak ada jawaban yang kami simpan.");
    assert_eq!(city.counts("select count(*) from files").await?, 0);
    assert_eq!(city.bytes_kept()?, 0);
    city.closes().await
}
