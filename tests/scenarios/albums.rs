//! Albums: each picture is an update of its own, in any order, some late, some changed before the rest is there.

use anyhow::Result;
use wadul::domain::Storage;
use wadul::sandbox::AlbumItem;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    ten_pictures_in_any_order_are_one_set_and_one_answer
    a_late_item_joins_its_album_at_the_next_question
    a_late_item_does_not_sign_and_is_seen_before_signing
    a_late_item_of_the_power_of_attorney_is_no_evidence
    a_late_item_with_words_adds_them_to_the_story
    a_late_item_after_filing_goes_to_the_case
    a_caption_changed_before_the_rest_is_there_counts_once
    an_album_of_a_deleted_draft_is_in_no_other
    an_album_that_is_not_kept_is_answered_once
    an_album_over_the_limit_keeps_what_fits
    a_file_too_big_in_an_album_is_said
    the_first_of_an_album_signs
}

/// Photos, the fourth with words if there are any.
fn photos(count: usize, caption: &str) -> Vec<AlbumItem> {
    (0..count).map(|index| AlbumItem::photo(if index == 3 { caption } else { "" })).collect()
}

fn answers(siti: &Person, since: wadul::sandbox::Mark) -> usize {
    siti.account.chat_since(since).iter().filter(|entry| entry.sender == wadul::sandbox::Sender::Bot).count()
}

async fn ten_pictures_in_any_order_are_one_set_and_one_answer(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    let before = siti.mark();
    let items = siti.account.sends_album_in_order(photos(10, "tanda terima"), &[7, 2, 9, 0, 3, 1, 8, 4, 6, 5]);
    siti.settles().await?;
    assert_eq!(answers(&siti, before), 1);
    shows!(siti.sees(), @"
    Sudah kami terima: 10 berkas. Silakan kirim lagi bila masih ada, atau tekan Lanjut.

    Langkah 13 dari 16

    1. foto, 120 kB
    2. foto, 120 kB
    3. foto, 120 kB
    4. foto, 120 kB: tanda terima
    5. foto, 120 kB
    6. foto, 120 kB
    7. foto, 120 kB
    8. foto, 120 kB
    9. foto, 120 kB
    10. foto, 120 kB
    [Hapus 1] [Hapus 2] [Hapus 3] [Hapus 4] [Hapus 5]
    [Hapus 6] [Hapus 7] [Hapus 8] [Hapus 9] [Hapus 10]
    [Kembali] [Lanjut]
    ");
    let officer = city.officer();
    let before = officer.mark();
    let number = siti.signs_with_evidence().await?;
    let files = city.files(&number).await?;
    assert_eq!(files.iter().map(|file| file.message.0).collect::<Vec<_>>(), items);
    assert_eq!(files[3].caption.as_deref(), Some("tanda terima"));
    assert!(files.iter().all(|file| file.storage == Storage::Stored && file.album == files[0].album));
    assert_eq!(city.telegram().calls_of("sendMediaGroup").len(), 1, "passed on as one album");
    let passed_on = officer.account.chat_since(before).into_iter().filter(|entry| entry.attachment.is_some()).count();
    assert_eq!(passed_on, 10);
    city.closes().await
}

async fn a_late_item_joins_its_album_at_the_next_question(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    siti.account.sends_album(vec![AlbumItem::photo("halaman 1"), AlbumItem::photo("halaman 2").late()]);
    siti.settles().await?;
    siti.presses("Lanjut").await?;
    let before = siti.mark();
    assert_eq!(siti.account.late_items_arrive(), 1);
    siti.settles().await?;
    shows!(siti.sees_since(before), @"
    bot: Berkas tersimpan sebagai bukti. Pertanyaan ini masih menunggu jawaban.

      Langkah 14 dari 16

      Siapa yang boleh mengetahui identitas Bapak/Ibu?
      [Petugas dan bidang]
      [Rahasiakan identitas saya]
      [Kembali]
    ");
    siti.presses("Petugas dan bidang").await?;
    assert!(siti.sees().contains("Bukti: 2 berkas"));
    city.closes().await
}

async fn a_late_item_does_not_sign_and_is_seen_before_signing(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    siti.account.sends_album(vec![AlbumItem::photo("halaman 1"), AlbumItem::photo("halaman 2").late()]);
    siti.settles().await?;
    siti.presses_all(&["Lanjut", "Petugas dan bidang", "Tanda tangani dan kirim"]).await?;
    assert_eq!(siti.step(), "Langkah 16 dari 16");
    siti.account.late_items_arrive();
    siti.settles().await?;
    assert_eq!(city.counts("select count(*) from cases").await?, 0);
    shows!(siti.sees().lines().filter(|line| !line.contains('[')).collect::<Vec<_>>().join("\n"), @"
    Berkas tersimpan sebagai bukti. Pertanyaan ini masih menunggu jawaban.

    Langkah 15 dari 16
    Mohon diperiksa kembali

    Untuk siapa: Diri sendiri
    Nama lengkap: Siti Aminah
    Alamat: Dusun Krajan RT 02 RW 01, Desa Raci, Bangil
    Telepon: tidak diisi
    Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    Tanggal pelayanan: Senin, 23 November 2026
    Yang tidak sesuai: Surat rekomendasi saya belum terbit setelah sepuluh hari.
    Jenis kerugian: Tidak ada
    Penyelesaian yang diharapkan: Surat rekomendasi diterbitkan minggu ini.
    Tentang petugas: Tidak
    Tempat penyampaian: Bangil
    Bukti: 2 berkas
    Kerahasiaan: Petugas dan bidang

    1. foto, 120 kB: halaman 1
    2. foto, 120 kB: halaman 2

    Yang dapat membaca: petugas pengaduan dan bidang yang menangani.
    Ditujukan kepada: Bidang Kewaspadaan Nasional dan Penanganan Konflik, melalui petugas pengaduan
    Bila dikirim sekarang, kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
    ");
    siti.presses("Tanda tangani dan kirim").await?;
    siti.says("Siti Aminah").await?;
    assert_eq!(city.files(&siti.number()?).await?.len(), 2);
    city.closes().await
}

async fn a_late_item_of_the_power_of_attorney_is_no_evidence(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("capacity").await?;
    siti.presses("Mewakili orang lain").await?;
    siti.says("Sumarni binti Karto").await?;
    siti.account.sends_album(vec![AlbumItem::photo(""), AlbumItem::photo("").late()]);
    siti.settles().await?;
    siti.presses("Lanjut").await?;
    siti.account.late_items_arrive();
    siti.settles().await?;
    shows!(siti.sees(), @"
    Berkas tersimpan bersama kiriman sebelumnya. Pertanyaan ini masih menunggu jawaban.

    Langkah 5 dari 18

    Siapa nama lengkap Bapak/Ibu?

    Contoh: Siti Aminah
    [Pakai: Siti Aminah]
    [Kembali]
    ");
    let steps = city.counts("select count(*) from files where step = 'mandate'").await?;
    assert_eq!(steps, 2);
    city.closes().await
}

async fn a_late_item_with_words_adds_them_to_the_story(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("issue").await?;
    let before = siti.mark();
    siti.account.sends_album(vec![
        AlbumItem::photo("Surat saya belum terbit setelah sepuluh hari."),
        AlbumItem::photo(""),
        AlbumItem::photo("Petugas loket dua menyuruh saya pulang.").late(),
    ]);
    siti.settles().await?;
    shows!(siti.sees_since(before), @"
    Siti: <foto> Surat saya belum terbit setelah sepuluh hari.
    Siti: <foto>
    Siti: <foto> Petugas loket dua menyuruh saya pulang.
    bot: Berkas tersimpan sebagai bukti, di samping tulisan Bapak/Ibu. Bila ada tambahan, silakan tulis lagi. Bila sudah cukup, tekan Lanjut.

      Langkah 8 dari 16
      [Tulis ulang]
      [Kembali] [Lanjut]
    ");
    siti.presses_all(&["Lanjut", "Tidak ada"]).await?;
    siti.account.late_items_arrive();
    siti.settles().await?;
    shows!(siti.sees(), @"
    Berkas tersimpan sebagai bukti. Pertanyaan ini masih menunggu jawaban.

    Langkah 10 dari 16

    Penyelesaian apa yang Bapak/Ibu harapkan?

    Contoh: Surat rekomendasi saya diterbitkan minggu ini.
    [Kembali]
    ");
    siti.says("Surat rekomendasi diterbitkan minggu ini.").await?;
    siti.presses_all(&["Tidak", "Bangil", "Lanjut", "Petugas dan bidang"]).await?;
    let review = siti.sees();
    let story = review.lines().skip_while(|line| !line.starts_with("Yang tidak sesuai")).take(2);
    shows!(story.collect::<Vec<_>>().join("\n"), @"
    Yang tidak sesuai: Surat saya belum terbit setelah sepuluh hari.
    Petugas loket dua menyuruh saya pulang.
    ");
    city.closes().await
}

async fn a_late_item_after_filing_goes_to_the_case(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    let late = |words: &str| AlbumItem::photo(words).late();
    siti.account.sends_album(vec![AlbumItem::photo("halaman 1"), late("halaman 2"), late("halaman 3")]);
    siti.settles().await?;
    let number = siti.signs_with_evidence().await?;
    // The next draft is open already.
    siti.comes_to("evidence").await?;
    let before = siti.mark();
    siti.account.late_items_arrive();
    siti.settles().await?;
    shows!(siti.sees_since(before), @"
    bot: Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 3 berkas dan 0 tulisan tambahan.

      Petugas juga dapat melihatnya.
      [Selesai menambah]
    ");
    assert_eq!(city.files(&number).await?.len(), 3);
    assert_eq!(city.counts("select count(*) from files where case_id is null").await?, 0);
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas read_files
    4 pengadu supplement
    5 pengadu supplement
    ");
    siti.presses("Lewati").await?;
    city.closes().await
}

async fn a_caption_changed_before_the_rest_is_there_counts_once(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("issue").await?;
    let words = "Surat saya belum terbit setelah sepulu hari.";
    let late = AlbumItem::photo(words).late();
    let items = siti.account.sends_album(vec![AlbumItem::photo(""), late, AlbumItem::photo("")]);
    // The change comes before the item itself.
    siti.account.edits_caption(items[1], "Surat saya belum terbit setelah sepuluh hari.");
    siti.settles().await?;
    siti.account.late_items_arrive();
    siti.settles().await?;
    siti.account.edits_caption(items[2], "Ini tanda terimanya.");
    siti.settles().await?;
    siti.presses_all(&["Lanjut", "Tidak ada"]).await?;
    siti.says("Surat rekomendasi diterbitkan minggu ini.").await?;
    siti.presses_all(&["Tidak", "Bangil"]).await?;
    shows!(siti.sees(), @"
    Langkah 13 dari 16

    Apakah ada bukti? Kirim foto, dokumen, video, atau pesan suara, paling banyak 10 berkas.

    Contoh: foto tanda terima berkas. Bila sudah cukup, tekan Lanjut. Bila tidak ada, tekan Lewati.

    1. foto, 120 kB
    2. foto, 120 kB: Surat saya belum terbit setelah sepuluh hari.
    3. foto, 120 kB: Ini tanda terimanya.
    [Hapus 1] [Hapus 2] [Hapus 3]
    [Kembali] [Lanjut]
    ");
    siti.presses_all(&["Lanjut", "Petugas dan bidang"]).await?;
    let review = siti.sees();
    let story = review.lines().skip_while(|line| !line.starts_with("Yang tidak sesuai")).take(2);
    shows!(story.collect::<Vec<_>>().join("\n"), @"
    Yang tidak sesuai: Surat saya belum terbit setelah sepuluh hari.
    Jenis kerugian: Tidak ada
    ");
    city.closes().await
}

async fn an_album_of_a_deleted_draft_is_in_no_other(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    let late = || AlbumItem::photo("").late();
    siti.account.sends_album(vec![AlbumItem::photo(""), late(), late(), late()]);
    siti.settles().await?;
    siti.says("/lapor").await?;
    siti.presses("Hapus dan mulai baru").await?;
    siti.answers_up_to("evidence").await?;
    let before = siti.mark();
    siti.account.late_items_arrive();
    siti.settles().await?;
    shows!(siti.sees_since(before), @"bot: Berkas ini bagian dari draf yang sudah dihapus, jadi tidak kami simpan. Bila masih diperlukan, mohon kirim sekali lagi.");
    city.caretaker_comes().await?;
    assert_eq!(city.counts("select count(*) from files").await?, 0);
    assert_eq!(city.bytes_kept()?, 0);
    siti.presses("Lewati").await?;
    city.closes().await
}

async fn an_album_that_is_not_kept_is_answered_once(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let before = siti.mark();
    siti.account.sends_album(photos(10, ""));
    siti.settles().await?;
    assert_eq!(answers(&siti, before), 1, "nothing is open");
    siti.says("/lapor").await?;
    let before = siti.mark();
    siti.account.sends_album(photos(10, ""));
    siti.settles().await?;
    assert_eq!(answers(&siti, before), 1, "before consent");
    siti.says("/start").await?;
    siti.presses("Permintaan informasi").await?;
    siti.presses_all(&["Setuju dan lanjut", "Pakai: Siti Aminah"]).await?;
    let before = siti.mark();
    siti.account.sends_album(photos(10, ""));
    siti.settles().await?;
    assert_eq!(answers(&siti, before), 1, "this form takes no files");
    assert_eq!(city.counts("select count(*) from files").await?, 0);
    city.closes().await
}

async fn an_album_over_the_limit_keeps_what_fits(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    siti.account.sends_album(photos(7, ""));
    siti.settles().await?;
    let before = siti.mark();
    siti.account.sends_album(photos(5, ""));
    siti.settles().await?;
    assert_eq!(answers(&siti, before), 1);
    shows!(siti.sees(), @"
    Paling banyak 10 berkas, jadi berkas selebihnya tidak tersimpan. Bila ingin menggantinya, hapus satu berkas dulu.

    Langkah 13 dari 16

    Apakah ada bukti? Kirim foto, dokumen, video, atau pesan suara, paling banyak 10 berkas.

    Contoh: foto tanda terima berkas. Bila sudah cukup, tekan Lanjut. Bila tidak ada, tekan Lewati.

    1. foto, 120 kB
    2. foto, 120 kB
    3. foto, 120 kB
    4. foto, 120 kB
    5. foto, 120 kB
    6. foto, 120 kB
    7. foto, 120 kB
    8. foto, 120 kB
    9. foto, 120 kB
    10. foto, 120 kB
    [Hapus 1] [Hapus 2] [Hapus 3] [Hapus 4] [Hapus 5]
    [Hapus 6] [Hapus 7] [Hapus 8] [Hapus 9] [Hapus 10]
    [Kembali] [Lanjut]
    ");
    let number = siti.signs_with_evidence().await?;
    assert_eq!(city.files(&number).await?.len(), 10);
    city.closes().await
}

async fn a_file_too_big_in_an_album_is_said(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("evidence").await?;
    let before = siti.mark();
    siti.account.sends_album(vec![
        AlbumItem::photo(""),
        AlbumItem::video(22 * 1024 * 1024, ""),
        AlbumItem::video(24 * 1024 * 1024, ""),
        AlbumItem::photo(""),
    ]);
    siti.settles().await?;
    shows!(siti.sees_since(before), @"
    Siti: <foto>
    Siti: <video VID.mp4 23.0 MB>
    Siti: <video VID.mp4 25.1 MB>
    Siti: <foto>
    bot: Berkas itu lebih besar dari 20 MB, jadi tidak dapat kami ambil. Bila ada tulisan yang menyertainya, tulisan itu tetap tersimpan. Mohon kirim berkas yang lebih kecil, atau beberapa foto sebagai gantinya.

      Langkah 13 dari 16

      Apakah ada bukti? Kirim foto, dokumen, video, atau pesan suara, paling banyak 10 berkas.

      Contoh: foto tanda terima berkas. Bila sudah cukup, tekan Lanjut. Bila tidak ada, tekan Lewati.

      1. foto, 120 kB
      2. foto, 120 kB
      [Hapus 1] [Hapus 2]
      [Kembali] [Lanjut]
    bot: Sudah kami terima: 2 berkas. Silakan kirim lagi bila masih ada, atau tekan Lanjut.

      Langkah 13 dari 16

      1. foto, 120 kB
      2. foto, 120 kB
      [Hapus 1] [Hapus 2]
      [Kembali] [Lanjut]
    ");
    city.closes().await
}

async fn the_first_of_an_album_signs(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.comes_to("signature").await?;
    siti.account.sends_album(photos(2, ""));
    siti.settles().await?;
    let files = city.files(&siti.number()?).await?;
    assert_eq!(files.iter().map(|file| file.step.as_str()).collect::<Vec<_>>(), ["signature", "supplement"]);
    city.closes().await
}
