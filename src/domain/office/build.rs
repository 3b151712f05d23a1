//! From the file to an office: what goes with what.

use super::check::Check;
use super::parts::{
    Contact, Deadlines, Division, Handler, HoursRange, Level, Limits, Ombudsman, Place, Profile, Service,
};
use super::raw::{
    Raw, RawContact, RawDeadlines, RawLevel, RawLimits, RawOmbudsman, RawProfile, RawRange, RawWeek, Text,
};
use super::{Office, OfficeError};
use crate::domain::calendar::{Calendar, DaysOff, HoursError, OpeningHours, QuietHours, WeekHours, Window};
use crate::domain::number::Prefix;
use crate::domain::{Kind, Retention, SYNTHETIC_PREFIX};

/// See [`Office::parse`].
pub(super) fn office(toml: &str) -> Result<Office, OfficeError> {
    let check = Check(toml);
    let raw: Raw = toml::from_str(toml).map_err(|error| check.unreadable(&error))?;
    let divisions = divisions(&check, &raw)?;
    let (hours, hours_ranges) = hours(&check, &raw)?;
    let quiet =
        QuietHours::new(check.clock("quiet.from", &raw.quiet.from)?, check.clock("quiet.until", &raw.quiet.until)?);
    Ok(Office {
        profile: profile(&check, &raw.office, &raw.responsible)?,
        ombudsman: ombudsman(&check, &raw.ombudsman)?,
        channels: channels(&check, &raw)?,
        emergency_number: check.phone("emergency_number", &raw.emergency_number)?,
        // The self-test's letters are its own: what begins with them is no citizen's case.
        prefix: Prefix::new(raw.number.prefix.get_ref()).filter(|own| own.as_str() != SYNTHETIC_PREFIX).ok_or_else(
            || {
                check.not(
                    "number.prefix",
                    &raw.number.prefix,
                    "2 to 6 capital letters such as ADU (nor is it a word like NOMOR)",
                )
            },
        )?,
        kinds: kinds(&check, &raw)?,
        deadlines: deadlines(&check, &raw.deadlines)?,
        limits: limits(&check, &raw.limits)?,
        retention: retention(&check, &raw)?,
        levels: levels(&check, &raw)?,
        services: services(&check, &raw, &divisions)?,
        divisions,
        places: places(&check, &raw)?,
        hours_ranges,
        logo: None,
        calendar: Calendar::new(hours, days_off(&check, &raw)?, quiet),
    })
}

fn retention(check: &Check<'_>, raw: &Raw) -> Result<Retention, OfficeError> {
    let notice = |days: &super::raw::Number| check.whole("retention_notice_days", days, 0..=180);
    Ok(Retention {
        years: check.whole("retention_years", &raw.retention_years, 1..=30)?,
        notice_days: raw.retention_notice_days.as_ref().map(notice).transpose()?.unwrap_or(30),
        needs_archive: raw.retention_needs_archive.unwrap_or(true),
    })
}

fn profile(check: &Check<'_>, raw: &RawProfile, responsible: &RawContact) -> Result<Profile, OfficeError> {
    check.count("office.phones", raw.phones.span(), raw.phones.get_ref().len(), 1..=5)?;
    let phones = raw.phones.get_ref().iter().zip(1..);
    Ok(Profile {
        name: check.name("office.name", &raw.name)?,
        short_name: check.text("office.short_name", &raw.short_name, 40)?,
        regency: check.name("office.regency", &raw.regency)?,
        place: match &raw.place {
            Some(place) => check.text("office.place", place, 60)?,
            None => check.name("office.regency", &raw.regency)?,
        },
        logo: raw.logo.as_ref().map(|logo| check.picture("office.logo", logo)).transpose()?,
        address: check.text("office.address", &raw.address, 200)?,
        phones: phones
            .map(|(phone, place)| check.phone(format!("office.phones[{place}]"), phone))
            .collect::<Result<_, _>>()?,
        email: check.email("office.email", &raw.email)?,
        web: check.web("office.web", &raw.web)?,
        responsible: Contact {
            function: check.name("responsible.function", &responsible.function)?,
            address: check.text("responsible.address", &responsible.address, 200)?,
            phone: check.phone("responsible.phone", &responsible.phone)?,
        },
    })
}

fn ombudsman(check: &Check<'_>, raw: &RawOmbudsman) -> Result<Ombudsman, OfficeError> {
    Ok(Ombudsman {
        name: check.name("ombudsman.name", &raw.name)?,
        phone: check.phone("ombudsman.phone", &raw.phone)?,
        web: check.web("ombudsman.web", &raw.web)?,
    })
}

fn channels(check: &Check<'_>, raw: &Raw) -> Result<Vec<String>, OfficeError> {
    check.count("channels", raw.channels.span(), raw.channels.get_ref().len(), 1..=10)?;
    let channels = raw.channels.get_ref().iter().zip(1..);
    channels.map(|(channel, place)| check.text(format!("channels[{place}]"), channel, 200)).collect()
}

fn kinds(check: &Check<'_>, raw: &Raw) -> Result<Vec<Kind>, OfficeError> {
    let words = Kind::ALL.map(|(_, word)| word);
    let mut kinds = Vec::new();
    for (text, place) in raw.kinds.get_ref().iter().zip(1..) {
        let kind = Kind::ALL.iter().find(|(_, word)| word == text.get_ref()).map(|(kind, _)| *kind);
        let name = format!("kinds[{place}]");
        let kind = kind.ok_or_else(|| check.not(&name, text, format!("one of {}", words.join(", "))))?;
        if kinds.contains(&kind) {
            return Err(check.not(&name, text, "named once only"));
        }
        kinds.push(kind);
    }
    if !kinds.contains(&Kind::Complaint) {
        return Err(check.error(raw.kinds.span(), "kinds", "complete without \"complaint\""));
    }
    Ok(kinds)
}

/// The bounds are the law's where the law sets one: an office may be quicker, and give the citizen longer.
fn deadlines(check: &Check<'_>, raw: &RawDeadlines) -> Result<Deadlines, OfficeError> {
    let whole = |name: &str, value, bounds| check.whole::<u32>(format!("deadlines.{name}"), value, bounds);
    let completion_days = whole("completion_days", &raw.completion_days, 30..=365)?;
    let confirmation = whole("confirmation_working_days", &raw.confirmation_working_days, 1..=60)?;
    let confirmation_reminders = &raw.confirmation_reminder_working_days;
    Ok(Deadlines {
        first_response_working_days: whole("first_response_working_days", &raw.first_response_working_days, 1..=30)?,
        information_working_days: whole("information_working_days", &raw.information_working_days, 1..=10)?,
        information_extension_working_days: whole(
            "information_extension_working_days",
            &raw.information_extension_working_days,
            0..=7,
        )?,
        late_after_days: whole("late_after_days", &raw.late_after_days, 30..=730)?,
        completeness_days: whole("completeness_days", &raw.completeness_days, 1..=14)?,
        completion_days,
        completion_reminder_days: check.reminders(
            "deadlines.completion_reminder_days",
            &raw.completion_reminder_days,
            completion_days.into(),
        )?,
        decision_days: whole("decision_days", &raw.decision_days, 1..=60)?,
        notification_days: whole("notification_days", &raw.notification_days, 1..=14)?,
        confirmation_working_days: confirmation,
        confirmation_reminder_working_days: check.reminders(
            "deadlines.confirmation_reminder_working_days",
            confirmation_reminders,
            confirmation.into(),
        )?,
        withdrawal_undo_days: whole("withdrawal_undo_days", &raw.withdrawal_undo_days, 0..=30)?,
    })
}

/// So many open cases of one person, where the profile does not say.
const OPEN_CASES: usize = 10;

fn limits(check: &Check<'_>, raw: &RawLimits) -> Result<Limits, OfficeError> {
    let draft_days = check.whole("limits.draft_days", &raw.draft_days, 1..=365)?;
    Ok(Limits {
        files: check.whole("limits.files", &raw.files, 1..=50)?,
        file_megabytes: check.whole("limits.file_megabytes", &raw.file_megabytes, 1..=20)?,
        open_cases: match &raw.open_cases {
            Some(most) => check.whole("limits.open_cases", most, 1..=1000)?,
            // Profiles of earlier releases say nothing of it.
            None => OPEN_CASES,
        },
        draft_days,
        draft_reminder_days: check.reminders("limits.draft_reminder_days", &raw.draft_reminder_days, draft_days)?,
    })
}

fn levels(check: &Check<'_>, raw: &Raw) -> Result<[Level; 3], OfficeError> {
    let level = |place: usize, raw: &RawLevel| {
        let name = |field: &str| format!("levels[{place}].{field}");
        let who = Handler::ALL.iter().find(|(_, word)| word == raw.who.get_ref()).map(|(handler, _)| *handler);
        let words = Handler::ALL.map(|(_, word)| word);
        Ok(Level {
            name: check.text(name("name"), &raw.name, 40)?,
            who: who.ok_or_else(|| check.not(name("who"), &raw.who, format!("one of {}", words.join(", "))))?,
            longest_days: raw
                .longest_days
                .as_ref()
                .map(|days| check.whole(name("longest_days"), days, 1..=60))
                .transpose()?,
        })
    };
    match raw.levels.as_slice() {
        [first, second, third] => {
            Ok([level(1, first.get_ref())?, level(2, second.get_ref())?, level(3, third.get_ref())?])
        }
        others => {
            let place = others.last().map_or(0..0, toml::Spanned::span);
            Err(check.error(place, format!("levels ({} entries)", others.len()), "a list of 3"))
        }
    }
}

fn divisions(check: &Check<'_>, raw: &Raw) -> Result<Vec<Division>, OfficeError> {
    let mut divisions: Vec<Division> = Vec::new();
    check.rows("divisions", (raw.divisions.get_ref(), raw.divisions.span()), |raw| &raw.key, 1..=20)?;
    for (raw, place) in raw.divisions.get_ref().iter().zip(1_usize..) {
        let name = |field: &str| format!("divisions[{place}].{field}");
        divisions.push(Division {
            key: check.key(name("key"), &raw.key, divisions.iter().map(|it| &it.key))?,
            label: check.label(name("label"), &raw.label, divisions.iter().map(|it| it.label.as_str()))?,
            name: check.name(name("name"), &raw.name)?,
        });
    }
    Ok(divisions)
}

fn services(check: &Check<'_>, raw: &Raw, divisions: &[Division]) -> Result<Vec<Service>, OfficeError> {
    let mut services: Vec<Service> = Vec::new();
    check.rows("services", (raw.services.get_ref(), raw.services.span()), |raw| &raw.key, 1..=20)?;
    for (raw, place) in raw.services.get_ref().iter().zip(1_usize..) {
        let name = |field: &str| format!("services[{place}].{field}");
        let division = |text: &Text| {
            let known = divisions.iter().find(|division| division.key.as_str() == text.get_ref());
            let keys: Vec<&str> = divisions.iter().map(|division| division.key.as_str()).collect();
            let right = || format!("one of the divisions ({})", keys.join(", "));
            known.map(|division| division.key.clone()).ok_or_else(|| check.not(name("division"), text, right()))
        };
        services.push(Service {
            key: check.key(name("key"), &raw.key, services.iter().map(|it| &it.key))?,
            label: check.label(name("label"), &raw.label, services.iter().map(|it| it.label.as_str()))?,
            name: check.name(name("name"), &raw.name)?,
            division: raw.division.as_ref().map(division).transpose()?,
            proof: raw.proof,
        });
    }
    Ok(services)
}

fn places(check: &Check<'_>, raw: &Raw) -> Result<Vec<Place>, OfficeError> {
    let mut places: Vec<Place> = Vec::new();
    check.rows("places", (&raw.places, 0..0), |raw| &raw.key, 0..=12)?;
    for (raw, place) in raw.places.iter().zip(1_usize..) {
        let name = |field: &str| format!("places[{place}].{field}");
        places.push(Place {
            key: check.key(name("key"), &raw.key, places.iter().map(|it| &it.key))?,
            label: check.label(name("label"), &raw.label, places.iter().map(|it| it.label.as_str()))?,
        });
    }
    Ok(places)
}

fn hours(check: &Check<'_>, raw: &Raw) -> Result<(OpeningHours, Vec<HoursRange>), OfficeError> {
    let RawWeek { monday, tuesday, wednesday, thursday, friday, saturday, sunday } = raw.hours.get_ref();
    let ordinary = week(check, "hours", [monday, tuesday, wednesday, thursday, friday, saturday, sunday])?;
    let mut named: Vec<HoursRange> = Vec::new();
    let mut ranges = Vec::new();
    for (raw, place) in raw.hours_ranges.iter().zip(1_usize..) {
        let name = |field: &str| format!("hours_ranges[{place}].{field}");
        let RawRange { monday, tuesday, wednesday, thursday, friday, saturday, sunday, .. } = raw;
        let days = [monday, tuesday, wednesday, thursday, friday, saturday, sunday];
        let from = check.date(name("from"), &raw.from)?;
        let until = check.date(name("until"), &raw.until)?;
        if until < from {
            return Err(check.not(name("until"), &raw.until, format!("{from} or later")));
        }
        if let Some(other) = named.iter().find(|other| from <= other.until && other.from <= until) {
            let right = format!("outside {} to {} ({})", other.from, other.until, other.name);
            return Err(check.not(name("from"), &raw.from, right));
        }
        named.push(HoursRange { name: check.name(name("name"), &raw.name)?, from, until });
        ranges.push((from, until, week(check, &format!("hours_ranges[{place}]"), days)?));
    }
    let hours = OpeningHours::new(ordinary, ranges).map_err(|error| {
        let right = match error {
            HoursError::NeverOpen => "complete without a day on which the office is open",
            HoursError::OutOfOrder | HoursError::Ranges => "in order",
        };
        check.error(raw.hours.span(), "hours", right)
    })?;
    Ok((hours, named))
}

fn week(check: &Check<'_>, name: &str, days: [&Vec<Text>; 7]) -> Result<WeekHours, OfficeError> {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let mut week: [Vec<Window>; 7] = Default::default();
    for ((texts, day), windows) in days.into_iter().zip(DAYS).zip(&mut week) {
        for (text, place) in texts.iter().zip(1_usize..) {
            let name = format!("{name}.{day}[{place}]");
            let window =
                Window::read(text.get_ref()).ok_or_else(|| check.not(&name, text, "hours such as 07.30-12.00"))?;
            if let Some(before) = windows.last().filter(|before| window.opens() < before.closes()) {
                return Err(check.not(&name, text, format!("after the hours in front of it ({before})")));
            }
            windows.push(window);
        }
    }
    WeekHours::new(week).map_err(|_| OfficeError {
        line: None,
        wrong: name.to_owned(),
        right: Some("in order".to_owned()),
    })
}

fn days_off(check: &Check<'_>, raw: &Raw) -> Result<DaysOff, OfficeError> {
    let alone = |wrong: String| OfficeError { line: None, wrong, right: None };
    let national = DaysOff::national().map_err(|error| alone(error.to_string()))?;
    match &raw.days_off {
        None => Ok(national),
        Some(years) => DaysOff::of(years).map(|own| own.over(national)).map_err(|(place, error)| OfficeError {
            line: Some(check.line(place)),
            ..alone(format!("days_off: {error}"))
        }),
    }
}
