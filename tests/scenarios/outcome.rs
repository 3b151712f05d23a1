//! What a citizen makes of an answer: content or not, stars or none, until the office puts it away.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::Role;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    what_is_settled_waits_among_the_tasks_until_it_is_put_away
    stars_are_given_once_or_not_at_all
    buttons_of_earlier_states_are_answered_with_the_present_one
}

/// The complaints officer answers, and the answer leaves.
pub(super) async fn answers(city: &City, rina: &Person, words: &str) -> Result<()> {
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
