//! The office with its calendar as it is now: the profile's, with the days that admins changed.
//!
//! Whoever does something reads it once at the beginning ([`Desk::current`]) and keeps what they read: one transaction
//! sees one calendar. Another replica looks at the table every second.

use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

use chrono::{DateTime, Datelike, Utc};
use sha2::{Digest, Sha256};

use super::{Desk, Failure};
use crate::domain::Office;
use crate::domain::calendar::DayOff;
use crate::store::{CalendarChange, Store, Tx, hex};

/// What `done_once` calls a year whose days off an admin has entered completely, for its first day.
pub const YEAR_ENTERED: &str = "calendar-year-entered";

/// The office as it is now. Cloning it is cheap, and every clone is the same office.
#[derive(Clone)]
pub struct OfficeNow(Arc<Inner>);

struct Inner {
    profile: Arc<Office>,
    now: RwLock<Edition>,
}

/// The office with the changes it was made of.
#[derive(Clone)]
pub(super) struct Edition {
    pub office: Arc<Office>,
    changes: Arc<Changes>,
    name: Arc<str>,
}

/// What the store holds about the calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Changes {
    pub days: Vec<CalendarChange>,
    pub years: Vec<i32>,
}

impl Changes {
    pub async fn load(tx: &mut Tx) -> Result<Self, Failure> {
        let years = tx.days_done(YEAR_ENTERED).await?.into_iter().map(|day| day.year()).collect();
        Ok(Self { days: tx.calendar_changes().await?, years })
    }

    /// The office of the profile with these changes.
    fn over(&self, profile: &Office) -> Office {
        let mut days_off = profile.calendar().days_off().clone();
        for change in &self.days {
            match change.is_off {
                true => drop(days_off.note(change.day, kind(&change.name))),
                false => drop(days_off.remove(change.day)),
            }
        }
        self.years.iter().for_each(|year| days_off.learn_year(*year));
        profile.with_days_off(days_off)
    }
}

/// The decrees call leave "cuti bersama", and so do admins.
fn kind(name: &str) -> DayOff {
    if name.to_lowercase().contains("cuti") { DayOff::CollectiveLeave } else { DayOff::Holiday }
}

impl Edition {
    fn new(office: Arc<Office>, changes: Changes) -> Self {
        let mut edition = Self { office, changes: Arc::new(changes), name: Arc::default() };
        let calendar = format!("{:?} {:?}", edition.office.calendar(), edition.changed_at());
        edition.name = hex(&Sha256::digest(calendar)).chars().take(16).collect::<String>().into();
        edition
    }

    /// When an admin last changed the calendar.
    pub fn changed_at(&self) -> Option<DateTime<Utc>> {
        self.changes.days.iter().map(|change| change.at).max()
    }

    /// A name that another calendar does not have, nor the same one after it was changed and changed back.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl OfficeNow {
    /// The office of this profile, nothing changed yet.
    pub fn new(profile: Office) -> Self {
        let profile = Arc::new(profile);
        let now = Edition::new(Arc::clone(&profile), Changes::default());
        Self(Arc::new(Inner { profile, now: RwLock::new(now) }))
    }

    /// The office as it is now.
    pub fn read(&self) -> Arc<Office> {
        Arc::clone(&self.now().office)
    }

    pub(super) fn edition(&self) -> Edition {
        self.now().clone()
    }

    fn now(&self) -> RwLockReadGuard<'_, Edition> {
        self.0.now.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// The office of the profile with other changes, for whoever has just made one.
    pub(super) fn with(&self, changes: &Changes) -> Arc<Office> {
        Arc::new(changes.over(&self.0.profile))
    }

    /// Reads what was changed in the calendar, here or by another replica.
    pub async fn look(&self, store: &Store) -> Result<(), Failure> {
        let changes = Changes::load(&mut store.reader().await?).await?;
        self.take(changes);
        Ok(())
    }

    fn take(&self, changes: Changes) {
        if *self.edition().changes != changes {
            let edition = Edition::new(self.with(&changes), changes);
            *self.0.now.write().unwrap_or_else(PoisonError::into_inner) = edition;
        }
    }
}

impl Desk {
    /// The desk with the office as it is now. Every unit of work begins with it.
    pub(super) fn current(&self) -> Self {
        Self { office: self.offices.read(), ..self.clone() }
    }

    /// Has the calendar as it is now from the next unit of work on.
    pub async fn look_at_calendar(&self) -> Result<(), Failure> {
        self.offices.look(&self.store).await
    }
}
