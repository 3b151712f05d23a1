//! Telegram delivers again, people press again, and a tap overtakes the message before it: each thing is done once.

use anyhow::{Result, ensure};
use chrono::TimeDelta;
use wadul::domain::PersonId;
use wadul::form::Forms;

use crate::harness::person::{Answer, SHORTEST};
use crate::harness::{City, Person, TestDatabase, Way, on_both_engines, shows};

on_both_engines! {
    every_update_of_a_filing_comes_three_times
    every_update_after_filing_comes_three_times
    two_messages_of_somebody_new_come_at_once
    a_form_is_sent_twice_at_once
    a_signature_is_given_twice
    a_tap_overtakes_the_message_before_it
    an_old_button_is_answered_kindly_after_a_month
}

/// The last update comes twice more: nothing on any screen may change by it.
async fn comes_again(city: &City, person: &Person) -> Result<()> {
    let before = (person.account.transcript(), city.officer().account.transcript());
    let files = city.counts("select count(*) from files").await?;
    for _ in 0..2 {
        ensure!(city.telegram().repeat_last_update(), "there is an update");
        city.settles().await?;
    }
    assert_eq!((person.account.transcript(), city.officer().account.transcript()), before);
    assert_eq!(city.counts("select count(*) from files").await?, files);
    Ok(())
}

async fn every_update_of_a_filing_comes_three_times(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/lapor").await?;
    comes_again(&city, &siti).await?;
    for (question, answer) in SHORTEST {
        match answer {
            Answer::Press(_) if question == "evidence" => {
                siti.account.sends_photo("tanda terima");
                siti.settles().await?;
                comes_again(&city, &siti).await?;
                siti.presses("Lanjut").await?;
            }
            Answer::Press(label) => siti.presses(label).await?,
            Answer::Name => siti.presses("Pakai: Siti Aminah").await?,
            Answer::Say(text) => siti.says(text).await.map(drop)?,
            Answer::SayAndGoOn(text) => {
                siti.says(text).await?;
                comes_again(&city, &siti).await?;
                siti.presses("Lanjut").await?;
            }
        }
        comes_again(&city, &siti).await?;
    }
    siti.says("Siti Aminah").await?;
    comes_again(&city, &siti).await?;
    assert_eq!(city.counts("select count(*) from cases").await?, 1);
    shows!(city.trail(&siti.number()?).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas read_files
    ");
    let card = city.officer();
    card.says("/kasus ADU-2026-00001-3").await?;
    assert_eq!(card.sees().matches("Surat rekomendasi saya belum terbit").count(), 1, "{}", card.sees());
    city.closes().await
}

async fn every_update_after_filing_comes_three_times(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, rina) = (city.citizen("Siti Aminah"), city.officer());
    let number = siti.files().await?;
    siti.presses("Tambah bukti").await?;
    comes_again(&city, &siti).await?;
    let message = siti.says("Suratnya datang kmarin.").await?;
    comes_again(&city, &siti).await?;
    siti.account.edits(message, "Suratnya datang kemarin.");
    siti.settles().await?;
    comes_again(&city, &siti).await?;
    siti.account.sends_photo("amplop");
    siti.settles().await?;
    comes_again(&city, &siti).await?;
    for label in ["Selesai menambah", "Cabut pengaduan", "Ya, cabut", "Batalkan pencabutan"] {
        siti.presses(label).await?;
        comes_again(&city, &siti).await?;
    }
    for command in ["/kasus ADU-2026-00001-3", "/antrean"] {
        rina.says(command).await?;
        comes_again(&city, &siti).await?;
    }
    // Wrong codes are counted once, too.
    let budi = city.citizen("Budi");
    budi.says(&format!("/status {number} 222222")).await?;
    comes_again(&city, &budi).await?;
    assert_eq!(city.denials(&budi).await?.len(), 1);
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 pengadu supplement
    4 pengadu supplement
    5 pengadu supplement
    6 pengadu withdraw
    7 pengadu restore
    8 petugas read
    ");
    assert_eq!(city.counts("select count(*) from additions").await?, 2);
    city.closes().await
}

async fn two_messages_of_somebody_new_come_at_once(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let people: Vec<Person> = (0..8).map(|nth| city.citizen(&format!("Warga {nth}"))).collect();
    for person in &people {
        person.account.sends("/start");
        person.account.sends("/lapor");
        // A tap travels through a queue of its own.
        person.account.taps(1, "o:info");
        person.account.taps(1, "o:file-complaint");
    }
    city.updates_arrive().await?;
    city.settles().await?;
    let mut tx = city.store().await?.reader().await?;
    for person in &people {
        assert!(tx.person(PersonId(person.account.id())).await?.is_some());
    }
    drop(tx);
    assert_eq!(city.counts("select count(*) from drafts").await?, 8);
    for person in &people {
        assert_eq!(person.step(), "Langkah 1 dari 16", "{}", person.account.transcript());
        let told = person.was_told();
        assert!(told.contains("Selamat datang") && told.contains("Jam layanan"), "{told}");
    }
    city.closes().await
}

async fn a_form_is_sent_twice_at_once(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.says("/lapor").await?;
    siti.answers_up_to("review").await?;
    let review = siti.account.last_from_bot().map_or(0, |entry| entry.message_id);
    let beginning = siti.mark();
    for _ in 0..3 {
        siti.account.presses_on(review, "Tanda tangani dan kirim")?;
    }
    city.updates_arrive().await?;
    city.settles().await?;
    shows!(siti.sees_since(beginning), @"
    bot: Langkah 16 dari 16

      Pernyataan: “Saya menyatakan bahwa keterangan ini benar.”

      Untuk menandatangani, ketik nama lengkap Bapak/Ibu: Siti Aminah. Boleh juga mengirim foto tanda tangan.
      [Kembali]
    bot: Tombol itu berasal dari layar sebelumnya. Pertanyaan sekarang ada di bawah ini.

      Langkah 16 dari 16

      Pernyataan: “Saya menyatakan bahwa keterangan ini benar.”

      Untuk menandatangani, ketik nama lengkap Bapak/Ibu: Siti Aminah. Boleh juga mengirim foto tanda tangan.
      [Kembali]
    bot: Tombol itu berasal dari layar sebelumnya. Pertanyaan sekarang ada di bawah ini.

      Langkah 16 dari 16

      Pernyataan: “Saya menyatakan bahwa keterangan ini benar.”

      Untuk menandatangani, ketik nama lengkap Bapak/Ibu: Siti Aminah. Boleh juga mengirim foto tanda tangan.
      [Kembali]
    ");
    // Three at once, by message and by tap.
    let beginning = siti.mark();
    for _ in 0..3 {
        siti.account.sends("Siti Aminah");
        siti.account.presses_on(review, "Tanda tangani dan kirim")?;
    }
    city.updates_arrive().await?;
    city.settles().await?;
    assert_eq!(city.counts("select count(*) from cases").await?, 1, "{}", siti.sees_since(beginning));
    assert_eq!(city.counts("select count(*) from drafts").await?, 0);
    assert_eq!(city.officer().account.transcript().matches("Pengaduan baru").count(), 1);
    city.closes().await
}

async fn a_signature_is_given_twice(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.files().await?;
    let beginning = siti.mark();
    siti.says("Siti Aminah").await?;
    siti.presses("Tanda tangani dan kirim").await?;
    shows!(siti.sees_since(beginning), @"
    Siti: Siti Aminah
    bot: Apakah pesan itu tambahan untuk ADU-2026-00001-3? Pesan yang menunggu: 1.

      Bila belum dipilih dalam satu hari, pesan itu kami hapus.
      [Ya, tambahkan]
      [Bukan, hapus saja]
    bot: Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.
    ");
    assert_eq!(city.counts("select count(*) from cases").await?, 1);
    city.closes().await
}

async fn a_tap_overtakes_the_message_before_it(database: TestDatabase) -> Result<()> {
    let city = City::open_with(database, Way::Webhook, Forms::standard()).await?;
    city.telegram().faults().taps_overtake(true);
    let siti = city.citizen("Siti Aminah");
    siti.says("/lapor").await?;
    siti.answers_up_to("issue").await?;
    siti.says("Surat rekomendasi saya belum terbit.").await?;
    let beginning = siti.mark();
    siti.account.sends("Sudah sepuluh hari saya menunggu.");
    siti.account.presses("Lanjut")?;
    siti.settles().await?;
    shows!(siti.sees_since(beginning), @"
    Siti: Sudah sepuluh hari saya menunggu.
    bot: Langkah 9 dari 16

      Kerugian apa yang Bapak/Ibu alami?
      [Uang atau barang]
      [Waktu, tenaga, atau nama baik]
      [Keduanya]
      [Tidak ada]
      [Kembali]
    bot: Mohon pilih salah satu tombol di bawah ini.

      Langkah 9 dari 16

      Kerugian apa yang Bapak/Ibu alami?
      [Uang atau barang]
      [Waktu, tenaga, atau nama baik]
      [Keduanya]
      [Tidak ada]
      [Kembali]
    ");
    // After filing, too.
    siti.says("/batal").await?;
    let budi = city.citizen("Budi");
    budi.files().await?;
    budi.presses("Tambah bukti").await?;
    let beginning = budi.mark();
    budi.account.sends("Suratnya datang kemarin.");
    budi.account.presses("Selesai menambah")?;
    budi.settles().await?;
    shows!(budi.sees_since(beginning), @"
    Budi: Suratnya datang kemarin.
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
    bot: Apakah pesan itu tambahan untuk ADU-2026-00001-3? Pesan yang menunggu: 1.

      Bila belum dipilih dalam satu hari, pesan itu kami hapus.
      [Ya, tambahkan]
      [Bukan, hapus saja]
    ");
    city.closes().await
}

async fn an_old_button_is_answered_kindly_after_a_month(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let old = |person: &Person| person.account.last_from_bot().map_or(0, |entry| entry.message_id);
    siti.says("/lapor").await?;
    siti.answers_up_to("service").await?;
    let of_filed = old(&siti);
    siti.presses("Rekomendasi penelitian, KKN, magang").await?;
    siti.presses("Hari ini").await?;
    siti.says("Surat rekomendasi saya belum terbit.").await?;
    siti.presses_all(&["Lanjut", "Tidak ada"]).await?;
    siti.says("Surat rekomendasi diterbitkan.").await?;
    siti.presses_all(&["Tidak", "Bangil", "Lewati", "Petugas dan bidang", "Tanda tangani dan kirim"]).await?;
    siti.says("Siti Aminah").await?;
    siti.says("/lapor").await?;
    siti.presses("Setuju dan lanjut").await?;
    let of_deleted = old(&siti);
    siti.says("/lapor").await?;
    siti.presses("Hapus dan mulai baru").await?;
    siti.presses("Setuju dan lanjut").await?;
    city.passes(TimeDelta::days(29)).await?;

    let beginning = siti.mark();
    siti.account.presses_on(of_filed, "Lainnya")?;
    siti.settles().await?;
    siti.account.presses_on(of_deleted, "Diri sendiri")?;
    siti.settles().await?;
    // That of the draft that is still there works.
    siti.presses("Diri sendiri").await?;
    shows!(siti.sees_since(beginning), @"
    bot: Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.
    bot: Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.
    bot: Langkah 3 dari 16

      Siapa nama lengkap Bapak/Ibu?

      Contoh: Siti Aminah
      [Pakai data terakhir]
      [Pakai: Siti Aminah]
      [Kembali]
    ");
    // And once that has run out as well, so have its buttons.
    city.passes(TimeDelta::days(31)).await?;
    city.caretaker_comes().await?;
    let beginning = siti.mark();
    siti.presses("Kembali").await?;
    shows!(siti.sees_since(beginning), @"bot: Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.");
    assert_eq!(city.counts("select count(*) from cases").await?, 1);
    city.closes().await
}
