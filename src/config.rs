//! The settings: each once, with its name, default and bounds. Nonsense stops the start, and says where it stands and
//! what would be right.
//!
//! A setting is read from the environment (`WADUL_<NAME>`), else from the file (`<name>`), else it has its default.

use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};

use chrono::NaiveTime;
use reqwest::Url;
use secrecy::SecretString;
use serde::Deserialize;
use toml::Spanned;

/// The settings, read and checked. `Debug` shows no secret.
#[derive(Clone, Debug)]
pub struct Settings {
    /// `WADUL_TELEGRAM_TOKEN`: the token BotFather gave.
    pub telegram_token: SecretString,
    /// `WADUL_TELEGRAM_API_URL`, default the public Bot API.
    pub telegram_api_url: Url,
    /// `WADUL_DATABASE_URL`: `sqlite://file` or `postgres://...`, default `sqlite://wadul.db`. May hold a password.
    pub database_url: SecretString,
    /// `WADUL_DATA_KEY`: keys of what is encrypted in the database and the folder for evidence, 32 bytes in Base64 each; the
    /// first encrypts. Absent: nothing is encrypted.
    pub data_key: Option<SecretString>,
    /// `WADUL_DATA_KEY_FILE`: the file with these keys.
    pub data_key_file: Option<PathBuf>,
    /// `WADUL_EVIDENCE`: the folder for files that people send, default `evidence`.
    pub evidence: PathBuf,
    /// `WADUL_LISTEN`: where the webhook is served, default `127.0.0.1:8080`.
    pub listen: SocketAddr,
    /// `WADUL_WEBHOOK_URL`: the public base address (https). Absent: long polling.
    pub webhook_url: Option<Url>,
    /// `WADUL_WEBHOOK_SECRET`: 16-256 of `A-Za-z0-9_-`. Absent: made by the program and kept in the database.
    pub webhook_secret: Option<SecretString>,
    /// `WADUL_ADMINS`: Telegram user ids of the first admins.
    pub admins: Vec<i64>,
    /// `WADUL_OFFICE`: the file of the office profile. Absent: the built-in one.
    pub office: Option<PathBuf>,
    /// `WADUL_METRICS_LISTEN`: where health and meters are served. Absent: nowhere.
    pub metrics_listen: Option<SocketAddr>,
    /// `WADUL_SELFTEST`: when on each working day the program tests itself, in WIB; default 06.30, none: `off`.
    pub selftest: Option<NaiveTime>,
    /// `WADUL_OPEN311_LISTEN`: where other systems read the register and hand cases in. Absent: nowhere.
    pub open311_listen: Option<SocketAddr>,
    /// `WADUL_OPEN311_URL`: the public base address of that. Absent: where it listens, over http.
    pub open311_url: Option<Url>,
    /// `WADUL_MONTHLY_REPORT`: whether complaints officers and heads get the figures of each month, default `on`.
    pub monthly_report: bool,
    /// `WADUL_FORMS_PER_MINUTE`: forms that all citizens together may begin in a minute, 1 to 100,000, default 600.
    pub forms_per_minute: NonZeroU32,
    /// `WADUL_LOG`: `human` or `json`, default `human`.
    pub log: LogFormat,
}

/// How log lines look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Human,
    /// For machines.
    Json,
}

/// A setting that cannot be, where it stands and what would be right. Never holds the value of a secret.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{place}: {wrong}; {right}")]
pub struct ConfigError {
    /// File and line, or the name in the environment.
    pub place: String,
    /// What is wrong.
    pub wrong: String,
    /// What would be right.
    pub right: String,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    telegram_token: Option<Spanned<String>>,
    telegram_api_url: Option<Spanned<String>>,
    database_url: Option<Spanned<String>>,
    data_key: Option<Spanned<String>>,
    data_key_file: Option<Spanned<String>>,
    evidence: Option<Spanned<String>>,
    listen: Option<Spanned<String>>,
    webhook_url: Option<Spanned<String>>,
    webhook_secret: Option<Spanned<String>>,
    admins: Option<Spanned<Vec<i64>>>,
    office: Option<Spanned<String>>,
    metrics_listen: Option<Spanned<String>>,
    selftest: Option<Spanned<String>>,
    open311_listen: Option<Spanned<String>>,
    open311_url: Option<Spanned<String>>,
    monthly_report: Option<Spanned<String>>,
    forms_per_minute: Option<Spanned<String>>,
    log: Option<Spanned<String>>,
}

/// A value and where it stands.
struct Found {
    value: String,
    place: String,
}

impl Found {
    fn wrong(&self, wrong: impl Into<String>, right: impl Into<String>) -> ConfigError {
        ConfigError { place: self.place.clone(), wrong: wrong.into(), right: right.into() }
    }

    fn parse<T: std::str::FromStr>(&self, right: &str) -> Result<T, ConfigError> {
        self.value.trim().parse().map_err(|_| self.wrong(format!("{:?} makes no sense here", self.value), right))
    }
}

impl Settings {
    /// Reads the settings. `text` is the file's content, if there is a file; `environment` looks a name up.
    pub fn read(
        path: &Path,
        text: Option<&str>,
        environment: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, ConfigError> {
        let text = text.unwrap_or_default();
        let file: File = toml::from_str(text).map_err(|error| not_toml(path, text, &error))?;
        let find_any = |name: &str, value: Option<Spanned<String>>| {
            let from_environment = variable(&environment, name);
            from_environment.or_else(|| {
                let value = value?;
                let place = place(path, text, value.span().start);
                Some(Found { value: value.into_inner(), place })
            })
        };
        // A token in the wrong line must not be shown with what is wrong about it, nor become the name of a folder.
        let find = |name: &str, value: Option<Spanned<String>>| match find_any(name, value) {
            Some(found) if holds_token(&found.value) => Err(found.wrong(
                "this holds the token of a bot",
                "the token belongs to telegram_token (WADUL_TELEGRAM_TOKEN) and nowhere else",
            )),
            found => Ok(found),
        };
        let token = find_any("telegram_token", file.telegram_token).ok_or_else(|| ConfigError {
            place: "WADUL_TELEGRAM_TOKEN".to_owned(),
            wrong: "the token of the bot is missing".to_owned(),
            right: "set it to the token that @BotFather gave".to_owned(),
        })?;
        let admins = match (variable(&environment, "admins"), file.admins) {
            (Some(found), _) => list_of_ids(&found)?,
            (None, Some(listed)) => {
                let place = place(path, text, listed.span().start);
                positive(listed.into_inner(), &place)?
            }
            (None, None) => Vec::new(),
        };
        Ok(Self {
            telegram_token: token_of(&token)?,
            telegram_api_url: match find("telegram_api_url", file.telegram_api_url)? {
                Some(found) => http(&found, "write an address as https://api.telegram.org")?,
                None => http(&public_api(), "write an address")?,
            },
            database_url: match find_any("database_url", file.database_url) {
                Some(found) => database(found)?,
                None => "sqlite://wadul.db".into(),
            },
            data_key: find_any("data_key", file.data_key).map(|found| data_key(&found)).transpose()?,
            data_key_file: find("data_key_file", file.data_key_file)?.map(|found| found.value.into()),
            evidence: find("evidence", file.evidence)?.map_or_else(|| "evidence".into(), |found| found.value.into()),
            listen: match find("listen", file.listen)? {
                Some(found) => found.parse("write an address and a port, as 127.0.0.1:8080")?,
                None => SocketAddr::from(([127, 0, 0, 1], 8080)),
            },
            webhook_url: match find("webhook_url", file.webhook_url)? {
                Some(found) => Some(http(&found, "write the public base address, as https://wadul.example.go.id")?),
                None => None,
            },
            webhook_secret: find_any("webhook_secret", file.webhook_secret).map(|found| secret(&found)).transpose()?,
            admins,
            office: find("office", file.office)?.map(|found| found.value.into()),
            metrics_listen: match find("metrics_listen", file.metrics_listen)? {
                Some(found) => Some(found.parse("write an address and a port, as 127.0.0.1:9090")?),
                None => None,
            },
            selftest: match find("selftest", file.selftest)? {
                Some(found) => hour_or_off(&found)?,
                None => NaiveTime::from_hms_opt(6, 30, 0),
            },
            open311_listen: match find("open311_listen", file.open311_listen)? {
                Some(found) => Some(found.parse("write an address and a port, as 127.0.0.1:8081")?),
                None => None,
            },
            open311_url: match find("open311_url", file.open311_url)? {
                Some(found) => Some(http(&found, "write the public base address, as https://wadul.example.go.id")?),
                None => None,
            },
            monthly_report: match find("monthly_report", file.monthly_report)? {
                Some(found) => switch(&found)?,
                None => true,
            },
            forms_per_minute: match find("forms_per_minute", file.forms_per_minute)? {
                Some(found) => a_minute(&found)?,
                None => FORMS_PER_MINUTE,
            },
            log: match find("log", file.log)? {
                Some(found) => log_format(&found)?,
                None => LogFormat::Human,
            },
        })
    }
}

fn public_api() -> Found {
    Found { value: "https://api.telegram.org".to_owned(), place: "the default".to_owned() }
}

/// An empty variable is an absent one: that is how containers leave settings out.
fn variable(environment: &impl Fn(&str) -> Option<String>, name: &str) -> Option<Found> {
    let place = format!("WADUL_{}", name.to_uppercase());
    let value = environment(&place).filter(|value| !value.trim().is_empty())?;
    Some(Found { value, place })
}

fn place(path: &Path, text: &str, offset: usize) -> String {
    let line = text.get(..offset).map_or(1, |before| before.matches('\n').count() + 1);
    format!("{}, line {line}", path.display())
}

/// The parser's first line says what is wrong. Of a value it says only what kind was expected: the value itself may be a
/// token that slipped into the wrong line.
fn not_toml(path: &Path, text: &str, error: &toml::de::Error) -> ConfigError {
    ConfigError {
        place: place(path, text, error.span().map_or(0, |span| span.start)),
        wrong: match error.message().lines().next().unwrap_or_default() {
            message if message.starts_with("invalid") => {
                let expected = message.rsplit_once(", expected ").map_or("another value", |(_, expected)| expected);
                format!("this is of the wrong kind: expected {expected}")
            }
            message => message.to_owned(),
        },
        right: "see wadul.example.toml for every setting with an example".to_owned(),
    }
}

/// Whether a value has what looks like a bot token in it: many digits, a colon, and a long word.
fn holds_token(value: &str) -> bool {
    let word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    value.match_indices(':').any(|(colon, _)| {
        let digits = value[..colon].bytes().rev().take_while(u8::is_ascii_digit).count();
        let letters = value[colon + 1..].bytes().take_while(|byte| word(*byte)).count();
        digits >= 5 && letters >= 20
    })
}

fn token_of(found: &Found) -> Result<SecretString, ConfigError> {
    let token = found.value.trim();
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-');
    let formed = token.split_once(':').is_some_and(|(id, key)| {
        !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit()) && key.len() >= 10 && plain(key)
    });
    match formed {
        true => Ok(token.into()),
        false => Err(found.wrong(
            "this is not a bot token",
            "a token looks like 123456789: followed by 35 letters, digits, _ and -; @BotFather shows it with /token",
        )),
    }
}

fn http(found: &Found, right: &str) -> Result<Url, ConfigError> {
    let url: Url = found.parse(right)?;
    match matches!(url.scheme(), "http" | "https") && url.has_host() {
        true => Ok(url),
        false => Err(found.wrong(format!("{:?} is not an http address", found.value), right)),
    }
}

/// The value may hold a password and is not shown.
fn database(found: Found) -> Result<SecretString, ConfigError> {
    if found.value.starts_with("sqlite:") && found.value.contains('?') {
        return Err(found.wrong("SQLite takes no parameters", "write sqlite:// and the file alone"));
    }
    match ["sqlite:", "postgres://", "postgresql://"].iter().any(|scheme| found.value.starts_with(scheme)) {
        true => Ok(found.value.into()),
        false => Err(found.wrong(
            "this is not the address of a database",
            "write sqlite://wadul.db or postgres://user:password@host/database",
        )),
    }
}

/// The value is not shown.
fn data_key(found: &Found) -> Result<SecretString, ConfigError> {
    let is_key = |word: &str| word.len() == 44 && word.ends_with('=');
    let apart = |letter: char| letter.is_whitespace() || letter == ',';
    let words: Vec<&str> = found.value.split(apart).filter(|word| !word.is_empty()).collect();
    match !words.is_empty() && words.into_iter().all(is_key) {
        true => Ok(found.value.as_str().into()),
        false => Err(found.wrong("this is no key", RIGHT_KEY)),
    }
}

/// What keys look like.
pub const RIGHT_KEY: &str = "write what `openssl rand -base64 32` prints; of several keys the first encrypts";

/// Bot API `setWebhook`: 1-256 of `A-Za-z0-9_-`.
fn secret(found: &Found) -> Result<SecretString, ConfigError> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    match (16..=256).contains(&found.value.len()) && found.value.bytes().all(plain) {
        true => Ok(found.value.as_str().into()),
        false => Err(found.wrong(
            "Telegram does not take this secret, or it is short enough to be guessed",
            "write 16 to 256 letters, digits, _ and -, or leave it out and one is made",
        )),
    }
}

fn list_of_ids(found: &Found) -> Result<Vec<i64>, ConfigError> {
    let ids = found.value.split(',').map(str::trim).filter(|id| !id.is_empty());
    let ids: Result<Vec<i64>, _> = ids.map(str::parse).collect();
    let ids = ids.map_err(|_| found.wrong("this is not a list of Telegram user ids", RIGHT_IDS))?;
    positive(ids, &found.place)
}

const RIGHT_IDS: &str = "write user ids with commas between, as 123456789,987654321; @userinfobot tells yours";

fn positive(ids: Vec<i64>, place: &str) -> Result<Vec<i64>, ConfigError> {
    match ids.iter().find(|id| **id <= 0) {
        None => Ok(ids),
        Some(odd) => Err(ConfigError {
            place: place.to_owned(),
            wrong: format!("{odd} is not the id of a person (groups have negative ids)"),
            right: RIGHT_IDS.to_owned(),
        }),
    }
}

/// "06.30" or "off"; a colon is as good as a dot.
fn hour_or_off(found: &Found) -> Result<Option<NaiveTime>, ConfigError> {
    let value = found.value.trim();
    if value == "off" {
        return Ok(None);
    }
    let hour = NaiveTime::parse_from_str(&value.replace('.', ":"), "%H:%M");
    hour.map(Some).map_err(|_| found.wrong(format!("{value:?} is no hour"), "write an hour in WIB as 06.30, or off"))
}

fn switch(found: &Found) -> Result<bool, ConfigError> {
    match found.value.trim() {
        "on" => Ok(true),
        "off" => Ok(false),
        other => Err(found.wrong(format!("{other:?} is neither on nor off"), "write on or off")),
    }
}

/// If the settings do not say otherwise. A form takes some twenty messages, and Telegram lets a bot send about thirty in a
/// second: it is several times what can be answered.
const FORMS_PER_MINUTE: NonZeroU32 = NonZeroU32::MIN.saturating_add(599);

fn a_minute(found: &Found) -> Result<NonZeroU32, ConfigError> {
    const RIGHT: &str = "write a number from 1 to 100000";
    let number: NonZeroU32 = found.parse(RIGHT)?;
    match number.get() <= 100_000 {
        true => Ok(number),
        false => Err(found.wrong(format!("{number} forms a minute are more than Telegram can carry"), RIGHT)),
    }
}

fn log_format(found: &Found) -> Result<LogFormat, ConfigError> {
    match found.value.trim() {
        "human" => Ok(LogFormat::Human),
        "json" => Ok(LogFormat::Json),
        other => Err(found.wrong(format!("{other:?} is not a log format"), "write human or json")),
    }
}

#[cfg(test)]
mod tests;
