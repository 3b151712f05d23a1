//! The officer's side: the queue, the card, the files; and who may not see them.

use anyhow::Result;
use chrono::TimeDelta;

use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    the_queue_shows_the_most_urgent_first
    every_reading_is_in_the_trail
    what_an_officer_has_to_know_is_flagged_on_the_card
    a_citizen_learns_nothing_with_an_officers_command
    an_officer_who_has_left_reads_nothing_from_then_on
    an_officer_has_cases_of_their_own_like_anybody
}

async fn the_queue_shows_the_most_urgent_first(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    rina.says("/antrean").await?;
    shows!(rina.sees(), @"Antrean kosong. Tidak ada yang menunggu Bapak/Ibu.");
    let number = siti.files().await?;
    rina.says("/antrean").await?;
    shows!(rina.sees(), @"
    Antrean: 1 belum dicatat atau belum diteruskan, yang paling mendesak di atas.
    [ADU-2026-00001-3 · Kamis, 26 November 2026]
    ");
    city.more_like(&number, 19).await?;
    rina.says("/antrean").await?;
    shows!(rina.sees(), @"
    Antrean: 20 belum dicatat atau belum diteruskan, yang paling mendesak di atas.
    [ADU-2026-00020-7 · Rabu, 25 November 2026]
    [ADU-2026-00019-6 · Rabu, 25 November 2026]
    [ADU-2026-00018-2 · Rabu, 25 November 2026]
    [ADU-2026-00017-4 · Kamis, 26 November 2026]
    [ADU-2026-00016-3 · Kamis, 26 November 2026]
    [ADU-2026-00015-8 · Kamis, 26 November 2026]
    [ADU-2026-00014-9 · Kamis, 26 November 2026]
    [ADU-2026-00013-0 · Kamis, 26 November 2026]
    [Berikutnya]
    ");
    rina.presses_all(&["Berikutnya", "Berikutnya"]).await?;
    shows!(rina.sees(), @"
    Antrean: 20 belum dicatat atau belum diteruskan, yang paling mendesak di atas.
    [ADU-2026-00004-5 · Kamis, 26 November 2026]
    [ADU-2026-00003-7 · Kamis, 26 November 2026]
    [ADU-2026-00002-1 · Kamis, 26 November 2026]
    [ADU-2026-00001-3 · Kamis, 26 November 2026]
    [Sebelumnya]
    ");
    rina.presses("Sebelumnya").await?;
    let beginning = rina.mark();
    rina.presses("ADU-2026-00010-1 · Kamis, 26 November 2026").await?;
    shows!(rina.sees_since(beginning).lines().take(3).collect::<Vec<_>>().join("\n"), @"
    bot: Pengaduan
      ADU-2026-00010-1 · Terkirim, menunggu dicatat petugas
      Pelayanan: Rekomendasi penelitian, survei, KKN, atau magang
    ");
    // What was taken back is not waited for.
    siti.presses_all(&["Cabut pengaduan", "Ya, cabut"]).await?;
    rina.says("/antrean").await?;
    shows!(rina.sees().lines().next().unwrap_or_default(), @"Antrean: 19 belum dicatat atau belum diteruskan, yang paling mendesak di atas.");
    city.closes().await
}

async fn every_reading_is_in_the_trail(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    siti.says("/lapor").await?;
    siti.answers_up_to("evidence").await?;
    siti.account.sends_photo("tanda terima");
    siti.account.sends_document("surat.pdf", "application/pdf", 40_000_u64, "");
    siti.account.sends_voice();
    siti.settles().await?;
    siti.presses_all(&["Lanjut", "Petugas dan bidang", "Tanda tangani dan kirim"]).await?;
    let beginning = rina.mark();
    siti.says("Siti Aminah").await?;
    let number = siti.number()?;
    // The files follow the card by themselves.
    shows!(rina.sees_since(beginning).lines().skip(28).collect::<Vec<_>>().join("\n"), @"
      [Catatan internal] [Bukan kewenangan]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu] [Lihat bukti (3)]
      [Dokumen] [Teks SP4N-LAPOR!]
    bot (senyap): Bukti untuk ADU-2026-00001-3:
      1. foto, 185 kB: tanda terima
      2. dokumen surat.pdf, 40 kB
      3. pesan suara, 28 kB
    bot (senyap): <foto>
    bot (senyap): <dokumen surat.pdf>
    bot (senyap): <suara>
    ");
    let beginning = rina.mark();
    rina.says("/kasus adu 2026 00001 3").await?;
    let card = rina.sees();
    assert!(card.contains("Nama lengkap: Siti Aminah") && card.contains("[Lihat bukti (3)]"), "{card}");
    rina.presses("Lihat bukti (3)").await?;
    for (typed, answered) in [
        ("/kasus ADU-2026-00001-4", "tertukar"),
        ("/kasus ADU-2026-00042-7", "Tidak ada pengaduan"),
        ("/kasus", "Tulis nomor pengaduan"),
        ("/kasus Siti", "Tidak ada pengaduan"),
    ] {
        rina.says(typed).await?;
        assert!(rina.sees().contains(answered), "{typed}: {}", rina.sees());
    }
    shows!(rina.sees_since(beginning).lines().skip(29).collect::<Vec<_>>().join("\n"), @"
      [Catatan internal] [Bukan kewenangan]
      [Gabungkan] [Nomor SP4N-LAPOR!]
      [Buka kartu] [Lihat bukti (3)]
      [Dokumen] [Teks SP4N-LAPOR!]
    bot: Bukti untuk ADU-2026-00001-3:
      1. foto, 185 kB: tanda terima
      2. dokumen surat.pdf, 40 kB
      3. pesan suara, 28 kB
    bot (senyap): <foto>
    bot (senyap): <dokumen surat.pdf>
    bot (senyap): <suara>
    Rina: /kasus ADU-2026-00001-4
    bot: Sepertinya ada angka yang tertukar atau terlewat pada nomor itu. Mohon periksa, lalu tulis lagi, misalnya /kasus ADU-2026-00042-7.
    Rina: /kasus ADU-2026-00042-7
    bot: Tidak ada pengaduan dengan nomor itu. Tulislah misalnya /kasus ADU-2026-00042-7.
    Rina: /kasus
    bot: Tulis nomor pengaduan di belakang perintah, misalnya /kasus ADU-2026-00042-7.
    Rina: /kasus Siti
    bot: Tidak ada pengaduan dengan nomor itu. Tulislah misalnya /kasus ADU-2026-00042-7.
    ");
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas read_files
    4 petugas read
    5 petugas read_files
    ");
    // The citizen does not read who looked.
    siti.presses("Lihat status").await?;
    assert!(!siti.sees().contains("read") && siti.sees().matches("WIB –").count() == 1, "{}", siti.sees());
    city.closes().await
}

async fn what_an_officer_has_to_know_is_flagged_on_the_card(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    siti.says("/lapor").await?;
    siti.answers_up_to("service_date").await?;
    siti.says("1 Oktober 2026").await?;
    siti.says("Petugas loket membentak saya di depan orang banyak.").await?;
    siti.presses_all(&["Lanjut", "Tidak ada"]).await?;
    siti.says("Permintaan maaf dari petugas itu.").await?;
    siti.presses("Ya").await?;
    siti.says("Petugas di loket 2").await?;
    siti.presses_all(&["Bangil", "Lewati", "Rahasiakan identitas saya", "Tanda tangani dan kirim"]).await?;
    siti.says("Siti Aminah").await?;
    let flags = || {
        let beginnings = ["Tanda: ", "Pengadu belum"];
        let seen = rina.sees();
        let lines = seen.lines().filter(|line| beginnings.iter().any(|beginning| line.starts_with(beginning)));
        lines.collect::<Vec<_>>().join("\n")
    };
    shows!(flags(), @"Tanda: lebih dari 30 hari sejak pelayanan · identitas dirahasiakan · tentang petugas");
    let open = format!("/kasus {}", siti.number()?);
    siti.account.blocks_bot();
    rina.says(&open).await?;
    shows!(flags(), @"
    Tanda: lebih dari 30 hari sejak pelayanan · identitas dirahasiakan · tentang petugas
    Pengadu belum dapat diberi tahu, karena bot diblokir: hubungi lewat telepon (nomornya tidak ada)
    ");
    siti.account.unblocks_bot();
    rina.says(&open).await?;
    shows!(flags(), @"Tanda: lebih dari 30 hari sejak pelayanan · identitas dirahasiakan · tentang petugas");
    siti.account.leaves_telegram();
    siti.presses("Lihat status").await?;
    rina.says(&open).await?;
    shows!(flags(), @"
    Tanda: lebih dari 30 hari sejak pelayanan · identitas dirahasiakan · tentang petugas
    Pengadu belum dapat diberi tahu, karena akunnya tidak aktif: hubungi lewat telepon (nomornya tidak ada)
    ");
    city.closes().await
}

async fn a_citizen_learns_nothing_with_an_officers_command(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, budi) = (city.citizen("Siti Aminah"), city.citizen("Budi"));
    let number = siti.files().await?;
    for command in [format!("/kasus {number}"), "/kasus ADU-2026-00042-7".to_owned(), "/antrean".to_owned()] {
        budi.says(&command).await?;
        shows!(budi.sees(), @"Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.");
        siti.says(&command).await?;
        assert_eq!(siti.sees(), budi.sees(), "not even the owner");
    }
    assert_eq!(city.denials(&budi).await?, ["case", "case", "queue"]);
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    ");
    city.closes().await
}

async fn an_officer_who_has_left_reads_nothing_from_then_on(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, dewi, siti) = (city.officer(), city.citizen("Dewi Petugas"), city.citizen("Siti Aminah"));
    dewi.says("/start").await?;
    siti.files().await?;
    rina.says("/antrean").await?;
    siti.presses("Tambah bukti").await?;
    // Written into the outbox while Rina still was an officer, a broken update for the admin included.
    siti.account.sends_photo("tanda terima");
    city.telegram().push_raw_update(serde_json::json!({ "message": {
        "message_id": 77, "date": 0, "chat": { "id": siti.account.id(), "type": "private" },
        "from": { "id": siti.account.id(), "is_bot": false, "first_name": "Siti" }, "text": 7,
    } }));
    rina.account.sends("/kasus ADU-2026-00001-3");
    rina.account.sends("/antrean");
    city.updates_arrive().await?;
    let left = rina.mark();
    city.restarts_for(&[&dewi]).await?;
    city.settles().await?;
    shows!(rina.sees_since(left), @"");
    rina.presses("ADU-2026-00001-3 · Kamis, 26 November 2026").await?;
    for command in ["/kasus ADU-2026-00001-3", "/antrean", "/bantuan"] {
        rina.says(command).await?;
    }
    shows!(rina.sees_since(left), @"
    bot: Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.
    Rina: /kasus ADU-2026-00001-3
    bot: Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.
    Rina: /antrean
    bot: Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.
    Rina: /bantuan
    bot: Yang dapat Bapak/Ibu lakukan di sini:

      /lapor – menyampaikan pengaduan
      /status – menanyakan status pengaduan dengan nomornya
      /pengaduan_saya – daftar pengaduan Bapak/Ibu
      /verifikasi – memeriksa keaslian dokumen dengan kodenya
      /info – alamat, jam layanan, dan kanal lain
      /data_saya – salinan data Bapak/Ibu
      /bahasa – mengganti bahasa

      Keadaan darurat? Telepon 112.
    ");
    assert_eq!(city.denials(&rina).await?, ["case", "case", "queue"]);
    // News goes to whoever is an officer now, and a return is a return.
    siti.says("Satu lagi.").await?;
    shows!(dewi.sees(), @"
    Tulisan atau berkas ditambahkan: ADU-2026-00001-3, oleh pengadu.
    Keadaan: Terkirim, menunggu dicatat petugas. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
    Senin, 23 November 2026 pukul 09.00 WIB: Satu lagi.
    [Terima dan catat] [Minta kelengkapan]
    [Catatan internal] [Bukan kewenangan]
    [Gabungkan] [Nomor SP4N-LAPOR!]
    [Buka kartu] [Lihat bukti (1)]
    ");
    city.restarts_for(&[&dewi, &rina]).await?;
    rina.says("/antrean").await?;
    shows!(rina.sees().lines().next().unwrap_or_default(), @"Antrean: 1 belum dicatat atau belum diteruskan, yang paling mendesak di atas.");
    city.closes_with(1).await
}

async fn an_officer_has_cases_of_their_own_like_anybody(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    let number = rina.files().await?;
    city.passes(TimeDelta::minutes(1)).await?;
    rina.presses("Lihat status").await?;
    rina.says(&format!("/kasus {number}")).await?;
    rina.presses_all(&["Cabut pengaduan", "Ya, cabut"]).await?;
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 pengadu withdraw
    ");
    city.closes().await
}
