//! "How far is my case?": by the owner, and by whoever has number and code. Nobody else learns anything.

use anyhow::Result;
use chrono::TimeDelta;

use crate::harness::{City, Person, TestDatabase, on_both_engines, shows};

on_both_engines! {
    the_owner_may_type_the_number_in_any_way
    a_slip_is_told_from_something_else
    without_a_number_one_is_asked_for_or_the_own_cases_are_listed
    links_lead_to_where_they_say
    a_bare_number_is_enough_when_nothing_is_open
    a_stranger_with_number_and_code_learns_the_state_and_nothing_personal
    what_is_asked_of_the_citizen_is_not_asked_of_a_stranger
    a_wrong_pair_is_answered_alike_whether_the_number_exists
    wrong_codes_lock_for_an_hour
    somebody_in_need_is_given_the_emergency_number_at_any_question
}

/// Right check digit, never given out.
const UNKNOWN: &str = "ADU-2026-00042-7";

/// What a phone shows of one message.
async fn answer(person: &Person, text: &str) -> Result<String> {
    person.says(text).await?;
    Ok(person.sees())
}

async fn the_owner_may_type_the_number_in_any_way(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    assert_eq!(siti.files().await?, "ADU-2026-00001-3");
    let plain = answer(&siti, "/status ADU-2026-00001-3").await?;
    shows!(plain, @"
    ADU-2026-00001-3
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
    ");
    for typed in [
        "/status adu-2026-00001-3",
        "/status ADU 2026 00001 3",
        "/STATUS adu2026000013",
        "/status ADU-2O26-OOOO1-3",
        "/status nomor adu 2026 1 3 ya",
        "/status\nADU-2026-00001-3",
        "ADU-2026-00001-3",
    ] {
        let mark = siti.mark();
        assert_eq!(answer(&siti, typed).await?, plain, "{typed}");
        assert_eq!(siti.account.chat_since(mark).len(), 2, "{typed}: one answer");
    }
    city.closes().await
}

async fn a_slip_is_told_from_something_else(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.files().await?;
    shows!(answer(&siti, "/status ADU-2026-00001-4").await?, @"
    Sepertinya ada angka atau huruf yang tertukar atau terlewat saat nomor itu diketik.

    Mohon periksa sekali lagi, lalu ketik ulang nomornya.
    ");
    // The next words are taken for the number.
    shows!(answer(&siti, "tidak tahu").await?, @"
    Itu belum terbaca sebagai nomor pengaduan.

    Tulislah seperti pada bukti pengiriman, misalnya ADU-2026-00042-7.
    ");
    shows!(answer(&siti, "adu 2026 00001 3").await?.lines().next().unwrap_or_default(), @"ADU-2026-00001-3");
    // A slip where a code was asked for is still a slip, and no guess.
    let budi = city.citizen("Budi");
    budi.says(&format!("/status {UNKNOWN}")).await?;
    shows!(answer(&budi, "ADU-2026-00042-8").await?, @"
    Sepertinya ada angka atau huruf yang tertukar atau terlewat saat nomor itu diketik.

    Mohon periksa sekali lagi, lalu ketik ulang nomornya.
    ");
    assert!(city.denials(&budi).await?.is_empty());
    city.closes().await
}

async fn without_a_number_one_is_asked_for_or_the_own_cases_are_listed(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, budi) = (city.citizen("Siti Aminah"), city.citizen("Budi"));
    let number = siti.files().await?;
    shows!(answer(&budi, "/status").await?, @"
    Berapa nomor pengaduannya?

    Contoh: ADU-2026-00042-7
    ");
    shows!(answer(&budi, &number).await?, @"
    Nomor ADU-2026-00001-3 tidak dikirim dari akun Telegram ini.

    Mohon ketik kode aksesnya, enam huruf atau angka. Contoh: K7M2QX
    ");
    shows!(answer(&siti, "/status").await?, @"
    Pengaduan Bapak/Ibu (1). Tekan salah satu untuk melihat statusnya, atau ketik nomor lain.
    [ADU-2026-00001-3 · Terkirim, menunggu dicatat petugas]
    ");
    siti.presses("ADU-2026-00001-3 · Terkirim, menunggu dicatat petugas").await?;
    shows!(siti.sees().lines().next().unwrap_or_default(), @"ADU-2026-00001-3");
    siti.says("/start").await?;
    siti.presses("Cek status").await?;
    shows!(siti.sees().lines().next().unwrap_or_default(), @"Pengaduan Bapak/Ibu (1). Tekan salah satu untuk melihat statusnya, atau ketik nomor lain.");
    city.closes().await
}

async fn links_lead_to_where_they_say(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let follow = async |payload: &str| -> Result<String> {
        siti.account.opens_link(payload);
        siti.settles().await?;
        Ok(siti.sees().lines().next().unwrap_or_default().to_owned())
    };
    shows!(follow("lapor").await?, @"Langkah 1 dari 16");
    siti.answers_up_to("signature").await?;
    siti.says("Siti Aminah").await?;
    shows!(follow("status_ADU-2026-00001-3").await?, @"ADU-2026-00001-3");
    shows!(follow("status_adu2026000013").await?, @"ADU-2026-00001-3");
    shows!(follow(&format!("status_{UNKNOWN}")).await?, @"Nomor ADU-2026-00042-7 tidak dikirim dari akun Telegram ini.");
    shows!(follow("status_ADU-2026-00001-4").await?, @"Sepertinya ada angka atau huruf yang tertukar atau terlewat saat nomor itu diketik.");
    shows!(follow("status_").await?, @"Pengaduan Bapak/Ibu (1). Tekan salah satu untuk melihat statusnya, atau ketik nomor lain.");
    shows!(follow("undangan_K7M2QX").await?, @"Undangan ini tidak dikenal atau sudah tidak berlaku. Mintalah undangan baru kepada admin kantor.");
    assert_eq!(city.denials(&siti).await?, ["invitation"]);
    for nonsense in ["", "x", "lapor_", "undangan", "_", "-", "../../etc", "'; drop table cases", &"9".repeat(64)] {
        assert_eq!(follow(nonsense).await?, follow("").await?, "{nonsense}");
    }
    shows!(follow("").await?, @"Selamat datang di layanan pengaduan Badan Kesatuan Bangsa dan Politik Kabupaten Pasuruan.");
    city.closes().await
}

async fn a_bare_number_is_enough_when_nothing_is_open(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, budi) = (city.citizen("Siti Aminah"), city.citizen("Budi"));
    let number = siti.files().await?;
    let code = siti.code()?;
    shows!(answer(&siti, &format!("bagaimana {number}?")).await?.lines().next().unwrap_or_default(), @"ADU-2026-00001-3");
    shows!(answer(&budi, &format!("{number} {code}")).await?.lines().next().unwrap_or_default(), @"ADU-2026-00001-3");
    // While a form asks for something, a number is part of the answer.
    budi.says("/lapor").await?;
    budi.answers_up_to("issue").await?;
    shows!(answer(&budi, &format!("Pengaduan {number} belum dijawab sampai sekarang.")).await?, @"
    Sudah kami catat. Bila ada tambahan, silakan tulis lagi. Bila sudah cukup, tekan Lanjut.

    Langkah 8 dari 16
    [Tulis ulang]
    [Kembali] [Lanjut]
    ");
    city.closes().await
}

async fn a_stranger_with_number_and_code_learns_the_state_and_nothing_personal(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let number = siti.files().await?;
    let code = siti.code()?;

    let budi = city.citizen("Budi");
    let together = answer(&budi, &format!("/status {number} {code}")).await?;
    shows!(together, @"
    ADU-2026-00001-3
    Terkirim, menunggu dicatat petugas

    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
    Janji tanggapan: paling lambat Kamis, 26 November 2026 pukul 16.00 WIB
    ");
    shows!(answer(&budi, &format!("/status {number}")).await?, @"
    Nomor ADU-2026-00001-3 tidak dikirim dari akun Telegram ini.

    Mohon ketik kode aksesnya, enam huruf atau angka. Contoh: K7M2QX
    ");
    assert_eq!(answer(&budi, &code.to_lowercase()).await?, together);
    budi.says("/status").await?;
    budi.says(&number).await?;
    let spaced = format!(" {} {}", &code[..3], &code[3..]);
    assert_eq!(answer(&budi, &spaced).await?, together);
    // Number and code at once, where only the code was asked for.
    budi.says(&format!("/status {UNKNOWN}")).await?;
    assert_eq!(answer(&budi, &format!("{number} {code}")).await?, together);
    // The state is that of the moment, and what follows a withdrawal is no news for strangers.
    siti.presses_all(&["Cabut pengaduan", "Ya, cabut"]).await?;
    shows!(answer(&budi, &format!("{number} {code}")).await?, @"
    ADU-2026-00001-3
    Dicabut

    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
    ");

    let told = budi.was_told().to_lowercase();
    for personal in ["siti", "aminah", "krajan", "raci, bangil", "belum terbit", "diterbitkan", "kkn", "<foto"] {
        assert!(!told.contains(personal), "{personal} in\n{told}");
    }
    assert!(!told.contains(&siti.account.id().to_string()));
    assert!(budi.account.buttons().iter().all(|label| !label.contains("Cabut") && !label.contains("Lihat")));
    // Who knows the code of a case does not own it: neither its list nor a copy of its data holds it.
    shows!(answer(&budi, "/pengaduan_saya").await?, @"Belum ada pengaduan dari akun ini. Untuk menyampaikan pengaduan, ketik /lapor.");
    assert!(city.denials(&budi).await?.is_empty());
    city.closes().await
}

async fn what_is_asked_of_the_citizen_is_not_asked_of_a_stranger(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (rina, siti, budi) = (city.officer(), city.citizen("Siti Aminah"), city.citizen("Budi"));
    let mut seen = Vec::new();
    let number = siti.files().await?;
    let asked = format!("/status {number} {}", siti.code()?);
    rina.presses_all(&["Minta kelengkapan", "Alamat", "Lanjut", "Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    seen.push(answer(&budi, &asked).await?);
    siti.presses_all(&["Cabut pengaduan", "Ya, cabut"]).await?;
    let number = siti.files().await?;
    let asked = format!("/status {number} {}", siti.code()?);
    rina.presses_all(&["Terima dan catat", "Jawab langsung", "Diselesaikan"]).await?;
    rina.says("Surat rekomendasi sudah terbit.").await?;
    rina.presses_all(&["Lewati", "Kirim"]).await?;
    city.passes(TimeDelta::seconds(30)).await?;
    seen.push(answer(&budi, &asked).await?);
    let number = siti.files().await?;
    let asked = format!("/status {number} {}", siti.code()?);
    rina.presses("Bukan kewenangan").await?;
    rina.says_all(&["Dinas Kependudukan", "KTP ditangani dinas kependudukan."]).await?;
    rina.presses("Kirim").await?;
    city.passes(TimeDelta::seconds(30)).await?;
    seen.push(answer(&budi, &asked).await?);
    let (one, other) = (siti.files().await?, siti.files().await?);
    let asked = format!("/status {other} {}", siti.code()?);
    rina.presses("Gabungkan").await?;
    rina.says(&one).await?;
    rina.presses("Ya, lakukan").await?;
    seen.push(answer(&budi, &asked).await?);
    assert!(seen.iter().all(|told| !told.contains("Bapak/Ibu")), "{seen:#?}");
    assert!(!seen[3].contains(&one), "{}", seen[3]);
    shows!(seen.join("\n\n"), @"
    ADU-2026-00001-3
    Menunggu kelengkapan

    Terkirim: Senin, 23 November 2026 pukul 09.00 WIB
    Janji tanggapan: dihitung lagi setelah lengkap

    ADU-2026-00002-1
    Sudah ditanggapi

    Terkirim: Senin, 23 November 2026 pukul 09.01 WIB

    ADU-2026-00003-7
    Bukan kewenangan

    Terkirim: Senin, 23 November 2026 pukul 09.01 WIB

    ADU-2026-00005-9
    Digabung

    Terkirim: Senin, 23 November 2026 pukul 09.03 WIB
    ");
    city.closes().await
}

async fn a_wrong_pair_is_answered_alike_whether_the_number_exists(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    let number = siti.files().await?;
    let code = siti.code()?;
    let wrong = if code == "K7M2QX" { "K7M2QY" } else { "K7M2QX" };
    // The same conversation about a number that exists and one that does not, word for word, up to the lock.
    let (budi, joko) = (city.citizen("Budi"), city.citizen("Joko"));
    let beginnings = (budi.mark(), joko.mark());
    let together = format!("/status #number {wrong}");
    for line in ["/status #number", wrong, &together, "bukan kode", &together, &together, &together, &together] {
        budi.account.sends(&line.replace("#number", &number));
        joko.account.sends(&line.replace("#number", UNKNOWN));
        city.passes(TimeDelta::seconds(10)).await?;
    }
    let known = budi.sees_since(beginnings.0).replace(&number, "#number").replace("Budi", "#who");
    let unknown = joko.sees_since(beginnings.1).replace(UNKNOWN, "#number").replace("Joko", "#who");
    shows!(known, @"
    #who: /status #number
    bot: Nomor #number tidak dikirim dari akun Telegram ini.

      Mohon ketik kode aksesnya, enam huruf atau angka. Contoh: K7M2QX
    #who: K7M2QX
    bot: Nomor dan kode itu tidak cocok.

      Mohon periksa keduanya pada bukti pengiriman, lalu ketik kodenya sekali lagi. Untuk nomor lain, ketik /status.
    #who: /status #number K7M2QX
    bot: Nomor dan kode itu tidak cocok.

      Mohon periksa keduanya pada bukti pengiriman, lalu ketik kodenya sekali lagi. Untuk nomor lain, ketik /status.
    #who: bukan kode
    bot: Nomor dan kode itu tidak cocok.

      Mohon periksa keduanya pada bukti pengiriman, lalu ketik kodenya sekali lagi. Untuk nomor lain, ketik /status.
    #who: /status #number K7M2QX
    bot: Nomor dan kode itu tidak cocok.

      Mohon periksa keduanya pada bukti pengiriman, lalu ketik kodenya sekali lagi. Untuk nomor lain, ketik /status.
    #who: /status #number K7M2QX
    bot: Terlalu banyak kode yang tidak cocok. Demi keamanan, kami berhenti memeriksa untuk sementara.

      Silakan coba lagi setelah pukul 10.01 WIB.
    #who: /status #number K7M2QX
    bot: Terlalu banyak kode yang tidak cocok. Demi keamanan, kami berhenti memeriksa untuk sementara.

      Silakan coba lagi setelah pukul 10.01 WIB.
    #who: /status #number K7M2QX
    bot: Terlalu banyak kode yang tidak cocok. Demi keamanan, kami berhenti memeriksa untuk sementara.

      Silakan coba lagi setelah pukul 10.01 WIB.
    ");
    assert_eq!(known, unknown);
    city.closes().await
}

async fn wrong_codes_lock_for_an_hour(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let (siti, budi) = (city.citizen("Siti Aminah"), city.citizen("Budi"));
    let number = siti.files().await?;
    let code = siti.code()?;
    city.passes(TimeDelta::seconds(20)).await?;
    for _ in 0..10 {
        budi.says(&format!("/status {number} 222222")).await?;
    }
    shows!(budi.sees(), @"
    Terlalu banyak kode yang tidak cocok. Demi keamanan, kami berhenti memeriksa untuk sementara.

    Silakan coba lagi setelah pukul 10.01 WIB.
    ");
    let guesses = city.denials(&budi).await?.len();
    // The right code is not even looked at, and asking does not make the lock last longer.
    let locked = budi.sees();
    assert_eq!(answer(&budi, &format!("/status {number} {code}")).await?, locked);
    assert_eq!(
        answer(&budi, &format!("/status {number}")).await?,
        locked,
        "a code that is not looked at is not asked for"
    );
    city.passes(TimeDelta::minutes(58)).await?;
    assert_eq!(answer(&budi, &format!("/status {number} {code}")).await?, locked);
    assert_eq!(city.denials(&budi).await?.len(), guesses);
    // Others are not held up, and the owner never is.
    let joko = city.citizen("Joko");
    shows!(answer(&joko, &format!("/status {number} {code}")).await?.lines().next().unwrap_or_default(), @"ADU-2026-00001-3");
    // At the hour that was told.
    let told: chrono::DateTime<chrono::Utc> = "2026-11-23T03:01:00Z".parse()?;
    city.passes(told - city.clock().now()).await?;
    shows!(answer(&budi, &format!("/status {number} {code}")).await?.lines().next().unwrap_or_default(), @"ADU-2026-00001-3");
    city.closes().await
}

async fn somebody_in_need_is_given_the_emergency_number_at_any_question(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let siti = city.citizen("Siti Aminah");
    siti.files().await?;
    for asks in ["", "/status ADU-2026-00001-4", "/status ADU-2026-00042-7"] {
        siti.says(asks).await?;
        let mark = siti.mark();
        siti.says("ada kebakaran di kantor").await?;
        assert!(siti.sees_since(mark).contains("112"), "{asks}");
    }
    // What is said is kept, too, where it was asked for.
    siti.presses("Tambah bukti").await?;
    let mark = siti.mark();
    siti.says("Berkas saya hilang waktu kebakaran").await?;
    shows!(siti.sees_since(mark), @"
    Siti: Berkas saya hilang waktu kebakaran
    bot: Keadaan darurat? Segera telepon 112. Nomor itu bebas pulsa, siang dan malam.

      Percakapan ini tidak dipantau setiap saat.
    bot: Tambahan untuk ADU-2026-00001-3 sudah tersimpan. Seluruhnya ada 0 berkas dan 1 tulisan tambahan.

      Petugas juga dapat melihatnya.
      [Selesai menambah]
    ");
    city.closes().await
}
