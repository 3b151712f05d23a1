//! A month is over: on the first working day of the next its figures go to complaints officers and heads.

use super::super::figures::reads_figures;
use super::super::{Desk, Failure};
use crate::domain::calendar::wib_date;
use crate::domain::figures::Month;
use crate::notices::{FiguresNotice, Notice, Priority};
use crate::store::PersonLock;

/// The figures of the month that begins on this day were sent.
const MONTHLY: &str = "figures";

impl Desk {
    /// Once for each month, when the office opens for the first time after it, or later when the program was down. Of a month
    /// before the first case nobody is told. How many people were told.
    pub async fn monthly_figures(&self) -> Result<usize, Failure> {
        let desk = self.current();
        let now = desk.clock.now();
        let Some(month) = Month::of(now).and_then(|month| month.before(1)) else { return Ok(0) };
        if !desk.office.calendar().is_open(now) {
            return Ok(0);
        }
        let mut tx = self.store.reader().await?;
        if tx.was_done(MONTHLY, month.first_day()).await? {
            return Ok(0);
        }
        drop(tx);
        self.store
            .transact(PersonLock::NOBODY, move |tx| {
                Box::pin(async move {
                    if !tx.once(MONTHLY, month.first_day(), now).await? {
                        return Ok(0);
                    }
                    if tx.first_filing().await?.is_none_or(|first| first >= month.ends()) {
                        return Ok(0);
                    }
                    let mut told = 0;
                    for officer in tx.all_officers().await?.iter().filter(|officer| reads_figures(officer)) {
                        let notice = Notice::Figures(FiguresNotice::Monthly { month });
                        let letter = desk.letter(officer.person, notice, Priority::Reminder, true, None, now);
                        tx.post(&letter, now).await?;
                        told += 1;
                    }
                    tracing::info!(figures.month = %month, told, day = %wib_date(now), "the month's figures are out");
                    Ok(told)
                })
            })
            .await
    }
}
