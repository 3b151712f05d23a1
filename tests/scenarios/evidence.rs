//! What people send with a complaint: taken wherever it comes, kept safe, and passed on.

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use wadul::domain::{Medium, Storage};
use wadul::sandbox::{Content, Fault};
use wadul::store::hex;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    every_kind_of_file_is_listed_kept_once_and_passed_on
    a_file_taken_out_leaves_nothing_behind
    a_file_too_big_leaves_its_words
    a_file_that_turns_out_too_big_is_marked
    a_file_sent_while_something_else_is_asked_is_evidence
    at_the_story_a_file_is_evidence_and_its_words_are_text
    a_changed_caption_changes_the_text_it_became
    what_is_changed_after_filing_stands_beside_what_was_handed_in
    nothing_is_kept_before_consent
    a_signature_is_a_photo_and_nothing_else
    a_power_of_attorney_needs_a_paper
    a_tenth_file_fits_and_an_eleventh_does_not
    ten_long_captions_fit_on_the_screen_and_none_is_lost
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

async fn a_file_sent_while_something_else_is_asked_is_evidence(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("address").await?;
    let before = siti.mark();
    siti.account.sends_photo("rumah saya");
    siti.settles().await?;
    shows!(siti.sees_since(before), @"
    Siti: <foto> rumah saya
    bot: Berkas tersimpan sebagai bukti. Pertanyaan ini masih menunggu jawaban.

      Langkah 4 dari 16

      Di mana alamat lengkap Bapak/Ibu? Sebutkan jalan atau dusun, RT/RW, desa atau kelurahan, dan kecamatan.

      Contoh: Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil
      [Kembali]
    ");
    siti.says("Dusun Krajan RT 02 RW 01, Desa Raci, Bangil").await?;
    // The keyboard in place of the letters stays while a file is sent.
    siti.account.sends_voice();
    siti.settles().await?;
    shows!(siti.sees_since(before), @"
    Siti: <foto> rumah saya
    bot: Berkas tersimpan sebagai bukti. Pertanyaan ini masih menunggu jawaban.

      Langkah 4 dari 16

      Di mana alamat lengkap Bapak/Ibu? Sebutkan jalan atau dusun, RT/RW, desa atau kelurahan, dan kecamatan.

      Contoh: Dusun Krajan RT 02 RW 01, Desa Raci, Kecamatan Bangil
      [Kembali]
    Siti: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    bot: Langkah 5 dari 16

      Berapa nomor telepon yang dapat kami hubungi bila Telegram tidak tersambung?

      Contoh: 0812 3456 7890. Boleh dilewati.
      ⌨ [Kirim nomor saya]
      ⌨ [Kembali] [Lewati]
    Siti: <suara>
    bot: Berkas tersimpan sebagai bukti. Pertanyaan ini masih menunggu jawaban.

      Langkah 5 dari 16

      Berapa nomor telepon yang dapat kami hubungi bila Telegram tidak tersambung?

      Contoh: 0812 3456 7890. Boleh dilewati.
      ⌨ [Kirim nomor saya]
      ⌨ [Kembali] [Lewati]
    ");
    siti.presses("Lewati").await?;
    assert_eq!(siti.step(), "Langkah 6 dari 16");
    city.closes().await
}

async fn at_the_story_a_file_is_evidence_and_its_words_are_text(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("issue").await?;
    siti.account.sends_voice();
    siti.settles().await?;
    shows!(siti.sees(), @"
    Berkas tersimpan sebagai bukti. Pertanyaan ini masih menunggu jawaban.

    Langkah 8 dari 16

    Apa yang tidak sesuai dalam pelayanan itu? Mohon ceritakan apa yang terjadi, di mana, dan siapa yang melayani.

    Contoh: Surat rekomendasi penelitian saya belum terbit setelah sepuluh hari, padahal berkas sudah lengkap.

    Boleh ditulis dalam beberapa pesan. Foto dan pesan suara ikut disimpan sebagai bukti. Bila sudah, tekan Lanjut.
    [Kembali]
    ");
    siti.account.sends_photo("Surat saya belum terbit setelah sepuluh hari.");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Berkas tersimpan sebagai bukti, di samping tulisan Bapak/Ibu. Bila ada tambahan, silakan tulis lagi. Bila sudah cukup, tekan Lanjut.

    Langkah 8 dari 16
    [Tulis ulang]
    [Kembali] [Lanjut]
    ");
    siti.presses("Lanjut").await?;
    siti.presses("Tidak ada").await?;
    siti.says("Surat rekomendasi diterbitkan minggu ini.").await?;
    siti.presses_all(&["Tidak", "Bangil"]).await?;
    shows!(siti.sees(), @"
    Langkah 13 dari 16

    Apakah ada bukti? Kirim foto, dokumen, video, atau pesan suara, paling banyak 10 berkas.

    Contoh: foto tanda terima berkas. Bila sudah cukup, tekan Lanjut. Bila tidak ada, tekan Lewati.

    1. pesan suara, 28 kB
    2. foto, 185 kB: Surat saya belum terbit setelah sepuluh hari.
    [Hapus 1] [Hapus 2]
    [Kembali] [Lanjut]
    ");
    siti.presses_all(&["Lanjut", "Petugas dan bidang"]).await?;
    shows!(siti.sees(), @"
    Langkah 15 dari 16
    Mohon diperiksa kembali

    Untuk siapa: Diri sendiri
    Nama lengkap: Siti Aminah
    Alamat: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Telepon: tidak diisi
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan: Senin, 23 November 2026
    Yang tidak sesuai: Surat saya belum terbit setelah sepuluh hari.
    Jenis kerugian: Tidak ada
    Penyelesaian yang diharapkan: Surat rekomendasi diterbitkan minggu ini.
    Tentang petugas: Tidak
    Tempat penyampaian: Bangil
    Bukti: 2 berkas
    Kerahasiaan: Petugas dan bidang
    1. pesan suara, 28 kB
    2. foto, 185 kB: Surat saya belum terbit setelah sepuluh hari.

    Yang dapat membaca: petugas pengaduan dan bidang yang menangani.
    Ditujukan kepada: Bidang Kewaspadaan Nasional dan Penanganan Konflik, melalui petugas pengaduan
    Bila dikirim sekarang, kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
    [Tanda tangani dan kirim]
    [Ubah: Untuk siapa] [Ubah: Nama lengkap]
    [Ubah: Alamat] [Ubah: Telepon]
    [Ubah: Pelayanan] [Ubah: Tanggal pelayanan]
    [Ubah: Yang tidak sesuai] [Ubah: Jenis kerugian]
    [Ubah: Penyelesaian yang diharapkan] [Ubah: Tentang petugas]
    [Ubah: Tempat penyampaian] [Ubah: Bukti]
    [Ubah: Kerahasiaan]
    [Simpan dulu] [Hapus draf]
    [Kembali]
    ");
    city.closes().await
}

async fn a_changed_caption_changes_the_text_it_became(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("issue").await?;
    let message = siti.account.sends_photo("Surat saya belum terbit setelah sepulu hari.");
    siti.settles().await?;
    siti.account.edits_caption(message, "Surat saya belum terbit setelah sepuluh hari.");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Perubahan pesan Bapak/Ibu sudah kami catat.

    Langkah 8 dari 16

    Apa yang tidak sesuai dalam pelayanan itu? Mohon ceritakan apa yang terjadi, di mana, dan siapa yang melayani.

    Contoh: Surat rekomendasi penelitian saya belum terbit setelah sepuluh hari, padahal berkas sudah lengkap.

    Boleh ditulis dalam beberapa pesan. Foto dan pesan suara ikut disimpan sebagai bukti. Bila sudah, tekan Lanjut.

    Jawaban sekarang: Surat saya belum terbit setelah sepuluh hari.
    [Tulis ulang]
    [Kembali] [Lanjut]
    ");
    // A caption that is taken away cannot be an answer; the one before stands.
    siti.presses("Lanjut").await?;
    siti.account.edits_caption(message, "");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Perubahan pesan tadi belum dapat menjadi jawaban, jadi jawaban sebelumnya tetap berlaku. Mohon tulis lagi di sini bila perlu.

    Langkah 9 dari 16

    Kerugian apa yang Bapak/Ibu alami?
    [Uang atau barang]
    [Waktu, tenaga, atau nama baik]
    [Keduanya]
    [Tidak ada]
    [Kembali]
    ");
    city.closes().await
}

async fn what_is_changed_after_filing_stands_beside_what_was_handed_in(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    let message = siti.account.sends_photo("kuitansi Rp10.000");
    siti.settles().await?;
    let number = siti.signs_with_evidence().await?;
    siti.account.edits_caption(message, "kuitansi Rp100.000");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 1 berkas dan 1 tulisan tambahan.

    Petugas juga dapat melihatnya.
    [Selesai menambah]
    ");
    assert_eq!(city.files(&number).await?[0].caption.as_deref(), Some("kuitansi Rp10.000"));
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
    Senin, 23 November 2026 pukul 09.00 WIB: kuitansi Rp100.000

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    Senin, 23 November 2026 pukul 09.00 WIB – Tambahan diterima
    SHA-256 pernyataan: #hash
    [Terima dan catat] [Minta kelengkapan]
    [Catatan internal] [Bukan kewenangan]
    [Gabungkan] [Nomor SP4N-LAPOR!]
    [Buka kartu] [Lihat bukti (1)]
    [Dokumen] [Teks SP4N-LAPOR!]
    ");
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
