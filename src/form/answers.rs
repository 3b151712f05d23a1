//! What has been answered so far, by key of the question.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::domain::{Drawing, FileId, MessageId, SignedBy, money::Rupiah};

/// One piece of a text that came in several messages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The message it came with, so that an edit of that message finds it again.
    pub message: Option<MessageId>,
    /// What was written.
    pub text: String,
}

/// An answer, in the shape its question gives it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Left out, where that is allowed.
    Skipped,
    /// The key of an option.
    Chosen(String),
    /// A text, in the messages it came in. `done` once the person went on.
    Text {
        /// The pieces, in the order they came.
        parts: Vec<Part>,
        /// Whether the person said that this is all.
        done: bool,
    },
    /// A day, with the message it was written in unless it was a button.
    Date {
        /// Which.
        day: NaiveDate,
        /// So that an edit of that message finds it again.
        message: Option<MessageId>,
    },
    /// An amount of money.
    Amount {
        /// How much.
        amount: Rupiah,
        /// So that an edit of that message finds it again.
        message: Option<MessageId>,
    },
    /// A point on the map, degrees.
    Pin {
        /// Degrees north.
        latitude: f64,
        /// Degrees east.
        longitude: f64,
    },
    /// The files are kept beside the draft; this says that there are no more.
    FilesDone,
    /// Signed by writing the full name.
    SignedByName(String),
    /// Signed on paper and photographed.
    SignedByPhoto(FileId),
    /// Signed on the screen.
    SignedByDrawing(Drawing),
    /// It was given, and deleted since because the person asked for it.
    Erased,
}

impl Value {
    /// A text of one message, complete.
    pub fn text(text: impl Into<String>, message: Option<MessageId>) -> Self {
        Value::Text { parts: vec![Part { message, text: text.into() }], done: true }
    }

    /// Whether the question is answered, and not merely begun.
    pub fn is_complete(&self) -> bool {
        !matches!(self, Value::Text { done: false, .. })
    }
}

/// The messages of one answer as one text.
pub fn joined(parts: &[Part]) -> String {
    parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join("\n")
}

/// All answers of a draft or a case.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, Value>);

impl Answers {
    /// The answer to a question.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.0.get(key)
    }

    /// Keeps an answer, in place of the one before.
    pub fn set(&mut self, key: &str, value: Value) {
        self.0.insert(key.to_owned(), value);
    }

    /// Takes an answer out.
    pub fn remove(&mut self, key: &str) -> Option<Value> {
        self.0.remove(key)
    }

    /// Takes out every answer whose key is not wanted.
    pub fn retain(&mut self, wanted: impl Fn(&str) -> bool) {
        self.0.retain(|key, _| wanted(key));
    }

    /// Whether the option was chosen.
    pub fn chose(&self, key: &str, option: &str) -> bool {
        self.option(key) == Some(option)
    }

    /// The option chosen.
    pub fn option(&self, key: &str) -> Option<&str> {
        match self.get(key) {
            Some(Value::Chosen(option)) => Some(option),
            _ => None,
        }
    }

    /// The text given, its messages joined by line breaks.
    pub fn text(&self, key: &str) -> Option<String> {
        match self.get(key) {
            Some(Value::Text { parts, .. }) => Some(joined(parts)),
            _ => None,
        }
    }

    /// The day given.
    pub fn date(&self, key: &str) -> Option<NaiveDate> {
        match self.get(key) {
            Some(Value::Date { day, .. }) => Some(*day),
            _ => None,
        }
    }

    /// With what it was signed, if it was.
    pub fn signature(&self) -> Option<SignedBy> {
        match self.get("signature")? {
            Value::SignedByName(name) => Some(SignedBy::Name(name.clone())),
            Value::SignedByPhoto(file) => Some(SignedBy::Photo(file.clone())),
            Value::SignedByDrawing(drawing) => Some(SignedBy::Drawing(drawing.clone())),
            _ => None,
        }
    }

    /// The question that a message answered.
    pub fn key_of(&self, message: MessageId) -> Option<&str> {
        let said_in = |value: &Value| match value {
            Value::Text { parts, .. } => parts.iter().any(|part| part.message == Some(message)),
            Value::Date { message: said, .. } | Value::Amount { message: said, .. } => *said == Some(message),
            _ => false,
        };
        self.0.iter().find(|(_, value)| said_in(value)).map(|(key, _)| key.as_str())
    }

    /// The newest message that answered anything.
    pub fn newest_message(&self) -> Option<MessageId> {
        let messages = self.0.values().flat_map(|value| match value {
            Value::Text { parts, .. } => parts.iter().filter_map(|part| part.message).collect(),
            Value::Date { message, .. } | Value::Amount { message, .. } => message.iter().copied().collect(),
            _ => Vec::new(),
        });
        messages.max()
    }

    /// Forgets which messages they came in: the numbers of one chat mean others in another.
    pub fn forget_messages(&mut self) {
        for value in self.0.values_mut() {
            match value {
                Value::Text { parts, .. } => parts.iter_mut().for_each(|part| part.message = None),
                Value::Date { message, .. } | Value::Amount { message, .. } => *message = None,
                _ => {}
            }
        }
    }

    /// Every question with its answer, by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }

    /// Reads stored answers. What an older or newer release wrote and this one cannot read is left out, the rest kept:
    /// the question is simply asked again.
    pub fn read(stored: &str) -> Self {
        let raw: BTreeMap<String, &RawValue> = serde_json::from_str(stored).unwrap_or_default();
        Self(raw.into_iter().filter_map(|(key, value)| Some((key, serde_json::from_str(value.get()).ok()?))).collect())
    }
}
