//! The office: everything about it that is data and not program.
//!
//! A profile is one TOML file. It is read when the program starts; whatever could not be worked with stops the start
//! with the line, what stands there and what would be right. What is read can then be trusted everywhere.

mod build;
mod check;
mod error;
mod parts;
mod raw;

pub use error::OfficeError;
pub use parts::{
    Contact, Deadlines, Division, Handler, HoursRange, Key, Level, Limits, Ombudsman, Place, Profile, Service,
};

use std::sync::Arc;

use super::calendar::{Calendar, DaysOff};
use super::number::Prefix;
use super::{Kind, Retention};

/// The profile built in: Bakesbangpol Kabupaten Pasuruan.
const PUBLISHED: &str = include_str!("data/bakesbangpol-pasuruan.toml");

/// Bytes of a picture for the head of letters, at most: it goes into every one of them.
const MOST_LOGO_BYTES: usize = 500_000;

/// An office whose profile was read and found to be in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    profile: Profile,
    ombudsman: Ombudsman,
    channels: Vec<String>,
    emergency_number: String,
    prefix: Prefix,
    kinds: Vec<Kind>,
    deadlines: Deadlines,
    limits: Limits,
    retention: Retention,
    levels: [Level; 3],
    divisions: Vec<Division>,
    services: Vec<Service>,
    places: Vec<Place>,
    hours_ranges: Vec<HoursRange>,
    logo: Option<Arc<[u8]>>,
    calendar: Calendar,
}

impl Office {
    /// Reads a profile.
    ///
    /// # Errors
    /// The first thing that is wrong, with its line.
    pub fn parse(toml: &str) -> Result<Self, OfficeError> {
        build::office(toml)
    }

    /// The built-in profile, from the office's published service standard; what is not published is a proposal.
    ///
    /// # Errors
    /// None in a released program: a test reads the profile.
    pub fn published() -> Result<Self, OfficeError> {
        Self::parse(PUBLISHED)
    }

    /// The text of the built-in profile, to begin an own one from.
    pub fn published_text() -> &'static str {
        PUBLISHED
    }

    /// Name, addresses and the person responsible.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Where to turn when the office does not help.
    pub fn ombudsman(&self) -> &Ombudsman {
        &self.ombudsman
    }

    /// The other ways to complain, in words of the office.
    pub fn channels(&self) -> &[String] {
        &self.channels
    }

    /// The number to call in an emergency, `112`.
    pub fn emergency_number(&self) -> &str {
        &self.emergency_number
    }

    /// The letters in front of its case numbers.
    pub fn prefix(&self) -> &Prefix {
        &self.prefix
    }

    /// What can be submitted here; complaints always.
    pub fn kinds(&self) -> &[Kind] {
        &self.kinds
    }

    /// Working days within which the first substantive answer is promised.
    pub fn promise(&self, kind: Kind) -> u32 {
        match kind {
            Kind::Information => self.deadlines.information_working_days,
            Kind::Complaint | Kind::Aspiration => self.deadlines.first_response_working_days,
        }
    }

    /// The time limits of law and service standard.
    pub fn deadlines(&self) -> &Deadlines {
        &self.deadlines
    }

    /// How much can be sent, and how long a draft lives.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Years after archiving until personal data is deleted or made anonymous (UU 27/2022).
    pub fn retention_years(&self) -> u32 {
        self.retention.years
    }

    /// How long cases are kept, and how that ends.
    pub fn retention(&self) -> Retention {
        self.retention
    }

    /// The three levels in order.
    pub fn levels(&self) -> &[Level; 3] {
        &self.levels
    }

    /// A level by its number, 1 to 3.
    pub fn level(&self, number: u8) -> Option<&Level> {
        self.levels.get(usize::from(number).checked_sub(1)?)
    }

    /// The divisions in the order of the profile.
    pub fn divisions(&self) -> &[Division] {
        &self.divisions
    }

    /// A division by its key.
    pub fn division(&self, key: &str) -> Option<&Division> {
        self.divisions.iter().find(|division| division.key.as_str() == key)
    }

    /// The services in the order of the profile.
    pub fn services(&self) -> &[Service] {
        &self.services
    }

    /// A service by its key.
    pub fn service(&self, key: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.key.as_str() == key)
    }

    /// The division that usually handles a service; `None` if the complaints officer decides.
    pub fn division_of(&self, service: &str) -> Option<&Division> {
        self.division(self.service(service)?.division.as_ref()?.as_str())
    }

    /// The places offered as buttons.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// A place by its key.
    pub fn place(&self, key: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.key.as_str() == key)
    }

    /// Ranges of dates with hours of their own and their names; the hours themselves are in the calendar.
    pub fn hours_ranges(&self) -> &[HoursRange] {
        &self.hours_ranges
    }

    /// The picture at the head of its letters (PNG or JPEG).
    pub fn logo(&self) -> Option<&Arc<[u8]>> {
        self.logo.as_ref()
    }

    /// The same office with the picture that its profile names.
    ///
    /// # Errors
    /// It is no PNG or JPEG picture, or larger than 500 kB.
    pub fn with_logo(self, picture: &[u8]) -> Result<Self, OfficeError> {
        let wrong = |wrong: String| OfficeError {
            line: None,
            wrong,
            right: Some("a PNG or JPEG picture of at most 500 kB".to_owned()),
        };
        if picture.len() > MOST_LOGO_BYTES {
            return Err(wrong(format!("the file of office.logo has {} bytes", picture.len())));
        }
        if !super::evidence::is_picture(picture) {
            return Err(wrong("the file of office.logo".to_owned()));
        }
        Ok(Self { logo: Some(picture.into()), ..self })
    }

    /// Opening hours, days off and quiet hours.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// The same office with other days off.
    pub fn with_days_off(&self, days_off: DaysOff) -> Self {
        Self { calendar: self.calendar.with_days_off(days_off), ..self.clone() }
    }
}

#[cfg(test)]
mod tests;
