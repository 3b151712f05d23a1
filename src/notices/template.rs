//! Replies that are kept to be used again: what is said of them and what the buttons mean.

use serde::{Deserialize, Serialize};

use super::MoveNote;
use super::press::offset;
use crate::domain::TemplateId;
use crate::domain::case::meaning;
use crate::domain::template::{Part, Sketch, Template};

/// What is wrong with a part of a template. The words are in the texts (`officer-template-wrong-*`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "wrong")]
pub enum TemplateWrong {
    /// As with anything that is given for a move.
    Note(MoveNote),
    /// A blank that nobody can fill in.
    UnknownBlank {
        /// As it was written.
        blank: String,
    },
    /// The hour that was promised, for a move that changes it.
    PromiseChanges,
}

/// Something to be said about templates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "about")]
pub enum TemplateNotice {
    /// All of them.
    List {
        /// How many to leave out first.
        offset: i64,
        /// Whether one was just taken away.
        gone: bool,
    },
    /// One of them.
    Card {
        /// Which.
        template: TemplateId,
        /// Whether it was just kept.
        kept: bool,
    },
    /// Is it to be taken away?
    DeleteAsk {
        /// Which.
        template: TemplateId,
    },
    /// The next part of the sketch with this tag.
    Ask {
        /// The sketch.
        tag: String,
        /// What was wrong with the answer before.
        wrong: Option<TemplateWrong>,
    },
    /// The sketch with this tag as it will be.
    Preview {
        /// The sketch.
        tag: String,
    },
    /// The sketch was given up.
    Dropped,
}

/// What a notice about templates speaks of.
#[derive(Clone, Debug)]
pub enum TemplateView {
    /// Nothing to look up.
    Plain,
    /// A page of all.
    List {
        /// Those of this page.
        templates: Vec<Template>,
        /// How many were left out first.
        offset: i64,
        /// How many there are in all.
        total: i64,
        /// Whether the reader may change them.
        edits: bool,
    },
    /// One of them.
    Card {
        /// Which.
        template: Template,
        /// Its words, filled in for a case that could be.
        example: String,
        /// Whether the reader may change it.
        edits: bool,
    },
    /// One being put together.
    Sketch {
        /// As it is now.
        sketch: Sketch,
        /// Its words filled in, once they are all there.
        example: String,
    },
}

/// What a button about templates means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplatePress {
    /// Pages through them.
    List(i64),
    /// Opens one.
    Open(TemplateId),
    /// `[Tambah templat]`
    Add,
    /// `[Ubah ...]`: a part of one is said anew.
    Change(TemplateId, Part),
    /// `[Hapus]`
    Delete(TemplateId),
    /// `[Ya, hapus]`
    DeleteSure(TemplateId),
    /// An option for what the sketch with this tag asks for.
    Pick {
        /// The sketch.
        tag: String,
        /// The option.
        option: String,
    },
    /// `[Simpan templat]`: the sketch with this tag.
    Keep(String),
    /// `[Tulis ulang]`: the words of the sketch with this tag.
    Rewrite(String),
    /// `[Batal]`: the sketch with this tag is given up.
    Drop(String),
}

impl TemplatePress {
    pub(super) fn encode(&self) -> String {
        match self {
            TemplatePress::List(offset) => format!("l:{offset}"),
            TemplatePress::Open(id) => format!("o:{id}"),
            TemplatePress::Add => "a:".to_owned(),
            TemplatePress::Change(id, part) => format!("c:{id}:{}", part.key()),
            TemplatePress::Delete(id) => format!("d:{id}"),
            TemplatePress::DeleteSure(id) => format!("y:{id}"),
            TemplatePress::Pick { tag, option } => format!("p:{tag}:{option}"),
            TemplatePress::Keep(tag) => format!("k:{tag}"),
            TemplatePress::Rewrite(tag) => format!("r:{tag}"),
            TemplatePress::Drop(tag) => format!("x:{tag}"),
        }
    }

    pub(super) fn read(data: &str) -> Option<Self> {
        let (kind, rest) = data.split_once(':')?;
        let id = || TemplateId::read(rest);
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
        Some(match kind {
            "l" => TemplatePress::List(offset(rest)?),
            "o" => TemplatePress::Open(id()?),
            "a" if rest.is_empty() => TemplatePress::Add,
            "c" => {
                let (id, part) = rest.split_once(':')?;
                TemplatePress::Change(TemplateId::read(id)?, meaning(&Part::ALL, part)?)
            }
            "d" => TemplatePress::Delete(id()?),
            "y" => TemplatePress::DeleteSure(id()?),
            "p" => {
                let (tag, option) = rest.split_once(':')?;
                let option = Some(option).filter(|option| !option.is_empty() && option.chars().all(plain))?;
                TemplatePress::Pick { tag: tag.to_owned(), option: option.to_owned() }
            }
            "k" => TemplatePress::Keep(rest.to_owned()),
            "r" => TemplatePress::Rewrite(rest.to_owned()),
            "x" => TemplatePress::Drop(rest.to_owned()),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notices::Press;

    #[test]
    fn every_press_comes_back_as_it_went_and_fits_a_button() {
        let (id, tag) = (TemplateId::new(), || "0123abcd".to_owned());
        let mut all = vec![
            TemplatePress::List(8),
            TemplatePress::Open(id.clone()),
            TemplatePress::Add,
            TemplatePress::Delete(id.clone()),
            TemplatePress::DeleteSure(id.clone()),
            TemplatePress::Pick { tag: tag(), option: "a_key_of_24_letters_xxxx".into() },
            TemplatePress::Keep(tag()),
            TemplatePress::Rewrite(tag()),
            TemplatePress::Drop(tag()),
        ];
        all.extend(Part::ALL.map(|(part, _)| TemplatePress::Change(id.clone(), part)));
        for press in all.into_iter().map(Press::Template) {
            let data = press.encode();
            assert!((1..=64).contains(&data.len()), "{data} does not fit");
            assert_eq!(Press::read(&data), Some(press), "{data}");
        }
        for forged in ["te:", "te:o:1", "te:c:x:body", "te:p:0123abcd:", "te:p:0123abcd:a b", "te:a:x"] {
            assert_eq!(Press::read(forged), None, "{forged}");
        }
    }
}
