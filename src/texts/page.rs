//! What a reader sees: messages with their buttons, still without Telegram.

use super::Html;
use crate::domain::{CasePaper, Evidence};
use crate::notices::{FiguresForm, Press};

/// One or more messages that belong together, in their order.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The messages.
    pub parts: Vec<Part>,
}

/// One message.
#[derive(Clone, Debug)]
pub enum Part {
    /// Words.
    Text {
        /// What it says.
        html: Html,
        /// Its buttons.
        keys: Keys,
    },
    /// A paper as a file, with words beside it.
    Paper {
        /// Which.
        paper: Paper,
        /// The words, 1024 letters at most (Bot API `caption`).
        caption: Html,
        /// Its buttons.
        keys: Keys,
    },
    /// Files that somebody sent, passed on.
    Files(Vec<Evidence>),
}

/// A paper that is made for its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// A paper of a case.
    Case(CasePaper),
    /// Copy of one's own data.
    OwnData,
    /// Figures of a month.
    Figures(FiguresForm),
}

/// The buttons under a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Keys {
    /// None.
    #[default]
    None,
    /// Under the message.
    Inline(Vec<Vec<Key>>),
    /// The same, below one that opens a page of ours inside Telegram (Bot API `web_app`).
    Opening(PageKey, Vec<Vec<Key>>),
    /// In place of the letters, typed for the person when pressed.
    Letters(Vec<Vec<LetterKey>>),
    /// The letters come back.
    LettersBack,
}

/// A button under a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// What it says.
    pub label: String,
    /// What it means.
    pub press: Press,
}

/// A button that opens a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageKey {
    /// What it says.
    pub label: String,
    /// Where the page is.
    pub address: String,
}

/// A button in place of the letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterKey {
    /// What it says, and what it types.
    pub label: String,
    /// Whether it sends the person's contact instead.
    pub sends_contact: bool,
}

impl Page {
    /// One message of words.
    pub fn text(html: Html, keys: Keys) -> Self {
        Self { parts: vec![Part::Text { html, keys }] }
    }

    /// Paragraphs in as few messages as hold them; the buttons stand under the last.
    pub fn paragraphs(paragraphs: Vec<Paragraph>, keys: Keys) -> Self {
        let mut messages = pack(paragraphs);
        let last = messages.pop().unwrap_or_default();
        let mut parts: Vec<Part> = messages.into_iter().map(|html| Part::Text { html, keys: Keys::None }).collect();
        parts.push(Part::Text { html: last, keys });
        Self { parts }
    }
}

/// A few words of ours, then what somebody wrote, of any length.
#[derive(Clone, Debug, Default)]
pub struct Paragraph {
    head: Html,
    body: String,
    copied: bool,
}

impl Paragraph {
    /// Words of ours.
    pub fn ours(head: Html) -> Self {
        Self { head, ..Self::default() }
    }

    /// A name in bold and what stands for it.
    pub fn named(name: &Html, body: impl Into<String>) -> Self {
        Self { head: name.bold() + Html::escape(": "), body: body.into(), copied: false }
    }

    /// A name in bold, and below it what is copied with one touch (Bot API `<pre>`).
    pub fn copied(name: &Html, body: impl Into<String>) -> Self {
        Self { head: name.bold() + Html::escape("\n"), body: body.into(), copied: true }
    }

    fn length(&self) -> usize {
        length(&self.head.plain()) + length(&self.body)
    }
}

/// A division can have a long name; a button cannot.
pub fn short(label: String) -> String {
    match label.chars().count() > 60 {
        true => label.chars().take(59).chain(['…']).collect(),
        false => label,
    }
}

/// A little under Telegram's 4096, which counts letters after the markup is taken out.
const LIMIT: usize = 4000;

/// Counted as Telegram's own clients count, in UTF-16: never less than it counts in characters.
fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

fn pack(paragraphs: Vec<Paragraph>) -> Vec<Html> {
    let mut messages: Vec<Html> = Vec::new();
    let mut room = 0;
    for paragraph in paragraphs.into_iter().flat_map(cut) {
        let needed = paragraph.length() + 1;
        let body = Html::escape(&paragraph.body);
        let html = paragraph.head + if paragraph.copied { body.preformatted() } else { body };
        match messages.last_mut().filter(|_| needed <= room) {
            Some(message) => {
                message.push(&Html::escape("\n"));
                message.push(&html);
                room -= needed;
            }
            None => {
                messages.push(html);
                room = LIMIT.saturating_sub(needed);
            }
        }
    }
    messages
}

/// A paragraph too long for one message, in pieces that fit.
fn cut(paragraph: Paragraph) -> Vec<Paragraph> {
    let mut pieces = Vec::new();
    let copied = paragraph.copied;
    let mut piece = Paragraph { body: String::new(), ..paragraph.clone() };
    let mut used = length(&piece.head.plain());
    for letter in paragraph.body.chars() {
        if used + letter.len_utf16() > LIMIT {
            pieces.push(std::mem::replace(&mut piece, Paragraph { copied, ..Paragraph::default() }));
            used = 0;
        }
        used += letter.len_utf16();
        piece.body.push(letter);
    }
    pieces.push(piece);
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn whatever_was_written_fits_and_nothing_is_lost(bodies in prop::collection::vec("\\PC{0,9000}", 1..4)) {
            let name = Html::escape("Isi");
            let paragraphs = bodies.iter().map(|body| Paragraph::named(&name, body.clone())).collect();
            let messages = pack(paragraphs);
            let all: String = messages.iter().map(Html::plain).collect();
            for message in &messages {
                prop_assert!(length(&message.plain()) <= 4096);
            }
            let letters = |text: &str| text.chars().filter(|c| *c != '\n').collect::<String>();
            let expected: String = bodies.iter().map(|body| format!("Isi: {body}")).collect();
            prop_assert_eq!(letters(&all), letters(&expected));
        }
    }
}
