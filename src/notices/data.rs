//! What people ask for about their own data: what is said of it, and what the buttons mean.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::MoveNote;
use super::press::offset;
use crate::domain::{Case, CaseId, CaseNumber, Correction, DataRequest, Evidence, Kind, RequestId};
use crate::form::{Answers, Note, Step};

/// Something to be said about somebody's own data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "data")]
pub enum DataNotice {
    /// In which case is a datum wrong?
    CorrectWhich {
        /// How many to leave out first.
        offset: i64,
    },
    /// Which datum of the case?
    CorrectDatum {
        /// The case.
        case: CaseId,
    },
    /// What is right?
    CorrectAsk {
        /// The request it becomes.
        request: RequestId,
        /// What was wrong with the answer before.
        wrong: Option<Note>,
    },
    /// The correction as it would be handed in.
    CorrectPreview {
        /// The request it becomes.
        request: RequestId,
    },
    /// What shall be deleted?
    DeleteWhich {
        /// How many cases to leave out first.
        offset: i64,
    },
    /// Shall the draft with this tag go?
    DeleteDraft {
        /// The draft.
        draft: String,
    },
    /// What of a case can go, what is kept, by which rule and until when; shall it be asked for?
    DeleteAsk {
        /// The case.
        case: CaseId,
    },
    /// Nothing is asked for after all.
    Dropped,
    /// The request is handed in.
    Asked {
        /// Which.
        request: RequestId,
        /// It was there already.
        again: bool,
    },
    /// The office has answered.
    Answered {
        /// Which.
        request: RequestId,
        /// The case it is about.
        case: CaseId,
    },
    /// The time of a case ends, and what is personal in it goes.
    Erasing {
        /// Which.
        case: CaseId,
        /// Not before.
        at: DateTime<Utc>,
    },
    /// What was personal in a case is gone.
    Erased {
        /// Its number.
        number: CaseNumber,
    },
    /// To officers: a request to answer.
    New {
        /// Which.
        request: RequestId,
    },
    /// To officers: the hour until which a request has to be answered is near, or has passed.
    Due {
        /// Which.
        request: RequestId,
    },
    /// To officers: a request as it stands.
    Card {
        /// Which.
        request: RequestId,
    },
    /// To an officer: shall it be done?
    GrantAsk {
        /// Which.
        request: RequestId,
    },
    /// To an officer: why is it not done?
    DeclineAsk {
        /// Which.
        request: RequestId,
        /// What was wrong with the answer before.
        wrong: Option<MoveNote>,
    },
    /// To an officer: the answer as it would leave.
    DeclinePreview {
        /// Which.
        request: RequestId,
    },
}

impl DataNotice {
    /// The case that its reader has news of.
    pub fn case(&self) -> Option<&CaseId> {
        match self {
            DataNotice::Answered { case, .. } | DataNotice::Erasing { case, .. } => Some(case),
            _ => None,
        }
    }

    /// Whether it is for those who answer requests.
    pub fn is_for_officers(&self) -> bool {
        use DataNotice::{Card, DeclineAsk, DeclinePreview, Due, GrantAsk, New};
        matches!(
            self,
            New { .. } | Due { .. } | Card { .. } | GrantAsk { .. } | DeclineAsk { .. } | DeclinePreview { .. }
        )
    }
}

/// What a notice about data speaks of.
#[derive(Clone, Debug)]
pub enum DataView {
    /// Nothing to look up.
    Plain,
    /// The reader's cases and drafts.
    Which {
        /// A page of the cases, newest first.
        cases: Vec<Case>,
        /// How many were left out first.
        offset: i64,
        /// How many there are in all.
        total: i64,
        /// The drafts, by tag.
        drafts: Vec<(String, Kind)>,
    },
    /// A draft, by tag.
    Draft(String, Kind),
    /// The data of a case that may be said to be wrong.
    Data {
        /// The case.
        case: CaseId,
        /// Its number.
        number: CaseNumber,
        /// The questions they answer.
        steps: Vec<Step>,
    },
    /// A correction being put together.
    Correction(Correction, Datum),
    /// What deleting the data of a case comes to.
    Hold {
        /// The case.
        case: CaseId,
        /// What it comes to.
        hold: Hold,
        /// How often the reader has asked for it.
        asked: i64,
    },
    /// A request.
    Request(Box<RequestView>),
}

/// A datum of a case, as it stands.
#[derive(Clone, Debug)]
pub struct Datum {
    /// The number of the case.
    pub number: CaseNumber,
    /// The question it answers; none when this release does not ask it.
    pub step: Option<Step>,
    /// The answers of the case.
    pub answers: Answers,
    /// Its files.
    pub files: Vec<Evidence>,
}

/// What of a case can go when it is asked for, and what is kept.
#[derive(Clone, Debug)]
pub struct Hold {
    /// The number of the case.
    pub number: CaseNumber,
    /// The questions whose answers can go.
    pub goes: Vec<Step>,
    /// Those whose answers are gone already.
    pub gone: Vec<Step>,
    /// Until when the rest is kept; none as long as the case is open.
    pub until: Option<DateTime<Utc>>,
}

/// A request with what its reader needs to know about it.
#[derive(Clone, Debug)]
pub struct RequestView {
    /// The request.
    pub request: DataRequest,
    /// What is said to be wrong, as it stands now.
    pub datum: Datum,
    /// What can go, and what is kept.
    pub hold: Hold,
    /// Who answered it.
    pub officer: String,
    /// Why it is to be declined, where that is being written.
    pub reason: Option<String>,
    /// When it was looked up.
    pub at: DateTime<Utc>,
}

/// What a button about data means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DataPress {
    /// `[Betulkan data]`, and the other pages of its list.
    Correct(i64),
    /// A datum of this case is wrong.
    CorrectCase(CaseId),
    /// This one.
    CorrectDatum(CaseId, String),
    /// `[Ya, ajukan]`: the correction becomes this request.
    Send(RequestId),
    /// `[Hapus data]`, and the other pages of its list.
    Delete(i64),
    /// A draft, by tag.
    DeleteDraft(String),
    /// The data of this case.
    DeleteCase(CaseId),
    /// `[Ya, ajukan penghapusan]`, from a screen before which so many were asked for.
    DeleteSure(CaseId, i64),
    /// `[Batal]`
    Drop,
    /// An officer opens a request.
    Open(RequestId),
    /// `[Setujui]`
    Grant(RequestId),
    /// `[Ya, setujui]`
    GrantSure(RequestId),
    /// `[Tolak]`
    Decline(RequestId),
    /// `[Ya, tolak]`
    DeclineSure(RequestId),
}

impl DataPress {
    pub(super) fn encode(&self) -> String {
        match self {
            DataPress::Correct(offset) => format!("c:{offset}"),
            DataPress::CorrectCase(case) => format!("n:{case}"),
            DataPress::CorrectDatum(case, step) => format!("w:{case}:{step}"),
            DataPress::Send(request) => format!("s:{request}"),
            DataPress::Delete(offset) => format!("d:{offset}"),
            DataPress::DeleteDraft(tag) => format!("r:{tag}"),
            DataPress::DeleteCase(case) => format!("e:{case}"),
            DataPress::DeleteSure(case, asked) => format!("y:{case}:{asked}"),
            DataPress::Drop => "x:".to_owned(),
            DataPress::Open(request) => format!("o:{request}"),
            DataPress::Grant(request) => format!("g:{request}"),
            DataPress::GrantSure(request) => format!("h:{request}"),
            DataPress::Decline(request) => format!("l:{request}"),
            DataPress::DeclineSure(request) => format!("m:{request}"),
        }
    }

    pub(super) fn read(data: &str) -> Option<Self> {
        let (kind, rest) = data.split_once(':')?;
        let case = || CaseId::read(rest);
        let request = || RequestId::read(rest);
        let plain = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        Some(match kind {
            "c" => DataPress::Correct(offset(rest)?),
            "n" => DataPress::CorrectCase(case()?),
            "w" => {
                let (case, step) = rest.split_once(':').filter(|(_, step)| plain(step))?;
                DataPress::CorrectDatum(CaseId::read(case)?, step.to_owned())
            }
            "s" => DataPress::Send(request()?),
            "d" => DataPress::Delete(offset(rest)?),
            "r" if plain(rest) => DataPress::DeleteDraft(rest.to_owned()),
            "e" => DataPress::DeleteCase(case()?),
            "y" => {
                let (case, asked) = rest.split_once(':')?;
                DataPress::DeleteSure(CaseId::read(case)?, offset(asked)?)
            }
            "x" if rest.is_empty() => DataPress::Drop,
            "o" => DataPress::Open(request()?),
            "g" => DataPress::Grant(request()?),
            "h" => DataPress::GrantSure(request()?),
            "l" => DataPress::Decline(request()?),
            "m" => DataPress::DeclineSure(request()?),
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
        let (case, request) = (CaseId::new(), RequestId::new());
        let all = [
            DataPress::Correct(8),
            DataPress::CorrectCase(case.clone()),
            DataPress::CorrectDatum(case.clone(), "fourteen_letrs".to_owned()),
            DataPress::Send(request.clone()),
            DataPress::Delete(16),
            DataPress::DeleteDraft("0123abcd".to_owned()),
            DataPress::DeleteCase(case.clone()),
            DataPress::DeleteSure(case, 2),
            DataPress::Drop,
            DataPress::Open(request.clone()),
            DataPress::Grant(request.clone()),
            DataPress::GrantSure(request.clone()),
            DataPress::Decline(request.clone()),
            DataPress::DeclineSure(request),
        ];
        for press in all.map(Press::Data) {
            let data = press.encode();
            assert!((1..=64).contains(&data.len()), "{data} does not fit");
            assert_eq!(Press::read(&data), Some(press), "{data}");
        }
        for forged in ["dt:", "dt:c:-1", "dt:n:1", "dt:w:x:phone", "dt:r:", "dt:r:a b", "dt:x:1", "dt:s:", "dt:q:"] {
            assert_eq!(Press::read(forged), None, "{forged}");
        }
    }
}
