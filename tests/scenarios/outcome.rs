//! What a citizen makes of an answer, and of waiting for one: content or not, stars, a reminder, a withdrawal.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::Role;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    what_is_settled_waits_among_the_tasks_until_it_is_put_away
    an_objection_is_upheld_and_answered_by_somebody_else
    an_objection_is_dismissed_and_there_is_no_second
    stars_are_given_once_or_not_at_all
    a_promise_that_has_passed_can_be_called_in
    a_case_is_taken_back_with_a_reason_and_restored_within_a_week
    buttons_of_earlier_states_are_answered_with_the_present_one
}

/// The complaints officer answers, and the answer leaves.
async fn answers(city: &City, rina: &Person, words: &str) -> Result<()> {
    rina.presses_all(&["Jawab langsung", "Diselesaikan"]).await?;
    rina.says(words).await?;
    rina.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await
}

async fn what_is_settled_waits_among_the_tasks_until_it_is_put_away(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let dewi = city.member("Dewi Kartika", Role::Pimpinan, "").await?;
    let number = siti.files().await?;
    rina.presses("Terima dan catat").await?;
    answers(&city, &rina, "Surat rekomendasi sudah terbit.").await?;
    siti.presses("Sudah selesai").await?;
    let waiting = siti.files().await?;
    rina.says("/tugas").await?;
    shows!(rina.sees(), @"
    Tugas: 2 pengaduan, yang terlambat di atas.
    [ADU-2026-00002-1 · 3 hari kerja lagi]
    [ADU-2026-00001-3 · selesai, menunggu diarsipkan]
    ");
    for other in [&budi, &dewi] {
        other.says("/tugas").await?;
        shows!(other.sees(), @"Tidak ada tugas saat ini. Terima kasih.");
    }
    // In the morning it comes to mind, and is not called late when its old promise has passed.
    city.passes(TimeDelta::days(7)).await?;
    shows!(rina.sees(), @"
    Selamat pagi. Yang menunggu Bapak/Ibu hari ini, Senin, 30 November 2026:
    Terlambat: 1
    Menunggu diarsipkan: 1
    Antrean: 1
    [ADU-2026-00002-1 · terlambat sejak Kamis, 26 November 2026]
    [ADU-2026-00001-3 · selesai, menunggu diarsipkan]
    [Semua tugas] [Antrean]
    ");
    rina.says("/tugas").await?;
    shows!(rina.sees(), @"
    Tugas: 2 pengaduan, yang terlambat di atas.
    [ADU-2026-00002-1 · terlambat sejak Kamis, 26 November 2026]
    [ADU-2026-00001-3 · selesai, menunggu diarsipkan]
    ");
    rina.presses(&format!("{number} · selesai, menunggu diarsipkan")).await?;
    rina.presses("Arsipkan").await?;
    rina.says("/tugas").await?;
    assert!(!rina.sees().contains(&number) && rina.sees().contains(&waiting), "{}", rina.sees());
    city.closes().await
}

async fn an_objection_is_upheld_and_answered_by_somebody_else(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let dewi = city.member("Dewi Kartika", Role::Pimpinan, "").await?;
    let number = siti.files().await?;
    rina.presses("Terima dan catat").await?;
    answers(&city, &rina, "Surat rekomendasi sudah terbit.").await?;
    let beginning = (siti.mark(), dewi.mark());
    siti.presses("Belum, saya keberatan").await?;
    siti.says("Ya").await?;
    siti.says("Suratnya terbit, tetapi nama saya berbeda.").await?;
    rina.opens(&number).await?;
    assert!(!rina.sees().contains("[Kabulkan keberatan]"), "whoever answered does not look at the objection");
    dewi.presses("Kabulkan keberatan").await?;
    dewi.says("Nama pada surat memang berbeda dengan permohonan.").await?;
    dewi.presses("Kirim").await?;
    city.passes(TimeDelta::seconds(30)).await?;
    shows!(siti.sees_since(beginning.0), @"
    bot: Apa yang belum sesuai pada tanggapan untuk ADU-2026-00001-3?

      Mohon tulis dalam satu pesan. Keberatan ini diperiksa oleh atasan, bukan oleh petugas yang menanggapi.

      Contoh: Surat sudah terbit, tetapi nama saya keliru.
      [Batal]
    Siti: Ya
    bot: Tulisan itu belum lengkap. Mohon tulis paling sedikit 5 huruf.

      Apa yang belum sesuai pada tanggapan untuk ADU-2026-00001-3?

      Mohon tulis dalam satu pesan. Keberatan ini diperiksa oleh atasan, bukan oleh petugas yang menanggapi.

      Contoh: Surat sudah terbit, tetapi nama saya keliru.
      [Batal]
    Siti: Suratnya terbit, tetapi nama saya berbeda.
    bot: Keberatan Bapak/Ibu untuk ADU-2026-00001-3 sudah diterima.

      Keberatan diperiksa oleh atasan, bukan oleh petugas yang menanggapi sebelumnya. Kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    bot: Keberatan Bapak/Ibu untuk ADU-2026-00001-3 dikabulkan.

      Alasan dari pimpinan: Nama pada surat memang berbeda dengan permohonan.

      Selanjutnya pengaduan ini ditangani lagi oleh orang lain. Kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    bot (senyap, disunting): ADU-2026-00001-3
      Diperiksa petugas

      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Janji tanggapan: paling lambat Kamis, 26 November 2026 pukul 16.00 WIB

      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
      Senin, 23 November 2026 pukul 09.00 WIB – Ditanggapi
      Senin, 23 November 2026 pukul 09.00 WIB – Keberatan diterima
      Senin, 23 November 2026 pukul 09.01 WIB – Keberatan dikabulkan

      Selanjutnya petugas menanggapi, atau meneruskannya ke bidang. Bapak/Ibu tidak perlu melakukan apa-apa.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    ");
    shows!(dewi.sees_since(beginning.1), @"
    bot: Keberatan diajukan: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Keberatan diterima, diperiksa atasan. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Alasan: Suratnya terbit, tetapi nama saya berbeda.
      [Tanya pengadu] [Catatan internal]
      [Perpanjang] [Kabulkan keberatan]
      [Tolak keberatan] [Nomor SP4N-LAPOR!]
      [Buka kartu]
    bot: Mengapa keberatan untuk ADU-2026-00001-3 dikabulkan? Tulis dalam satu pesan. Pengadu membacanya.

      Contoh: Tanggapan pertama belum memeriksa tanda terima berkas.

      Boleh juga memilih balasan siap pakai di bawah ini.
      [Keberatan: pemeriksaan diulang]
      [Batal]
    Dewi: Nama pada surat memang berbeda dengan permohonan.
    bot: Kabulkan keberatan · ADU-2026-00001-3

      Mohon diperiksa sekali lagi. Inilah yang dibaca pengadu:

      Keberatan Bapak/Ibu untuk ADU-2026-00001-3 dikabulkan.

      Alasan dari pimpinan: Nama pada surat memang berbeda dengan permohonan.

      Selanjutnya pengaduan ini ditangani lagi oleh orang lain. Kami menanggapi paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
      [Kirim]
      [Tulis ulang] [Batal]
    bot: Kabulkan keberatan · ADU-2026-00001-3

      Dikirim dalam 30 detik. Bila tidak jadi, tekan Batalkan sebelum itu.
      [Batalkan]
    bot: Keberatan dikabulkan: ADU-2026-00001-3, oleh Dewi Kartika.
      Keadaan: Diperiksa petugas. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      Alasan: Nama pada surat memang berbeda dengan permohonan.
      [Minta kelengkapan] [Tetapkan tingkat]
      [Jawab langsung] [Teruskan ke bidang]
      [Tanya pengadu] [Catatan internal]
      [Perpanjang] [Bukan kewenangan]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu]
    ");
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas record
    4 petugas answer_directly
    5 pengadu object
    6 petugas read
    7 pimpinan uphold
    ");
    city.closes().await
}

async fn an_objection_is_dismissed_and_there_is_no_second(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let dewi = city.member("Dewi Kartika", Role::Pimpinan, "").await?;
    let number = siti.files().await?;
    rina.presses("Terima dan catat").await?;
    answers(&city, &rina, "Surat rekomendasi sudah terbit.").await?;
    siti.presses("Belum, saya keberatan").await?;
    siti.says("Saya ingin diantar ke rumah.").await?;
    let beginning = siti.mark();
    dewi.presses("Tolak keberatan").await?;
    dewi.says("Surat diambil di loket, sesuai ketentuan pelayanan.").await?;
    dewi.presses("Kirim").await?;
    city.passes(TimeDelta::seconds(30)).await?;
    shows!(siti.sees_since(beginning), @"
    bot: Keberatan Bapak/Ibu untuk ADU-2026-00001-3 sudah diperiksa dan tidak dapat kami kabulkan.

      Alasan dari pimpinan: Surat diambil di loket, sesuai ketentuan pelayanan.

      Dengan ini pengaduan Bapak/Ibu diarsipkan. Bila belum puas, Bapak/Ibu dapat menghubungi Ombudsman Republik Indonesia, 137.
      [Lihat status]
      [Beri nilai]
    bot (senyap, disunting): ADU-2026-00001-3
      Diarsipkan

      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
      Senin, 23 November 2026 pukul 09.00 WIB – Ditanggapi
      Senin, 23 November 2026 pukul 09.00 WIB – Keberatan diterima
      Senin, 23 November 2026 pukul 09.01 WIB – Keberatan tidak dikabulkan

      Pengaduan ini sudah ditutup. Untuk mengadu lagi, ketik /lapor.
      [Lihat status]
      [Beri nilai]
    ");
    let case = city.case(&number).await?;
    siti.forges(&format!("mv:{}:object", case.id)).await?;
    shows!(siti.sees(), @"
    Itu tidak dapat dilakukan lagi untuk ADU-2026-00001-3. Keadaannya sekarang: Diarsipkan.
    [Lihat status]
    [Beri nilai]
    ");
    city.closes().await
}

async fn stars_are_given_once_or_not_at_all(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    rina.presses("Terima dan catat").await?;
    answers(&city, &rina, "Surat rekomendasi sudah terbit.").await?;
    siti.presses("Sudah selesai").await?;
    let beginning = siti.mark();
    siti.says("Terima kasih").await?;
    siti.presses("Batal").await?;
    siti.presses("Lihat status").await?;
    siti.presses("Beri nilai").await?;
    siti.presses("4 – baik").await?;
    siti.presses("Lewati").await?;
    shows!(siti.sees_since(beginning), @"
    Siti: Terima kasih
    bot: Mohon tekan salah satu tombol di bawah ini.

      Seberapa puas Bapak/Ibu dengan penanganan ADU-2026-00001-3? Silakan pilih salah satu tombol.
      [1 – sangat kurang] [2 – kurang]
      [3 – cukup] [4 – baik]
      [5 – sangat baik]
      [Batal]
    bot: Baik, tidak jadi. ADU-2026-00001-3 tetap seperti semula.
      [Lihat status]
      [Beri nilai]
    bot: ADU-2026-00001-3
      Selesai

      Rekomendasi penelitian, survei, KKN, atau magang
      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

      Riwayat
      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
      Senin, 23 November 2026 pukul 09.00 WIB – Ditanggapi
      Senin, 23 November 2026 pukul 09.00 WIB – Dinyatakan selesai

      Tanggapan kami: Surat rekomendasi sudah terbit.

      Bapak/Ibu sudah menyatakan pengaduan ini selesai. Terima kasih.
      [Lihat status]
      [Beri nilai]
      [Dokumen]
    bot: Seberapa puas Bapak/Ibu dengan penanganan ADU-2026-00001-3? Silakan pilih salah satu tombol.
      [1 – sangat kurang] [2 – kurang]
      [3 – cukup] [4 – baik]
      [5 – sangat baik]
      [Batal]
    bot: Adakah pesan untuk kami? Tulislah dalam satu pesan, atau tekan Lewati.

      Contoh: Petugasnya ramah, tetapi saya menunggu lama.
      [Lewati] [Batal]
    bot: Terima kasih, penilaian Bapak/Ibu untuk ADU-2026-00001-3 sudah tersimpan.
      [Lihat status]
    bot (senyap, disunting): ADU-2026-00001-3
      Selesai

      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB

      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
      Senin, 23 November 2026 pukul 09.00 WIB – Ditanggapi
      Senin, 23 November 2026 pukul 09.00 WIB – Dinyatakan selesai
      Senin, 23 November 2026 pukul 09.00 WIB – Penilaian diberikan

      Bapak/Ibu sudah menyatakan pengaduan ini selesai. Terima kasih.
      [Lihat status]
    ");
    let case = city.case(&number).await?;
    siti.forges(&format!("mv:{}:rate", case.id)).await?;
    shows!(siti.sees(), @"
    Itu tidak dapat dilakukan lagi untuk ADU-2026-00001-3. Keadaannya sekarang: Selesai.
    [Lihat status]
    ");
    siti.forges(&format!("mv:{}:confirm", case.id)).await?;
    shows!(siti.sees(), @"
    Itu tidak dapat dilakukan lagi untuk ADU-2026-00001-3. Keadaannya sekarang: Selesai.
    [Lihat status]
    ");
    assert_eq!(city.case(&number).await?.handling.stars, Some(4));
    city.closes().await
}

async fn a_promise_that_has_passed_can_be_called_in(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let dewi = city.member("Dewi Kartika", Role::Pimpinan, "").await?;
    let number = siti.files().await?;
    rina.presses("Terima dan catat").await?;
    siti.says(&format!("/status {number}")).await?;
    assert!(!siti.sees().contains("[Tagih]"), "{}", siti.sees());
    let case = city.case(&number).await?;
    siti.forges(&format!("mv:{}:nudge", case.id)).await?;
    shows!(siti.sees(), @"
    Janji untuk ADU-2026-00001-3 belum lewat: Kamis, 26 November 2026 pukul 16.00 WIB.
    [Lihat status]
    [Tambah bukti]
    [Cabut pengaduan]
    ");
    city.passes(TimeDelta::days(4)).await?;
    let beginning = (siti.mark(), rina.mark(), dewi.mark());
    siti.says(&format!("/status {number}")).await?;
    siti.presses("Tagih").await?;
    shows!(siti.sees_since(beginning.0), @"
    Siti: /status ADU-2026-00001-3
    bot: ADU-2026-00001-3
      Diterima dan dicatat

      Rekomendasi penelitian, survei, KKN, atau magang
      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Janji tanggapan: Kamis, 26 November 2026 pukul 16.00 WIB. Janji itu sudah lewat. Kami terlambat, dan tetap menyelesaikannya.

      Riwayat
      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat

      Selanjutnya petugas memeriksa kelengkapannya. Kami terlambat. Untuk menagih, tekan Tagih.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
      [Tagih]
      [Dokumen]
    bot: Mohon maaf, kami terlambat menanggapi ADU-2026-00001-3.

      Tagihan Bapak/Ibu sudah kami sampaikan kepada pimpinan dan kepada yang menanganinya: petugas pengaduan.

      Janji yang baru: paling lambat Senin, 30 November 2026 pukul 16.00 WIB.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    bot (senyap, disunting): ADU-2026-00001-3
      Diterima dan dicatat

      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Janji tanggapan: paling lambat Senin, 30 November 2026 pukul 16.00 WIB

      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
      Jumat, 27 November 2026 pukul 09.00 WIB – Ditagih, janji diperbarui

      Selanjutnya petugas memeriksa kelengkapannya. Bapak/Ibu tidak perlu melakukan apa-apa.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    ");
    shows!(rina.sees_since(beginning.1), @"
    bot: Ditagih karena terlambat: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Diterima dan dicatat. Jatuh tempo: Senin, 30 November 2026 pukul 16.00 WIB.
      [Minta kelengkapan] [Nyatakan lengkap]
      [Tetapkan tingkat] [Jawab langsung]
      [Teruskan ke bidang] [Tanya pengadu]
      [Catatan internal] [Perpanjang]
      [Bukan kewenangan] [Gabungkan]
      [Nomor SP4N-LAPOR!]
      [Buka kartu]
    ");
    shows!(dewi.sees_since(beginning.2), @"
    bot: Ditagih karena terlambat: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Diterima dan dicatat. Jatuh tempo: Senin, 30 November 2026 pukul 16.00 WIB.
      [Minta kelengkapan] [Nyatakan lengkap]
      [Tetapkan tingkat] [Jawab langsung]
      [Teruskan ke bidang] [Tanya pengadu]
      [Catatan internal] [Perpanjang]
      [Bukan kewenangan] [Gabungkan]
      [Nomor SP4N-LAPOR!]
      [Buka kartu]
    ");
    // Once for each promise.
    siti.forges(&format!("mv:{}:nudge", case.id)).await?;
    shows!(siti.sees(), @"
    Janji untuk ADU-2026-00001-3 belum lewat: Senin, 30 November 2026 pukul 16.00 WIB.
    [Lihat status]
    [Tambah bukti]
    [Cabut pengaduan]
    ");
    city.closes().await
}

async fn a_case_is_taken_back_with_a_reason_and_restored_within_a_week(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    rina.presses("Terima dan catat").await?;
    let beginning = (siti.mark(), rina.mark());
    siti.presses("Cabut pengaduan").await?;
    siti.says("Surat saya sudah terbit.").await?;
    siti.presses("Tidak jadi").await?;
    siti.presses("Cabut pengaduan").await?;
    siti.says("Surat saya sudah terbit.").await?;
    siti.presses("Ya, cabut").await?;
    siti.presses("Batalkan pencabutan").await?;
    shows!(siti.sees_since(beginning.0), @"
    bot: Apakah Bapak/Ibu ingin mencabut ADU-2026-00001-3?

      Setelah dicabut, kami tidak menanganinya lagi. Dalam 7 hari pencabutan masih dapat dibatalkan.

      Bila berkenan, tulis alasannya dalam satu pesan. Contoh: Surat saya sudah terbit. Tanpa alasan, tekan Ya, cabut.
      [Ya, cabut] [Tidak jadi]
    Siti: Surat saya sudah terbit.
    bot: Mohon diperiksa sekali lagi.

      Bapak/Ibu akan mencabut ADU-2026-00001-3.
      Alasan: Surat saya sudah terbit.
      [Ya, cabut]
      [Tulis ulang] [Tidak jadi]
    bot: Baik, tidak jadi. ADU-2026-00001-3 tetap seperti semula.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    bot: Apakah Bapak/Ibu ingin mencabut ADU-2026-00001-3?

      Setelah dicabut, kami tidak menanganinya lagi. Dalam 7 hari pencabutan masih dapat dibatalkan.

      Bila berkenan, tulis alasannya dalam satu pesan. Contoh: Surat saya sudah terbit. Tanpa alasan, tekan Ya, cabut.
      [Ya, cabut] [Tidak jadi]
    Siti: Surat saya sudah terbit.
    bot: Mohon diperiksa sekali lagi.

      Bapak/Ibu akan mencabut ADU-2026-00001-3.
      Alasan: Surat saya sudah terbit.
      [Ya, cabut]
      [Tulis ulang] [Tidak jadi]
    bot: ADU-2026-00001-3 sudah dicabut atas permintaan Bapak/Ibu.

      Bila berubah pikiran, tekan Batalkan pencabutan paling lambat Senin, 30 November 2026 pukul 09.00 WIB.
      [Lihat status]
      [Batalkan pencabutan]
    bot: Pencabutan ADU-2026-00001-3 dibatalkan. Kami menanganinya lagi.

      Janji tanggapan tetap: paling lambat Kamis, 26 November 2026 pukul 16.00 WIB.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    bot (senyap, disunting): ADU-2026-00001-3
      Diterima dan dicatat

      Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
      Janji tanggapan: paling lambat Kamis, 26 November 2026 pukul 16.00 WIB

      Senin, 23 November 2026 pukul 09.00 WIB – Terkirim
      Senin, 23 November 2026 pukul 09.00 WIB – Diterima dan dicatat
      Senin, 23 November 2026 pukul 09.00 WIB – Dicabut
      Senin, 23 November 2026 pukul 09.00 WIB – Pencabutan dibatalkan

      Selanjutnya petugas memeriksa kelengkapannya. Bapak/Ibu tidak perlu melakukan apa-apa.
      [Lihat status]
      [Tambah bukti]
      [Cabut pengaduan]
    ");
    shows!(rina.sees_since(beginning.1), @"
    bot: Dicabut: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Dicabut.
      Alasan: Surat saya sudah terbit.
      [Buka kartu]
    bot: Pencabutan dibatalkan: ADU-2026-00001-3, oleh pengadu.
      Keadaan: Diterima dan dicatat. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      [Minta kelengkapan] [Nyatakan lengkap]
      [Tetapkan tingkat] [Jawab langsung]
      [Teruskan ke bidang] [Tanya pengadu]
      [Catatan internal] [Perpanjang]
      [Bukan kewenangan] [Gabungkan]
      [Nomor SP4N-LAPOR!]
      [Buka kartu]
    ");
    siti.presses_all(&["Cabut pengaduan", "Ya, cabut"]).await?;
    city.passes(TimeDelta::days(8)).await?;
    siti.presses("Batalkan pencabutan").await?;
    shows!(siti.sees(), @"
    Batas waktu untuk itu sudah lewat pada ADU-2026-00001-3. Keadaannya sekarang: Dicabut.
    [Lihat status]
    ");
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas record
    4 pengadu withdraw
    5 pengadu restore
    6 pengadu withdraw
    ");
    city.closes().await
}

async fn buttons_of_earlier_states_are_answered_with_the_present_one(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    rina.presses("Terima dan catat").await?;
    answers(&city, &rina, "Surat rekomendasi sudah terbit.").await?;
    siti.presses_all(&["Sudah selesai", "Batal"]).await?;
    let case = city.case(&number).await?;
    let beginning = siti.mark();
    for action in ["object", "confirm", "withdraw", "complete", "nudge", "supplement"] {
        siti.forges(&format!("mv:{}:{action}", case.id)).await?;
    }
    siti.forges(&format!("a:{}", case.id)).await?;
    shows!(siti.sees_since(beginning), @"
    bot: Itu tidak dapat dilakukan lagi untuk ADU-2026-00001-3. Keadaannya sekarang: Selesai.
      [Lihat status]
      [Beri nilai]
    bot: Itu tidak dapat dilakukan lagi untuk ADU-2026-00001-3. Keadaannya sekarang: Selesai.
      [Lihat status]
      [Beri nilai]
    bot: Itu tidak dapat dilakukan lagi untuk ADU-2026-00001-3. Keadaannya sekarang: Selesai.
      [Lihat status]
      [Beri nilai]
    bot: Itu tidak dapat dilakukan lagi untuk ADU-2026-00001-3. Keadaannya sekarang: Selesai.
      [Lihat status]
      [Beri nilai]
    bot: Itu tidak dapat dilakukan lagi untuk ADU-2026-00001-3. Keadaannya sekarang: Selesai.
      [Lihat status]
      [Beri nilai]
    bot: Itu tidak dapat dilakukan lagi untuk ADU-2026-00001-3. Keadaannya sekarang: Selesai.
      [Lihat status]
      [Beri nilai]
    bot: Itu tidak dapat dilakukan lagi untuk ADU-2026-00001-3. Keadaannya sekarang: Selesai.
      [Lihat status]
      [Beri nilai]
    ");
    assert_eq!(city.case(&number).await?, case);
    city.closes().await
}
