//! Who must not work on a case because it concerns them.

use chrono::TimeDelta;

use super::*;

/// Whoever submitted a case does with it what citizens do, and nothing that officers do, whatever their roles.
#[test]
fn whoever_submitted_it_is_no_officer_of_it() {
    for (status, _) in Status::ALL {
        for (who, officer) in everybody() {
            let case = Case { person: Some(officer.person), ..case(status) };
            let setting = setting(filed_at() + TimeDelta::hours(1));
            assert_eq!(allowed(&case, Actor::Officer(&officer), &setting), [], "{who} {status:?}");
            for (action, _) in Action::ALL {
                let refused = decide(&case, action, everything(), Actor::Officer(&officer), &setting).err();
                assert_eq!(refused, Some(Refusal::NotYours), "{who} {action:?}");
            }
        }
    }
}

/// A head who submitted it, or who works where it happened, is no head for it: the complaints desk has it.
#[test]
fn what_no_head_may_decide_falls_to_the_desk() {
    let rina = officer(RINA, Role::Petugas, None);
    let records = |case: &Case, heads: &[Officer]| {
        may(case, Action::Record, Actor::Officer(&rina), &Setting { heads, ..setting(filed_at()) }).is_ok()
    };
    let mut case = Case { about_officer: true, ..case(Status::Submitted) };
    assert!(!records(&case, &HEADS));
    case.person = Some(HEAD);
    assert!(records(&case, &HEADS));
    case.person = Some(OWNER);
    case.handling.respondents = vec![Respondent::Division("politik".to_owned())];
    assert!(!records(&case, &HEADS));
    assert!(records(&case, &[officer(HEAD, Role::Pimpinan, Some("politik"))]));
}

/// Whatever happens to a case, in the end nobody has it in hand whom it is about, or who submitted it.
#[test]
fn nobody_has_a_case_that_concerns_them() {
    for named in [RINA, BUDI, PersonId(3), OWNER, HEAD] {
        for (status, _) in Status::ALL {
            for (who, officer) in everybody() {
                let case = Case { about_officer: true, ..case(status) };
                let given = everything().with(Need::Respondent, Answer::Picked(named.to_string()));
                let given = given.with(Need::Owner, Answer::Picked(named.to_string()));
                let setting = setting(filed_at() + TimeDelta::hours(1));
                let mut cases = vec![case];
                for action in [Action::NameRespondent, Action::HandOver, Action::NameRespondent] {
                    for case in cases.clone() {
                        let decided = decide(&case, action, given.clone(), Actor::Officer(&officer), &setting);
                        cases.extend(decided.map(|decision| decision.after().clone()));
                    }
                }
                for case in cases {
                    let Some(handler) = case.handling.handler else { continue };
                    let about = case.handling.respondents.contains(&Respondent::Officer(handler));
                    assert!(!about && case.person != Some(handler), "{who} {status:?}: {case:?}");
                }
            }
        }
    }
}
