//! The papers of a case, as they lie in its folder.

use std::sync::Arc;

use anyhow::Result;
use bytes::Bytes;

use super::Shelf;
use super::record::PaperFile;
use super::sums::sha256;
use crate::domain::{CasePaper, FileId};
use crate::notices::{CaseView, Notice, PaperNotice, View};
use crate::papers;
use crate::texts::{Language, Paper};

/// The folder of papers within that of a case.
const PAPERS: &str = "dokumen";

/// Papers with their bytes, where they could be made.
pub(super) struct Papers {
    pub records: Vec<PaperFile>,
    pub files: Vec<(String, Vec<u8>)>,
}

impl Shelf<'_> {
    /// Makes every paper that the office has of a case, in the order of the case.
    pub(super) async fn print(&self, view: CaseView) -> Result<Papers> {
        let (id, listed) = (view.case.id.clone(), view.papers());
        let mut printed = Papers { records: Vec::new(), files: Vec::new() };
        // The notice decides nothing here but that it is about papers.
        let view = Arc::new(View::Case(Box::new(view), Notice::Papers(PaperNotice::List { case: id })));
        for (paper, nth) in listed.into_iter().zip(1..) {
            let made = self.make(paper, &view).await?;
            let made = made.map(|file| (format!("{PAPERS}/{nth:02}-{}", file.name), file.body));
            printed.records.push(PaperFile {
                kind: paper.kind.key().to_owned(),
                position: paper.position,
                path: made.as_ref().map(|(path, _)| path.clone()),
                sha256: made.as_ref().map(|(_, body)| sha256(body)),
            });
            printed.files.extend(made);
        }
        Ok(printed)
    }

    async fn make(&self, paper: CasePaper, view: &Arc<View>) -> Result<Option<papers::File>> {
        let paper = Paper::Case(paper);
        let mut pictures: Vec<(FileId, Bytes)> = Vec::new();
        for id in papers::pictures(paper, view) {
            let bytes = self.vault.get_whole(&id).await?;
            pictures.extend(bytes.map(|bytes| (id, bytes)));
        }
        let (view, office) = (Arc::clone(view), Arc::clone(&self.office));
        // Typesetting is work for a processor.
        let made =
            tokio::task::spawn_blocking(move || papers::make(paper, &view, Language::Indonesian, &office, &pictures));
        Ok(made.await?)
    }
}
