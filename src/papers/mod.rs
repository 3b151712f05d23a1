//! Papers that are made from a case: for now as text files that any phone can open.

mod metadata;
mod own_data;
mod poster;
mod proof;
mod registered;
mod seal;
mod sheet;
mod typeset;

use crate::domain::Office;
use crate::notices::View;
use crate::texts::{Html, Language, Paper};

pub use metadata::without_metadata;
pub use poster::{BotName, poster};
pub use seal::{Forgery, SEAL_ROOM, Seal, seal, verify};
pub use sheet::{Block, Letterhead, Mark, SealMark, Sheet, Signing};
pub use typeset::{TEXT_FACES, TypesetError, typeset};

/// A paper, ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub body: Vec<u8>,
}

/// The paper that belongs to a view; none when the view has nothing to make it from.
pub fn make(paper: Paper, view: &View, language: Language, office: &Office) -> Option<File> {
    match (paper, view) {
        (Paper::Proof, View::Case(case, _)) => Some(proof::proof(case, language, office)),
        (Paper::Registered, View::Case(case, _)) => Some(registered::registered(case, language, office)),
        (Paper::OwnData, View::OwnData { .. }) => own_data::own_data(view, language, office),
        _ => None,
    }
}

/// A text file. The mark at the beginning tells old phones that it is UTF-8.
fn text_file(name: String, lines: &[String]) -> File {
    let body = format!("\u{feff}{}\n", lines.join("\n"));
    File { name, body: body.into_bytes() }
}

/// "Nama: isi"
fn named(name: &Html, value: &str) -> String {
    format!("{}: {value}", name.plain())
}
