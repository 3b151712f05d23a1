//! `wadul check`: looks at everything the program needs, and says in both languages what to do about each.

pub mod encrypt;
pub mod exchange;
pub mod keys;
pub mod poster;
pub mod retention;
pub mod selftest;
pub mod status;
pub mod verify;

use std::io::Write as _;
use std::path::Path;

use anyhow::Result;
use chrono::{Datelike, Utc};

use crate::app;
use crate::config::Settings;
use crate::desk::OfficeNow;
use crate::domain::calendar::wib_date;
use crate::domain::{Office, PersonId};
use crate::store::Engine;
use crate::telegram::{Api, ApiError, chain};
use crate::texts::messages as msg;
use crate::texts::{Language, Message};

/// Evidence of one busy day fits in this.
const NEEDED_MEGABYTES: u64 = 500;
/// A promise of an hour is not broken by this much.
const CLOCK_MAY_BE_OFF: i64 = 30;

/// What was found, in every language.
pub(crate) struct Finding {
    good: bool,
    words: Vec<String>,
}

impl Finding {
    /// These words, one for each language.
    pub(crate) fn of(good: bool, words: Vec<String>) -> Self {
        Self { good, words }
    }
}

/// What was found, and whether it is good so.
pub(crate) fn finding(good: bool, message: impl Message) -> Finding {
    let words = [Language::Indonesian, Language::English].map(|language| message.label(language));
    Finding { good, words: words.to_vec() }
}

/// Looks and prints. `false` when something has to be done.
pub async fn check(settings: impl FnOnce() -> Result<Settings>) -> Result<bool> {
    let settings = match settings() {
        Ok(settings) => settings,
        Err(error) => {
            let why = format!("{error:#}");
            return Ok(print(&[finding(false, msg::OperatorCheckSettingsWrong { why: why.into() })]));
        }
    };
    let mut findings = vec![finding(true, msg::OperatorCheckSettings)];
    findings.extend(office(&settings).await);
    findings.push(database(&settings).await);
    findings.push(at_rest(&settings));
    findings.extend(telegram(&settings).await);
    findings.push(disk(&settings.evidence));
    findings.push(rights(&settings.evidence));
    findings.push(match settings.admins.len() {
        0 => finding(false, msg::OperatorCheckAdminsNone),
        count => finding(true, msg::OperatorCheckAdmins { count: count.into() }),
    });
    findings.push(way_in(&settings));
    Ok(print(&findings))
}

/// Prints what was found. `false` when something has to be done.
pub(crate) fn print(findings: &[Finding]) -> bool {
    for finding in findings {
        let mark = if finding.good { "ok  " } else { "!!  " };
        for (index, words) in finding.words.iter().enumerate() {
            // Whoever reads only the first lines (`| head`) closes the pipe; that is no failure.
            let _ = writeln!(std::io::stdout(), "{}{words}", if index == 0 { mark } else { "    " });
        }
    }
    findings.iter().all(|finding| finding.good)
}

async fn office(settings: &Settings) -> Vec<Finding> {
    let office = match app::office(settings.office.as_deref()) {
        Ok(office) => office,
        Err(error) => {
            return vec![finding(false, msg::OperatorCheckOfficeWrong { why: format!("{error:#}").into() })];
        }
    };
    let offices = OfficeNow::new(office);
    // With the days that admins entered. A database that cannot be read has a line of its own.
    if let Ok(store) = app::store(settings).await {
        let _ = offices.look(&store).await;
        store.close().await;
    }
    let office = offices.read();
    let name = office.profile().name.as_str();
    vec![finding(true, msg::OperatorCheckOffice { name: name.into() }), calendar(&office)]
}

/// A deadline set late in a year reaches into the next one.
fn calendar(office: &Office) -> Finding {
    let today = wib_date(Utc::now());
    let last = if today.month() >= 10 { today.year() + 1 } else { today.year() };
    let missing = (today.year()..=last).find(|year| !office.calendar().knows_year(*year));
    match missing {
        Some(year) => finding(false, msg::OperatorCheckCalendarWrong { year: year.to_string().into() }),
        None => finding(true, msg::OperatorCheckCalendar { year: last.to_string().into() }),
    }
}

async fn database(settings: &Settings) -> Finding {
    let wrong =
        |error: &dyn std::error::Error| finding(false, msg::OperatorCheckDatabaseWrong { why: chain(error).into() });
    let store = match app::store(settings).await {
        Ok(store) => store,
        Err(error) => return wrong(error.as_ref()),
    };
    // Making a key that is not there yet is the smallest write there is.
    let written = crate::desk::secret(&store, "access-code").await;
    let engine = match store.engine() {
        Engine::Sqlite => "SQLite",
        Engine::Postgres => "PostgreSQL",
    };
    store.close().await;
    match written {
        Ok(_) => finding(true, msg::OperatorCheckDatabase { engine: engine.into() }),
        Err(error) => wrong(&error),
    }
}

/// Without a key nothing is wrong: the disk may be encrypted as a whole.
fn at_rest(settings: &Settings) -> Finding {
    match app::cipher(settings) {
        Ok(cipher) => match cipher.name() {
            Some(key) => finding(true, msg::OperatorCheckEncrypted { key: key.into() }),
            None => finding(true, msg::OperatorCheckNotEncrypted),
        },
        Err(error) => finding(false, msg::OperatorCheckKeyWrong { why: format!("{error:#}").into() }),
    }
}

async fn telegram(settings: &Settings) -> Vec<Finding> {
    let api = match Api::new(settings.telegram_api_url.as_str(), &settings.telegram_token) {
        Ok(api) => api,
        Err(error) => return vec![finding(false, msg::OperatorCheckTelegramAway { why: chain(&error).into() })],
    };
    let token = match api.name().await {
        Ok(name) => finding(true, msg::OperatorCheckToken { name: name.into() }),
        Err(error @ ApiError::Refused { .. }) => {
            finding(false, msg::OperatorCheckTokenWrong { why: chain(&error).into() })
        }
        Err(error) => finding(false, msg::OperatorCheckTelegramAway { why: chain(&error).into() }),
    };
    let clock = match api.time().await {
        Some(theirs) => {
            let off = (Utc::now() - theirs).num_seconds().abs();
            match off <= CLOCK_MAY_BE_OFF {
                true => finding(true, msg::OperatorCheckClock { seconds: off.into() }),
                false => finding(false, msg::OperatorCheckClockWrong { seconds: off.into() }),
            }
        }
        None => finding(false, msg::OperatorCheckClockUnknown),
    };
    let mut findings = vec![token, clock];
    for admin in &settings.admins {
        // Telegram away is said above already.
        if let Ok(false) = api.reaches(PersonId(*admin)).await {
            findings.push(finding(false, msg::OperatorCheckAdminAway { id: admin.to_string().into() }));
        }
    }
    findings
}

fn disk(evidence: &Path) -> Finding {
    // The folder may not be there yet; the disk it will be on is.
    let folder = evidence.ancestors().find(|folder| folder.is_dir()).unwrap_or(Path::new("."));
    let free = fs4::available_space(folder).unwrap_or(0) / 1_000_000;
    match free >= NEEDED_MEGABYTES {
        true => finding(true, msg::OperatorCheckDisk { free: free.into() }),
        false => finding(false, msg::OperatorCheckDiskWrong { free: free.into(), needed: NEEDED_MEGABYTES.into() }),
    }
}

fn rights(evidence: &Path) -> Finding {
    let probe = evidence.join(".wadul-check");
    let written = std::fs::create_dir_all(evidence)
        .and_then(|()| std::fs::write(&probe, b""))
        .and_then(|()| std::fs::remove_file(&probe));
    let folder = evidence.display().to_string();
    match written {
        Ok(()) => finding(true, msg::OperatorCheckRights { folder: folder.into() }),
        Err(error) => {
            let why = error.to_string();
            finding(false, msg::OperatorCheckRightsWrong { folder: folder.into(), why: why.into() })
        }
    }
}

fn way_in(settings: &Settings) -> Finding {
    match &settings.webhook_url {
        None => finding(true, msg::OperatorCheckPolling),
        Some(url) => {
            let shown = url.as_str().trim_end_matches('/');
            match url.scheme() {
                "https" => finding(true, msg::OperatorCheckWebhook { url: shown.into() }),
                _ => finding(false, msg::OperatorCheckWebhookWrong { url: shown.into() }),
            }
        }
    }
}
