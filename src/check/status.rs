//! `wadul status`: how the program stands, in words; the same that `/readyz` and `/metrics` tell machines.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::Result;
use chrono::{DateTime, Utc};
use secrecy::ExposeSecret;

use super::{Finding, finding, print};
use crate::app;
use crate::backup::must_exist;
use crate::clock::Clock;
use crate::config::Settings;
use crate::desk;
use crate::store::{Engine, Pulse, Selftest};
use crate::telegram::chain;
use crate::texts::{Language, Message as _, format, messages as msg, operator};

/// A program that lives answers at once, one that looks into its database within three seconds.
const PATIENCE: Duration = Duration::from_secs(5);

/// Looks and prints. `false` when something has to be done.
pub async fn status(settings: &Settings) -> Result<bool> {
    must_exist(settings.database_url.expose_secret())?;
    let mut findings = vec![program(settings.metrics_listen).await];
    match app::store(settings).await {
        Ok(store) => {
            let now = Clock::system().now();
            let pulse = desk::pulse(&store, now).await;
            let engine = match store.engine() {
                Engine::Sqlite => "SQLite",
                Engine::Postgres => "PostgreSQL",
            };
            store.close().await;
            match pulse {
                Ok(pulse) => {
                    findings.push(finding(true, msg::OperatorStatusDatabase { engine: engine.into() }));
                    findings.extend(levels(&pulse, now));
                }
                Err(failure) => findings.push(away(&failure)),
            }
        }
        Err(error) => findings.push(away(error.as_ref())),
    }
    Ok(print(&findings))
}

fn away(error: &dyn std::error::Error) -> Finding {
    finding(false, msg::OperatorCheckDatabaseWrong { why: chain(error).into() })
}

/// The running program says for itself whether it can work.
async fn program(listen: Option<SocketAddr>) -> Finding {
    let Some(address) = listen else { return finding(true, msg::OperatorStatusNotAsked) };
    let shown = address.to_string();
    let asked = async {
        let client = reqwest::Client::builder().no_proxy().timeout(PATIENCE).build().ok()?;
        let answer = client.get(format!("http://{address}/readyz")).send().await.ok()?;
        let ready = answer.status().is_success();
        Some((ready, answer.text().await.ok()?))
    };
    match asked.await {
        Some((true, _)) => finding(true, msg::OperatorStatusReady),
        Some((false, why)) => finding(false, msg::OperatorStatusNotReady { why: why.trim().into() }),
        None => finding(false, msg::OperatorStatusSilent { address: shown.as_str().into() }),
    }
}

fn levels(pulse: &Pulse, now: DateTime<Utc>) -> Vec<Finding> {
    let outbox = match pulse.outbox_oldest {
        None => finding(true, msg::OperatorStatusOutboxEmpty),
        Some(oldest) => {
            let (count, minutes) = (pulse.outbox_waiting, (now - oldest).num_minutes());
            let good = !desk::is_stuck(pulse, now);
            match good {
                true => finding(true, msg::OperatorStatusOutbox { count: count.into(), minutes: minutes.into() }),
                false => {
                    finding(false, msg::OperatorStatusOutboxStuck { count: count.into(), minutes: minutes.into() })
                }
            }
        }
    };
    let owed = msg::OperatorStatusCases { count: pulse.cases_owed.into(), late: pulse.overdue.into() };
    vec![
        outbox,
        finding(true, msg::OperatorStatusSetAside { count: pulse.set_aside.into() }),
        finding(true, msg::OperatorStatusEvidence { count: pulse.evidence_waiting.into() }),
        finding(pulse.overdue == 0, owed),
        selftest(pulse.selftest.as_ref()),
    ]
}

fn selftest(last: Option<&Selftest>) -> Finding {
    let Some((test, (at, good))) = last.and_then(|test| Some((test, test.ended?))) else {
        return finding(true, msg::OperatorStatusNoSelftest);
    };
    let words = [Language::Indonesian, Language::English].map(|language| {
        let (moment, report) = (format::moment(language, at), operator::selftested(&test.report, language));
        msg::OperatorStatusSelftest { moment: moment.into(), report: report.into() }.label(language)
    });
    Finding::of(good, words.to_vec())
}
