//! A case of the register.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{CaseId, CaseNumber, Office, PersonId, Promise, Span};

/// What was submitted. The three classes of SP4N-LAPOR!.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A complaint about a service (pengaduan), UU 25/2009 art. 42.
    Complaint,
    /// A request for public information (permintaan informasi), UU 14/2008 art. 22.
    Information,
    /// A wish or suggestion (aspirasi).
    Aspiration,
}

impl Kind {
    /// Every kind with the word it is stored as.
    pub const ALL: [(Kind, &'static str); 3] =
        [(Kind::Complaint, "complaint"), (Kind::Information, "information"), (Kind::Aspiration, "aspiration")];

    /// The word it is stored as; also the key of the form that collects it.
    pub fn key(self) -> &'static str {
        word(&Self::ALL, self)
    }
}

/// By which way a case came to the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// This bot.
    Telegram,
    /// A letter to the office.
    Letter,
    /// At the counter.
    Counter,
    /// By telephone.
    Phone,
    /// SP4N-LAPOR!, which has a number of its own for it.
    Lapor,
    /// Another system handed it in (Open311).
    Portal,
}

impl Channel {
    /// Every channel with the word it is stored as.
    pub const ALL: [(Channel, &'static str); 6] = [
        (Channel::Telegram, "telegram"),
        (Channel::Letter, "letter"),
        (Channel::Counter, "counter"),
        (Channel::Phone, "phone"),
        (Channel::Lapor, "lapor"),
        (Channel::Portal, "portal"),
    ];

    /// The word it is stored as.
    pub fn key(self) -> &'static str {
        word(&Self::ALL, self)
    }
}

/// Where a case stands. What the citizen reads for each is in the texts (`state-*`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Sent, not yet recorded by an officer.
    Submitted,
    /// Received and recorded by a named officer (UU 25/2009 art. 44(1)).
    Recorded,
    /// The citizen has to complete it (art. 44(4)); the office's clock stands still.
    AwaitingCompletion,
    /// Complete; the officer confirms and resolves according to the level.
    UnderReview,
    /// Given to a division.
    Distributed,
    /// Answered; the citizen confirms or objects.
    Responded,
    /// The citizen objects; one level up looks at it.
    Objected,
    /// The citizen confirmed the answer.
    Resolved,
    /// Put away.
    Archived,
    /// Taken back by the person who sent it.
    Withdrawn,
    /// Not completed in time: deemed withdrawn (art. 44(5)).
    Lapsed,
    /// Another office is competent.
    Referred,
    /// Goes on under another number.
    Merged,
}

impl Status {
    /// Every state with the word it is stored as.
    pub const ALL: [(Status, &'static str); 13] = [
        (Status::Submitted, "submitted"),
        (Status::Recorded, "recorded"),
        (Status::AwaitingCompletion, "awaiting_completion"),
        (Status::UnderReview, "under_review"),
        (Status::Distributed, "distributed"),
        (Status::Responded, "responded"),
        (Status::Objected, "objected"),
        (Status::Resolved, "resolved"),
        (Status::Archived, "archived"),
        (Status::Withdrawn, "withdrawn"),
        (Status::Lapsed, "lapsed"),
        (Status::Referred, "referred"),
        (Status::Merged, "merged"),
    ];

    /// The word it is stored as.
    pub fn key(self) -> &'static str {
        word(&Self::ALL, self)
    }

    /// Whether the office still owes an answer: the promise counts.
    pub fn is_owed(self) -> bool {
        use Status::{AwaitingCompletion, Distributed, Objected, Recorded, Submitted, UnderReview};
        matches!(self, Submitted | Recorded | AwaitingCompletion | UnderReview | Distributed | Objected)
    }

    /// Whether nothing more happens to the case by itself.
    pub fn is_closed(self) -> bool {
        use Status::{Archived, Lapsed, Merged, Referred, Resolved, Withdrawn};
        matches!(self, Resolved | Archived | Withdrawn | Lapsed | Referred | Merged)
    }
}

/// What an answer came to. A fixed list, so that it can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Done as hoped for.
    Settled,
    /// Done in part.
    PartlySettled,
    /// What was complained about could not be confirmed.
    NotProven,
    /// Another office is competent.
    NotOurs,
    /// The information was given.
    Informed,
}

impl Outcome {
    /// Every outcome with the word it is stored as.
    pub const ALL: [(Outcome, &'static str); 5] = [
        (Outcome::Settled, "settled"),
        (Outcome::PartlySettled, "partly_settled"),
        (Outcome::NotProven, "not_proven"),
        (Outcome::NotOurs, "not_ours"),
        (Outcome::Informed, "informed"),
    ];

    /// The word it is stored as.
    pub fn key(self) -> &'static str {
        word(&Self::ALL, self)
    }
}

/// The stored word of a value in its table of words.
pub fn word<T: PartialEq + Copy>(table: &[(T, &'static str)], value: T) -> &'static str {
    table.iter().find(|(known, _)| *known == value).map_or("", |(_, word)| word)
}

/// The value of a stored word, or nothing when no release of ours wrote it.
pub fn meaning<T: Copy>(table: &[(T, &'static str)], stored: &str) -> Option<T> {
    table.iter().find(|(_, word)| *word == stored).map(|(value, _)| *value)
}

/// A division that has to do with a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Key of the division.
    pub division: String,
    /// Whether it answers for the case; the others have a task of their own beside it.
    pub leads: bool,
    /// When it said that its task is done.
    pub done_at: Option<DateTime<Utc>>,
}

/// Whom a case is about (UU 25/2009 art. 45).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Respondent {
    /// An officer.
    Officer(PersonId),
    /// A division, by its key.
    Division(String),
}

impl Respondent {
    /// As it is chosen: `123` for an officer, or the key of a division.
    pub fn key(&self) -> String {
        match self {
            Respondent::Officer(person) => person.to_string(),
            Respondent::Division(division) => division.clone(),
        }
    }

    /// Whom such a choice means, whether they exist or not.
    pub fn read(key: &str) -> Self {
        match key.parse() {
            Ok(person) => Respondent::Officer(PersonId(person)),
            Err(_) => Respondent::Division(key.to_owned()),
        }
    }
}

/// What the office has made of a case so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handling {
    /// The state before the present one: where an undone withdrawal or merge leads back to.
    pub before: Option<Status>,
    /// 1 to 3, once an officer said so.
    pub level: Option<u8>,
    /// The officer of the leading division who took it.
    pub handler: Option<PersonId>,
    /// The officer who entered it, when it came by another way than this bot.
    pub entered_by: Option<PersonId>,
    /// The officer who recorded it (art. 44(2)).
    pub recorded_by: Option<PersonId>,
    /// When.
    pub recorded_at: Option<DateTime<Utc>>,
    /// Working time from the beginning of the present promise to its end, in minutes.
    pub promised_minutes: i64,
    /// What the present promise was made of; none of a case older than this was kept for.
    pub promise: Option<Promise>,
    /// When the citizen last completed it: the legal clocks count from then on.
    pub completed_at: Option<DateTime<Utc>>,
    /// Until when the citizen can confirm the answer or object, as they were told.
    pub confirm_by: Option<DateTime<Utc>>,
    /// Since when the clock stands still.
    pub paused_at: Option<DateTime<Utc>>,
    /// How often the promise was extended.
    pub extended: u32,
    /// How often it went from division to division.
    pub transfers: u32,
    /// How often the citizen objected.
    pub objections: u32,
    /// The officer who answered last.
    pub responded_by: Option<PersonId>,
    /// When the first answer was given.
    pub responded_at: Option<DateTime<Utc>>,
    /// What the answer came to.
    pub outcome: Option<Outcome>,
    /// How content the citizen was, 1 to 5.
    pub stars: Option<u8>,
    /// Keys of the questions that the citizen has to complete.
    pub missing: Vec<String>,
    /// The case under whose number it goes on.
    pub merged_into: Option<CaseId>,
    /// Its number in SP4N-LAPOR!.
    pub external_number: Option<String>,
    /// How many plans of a follow-up are still to be carried out.
    pub open_plans: i64,
    /// When everything personal was taken out of it, after its time.
    pub erased_at: Option<DateTime<Utc>>,
    /// The divisions it was given to.
    pub tasks: Vec<Task>,
    /// Whom it is about: they never see it.
    pub respondents: Vec<Respondent>,
}

impl Handling {
    /// The division that answers for the case.
    pub fn lead(&self) -> Option<&str> {
        self.tasks.iter().find(|task| task.leads).map(|task| task.division.as_str())
    }
}

/// A case as the register holds it. The answers of the form are kept beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its id.
    pub id: CaseId,
    /// The number people know it by.
    pub number: CaseNumber,
    /// What was submitted.
    pub kind: Kind,
    /// The way it came.
    pub channel: Channel,
    /// The Telegram account that follows it; none for one that came by another way and that nobody has claimed.
    pub person: Option<PersonId>,
    /// Where it stands.
    pub status: Status,
    /// Counted up with each change; a decision made on an older version is refused.
    pub version: i64,
    /// Key of the service complained about; none when the person did not know.
    pub service: Option<String>,
    /// UU 25/2009 art. 42(5): the identity is kept from everyone but the complaints officers.
    pub confidential: bool,
    /// It is about an officer in person (art. 45: goes to the superior).
    pub about_officer: bool,
    /// Submitted more than 30 days after the service (art. 42(2)): accepted and flagged.
    pub late: bool,
    /// When it was submitted.
    pub filed_at: DateTime<Utc>,
    /// Since when it is in its state.
    pub since: DateTime<Utc>,
    /// When the promised answer is due now.
    pub due_at: DateTime<Utc>,
    /// When it was due by the promise first given.
    pub promised_at: DateTime<Utc>,
    /// SHA-256 (hex) of the statement that was signed.
    pub statement_hash: String,
    /// What the office has made of it.
    pub handling: Handling,
}

impl Case {
    /// Whether the promised answer is late: it is still owed, and nothing of the citizen's is waited for.
    pub fn is_late(&self, now: DateTime<Utc>) -> bool {
        self.status.is_owed() && self.handling.paused_at.is_none() && now > self.due_at
    }

    /// What the present promise was made of.
    pub fn promise(&self, office: &Office) -> Promise {
        let first = Promise { from: self.filed_at, span: Span::WorkingDays(office.promise(self.kind)) };
        self.handling.promise.unwrap_or(first)
    }
}
