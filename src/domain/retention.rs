//! How long a closed case is kept with the data of its people, and what stands against taking them out of it (UU 27/2022
//! art. 43 and 44). Pure.

use chrono::{DateTime, Months, TimeDelta, Utc};

use super::Case;

/// What the office has settled about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Years from the day on which a case was closed.
    pub years: u32,
    /// So many days before the end its citizen is told; 0: when it has come.
    pub notice_days: u32,
    /// Whether only what stands in the yearly archive, as it is now, may go.
    pub needs_archive: bool,
}

/// What has to be known of a case beside itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// It stands in the archive as it is now.
    pub archived: bool,
    /// Somebody keeps it: an operator said so, a request about its data is open, its person is blocked, or it goes on under
    /// another number.
    pub held: bool,
    /// When its citizen was told that its time ends.
    pub told_at: Option<DateTime<Utc>>,
    /// Whether there is somebody who can be told.
    pub reaches: bool,
}

/// What is to be done with a case now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// Its time has not come, or it is not closed.
    Kept,
    /// Its time has come, and somebody keeps it.
    Held,
    /// Its time has come, and it does not stand in the archive yet.
    Unarchived,
    /// Its citizen is to be told now.
    Tell,
    /// Its citizen was told, and has time to ask for a copy.
    Told,
    /// What is personal in it goes now.
    Erase,
}

impl Retention {
    /// Until when a case is kept; none as long as it is open.
    pub fn kept_until(&self, case: &Case) -> Option<DateTime<Utc>> {
        let months = Months::new(self.years.saturating_mul(12));
        case.status.is_closed().then(|| case.since.checked_add_months(months)).flatten()
    }

    /// Cases that were closed before this are looked at: those whose citizen is to be told as well.
    pub fn looks_before(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let months = Months::new(self.years.saturating_mul(12));
        (now + self.notice()).checked_sub_months(months).unwrap_or(DateTime::UNIX_EPOCH)
    }

    fn notice(&self) -> TimeDelta {
        TimeDelta::days(self.notice_days.into())
    }

    /// What is to be done with a case now. Nothing is ever done with one that is open.
    pub fn fate(&self, case: &Case, standing: &Standing, now: DateTime<Utc>) -> Fate {
        let Some(until) = self.kept_until(case).filter(|_| case.handling.erased_at.is_none()) else {
            return Fate::Kept;
        };
        if until - self.notice() > now {
            return Fate::Kept;
        }
        if standing.held || case.handling.open_plans > 0 {
            return Fate::Held;
        }
        if self.needs_archive && !standing.archived {
            return Fate::Unarchived;
        }
        let is_told = self.notice_days > 0 && standing.reaches;
        match standing.told_at {
            None if is_told => Fate::Tell,
            Some(at) if is_told && at + self.notice() > now => Fate::Told,
            _ if until > now => Fate::Kept,
            _ => Fate::Erase,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CaseId, CaseNumber, Channel, Handling, Kind, PersonId, Status};

    const KEEPS: Retention = Retention { years: 5, notice_days: 30, needs_archive: true };
    const READY: Standing = Standing { archived: true, held: false, told_at: None, reaches: true };

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    /// In its state since 1 March 2021.
    fn closed(status: Status) -> Case {
        let since = at("2021-03-01T02:00:00Z");
        Case {
            id: CaseId::new(),
            number: CaseNumber::read("ADU-2026-00042-7").unwrap(),
            kind: Kind::Complaint,
            channel: Channel::Telegram,
            person: Some(PersonId(1)),
            status,
            version: 3,
            service: None,
            confidential: false,
            about_officer: false,
            late: false,
            filed_at: since,
            since,
            due_at: since,
            promised_at: since,
            statement_hash: String::new(),
            handling: Handling::default(),
        }
    }

    #[test]
    fn a_citizen_is_told_and_has_their_time() {
        let case = closed(Status::Archived);
        let told = |told: &str| Standing { told_at: Some(at(told)), ..READY };
        for (standing, now, fate) in [
            (READY, "2026-01-29T02:00:00Z", Fate::Kept),
            (READY, "2026-01-30T02:00:00Z", Fate::Tell),
            (told("2026-01-30T02:00:00Z"), "2026-02-28T02:00:00Z", Fate::Told),
            (told("2026-01-30T02:00:00Z"), "2026-03-01T02:00:00Z", Fate::Erase),
            // Told late, because the program did not run: the time is theirs all the same.
            (told("2026-05-01T02:00:00Z"), "2026-05-30T02:00:00Z", Fate::Told),
            (told("2026-05-01T02:00:00Z"), "2026-05-31T02:00:00Z", Fate::Erase),
            (Standing { reaches: false, ..READY }, "2026-02-28T02:00:00Z", Fate::Kept),
            (Standing { reaches: false, ..READY }, "2026-03-01T02:00:00Z", Fate::Erase),
            (Standing { archived: false, ..READY }, "2026-03-01T02:00:00Z", Fate::Unarchived),
            (Standing { held: true, ..READY }, "2026-03-01T02:00:00Z", Fate::Held),
        ] {
            assert_eq!(KEEPS.fate(&case, &standing, at(now)), fate, "{standing:?} {now}");
        }
        let at_once = Retention { notice_days: 0, ..KEEPS };
        assert_eq!(at_once.fate(&case, &READY, at("2026-02-28T02:00:00Z")), Fate::Kept);
        assert_eq!(at_once.fate(&case, &READY, at("2026-03-01T02:00:00Z")), Fate::Erase);
        let without = Retention { needs_archive: false, ..at_once };
        let fate = without.fate(&case, &Standing::default(), at("2026-03-01T02:00:00Z"));
        assert_eq!(fate, Fate::Erase);
    }

    #[test]
    fn nothing_is_done_with_what_is_open_or_planned_or_gone() {
        let later = at("2099-01-01T00:00:00Z");
        let ready = Standing { told_at: Some(at("2026-01-01T00:00:00Z")), ..READY };
        for (status, _) in Status::ALL {
            let fate = KEEPS.fate(&closed(status), &ready, later);
            assert_eq!(fate == Fate::Erase, status.is_closed(), "{status:?}");
            assert_eq!(fate == Fate::Kept, !status.is_closed(), "{status:?}");
        }
        let mut planned = closed(Status::Archived);
        planned.handling.open_plans = 1;
        assert_eq!(KEEPS.fate(&planned, &ready, later), Fate::Held);
        let mut gone = closed(Status::Archived);
        gone.handling.erased_at = Some(later);
        assert_eq!(KEEPS.fate(&gone, &ready, later), Fate::Kept);
        let due = closed(Status::Archived);
        assert!(due.since < KEEPS.looks_before(at("2026-02-01T00:00:00Z")), "it is looked at in time");
    }
}
