//! Files that are too big or too many: what does not fit is said, and no words are lost.

use anyhow::Result;
use wadul::domain::Storage;
use wadul::sandbox::{Content, Fault};

use super::evidence::picture;
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    a_file_too_big_leaves_its_words
    a_file_that_turns_out_too_big_is_marked
    a_tenth_file_fits_and_an_eleventh_does_not
    ten_long_captions_fit_on_the_screen_and_none_is_lost
}

async fn a_file_too_big_leaves_its_words(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("issue").await?;
    siti.account.sends_video(Content::Size(25 * 1024 * 1024), "Petugas loket dua menyuruh saya pulang.");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Berkas itu lebih besar dari 20 MB, jadi tidak dapat kami ambil. Bila ada tulisan yang menyertainya, tulisan itu tetap tersimpan. Mohon kirim berkas yang lebih kecil, atau beberapa foto sebagai gantinya.

    Langkah 8 dari 16

    Apa yang tidak sesuai dalam pelayanan itu? Mohon ceritakan apa yang terjadi, di mana, dan siapa yang melayani.

    Contoh: Surat rekomendasi penelitian saya belum terbit setelah sepuluh hari, padahal berkas sudah lengkap.

    Boleh ditulis dalam beberapa pesan. Foto dan pesan suara ikut disimpan sebagai bukti. Bila sudah, tekan Lanjut.

    Jawaban sekarang: Petugas loket dua menyuruh saya pulang.
    [Tulis ulang]
    [Kembali] [Lanjut]
    ");
    siti.presses("Lanjut").await?;
    siti.presses("Tidak ada").await?;
    siti.says("Surat rekomendasi diterbitkan minggu ini.").await?;
    siti.presses_all(&["Tidak", "Bangil"]).await?;
    siti.account.sends_document("rekaman.zip", "application/zip", Content::Size(26_000_000), "");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Berkas itu lebih besar dari 20 MB, jadi tidak dapat kami ambil. Bila ada tulisan yang menyertainya, tulisan itu tetap tersimpan. Mohon kirim berkas yang lebih kecil, atau beberapa foto sebagai gantinya.

    Langkah 13 dari 16

    Apakah ada bukti? Kirim foto, dokumen, video, atau pesan suara, paling banyak 10 berkas.

    Contoh: foto tanda terima berkas. Bila sudah cukup, tekan Lanjut. Bila tidak ada, tekan Lewati.

    1. video VID_20260901.mp4, 26,2 MB: Petugas loket dua menyuruh saya pulang. (terlalu besar, hanya keterangannya yang disimpan)
    [Hapus 1]
    [Kembali] [Lanjut]
    ");
    let number = siti.signs_with_evidence().await?;
    let files = city.files(&number).await?;
    assert_eq!(files.len(), 1);
    assert_eq!(files[0].storage, Storage::TooBig);
    assert!(city.telegram().calls_of("getFile").is_empty(), "what is too big is not asked for");
    let officer = city.officer();
    let before = officer.mark();
    officer.opens(&number).await?;
    officer.presses("Lihat bukti (1)").await?;
    shows!(officer.sees_since(before), @"
    Rina: /kasus ADU-2026-00001-3
    bot: Pengaduan
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
      Yang tidak sesuai: Petugas loket dua menyuruh saya pulang.
      Jenis kerugian: Tidak ada
      Penyelesaian yang diharapkan: Surat rekomendasi diterbitkan minggu ini.
      Tentang petugas: Tidak
      Bukti: 1 berkas
      Kerahasiaan: Petugas dan bidang

      Riwayat
      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      SHA-256 pernyataan: #hash
      [Terima dan catat] [Minta kelengkapan]
      [Catatan internal] [Bukan kewenangan]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu] [Lihat bukti (1)]
      [Dokumen] [Teks SP4N-LAPOR!]
    bot: Bukti untuk ADU-2026-00001-3:
      1. video VID_20260901.mp4, 26,2 MB: Petugas loket dua menyuruh saya pulang. (terlalu besar, hanya keterangannya yang disimpan)
    ");
    city.closes().await
}

async fn a_file_that_turns_out_too_big_is_marked(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    city.telegram().faults().fail_next_of("getFile", 1, Fault::Refused(400, "Bad Request: file is too big"));
    siti.account.sends_document("rekaman.zip", "application/zip", vec![b'z'; 4_000], "rekaman");
    siti.settles().await?;
    let number = siti.signs_with_evidence().await?;
    assert_eq!(city.files(&number).await?[0].storage, Storage::TooBig);
    assert_eq!(city.bytes_kept()?, 0);
    shows!(city.officer().sees(), @"
    Bukti untuk ADU-2026-00001-3:
    1. dokumen rekaman.zip, 4 kB: rekaman (terlalu besar, hanya keterangannya yang disimpan)
    ");
    city.closes().await
}

async fn a_tenth_file_fits_and_an_eleventh_does_not(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    for number in 1..=11 {
        siti.account.sends_photo_of(picture(number), &format!("nomor {number}"));
    }
    siti.settles().await?;
    shows!(siti.sees(), @"
    Paling banyak 10 berkas, jadi berkas selebihnya tidak tersimpan. Bila ingin menggantinya, hapus satu berkas dulu.

    Langkah 13 dari 16

    Apakah ada bukti? Kirim foto, dokumen, video, atau pesan suara, paling banyak 10 berkas.

    Contoh: foto tanda terima berkas. Bila sudah cukup, tekan Lanjut. Bila tidak ada, tekan Lewati.

    1. foto, 1 kB: nomor 1
    2. foto, 1 kB: nomor 2
    3. foto, 1 kB: nomor 3
    4. foto, 1 kB: nomor 4
    5. foto, 1 kB: nomor 5
    6. foto, 1 kB: nomor 6
    7. foto, 1 kB: nomor 7
    8. foto, 1 kB: nomor 8
    9. foto, 1 kB: nomor 9
    10. foto, 1 kB: nomor 10
    [Hapus 1] [Hapus 2] [Hapus 3] [Hapus 4] [Hapus 5]
    [Hapus 6] [Hapus 7] [Hapus 8] [Hapus 9] [Hapus 10]
    [Kembali] [Lanjut]
    ");
    siti.presses("Hapus 10").await?;
    siti.account.sends_photo_of(picture(12), "nomor 12");
    siti.settles().await?;
    let number = siti.signs_with_evidence().await?;
    assert_eq!(city.files(&number).await?.len(), 10);
    // After filing there is room for as many again, and no more.
    siti.presses("Tambah bukti").await?;
    for number in 21..=31 {
        siti.account.sends_photo_of(picture(number), "");
    }
    siti.settles().await?;
    assert_eq!(city.files(&number).await?.len(), 20);
    shows!(siti.sees(), @"Sudah ada 10 berkas tambahan, jadi berkas ini tidak tersimpan. Bila penting, bawalah ke kantor.");
    city.closes().await
}

async fn ten_long_captions_fit_on_the_screen_and_none_is_lost(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    let caption = |number: u8| format!("{number} {}", "kuitansi & nota ".repeat(60));
    for number in 1..=10 {
        siti.account.sends_photo_of(picture(number), &caption(number));
    }
    siti.settles().await?;
    shows!(siti.sees().lines().nth(4).unwrap_or_default(), @"1. foto, 1 kB: 1 kuitansi & nota kuitansi & nota kuitansi & nota kuitansi & nota kuitansi & not…");
    let officer = city.officer();
    let before = officer.mark();
    siti.signs_with_evidence().await?;
    let seen: String = officer.account.chat_since(before).into_iter().map(|entry| entry.text).collect();
    for number in 1..=10 {
        assert!(seen.contains(caption(number).trim()), "the words of photo {number} are lost");
    }
    city.closes().await
}
