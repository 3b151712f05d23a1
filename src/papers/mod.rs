//! Papers that are made from a case: what stands on each of them as a [`Sheet`], typeset as a PDF.
//!
//! A paper shows the case as it was at the move it belongs to, and is dated by it: made again at any time, it is the same
//! byte for byte. The dossier shows the case as it is, and is dated by what happened last.

mod complaint;
mod deadlines;
mod disposition;
mod dossier;
mod figures;
mod matter;
mod metadata;
mod own_data;
mod poster;
mod proof;
mod receipt;
mod registered;
mod response;
mod seal;
mod sheet;
mod typeset;

use bytes::Bytes;

use crate::domain::{CasePaper, FileId, Office, PaperKind};
use crate::notices::{CaseView, PaperSeal, Seals, View};
use crate::texts::messages as msg;
use crate::texts::{Language, Message, Paper};
use matter::Matter;

/// Figures of a month, for whoever writes them to files.
pub use figures::{harmless_cell, make as make_figures};
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

impl File {
    /// Whether a phone shows it at once, as a photo.
    pub fn is_picture(&self) -> bool {
        self.name.ends_with(".png")
    }
}

/// The paper that belongs to a view; none when the view has nothing to make it from. `pictures`: those of [`pictures`] that
/// are kept.
pub fn make(
    paper: Paper,
    view: &View,
    language: Language,
    office: &Office,
    pictures: &[(FileId, Bytes)],
) -> Option<File> {
    match (paper, view) {
        (Paper::Case(paper), View::Case(case, _)) => {
            let (name, sheet) = sheet(paper, case, language, office, pictures)?;
            let mut body = typeset(&sheet).ok()?;
            if let Some((seals, known)) = sealing(paper, case) {
                let number = case.case.number.clone();
                let says = Seal { kind: paper.kind, number, dated: sheet.dated, code: known.code };
                if !seal(&mut body, &says, seals.keys.at(sheet.dated)) {
                    return None;
                }
            }
            Some(File { name, body })
        }
        (Paper::Figures(form), View::Figures(view, _)) => figures::make(form, view, language, office),
        (Paper::OwnData, View::OwnData { .. }) => own_data::own_data(view, language, office),
        _ => None,
    }
}

/// What stands on a paper of a case, with the name of its file; none where the reader has no such paper.
pub fn sheet(
    paper: CasePaper,
    view: &CaseView,
    language: Language,
    office: &Office,
    pictures: &[(FileId, Bytes)],
) -> Option<(String, Sheet)> {
    let matter = Matter { view, office, pictures };
    let (name, mut sheet) = match paper.kind {
        PaperKind::Proof => proof::proof(&matter, language),
        PaperKind::Registration => registered::registered(&matter, language),
        PaperKind::Receipt => receipt::receipt(&matter, paper.position)?,
        PaperKind::Complaint => complaint::complaint(&matter),
        PaperKind::Disposition => disposition::disposition(&matter, paper.position)?,
        PaperKind::Response => response::response(&matter, paper.position)?,
        PaperKind::Dossier => dossier::dossier(&matter),
    };
    sheet.seal = sealing(paper, view).map(|(_, known)| SealMark {
        code: known.code.to_string(),
        link: known.link.clone(),
        words: msg::PaperSeal.label(sheet.language),
    });
    Some((name, sheet))
}

/// With what a paper is sealed, and how it can be looked up.
fn sealing(paper: CasePaper, view: &CaseView) -> Option<(&Seals, &PaperSeal)> {
    let seals = view.seals.as_deref()?;
    let known = seals.papers.iter().find(|known| known.kind == paper.kind)?;
    Some((seals, known))
}

/// The pictures that stand on a paper, signatures all of them.
pub fn pictures(paper: Paper, view: &View) -> Vec<FileId> {
    let (Paper::Case(paper), View::Case(case, _)) = (paper, view) else { return Vec::new() };
    let signature = case.signatory(paper.position).and_then(|signatory| signatory.picture.clone());
    let photo = matter::signature_photo(case).filter(|_| paper.kind == PaperKind::Complaint);
    signature.into_iter().chain(photo).collect()
}
