//! Words and files that come while no form is open: they go to the case they belong to, and nothing is lost unsaid.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::Role;
use wadul::sandbox::AlbumItem;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    with_one_open_case_it_is_offered_to_that_one
    with_several_open_cases_the_bot_asks_which
    an_album_waits_as_one_and_goes_to_the_chosen_case
    what_is_never_chosen_is_dropped_with_words_after_a_day
    a_question_of_the_office_is_answered_by_text_and_by_photo
    a_question_that_waits_stands_in_the_status
    a_changed_message_is_a_new_version_wherever_it_waits
}

async fn with_one_open_case_it_is_offered_to_that_one(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    // With none, it is said what can be done.
    siti.says("/start").await?;
    siti.says("Selamat pagi.").await?;
    shows!(siti.sees(), @"
    Pesan ini belum kami kaitkan dengan pengaduan mana pun.

    Ketik /lapor untuk mengadu, /status untuk menanyakan pengaduan, atau /bantuan untuk pilihan lain.
    ");
    let number = siti.files().await?;
    let beginning = (siti.mark(), rina.mark());
    siti.says("Tadi saya ke kantor lagi, loketnya tutup.").await?;
    siti.presses("Ya, tambahkan").await?;
    siti.says("Fotonya menyusul.").await?;
    shows!(siti.sees_since(beginning.0), @"
    Siti: Tadi saya ke kantor lagi, loketnya tutup.
    bot: Apakah pesan itu tambahan untuk ADU-2026-00001-3? Pesan yang menunggu: 1.

      Bila belum dipilih dalam satu hari, pesan itu kami hapus.
      [Ya, tambahkan]
      [Bukan, hapus saja]
    bot: Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 0 berkas dan 1 tulisan tambahan.

      Petugas juga dapat melihatnya.
      [Selesai menambah]
    Siti: Fotonya menyusul.
    bot: Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 0 berkas dan 2 tulisan tambahan.

      Petugas juga dapat melihatnya.
      [Selesai menambah]
    ");
    shows!(rina.sees_since(beginning.1), @"
    bot (senyap): Tulisan atau berkas ditambahkan: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Terkirim, menunggu dicatat petugas. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Senin, 23 November 2026 pukul 09.00 WIB: Tadi saya ke kantor lagi, loketnya tutup.
      [Terima dan catat] [Minta kelengkapan]
      [Catatan internal] [Bukan kewenangan]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu]
    bot (senyap): Tulisan atau berkas ditambahkan: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Terkirim, menunggu dicatat petugas. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Senin, 23 November 2026 pukul 09.00 WIB: Tadi saya ke kantor lagi, loketnya tutup.
      Senin, 23 November 2026 pukul 09.00 WIB: Fotonya menyusul.
      [Terima dan catat] [Minta kelengkapan]
      [Catatan internal] [Bukan kewenangan]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu]
    ");
    // The second press finds nothing waiting.
    siti.presses("Ya, tambahkan").await?;
    shows!(siti.sees(), @"Pesan itu tidak menunggu lagi: sudah ditambahkan, atau sudah dihapus. Untuk melihat pengaduan, ketik /pengaduan_saya.");
    siti.says("Bukan apa-apa.").await?;
    siti.presses("Bukan, hapus saja").await?;
    shows!(siti.sees(), @"Baik, pesan itu tidak kami simpan. Untuk menyampaikan pengaduan baru, ketik /lapor.");
    assert_eq!(city.counts("select count(*) from additions").await?, 2);
    assert_eq!(city.counts("select count(*) from messages_waiting").await?, 0);
    // Closed, it takes nothing more.
    siti.says(&format!("/status {number}")).await?;
    siti.presses_all(&["Cabut pengaduan", "Ya, cabut"]).await?;
    siti.says("Masih ada?").await?;
    shows!(siti.sees(), @"
    Pesan ini belum kami kaitkan dengan pengaduan mana pun.

    Ketik /lapor untuk mengadu, /status untuk menanyakan pengaduan, atau /bantuan untuk pilihan lain.
    ");
    city.closes().await
}

async fn with_several_open_cases_the_bot_asks_which(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let number = siti.files().await?;
    city.more_like(&number, 2).await?;
    let beginning = siti.mark();
    siti.says("Loketnya tutup lagi.").await?;
    siti.says("Sampai jam 10.").await?;
    siti.presses("ADU-2026-00002-1 · Rekomendasi penelitian, KKN, magang").await?;
    siti.presses("Selesai menambah").await?;
    shows!(siti.sees_since(beginning), @"
    Siti: Loketnya tutup lagi.
    bot: Pesan itu untuk pengaduan yang mana? Pesan yang menunggu: 1.

      Bila belum dipilih dalam satu hari, pesan itu kami hapus.
      [ADU-2026-00003-7 · Rekomendasi penelitian, KKN, magang]
      [ADU-2026-00002-1 · Rekomendasi penelitian, KKN, magang]
      [ADU-2026-00001-3 · Rekomendasi penelitian, KKN, magang]
      [Bukan, hapus saja]
    Siti: Sampai jam 10.
    bot: Pesan itu untuk pengaduan yang mana? Pesan yang menunggu: 2.

      Bila belum dipilih dalam satu hari, pesan itu kami hapus.
      [ADU-2026-00003-7 · Rekomendasi penelitian, KKN, magang]
      [ADU-2026-00002-1 · Rekomendasi penelitian, KKN, magang]
      [ADU-2026-00001-3 · Rekomendasi penelitian, KKN, magang]
      [Bukan, hapus saja]
    bot: Tambahan untuk ADU-2026-00002-1 sudah tersimpan. Seluruhnya ada 0 berkas dan 2 tulisan tambahan.

      Petugas juga dapat melihatnya.
      [Selesai menambah]
    bot: ADU-2026-00002-1
      Terkirim, menunggu dicatat petugas

      Rekomendasi penelitian, survei, KKN, atau magang
      Terkirim: Senin, 23 November 2026 pukul 09.01 WIB
      Janji tanggapan: paling lambat Kamis, 26 November 2026 pukul 15.00 WIB

      Riwayat
      Senin, 23 November 2026 pukul 09.01 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Tambahan diterima

      Selanjutnya petugas pengaduan mencatat dan memeriksanya. Bapak/Ibu tidak perlu melakukan apa-apa.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Dokumen]
    ");
    city.closes().await
}

async fn an_album_waits_as_one_and_goes_to_the_chosen_case(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    city.more_like(&number, 1).await?;
    let beginning = siti.mark();
    siti.account.sends_album(["tampak depan", "tampak samping", ""].map(AlbumItem::photo).to_vec());
    siti.settles().await?;
    shows!(siti.sees_since(beginning), @"
    Siti: <foto> tampak depan
    Siti: <foto> tampak samping
    Siti: <foto>
    bot: Pesan itu untuk pengaduan yang mana? Pesan yang menunggu: 3.

      Bila belum dipilih dalam satu hari, pesan itu kami hapus.
      [ADU-2026-00002-1 · Rekomendasi penelitian, KKN, magang]
      [ADU-2026-00001-3 · Rekomendasi penelitian, KKN, magang]
      [Bukan, hapus saja]
    ");
    city.restarts().await?;
    siti.presses("ADU-2026-00001-3 · Rekomendasi penelitian, KKN, magang").await?;
    shows!(siti.sees(), @"
    Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 3 berkas dan 0 tulisan tambahan.

    Petugas juga dapat melihatnya.
    [Selesai menambah]
    ");
    assert_eq!(city.files(&number).await?.len(), 3);
    assert_eq!(city.files("ADU-2026-00002-1").await?.len(), 0);
    shows!(rina.sees(), @"
    Tulisan atau berkas ditambahkan: ADU-2026-00001-3, oleh pengadu.
    Keadaan: Terkirim, menunggu dicatat petugas. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
    [Terima dan catat] [Minta kelengkapan]
    [Catatan internal] [Bukan kewenangan]
    [Gabungkan] [Nomor SP4N-LAPOR!]
    [Buka kartu] [Lihat bukti (3)]
    ");
    city.closes().await
}

async fn what_is_never_chosen_is_dropped_with_words_after_a_day(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.files().await?;
    siti.account.sends_photo("loket tutup");
    siti.says("Loketnya tutup lagi.").await?;
    assert_eq!(city.bytes_kept()?, 1);
    city.passes(TimeDelta::hours(23)).await?;
    city.caretaker_comes().await?;
    assert_eq!(city.counts("select count(*) from messages_waiting").await?, 2);
    city.passes(TimeDelta::hours(1)).await?;
    let beginning = siti.mark();
    city.caretaker_comes().await?;
    city.caretaker_comes().await?;
    shows!(siti.sees_since(beginning), @"
    bot (senyap): Pesan Bapak/Ibu sudah menunggu satu hari, dan pengaduannya belum dipilih. Karena itu pesan tersebut kami hapus.

      Bila masih perlu, mohon kirim sekali lagi.
    ");
    assert_eq!((city.counts("select count(*) from messages_waiting").await?, city.bytes_kept()?), (0, 0));
    siti.presses("Ya, tambahkan").await?;
    shows!(siti.sees(), @"Pesan itu tidak menunggu lagi: sudah ditambahkan, atau sudah dihapus. Untuk melihat pengaduan, ketik /pengaduan_saya.");
    city.closes().await
}

async fn asks(officer: &Person, question: &str) -> Result<()> {
    officer.presses("Tanya pengadu").await?;
    officer.says(question).await?;
    officer.presses("Kirim").await
}

async fn a_question_that_waits_stands_in_the_status(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    rina.presses("Terima dan catat").await?;
    asks(&rina, "Tanggal berapa berkas diserahkan di loket?").await?;
    city.passes(TimeDelta::seconds(30)).await?;
    let (waits, nothing) = ("Kantor menunggu jawaban Bapak/Ibu", "tidak perlu melakukan apa-apa");
    siti.says(&format!("/status {number}")).await?;
    assert!(siti.sees().contains(waits) && !siti.sees().contains(nothing), "{}", siti.sees());
    siti.presses("Tambah bukti").await?;
    siti.says("Tanggal 10 November, pagi.").await?;
    siti.presses("Selesai menambah").await?;
    assert!(!siti.sees().contains(waits) && siti.sees().contains(nothing), "{}", siti.sees());
    city.closes().await
}

async fn a_question_of_the_office_is_answered_by_text_and_by_photo(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let number = siti.files().await?;
    // Another open case makes no difference: it is this one that was asked about.
    city.more_like(&number, 1).await?;
    rina.presses_all(&["Terima dan catat", "Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    budi.presses("Ambil").await?;
    let beginning = (siti.mark(), budi.mark());
    asks(&budi, "Tanggal berapa berkas diserahkan di loket?").await?;
    city.passes(TimeDelta::seconds(30)).await?;
    siti.says("Tanggal 10 November, pagi.").await?;
    siti.account.sends_photo("tanda terima");
    siti.settles().await?;
    siti.presses("Selesai menambah").await?;
    shows!(siti.sees_since(beginning.0), @"
    bot: Pertanyaan tentang ADU-2026-00001-3
      Dari: Bidang Kewaspadaan Nasional dan Penanganan Konflik

      Tanggal berapa berkas diserahkan di loket?

      Mohon tulis jawabannya di sini, atau kirim foto dan dokumen. Bila sedang mengisi formulir, tekan Tambah bukti lebih dahulu.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    Siti: Tanggal 10 November, pagi.
    bot: Terima kasih, jawaban untuk ADU-2026-00001-3 sudah kami terima. Bidang Kewaspadaan Nasional dan Penanganan Konflik sudah diberi tahu.

      Bila masih ada foto atau tulisan, kirimlah di sini. Bila sudah, tekan Selesai menambah.
      [Selesai menambah]
    Siti: <foto> tanda terima
    bot: Terima kasih, jawaban untuk ADU-2026-00001-3 sudah kami terima. Bidang Kewaspadaan Nasional dan Penanganan Konflik sudah diberi tahu.

      Bila masih ada foto atau tulisan, kirimlah di sini. Bila sudah, tekan Selesai menambah.
      [Selesai menambah]
    bot (senyap, disunting): ADU-2026-00001-3
      Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik

      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Janji tanggapan: paling lambat Kamis, 26 November 2026 pukul 16.00 WIB

      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
      Senin, 23 November 2026 pukul 09.00 WIB – Diteruskan ke bidang
      Senin, 23 November 2026 pukul 09.00 WIB – Mulai ditangani bidang
      Senin, 23 November 2026 pukul 09.00 WIB – Pertanyaan dari petugas
      Senin, 23 November 2026 pukul 09.00 WIB – Tambahan diterima (2×)

      Selanjutnya Bidang Kewaspadaan Nasional dan Penanganan Konflik menanggapi. Bapak/Ibu tidak perlu melakukan apa-apa.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    bot: ADU-2026-00001-3
      Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik

      Rekomendasi penelitian, survei, KKN, atau magang
      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Janji tanggapan: paling lambat Kamis, 26 November 2026 pukul 16.00 WIB

      Riwayat
      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
      Senin, 23 November 2026 pukul 09.00 WIB – Diteruskan ke bidang
      Senin, 23 November 2026 pukul 09.00 WIB – Mulai ditangani bidang
      Senin, 23 November 2026 pukul 09.00 WIB – Pertanyaan dari petugas
      Senin, 23 November 2026 pukul 09.00 WIB – Tambahan diterima (2×)

      Selanjutnya Bidang Kewaspadaan Nasional dan Penanganan Konflik menanggapi. Bapak/Ibu tidak perlu melakukan apa-apa.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Dokumen]
    ");
    shows!(budi.sees_since(beginning.1), @"
    bot: Apa yang ingin ditanyakan kepada pengadu ADU-2026-00001-3?

      Contoh: Tanggal berapa berkas diserahkan di loket?

      Boleh juga memilih balasan siap pakai di bawah ini.
      [Rekomendasi: tanggal berkas diserahkan]
      [Minta bukti]
      [Minta waktu dan tempat kejadian]
      [Batal]
    Budi: Tanggal berapa berkas diserahkan di loket?
    bot: Tanya pengadu · ADU-2026-00001-3

      Mohon diperiksa sekali lagi. Inilah yang dibaca pengadu:

      Pertanyaan tentang ADU-2026-00001-3
      Dari: Bidang Kewaspadaan Nasional dan Penanganan Konflik

      Tanggal berapa berkas diserahkan di loket?

      Mohon tulis jawabannya di sini, atau kirim foto dan dokumen. Bila sedang mengisi formulir, tekan Tambah bukti lebih dahulu.
      [Kirim]
      [Tulis ulang] [Batal]
    bot: Tanya pengadu · ADU-2026-00001-3

      Dikirim dalam 30 detik. Bila tidak jadi, tekan Batalkan sebelum itu.
      [Batalkan]
    bot: Pertanyaan kepada pengadu: ADU-2026-00001-3, oleh Budi Santoso.
      Keadaan: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Pertanyaan: Tanggal berapa berkas diserahkan di loket?
      [Tanya pengadu] [Catatan internal]
      [Alihkan] [Perpanjang]
      [Kirim tanggapan] [Serahkan]
      [Buka kartu]
    bot: Pertanyaan dijawab: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Senin, 23 November 2026 pukul 09.00 WIB: Tanggal 10 November, pagi.
      [Tanya pengadu] [Catatan internal]
      [Alihkan] [Perpanjang]
      [Kirim tanggapan] [Serahkan]
      [Buka kartu]
    bot (senyap): Pertanyaan dijawab: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Senin, 23 November 2026 pukul 09.00 WIB: Tanggal 10 November, pagi.
      [Tanya pengadu] [Catatan internal]
      [Alihkan] [Perpanjang]
      [Kirim tanggapan] [Serahkan]
      [Buka kartu] [Lihat bukti (1)]
    ");
    // Asked again, a photo alone is an answer too.
    budi.opens(&number).await?;
    asks(&budi, "Mohon foto suratnya.").await?;
    city.passes(TimeDelta::seconds(30)).await?;
    siti.account.sends_photo("");
    siti.settles().await?;
    shows!(siti.sees(), @"
    Terima kasih, jawaban untuk ADU-2026-00001-3 sudah kami terima. Bidang Kewaspadaan Nasional dan Penanganan Konflik sudah diberi tahu.

    Bila masih ada foto atau tulisan, kirimlah di sini. Bila sudah, tekan Selesai menambah.
    [Selesai menambah]
    ");
    assert_eq!(city.files(&number).await?.len(), 2);
    city.closes().await
}

async fn a_changed_message_is_a_new_version_wherever_it_waits(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    let message = siti.says("Loketnya tutup jam 9.").await?;
    siti.account.edits(message, "Loketnya tutup jam 10.");
    siti.settles().await?;
    siti.presses("Ya, tambahkan").await?;
    siti.account.edits(message, "Loketnya tutup jam 11.");
    siti.settles().await?;
    assert_eq!(city.counts("select count(*) from additions").await?, 3);
    rina.opens(&number).await?;
    let card = rina.sees();
    assert!(card.contains("jam 11.") && !card.contains("jam 9.") && !card.contains("jam 10."), "{card}");
    city.closes().await
}
