//! A form being filled in, and where its person stands.

use serde::{Deserialize, Serialize};

use crate::domain::{CaseId, DraftId, Kind, Office, PersonId};

use super::{Answers, Form, Step, Value};

/// A question that the person went back to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Focus {
    /// Its key.
    pub key: String,
    /// Opened from the review: `[Kembali]` leads straight back there.
    pub from_review: bool,
}

/// What a form is filled in for. Somebody may have one of each in hand, and is asked about one of them at a time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    /// A case of one's own.
    #[default]
    Submit,
    /// An officer enters what came by another way.
    Register,
    /// What is missing in a case is completed.
    Complete {
        /// The case.
        case: CaseId,
        /// The questions that are asked, in the order of the form.
        asked: Vec<String>,
    },
}

impl Purpose {
    /// Tells the drafts of one person apart.
    pub fn scope(&self) -> &str {
        match self {
            Purpose::Submit => "",
            Purpose::Register => "register",
            Purpose::Complete { case, .. } => case.as_str(),
        }
    }
}

/// A form being filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Its id.
    pub id: DraftId,
    /// Whose it is.
    pub person: PersonId,
    /// What it will file.
    pub kind: Kind,
    /// What it is filled in for.
    pub purpose: Purpose,
    /// The version of the form that last took an answer.
    pub version: i64,
    /// The answers so far.
    pub answers: Answers,
    /// The question gone back to, if any.
    pub focus: Option<Focus>,
    /// Put aside by the person: what they write is no answer until they come back.
    pub paused: bool,
}

/// How far a draft has come: question `step` of `of`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Counted from one.
    pub step: usize,
    /// How many questions there are, as far as the answers tell.
    pub of: usize,
}

impl Draft {
    /// An empty one.
    pub fn new(person: PersonId, form: &Form) -> Self {
        Self {
            id: DraftId::new(),
            person,
            kind: form.kind,
            purpose: Purpose::Submit,
            version: form.version,
            answers: Answers::default(),
            focus: None,
            paused: false,
        }
    }

    /// The question to answer now: the one gone back to, else the first without an answer; none when all are answered.
    pub fn position<'f>(&self, form: &'f Form) -> Option<&'f Step> {
        let steps = form.applicable(&self.answers);
        if let Some(focus) = &self.focus
            && let Some(step) = steps.iter().find(|step| step.key == focus.key)
        {
            return Some(step);
        }
        steps.into_iter().find(|step| !self.answers.get(step.key).is_some_and(Value::is_complete))
    }

    /// Where the question stands among all of them.
    pub fn progress(&self, form: &Form, key: &str) -> Progress {
        let steps = form.applicable(&self.answers);
        let step = steps.iter().position(|step| step.key == key).map_or(1, |index| index + 1);
        Progress { step, of: steps.len() }
    }

    /// The question before the one with this key.
    pub fn before<'f>(&self, form: &'f Form, key: &str) -> Option<&'f Step> {
        let steps = form.applicable(&self.answers);
        let index = steps.iter().position(|step| step.key == key)?;
        index.checked_sub(1).map(|index| steps[index])
    }

    /// Takes out what this release's form cannot have asked, and keeps the rest.
    pub fn fit(&mut self, form: &Form, office: &Office) {
        let stale: Vec<String> = self
            .answers
            .iter()
            .filter(|(key, value)| !form.step(key).is_some_and(|step| step.fits(value, office)))
            .map(|(key, _)| key.to_owned())
            .collect();
        for key in &stale {
            self.answers.remove(key);
        }
        // A form that asks something new was not reviewed as it is now.
        if !stale.is_empty() || self.version != form.version {
            self.answers.remove("review");
        }
        self.version = form.version;
    }
}
