//! Who may read a case, and how much of it.

use super::case::Respondent;
use super::{Case, Officer, Role};

/// How much of a case somebody may read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Access {
    /// Everything but who it is (UU 25/2009 art. 42(5)).
    WithoutIdentity,
    /// Everything.
    Whole,
}

/// What an officer may read of a case; none: not even that it exists. `heads` are all who are heads now.
///
/// Whom a case is about never sees it, nor does their division (art. 45): neither may search it or hear of it. Whoever
/// submitted it reads it as anybody who submits does, and not as an officer. A complaint about an officer goes to the head;
/// the complaints officers read it only where no head is left who could. The case of a self-test is read by the self-test's
/// officer and by nobody else, and no other case by them.
pub fn access(case: &Case, officer: &Officer, heads: &[Officer]) -> Option<Access> {
    if has_a_stake(case, officer) || case.is_synthetic() != officer.person.is_synthetic() {
        return None;
    }
    if officer.is(Role::Pimpinan) || officer.is(Role::Petugas) && petugas_reads(case, heads) {
        return Some(Access::Whole);
    }
    let at_it = case.handling.tasks.iter().any(|task| officer.handles(&task.division));
    let handler = officer.works_on_cases() && case.handling.handler == Some(officer.person);
    match (at_it || handler, case.confidential) {
        (false, _) => None,
        (true, true) => Some(Access::WithoutIdentity),
        (true, false) => Some(Access::Whole),
    }
}

/// Whether the outcome concerns the officer themself, so that they are not the one to work on it: it is about them, or they
/// submitted it.
pub fn has_a_stake(case: &Case, officer: &Officer) -> bool {
    case.person == Some(officer.person) || is_respondent(case, officer)
}

/// Whether the case is about this officer, or about a division of theirs.
pub fn is_respondent(case: &Case, officer: &Officer) -> bool {
    case.handling.respondents.iter().any(|respondent| match respondent {
        Respondent::Officer(person) => *person == officer.person,
        Respondent::Division(division) => officer.handles(division),
    })
}

/// Whether complaints officers have to do with the case at all: with one about an officer only where no head is left.
pub fn petugas_reads(case: &Case, heads: &[Officer]) -> bool {
    !case.about_officer || !heads.iter().any(|head| head_may_act(case, head))
}

/// Whether a head may still act on the case: they have no stake in it, and they did not give the answer that is objected to.
pub fn head_may_act(case: &Case, head: &Officer) -> bool {
    let answered = case.handling.objections > 0 && case.handling.responded_by == Some(head.person);
    !has_a_stake(case, head) && !answered
}
