//! A form is a list of rows; a row is a question. What can be read off a row is written nowhere else.

use crate::domain::{Kind, Office};

use super::accept::{line, place};
use super::{Answers, Value, joined};

/// What kind of answer a question takes.
#[derive(Clone, Debug)]
pub enum Ask {
    /// Agreement with the privacy notice (UU 27/2022 art. 20-22); nothing is kept before it.
    Consent,
    /// One of fixed options, by key.
    Choice(&'static [&'static str]),
    /// One of the services of the office profile, another one, or not known.
    Service,
    /// A text of one message.
    Line {
        /// Letters at least.
        min: usize,
        /// Letters at most.
        max: usize,
        /// What it has to look like.
        of: Line,
    },
    /// A text of any number of messages.
    Text {
        /// Letters at least.
        min: usize,
        /// Letters at most.
        max: usize,
    },
    /// A telephone number, typed or sent as contact.
    Phone,
    /// The day of the service, not in the future. Longer ago than the law's thirty days: a kind warning (UU 25/2009
    /// art. 42(2)).
    PastDate,
    /// An amount of money, or none.
    Rupiah,
    /// A place: a configured one, a text, or a pin.
    Place,
    /// Files.
    Files {
        /// How many at most; none: the limit of the office profile.
        most: Option<usize>,
    },
    /// Every answer on one page.
    Review,
    /// A signature: drawn on the pad where there is one, else photographed, or the full name typed.
    Signature,
}

/// What a text of one message has to look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Whatever it is: a number of another office, an address on the web.
    Any,
    /// Words: there is a letter in it.
    Words,
    /// Somebody's name: more letters than figures.
    Name,
    /// The own name, for which that of the Telegram account is offered.
    OwnName,
}

impl Ask {
    /// A word for the kind of answer, for the help that goes with it (`hint-*`).
    pub fn key(&self) -> &'static str {
        match self {
            Ask::Consent => "consent",
            Ask::Choice(_) | Ask::Service => "choice",
            Ask::Line { .. } => "line",
            Ask::Text { .. } => "text",
            Ask::Phone => "phone",
            Ask::PastDate => "date",
            Ask::Rupiah => "rupiah",
            Ask::Place => "place",
            Ask::Files { .. } => "files",
            Ask::Review => "review",
            Ask::Signature => "signature",
        }
    }
}

/// Option keys that several questions and the program itself refer to.
pub mod option {
    /// Agreed.
    pub const AGREE: &str = "agree";
    /// A service that is not in the list.
    pub const OTHER: &str = "other";
    /// The person does not know.
    pub const UNKNOWN: &str = "unknown";
    /// None of it.
    pub const NONE: &str = "none";
    /// The page was read and is right.
    pub const CONFIRM: &str = "confirm";
    /// Today.
    pub const TODAY: &str = "today";
    /// Yesterday.
    pub const YESTERDAY: &str = "yesterday";
}

/// One question.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its key, at most 14 letters: it travels on buttons (64 bytes).
    pub key: &'static str,
    /// What answer it takes.
    pub ask: Ask,
    /// Whether it may be left out.
    pub optional: bool,
    /// Whether its answer says who somebody is (UU 25/2009 art. 42(5)).
    pub identifies: bool,
    /// Whether it is put to an officer who types for somebody else, in words of its own.
    pub for_officer: bool,
    /// For a day on which the office received something: at most so many days back, and no warning about the law's thirty.
    pub within: Option<u32>,
    rewords_options: bool,
    when: fn(&Answers) -> bool,
}

impl Step {
    /// A question that must be answered.
    pub const fn new(key: &'static str, ask: Ask) -> Self {
        Self {
            key,
            ask,
            optional: false,
            identifies: false,
            for_officer: false,
            within: None,
            rewords_options: false,
            when: |_| true,
        }
    }

    /// Whether its answer is somebody's own data in words, so that they may say what is right in its place (UU 27/2022 art. 6).
    pub fn is_correctable(&self) -> bool {
        self.identifies && matches!(self.ask, Ask::Line { .. } | Ask::Phone | Ask::Place)
    }

    /// Whether its answer is somebody's own data that no law demands: it may go while the case is kept.
    pub fn is_erasable(&self) -> bool {
        self.is_correctable() && self.optional
    }

    /// It is put to an officer; `options`: its buttons read differently, too.
    pub const fn for_officer(mut self, options: bool) -> Self {
        self.for_officer = true;
        self.rewords_options = options;
        self
    }

    /// The day is at most so many days back.
    pub const fn within(mut self, days: u32) -> Self {
        self.within = Some(days);
        self
    }

    /// The id of one of its texts: `ask`, or `option-<option>`.
    pub fn text_id(&self, what: &str) -> String {
        let own = if what == "ask" { self.for_officer } else { self.rewords_options };
        let room = if own { "officer-form" } else { "form" };
        format!("{room}-{}-{what}", self.key.replace('_', "-"))
    }

    /// It may be skipped.
    pub const fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// Its answer says who somebody is: kept from everybody but the complaints officers where that is wished for.
    pub const fn identifies(mut self) -> Self {
        self.identifies = true;
        self
    }

    /// It is asked only if the answers so far say so.
    pub const fn only_if(mut self, when: fn(&Answers) -> bool) -> Self {
        self.when = when;
        self
    }

    /// It is asked whatever the answers say.
    pub const fn always(mut self) -> Self {
        self.when = |_| true;
        self
    }

    /// Whether it is asked, given the answers.
    pub fn applies(&self, answers: &Answers) -> bool {
        (self.when)(answers)
    }

    /// Whether a stored answer is one that this question could have taken; another release may have asked differently.
    pub fn fits(&self, value: &Value, office: &Office) -> bool {
        match (&self.ask, value) {
            (_, Value::Skipped) => self.optional,
            (Ask::Consent, Value::Chosen(option)) => option == option::AGREE,
            (Ask::Choice(options), Value::Chosen(option)) => options.contains(&option.as_str()),
            (Ask::Service, Value::Chosen(option)) => {
                office.service(option).is_some() || option == option::OTHER || option == option::UNKNOWN
            }
            (Ask::Rupiah, Value::Chosen(option)) => option == option::NONE,
            (Ask::Place, Value::Chosen(option)) => office.place(option).is_some(),
            (Ask::Review, Value::Chosen(option)) => option == option::CONFIRM,
            (Ask::Line { min, max, of }, Value::Text { parts, .. }) => line(&joined(parts), *min, *max, *of).is_ok(),
            (Ask::Text { max, .. }, Value::Text { parts, .. }) => {
                parts.iter().map(|part| part.text.chars().count()).sum::<usize>() <= *max
            }
            (Ask::Place, Value::Text { parts, .. }) => place(&joined(parts)).is_ok(),
            (Ask::Phone, Value::Text { .. }) => true,
            (Ask::PastDate, Value::Date { .. }) => true,
            (Ask::Rupiah, Value::Amount { .. }) => true,
            (Ask::Place, Value::Pin { .. }) => true,
            (Ask::Files { .. }, Value::FilesDone) => true,
            (Ask::Signature, Value::SignedByName(_) | Value::SignedByPhoto(_) | Value::SignedByDrawing(_)) => true,
            _ => false,
        }
    }
}

/// A form: what it collects, and its rows.
#[derive(Clone, Debug)]
pub struct Form {
    /// What it files.
    pub kind: Kind,
    /// Counted up when a row changes its meaning. A new row needs no new version.
    pub version: i64,
    /// The questions in their order.
    pub steps: Vec<Step>,
    /// Whether files may come with it at any question.
    pub takes_files: bool,
}

impl Form {
    /// The question with this key.
    pub fn step(&self, key: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.key == key)
    }

    /// The questions that are asked, given the answers.
    pub fn applicable<'f>(&'f self, answers: &Answers) -> Vec<&'f Step> {
        self.steps.iter().filter(|step| step.applies(answers)).collect()
    }

    /// Whether what belongs to this question counts: who was asked about a proxy and then speaks for themself after
    /// all leaves no power of attorney behind.
    pub fn asks(&self, key: &str, answers: &Answers) -> bool {
        self.step(key).is_none_or(|step| step.applies(answers))
    }

    /// The form that asks for these answers again and for nothing else. The privacy notice was agreed to, and what was
    /// signed stays signed unless the signature itself is asked for.
    pub fn completing(&self, asked: &[String]) -> Form {
        let is_asked = |step: &&Step| asked.iter().any(|key| key == step.key);
        let wanted = self.steps.iter().filter(is_asked).cloned().map(Step::always);
        let (signature, mut steps): (Vec<Step>, Vec<Step>) = wanted
            .filter(|step| !matches!(step.ask, Ask::Consent | Ask::Review))
            .partition(|step| matches!(step.ask, Ask::Signature));
        steps.push(Step::new("review", Ask::Review));
        steps.extend(signature);
        Form { steps, ..*self }
    }
}
