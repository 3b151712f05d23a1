//! `wadul retention`: what has been kept for its time goes, and it is said what, how much and by which rule; no names.

use std::sync::Arc;

use anyhow::{Result, bail};
use clap::Args;
use secrecy::ExposeSecret;

use super::{Finding, finding, print};
use crate::app;
use crate::backup;
use crate::clock::Clock;
use crate::config::Settings;
use crate::desk::{self, Desk, OfficeNow, Retained};
use crate::domain::{CaseNumber, Fate, Office};
use crate::form::Forms;
use crate::store::{Leftover, Store};
use crate::texts::{EveryLanguage, messages as msg};
use crate::workers::Caretaker;

/// What is done about the end of keeping.
#[derive(Debug, Args)]
pub struct Ending {
    /// Only prints; changes nothing.
    #[arg(long)]
    dry_run: bool,
    /// Keeps the case with this number beyond its time, until it is released.
    #[arg(long, value_name = "NUMBER", conflicts_with_all = ["dry_run", "release"])]
    hold: Option<String>,
    /// Keeps it no longer.
    #[arg(long, value_name = "NUMBER", conflicts_with = "dry_run")]
    release: Option<String>,
}

/// Does what is asked for and prints it. `false` when something is left to be done.
pub async fn retention(settings: &Settings, what: &Ending) -> Result<bool> {
    backup::must_exist(settings.database_url.expose_secret())?;
    let office = app::office(settings.office.as_deref())?;
    let store = app::store(settings).await?;
    let findings = match (&what.hold, &what.release) {
        (Some(number), _) => hold(&store, number, true).await,
        (None, Some(number)) => hold(&store, number, false).await,
        (None, None) => end(&store, settings, office, what.dry_run).await,
    };
    store.close().await;
    Ok(print(&findings?))
}

/// What is due is done; with `dry_run` it is only looked at.
async fn end(store: &Store, settings: &Settings, office: Office, dry_run: bool) -> Result<Vec<Finding>> {
    let retained = retain(store, settings, office.clone(), dry_run).await?;
    let mut findings = words(&retained, &office);
    findings.extend(dry_run.then(|| finding(true, msg::OperatorRetentionDryRun)));
    Ok(findings)
}

async fn retain(store: &Store, settings: &Settings, office: Office, dry_run: bool) -> Result<Retained> {
    let vault = app::vault(settings)?;
    let (forms, labels) = (Arc::new(Forms::standard()), Arc::new(EveryLanguage));
    // The links of letters are made by whoever sends them.
    let desk = Desk::open(store.clone(), Clock::system(), OfficeNow::new(office), forms, labels, "").await?;
    Ok(match dry_run {
        true => desk.retention_plan().await?,
        false => Caretaker::new(desk, vault).retain().await?,
    })
}

/// A case is kept beyond its time, or no longer.
async fn hold(store: &Store, number: &str, held: bool) -> Result<Vec<Finding>> {
    let Ok(number) = CaseNumber::read(number) else { bail!("{number} is no number of a case") };
    let shown = || number.to_string().into();
    let done = desk::hold(store, number.clone(), held, Clock::system().now()).await?;
    Ok(vec![match (done, held) {
        (true, true) => finding(true, msg::OperatorRetentionHoldDone { number: shown() }),
        (true, false) => finding(true, msg::OperatorRetentionReleaseDone { number: shown() }),
        (false, _) => finding(false, msg::OperatorRetentionHoldNone { number: shown() }),
    }])
}

/// One line for each rule. What could not go because it is not in the archive is something to do.
fn words(retained: &Retained, office: &Office) -> Vec<Finding> {
    let rules = office.retention();
    let mut findings = vec![finding(true, msg::OperatorRetentionYears { years: rules.years.into() })];
    for fate in [Fate::Erase, Fate::Tell, Fate::Told, Fate::Unarchived, Fate::Held] {
        let count = retained.cases.get(&fate).copied().unwrap_or_default();
        let shown = || count.into();
        findings.push(match fate {
            Fate::Erase => finding(true, msg::OperatorRetentionErase { count: shown() }),
            Fate::Tell => finding(true, msg::OperatorRetentionTell { days: rules.notice_days.into(), count: shown() }),
            Fate::Told => finding(true, msg::OperatorRetentionTold { count: shown() }),
            Fate::Unarchived => finding(count == 0, msg::OperatorRetentionUnarchived { count: shown() }),
            Fate::Held | Fate::Kept => finding(true, msg::OperatorRetentionHeld { count: shown() }),
        });
    }
    let days = office.limits().draft_days;
    findings.extend(retained.leftovers.iter().map(|(leftover, count)| {
        let count = (*count).into();
        match leftover {
            Leftover::Drafts => finding(true, msg::OperatorRetentionDrafts { days: days.into(), count }),
            Leftover::Letters => finding(true, msg::OperatorRetentionLetters { count }),
            Leftover::SetAside => finding(true, msg::OperatorRetentionSetAside { count }),
            Leftover::Updates => finding(true, msg::OperatorRetentionUpdates { count }),
            Leftover::Denials => finding(true, msg::OperatorRetentionDenials { count }),
            Leftover::Words => finding(true, msg::OperatorRetentionWords { count }),
            Leftover::Files => finding(true, msg::OperatorRetentionFiles { count }),
            Leftover::People => finding(true, msg::OperatorRetentionPeople { count }),
        }
    }));
    findings
}
