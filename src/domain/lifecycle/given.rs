//! What a move needs beside a press: words, a date, a choice. Collected one question at a time.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Action;
use crate::domain::{CaseId, DraftId};

/// Something a move needs. Its question is a text (`officer-ask-*`, `citizen-ask-*`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// 1, 2 or 3.
    Level,
    /// The division that leads.
    Lead,
    /// Divisions beside it.
    Beside,
    /// What each division is to do.
    Task,
    /// Questions to be completed.
    Missing,
    /// What an answer came to.
    Outcome,
    /// The answer to the citizen.
    Answer,
    /// Files that go with the answer.
    Proof,
    /// A question to the citizen.
    Question,
    /// What no citizen reads.
    Note,
    /// Why.
    Reason,
    /// Until when.
    Until,
    /// Which office is competent.
    Recipient,
    /// Into which case.
    Target,
    /// How content, 1 to 5.
    Stars,
    /// A word with the stars.
    Thanks,
    /// What will be changed.
    Plan,
    /// By which officer.
    Owner,
    /// Which plan.
    Which,
    /// What was done.
    Evidence,
    /// Whom it is about.
    Respondent,
    /// The number in SP4N-LAPOR!.
    ExternalNumber,
}

/// How a need is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// By words of so many letters.
    Words(usize, usize),
    /// By one of the options.
    Pick,
    /// By any of the options.
    Tick,
    /// By a day to come.
    Day,
    /// By the number of a case.
    Number,
    /// By files.
    Files,
}

impl Need {
    /// Every need with its word.
    pub const ALL: [(Need, &'static str); 22] = [
        (Need::Level, "level"),
        (Need::Lead, "lead"),
        (Need::Beside, "beside"),
        (Need::Task, "task"),
        (Need::Missing, "missing"),
        (Need::Outcome, "outcome"),
        (Need::Answer, "answer"),
        (Need::Proof, "proof"),
        (Need::Question, "question"),
        (Need::Note, "note"),
        (Need::Reason, "reason"),
        (Need::Until, "until"),
        (Need::Recipient, "recipient"),
        (Need::Target, "target"),
        (Need::Stars, "stars"),
        (Need::Thanks, "thanks"),
        (Need::Plan, "plan"),
        (Need::Owner, "owner"),
        (Need::Which, "which"),
        (Need::Evidence, "evidence"),
        (Need::Respondent, "respondent"),
        (Need::ExternalNumber, "external_number"),
    ];

    /// Its word.
    pub fn key(self) -> &'static str {
        crate::domain::case::word(&Self::ALL, self)
    }

    /// How it is asked for.
    pub fn asked(self) -> Asked {
        match self {
            Need::Answer | Need::Question => Asked::Words(10, 3000),
            Need::Note | Need::Task | Need::Reason | Need::Plan | Need::Evidence => Asked::Words(5, 1500),
            Need::Thanks => Asked::Words(2, 1000),
            Need::Recipient => Asked::Words(3, 200),
            Need::ExternalNumber => Asked::Words(3, 40),
            Need::Level | Need::Lead | Need::Outcome | Need::Stars => Asked::Pick,
            Need::Owner | Need::Which | Need::Respondent => Asked::Pick,
            Need::Beside | Need::Missing => Asked::Tick,
            Need::Until => Asked::Day,
            Need::Target => Asked::Number,
            Need::Proof => Asked::Files,
        }
    }
}

/// A need of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// What.
    pub need: Need,
    /// Whether it may be left out.
    pub optional: bool,
}

/// It has to be given.
pub const fn must(need: Need) -> Ask {
    Ask { need, optional: false }
}

/// It may be left out.
pub const fn may(need: Need) -> Ask {
    Ask { need, optional: true }
}

/// What was given for a need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Words, or the number of a case.
    Text(String),
    /// An option.
    Picked(String),
    /// Options, and more may be ticked.
    Ticking(Vec<String>),
    /// Options; these are all.
    Ticked(Vec<String>),
    /// A day.
    Day(NaiveDate),
    /// Files were sent, or none; these are all.
    FilesDone,
    /// Left out.
    Skipped,
}

/// Everything given for a move.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Given(BTreeMap<Need, Answer>);

impl Given {
    /// With one more.
    pub fn with(mut self, need: Need, answer: Answer) -> Self {
        self.set(need, answer);
        self
    }

    /// Keeps what was given.
    pub fn set(&mut self, need: Need, answer: Answer) {
        self.0.insert(need, answer);
    }

    /// What was given for a need.
    pub fn get(&self, need: Need) -> Option<&Answer> {
        self.0.get(&need)
    }

    /// The words.
    pub fn text(&self, need: Need) -> Option<&str> {
        match self.get(need) {
            Some(Answer::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The option.
    pub fn picked(&self, need: Need) -> Option<&str> {
        match self.get(need) {
            Some(Answer::Picked(option)) => Some(option),
            _ => None,
        }
    }

    /// The options ticked so far.
    pub fn ticked(&self, need: Need) -> &[String] {
        match self.get(need) {
            Some(Answer::Ticked(options) | Answer::Ticking(options)) => options,
            _ => &[],
        }
    }

    /// The day.
    pub fn day(&self, need: Need) -> Option<NaiveDate> {
        match self.get(need) {
            Some(Answer::Day(day)) => Some(*day),
            _ => None,
        }
    }

    /// Whether a need is settled: given, or left out on purpose.
    pub fn settles(&self, need: Need) -> bool {
        self.get(need).is_some_and(|answer| !matches!(answer, Answer::Ticking(_)))
    }

    /// All words, with the need they were written for: what the trail keeps the hash of.
    pub fn writings(&self) -> Vec<(Need, String)> {
        let words = self.0.iter().filter_map(|(need, answer)| match answer {
            Answer::Text(text) => Some((*need, text.clone())),
            _ => None,
        });
        words.collect()
    }

    /// What was chosen, for the trail: no words of anybody.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let fact = |(need, answer): (&Need, &Answer)| {
            let value = match answer {
                Answer::Picked(option) => option.clone(),
                Answer::Ticked(options) if !options.is_empty() => options.join(","),
                Answer::Day(day) => day.to_string(),
                _ => return None,
            };
            Some((need.key(), value))
        };
        self.0.iter().filter_map(fact).collect()
    }
}

/// Whether a citizen reads what was written for this need with this move. Everything else stays in the office, whatever is
/// added to the table.
pub fn citizen_reads(action: Action, need: Need) -> bool {
    match need {
        Need::Answer | Need::Question | Need::Recipient | Need::Thanks => true,
        Need::Reason => {
            !matches!(action, Action::Transfer | Action::HandBack | Action::Recall | Action::DropRespondent)
        }
        _ => false,
    }
}

/// A move that somebody is putting together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Composition {
    /// Tells its buttons from those of an earlier one; files sent for it wait under this id.
    pub id: DraftId,
    /// The case.
    pub case: CaseId,
    /// The move.
    pub action: Action,
    /// What is given so far.
    pub given: Given,
    /// How many of the options that are offered now are left out first.
    #[serde(default)]
    pub offset: i64,
}
