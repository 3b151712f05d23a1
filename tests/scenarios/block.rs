//! Somebody is blocked: told why and how to appeal, answered once a day, and their cases go on.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::Role;
use wadul::notices::{BlockPress, Press};

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    whoever_is_blocked_hears_why_and_is_answered_once_a_day
    the_cases_of_whoever_is_blocked_go_on
    an_appeal_reaches_all_admins
    nobody_is_blocked_without_right_or_reason
    a_draft_that_was_begun_before_waits_until_the_block_is_lifted
}

/// The sender of this case is blocked.
async fn blocks(rina: &Person, number: &str) -> Result<()> {
    rina.says(&format!("/blokir {number}")).await?;
    rina.says("Mengirim ancaman kepada petugas, terakhir 20 November.").await?;
    rina.presses("Ya, blokir").await
}

async fn whoever_is_blocked_hears_why_and_is_answered_once_a_day(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    let (officer, citizen) = (rina.mark(), siti.mark());
    rina.says("/blokir").await?;
    rina.says(&format!("/blokir {number}")).await?;
    rina.says("Ancaman").await?;
    rina.says("Mengirim ancaman kepada petugas, terakhir 20 November.").await?;
    rina.presses("Ya, blokir").await?;
    rina.says(&format!("/blokir {number}")).await?;
    rina.says("/blokir").await?;
    shows!(rina.sees_since(officer), @"
    Rina: /blokir
    bot: Tidak ada yang diblokir. Untuk memblokir pengirim satu pengaduan: /blokir NOMOR.
    Rina: /blokir ADU-2026-00001-3
    bot: Mengapa pengirim ADU-2026-00001-3 diblokir? Alasan ini dibaca oleh pengirimnya.

      Contoh: Mengirim ancaman kepada petugas berulang kali, terakhir 20 November.
      [Tidak jadi]
    Rina: Ancaman
    bot: Tulisan itu belum lengkap. Mohon tulis paling sedikit 10 huruf.

      Mengapa pengirim ADU-2026-00001-3 diblokir? Alasan ini dibaca oleh pengirimnya.

      Contoh: Mengirim ancaman kepada petugas berulang kali, terakhir 20 November.
      [Tidak jadi]
    Rina: Mengirim ancaman kepada petugas, terakhir 20 November.
    bot: Blokir pengirim ADU-2026-00001-3?

      Alasan: Mengirim ancaman kepada petugas, terakhir 20 November.

      Pengaduan baru dan tambahan darinya tidak diterima lagi. Pengaduannya yang sudah ada tetap berjalan. Ia diberi tahu alasannya, dan cara meminta blokir dicabut.
      [Ya, blokir] [Tidak jadi]
    bot: Pengirim ADU-2026-00001-3 sudah diblokir dan diberi tahu. Pengaduannya tetap harus diselesaikan.
    Rina: /blokir ADU-2026-00001-3
    bot: Pengirim pengaduan itu sudah diblokir. Admin melihat daftarnya dengan /blokir.
    Rina: /blokir
    bot: Yang diblokir: 1

      ADU-2026-00001-3: Mengirim ancaman kepada petugas, terakhir 20 November. – Rina Petugas, Senin, 23 November 2026 pukul 09.00 WIB.
      [Cabut blokir ADU-2026-00001-3]
    ");
    shows!(siti.sees_since(citizen), @"
    bot: Mulai sekarang pengaduan baru dan tambahan dari akun ini tidak kami terima.

      Alasan: Mengirim ancaman kepada petugas, terakhir 20 November.

      Pengaduan yang sudah ada tetap kami tangani. Keadaannya tetap dapat Bapak/Ibu lihat di /status.

      Bila menurut Bapak/Ibu ini tidak tepat, tekan tombol di bawah dan tulis satu pesan. Semua admin membacanya.

      Pengaduan tetap dapat disampaikan di loket atau lewat surat: Jln. Raya Raci Km 9, Komplek Perkantoran Kabupaten Pasuruan, Gedung Lettu Imam Adi Lt. 3, Bangil, Pasuruan 67100, telepon (0343) 747004. Bapak/Ibu juga dapat menghubungi Ombudsman Republik Indonesia, 137, ombudsman.go.id.
      [Minta blokir dicabut]
    ");

    // The first thing that is not taken is answered, and nothing more until the next day.
    let tried = siti.mark();
    siti.says_all(&["/lapor", "/lapor", "Halo?", "Mengapa tidak dijawab?"]).await?;
    siti.account.sends_sticker();
    siti.account.sends_photo("Ini fotonya");
    siti.settles().await?;
    city.passes(TimeDelta::days(1)).await?;
    siti.says_all(&["Halo lagi", "/lapor"]).await?;
    shows!(siti.sees_since(tried), @"
    Siti: /lapor
    bot: Pengaduan baru dan tambahan dari akun ini tidak kami terima. Yang baru saja dikirim tidak kami simpan.

      Alasan: Mengirim ancaman kepada petugas, terakhir 20 November.

      Pengaduan yang sudah ada tetap kami tangani: /status. Pemberitahuan ini kami kirim sekali sehari.

      Pengaduan tetap dapat disampaikan di loket atau lewat surat: Jln. Raya Raci Km 9, Komplek Perkantoran Kabupaten Pasuruan, Gedung Lettu Imam Adi Lt. 3, Bangil, Pasuruan 67100, telepon (0343) 747004. Bapak/Ibu juga dapat menghubungi Ombudsman Republik Indonesia, 137, ombudsman.go.id.
      [Minta blokir dicabut]
    Siti: /lapor
    Siti: Halo?
    Siti: Mengapa tidak dijawab?
    Siti: <stiker>
    Siti: <foto> Ini fotonya
    Siti: Halo lagi
    bot: Pengaduan baru dan tambahan dari akun ini tidak kami terima. Yang baru saja dikirim tidak kami simpan.

      Alasan: Mengirim ancaman kepada petugas, terakhir 20 November.

      Pengaduan yang sudah ada tetap kami tangani: /status. Pemberitahuan ini kami kirim sekali sehari.

      Pengaduan tetap dapat disampaikan di loket atau lewat surat: Jln. Raya Raci Km 9, Komplek Perkantoran Kabupaten Pasuruan, Gedung Lettu Imam Adi Lt. 3, Bangil, Pasuruan 67100, telepon (0343) 747004. Bapak/Ibu juga dapat menghubungi Ombudsman Republik Indonesia, 137, ombudsman.go.id.
      [Minta blokir dicabut]
    Siti: /lapor
    ");
    assert_eq!(city.counts("select count(*) from drafts").await?, 0);

    // What only looks is answered as ever.
    let looks = siti.mark();
    siti.says(&format!("/status {number}")).await?;
    let seen = siti.sees_since(looks);
    assert!(seen.contains("Terkirim, menunggu dicatat petugas"), "{seen}");
    siti.presses("Tambah bukti").await?;
    assert_eq!(siti.sees_since(looks), seen, "today they were told");
    siti.says("Ada kebakaran!").await?;
    assert!(siti.sees().contains("112"), "{}", siti.sees());
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas block
    ");
    city.closes().await
}

async fn the_cases_of_whoever_is_blocked_go_on(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    blocks(&rina, &number).await?;
    rina.opens(&number).await?;
    rina.presses("Terima dan catat").await?;

    // What the office asks is answered, in as many messages as it takes.
    rina.presses("Tanya pengadu").await?;
    rina.says("Kapan surat itu diserahkan ke loket?").await?;
    rina.presses("Kirim").await?;
    city.passes(TimeDelta::seconds(30)).await?;
    siti.says_all(&["Tanggal 10 November.", "Pagi, sekitar pukul 09.00."]).await?;
    assert_eq!(city.counts("select count(*) from additions").await?, 2);

    // What is missing is completed.
    rina.opens(&number).await?;
    rina.presses_all(&["Minta kelengkapan", "Alamat", "Lanjut", "Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    siti.presses("Lengkapi").await?;
    siti.says("Dusun Krajan RT 05 RW 01, Desa Raci, Kecamatan Bangil").await?;
    siti.presses("Kirim").await?;

    // And the answer can be objected to.
    rina.opens(&number).await?;
    rina.presses_all(&["Jawab langsung", "Diselesaikan"]).await?;
    rina.says("Surat rekomendasi sudah terbit.").await?;
    rina.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    siti.presses("Belum, saya keberatan").await?;
    siti.says("Surat itu belum saya terima.").await?;
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas block
    4 petugas read
    5 petugas record
    6 petugas ask_citizen
    7 pengadu supplement
    8 pengadu supplement
    9 petugas read
    10 petugas request_completion
    11 pengadu complete
    12 petugas read
    13 petugas answer_directly
    14 pengadu object
    ");
    city.closes().await
}

async fn an_appeal_reaches_all_admins(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let hadi = city.member("Hadi", Role::Admin, "").await?;
    let number = siti.files().await?;
    blocks(&rina, &number).await?;
    let (citizen, officer, admin) = (siti.mark(), rina.mark(), hadi.mark());
    siti.presses("Minta blokir dicabut").await?;
    siti.says("Maaf").await?;
    siti.says("Akun saya dipakai adik saya. Saya mohon maaf, dan ada kecelakaan sinyal.").await?;
    siti.says("Satu lagi").await?;
    shows!(siti.sees_since(citizen), @"
    bot: Mengapa blokir pada akun ini sebaiknya dicabut? Mohon tulis dalam satu pesan.

      Contoh: Pesan saya tentang ADU-2026-00001-3 terkirim berulang karena sinyal buruk.
    Siti: Maaf
    bot: Tulisan itu belum lengkap. Mohon tulis paling sedikit 10 huruf.

      Mengapa blokir pada akun ini sebaiknya dicabut? Mohon tulis dalam satu pesan.

      Contoh: Pesan saya tentang ADU-2026-00001-3 terkirim berulang karena sinyal buruk.
    Siti: Akun saya dipakai adik saya. Saya mohon maaf, dan ada kecelakaan sinyal.
    bot: Keadaan darurat? Segera telepon 112. Nomor itu bebas pulsa, siang dan malam.

      Percakapan ini tidak dipantau setiap saat.
    bot: Pesan Bapak/Ibu sudah kami teruskan kepada semua admin. Keputusannya kami beritahukan di sini.
    Siti: Satu lagi
    bot: Pengaduan baru dan tambahan dari akun ini tidak kami terima. Yang baru saja dikirim tidak kami simpan.

      Alasan: Mengirim ancaman kepada petugas, terakhir 20 November.

      Pengaduan yang sudah ada tetap kami tangani: /status. Pemberitahuan ini kami kirim sekali sehari.

      Pengaduan tetap dapat disampaikan di loket atau lewat surat: Jln. Raya Raci Km 9, Komplek Perkantoran Kabupaten Pasuruan, Gedung Lettu Imam Adi Lt. 3, Bangil, Pasuruan 67100, telepon (0343) 747004. Bapak/Ibu juga dapat menghubungi Ombudsman Republik Indonesia, 137, ombudsman.go.id.
    ");
    shows!(hadi.sees_since(admin), @"
    bot: Pengirim ADU-2026-00001-3 meminta blokirnya dicabut.

      Alasan blokir: Mengirim ancaman kepada petugas, terakhir 20 November. – Rina Petugas, Senin, 23 November 2026 pukul 09.00 WIB. Menunggu jawaban atas permintaannya.
      Pesannya: Akun saya dipakai adik saya. Saya mohon maaf, dan ada kecelakaan sinyal.
      [Cabut blokir] [Tetap]
    ");

    // One keeps it, another changes that; each press tells how it stands.
    let decided = siti.mark();
    hadi.presses("Tetap").await?;
    rina.presses("Tetap").await?;
    hadi.says("/blokir").await?;
    hadi.presses(&format!("Cabut blokir {number}")).await?;
    rina.presses("Cabut blokir").await?;
    shows!(siti.sees_since(decided), @"
    bot: Permintaan Bapak/Ibu sudah dibaca admin. Blokir pada akun ini tetap berlaku.

      Pengaduan yang sudah ada tetap kami tangani: /status.

      Pengaduan tetap dapat disampaikan di loket atau lewat surat: Jln. Raya Raci Km 9, Komplek Perkantoran Kabupaten Pasuruan, Gedung Lettu Imam Adi Lt. 3, Bangil, Pasuruan 67100, telepon (0343) 747004. Bapak/Ibu juga dapat menghubungi Ombudsman Republik Indonesia, 137, ombudsman.go.id.
    bot: Blokir pada akun ini sudah dicabut. Pengaduan dan tambahan dari Bapak/Ibu kami terima lagi. Untuk mulai, ketik /lapor.
    ");
    shows!(rina.sees_since(officer), @"
    bot: Pengirim ADU-2026-00001-3 meminta blokirnya dicabut.

      Alasan blokir: Mengirim ancaman kepada petugas, terakhir 20 November. – Rina Petugas, Senin, 23 November 2026 pukul 09.00 WIB. Menunggu jawaban atas permintaannya.
      Pesannya: Akun saya dipakai adik saya. Saya mohon maaf, dan ada kecelakaan sinyal.
      [Cabut blokir] [Tetap]
    bot: Blokir pengirim ADU-2026-00001-3 tetap berlaku. Jawaban ini sudah disampaikan kepadanya.
      [Cabut blokir]
    bot: Blokir pengirim ADU-2026-00001-3 sudah dicabut, dan ia diberi tahu.
    ");
    siti.says("/lapor").await?;
    shows!(siti.step(), @"Langkah 1 dari 16");
    siti.says("/data_saya").await?;
    shows!(siti.reads("data-saya")?.lines().rev().take(4).collect::<Vec<_>>().join("\n"), @"
    Senin, 23 November 2026 pukul 09.00 WIB: blokir dicabut
    Senin, 23 November 2026 pukul 09.00 WIB: Akun saya dipakai adik saya. Saya mohon maaf, dan ada kecelakaan sinyal.
    Senin, 23 November 2026 pukul 09.00 WIB: Mengirim ancaman kepada petugas, terakhir 20 November.
    Blokir
    ");
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas block
    4 pengadu block_appeal
    5 admin block_upheld
    6 admin unblock
    ");
    city.closes().await
}

async fn nobody_is_blocked_without_right_or_reason(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi Santoso", Role::Bidang, "kewaspadaan").await?;
    let (own, number) = (budi.files().await?, siti.files().await?);
    let case = city.case(&number).await?.id;
    let officer = rina.mark();
    for said in ["/blokir Siti Aminah", "/blokir ADU-2026-00001-4"] {
        rina.says(said).await?;
    }
    rina.says(&format!("/blokir {own}")).await?;
    // A press that nobody was asked for, or about another case than the one in hand.
    rina.forges(&Press::Block(BlockPress::Sure(case.clone())).encode()).await?;
    rina.says(&format!("/blokir {number}")).await?;
    rina.forges(&Press::Block(BlockPress::Sure(city.case(&own).await?.id)).encode()).await?;
    rina.says(&format!("/blokir {number}")).await?;
    rina.presses("Tidak jadi").await?;
    shows!(rina.sees_since(officer), @"
    Rina: /blokir Siti Aminah
    bot: Tidak ada pengaduan dengan nomor itu. Tulislah misalnya /blokir ADU-2026-00042-7.
    Rina: /blokir ADU-2026-00001-4
    bot: Sepertinya ada angka yang tertukar atau terlewat pada nomor itu. Mohon periksa, lalu tulis lagi, misalnya /blokir ADU-2026-00042-7.
    Rina: /blokir ADU-2026-00001-3
    bot: Pengirim pengaduan itu petugas kantor ini. Petugas tidak dapat diblokir.
    bot: Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.
    Rina: /blokir ADU-2026-00002-1
    bot: Mengapa pengirim ADU-2026-00002-1 diblokir? Alasan ini dibaca oleh pengirimnya.

      Contoh: Mengirim ancaman kepada petugas berulang kali, terakhir 20 November.
      [Tidak jadi]
    bot: Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.
    Rina: /blokir ADU-2026-00002-1
    bot: Mengapa pengirim ADU-2026-00002-1 diblokir? Alasan ini dibaca oleh pengirimnya.

      Contoh: Mengirim ancaman kepada petugas berulang kali, terakhir 20 November.
      [Tidak jadi]
    bot: Tidak ada yang diblokir.
    ");
    for other in [&budi, &siti] {
        other.says(&format!("/blokir {number}")).await?;
        other.forges(&Press::Block(BlockPress::Sure(case.clone())).encode()).await?;
        other.says("/blokir").await?;
    }
    shows!(city.denials(&budi).await?.join(" "), @"block block block");
    shows!(city.denials(&siti).await?.join(" "), @"block block block");
    assert_eq!(city.counts("select count(*) from blocks").await?, 0);

    // Of a block that stands, only its person appeals, and only admins lift it.
    blocks(&rina, &number).await?;
    let block = siti.data_of("Minta blokir dicabut")?;
    let id = block.trim_start_matches("bl:a:");
    let before = budi.mark();
    for data in [block.clone(), format!("bl:o:{id}"), format!("bl:k:{id}"), "bl:l:0".to_owned()] {
        budi.forges(&data).await?;
    }
    shows!(budi.sees_since(before), @"
    bot: Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.
    bot: Perintah ini hanya untuk admin. Ketik /bantuan untuk pilihan Bapak/Ibu.
    bot: Perintah ini hanya untuk admin. Ketik /bantuan untuk pilihan Bapak/Ibu.
    bot: Perintah ini hanya untuk admin. Ketik /bantuan untuk pilihan Bapak/Ibu.
    ");
    siti.forges(&format!("bl:o:{id}")).await?;
    assert_eq!(city.counts("select count(*) from blocks where lifted_at is null").await?, 1);

    // A link that was left over makes nobody an officer.
    rina.says("/undang").await?;
    rina.says("Siti Aminah").await?;
    rina.presses("petugas pengaduan").await?;
    let link = rina.account.last_from_bot().map(|entry| entry.text).unwrap_or_default();
    let code = link.split("undangan_").nth(1).and_then(|rest| rest.split_whitespace().next()).unwrap_or_default();
    siti.says(&format!("/start undangan_{code}")).await?;
    assert_eq!(city.counts("select count(*) from officers where role = 'petugas'").await?, 1);
    city.closes().await
}

async fn a_draft_that_was_begun_before_waits_until_the_block_is_lifted(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let number = siti.files().await?;
    siti.comes_to("signature").await?;
    blocks(&rina, &number).await?;
    siti.says("Siti Aminah").await?;
    siti.says("/lapor").await?;
    assert_eq!(city.counts("select count(*) from cases").await?, 1);
    // It is not called to mind meanwhile.
    let quiet = siti.mark();
    city.passes(TimeDelta::days(2)).await?;
    city.caretaker_comes().await?;
    assert!(!siti.sees_since(quiet).contains("draf"), "{}", siti.sees_since(quiet));
    rina.says("/blokir").await?;
    rina.presses(&format!("Cabut blokir {number}")).await?;
    siti.says("/lapor").await?;
    siti.presses("Lanjutkan draf").await?;
    siti.says("Siti Aminah").await?;
    assert_eq!(city.counts("select count(*) from cases").await?, 2);
    city.closes().await
}
