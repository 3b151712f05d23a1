//! One step of a form: what a person did, in; the draft as it is now and what to say, out. Pure.

use chrono::NaiveDate;

use crate::domain::{Evidence, FileId, Office, dates::read_past_date};

use super::{
    Answers, Ask, Draft, Focus, Form, Input, Labels, Line, Note, Step, Tap, Value, accept, buttons, joined, keyboard,
    phone, step::option,
};

/// Name, address and phone of the last case of the same person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// Key of the question and the text of its answer.
    pub answers: Vec<(String, String)>,
}

/// What a form has to know of the world.
pub struct Context<'a> {
    /// Services, places and limits.
    pub office: &'a Office,
    /// The day in the office's time zone.
    pub today: NaiveDate,
    /// How labels read.
    pub labels: &'a dyn Labels,
    /// The name of the Telegram account.
    pub name: &'a str,
    /// What the person answered in an earlier case.
    pub earlier: Option<&'a Earlier>,
    /// The files of this draft.
    pub files: &'a [Evidence],
    /// What the case that is being completed held before.
    pub before: Option<&'a Answers>,
}

/// What becomes of the file that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFate {
    /// There was none, or it is not kept.
    None,
    /// It belongs to the draft, at the question with this key.
    Keep(String),
    /// This one leaves the draft.
    Remove(FileId),
}

/// What follows from an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Ask the question at the draft's position, after saying the note.
    Ask(Option<Note>),
    /// Show the whole privacy notice.
    ReadNotice,
    /// The notice was not agreed to: nothing is kept.
    Declined,
    /// Put aside.
    Saved,
    /// Thrown away.
    Deleted,
    /// Every question is answered: file it.
    Complete,
}

/// The draft after an input, and what follows.
#[derive(Clone, Debug, PartialEq)]
pub struct Advance {
    /// As it is now.
    pub draft: Draft,
    /// What to say or do.
    pub outcome: Outcome,
    /// What becomes of a file.
    pub file: FileFate,
}

/// Takes one input.
pub fn advance(form: &Form, draft: Draft, input: Input, context: &Context<'_>) -> Advance {
    let mut turn = Turn { form, context, draft, file: FileFate::None };
    let outcome = turn.take(input);
    let outcome = match outcome {
        Outcome::Ask(_) if turn.draft.position(form).is_none() => Outcome::Complete,
        outcome => outcome,
    };
    Advance { draft: turn.draft, outcome, file: turn.file }
}

/// One input being taken.
pub(super) struct Turn<'a> {
    pub form: &'a Form,
    pub context: &'a Context<'a>,
    pub draft: Draft,
    pub file: FileFate,
}

impl Turn<'_> {
    fn take(&mut self, input: Input) -> Outcome {
        let Some(step) = self.draft.position(self.form).cloned() else { return Outcome::Complete };
        match input {
            Input::Text { text, message } => match self.labelled(&step, &text) {
                Some(tap) => self.tap(&step, tap),
                None => self.answer(&step, accept::text(&step, &self.draft.answers, &text, message, self.context)),
            },
            Input::Edited { text, message } => self.edited(&text, message),
            Input::Tap { key, tap } if key == step.key => self.tap(&step, tap),
            Input::Tap { .. } => Outcome::Ask(Some(Note::OldButton)),
            Input::Contact { phone, message } => match step.ask {
                Ask::Phone => {
                    let number = phone::read(&phone).ok_or(Note::NotAPhone);
                    self.answer(&step, number.map(|number| (Value::text(number, Some(message)), None)))
                }
                Ask::Consent => Outcome::Ask(Some(Note::ConsentFirst)),
                _ => Outcome::Ask(Some(Note::ContactNotNeeded)),
            },
            Input::Pin { latitude, longitude, evidence } if matches!(step.ask, Ask::Place) => {
                let value = match evidence.name {
                    Some(name) => Value::text(format!("{name} ({latitude:.5}, {longitude:.5})"), None),
                    None => Value::Pin { latitude, longitude },
                };
                self.answer(&step, Ok((value, None)))
            }
            Input::Pin { evidence, .. } => self.receive(&step, evidence),
            Input::File(evidence) => self.receive(&step, evidence),
            Input::Drawing(drawing) if matches!(step.ask, Ask::Signature) => {
                self.settle(&step, Value::SignedByDrawing(drawing))
            }
            Input::Drawing(_) => Outcome::Ask(Some(Note::OldButton)),
        }
    }

    /// The button whose label was typed, if any.
    fn labelled(&self, step: &Step, text: &str) -> Option<Tap> {
        let typed = simple(text);
        let keyboard = keyboard(self.form, &self.draft, step, self.context);
        keyboard.rows.into_iter().flatten().find_map(|button| {
            let same = self.context.labels.readings(&button.label).iter().any(|label| simple(label) == typed);
            // A contact cannot be typed: whoever types the label still has to give the number.
            (same && button.tap != Tap::SendContact).then_some(button.tap)
        })
    }

    fn tap(&mut self, step: &Step, tap: Tap) -> Outcome {
        match tap {
            Tap::Choose(option) => self.choose(step, &option),
            Tap::Back => self.back(step),
            Tap::Next => self.next(step),
            // The first screen of the question still offers [Lewati] after files have come.
            Tap::Skip if buttons::shown_at(step.key, self.context).next().is_some() => self.next(step),
            Tap::Skip if step.optional => self.settle(step, Value::Skipped),
            Tap::Skip => Outcome::Ask(Some(Note::ChooseOne)),
            Tap::Edit(key) => self.edit(step, &key),
            Tap::Rewrite if matches!(step.ask, Ask::Text { .. }) => {
                self.draft.answers.remove(step.key);
                self.draft.answers.remove("review");
                Outcome::Ask(Some(Note::Rewritten))
            }
            Tap::Rewrite => Outcome::Ask(Some(Note::OldButton)),
            Tap::ReadNotice => Outcome::ReadNotice,
            Tap::Decline => Outcome::Declined,
            Tap::UseName => {
                let Ask::Line { min, max, of: Line::OwnName } = step.ask else {
                    return Outcome::Ask(Some(Note::OldButton));
                };
                let name = self.context.name.trim();
                let taken = accept::line(name, min, max, Line::OwnName).map(|()| (Value::text(name, None), None));
                self.answer(step, taken)
            }
            Tap::UseEarlier => self.use_earlier(),
            Tap::SendContact => Outcome::Ask(Some(Note::NotAPhone)),
            Tap::Remove(tag) => self.remove(step, &tag),
            Tap::Save => {
                self.draft.paused = true;
                Outcome::Saved
            }
            Tap::Delete => Outcome::Deleted,
        }
    }

    fn choose(&mut self, step: &Step, option: &str) -> Outcome {
        if let Ask::PastDate = step.ask {
            let written = match option {
                option::TODAY => "hari ini",
                option::YESTERDAY => "kemarin",
                _ => return Outcome::Ask(Some(Note::ChooseOne)),
            };
            return match read_past_date(written, self.context.today) {
                Ok(day) => {
                    let note = accept::past_day(step, &self.draft.answers, day, self.context);
                    self.answer(step, note.map(|note| (Value::Date { day, message: None }, note)))
                }
                Err(_) => Outcome::Ask(Some(Note::NotADate)),
            };
        }
        let value = Value::Chosen(option.to_owned());
        match step.fits(&value, self.context.office) {
            true => self.answer(step, Ok((value, None))),
            false => Outcome::Ask(Some(Note::OldButton)),
        }
    }

    /// Keeps an answer and moves on, or says what is wrong and leaves everything as it was.
    fn answer(&mut self, step: &Step, answer: Result<(Value, Option<Note>), Note>) -> Outcome {
        match answer {
            Err(note) => Outcome::Ask(Some(note)),
            Ok((value, note)) if value.is_complete() => {
                self.settle(step, value);
                Outcome::Ask(note)
            }
            Ok((value, note)) => {
                self.change(step.key, value);
                Outcome::Ask(note)
            }
        }
    }

    /// A complete answer: the next question is again the first without one.
    pub(super) fn settle(&mut self, step: &Step, value: Value) -> Outcome {
        self.change(step.key, value);
        self.draft.focus = None;
        Outcome::Ask(None)
    }

    /// Whoever changes an answer has to see the whole page again before it is signed.
    pub(super) fn change(&mut self, key: &str, value: Value) {
        if self.form.step(key).is_some_and(|step| !matches!(step.ask, Ask::Review | Ask::Signature)) {
            self.draft.answers.remove("review");
        }
        self.draft.answers.set(key, value);
    }

    fn back(&mut self, step: &Step) -> Outcome {
        let from_review = self.draft.focus.take().is_some_and(|focus| focus.from_review && focus.key == step.key);
        if !from_review && let Some(before) = self.draft.before(self.form, step.key) {
            self.draft.focus = Some(Focus { key: before.key.to_owned(), from_review: false });
        }
        // Left by [Kembali], an answer that was begun again counts as it stands if it is long enough.
        let is_open = !self.draft.answers.get(step.key).is_some_and(Value::is_complete);
        if from_review && is_open { self.next(step) } else { Outcome::Ask(None) }
    }

    fn next(&mut self, step: &Step) -> Outcome {
        match (&step.ask, self.draft.answers.get(step.key)) {
            (Ask::Text { min, .. }, Some(Value::Text { parts, .. })) => {
                match accept::line(&joined(parts), *min, usize::MAX, Line::Words) {
                    Ok(()) => self.settle(step, Value::Text { parts: parts.clone(), done: true }),
                    Err(note) => Outcome::Ask(Some(note)),
                }
            }
            (Ask::Text { .. }, _) => Outcome::Ask(Some(Note::TextNeeded)),
            (Ask::Files { .. }, _) if step.optional || self.usable(step).next().is_some() => {
                self.settle(step, Value::FilesDone)
            }
            (Ask::Files { .. }, _) => Outcome::Ask(Some(Note::FileNeeded)),
            (_, Some(value)) if value.is_complete() => {
                self.draft.focus = None;
                Outcome::Ask(None)
            }
            _ => Outcome::Ask(None),
        }
    }

    fn edit(&mut self, step: &Step, key: &str) -> Outcome {
        let applies = self.form.step(key).is_some_and(|step| step.applies(&self.draft.answers));
        if !applies || !matches!(step.ask, Ask::Review) {
            return Outcome::Ask(Some(Note::OldButton));
        }
        self.draft.focus = Some(Focus { key: key.to_owned(), from_review: true });
        Outcome::Ask(None)
    }

    fn use_earlier(&mut self) -> Outcome {
        let Some(earlier) = self.context.earlier else { return Outcome::Ask(Some(Note::NothingEarlier)) };
        for (key, text) in &earlier.answers {
            let value = Value::text(text.clone(), None);
            if self.form.step(key).is_some_and(|step| step.fits(&value, self.context.office)) {
                self.change(key, value);
            }
        }
        self.draft.focus = None;
        Outcome::Ask(None)
    }

    fn edited(&mut self, text: &str, message: crate::domain::MessageId) -> Outcome {
        let Some(key) = self.draft.answers.key_of(message).map(str::to_owned) else { return Outcome::Ask(None) };
        let (Some(step), Some(value)) = (self.form.step(&key).cloned(), self.draft.answers.get(&key)) else {
            return Outcome::Ask(None);
        };
        let taken = match step.ask {
            Ask::Text { min, max } => accept::edited(value, text, message)
                .filter(|value| match value {
                    Value::Text { parts, done } => match done {
                        true => accept::line(&joined(parts), min, max, Line::Words).is_ok(),
                        false => accept::within(&joined(parts), 0, max).is_ok(),
                    },
                    _ => false,
                })
                .map(|value| (value, None)),
            _ => accept::text(&step, &self.draft.answers, text, message, self.context).ok(),
        };
        match taken {
            Some((value, warning)) => {
                self.change(&key, value);
                Outcome::Ask(Some(warning.unwrap_or(Note::EditTaken)))
            }
            None => Outcome::Ask(Some(Note::EditRefused)),
        }
    }
}

/// Letters and digits only, in lower case: how a typed label is compared with a printed one.
fn simple(text: &str) -> String {
    text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}
