//! Checks of single values, each with what would be right.

use chrono::{Datelike, NaiveDate, NaiveTime};
use std::fmt::Display;
use std::ops::{Range, RangeInclusive};

use super::OfficeError;
use super::parts::Key;
use super::raw::{Number, Text};
use crate::domain::calendar::read_clock;

/// Knows the file, and so the line of every value.
pub(super) struct Check<'a>(pub &'a str);

impl Check<'_> {
    pub fn error(&self, place: Range<usize>, wrong: impl Into<String>, right: impl Into<String>) -> OfficeError {
        OfficeError { line: Some(self.line(place)), wrong: wrong.into(), right: Some(right.into()) }
    }

    /// What serde could not make sense of: no TOML, an unknown or missing setting, a text for a number.
    pub fn unreadable(&self, error: &toml::de::Error) -> OfficeError {
        let line = error.span().map(|place| self.line(place));
        let wrong = error.message().trim().replace('\n', ", ").replace("expected i64", "expected a whole number");
        OfficeError { line, wrong, right: None }
    }

    /// A value that is written as text is not what it should be.
    pub fn not(&self, name: impl Display, value: &Text, right: impl Into<String>) -> OfficeError {
        let shown: String = value.get_ref().chars().take(60).collect();
        let more = if shown.len() < value.get_ref().len() { "…" } else { "" };
        self.error(value.span(), format!("{name} {shown:?}{more}"), right)
    }

    pub fn line(&self, place: Range<usize>) -> usize {
        self.0.bytes().take(place.start).filter(|byte| *byte == b'\n').count() + 1
    }

    /// A text on one line with so many characters.
    pub fn text(&self, name: impl Display, value: &Text, most: usize) -> Result<String, OfficeError> {
        let text = value.get_ref();
        let have = text.chars().count();
        if have > most {
            return Err(self.not(name, value, format!("at most {most} characters: it has {have}")));
        }
        if have == 0 || text.trim() != text || text.chars().any(char::is_control) {
            return Err(self.not(name, value, "a text on one line, without spaces around it"));
        }
        Ok(text.clone())
    }

    /// The name of something, up to 100 characters.
    pub fn name(&self, name: impl Display, value: &Text) -> Result<String, OfficeError> {
        self.text(name, value, 100)
    }

    /// What stands on a button; telling two apart is all a person can do there, so it differs from those before.
    pub fn label<'b>(
        &self,
        name: impl Display,
        value: &Text,
        mut before: impl Iterator<Item = &'b str>,
    ) -> Result<String, OfficeError> {
        let label = self.text(&name, value, 40)?;
        if before.any(|other| other == label) {
            return Err(self.not(name, value, "a label of its own: another button has it too"));
        }
        Ok(label)
    }

    /// A key that differs from those before.
    pub fn key<'b>(
        &self,
        name: impl Display,
        value: &Text,
        mut before: impl Iterator<Item = &'b Key>,
    ) -> Result<Key, OfficeError> {
        let wanted = "1 to 24 of a-z, 0-9 and _, beginning with a letter (nor is it other, unknown or none)";
        let key = Key::new(value.get_ref()).ok_or_else(|| self.not(&name, value, wanted))?;
        if before.any(|other| *other == key) {
            return Err(self.not(name, value, "a key of its own: it is already used above"));
        }
        Ok(key)
    }

    pub fn phone(&self, name: impl Display, value: &Text) -> Result<String, OfficeError> {
        let text = value.get_ref();
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let allowed = text.chars().all(|c| c.is_ascii_digit() || "+-() ".contains(c));
        if allowed && (3..=15).contains(&digits) && text.trim() == text && text.len() <= 25 {
            Ok(text.clone())
        } else {
            Err(self.not(name, value, "a telephone number such as (0343) 747004"))
        }
    }

    pub fn email(&self, name: impl Display, value: &Text) -> Result<String, OfficeError> {
        let text = value.get_ref();
        let formed = text.split_once('@').is_some_and(|(user, host)| !user.is_empty() && is_host(host));
        let allowed = text.len() <= 100 && text.chars().all(|c| c.is_ascii_graphic() && !"<>\"".contains(c));
        if formed && allowed { Ok(text.clone()) } else { Err(self.not(name, value, "an e-mail address")) }
    }

    pub fn web(&self, name: impl Display, value: &Text) -> Result<String, OfficeError> {
        let text = value.get_ref();
        if text.len() <= 100 && is_host(text) {
            Ok(text.clone())
        } else {
            Err(self.not(name, value, "a web address such as bakesbangpol.pasuruankab.go.id, without https://"))
        }
    }

    /// The name of a file with a picture.
    pub fn picture(&self, name: impl Display, value: &Text) -> Result<String, OfficeError> {
        let file = self.text(&name, value, 200)?;
        let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        match ending.as_deref() {
            Some("png" | "jpg" | "jpeg") => Ok(file),
            _ => Err(self.not(name, value, "the name of a PNG or JPEG file, seen from this file")),
        }
    }

    /// A whole number within bounds that the number type holds.
    pub fn whole<T: TryFrom<i64>>(
        &self,
        name: impl Display,
        value: &Number,
        bounds: RangeInclusive<i64>,
    ) -> Result<T, OfficeError> {
        let number = *value.get_ref();
        let right = || format!("a whole number from {} to {}", bounds.start(), bounds.end());
        let wrong = || self.error(value.span(), format!("{name} = {number}"), right());
        if bounds.contains(&number) { T::try_from(number).map_err(|_| wrong()) } else { Err(wrong()) }
    }

    /// Days on which something is recalled: rising, and before the time is up.
    pub fn reminders(&self, name: &str, values: &[Number], up: u64) -> Result<Vec<u32>, OfficeError> {
        let mut days: Vec<u32> = Vec::new();
        for value in values {
            let day = u32::try_from(*value.get_ref()).ok();
            let after = days.last().copied().unwrap_or(0);
            let right = format!("a day after {after} and before {up}");
            let fitting = day.filter(|day| *day > after && u64::from(*day) < up);
            days.push(fitting.ok_or_else(|| self.error(value.span(), format!("{name}: {}", value.get_ref()), right))?);
        }
        Ok(days)
    }

    /// So many entries, and no more.
    pub fn count(
        &self,
        name: &str,
        place: Range<usize>,
        have: usize,
        bounds: RangeInclusive<usize>,
    ) -> Result<(), OfficeError> {
        if bounds.contains(&have) {
            return Ok(());
        }
        let right = match (bounds.start(), bounds.end()) {
            (least, most) if least == most => format!("a list of {most}"),
            (least, most) => format!("a list of {least} to {most}"),
        };
        Err(self.error(place, format!("{name} ({have} entries)"), right))
    }

    /// So many tables; the first one too many is where the error is.
    pub fn rows<T>(
        &self,
        name: &str,
        (rows, place): (&[T], Range<usize>),
        key: fn(&T) -> &Text,
        bounds: RangeInclusive<usize>,
    ) -> Result<(), OfficeError> {
        let place = rows.get(*bounds.end()).map_or(place, |too_many| key(too_many).span());
        self.count(name, place, rows.len(), bounds)
    }

    pub fn date(&self, name: impl Display, value: &Text) -> Result<NaiveDate, OfficeError> {
        let date = value.get_ref().parse::<NaiveDate>().ok();
        let date = date.filter(|date| (2000..=2099).contains(&date.year()) && value.get_ref().len() == 10);
        date.ok_or_else(|| self.not(name, value, "a date from 2000 to 2099 such as 2026-02-19"))
    }

    pub fn clock(&self, name: impl Display, value: &Text) -> Result<NaiveTime, OfficeError> {
        read_clock(value.get_ref()).ok_or_else(|| self.not(name, value, "an hour such as 07.30"))
    }
}

fn is_host(text: &str) -> bool {
    let label =
        |label: &str| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let (host, path) = text.split_once('/').unwrap_or((text, ""));
    host.contains('.')
        && host.split('.').all(label)
        && path.chars().all(|c| c.is_ascii_graphic() && !"<>\"".contains(c))
}
