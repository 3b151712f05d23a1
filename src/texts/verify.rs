//! Whether a paper is genuine, in words.

use super::messages as msg;
use super::page::{Keys, Page};
use super::papers::paper_name;
use super::{Html, Language, Message, format};
use crate::domain::Office;
use crate::notices::{Verified, VerifyNotice};

/// The answer to whoever asks.
pub fn verify(notice: &VerifyNotice, language: Language, office: &Office) -> Page {
    let phone = office.profile().responsible.phone.as_str();
    let html = match notice {
        VerifyNotice::Ask => msg::VerifyAsk.html(language),
        VerifyNotice::Unreadable => msg::VerifyUnreadable.html(language),
        VerifyNotice::Refused => msg::VerifyRefused { phone: phone.into() }.html(language),
        VerifyNotice::Locked { until } => msg::VerifyLocked { until: format::hour(*until).into() }.html(language),
        VerifyNotice::Gone => msg::VerifyGone { phone: phone.into() }.html(language),
        VerifyNotice::Genuine(verified) => genuine(verified, phone, language),
    };
    Page::text(html, Keys::None)
}

fn genuine(verified: &Verified, phone: &str, language: Language) -> Html {
    let recorded = match verified.recorded_at {
        Some(at) => Html::escape(&format::moment(language, at)),
        None => msg::VerifyNotRecorded.html(language),
    };
    let facts = msg::VerifyGenuine {
        paper: paper_name(verified.kind, language).into(),
        number: verified.number.to_string().into(),
        entered: format::moment(language, verified.entered_at).into(),
        recorded: recorded.into(),
        evidence: verified.evidence.into(),
    };
    let outcome = match verified.matches {
        true => vec![msg::VerifyMatches.html(language), msg::VerifyCompare { phone: phone.into() }.html(language)],
        false => vec![msg::VerifyDiffers { phone: phone.into() }.html(language)],
    };
    Html::join(std::iter::once(facts.html(language)).chain(outcome), "\n\n")
}
