//! The profile as it stands in the file, before anything is checked. Values keep their place for the line of an error.

use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

use crate::domain::calendar::YearOff;

pub(super) type Text = Spanned<String>;
pub(super) type Number = Spanned<i64>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    pub kinds: Spanned<Vec<Text>>,
    pub retention_years: Number,
    pub retention_notice_days: Option<Number>,
    pub retention_needs_archive: Option<bool>,
    pub emergency_number: Text,
    pub channels: Spanned<Vec<Text>>,
    pub office: RawProfile,
    pub responsible: RawContact,
    pub ombudsman: RawOmbudsman,
    pub number: RawNumber,
    pub deadlines: RawDeadlines,
    pub limits: RawLimits,
    pub levels: Vec<Spanned<RawLevel>>,
    pub divisions: Spanned<Vec<RawDivision>>,
    pub services: Spanned<Vec<RawService>>,
    #[serde(default)]
    pub places: Vec<RawPlace>,
    pub hours: Spanned<RawWeek>,
    #[serde(default)]
    pub hours_ranges: Vec<RawRange>,
    pub quiet: RawQuiet,
    pub days_off: Option<BTreeMap<Text, YearOff>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawProfile {
    pub name: Text,
    pub short_name: Text,
    pub regency: Text,
    pub place: Option<Text>,
    pub logo: Option<Text>,
    pub address: Text,
    pub phones: Spanned<Vec<Text>>,
    pub email: Text,
    pub web: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawContact {
    pub function: Text,
    pub address: Text,
    pub phone: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawOmbudsman {
    pub name: Text,
    pub phone: Text,
    pub web: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawNumber {
    pub prefix: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDeadlines {
    pub first_response_working_days: Number,
    pub information_working_days: Number,
    pub information_extension_working_days: Number,
    pub late_after_days: Number,
    pub completeness_days: Number,
    pub completion_days: Number,
    pub completion_reminder_days: Vec<Number>,
    pub decision_days: Number,
    pub notification_days: Number,
    pub confirmation_working_days: Number,
    pub confirmation_reminder_working_days: Vec<Number>,
    pub withdrawal_undo_days: Number,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLimits {
    pub files: Number,
    pub file_megabytes: Number,
    pub open_cases: Option<Number>,
    pub draft_days: Number,
    pub draft_reminder_days: Vec<Number>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLevel {
    pub name: Text,
    pub who: Text,
    pub longest_days: Option<Number>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawDivision {
    pub key: Text,
    pub label: Text,
    pub name: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawService {
    pub key: Text,
    pub label: Text,
    pub name: Text,
    pub division: Option<Text>,
    #[serde(default)]
    pub proof: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPlace {
    pub key: Text,
    pub label: Text,
}

/// A weekday that is not named is closed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
pub(super) struct RawWeek {
    pub monday: Vec<Text>,
    pub tuesday: Vec<Text>,
    pub wednesday: Vec<Text>,
    pub thursday: Vec<Text>,
    pub friday: Vec<Text>,
    pub saturday: Vec<Text>,
    pub sunday: Vec<Text>,
}

/// The weekdays stand beside the dates; they are repeated here because places get lost under `serde(flatten)`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRange {
    pub name: Text,
    pub from: Text,
    pub until: Text,
    #[serde(default)]
    pub monday: Vec<Text>,
    #[serde(default)]
    pub tuesday: Vec<Text>,
    #[serde(default)]
    pub wednesday: Vec<Text>,
    #[serde(default)]
    pub thursday: Vec<Text>,
    #[serde(default)]
    pub friday: Vec<Text>,
    #[serde(default)]
    pub saturday: Vec<Text>,
    #[serde(default)]
    pub sunday: Vec<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawQuiet {
    pub from: Text,
    pub until: Text,
}
