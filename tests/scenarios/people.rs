//! Who becomes an officer: invited by a link that works once, and not for long.

use anyhow::{Context, Result};
use chrono::TimeDelta;
use wadul::domain::errand::Question;
use wadul::notices::{Give, Press, StaffPress};

use super::people_roles::menu;
use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    an_invitation_makes_an_officer_who_reads_the_first_card
    an_invitation_that_cannot_be_used_is_answered_like_one_that_never_was
    an_errand_takes_only_what_fits
}

/// What stands behind `?start=` in the last link that somebody was given.
fn link(person: &Person) -> Result<String> {
    let told = person.was_told();
    let (_, rest) = told.rsplit_once("?start=").context("a link")?;
    Ok(rest.split_whitespace().next().unwrap_or_default().to_owned())
}

async fn opens(person: &Person, link: &str) -> Result<()> {
    person.account.opens_link(link);
    person.settles().await
}

async fn invites(admin: &Person, name: &str, role: &str) -> Result<String> {
    admin.says("/undang").await?;
    admin.says(name).await?;
    admin.presses(role).await?;
    link(admin)
}

async fn an_invitation_makes_an_officer_who_reads_the_first_card(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, budi, siti) = (city.officer(), city.citizen("budi_92"), city.citizen("Siti Aminah"));
    budi.says("/start").await?;
    let beginning = rina.mark();
    rina.says("/undang").await?;
    rina.says("B").await?;
    rina.says("  Budi   Santoso,\nS.Sos. ").await?;
    rina.presses_all(&["penangan di bidang", "Kewaspadaan Nasional", "Sekretariat", "✓ Sekretariat", "Lanjut"]).await?;
    let code = link(&rina)?;
    let hidden = |text: String| text.replace(&code, "undangan_#kode");
    shows!(hidden(rina.sees_since(beginning)), @"
    Rina: /undang
    bot: Siapa yang diundang? Tulis nama lengkapnya, seperti yang akan tercetak pada surat.

      Contoh: Budi Santoso, S.Sos.
      [Batal]
    Rina: B
    bot: Nama itu belum dapat dipakai. Tulis nama lengkapnya, 3 sampai 100 huruf.

      Siapa yang diundang? Tulis nama lengkapnya, seperti yang akan tercetak pada surat.

      Contoh: Budi Santoso, S.Sos.
      [Batal]
    Rina: Budi   Santoso,
      S.Sos.
    bot: Apa peran Budi Santoso, S.Sos.?
      [petugas pengaduan]
      [penangan di bidang]
      [pimpinan]
      [admin]
      [Batal]
    bot: Di bidang mana Budi Santoso, S.Sos. menangani pengaduan? Pilih satu atau beberapa, lalu tekan Lanjut.
      [Sekretariat]
      [Ideologi dan Wawasan Kebangsaan]
      [Politik Dalam Negeri]
      [Ekososbud, Agama dan Ormas]
      [Kewaspadaan Nasional]
      [Batal]
    bot: Di bidang mana Budi Santoso, S.Sos. menangani pengaduan? Pilih satu atau beberapa, lalu tekan Lanjut.
      [Sekretariat]
      [Ideologi dan Wawasan Kebangsaan]
      [Politik Dalam Negeri]
      [Ekososbud, Agama dan Ormas]
      [✓ Kewaspadaan Nasional]
      [Lanjut] [Batal]
    bot: Di bidang mana Budi Santoso, S.Sos. menangani pengaduan? Pilih satu atau beberapa, lalu tekan Lanjut.
      [✓ Sekretariat]
      [Ideologi dan Wawasan Kebangsaan]
      [Politik Dalam Negeri]
      [Ekososbud, Agama dan Ormas]
      [✓ Kewaspadaan Nasional]
      [Lanjut] [Batal]
    bot: Di bidang mana Budi Santoso, S.Sos. menangani pengaduan? Pilih satu atau beberapa, lalu tekan Lanjut.
      [Sekretariat]
      [Ideologi dan Wawasan Kebangsaan]
      [Politik Dalam Negeri]
      [Ekososbud, Agama dan Ormas]
      [✓ Kewaspadaan Nasional]
      [Lanjut] [Batal]
    bot: Undangan untuk Budi Santoso, S.Sos. sudah dibuat: penangan di Kewaspadaan Nasional. Berlaku sampai Rabu, 25 November 2026 pukul 09.00 WIB, untuk satu kali pakai.

      Teruskan pesan di bawah ini hanya kepada yang bersangkutan. Siapa pun yang memegang tautannya dapat memakainya.
      [Cabut undangan]
      [Daftar petugas]
    bot: Yth. Budi Santoso, S.Sos.,

      Bapak/Ibu diundang sebagai penangan di Kewaspadaan Nasional pada layanan pengaduan Bakesbangpol Kabupaten Pasuruan. Buka tautan ini, lalu tekan Mulai:

      https://t.me/wadul_uji_bot?start=undangan_#kode

      Tautan berlaku sampai Rabu, 25 November 2026 pukul 09.00 WIB dan hanya dapat dipakai satu kali.
    ");
    // Trying it out does not use it up.
    let beginning = rina.mark();
    opens(&rina, &code).await?;
    let arrival = budi.mark();
    opens(&budi, &code).await?;
    shows!(hidden(rina.sees_since(beginning)), @"
    Rina: /start undangan_#kode
    bot: Tautan ini untuk orang yang Bapak/Ibu undang. Teruskan kepadanya, karena tautan masih berlaku.
    bot: Budi Santoso, S.Sos. sudah memakai undangan Bapak/Ibu sebagai penangan di Kewaspadaan Nasional. Nama akun Telegram-nya: budi_92.

      Bukan orang yang dimaksud? Buka halamannya, lalu tekan Nonaktifkan.
      [Buka halamannya]
    ");
    shows!(hidden(budi.sees_since(arrival)), @"
    budi_92: /start undangan_#kode
    bot: Selamat datang, Budi Santoso, S.Sos.! Bapak/Ibu sekarang petugas pada layanan pengaduan Bakesbangpol Kabupaten Pasuruan.

      penangan di Kewaspadaan Nasional: Menangani pengaduan yang diteruskan ke bidang, lalu mengirim tanggapan kepada pengadu.

      Untuk petugas
      /tugas – Pekerjaan saya, yang terlambat di atas
      /kasus – Buka satu pengaduan: /kasus NOMOR
      /cari – Cari pengaduan: /cari KATA
      /tandatangan – Tanda tangan pada surat
      /cuti – Cuti dan serah terima tugas
    ");
    assert_eq!(menu(&city, &budi), "tugas kasus cari tandatangan cuti");
    let number = siti.files().await?;
    rina.presses_all(&["Terima dan catat", "Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati"]).await?;
    rina.presses("Lewati").await?;
    budi.presses("Buka kartu").await?;
    assert!(budi.sees().contains(&number) && budi.sees().contains("[Ambil]"), "{}", budi.sees());
    budi.presses("Ambil").await?;
    budi.says("/bantuan").await?;
    shows!(budi.sees(), @"
    Yang dapat Bapak/Ibu lakukan di sini:

    /lapor – menyampaikan pengaduan
    /status – menanyakan status pengaduan dengan nomornya
    /pengaduan_saya – daftar pengaduan Bapak/Ibu
    /verifikasi – memeriksa keaslian dokumen dengan kodenya
    /info – alamat, jam layanan, dan kanal lain
    /data_saya – salinan data Bapak/Ibu
    /bahasa – mengganti bahasa

    Keadaan darurat? Telepon 112.

    Untuk petugas
    /tugas – Pekerjaan saya, yang terlambat di atas
    /kasus – Buka satu pengaduan: /kasus NOMOR
    /cari – Cari pengaduan: /cari KATA
    /tandatangan – Tanda tangan pada surat
    /cuti – Cuti dan serah terima tugas
    ");
    // The code is kept nowhere.
    let secret = code.trim_start_matches("undangan_");
    let mut tx = city.store().await?.reader().await?;
    let sql = "select count(*) from outbox where notice like $1";
    let (kept,) = tx.query(sql).bind(format!("%{secret}%")).one::<(i64,)>().await?;
    let sql = "select count(*) from invitations where code_hash = $1";
    let (plain,) = tx.query(sql).bind(secret.to_owned()).one::<(i64,)>().await?;
    assert_eq!((kept, plain), (0, 0));
    drop(tx);
    city.closes().await
}

async fn an_invitation_that_cannot_be_used_is_answered_like_one_that_never_was(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, budi, dewi) = (city.officer(), city.citizen("Budi"), city.citizen("Dewi"));
    let used = invites(&rina, "Budi Santoso", "pimpinan").await?;
    opens(&budi, &used).await?;
    let revoked = invites(&rina, "Dewi Lestari", "petugas pengaduan").await?;
    rina.says("/petugas").await?;
    shows!(rina.sees(), @"
    Petugas (2). Tekan satu nama untuk melihat atau mengubah perannya.
    Budi Santoso: pimpinan
    Rina Petugas: admin, petugas pengaduan
    [Budi Santoso]
    [Rina Petugas]
    [Undang petugas]
    [Undangan terbuka (1)]
    ");
    rina.presses("Undangan terbuka (1)").await?;
    shows!(rina.sees(), @"
    Undangan terbuka: belum dipakai dan masih berlaku.
    Dewi Lestari: petugas pengaduan, sampai Rabu, 25 November 2026 pukul 09.00 WIB
    [Cabut: Dewi Lestari]
    [Daftar petugas]
    ");
    let listed = rina.mark();
    rina.presses_all(&["Cabut: Dewi Lestari"]).await?;
    shows!(rina.sees_since(listed), @"
    bot: Undangan untuk Dewi Lestari sudah dicabut. Tautannya tidak dapat dipakai lagi.
      [Daftar petugas]
    ");
    let expired = invites(&rina, "Dewi Lestari", "petugas pengaduan").await?;
    city.passes(TimeDelta::hours(48)).await?;
    let guessed = format!("undangan_{}", "0".repeat(32));
    for link in [&used, &revoked, &expired, &guessed, "undangan_", "undangan_' or 1=1 --", &format!("{used}0")] {
        let seen = dewi.mark();
        opens(&dewi, link).await?;
        shows!(dewi.sees_since(seen).lines().last().unwrap_or_default(), @"bot: Undangan ini tidak dikenal atau sudah tidak berlaku. Mintalah undangan baru kepada admin kantor.");
    }
    assert_eq!(city.denials(&dewi).await?.len(), 7);
    assert!(city.denials(&dewi).await?.iter().all(|what| what == "invitation"));
    // Whoever was suspended does not come back by a link that was left over.
    let left_over = invites(&rina, "Siapa Saja", "pimpinan").await?;
    rina.says("/petugas").await?;
    rina.presses_all(&["Budi Santoso", "Nonaktifkan", "Ya, nonaktifkan"]).await?;
    opens(&budi, &left_over).await?;
    shows!(budi.sees(), @"Undangan ini tidak dikenal atau sudah tidak berlaku. Mintalah undangan baru kepada admin kantor.");
    // Two at once: one of them.
    dewi.account.opens_link(&left_over);
    city.citizen("Eko").account.opens_link(&left_over);
    city.settles().await?;
    let joined = "select count(*) from officers where role = 'pimpinan' and name = 'Siapa Saja'";
    assert_eq!(city.counts(joined).await?, 1);
    city.closes().await
}

async fn an_errand_takes_only_what_fits(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    let beginning = rina.mark();
    rina.says("/undang").await?;
    rina.account.sends_photo("ini orangnya");
    rina.settles().await?;
    rina.says(&"Budi ".repeat(30)).await?;
    rina.says("Budi Santoso").await?;
    rina.says("raja").await?;
    rina.presses("penangan di bidang").await?;
    rina.says("Lanjut").await?;
    rina.presses("Batal").await?;
    shows!(rina.sees_since(beginning), @"
    Rina: /undang
    bot: Siapa yang diundang? Tulis nama lengkapnya, seperti yang akan tercetak pada surat.

      Contoh: Budi Santoso, S.Sos.
      [Batal]
    Rina: <foto> ini orangnya
    bot: Mohon ditulis sebagai pesan teks.

      Siapa yang diundang? Tulis nama lengkapnya, seperti yang akan tercetak pada surat.

      Contoh: Budi Santoso, S.Sos.
      [Batal]
    Rina: Budi Budi Budi Budi Budi Budi Budi Budi Budi Budi Budi Budi Budi Budi Budi Budi Budi Budi Budi Budi Budi Budi Budi Budi Budi Budi Budi Budi Budi Budi
    bot: Nama itu belum dapat dipakai. Tulis nama lengkapnya, 3 sampai 100 huruf.

      Siapa yang diundang? Tulis nama lengkapnya, seperti yang akan tercetak pada surat.

      Contoh: Budi Santoso, S.Sos.
      [Batal]
    Rina: Budi Santoso
    bot: Apa peran Budi Santoso?
      [petugas pengaduan]
      [penangan di bidang]
      [pimpinan]
      [admin]
      [Batal]
    Rina: raja
    bot: Mohon tekan salah satu tombol di bawah ini.

      Apa peran Budi Santoso?
      [petugas pengaduan]
      [penangan di bidang]
      [pimpinan]
      [admin]
      [Batal]
    bot: Di bidang mana Budi Santoso menangani pengaduan? Pilih satu atau beberapa, lalu tekan Lanjut.
      [Sekretariat]
      [Ideologi dan Wawasan Kebangsaan]
      [Politik Dalam Negeri]
      [Ekososbud, Agama dan Ormas]
      [Kewaspadaan Nasional]
      [Batal]
    Rina: Lanjut
    bot: Mohon tekan salah satu tombol di bawah ini.

      Di bidang mana Budi Santoso menangani pengaduan? Pilih satu atau beberapa, lalu tekan Lanjut.
      [Sekretariat]
      [Ideologi dan Wawasan Kebangsaan]
      [Politik Dalam Negeri]
      [Ekososbud, Agama dan Ormas]
      [Kewaspadaan Nasional]
      [Batal]
    bot: Baik, tidak jadi.
    ");
    // The button of an errand that was given up means nothing.
    let tag = "0123abcd".to_owned();
    let given = Give::Option("admin".into());
    rina.forges(&Press::Staff(StaffPress::Answer { tag, question: Question::Role, given }).encode()).await?;
    shows!(rina.sees(), @"Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.");
    assert_eq!(city.counts("select count(*) from invitations").await?, 0);
    city.closes().await
}
