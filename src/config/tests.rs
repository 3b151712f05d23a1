use std::path::Path;

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
fn nonsense_is_named_with_file_line_and_what_would_be_right() {
    let wrong = |text: &str| with_token(text).unwrap_err().to_string();
    insta::assert_snapshot!(wrong("\nlisten = \"8080\""), @r#"wadul.toml, line 3: "8080" makes no sense here; write an address and a port, as 127.0.0.1:8080"#);
    insta::assert_snapshot!(wrong("listen = \"127.0.0.1:8080\""), @"");
    insta::assert_snapshot!(wrong("admins = [1, -100]"), @"");
    insta::assert_snapshot!(wrong("webhook_url = \"ftp://kantor\""), @"");
    insta::assert_snapshot!(wrong("webhook_secret = \"short\""), @"");
    insta::assert_snapshot!(wrong("database_url = \"mysql://root:hunter2@kantor\""), @"");
    insta::assert_snapshot!(wrong("log = \"loud\""), @"");
    insta::assert_snapshot!(wrong("admins = \"123\""), @"");
    insta::assert_snapshot!(read("", &[("WADUL_ADMINS", "petugas"), ("WADUL_TELEGRAM_TOKEN", TOKEN)]).unwrap_err(), @"");
    insta::assert_snapshot!(read("", &[]).unwrap_err(), @"");
    insta::assert_snapshot!(read("telegram_token = \"secret-word\"", &[]).unwrap_err(), @"");
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
    let error = with_token("database_url = \"mysql://root:hunter2@kantor\"").unwrap_err().to_string();
    assert!(!error.contains("hunter2"));
}
