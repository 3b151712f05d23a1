//! What is said about papers, and about the signatures that stand under them.

use serde::{Deserialize, Serialize};

use crate::domain::{CaseId, CasePaper};

/// Something about papers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "papers")]
pub enum PaperNotice {
    /// Which papers there are of a case.
    List {
        /// The case.
        case: CaseId,
    },
    /// One of them.
    Sent {
        /// The case.
        case: CaseId,
        /// Which.
        paper: CasePaper,
    },
    /// To officers: a photo of their signature is asked for.
    SignatureAsk {
        /// There is one already.
        present: bool,
        /// What came was none.
        again: bool,
    },
    /// To officers: their signature stands under papers from now on.
    SignatureKept,
    /// To officers: it stands under no more papers.
    SignatureRemoved,
}

impl PaperNotice {
    /// The case it speaks of.
    pub fn case(&self) -> Option<&CaseId> {
        match self {
            PaperNotice::List { case } | PaperNotice::Sent { case, .. } => Some(case),
            _ => None,
        }
    }
}
