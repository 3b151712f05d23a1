//! What is said about the genuineness of papers.

use wadul::domain::{Office, PaperKind};
use wadul::notices::{Notice, Verified, VerifyNotice};

use super::walk::{every, now, number};

/// Each answer, and each kind of paper, with what is kept as it was signed and changed since.
pub fn notices(office: &Office) -> Vec<Notice> {
    let genuine = |kind, matches: bool| {
        VerifyNotice::Genuine(Verified {
            kind,
            number: number(office),
            entered_at: now(),
            recorded_at: matches.then(now),
            evidence: 10,
            matches,
        })
    };
    let mut notices = every! { VerifyNotice:
        VerifyNotice::Ask => VerifyNotice::Ask,
        VerifyNotice::Unreadable => VerifyNotice::Unreadable,
        VerifyNotice::Refused => VerifyNotice::Refused,
        VerifyNotice::Locked { .. } => VerifyNotice::Locked { until: now() },
        VerifyNotice::Gone => VerifyNotice::Gone,
        VerifyNotice::Genuine(_) => genuine(PaperKind::Proof, false),
    };
    notices.extend(PaperKind::ALL.map(|(kind, _)| genuine(kind, true)));
    notices.into_iter().map(Notice::Verify).collect()
}
