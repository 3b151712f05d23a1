//! Papers that are made from a case, and who signs them for the office.

use serde::{Deserialize, Serialize};

use super::{FileId, Role};

/// A kind of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// Bukti pengiriman: made at once, without an officer.
    Proof,
    /// Bukti pencatatan: of what an officer entered for somebody.
    Registration,
    /// Tanda terima of the officer who recorded the case (UU 25/2009 art. 44).
    Receipt,
    /// Surat pengaduan: the complaint as a letter to the unit (art. 42(3)).
    Complaint,
    /// Lembar disposisi: with which a division gets the case.
    Disposition,
    /// Surat tanggapan: the answer as a letter.
    Response,
    /// Berkas kasus: everything that the reader may know.
    Dossier,
}

impl PaperKind {
    /// Every kind with the word it is stored as.
    pub const ALL: [(PaperKind, &'static str); 7] = [
        (PaperKind::Proof, "proof"),
        (PaperKind::Registration, "registration"),
        (PaperKind::Receipt, "receipt"),
        (PaperKind::Complaint, "complaint"),
        (PaperKind::Disposition, "disposition"),
        (PaperKind::Response, "response"),
        (PaperKind::Dossier, "dossier"),
    ];

    /// The word it is stored as.
    pub fn key(self) -> &'static str {
        super::case::word(&Self::ALL, self)
    }
}

/// A paper of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CasePaper {
    /// What it is.
    pub kind: PaperKind,
    /// The line of the trail that it belongs to: it shows the case as it was then. 0 for the whole case as it is.
    pub position: i64,
}

impl CasePaper {
    /// What belongs to the first line of every trail: the case as it was filed.
    pub fn filed(kind: PaperKind) -> Self {
        Self { kind, position: 1 }
    }

    /// Everything, as it is.
    pub const DOSSIER: Self = Self { kind: PaperKind::Dossier, position: 0 };
}

/// An officer as they stand under a paper: called and in office as they were when they made the move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signatory {
    /// Their name.
    pub name: String,
    /// In which of their roles they acted.
    pub role: Role,
    /// Key of their division, where they acted for one.
    pub division: Option<String>,
    /// The picture of their signature, where they had sent one.
    pub picture: Option<FileId>,
}
