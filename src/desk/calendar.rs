//! `/kalender`: admins look at the days off, add some, and take some away.

use chrono::{Datelike, NaiveDate};

use super::office_now::{Changes, YEAR_ENTERED};
use super::turn::Turn;
use super::{Desk, Failure};
use crate::domain::calendar::DayOff;
use crate::domain::dates::{DateError, read_coming_date};
use crate::domain::{Attention, PersonId, Role};
use crate::form::Input;
use crate::notices::{CalendarDay, CalendarNotice, CalendarPage, DayNote, Notice, View};
use crate::store::{CalendarChange, Tx};

/// Letters in the name of a day.
const NAME: std::ops::RangeInclusive<usize> = 3..=60;
/// The years a calendar can hold.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2099;

impl Turn<'_> {
    /// Whether the person is an admin; a try of anybody else is recorded and answered.
    async fn is_admin(&mut self) -> Result<bool, Failure> {
        if self.tx.officer(self.person.id).await?.is(Role::Admin) {
            return Ok(true);
        }
        self.tx.keep_denial(self.person.id, "calendar", self.now).await?;
        self.attend(Attention::Nothing).await?;
        self.say(Notice::AdminsOnly).await?;
        Ok(false)
    }

    /// `/kalender`, and its pages.
    pub async fn calendar(&mut self, page: Option<CalendarPage>) -> Result<(), Failure> {
        if !self.is_admin().await? {
            return Ok(());
        }
        let this_year = CalendarPage { year: self.today().year(), month: None };
        self.say(Notice::Calendar(CalendarNotice::Page { page: page.unwrap_or(this_year), changed: None })).await
    }

    /// `[Tambah hari libur]`
    pub async fn ask_day_off(&mut self) -> Result<(), Failure> {
        if !self.is_admin().await? {
            return Ok(());
        }
        self.attend(Attention::DayOff { day: None }).await?;
        self.say(Notice::Calendar(CalendarNotice::Ask { wrong: None })).await
    }

    /// The day that is to be off, or its name.
    pub async fn hear_day_off(&mut self, day: Option<(NaiveDate, String)>, input: Input) -> Result<(), Failure> {
        if !self.is_admin().await? {
            return Ok(());
        }
        let words = match input {
            Input::Text { text, .. } => text.split_whitespace().collect::<Vec<_>>().join(" "),
            _ => String::new(),
        };
        let Some((day, _)) = day else {
            return match self.readable_day(&words) {
                Ok(day) => {
                    self.attend(Attention::DayOff { day: Some((day, String::new())) }).await?;
                    self.say(Notice::Calendar(CalendarNotice::Name { day, again: false })).await
                }
                Err(wrong) => self.say(Notice::Calendar(CalendarNotice::Ask { wrong: Some(wrong) })).await,
            };
        };
        let name: String = words.chars().filter(|c| !c.is_control()).collect();
        if !NAME.contains(&name.chars().count()) {
            return self.say(Notice::Calendar(CalendarNotice::Name { day, again: true })).await;
        }
        self.attend(Attention::DayOff { day: Some((day, name)) }).await?;
        self.say(Notice::Calendar(CalendarNotice::Confirm { day, off: true })).await
    }

    fn readable_day(&self, words: &str) -> Result<NaiveDate, DayNote> {
        match read_coming_date(words, self.today()) {
            Ok(day) => self.can_be_off(day).map(|()| day),
            Err(DateError::TooLongAgo) => Err(DayNote::Past),
            Err(_) => Err(DayNote::NotADay),
        }
    }

    fn can_be_off(&self, day: NaiveDate) -> Result<(), DayNote> {
        let calendar = self.desk.office.calendar();
        match day {
            day if !YEARS.contains(&day.year()) => Err(DayNote::NotADay),
            day if day < self.today() => Err(DayNote::Past),
            day if calendar.days_off().on(day).is_some() => Err(DayNote::Already),
            day if calendar.hours().on(day).is_empty() => Err(DayNote::Closed),
            _ => Ok(()),
        }
    }

    /// What has passed was counted as it was; only a day to come can become an ordinary one.
    fn can_be_removed(&self, day: NaiveDate) -> bool {
        day >= self.today() && self.desk.office.calendar().days_off().on(day).is_some()
    }

    /// A day off is to be an ordinary day.
    pub async fn ask_removal(&mut self, day: NaiveDate) -> Result<(), Failure> {
        match self.is_admin().await? {
            true if self.can_be_removed(day) => {
                self.say(Notice::Calendar(CalendarNotice::Confirm { day, off: false })).await
            }
            true => self.say(Notice::OldButton).await,
            false => Ok(()),
        }
    }

    /// Confirmed: the day is off, or no longer. From this moment everything is counted by the new calendar; what was
    /// promised before is computed again as soon as this is safe.
    pub async fn change_day(&mut self, day: NaiveDate, off: bool) -> Result<(), Failure> {
        if !self.is_admin().await? {
            return Ok(());
        }
        let written = match &self.attention {
            Attention::DayOff { day: Some((named, name)) } if *named == day && !name.is_empty() => Some(name.clone()),
            _ => None,
        };
        let fits = if off { self.can_be_off(day).is_ok() } else { self.can_be_removed(day) };
        let name = match off {
            true => written,
            false => Some(name_of(self.tx, day).await?.unwrap_or_default()),
        };
        let Some(name) = name.filter(|_| fits) else { return self.say(Notice::OldButton).await };
        self.attend(Attention::Nothing).await?;
        let change = CalendarChange { day, is_off: off, name, by: self.person.id, at: self.now };
        self.tx.change_calendar(&change).await?;
        self.read_calendar().await?;
        let page = CalendarPage { year: day.year(), month: Some(day.month()) };
        self.say(Notice::Calendar(CalendarNotice::Page { page, changed: Some((day, off)) })).await
    }

    /// The days off of a year are all entered: nobody is asked for them any more.
    pub async fn year_entered(&mut self, year: i32) -> Result<(), Failure> {
        if !self.is_admin().await? {
            return Ok(());
        }
        let begun = self.desk.office.calendar().days_off().iter().any(|(day, _)| day.year() == year);
        let first = NaiveDate::from_ymd_opt(year, 1, 1).filter(|_| begun && YEARS.contains(&year));
        let Some(first) = first else { return self.say(Notice::OldButton).await };
        self.tx.once(YEAR_ENTERED, first, self.now).await?;
        self.read_calendar().await?;
        self.say(Notice::Calendar(CalendarNotice::Page { page: CalendarPage { year, month: None }, changed: None }))
            .await
    }

    /// The rest of this update goes by the changed calendar.
    async fn read_calendar(&mut self) -> Result<(), Failure> {
        let changes = Changes::load(self.tx).await?;
        self.desk.office = self.desk.offices.with(&changes);
        Ok(())
    }

    fn today(&self) -> NaiveDate {
        self.desk.day(self.now)
    }
}

/// What an admin called a day.
async fn name_of(tx: &mut Tx, day: NaiveDate) -> Result<Option<String>, Failure> {
    let named = tx.calendar_changes().await?.into_iter().find(|change| change.day == day);
    Ok(named.map(|change| change.name).filter(|name| !name.is_empty()))
}

impl Desk {
    /// What admins read of the calendar; nothing for whoever is none any more.
    pub(super) async fn calendar_view(
        &self,
        tx: &mut Tx,
        to: PersonId,
        notice: &CalendarNotice,
    ) -> Result<Option<View>, Failure> {
        if !tx.officer(to).await?.is(Role::Admin) {
            return Ok(None);
        }
        let calendar = self.office.calendar();
        Ok(match notice {
            CalendarNotice::Page { page, changed } => {
                let changes = tx.calendar_changes().await?;
                let here =
                    |day: NaiveDate| day.year() == page.year && page.month.is_none_or(|month| month == day.month());
                let shown = |(day, kind): (NaiveDate, DayOff)| {
                    let name = changes.iter().find(|change| change.day == day).map(|change| change.name.clone());
                    CalendarDay { day, kind, name: name.filter(|name| !name.is_empty()) }
                };
                Some(View::Calendar {
                    page: *page,
                    changed: *changed,
                    days: calendar.days_off().iter().filter(|(day, _)| here(*day)).map(shown).collect(),
                    known: calendar.knows_year(page.year),
                    today: self.day(self.clock.now()),
                })
            }
            CalendarNotice::Confirm { day, off } => {
                let name = match tx.person(to).await? {
                    Some((_, Attention::DayOff { day: Some((named, name)) })) if *off && named == *day => Some(name),
                    _ => name_of(tx, *day).await?,
                };
                let kind = calendar.days_off().on(*day).unwrap_or(DayOff::Holiday);
                Some(View::DayOff { day: CalendarDay { day: *day, kind, name }, off: *off })
            }
            CalendarNotice::YearMissing { year } if calendar.knows_year(*year) => None,
            notice => Some(View::Plain(Notice::Calendar(notice.clone()))),
        })
    }
}
