//! `case.json`: a case as plain data, in a layout that outlives the program. `docs/arsip.md` explains it and
//! `docs/arsip.schema.json` says it exactly; whatever an older reader could not read is a new number.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The layout.
pub(super) const SCHEMA: &str = "wadul-case/1";

/// A case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Record {
    pub schema: String,
    pub id: String,
    pub number: String,
    pub version: i64,
    pub kind: String,
    pub channel: String,
    pub status: String,
    pub service: Option<Named>,
    pub confidential: bool,
    pub about_officer: bool,
    pub late: bool,
    pub filed_at: String,
    pub since: String,
    pub promised_at: String,
    pub due_at: String,
    pub completed_at: Option<String>,
    pub recorded_at: Option<String>,
    pub recorded_by: Option<String>,
    pub responded_at: Option<String>,
    pub responded_by: Option<String>,
    pub level: Option<u8>,
    pub outcome: Option<String>,
    pub stars: Option<u8>,
    pub extended: u32,
    pub transfers: u32,
    pub objections: u32,
    pub external_number: Option<String>,
    pub merged_into: Option<String>,
    pub account: Option<i64>,
    pub divisions: Vec<Division>,
    pub respondents: Vec<String>,
    pub answers: Vec<Answer>,
    pub versions: Vec<Version>,
    pub additions: Vec<Addition>,
    pub statement: String,
    pub statement_sha256: String,
    pub signatures: Vec<Signed>,
    pub trail: Vec<Step>,
    pub pauses: Vec<Pause>,
    pub plans: Vec<Plan>,
    pub files: Vec<File>,
    /// What was written before there were papers in the folder names none.
    #[serde(default)]
    pub papers: Vec<PaperFile>,
}

/// A key with what it stands for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Named {
    pub key: String,
    pub name: String,
}

/// A division that had to do with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Division {
    pub key: String,
    pub name: String,
    pub leads: bool,
    pub done_at: Option<String>,
}

/// An answer of the form, in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Answer {
    pub key: String,
    pub question: String,
    pub answer: String,
}

/// What was answered at one time, where it was completed later.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Version {
    pub version: i64,
    pub kept_at: String,
    pub answers: Vec<Answer>,
    pub statement: String,
}

/// With what a version was signed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Signed {
    pub version: i64,
    pub at: String,
    pub account: i64,
    /// `drawing`, `photo` or `name`.
    pub by: String,
    /// The drawing as SVG, the id of the photo, or the name.
    pub mark: String,
    pub statement_sha256: String,
}

/// Words that the citizen added.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Addition {
    pub written_at: String,
    pub words: String,
}

/// A line of the trail, with everything its hash is made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Step {
    pub position: i64,
    pub at: String,
    pub account: i64,
    pub by: String,
    pub event: String,
    pub detail: String,
    pub words: Vec<Words>,
    pub previous_hash: String,
    pub hash: String,
}

/// What was written with a move.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Words {
    pub purpose: String,
    pub words: String,
}

/// A time in which the clock stood still.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Pause {
    pub from: String,
    pub until: Option<String>,
    pub reason: String,
}

/// A plan of what follows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Plan {
    pub what: String,
    pub owner: String,
    pub until: String,
    pub made_at: String,
    pub done_at: Option<String>,
    pub evidence: Option<String>,
}

/// A file that was sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct File {
    /// Where it lies in the folder of the case; none: its bytes are not there, and `state` says why.
    pub path: Option<String>,
    pub state: String,
    pub question: String,
    pub medium: String,
    pub mime: Option<String>,
    pub name: Option<String>,
    pub caption: Option<String>,
    pub size: i64,
    pub sha256: Option<String>,
}

/// A paper that was made from the case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct PaperFile {
    pub kind: String,
    /// The line of the trail that it belongs to; 0: the case as it is.
    pub position: i64,
    /// Where it lies in the folder of the case; none: it could not be made.
    pub path: Option<String>,
    pub sha256: Option<String>,
}

impl Record {
    /// As it is written: readable, and the same each time.
    pub(super) fn json(&self) -> anyhow::Result<Vec<u8>> {
        let mut json = serde_json::to_vec_pretty(self)?;
        json.push(b'\n');
        Ok(json)
    }

    /// Reads one back. One of a later layout is refused: guessing would be worse.
    pub(super) fn read(json: &[u8]) -> anyhow::Result<Self> {
        let plain: Value = serde_json::from_slice(json)?;
        let schema = plain["schema"].as_str().unwrap_or_default().to_owned();
        anyhow::ensure!(schema == SCHEMA, "it has the layout {schema}, which this program does not know");
        Ok(serde_json::from_value(plain)?)
    }
}

/// A moment, as the hash of a line has it: UTC, to the millisecond.
pub(super) fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}
