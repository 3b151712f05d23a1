//! After filing: the citizen adds to a case, takes it back, and changes their mind.

use anyhow::{Result, ensure};
use chrono::TimeDelta;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    words_and_files_are_added_and_their_versions_kept
    a_batch_of_files_is_told_once
    only_so_many_files_are_taken
    a_case_of_a_thousand_additions_is_still_read
    a_case_is_withdrawn_and_restored_within_a_week
    after_a_week_a_withdrawal_stands
    a_withdrawn_case_takes_nothing_more
    an_edited_answer_is_kept_beside_the_signed_one
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

async fn a_batch_of_files_is_told_once(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.files().await?;
    siti.presses("Tambah bukti").await?;
    let (beginning, officers) = (siti.mark(), city.officer().mark());
    for nth in 1..=6 {
        siti.account.sends_photo(&format!("halaman {nth}"));
    }
    siti.account.sends("Itu enam halaman surat saya.");
    siti.settles().await?;
    shows!(siti.sees_since(beginning), @"
    Siti: <foto> halaman 1
    Siti: <foto> halaman 2
    Siti: <foto> halaman 3
    Siti: <foto> halaman 4
    Siti: <foto> halaman 5
    Siti: <foto> halaman 6
    Siti: Itu enam halaman surat saya.
    bot: Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 6 berkas dan 1 tulisan tambahan.

      Petugas juga dapat melihatnya.
      [Selesai menambah]
    ");
    shows!(city.officer().sees_since(officers), @"
    bot (senyap): Tulisan atau berkas ditambahkan: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Terkirim, menunggu dicatat petugas. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Senin, 23 November 2026 pukul 09.00 WIB: Itu enam halaman surat saya.
      [Terima dan catat] [Minta kelengkapan]
      [Catatan internal] [Bukan kewenangan]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu] [Lihat bukti (6)]
    ");
    assert_eq!(city.counts("select count(*) from files where step = 'supplement' and storage = 'stored'").await?, 6);
    city.closes().await
}

async fn only_so_many_files_are_taken(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.files().await?;
    siti.presses("Tambah bukti").await?;
    let beginning = siti.mark();
    for _ in 0..13 {
        siti.account.sends_photo("");
    }
    siti.settles().await?;
    let shown: Vec<_> = siti.account.chat_since(beginning).into_iter().map(|entry| entry.text).collect();
    shows!(shown.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n"), @"
    Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 10 berkas dan 0 tulisan tambahan.

    Petugas juga dapat melihatnya.

    Sudah ada 10 berkas tambahan, jadi berkas ini tidak tersimpan. Bila penting, bawalah ke kantor.
    ");
    assert_eq!(city.counts("select count(*) from files").await?, 10);
    // Words still fit, and so does what is written under a film that is too large.
    let beginning = siti.mark();
    siti.says("Yang lain saya bawa ke kantor.").await?;
    siti.account.sends_video(25 * 1024 * 1024, "");
    siti.settles().await?;
    shows!(siti.sees_since(beginning), @"
    Siti: Yang lain saya bawa ke kantor.
    bot: Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 10 berkas dan 1 tulisan tambahan.

      Petugas juga dapat melihatnya.
      [Selesai menambah]
    Siti: <video VID_20260901.mp4 26.2 MB>
    bot: Sudah ada 10 berkas tambahan, jadi berkas ini tidak tersimpan. Bila penting, bawalah ke kantor.
    ");
    city.closes().await
}

async fn a_case_is_withdrawn_and_restored_within_a_week(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let number = siti.files().await?;
    let (beginning, officers) = (siti.mark(), city.officer().mark());
    siti.presses_all(&["Cabut pengaduan", "Tidak jadi", "Cabut pengaduan", "Ya, cabut"]).await?;
    siti.presses("Lihat status").await?;
    siti.says("/pengaduan_saya").await?;
    city.passes(TimeDelta::days(7) - TimeDelta::minutes(1)).await?;
    siti.presses("Batalkan pencabutan").await?;
    siti.presses("Lihat status").await?;
    shows!(siti.sees_since(beginning), @"
    bot: Apakah Bapak/Ibu ingin mencabut ADU-2026-00001-3?

      Setelah dicabut, kami tidak menanganinya lagi. Dalam 7 hari pencabutan masih dapat dibatalkan.

      Bila berkenan, tulis alasannya dalam satu pesan. Contoh: Surat saya sudah terbit. Tanpa alasan, tekan Ya, cabut.
      [Ya, cabut] [Tidak jadi]
    bot: Baik, tidak jadi. ADU-2026-00001-3 tetap seperti semula.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    bot: Apakah Bapak/Ibu ingin mencabut ADU-2026-00001-3?

      Setelah dicabut, kami tidak menanganinya lagi. Dalam 7 hari pencabutan masih dapat dibatalkan.

      Bila berkenan, tulis alasannya dalam satu pesan. Contoh: Surat saya sudah terbit. Tanpa alasan, tekan Ya, cabut.
      [Ya, cabut] [Tidak jadi]
    bot: ADU-2026-00001-3 sudah dicabut atas permintaan Bapak/Ibu.

      Bila berubah pikiran, tekan Batalkan pencabutan paling lambat Senin, 30 November 2026 pukul 09.00 WIB.
      [Lihat status]
      [Batalkan pencabutan]
    bot: ADU-2026-00001-3
      Dicabut

      Rekomendasi penelitian, survei, KKN, atau magang
      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

      Riwayat
      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Dicabut

      Pencabutan dapat dibatalkan sampai Senin, 30 November 2026 pukul 09.00 WIB.
      [Lihat status]
      [Batalkan pencabutan]
      [Dokumen]
    Siti: /pengaduan_saya
    bot: Pengaduan Bapak/Ibu (1). Tekan salah satu untuk melihat statusnya, atau ketik nomor lain.
      [ADU-2026-00001-3 · Dicabut]
    bot: Pencabutan ADU-2026-00001-3 dibatalkan. Kami menanganinya lagi.

      Kami terlambat. Semula kami berjanji menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB. Kami tetap menyelesaikannya. Untuk menagih, tekan Tagih.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Tagih]
    bot: ADU-2026-00001-3
      Terkirim, menunggu dicatat petugas

      Rekomendasi penelitian, survei, KKN, atau magang
      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Janji tanggapan: Kamis, 26 November 2026 pukul 16.00 WIB. Janji itu sudah lewat. Kami terlambat, dan tetap menyelesaikannya.

      Riwayat
      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Dicabut
      Senin, 30 November 2026 pukul 08.59 WIB – Pencabutan dibatalkan

      Selanjutnya petugas pengaduan mencatat dan memeriksanya. Kami terlambat. Untuk menagih, tekan Tagih.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Tagih]
      [Dokumen]
    ");
    shows!(city.officer().sees_since(officers), @"
    bot: Dicabut: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Dicabut.
      [Buka kartu]
    bot: Pencabutan dibatalkan: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Terkirim, menunggu dicatat petugas. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      [Terima dan catat] [Minta kelengkapan]
      [Catatan internal] [Bukan kewenangan]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu]
    bot: Terlambat: ADU-2026-00001-3 belum ditanggapi. Jatuh temponya Kamis, 26 November 2026 pukul 16.00 WIB. Mohon segera ditanggapi.
      Keadaan: Terkirim, menunggu dicatat petugas.
      [Terima dan catat] [Minta kelengkapan]
      [Catatan internal] [Bukan kewenangan]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu]
    ");
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 pengadu withdraw
    4 pengadu restore
    5 jam reminded
    ");
    ensure!(!siti.was_told().contains("Selesai"), "a withdrawn case was called done");
    city.closes().await
}

async fn after_a_week_a_withdrawal_stands(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let number = siti.files().await?;
    siti.presses_all(&["Cabut pengaduan", "Ya, cabut"]).await?;
    city.passes(TimeDelta::days(7) + TimeDelta::minutes(1)).await?;
    let beginning = siti.mark();
    siti.presses("Batalkan pencabutan").await?;
    siti.presses("Lihat status").await?;
    shows!(siti.sees_since(beginning), @"
    bot: Batas waktu untuk itu sudah lewat pada ADU-2026-00001-3. Keadaannya sekarang: Dicabut.
      [Lihat status]
    bot: ADU-2026-00001-3
      Dicabut

      Rekomendasi penelitian, survei, KKN, atau magang
      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

      Riwayat
      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Dicabut

      Pengaduan ini sudah ditutup. Untuk mengadu lagi, ketik /lapor.
      [Lihat status]
      [Dokumen]
    ");
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 pengadu withdraw
    ");
    city.closes().await
}

async fn a_withdrawn_case_takes_nothing_more(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let number = siti.files().await?;
    let filed = siti.account.last_from_bot().map_or(0, |entry| entry.message_id);
    siti.presses("Tambah bukti").await?;
    let message = siti.says("Sebelum dicabut.").await?;
    siti.presses_all(&["Cabut pengaduan", "Ya, cabut"]).await?;
    let beginning = siti.mark();
    for label in ["Tambah bukti", "Cabut pengaduan"] {
        siti.account.presses_on(filed, label)?;
        siti.settles().await?;
    }
    siti.account.edits(message, "Sesudah dicabut.");
    siti.settles().await?;
    shows!(siti.sees_since(beginning), @"
    bot: Itu tidak dapat dilakukan lagi untuk ADU-2026-00001-3. Keadaannya sekarang: Dicabut.
      [Lihat status]
      [Batalkan pencabutan]
    bot: Itu tidak dapat dilakukan lagi untuk ADU-2026-00001-3. Keadaannya sekarang: Dicabut.
      [Lihat status]
      [Batalkan pencabutan]
    Siti (disunting): Sesudah dicabut.
    bot: Itu tidak dapat dilakukan lagi untuk ADU-2026-00001-3. Keadaannya sekarang: Dicabut.
      [Lihat status]
      [Batalkan pencabutan]
    ");
    assert_eq!(city.counts("select count(*) from additions").await?, 1);
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 pengadu supplement
    4 pengadu withdraw
    ");
    city.closes().await
}

async fn an_edited_answer_is_kept_beside_the_signed_one(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/lapor").await?;
    siti.answers_up_to("resolution").await?;
    let message = siti.says("Surat rekomendasi diterbitkan.").await?;
    siti.presses_all(&["Tidak", "Bangil", "Lewati", "Petugas dan bidang", "Tanda tangani dan kirim"]).await?;
    siti.says("Siti Aminah").await?;
    let hash = city.case(&siti.number()?).await?.statement_hash;
    siti.account.edits(message, "Surat rekomendasi diterbitkan hari ini.");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 0 berkas dan 1 tulisan tambahan.

    Petugas juga dapat melihatnya.
    [Selesai menambah]
    ");
    assert_eq!(city.case(&siti.number()?).await?.statement_hash, hash);
    city.officer().presses("Buka kartu").await?;
    let card = city.officer().sees();
    assert!(card.contains("diharapkan: Surat rekomendasi diterbitkan.\n"), "{card}");
    assert!(card.contains("WIB: Surat rekomendasi diterbitkan hari ini."), "{card}");
    city.closes().await
}

async fn a_case_of_a_thousand_additions_is_still_read(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let number = siti.files().await?;
    siti.presses("Tambah bukti").await?;
    for nth in 0..100 {
        siti.account.sends(&format!("Catatan ke-{nth}."));
    }
    siti.settles().await?;
    siti.presses_all(&["Selesai menambah", "Cabut pengaduan", "Ya, cabut", "Batalkan pencabutan"]).await?;
    siti.says(&format!("/status {number}")).await?;
    shows!(siti.sees(), @"
    ADU-2026-00001-3
    Terkirim, menunggu dicatat petugas

    Rekomendasi penelitian, survei, KKN, atau magang
    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
    Janji tanggapan: paling lambat Kamis, 26 November 2026 pukul 16.00 WIB

    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    Senin, 23 November 2026 pukul 09.00 WIB – Tambahan diterima (100×)
    Senin, 23 November 2026 pukul 09.00 WIB – Dicabut
    Senin, 23 November 2026 pukul 09.00 WIB – Pencabutan dibatalkan

    Selanjutnya petugas pengaduan mencatat dan memeriksanya. Bapak/Ibu tidak perlu melakukan apa-apa.
    [Lihat status]
    [Tambah bukti]
    [Cabut pengaduan]
    [Dokumen]
    ");
    city.officer().says(&format!("/kasus {number}")).await?;
    shows!(city.officer().sees().lines().skip_while(|line| *line != "Riwayat").collect::<Vec<_>>().join("\n"), @"
    Riwayat
    Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
    Senin, 23 November 2026 pukul 09.00 WIB – Tambahan diterima (100×)
    Senin, 23 November 2026 pukul 09.00 WIB – Dicabut
    Senin, 23 November 2026 pukul 09.00 WIB – Pencabutan dibatalkan
    SHA-256 pernyataan: #hash
    [Terima dan catat] [Minta kelengkapan]
    [Catatan internal] [Bukan kewenangan]
    [Gabungkan] [Nomor SP4N-LAPOR!]
    [Buka kartu]
    [Dokumen] [Teks SP4N-LAPOR!]
    ");
    city.closes().await
}
