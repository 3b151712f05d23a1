//! Papers that are made from a case.

use serde::{Deserialize, Serialize};

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
