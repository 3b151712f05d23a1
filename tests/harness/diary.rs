//! What people hear as the hours go by: one line for each message, with the hour in which it came.

use anyhow::{Context, Result};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use wadul::domain::calendar::{WIB, wib_date, wib_time};
use wadul::sandbox::{Entry, Sender};

use super::{City, Person};

/// "2026-11-25 08.15" in WIB.
pub fn wib(text: &str) -> Result<DateTime<Utc>> {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H.%M")?;
    Ok(local.and_local_timezone(WIB).single().context("an hour of WIB")?.to_utc())
}

impl City {
    /// The clock is put to this hour at once, as if the program had been down until then.
    pub async fn sleeps_until(&self, moment: &str) -> Result<()> {
        self.passes((wib(moment)? - self.clock().now()).max(TimeDelta::zero())).await
    }

    /// The program runs until this hour; it looks at the clock every so many minutes. What each of these people heard, by
    /// the first line of each message.
    pub async fn runs_until(&self, moment: &str, minutes: i64, people: &[&Person]) -> Result<String> {
        let (end, mut lines) = (wib(moment)?, Vec::new());
        let mut seen: Vec<usize> = people.iter().map(|person| person.account.chat().len()).collect();
        while self.clock().now() < end {
            // Round hours: what happens in between is found at the next.
            let now = self.clock().now().timestamp();
            let next = (now / (minutes * 60) + 1) * minutes * 60 - now;
            self.passes(TimeDelta::seconds(next).min(end - self.clock().now())).await?;
            let now = self.clock().now();
            for (person, seen) in people.iter().zip(&mut seen) {
                let chat = person.account.chat();
                let fresh = chat.iter().skip(*seen).filter(|entry| entry.sender == Sender::Bot);
                let name = person.account.name();
                let name = name.split(' ').next().unwrap_or_default();
                lines.extend(fresh.map(|entry: &Entry| {
                    let first = entry.text.lines().next().unwrap_or_default();
                    format!("{} {} {name}: {first}", wib_date(now).format("%a %d %b"), wib_time(now).format("%H.%M"))
                }));
                *seen = chat.len();
            }
        }
        Ok(lines.join("\n"))
    }
}
