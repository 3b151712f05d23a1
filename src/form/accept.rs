//! Whether a text is an answer to a question, and which one.

use chrono::NaiveDate;

use crate::domain::{MessageId, Office, dates::DateError, dates::read_past_date, money::MoneyError, money::Rupiah};

use super::{Answers, Ask, Context, Line, Note, Part, Step, Value, joined, phone};

/// The answer in `text`, with a word of warning where one is due; or what is wrong with it.
pub(super) fn text(
    step: &Step,
    answers: &Answers,
    text: &str,
    message: MessageId,
    context: &Context<'_>,
) -> Result<(Value, Option<Note>), Note> {
    let text = tidy(text);
    let plain = |value| Ok((value, None));
    match &step.ask {
        Ask::Consent => Err(Note::ConsentFirst),
        Ask::Choice(_) | Ask::Service | Ask::Review => Err(Note::ChooseOne),
        Ask::Line { min, max, of } => {
            line(&text, *min, *max, *of)?;
            plain(Value::text(text, Some(message)))
        }
        Ask::Text { max, .. } => {
            let mut parts = match answers.get(step.key) {
                Some(Value::Text { parts, .. }) => parts.clone(),
                _ => Vec::new(),
            };
            // The same message again takes no second place.
            match parts.iter_mut().find(|part| part.message == Some(message)) {
                Some(part) => part.text = text,
                None => parts.push(Part { message: Some(message), text }),
            }
            line(&joined(&parts), 0, *max, Line::Words)?;
            Ok((Value::Text { parts, done: false }, Some(Note::Added)))
        }
        Ask::Phone => {
            let number = phone::read(&text).ok_or(Note::NotAPhone)?;
            plain(Value::text(number, Some(message)))
        }
        Ask::PastDate => {
            let day = read_past_date(&text, context.today).map_err(date_note)?;
            let note = past_day(step, answers, day, context)?;
            Ok((Value::Date { day, message: Some(message) }, note))
        }
        Ask::Rupiah => {
            let amount = Rupiah::read(&text).map_err(money_note)?;
            plain(Value::Amount { amount, message: Some(message) })
        }
        Ask::Place => {
            place(&text)?;
            plain(Value::text(text, Some(message)))
        }
        Ask::Files { .. } => Err(Note::FileNeeded),
        Ask::Signature => {
            let given = |answers: &Answers| answers.text("full_name");
            let name = given(answers).or_else(|| context.before.and_then(given)).unwrap_or_default();
            if same_name(&name, &text) { plain(Value::SignedByName(text)) } else { Err(Note::NameDiffers) }
        }
    }
}

/// The text of an edited message in place of what it said before; the other messages of the same answer stay.
pub(super) fn edited(value: &Value, text: &str, message: MessageId) -> Option<Value> {
    let Value::Text { parts, done } = value else { return None };
    let parts = parts
        .iter()
        .map(|part| match part.message == Some(message) {
            true => Part { message: part.message, text: tidy(text) },
            false => part.clone(),
        })
        // A caption that was taken away leaves no empty line behind.
        .filter(|part| !part.text.is_empty())
        .collect();
    Some(Value::Text { parts, done: *done })
}

/// Whether a day that has passed can be meant, with the warning for a service longer ago than the law's thirty days.
pub(super) fn past_day(
    step: &Step,
    answers: &Answers,
    day: NaiveDate,
    context: &Context<'_>,
) -> Result<Option<Note>, Note> {
    if let Some(days) = step.within {
        let too_long = (context.today - day).num_days() > i64::from(days);
        return if too_long { Err(Note::TooLongAgo) } else { Ok(None) };
    }
    // What came by another way is late by the day it was received, whenever it is entered.
    let received = answers.date("received").unwrap_or(context.today);
    if day > received {
        return Err(Note::AfterReceived);
    }
    let note = if step.for_officer { Note::LateWhenReceived } else { Note::LateService };
    Ok(is_late(day, received, context.office).then_some(note))
}

/// The text that shall stand in place of an answer that says who somebody is (`Step::is_correctable`); or what is wrong with
/// it.
pub fn corrected(step: &Step, text: &str) -> Result<String, Note> {
    let text = tidy(text);
    match &step.ask {
        Ask::Line { min, max, of } => line(&text, *min, *max, *of)?,
        Ask::Place => place(&text)?,
        Ask::Phone => return phone::read(&text).ok_or(Note::NotAPhone),
        _ => return Err(Note::TextNeeded),
    }
    Ok(text)
}

/// Whether a service was so long ago that a complaint about it is flagged.
pub fn is_late(date: NaiveDate, today: NaiveDate, office: &Office) -> bool {
    (today - date).num_days() > i64::from(office.deadlines().late_after_days)
}

/// Whether a text has as many letters as are asked for.
pub(super) fn within(text: &str, min: usize, max: usize) -> Result<(), Note> {
    let have = text.chars().count();
    if have < min {
        return Err(Note::TooShort { min, have });
    }
    if have > max {
        return Err(Note::TooLong { max, over: have - max });
    }
    Ok(())
}

/// Whether a text can be a place.
pub(super) fn place(text: &str) -> Result<(), Note> {
    line(text, 3, 200, Line::Words)
}

/// Letters by their class that show nothing: names are made of them that nobody could read or sign with (Hangul fillers).
const UNSEEN: [char; 4] = ['\u{115f}', '\u{1160}', '\u{3164}', '\u{ffa0}'];

/// Whether a text is long enough, short enough, and what is asked for. A sign or a picture is an answer of some letters to
/// whoever only counts; to whoever has to work on the complaint it is none. The number of an identity card or a telephone is
/// no name; that of a school or a neighbourhood (SMKN 1, Warga RT 02) has figures in it.
pub(super) fn line(text: &str, min: usize, max: usize, of: Line) -> Result<(), Note> {
    let letters = text.chars().filter(|c| c.is_alphabetic() && !UNSEEN.contains(c)).count();
    let figures = text.chars().filter(|c| c.is_numeric()).count();
    match of {
        Line::Words if letters == 0 => Err(Note::NoWords),
        Line::Name | Line::OwnName if letters <= figures => Err(Note::NotAName),
        _ => within(text, min, max),
    }
}

/// What a person wrote, without control characters (which some databases refuse) and spaces at the ends.
fn tidy(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || *c == '\n').collect::<String>().trim().to_owned()
}

/// A signature is not refused for capital letters, dots or double spaces.
fn same_name(given: &str, typed: &str) -> bool {
    let letters = |text: &str| text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    !given.is_empty() && letters(given) == letters(typed)
}

fn date_note(error: DateError) -> Note {
    match error {
        DateError::NotADate => Note::NotADate,
        DateError::InFuture(_) => Note::InFuture,
        DateError::NoSuchDay => Note::NoSuchDay,
        DateError::TooLongAgo => Note::TooLongAgo,
    }
}

fn money_note(error: MoneyError) -> Note {
    match error {
        MoneyError::NotMoney => Note::NotMoney,
        MoneyError::Zero => Note::ZeroMoney,
        MoneyError::TooMuch => Note::TooMuchMoney,
    }
}
