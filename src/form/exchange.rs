//! The form of what another system hands in: the citizen's own questions, answered all at once, by the same rules.

use std::collections::BTreeMap;

use super::step::option;
use super::{Answers, Ask, Context, Form, Line, Note, Step, Value, accept, joined};
use crate::domain::MessageId;
use crate::domain::calendar::wib_date;
use crate::domain::exchange::read_moment;

/// Who speaks for somebody else shows a power of attorney (UU 25/2009 art. 42(1)), which no field can carry.
const WITH_A_PAPER: [&str; 2] = ["capacity", "represented"];
/// No message in any chat.
const NOWHERE: MessageId = MessageId(0);

/// The questions of `form` that another system can answer, and what else it sends. Files cannot come this way, consent and
/// review are between the citizen and that system, and a signature cannot be looked at.
pub(super) fn exchange(form: &Form) -> Form {
    let by_files = |step: &Step| matches!(step.ask, Ask::Files { .. }) || WITH_A_PAPER.contains(&step.key);
    let by_person = |step: &Step| matches!(step.ask, Ask::Consent | Ask::Review | Ask::Signature);
    let own = form.steps.iter().filter(|step| !by_files(step) && !by_person(step)).cloned();
    let line = |max| Ask::Line { min: 1, max, of: Line::Any };
    let theirs = [
        Step::new("email", Ask::Line { min: 5, max: 254, of: Line::Any }).identifies().optional(),
        // Where it shows somebody, it says who they are.
        Step::new("link", line(2000)).identifies().optional(),
        Step::new("reference", line(100)).optional(),
    ];
    Form { steps: own.chain(theirs).collect(), takes_files: false, ..*form }
}

/// One answer as it was handed in.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// In words: a text, a number, a date, or the key of an option.
    Text(String),
    /// As a point on the map, degrees.
    Pin {
        /// Degrees north.
        latitude: f64,
        /// Degrees east.
        longitude: f64,
    },
}

/// What is wrong with an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// There is none, and it is not to be left out.
    Missing,
    /// It is none of the options.
    NoOption,
    /// What a citizen would be told as well.
    Note(Note),
}

/// An answer that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Key of the question.
    pub key: &'static str,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// Answers a form all at once. What is asked depends on the answers before; what is not asked is not kept.
///
/// # Errors
/// Every answer that is missing or cannot be taken, in the order of the questions.
pub fn fill(form: &Form, given: &BTreeMap<String, Given>, context: &Context<'_>) -> Result<Answers, Vec<Fault>> {
    let (mut answers, mut faults) = (Answers::default(), Vec::new());
    for step in &form.steps {
        if !step.applies(&answers) {
            continue;
        }
        let said = given.get(step.key).filter(|given| !matches!(given, Given::Text(text) if text.trim().is_empty()));
        match said.map(|said| read(step, &answers, said, context)) {
            Some(Ok(value)) => answers.set(step.key, value),
            Some(Err(wrong)) => faults.push(Fault { key: step.key, wrong }),
            None if step.optional => {}
            // Whoever asks for nothing has said so by leaving it out.
            None if matches!(step.ask, Ask::Rupiah) => {
                answers.set(step.key, Value::Chosen(option::NONE.to_owned()));
            }
            None => faults.push(Fault { key: step.key, wrong: Wrong::Missing }),
        }
    }
    answers.forget_messages();
    if faults.is_empty() { Ok(answers) } else { Err(faults) }
}

fn read(step: &Step, answers: &Answers, given: &Given, context: &Context<'_>) -> Result<Value, Wrong> {
    let text = match (given, &step.ask) {
        (Given::Pin { latitude, longitude }, Ask::Place) => {
            return Ok(Value::Pin { latitude: *latitude, longitude: *longitude });
        }
        (Given::Pin { .. }, _) => return Err(Wrong::Missing),
        (Given::Text(option), Ask::Choice(_) | Ask::Service) => {
            let value = Value::Chosen(option.trim().to_owned());
            return if step.fits(&value, context.office) { Ok(value) } else { Err(Wrong::NoOption) };
        }
        // A date is sent as a moment, and means the day at the office.
        (Given::Text(text), Ask::PastDate) => {
            read_moment(text).map_or_else(|| text.clone(), |at| wib_date(at).to_string())
        }
        (Given::Text(text), _) => text.clone(),
    };
    let (value, _) = accept::text(step, answers, &text, NOWHERE, context).map_err(Wrong::Note)?;
    match (&step.ask, value) {
        (Ask::Text { min, .. }, Value::Text { parts, .. }) => {
            accept::line(&joined(&parts), *min, usize::MAX, Line::Words).map_err(Wrong::Note)?;
            Ok(Value::Text { parts, done: true })
        }
        (_, value) => Ok(value),
    }
}
