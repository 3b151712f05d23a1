//! The program itself, as it is installed: started on an empty folder with nothing but a token.

mod archive;
mod backup;
mod exchange;
mod hanging;
pub mod machine;
mod monitor;
mod papers;
mod private;
mod report;
mod retention;
mod served;
mod service;

use std::net::TcpListener;
use std::time::Duration;

use anyhow::{Context, Result};
use chrono::{Datelike, Utc};
use wadul::domain::Office;
use wadul::sandbox::{Account, Fault};

use crate::harness::person::{Answer, SHORTEST};
use machine::{Ended, Machine, Running, files_in};

/// One question after the other, as its screen comes.
async fn answers(siti: &Account, bot: &mut Running) -> Result<()> {
    for (step, (_, answer)) in (1..).zip(&SHORTEST) {
        let here = siti.mark();
        match answer {
            Answer::Press("Lewati") if step == 13 => {
                siti.sends_photo_of(b"\xff\xd8\xff the counter".to_vec(), "loket");
                bot.until_read(siti, here, "Sudah kami terima: 1 berkas").await?;
                siti.presses("Lanjut")?;
            }
            Answer::Press(label) => siti.presses(label)?,
            Answer::Name => siti.presses("Pakai: Siti Aminah")?,
            Answer::Say(text) => drop(siti.sends(text)),
            Answer::SayAndGoOn(text) => {
                siti.sends(text);
                bot.until_read(siti, here, "Sudah kami catat").await?;
                siti.presses("Lanjut")?;
            }
        }
        bot.until_read(siti, here, &format!("Langkah {} dari 16", step + 1)).await?;
    }
    Ok(())
}

fn number(siti: &Account) -> Result<String> {
    let words = siti.transcript();
    let number = words.split_whitespace().find(|word| word.starts_with("ADU-")).context("no number was told")?;
    Ok(number.to_owned())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_nothing_but_a_token_a_complaint_is_filed_by_long_polling() -> Result<()> {
    let machine = Machine::new().await?;
    let mut bot = machine.starts(&["run"], &[])?;
    let siti = machine.telegram.person("Siti Aminah");
    let beginning = siti.mark();
    siti.sends("/lapor");
    bot.until_read(&siti, beginning, "Langkah 1 dari 16").await?;
    assert!(machine.telegram.webhook().is_none());

    // Who opens the chat sees what this is, and the commands.
    let commands = machine.telegram.commands("all_private_chats", "");
    assert!(commands.iter().any(|(command, _)| command == "lapor"), "{commands:?}");
    assert!(machine.telegram.commands("all_private_chats", "en").len() == commands.len());
    let (home, abroad) = (machine.telegram.profile(""), machine.telegram.profile("en"));
    assert!(home.name.contains("Bakesbangpol") && !home.description.is_empty() && !home.short_description.is_empty());
    assert_ne!(home.description, abroad.description);

    answers(&siti, &mut bot).await?;
    let signing = siti.mark();
    siti.sends("Siti Aminah");
    bot.until_read(&siti, signing, "sudah terkirim").await?;
    let number = number(&siti)?;
    let evidence = machine.path("evidence");
    bot.until("the photo is kept", || {
        let kept = |path: &std::path::PathBuf| std::fs::read(path).is_ok_and(|bytes| bytes.ends_with(b"the counter"));
        files_in(&evidence).iter().any(kept)
    })
    .await?;

    let (status, output, took) = bot.stops_when_told().await?;
    assert!(status.success() && took < Duration::from_secs(10), "{status}, {took:?}\n{output}");
    assert!(output.contains("stopping") && !output.contains("Siti"), "{output}");
    assert!(machine.path("wadul.db").is_file());

    // What is written while it is away is answered when it is back.
    let away = siti.mark();
    siti.sends(&format!("/status {number}"));
    let audited = machine.runs(&["audit"], &[]).await?;
    assert_eq!(
        (audited.good, audited.output.as_str()),
        (true, "1 cases, 1 rows\nevery trail is whole, and every signature belongs to its text\n")
    );
    let mut bot = machine.starts(&["run"], &[])?;
    bot.until_read(&siti, away, "Terkirim, menunggu dicatat petugas").await?;

    // Telegram has a bad moment: it is said, without the address that has the token in it.
    machine.telegram.faults().fail_next_of("getUpdates", 1, Fault::Reset);
    let later = siti.mark();
    siti.sends("/bantuan");
    bot.until_read(&siti, later, "/pengaduan_saya").await?;
    let (status, output, _) = bot.stops_when_told().await?;
    assert!(status.success() && output.contains("updates cannot be fetched"), "{output}");
    assert!(!output.contains('\u{1b}'), "colours in a file: {output}");
    assert_eq!(machine.telegram.violations(), Vec::<String>::new());
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_works_by_webhook_with_a_secret_that_the_program_makes() -> Result<()> {
    let machine = Machine::new().await?;
    let free = TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string();
    let base = format!("http://{free}");
    let settings = [("WADUL_LISTEN", free.as_str()), ("WADUL_WEBHOOK_URL", base.as_str()), ("WADUL_LOG", "json")];
    let mut bot = machine.starts(&["run"], &settings)?;
    let _courier = machine.telegram.deliver_always();
    let siti = machine.telegram.person("Siti Aminah");
    let beginning = siti.mark();
    siti.sends("/start");
    bot.until_read(&siti, beginning, "Selamat datang").await?;
    siti.presses("Aspirasi atau saran")?;
    bot.until_read(&siti, beginning, "Langkah 1 dari").await?;
    for (press, next) in [
        ("Setuju dan lanjut", "Siapa nama lengkap"),
        ("Pakai: Siti Aminah", "Pelayanan mana"),
        ("Tidak tahu", "Apa aspirasi atau saran"),
    ] {
        siti.presses(press)?;
        bot.until_read(&siti, beginning, next).await?;
    }
    siti.sends("Mohon loket dibuka juga pada jam istirahat.");
    bot.until_read(&siti, beginning, "Sudah kami catat").await?;
    for (press, next) in
        [("Lanjut", "Apakah ada bukti"), ("Lewati", "Mohon diperiksa kembali"), ("Kirim", "sudah terkirim")]
    {
        siti.presses(press)?;
        bot.until_read(&siti, beginning, next).await?;
    }

    let webhook = machine.telegram.webhook().context("no webhook was set")?;
    assert_eq!(webhook.url, format!("{base}/telegram"));
    let secret = webhook.secret_token.context("a webhook without a secret")?;
    assert!(secret.len() >= 32);
    // Nobody else may hand in updates.
    let client = reqwest::Client::builder().no_proxy().build()?;
    let stranger = client.post(&webhook.url).body("{}").send().await?;
    assert_eq!(stranger.status(), 401);

    let (status, output, took) = bot.stops_when_told().await?;
    assert!(status.success() && took < Duration::from_secs(10), "{status}, {took:?}\n{output}");
    assert!(output.lines().all(|line| line.starts_with('{')) && !output.contains(&secret), "{output}");
    // The webhook stays: Telegram keeps what comes in the meantime, and the secret is the same after the start.
    let away = siti.mark();
    siti.sends("/pengaduan_saya");
    let mut bot = machine.starts(&["run"], &settings)?;
    bot.until_read(&siti, away, "Terkirim, menunggu dicatat petugas").await?;
    assert_eq!(machine.telegram.webhook().and_then(|webhook| webhook.secret_token), Some(secret));
    assert_eq!(machine.telegram.violations(), Vec::<String>::new());
    Ok(())
}

/// What `check` found: the first line of each finding.
fn findings(ended: &Ended) -> String {
    let lines = ended.output.lines().filter(|line| line.starts_with("ok") || line.starts_with("!!"));
    lines.collect::<Vec<_>>().join("\n")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn audit_does_not_make_the_database_it_looks_for() -> Result<()> {
    let machine = Machine::new().await?;
    let ended = machine.runs(&["audit"], &[]).await?;
    assert!(!ended.good && ended.output.contains("there is no database at wadul.db"), "{}", ended.output);
    assert!(!machine.path("wadul.db").exists());
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_running_program_tests_itself_when_asked() -> Result<()> {
    let machine = Machine::new().await?;
    let rina = machine.telegram.person("Rina");
    let (admin, before) = (rina.id().to_string(), rina.mark());
    let mut bot = machine.starts(&["run"], &[("WADUL_ADMINS", &admin)])?;
    rina.sends("/start");
    bot.until_read(&rina, before, "Selamat datang").await?;
    let ended = machine.runs(&["selftest"], &[]).await?;
    assert!(ended.good, "{}\n{}", ended.output, bot.output());
    let words = ended.output.split(|c: char| c.is_ascii_digit()).collect::<Vec<_>>();
    assert!(
        words[0] == "ok  Uji mandiri berhasil dalam " && ended.output.contains("The self-test went well"),
        "{words:?}"
    );
    bot.until_read(&rina, before, "Uji mandiri berhasil").await?;
    let (status, output, _) = bot.stops_when_told().await?;
    assert!(status.success(), "{output}");
    assert_eq!(machine.telegram.violations(), Vec::<String>::new());

    // Where nothing runs, nothing is well.
    let ended = machine.runs(&["selftest"], &[]).await?;
    assert!(!ended.good && ended.output.starts_with("!!  Uji mandiri tidak dimulai"), "{}", ended.output);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn check_says_what_is_good_and_ends_well() -> Result<()> {
    let machine = Machine::new().await?;
    // An own profile, whose calendar reaches as far as it is asked for, whenever that is.
    let printed = machine.runs(&["office"], &[]).await?;
    assert_eq!(printed.output, Office::published_text());
    let year = Utc::now().year();
    let days_off = |year| format!("[days_off.{year}]\nlibur = [\"{year}-01-01\"]\ncuti = []\n");
    let profile = printed.output + &days_off(year) + &days_off(year + 1);
    std::fs::write(machine.path("kantor.toml"), profile)?;

    // Whoever has not opened the chat cannot be told of a complaint.
    let ended = machine.runs(&["check"], &[("WADUL_OFFICE", "kantor.toml"), ("WADUL_ADMINS", "7")]).await?;
    assert!(!ended.good && ended.output.contains("Admin 7 belum dapat menerima pesan."), "{}", ended.output);

    let rina = machine.telegram.person("Rina");
    rina.sends("/start");
    let admin = rina.id().to_string();
    let ended = machine.runs(&["check"], &[("WADUL_OFFICE", "kantor.toml"), ("WADUL_ADMINS", &admin)]).await?;
    assert!(ended.good, "{}", ended.output);
    let varies = |line: &str| line.split([':', '(']).next().unwrap_or_default().trim_end().to_owned();
    let lines: Vec<String> = findings(&ended)
        .replace(&(year + 1).to_string(), "N")
        .replace(&year.to_string(), "N")
        .lines()
        .map(varies)
        .collect();
    insta::assert_snapshot!(lines.join("\n"), @"
    ok  Pengaturan terbaca.
    ok  Profil kantor terbaca
    ok  Kalender libur tahun N ada.
    ok  Basis data dapat dibuka dan ditulis
    ok  Teks dan berkas pengaduan tidak dienkripsi oleh program. Pakai disk terenkripsi, atau pasang WADUL_DATA_KEY.
    ok  Token diterima Telegram
    ok  Jam mesin ini tepat
    ok  Ruang disk cukup
    ok  Folder bukti dapat ditulis
    ok  Admin dan petugas dari pengaturan
    ok  Pembaruan diambil dengan long polling; tidak perlu alamat publik.
    ");
    // Each finding is said in English, too.
    assert!(ended.output.contains("\n    "), "{}", ended.output);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn check_says_what_is_bad_and_what_to_do() -> Result<()> {
    let machine = Machine::new().await?;
    std::fs::write(machine.path("a-file"), "not a folder")?;
    let settings = [
        ("WADUL_TELEGRAM_TOKEN", "123456:AAAnotherBotsTokenWhichIsNotOurs00x"),
        ("WADUL_DATABASE_URL", "sqlite://a-file/wadul.db"),
        ("WADUL_EVIDENCE", "a-file/evidence"),
        ("WADUL_OFFICE", "kantor.toml"),
        ("WADUL_WEBHOOK_URL", "http://wadul.example.go.id"),
    ];
    let ended = machine.runs(&["check"], &settings).await?;
    assert!(!ended.good && !ended.output.contains("AAAnotherBotsToken"), "{}", ended.output);
    let bad: Vec<String> = findings(&ended).lines().filter(|line| line.starts_with("!!")).map(str::to_owned).collect();
    insta::assert_snapshot!(bad.join("\n"), @"
    !!  Profil kantor belum benar: the office profile kantor.toml cannot be read: No such file or directory (os error 2). Perbaiki berkas yang disebut WADUL_OFFICE.
    !!  Basis data tidak dapat dipakai: the database cannot be opened: the database cannot be used now (connecting to the database): unable to open database file (code 14). Periksa WADUL_DATABASE_URL dan hak tulis foldernya.
    !!  Token tidak diterima: Telegram refused with 401: Unauthorized. Salin lagi token dari @BotFather ke WADUL_TELEGRAM_TOKEN.
    !!  Folder bukti a-file/evidence tidak dapat ditulis: Not a directory (os error 20). Beri hak tulis kepada pengguna program ini.
    !!  Belum ada admin. Isi WADUL_ADMINS dengan nomor akun Telegram petugas; tanpa itu tidak ada yang menerima pengaduan.
    !!  Alamat webhook http://wadul.example.go.id bukan https; Telegram hanya memakai https. Ubah WADUL_WEBHOOK_URL.
    ");

    std::fs::write(
        machine.path("kantor.toml"),
        Office::published_text().replace("retention_years = 5", "retention_years = 500"),
    )?;
    let ended = machine.runs(&["check"], &[("WADUL_OFFICE", "kantor.toml")]).await?;
    let office: Vec<&str> = ended.output.lines().filter(|line| line.contains("kantor.toml")).collect();
    insta::assert_snapshot!(office.join("\n"), @"
    !!  Profil kantor belum benar: the office profile kantor.toml is wrong: line 11: retention_years = 500 is not a whole number from 1 to 30. Perbaiki berkas yang disebut WADUL_OFFICE.
        The office profile is not right yet: the office profile kantor.toml is wrong: line 11: retention_years = 500 is not a whole number from 1 to 30. Correct the file that WADUL_OFFICE names.
    ");

    let ended = machine.runs(&["check"], &[("WADUL_TELEGRAM_API_URL", "http://127.0.0.1:1")]).await?;
    let away: Vec<&str> = ended.output.lines().filter(|line| line.contains("Telegram")).take(2).collect();
    assert!(!ended.good);
    insta::assert_snapshot!(away.join("\n"), @"
    !!  Belum ada sambungan ke Telegram: Telegram cannot be reached: error sending request: client error (Connect): tcp connect error: Connection refused (os error 111). Periksa jaringan dan WADUL_TELEGRAM_API_URL.
        No way to Telegram: Telegram cannot be reached: error sending request: client error (Connect): tcp connect error: Connection refused (os error 111). Look at the network and at WADUL_TELEGRAM_API_URL.
    ");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nonsense_stops_the_start_and_says_where_it_stands() -> Result<()> {
    let machine = Machine::new().await?;
    let mut said = Vec::new();
    let mut start = async |arguments: &[&str], settings: &[(&str, &str)]| -> Result<()> {
        let ended = machine.runs(arguments, settings).await?;
        assert!(!ended.good, "it started: {}", ended.output);
        said.extend(ended.output.lines().filter(|line| line.starts_with("wadul: ")).map(str::to_owned));
        Ok(())
    };
    std::fs::write(machine.path("wadul.toml"), "# the office\nlistn = \"127.0.0.1:8080\"\n")?;
    start(&["run"], &[]).await?;
    std::fs::write(machine.path("wadul.toml"), "\n\nlisten = \"8080\"\n")?;
    start(&["run"], &[]).await?;
    std::fs::remove_file(machine.path("wadul.toml"))?;
    start(&["run", "--config", "elsewhere.toml"], &[]).await?;
    start(&["run"], &[("WADUL_TELEGRAM_TOKEN", "")]).await?;
    start(&["run"], &[("WADUL_ADMINS", "rina")]).await?;
    std::fs::write(machine.path("kantor.toml"), Office::published_text().replace("\"07.30-12.00\"", "\"7 to 12\""))?;
    start(&["run"], &[("WADUL_OFFICE", "kantor.toml")]).await?;
    start(&["run"], &[("WADUL_TELEGRAM_TOKEN", "123456:AAAnotherBotsTokenWhichIsNotOurs00x")]).await?;
    start(&["run"], &[("WADUL_TELEGRAM_API_URL", "http://127.0.0.1:1")]).await?;
    insta::assert_snapshot!(said.join("\n"), @r#"
    wadul: wadul.toml, line 2: unknown field `listn`, expected one of `telegram_token`, `telegram_api_url`, `database_url`, `data_key`, `data_key_file`, `evidence`, `listen`, `webhook_url`, `webhook_secret`, `admins`, `office`, `metrics_listen`, `selftest`, `open311_listen`, `open311_url`, `monthly_report`, `forms_per_minute`, `log`; see wadul.example.toml for every setting with an example
    wadul: wadul.toml, line 3: "8080" makes no sense here; write an address and a port, as 127.0.0.1:8080
    wadul: elsewhere.toml cannot be read: No such file or directory (os error 2)
    wadul: WADUL_TELEGRAM_TOKEN: the token of the bot is missing; set it to the token that @BotFather gave
    wadul: WADUL_ADMINS: this is not a list of Telegram user ids; write user ids with commas between, as 123456789,987654321; @userinfobot tells yours
    wadul: the office profile kantor.toml is wrong: line 183: hours.monday[1] "7 to 12" is not hours such as 07.30-12.00
    wadul: Telegram does not tell who this bot is (`wadul check` says what to do): Telegram refused with 401: Unauthorized
    wadul: Telegram does not tell who this bot is (`wadul check` says what to do): Telegram cannot be reached: error sending request: client error (Connect): tcp connect error: Connection refused (os error 111)
    "#);
    Ok(())
}
