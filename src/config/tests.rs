use std::path::Path;

use proptest::prelude::*;
use secrecy::ExposeSecret;

use super::*;

const TOKEN: &str = "123456:AAaaBBbbCCccDDddEEeeFFffGGgg";

fn read(text: &str, environment: &[(&str, &str)]) -> Result<Settings, ConfigError> {
    let environment: Vec<(String, String)> =
        environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Settings::read(Path::new("wadul.toml"), Some(text), |name| {
        environment.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
    })
}

fn with_token(text: &str) -> Result<Settings, ConfigError> {
    read(&format!("telegram_token = \"{TOKEN}\"\n{text}"), &[])
}

#[test]
fn nothing_but_a_token_is_needed() {
    let settings = Settings::read(Path::new("wadul.toml"), None, |name| {
        (name == "WADUL_TELEGRAM_TOKEN").then(|| TOKEN.to_owned())
    })
    .unwrap();
    assert_eq!(settings.database_url.expose_secret(), "sqlite://wadul.db");
    assert_eq!(settings.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(settings.telegram_api_url.as_str(), "https://api.telegram.org/");
    assert!(settings.webhook_url.is_none() && settings.admins.is_empty());
}

#[test]
fn the_environment_wins_over_the_file_and_an_empty_variable_is_none() {
    let environment =
        [("WADUL_TELEGRAM_TOKEN", TOKEN), ("WADUL_ADMINS", "1, 2"), ("WADUL_LISTEN", ""), ("WADUL_LOG", "json")];
    let settings = read("listen = \"127.0.0.1:9\"\nadmins = [7]\nlog = \"human\"", &environment).unwrap();
    assert_eq!(settings.admins, [1, 2]);
    assert_eq!(settings.listen.port(), 9);
    assert_eq!(settings.log, LogFormat::Json);
}

#[test]
fn the_self_test_has_an_hour_or_none() {
    let at = |text: &str| with_token(text).unwrap().selftest.map(|hour| hour.format("%H.%M").to_string());
    assert_eq!(at("").as_deref(), Some("06.30"));
    assert_eq!(at("selftest = \"19.05\"").as_deref(), Some("19.05"));
    assert_eq!(at("selftest = \"7:15\"").as_deref(), Some("07.15"));
    assert_eq!(at("selftest = \"off\""), None);
}

#[test]
fn nonsense_is_named_with_file_line_and_what_would_be_right() {
    let wrong = |text: &str| with_token(text).unwrap_err().to_string();
    insta::assert_snapshot!(wrong("\nlisten = \"8080\""), @r#"wadul.toml, line 3: "8080" makes no sense here; write an address and a port, as 127.0.0.1:8080"#);
    insta::assert_snapshot!(wrong("listn = \"127.0.0.1:8080\""), @"wadul.toml, line 2: unknown field `listn`, expected one of `telegram_token`, `telegram_api_url`, `database_url`, `data_key`, `data_key_file`, `evidence`, `listen`, `webhook_url`, `webhook_secret`, `admins`, `office`, `metrics_listen`, `selftest`, `open311_listen`, `open311_url`, `monthly_report`, `forms_per_minute`, `log`; see wadul.example.toml for every setting with an example");
    insta::assert_snapshot!(wrong("admins = [1, -100]"), @"wadul.toml, line 2: -100 is not the id of a person (groups have negative ids); write user ids with commas between, as 123456789,987654321; @userinfobot tells yours");
    insta::assert_snapshot!(wrong("webhook_url = \"ftp://kantor\""), @r#"wadul.toml, line 2: "ftp://kantor" is not an http address; write the public base address, as https://wadul.example.go.id"#);
    insta::assert_snapshot!(wrong("webhook_secret = \"short\""), @"wadul.toml, line 2: Telegram does not take this secret, or it is short enough to be guessed; write 16 to 256 letters, digits, _ and -, or leave it out and one is made");
    insta::assert_snapshot!(wrong("database_url = \"mysql://root:hunter2@kantor\""), @"wadul.toml, line 2: this is not the address of a database; write sqlite://wadul.db or postgres://user:password@host/database");
    insta::assert_snapshot!(wrong("database_url = \"sqlite://wadul.db?mode=ro\""), @"wadul.toml, line 2: SQLite takes no parameters; write sqlite:// and the file alone");
    insta::assert_snapshot!(wrong("log = \"loud\""), @r#"wadul.toml, line 2: "loud" is not a log format; write human or json"#);
    insta::assert_snapshot!(wrong("selftest = \"pagi\""), @r#"wadul.toml, line 2: "pagi" is no hour; write an hour in WIB as 06.30, or off"#);
    insta::assert_snapshot!(wrong("admins = \"123\""), @"wadul.toml, line 2: this is of the wrong kind: expected a sequence; see wadul.example.toml for every setting with an example");
    insta::assert_snapshot!(read("", &[("WADUL_ADMINS", "petugas"), ("WADUL_TELEGRAM_TOKEN", TOKEN)]).unwrap_err(), @"WADUL_ADMINS: this is not a list of Telegram user ids; write user ids with commas between, as 123456789,987654321; @userinfobot tells yours");
    insta::assert_snapshot!(read("", &[]).unwrap_err(), @"WADUL_TELEGRAM_TOKEN: the token of the bot is missing; set it to the token that @BotFather gave");
    insta::assert_snapshot!(read("telegram_token = \"secret-word\"", &[]).unwrap_err(), @"wadul.toml, line 1: this is not a bot token; a token looks like 123456789: followed by 35 letters, digits, _ and -; @BotFather shows it with /token");
}

#[test]
fn no_secret_is_shown_by_debug_or_in_an_error() {
    let text = "database_url = \"postgres://wadul:hunter2@db/wadul\"\nwebhook_secret = \"0123456789abcdef\"";
    let shown = format!("{:?}", with_token(text).unwrap());
    for secret in [TOKEN, "hunter2", "0123456789abcdef"] {
        assert!(!shown.contains(secret), "{secret} is shown");
    }
    let error = read("telegram_token = \"my secret word\"", &[]).unwrap_err().to_string();
    assert!(!error.contains("my secret word"));
    for setting in
        ["telegram_api_url", "evidence", "listen", "webhook_url", "office", "open311_listen", "open311_url", "log"]
    {
        let error = with_token(&format!("{setting} = \"{TOKEN}\"")).unwrap_err().to_string();
        assert!(error.contains("the token belongs to telegram_token") && !error.contains(TOKEN), "{error}");
    }
    let slipped = format!("admins = \"{TOKEN}\"");
    assert!(!with_token(&slipped).unwrap_err().to_string().contains(TOKEN));
    assert!(!with_token("webhook_secret = 1234567890123456").unwrap_err().to_string().contains("1234567890123456"));
    let error = with_token("database_url = \"mysql://root:hunter2@kantor\"").unwrap_err().to_string();
    assert!(!error.contains("hunter2"));
    for key in ["AAECAwQFBgcICQoLDA0ODxAREhMUFRYX", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8= kunci"] {
        let error = with_token(&format!("data_key = \"{key}\"")).unwrap_err().to_string();
        assert!(error.contains("this is no key; write what `openssl") && !error.contains(key), "{error}");
    }
}

#[test]
fn forms_a_minute_are_bounded() {
    let most = |value: &str| with_token(&format!("forms_per_minute = \"{value}\""));
    assert_eq!(with_token("").unwrap().forms_per_minute.get(), 600);
    assert_eq!(most("1").unwrap().forms_per_minute.get(), 1);
    assert_eq!(most("100000").unwrap().forms_per_minute.get(), 100_000);
    for nonsense in ["0", "100001", "-1", "banyak", ""] {
        let error = most(nonsense).unwrap_err().to_string();
        assert!(error.ends_with("write a number from 1 to 100000") && error.contains("line 2"), "{error}");
    }
}

proptest! {
    /// The example with everything switched on, spoilt in one place: refused in words that show no secret, or taken with
    /// values that can be.
    #[test]
    fn no_spoilt_settings_make_the_reader_panic_or_take_nonsense(
        at in any::<prop::sample::Index>(),
        length in 0_usize..40,
        new in "\\PC{0,8}|[\"\n=#0-9:/-]{0,8}",
    ) {
        let switched_on = |line: &str| match line.strip_prefix('#') {
            Some(rest) if rest.starts_with(char::is_alphabetic) => format!("{rest}\n"),
            _ => format!("{line}\n"),
        };
        let example: String = include_str!("../../wadul.example.toml").lines().map(switched_on).collect();
        let starts: Vec<usize> = example.char_indices().map(|(place, _)| place).collect();
        let start = starts[at.index(starts.len())];
        let end = starts.iter().copied().find(|place| *place >= start + length).unwrap_or(example.len());
        let spoilt = [&example[..start], &new, &example[end..]].concat();
        match read(&spoilt, &[("WADUL_TELEGRAM_TOKEN", TOKEN), ("WADUL_WEBHOOK_SECRET", "sixteen_letters_of_mine")]) {
            Err(error) => {
                let shown = error.to_string();
                prop_assert!(!shown.contains(TOKEN) && !shown.contains("sixteen_letters"), "{}", shown);
            }
            Ok(settings) => {
                prop_assert!(settings.admins.iter().all(|id| *id > 0));
                prop_assert!((1..=100_000).contains(&settings.forms_per_minute.get()));
                let urls = [&Some(settings.telegram_api_url), &settings.webhook_url, &settings.open311_url];
                for url in urls.into_iter().flatten() {
                    prop_assert!(["http", "https"].contains(&url.scheme()) && url.has_host(), "{}", url);
                }
                let database = settings.database_url.expose_secret();
                prop_assert!(["sqlite:", "postgres"].iter().any(|scheme| database.starts_with(scheme)));
            }
        }
    }
}
