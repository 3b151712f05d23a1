//! `/rekap`: figures of a month, for complaints officers and heads.
//!
//! Everything is counted, as the law asks for. The register that goes with the figures holds only what its reader may read,
//! and every case in it counts as read.

use chrono::{DateTime, Utc};

use super::turn::Turn;
use super::{Desk, Failure, OfficeNow};
use crate::domain::figures::{Figures, Month, TREND};
use crate::domain::{Office, Officer, PersonId, Role};
use crate::form::Answers;
use crate::notices::{FiguresForm, FiguresNotice, FiguresPress, FiguresView, Notice, RegisterLine, View};
use crate::store::{Store, Tx};

/// So many letters of what was submitted stand in the register.
const SUMMARY: usize = 160;

/// Whose register goes with the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Register {
    /// None.
    Without,
    /// What this officer may read.
    Of(PersonId),
    /// All of it.
    Whole,
}

impl Turn<'_> {
    /// `/rekap`, and the month that stands behind it.
    pub async fn figures_now(&mut self, month: &str) -> Result<(), Failure> {
        let latest = Month::of(self.now).ok_or(Failure::Impossible("a day of another century"))?;
        let asked = if month.is_empty() { Some(latest) } else { Month::read(month).filter(|asked| *asked <= latest) };
        let notice = match asked {
            Some(month) => FiguresNotice::Of { month, form: FiguresForm::Picture },
            None => FiguresNotice::NoSuchMonth { example: latest.before(1).unwrap_or(latest) },
        };
        self.tell_figures(notice).await
    }

    /// A button under figures. A month that has not come yet is this one.
    pub async fn figures(&mut self, press: FiguresPress) -> Result<(), Failure> {
        let month = Month::of(self.now).map_or(press.month, |latest| latest.min(press.month));
        self.tell_figures(FiguresNotice::Of { month, form: press.form }).await
    }

    async fn tell_figures(&mut self, notice: FiguresNotice) -> Result<(), Failure> {
        let Some(officer) = self.case_officer("figures").await? else { return Ok(()) };
        if !reads_figures(&officer) {
            self.tx.keep_denial(self.person.id, "figures", self.now).await?;
            return self.say(Notice::Figures(FiguresNotice::NotYours)).await;
        }
        self.say(Notice::Figures(notice)).await
    }
}

/// Whether figures are for this officer.
pub(super) fn reads_figures(officer: &Officer) -> bool {
    officer.is(Role::Petugas) || officer.is(Role::Pimpinan)
}

impl Desk {
    /// None: they are not for the reader any more.
    pub(super) async fn figures_view(
        &self,
        tx: &mut Tx,
        to: PersonId,
        notice: &FiguresNotice,
    ) -> Result<Option<View>, Failure> {
        let (month, form) = match notice {
            FiguresNotice::Of { month, form } => (*month, *form),
            FiguresNotice::Monthly { month } => (*month, FiguresForm::Picture),
            FiguresNotice::NoSuchMonth { .. } | FiguresNotice::NotYours => {
                return Ok(Some(View::Plain(Notice::Figures(notice.clone()))));
            }
        };
        if !reads_figures(&tx.officer(to).await?) {
            return Ok(None);
        }
        let register = if form.holds_register() { Register::Of(to) } else { Register::Without };
        let view = look_up(tx, &self.office, month, register, self.clock.now()).await?;
        Ok(Some(View::Figures(Box::new(view), notice.clone())))
    }
}

/// The figures of a month with the whole register, for whoever has the database at hand.
pub async fn figures(
    store: &Store,
    offices: &OfficeNow,
    month: Month,
    now: DateTime<Utc>,
) -> Result<FiguresView, Failure> {
    offices.look(store).await?;
    look_up(&mut store.reader().await?, &offices.read(), month, Register::Whole, now).await
}

async fn look_up(
    tx: &mut Tx,
    office: &Office,
    month: Month,
    register: Register,
    now: DateTime<Utc>,
) -> Result<FiguresView, Failure> {
    let first = month.before(TREND - 1).unwrap_or(month);
    let entries = tx.counted_cases(first.begins(), month.ends()).await?;
    let figures = Figures::count(month, &entries, office, now);
    let mut answers = match register {
        Register::Without => Default::default(),
        Register::Of(officer) => tx.counted_answers(Some(officer), month.begins(), month.ends()).await?,
        Register::Whole => tx.counted_answers(None, month.begins(), month.ends()).await?,
    };
    let mut register: Vec<RegisterLine> = entries
        .into_iter()
        .filter_map(|entry| {
            let answers = answers.remove(&entry.case.id)?;
            let name = answers.text("full_name").filter(|_| !entry.case.confidential);
            Some(RegisterLine { name, summary: summary(&answers), entry })
        })
        .collect();
    register.sort_by_key(|line| (line.entry.case.filed_at, line.entry.case.number.to_string()));
    let latest = Month::of(now).unwrap_or(month);
    let earliest = tx.first_filing().await?.and_then(Month::of).unwrap_or(latest);
    Ok(FiguresView { figures, register, earliest, latest })
}

/// The beginning of what was submitted, on one line.
fn summary(answers: &Answers) -> String {
    let said = ["issue", "request", "suggestion"].into_iter().find_map(|key| answers.text(key)).unwrap_or_default();
    let line = said.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.chars().count() > SUMMARY {
        true => line.chars().take(SUMMARY - 1).chain(['…']).collect(),
        false => line,
    }
}
