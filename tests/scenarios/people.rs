//! Who is an officer: invited by link, given roles, suspended, let in again; and what nobody else learns of it.

use anyhow::{Context, Result};
use chrono::TimeDelta;
use wadul::domain::errand::Question;
use wadul::domain::{AbsenceId, InvitationId, PersonId, Role};
use wadul::notices::{Give, Press, StaffPress};

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    an_invitation_makes_an_officer_who_reads_the_first_card
    an_invitation_that_cannot_be_used_is_answered_like_one_that_never_was
    roles_are_given_and_taken_and_the_menu_follows
    the_office_is_never_without_an_admin
    an_officer_suspended_between_the_card_and_the_press_reads_nothing
    a_citizen_learns_nothing_of_the_officers
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

fn menu(city: &City, person: &Person) -> String {
    let scope = format!("chat:{}", person.account.id());
    let commands = city.telegram().commands(&scope, "").into_iter().map(|(command, _)| command);
    commands.take_while(|command| command != "lapor").collect::<Vec<_>>().join(" ")
}

fn id(person: &Person) -> PersonId {
    PersonId(person.account.id())
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

async fn roles_are_given_and_taken_and_the_menu_follows(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi", Role::Bidang, "kewaspadaan").await?;
    let dewi = city.member("Dewi", Role::Bidang, "kewaspadaan").await?;
    assert_eq!(
        menu(&city, &rina),
        "antrean tugas kasus cari catat rekap tandatangan cuti blokir petugas undang kalender templat"
    );
    let number = siti.files().await?;
    rina.presses_all(&["Terima dan catat", "Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    budi.presses("Ambil").await?;
    let told = budi.mark();
    rina.says("/petugas").await?;
    rina.presses_all(&["Budi", "pimpinan"]).await?;
    shows!(rina.sees(), @"
    Sudah disimpan. Yang bersangkutan diberi tahu.

    Budi: pimpinan, penangan di Kewaspadaan Nasional

    Tekan satu peran untuk menambah atau mencabutnya. Tanda ✓ berarti sudah dimiliki.

    Perubahan terakhir
    Senin, 23 November 2026 pukul 09.00 WIB – peran pimpinan ditambahkan, oleh Rina Petugas
    [petugas pengaduan] [✓ pimpinan] [admin]
    [penangan di Sekretariat]
    [penangan di Ideologi dan Wawasan Kebangsaan]
    [penangan di Politik Dalam Negeri]
    [penangan di Ekososbud, Agama dan Ormas]
    [✓ penangan di Kewaspadaan Nasional]
    [Nonaktifkan]
    [Daftar petugas]
    ");
    assert_eq!(menu(&city, &budi), "antrean tugas kasus cari rekap tandatangan cuti");
    // The button pressed once more changes nothing.
    rina.presses("✓ pimpinan").await?;
    rina.forges(&Press::Staff(StaffPress::Take(id(&budi), Role::Pimpinan, String::new())).encode()).await?;
    shows!(rina.sees().lines().next().unwrap_or_default(), @"Tidak ada yang berubah, karena keadaannya sudah begitu.");
    rina.presses("✓ penangan di Kewaspadaan Nasional").await?;
    shows!(rina.sees().lines().next().unwrap_or_default(), @"Ini peran satu-satunya. Untuk menghentikan aksesnya, tekan Nonaktifkan.");
    rina.presses("admin").await?;
    let news = dewi.mark();
    rina.presses("✓ penangan di Kewaspadaan Nasional").await?;
    shows!(budi.sees_since(told), @"
    bot: Peran Bapak/Ibu ditambah oleh admin. Peran sekarang:

      penangan di Kewaspadaan Nasional: Menangani pengaduan yang diteruskan ke bidang, lalu mengirim tanggapan kepada pengadu.
      pimpinan: Menangani tingkat 3, memutus keberatan, dan mendapat kabar bila ada yang terlambat.

      Untuk petugas
      /antrean – Pengaduan yang belum dicatat atau diteruskan
      /tugas – Pekerjaan saya, yang terlambat di atas
      /kasus – Buka satu pengaduan: /kasus NOMOR
      /cari – Cari pengaduan: /cari KATA
      /rekap – Rekap bulanan: gambar, PDF, Excel, CSV
      /tandatangan – Tanda tangan pada surat
      /cuti – Cuti dan serah terima tugas
    bot: Sebagian peran Bapak/Ibu dicabut oleh admin. Peran sekarang:

      penangan di Kewaspadaan Nasional: Menangani pengaduan yang diteruskan ke bidang, lalu mengirim tanggapan kepada pengadu.

      Untuk petugas
      /tugas – Pekerjaan saya, yang terlambat di atas
      /kasus – Buka satu pengaduan: /kasus NOMOR
      /cari – Cari pengaduan: /cari KATA
      /tandatangan – Tanda tangan pada surat
      /cuti – Cuti dan serah terima tugas
    bot: Peran Bapak/Ibu ditambah oleh admin. Peran sekarang:

      admin: Mengurus petugas, undangan, hari libur, dan templat tanggapan.
      penangan di Kewaspadaan Nasional: Menangani pengaduan yang diteruskan ke bidang, lalu mengirim tanggapan kepada pengadu.

      Untuk petugas
      /tugas – Pekerjaan saya, yang terlambat di atas
      /kasus – Buka satu pengaduan: /kasus NOMOR
      /cari – Cari pengaduan: /cari KATA
      /tandatangan – Tanda tangan pada surat
      /cuti – Cuti dan serah terima tugas
      /blokir – Blokir pengirim: /blokir NOMOR
      /petugas – Daftar petugas dan perannya
      /undang – Undang petugas baru
      /kalender – Hari libur kantor
      /templat – Templat tanggapan
    bot: Sebagian peran Bapak/Ibu dicabut oleh admin. Peran sekarang:

      admin: Mengurus petugas, undangan, hari libur, dan templat tanggapan.

      Untuk petugas
      /cuti – Cuti dan serah terima tugas
      /blokir – Blokir pengirim: /blokir NOMOR
      /petugas – Daftar petugas dan perannya
      /undang – Undang petugas baru
      /kalender – Hari libur kantor
      /templat – Templat tanggapan
    ");
    assert_eq!(menu(&city, &budi), "cuti blokir petugas undang kalender templat");
    // What Budi had in hand there is nobody's now, and the division hears of it.
    shows!(dewi.sees_since(news), @"
    bot: Dilepas, belum ada yang menangani: ADU-2026-00001-3, oleh sistem.
      Keadaan: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      [Ambil] [Catatan internal]
      [Buka kartu]
    ");
    assert_eq!(city.case(&number).await?.handling.handler, None);
    budi.says(&format!("/kasus {number}")).await?;
    shows!(budi.sees(), @"Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.");
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas record
    4 petugas distribute
    5 admin claim
    6 jam release
    ");
    city.closes().await
}

async fn the_office_is_never_without_an_admin(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    let budi = city.member("Budi", Role::Petugas, "").await?;
    let first_line = || rina.sees().lines().next().unwrap_or_default().to_owned();
    rina.says("/petugas").await?;
    rina.presses_all(&["Rina Petugas", "✓ admin"]).await?;
    shows!(first_line(), @"Kantor memerlukan paling sedikit satu admin. Jadikan orang lain admin dahulu.");
    rina.presses_all(&["Nonaktifkan", "Ya, nonaktifkan"]).await?;
    shows!(first_line(), @"Kantor memerlukan paling sedikit satu admin. Jadikan orang lain admin dahulu.");
    rina.says("/petugas").await?;
    rina.presses_all(&["Budi", "admin", "Daftar petugas", "Rina Petugas", "✓ admin"]).await?;
    shows!(rina.sees(), @"
    Sebagian peran Bapak/Ibu dicabut oleh admin. Peran sekarang:

    petugas pengaduan: Menerima, mencatat, dan memeriksa pengaduan. Menjawab tingkat 1, dan meneruskan yang lain ke bidang.

    Untuk petugas
    /antrean – Pengaduan yang belum dicatat atau diteruskan
    /tugas – Pekerjaan saya, yang terlambat di atas
    /kasus – Buka satu pengaduan: /kasus NOMOR
    /cari – Cari pengaduan: /cari KATA
    /catat – Catat pengaduan dari surat, loket, telepon, SP4N-LAPOR!
    /rekap – Rekap bulanan: gambar, PDF, Excel, CSV
    /tandatangan – Tanda tangan pada surat
    /cuti – Cuti dan serah terima tugas
    /blokir – Blokir pengirim: /blokir NOMOR
    ");
    rina.says("/petugas").await?;
    shows!(rina.sees(), @"Perintah ini hanya untuk admin. Ketik /bantuan untuk pilihan Bapak/Ibu.");
    budi.says("/petugas").await?;
    budi.presses_all(&["Rina Petugas", "Nonaktifkan", "Ya, nonaktifkan"]).await?;
    shows!(budi.sees(), @"
    Sudah disimpan. Yang bersangkutan diberi tahu.

    Rina Petugas: petugas pengaduan (nonaktif)

    Petugas ini nonaktif dan tidak dapat membaca apa pun. Perannya kembali bila diaktifkan.

    Perubahan terakhir
    Senin, 23 November 2026 pukul 09.00 WIB – dinonaktifkan, oleh Budi
    Senin, 23 November 2026 pukul 09.00 WIB – peran admin dicabut, oleh Rina Petugas
    Senin, 23 November 2026 pukul 09.00 WIB – peran petugas pengaduan ditambahkan, oleh pengaturan server
    Senin, 23 November 2026 pukul 09.00 WIB – peran admin ditambahkan, oleh pengaturan server
    [Aktifkan kembali]
    [Daftar petugas]
    ");
    rina.says("/antrean").await?;
    shows!(rina.sees(), @"Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.");
    assert_eq!(menu(&city, &rina), "");
    // Whoever the settings name is let in again by the next start; who was made admin by an admin stays one.
    city.restarts().await?;
    rina.says("/petugas").await?;
    shows!(rina.sees(), @"
    Petugas (2). Tekan satu nama untuk melihat atau mengubah perannya.
    Budi: admin, petugas pengaduan
    Rina Petugas: admin, petugas pengaduan
    [Budi]
    [Rina Petugas]
    [Undang petugas]
    ");
    city.restarts_for(&[]).await?;
    rina.says("/petugas").await?;
    shows!(first_line(), @"Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.");
    budi.says("/petugas").await?;
    shows!(budi.sees(), @"
    Petugas (2). Tekan satu nama untuk melihat atau mengubah perannya.
    Budi: admin, petugas pengaduan
    Rina Petugas: admin, petugas pengaduan (nonaktif)
    [Budi]
    [Rina Petugas]
    [Undang petugas]
    ");
    city.closes().await
}

async fn an_officer_suspended_between_the_card_and_the_press_reads_nothing(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi", Role::Bidang, "kewaspadaan").await?;
    let dewi = city.member("Dewi", Role::Bidang, "kewaspadaan").await?;
    siti.says("/lapor").await?;
    siti.answers_up_to("evidence").await?;
    siti.account.sends_photo("tanda terima");
    siti.settles().await?;
    let number = siti.signs_with_evidence().await?;
    rina.says(&format!("/kasus {number}")).await?;
    rina.presses_all(&["Terima dan catat", "Teruskan ke bidang", "Kewaspadaan Nasional", "Lewati", "Lewati"]).await?;
    budi.presses_all(&["Ambil", "Kirim tanggapan", "Diselesaikan"]).await?;
    budi.says("Surat rekomendasi Bapak/Ibu sudah terbit hari ini.").await?;
    let case = city.case(&number).await?;
    // Words that wait, a letter that waits, and everything that stands on the screen.
    budi.presses("Lewati").await?;
    budi.account.presses("Kirim").ok().context("a button")?;
    city.updates_arrive().await?;
    siti.says("/pengaduan_saya").await?;
    siti.account.sends("Satu lagi.");
    rina.says("/petugas").await?;
    rina.presses_all(&["Budi", "Nonaktifkan"]).await?;
    shows!(rina.sees(), @"
    Nonaktifkan Budi? Sejak saat itu ia tidak dapat membaca pengaduan apa pun.

    Pengaduan yang ditanganinya dilepas, dan bidangnya diberi tahu.
    [Ya, nonaktifkan] [Tidak jadi]
    ");
    budi.account.sends(&format!("/kasus {number}"));
    city.updates_arrive().await?;
    let (seen, news) = (budi.mark(), dewi.mark());
    rina.account.presses("Ya, nonaktifkan").ok().context("a button")?;
    city.updates_arrive().await?;
    city.settles().await?;
    city.passes(TimeDelta::minutes(1)).await?;
    shows!(budi.sees_since(seen), @"
    bot: Akses Bapak/Ibu sebagai petugas dihentikan oleh admin.

      Layanan untuk warga tetap dapat dipakai. Untuk bertanya, hubungilah admin kantor.
    ");
    shows!(dewi.sees_since(news), @"
    bot: Dilepas, belum ada yang menangani: ADU-2026-00001-3, oleh sistem.
      Keadaan: Diteruskan ke Bidang Kewaspadaan Nasional dan Penanganan Konflik. Jatuh tempo: Kamis, 26 November 2026 pukul 16.00 WIB.
      [Ambil] [Catatan internal]
      [Buka kartu] [Lihat bukti (1)]
    ");
    let seen = budi.mark();
    for press in [
        Press::Card(case.id.clone()),
        Press::Files(case.id.clone()),
        Press::Queue(8),
        Press::Tasks(8),
        Press::Move(case.id.clone(), wadul::domain::lifecycle::Action::Claim),
    ] {
        budi.forges(&press.encode()).await?;
    }
    for command in ["/tugas", "/antrean", "/cuti", "/petugas"] {
        budi.says(command).await?;
    }
    let told = budi.sees_since(seen);
    assert!(!told.contains(&number) && !told.contains("Siti"), "{told}");
    shows!(told, @"
    bot: Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.
    bot: Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.
    bot: Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.
    bot: Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.
    bot: Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.
    Budi: /tugas
    bot: Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.
    Budi: /antrean
    bot: Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.
    Budi: /cuti
    bot: Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.
    Budi: /petugas
    bot: Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.
    ");
    // The answer never left, and the case waits for somebody of the division.
    assert!(!siti.was_told().contains("sudah terbit hari ini"));
    let case = city.case(&number).await?;
    assert_eq!((case.handling.handler, case.status), (None, wadul::domain::Status::Distributed));
    shows!(city.trail(&number).await?, @"
    1 pengadu filed
    2 petugas read
    3 petugas read_files
    4 petugas read
    5 petugas record
    6 petugas distribute
    7 seseorang claim
    8 jam release
    ");
    // Let in again, Budi is what he was.
    rina.says("/petugas").await?;
    rina.presses_all(&["Budi", "Aktifkan kembali"]).await?;
    shows!(rina.sees(), @"
    Sudah disimpan. Yang bersangkutan diberi tahu.

    Budi: penangan di Kewaspadaan Nasional

    Tekan satu peran untuk menambah atau mencabutnya. Tanda ✓ berarti sudah dimiliki.

    Perubahan terakhir
    Senin, 23 November 2026 pukul 09.01 WIB – diaktifkan kembali, oleh Rina Petugas
    Senin, 23 November 2026 pukul 09.00 WIB – dinonaktifkan, oleh Rina Petugas
    [petugas pengaduan] [pimpinan] [admin]
    [penangan di Sekretariat]
    [penangan di Ideologi dan Wawasan Kebangsaan]
    [penangan di Politik Dalam Negeri]
    [penangan di Ekososbud, Agama dan Ormas]
    [✓ penangan di Kewaspadaan Nasional]
    [Nonaktifkan]
    [Daftar petugas]
    ");
    budi.says("/tugas").await?;
    shows!(budi.sees(), @"
    Tugas: 1 pengaduan, yang terlambat di atas.
    [ADU-2026-00001-3 · 3 hari kerja lagi]
    ");
    city.closes().await
}

async fn a_citizen_learns_nothing_of_the_officers(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti) = (city.officer(), city.citizen("Siti Aminah"));
    let budi = city.member("Budi", Role::Petugas, "").await?;
    siti.says("/start").await?;
    let commands = ["/petugas", "/undang", "/cuti"];
    for command in commands {
        siti.says(command).await?;
        shows!(siti.sees(), @"Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.");
    }
    let answer = |question, given| StaffPress::Answer { tag: "0123abcd".into(), question, given };
    let presses = [
        StaffPress::List(0),
        StaffPress::Invite,
        StaffPress::Invitations,
        StaffPress::Revoke(InvitationId::new()),
        StaffPress::Open(id(&rina)),
        StaffPress::Give(id(&siti), Role::Admin, String::new()),
        StaffPress::Take(id(&rina), Role::Admin, String::new()),
        StaffPress::Suspend(id(&rina)),
        StaffPress::SuspendSure(id(&rina)),
        StaffPress::Admit(id(&siti)),
        answer(Question::Role, Give::Option("admin".into())),
        answer(Question::Sure, Give::Done),
        StaffPress::Drop("0123abcd".into()),
        StaffPress::CallOff(AbsenceId::new()),
    ];
    for press in &presses {
        siti.forges(&Press::Staff(press.clone()).encode()).await?;
        shows!(siti.sees(), @"Perintah ini hanya untuk petugas. Ketik /bantuan untuk pilihan Bapak/Ibu.");
    }
    assert_eq!(city.denials(&siti).await?.len(), commands.len() + presses.len());
    // An officer who is no admin is told plainly, and changes nothing either.
    for command in ["/petugas", "/undang"] {
        budi.says(command).await?;
        shows!(budi.sees(), @"Perintah ini hanya untuk admin. Ketik /bantuan untuk pilihan Bapak/Ibu.");
    }
    for press in presses.iter().take(10) {
        budi.forges(&Press::Staff(press.clone()).encode()).await?;
        shows!(budi.sees(), @"Perintah ini hanya untuk admin. Ketik /bantuan untuk pilihan Bapak/Ibu.");
    }
    assert_eq!(city.denials(&budi).await?.len(), 12);
    assert_eq!(city.counts("select count(*) from officers").await?, 3);
    // An admin's forged ones for nobody, for no division, for no role there is.
    for press in [
        StaffPress::Open(id(&siti)),
        StaffPress::Give(id(&siti), Role::Petugas, String::new()),
        StaffPress::Give(id(&budi), Role::Bidang, "bulan".into()),
        StaffPress::Give(id(&budi), Role::Petugas, "kewaspadaan".into()),
        StaffPress::SuspendSure(id(&siti)),
        StaffPress::Admit(id(&siti)),
        StaffPress::Revoke(InvitationId::new()),
    ] {
        rina.forges(&Press::Staff(press).encode()).await?;
        shows!(rina.sees(), @"Tombol itu berasal dari layar lama dan tidak berlaku lagi. Ketik /bantuan untuk melihat pilihan sekarang.");
    }
    assert_eq!(city.counts("select count(*) from officers").await?, 3);
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
