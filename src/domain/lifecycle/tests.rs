mod any;
mod stakes;

use chrono::TimeDelta;
use insta::assert_snapshot;
use std::sync::LazyLock;

use super::*;
use crate::domain::calendar::{Calendar, at_wib};
use crate::domain::case::{Handling, Respondent, Task, word};
use crate::domain::{CaseId, CaseNumber, Channel, Kind, Officer, Role};

static OFFICE: LazyLock<Office> = LazyLock::new(|| Office::published().unwrap());

const OWNER: PersonId = PersonId(7);
const RINA: PersonId = PersonId(1);
const BUDI: PersonId = PersonId(2);
const HEAD: PersonId = PersonId(9);

fn calendar() -> &'static Calendar {
    OFFICE.calendar()
}

fn at(text: &str) -> DateTime<Utc> {
    let (day, time) = text.split_once(' ').unwrap();
    at_wib(day.parse().unwrap(), format!("{time}:00").parse().unwrap())
}

fn filed_at() -> DateTime<Utc> {
    at("2026-11-23 09:00")
}

/// A case as the table would have made it: with whoever it takes to be in that state.
fn case(status: Status) -> Case {
    let due_at = calendar().due(filed_at(), 3).at;
    let distributed = matches!(status, Status::Distributed | Status::Responded | Status::Resolved | Status::Archived);
    let lead = Task { division: "kewaspadaan".to_owned(), leads: true, done_at: None };
    let beside = Task { division: "sekretariat".to_owned(), leads: false, done_at: None };
    Case {
        id: CaseId::new(),
        number: CaseNumber::read("ADU-2026-00042-7").unwrap(),
        kind: Kind::Complaint,
        channel: Channel::Telegram,
        person: Some(OWNER),
        status,
        version: 3,
        service: None,
        confidential: false,
        about_officer: false,
        late: false,
        filed_at: filed_at(),
        since: filed_at(),
        due_at,
        promised_at: due_at,
        statement_hash: String::new(),
        handling: Handling {
            before: Some(Status::Submitted),
            promised_minutes: calendar().working_time(filed_at(), due_at).num_minutes(),
            handler: distributed.then_some(BUDI),
            tasks: if distributed { vec![lead, beside] } else { Vec::new() },
            paused_at: (status == Status::AwaitingCompletion).then(filed_at),
            ..Handling::default()
        },
    }
}

fn officer(person: PersonId, role: Role, division: Option<&str>) -> Officer {
    Officer {
        person,
        name: format!("{role:?}"),
        roles: vec![role],
        divisions: division.map(str::to_owned).into_iter().collect(),
    }
}

fn everybody() -> [(&'static str, Officer); 6] {
    [
        ("petugas", officer(RINA, Role::Petugas, None)),
        ("handler", officer(BUDI, Role::Bidang, Some("kewaspadaan"))),
        ("lead", officer(PersonId(3), Role::Bidang, Some("kewaspadaan"))),
        ("beside", officer(PersonId(4), Role::Bidang, Some("sekretariat"))),
        ("pimpinan", officer(HEAD, Role::Pimpinan, None)),
        ("admin", officer(PersonId(5), Role::Admin, None)),
    ]
}

/// The only head there is.
static HEADS: LazyLock<Vec<Officer>> = LazyLock::new(|| vec![officer(HEAD, Role::Pimpinan, None)]);

fn setting(now: DateTime<Utc>) -> Setting<'static> {
    Setting { now, office: &OFFICE, heads: &HEADS }
}

fn names(actions: &[Action]) -> String {
    actions.iter().map(|action| action.key()).collect::<Vec<_>>().join(" ")
}

/// Everything the rows need, for a case of any state.
fn everything() -> Given {
    let picked = |option: &str| Answer::Picked(option.to_owned());
    let text = || Answer::Text("Sudah dikerjakan hari ini.".to_owned());
    let words = Need::ALL.iter().map(|(need, _)| *need).filter(|need| matches!(need.asked(), Asked::Words(..)));
    let given = words.fold(Given::default(), |given, need| given.with(need, text()));
    given
        .with(Need::Level, picked("2"))
        .with(Need::Lead, picked("politik"))
        .with(Need::Outcome, picked("settled"))
        .with(Need::Stars, picked("5"))
        .with(Need::Owner, picked("3"))
        .with(Need::Which, picked("0123abcd"))
        .with(Need::Respondent, picked("3"))
        .with(Need::Target, picked(CaseId::new().as_str()))
        .with(Need::Missing, Answer::Ticked(vec!["address".to_owned()]))
        .with(Need::Until, Answer::Day("2026-11-30".parse().unwrap()))
}

/// Every state and everybody: what the table lets them do. Whatever is not here is refused, see the next test.
#[test]
fn who_may_do_what_in_which_state() {
    let mut lines = Vec::new();
    for (status, name) in Status::ALL {
        let case = case(status);
        let now = filed_at() + TimeDelta::hours(1);
        let owner = allowed(&case, Actor::Owner(OWNER), &setting(now));
        lines.push(name.to_owned());
        let mut line = |who: &str, actions: &[Action]| {
            if !actions.is_empty() {
                lines.push(format!("  {who}: {}", names(actions)));
            }
        };
        line("citizen", &owner);
        for (who, officer) in everybody() {
            line(who, &allowed(&case, Actor::Officer(&officer), &setting(now)));
        }
        line("clock", &allowed(&case, Actor::Clock, &setting(now)));
    }
    assert_snapshot!(lines.join("\n"), @"
    submitted
      citizen: supplement withdraw
      petugas: record request_completion note refer merge external_number
      pimpinan: record request_completion note refer merge external_number
    recorded
      citizen: supplement withdraw
      petugas: request_completion declare_complete set_level answer_directly distribute ask_citizen note extend refer merge external_number
      pimpinan: request_completion declare_complete set_level answer_directly distribute ask_citizen note extend refer merge external_number
    awaiting_completion
      citizen: supplement withdraw complete
      petugas: declare_complete note external_number
      pimpinan: declare_complete note external_number
      clock: lapse
    under_review
      citizen: supplement withdraw
      petugas: request_completion set_level answer_directly distribute ask_citizen note extend refer merge external_number
      pimpinan: request_completion set_level answer_directly distribute ask_citizen note extend refer merge external_number
    distributed
      citizen: supplement withdraw
      petugas: ask_citizen note recall extend merge external_number
      handler: ask_citizen note transfer extend respond hand_over
      lead: note
      beside: note finish_task
      pimpinan: ask_citizen note recall extend merge external_number hand_over
      clock: release
    responded
      citizen: supplement withdraw confirm object
      petugas: note plan_follow_up external_number
      handler: note
      lead: note
      beside: note
      pimpinan: note plan_follow_up external_number
      clock: release expire
    objected
      citizen: supplement withdraw
      petugas: ask_citizen note extend external_number
      pimpinan: ask_citizen note extend uphold dismiss external_number
    resolved
      citizen: rate
      petugas: archive plan_follow_up
      pimpinan: archive plan_follow_up
    archived
      citizen: rate
      petugas: plan_follow_up
      pimpinan: plan_follow_up
    withdrawn
      citizen: restore
    lapsed
    referred
    merged
      petugas: unmerge
      pimpinan: unmerge
    ");
}

/// Buttons and decisions never disagree, and nobody without a part in the case may do anything.
#[test]
fn every_move_is_decided_as_its_button_was_drawn() {
    let stranger = Actor::Owner(PersonId(8));
    for (status, _) in Status::ALL {
        let case = case(status);
        let setting = setting(filed_at() + TimeDelta::hours(1));
        let officers = everybody();
        let mut actors: Vec<Actor<'_>> = officers.iter().map(|(_, officer)| Actor::Officer(officer)).collect();
        actors.extend([Actor::Owner(OWNER), Actor::Clock, stranger]);
        for actor in actors {
            let buttons = allowed(&case, actor, &setting);
            for (action, _) in Action::ALL {
                match decide(&case, action, everything(), actor, &setting) {
                    Ok(decision) => {
                        assert!(buttons.contains(&action), "{action:?} of a case {status:?} without a button");
                        assert_eq!(decision.after().version, case.version + 1);
                        let to = decision.after().status;
                        let row = decision.rule();
                        let fits = match row.to {
                            To::Same => to == status || action == Action::NameRespondent,
                            To::State(state) => to == state,
                            To::Before => Some(to) == case.handling.before,
                        };
                        assert!(fits && row.from.contains(&status), "{action:?}: {status:?} to {to:?}");
                    }
                    Err(refusal) => assert!(!buttons.contains(&action), "{action:?} of {status:?}: {refusal:?}"),
                }
            }
        }
        for (action, _) in Action::ALL {
            assert_eq!(may(&case, action, stranger, &setting).err(), Some(Refusal::NotYours));
        }
    }
}

#[test]
fn the_table_reaches_every_state_and_asks_nothing_twice() {
    for (status, _) in Status::ALL {
        let reached = status == Status::Submitted || RULES.iter().any(|rule| rule.to == To::State(status));
        assert!(reached, "no move leads to {status:?}");
    }
    for (action, _) in Action::ALL {
        assert!(RULES.iter().any(|rule| rule.action == action), "{action:?} has no row");
    }
    for rule in RULES {
        assert!(!rule.from.is_empty() && !rule.by.is_empty(), "{rule:?}");
        for (index, ask) in rule.needs.iter().enumerate() {
            assert!(rule.needs[..index].iter().all(|earlier| earlier.need != ask.need), "{rule:?}");
        }
        assert!(!rule.leaves || rule.tells.contains(&Audience::Citizen), "{rule:?}");
    }
}

/// What stays in the office is not in anything that leaves it, whatever the move.
#[test]
fn a_note_is_never_read_by_a_citizen() {
    for (action, _) in Action::ALL {
        for need in [Need::Note, Need::Task, Need::Evidence, Need::Plan] {
            assert!(!citizen_reads(action, need), "{action:?} {need:?}");
        }
    }
}

#[test]
fn the_diagram_has_one_arrow_for_each_change_of_state() {
    let drawn = diagram();
    for rule in RULES {
        let To::State(to) = rule.to else { continue };
        for from in rule.from {
            let arrow = format!("    {} --> {}: ", from.key(), to.key());
            assert_eq!(drawn.matches(&arrow).count(), 1, "{arrow}{drawn}");
            let line = drawn.lines().find(|line| line.starts_with(&arrow)).unwrap();
            assert!(line.contains(rule.action.key()), "{line}");
        }
    }
    assert_eq!(moves().lines().count(), RULES.len() + 2);
}

#[test]
fn a_withdrawal_is_undone_for_seven_days_and_leads_back() {
    let taken_back = Case { since: filed_at(), ..case(Status::Withdrawn) };
    let taken_back =
        Case { handling: Handling { before: Some(Status::Distributed), ..taken_back.handling.clone() }, ..taken_back };
    let restore = |at| decide(&taken_back, Action::Restore, Given::default(), Actor::Owner(OWNER), &setting(at));
    let week = TimeDelta::days(7);
    assert_eq!(restore(filed_at() + week).unwrap().after().status, Status::Distributed);
    let late = restore(filed_at() + week + TimeDelta::seconds(1));
    assert_eq!(late.err(), Some(Refusal::TooLate(Status::Withdrawn)));
}

#[test]
fn three_transfers_and_then_the_petugas_decides() {
    let budi = officer(BUDI, Role::Bidang, Some("kewaspadaan"));
    for transfers in 0..5 {
        let mut case = case(Status::Distributed);
        case.handling.transfers = transfers;
        let allowed = allowed(&case, Actor::Officer(&budi), &setting(filed_at()));
        assert_eq!(allowed.contains(&Action::Transfer), transfers < 3, "{transfers}");
        assert_eq!(allowed.contains(&Action::HandBack), transfers >= 3, "{transfers}");
    }
}

#[test]
fn an_objection_never_goes_back_to_who_answered() {
    let other_head = officer(PersonId(10), Role::Pimpinan, None);
    let head = officer(HEAD, Role::Pimpinan, None);
    let rina = officer(RINA, Role::Petugas, None);
    let mut objected = case(Status::Objected);
    objected.handling.objections = 1;
    let upholds = |case: &Case, officer: &Officer, heads: &[Officer]| {
        let setting = Setting { now: filed_at(), office: &OFFICE, heads };
        may(case, Action::Uphold, Actor::Officer(officer), &setting).is_ok()
    };
    objected.handling.responded_by = Some(RINA);
    assert!(upholds(&objected, &head, &HEADS));
    assert!(!upholds(&objected, &rina, &HEADS));
    objected.handling.responded_by = Some(HEAD);
    let two = [head.clone(), other_head.clone()];
    assert!(!upholds(&objected, &head, &two));
    assert!(upholds(&objected, &other_head, &two));
    // The only head has answered: the complaints desk looks at it, and not the head again.
    assert!(upholds(&objected, &rina, &HEADS));
    assert!(!upholds(&objected, &head, &HEADS));
}

#[test]
fn whom_a_case_is_about_is_nothing_to_it() {
    let budi = officer(BUDI, Role::Bidang, Some("kewaspadaan"));
    let rina = officer(RINA, Role::Petugas, None);
    let head = officer(HEAD, Role::Pimpinan, None);
    let mut case = case(Status::Submitted);
    case.about_officer = true;
    case.handling.respondents = vec![Respondent::Officer(HEAD), Respondent::Division("kewaspadaan".to_owned())];
    let moves = |officer: &Officer| allowed(&case, Actor::Officer(officer), &setting(filed_at()));
    assert_eq!(moves(&budi), []);
    assert_eq!(moves(&head), []);
    // The only head is whom it is about: the complaints desk is the one left.
    assert!(moves(&rina).contains(&Action::Record));
}

/// The words of the table are different, and the same when they come back.
#[test]
fn every_word_of_the_table_is_its_own() {
    for (action, key) in Action::ALL {
        assert_eq!(word(&Action::ALL, action), key);
        assert_eq!(Action::ALL.iter().filter(|(_, other)| *other == key).count(), 1, "{key}");
    }
    for (need, key) in Need::ALL {
        assert_eq!(need.key(), key);
        assert_eq!(Need::ALL.iter().filter(|(_, other)| *other == key).count(), 1, "{key}");
    }
}

mod hours;
