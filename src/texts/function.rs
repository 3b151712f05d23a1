//! In which function somebody acts for the office, in words.

use super::messages as msg;
use super::{Html, Language, Message, family, moves, officer};
use crate::domain::lifecycle::Need;
use crate::domain::{Office, Officer, Role, Signatory};
use crate::notices::CaseView;

/// Function and unit of an officer, as a citizen reads them: who it is matters less than which desk it is.
pub fn unit(officer: Option<&Officer>, view: &CaseView, language: Language, office: &Office) -> String {
    let Some(officer) = officer else { return officer::lead_or_desk(view, language, office) };
    let lead = view.case.handling.lead().filter(|lead| officer.handles(lead));
    let division = lead.or_else(|| officer.divisions.first().map(String::as_str)).and_then(|key| office.division(key));
    let at_division = division.filter(|_| lead.is_some() || !officer.is(Role::Petugas) && !officer.is(Role::Pimpinan));
    match at_division {
        Some(division) => division.name.clone(),
        None if officer.is(Role::Pimpinan) => msg::FunctionPimpinan.label(language),
        None => msg::FunctionPetugas.label(language),
    }
}

/// The function of whoever stands under a paper.
pub fn of(signatory: &Signatory, language: Language, office: &Office) -> String {
    let division = signatory.division.as_deref().and_then(|key| office.division(key));
    match (signatory.role, division) {
        (Role::Bidang, Some(division)) => division.name.clone(),
        (Role::Pimpinan, _) => msg::FunctionPimpinan.label(language),
        _ => msg::FunctionPetugas.label(language),
    }
}

/// What something written with a move is called.
pub fn need_name(need: Need, language: Language) -> Html {
    family(language, &moves::id("officer-move-need", need.key()), &[]).unwrap_or_default()
}
