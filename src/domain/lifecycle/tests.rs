use proptest::prelude::*;

use super::*;
use crate::domain::{CaseNumber, Channel, Kind, Office};

const OWNER: PersonId = PersonId(7);

fn filed_at() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(20_000)
}

fn case(status: Status) -> Case {
    Case {
        id: CaseId::new(),
        number: CaseNumber::read("ADU-2026-00042-7").unwrap(),
        kind: Kind::Complaint,
        channel: Channel::Telegram,
        person: OWNER,
        status,
        version: 3,
        service: None,
        confidential: false,
        about_officer: false,
        late: false,
        filed_at: filed_at(),
        due_at: filed_at() + TimeDelta::days(3),
        statement_hash: String::new(),
        withdrawn_at: (status == Status::Withdrawn).then(filed_at),
    }
}

fn deadlines() -> Deadlines {
    Office::published().unwrap().deadlines().clone()
}

/// Every move from every state: what the table has, and nothing else.
#[test]
fn the_owner_may_do_what_the_table_says_and_nothing_else() {
    let allowed_moves = [
        (Status::Submitted, Action::Supplement, Status::Submitted),
        (Status::Submitted, Action::Withdraw, Status::Withdrawn),
        (Status::Withdrawn, Action::Restore, Status::Submitted),
    ];
    for (status, _) in Status::ALL {
        for (action, _) in Action::ALL {
            let outcome = decide(&case(status), action, Actor::Owner(OWNER), filed_at(), &deadlines());
            match allowed_moves.iter().find(|(from, what, _)| (*from, *what) == (status, action)) {
                Some((_, _, to)) => assert_eq!(outcome.map(|decision| decision.to()), Ok(*to), "{action:?}"),
                None => assert_eq!(outcome, Err(Refusal::NotNow(status)), "{action:?} of a case {status:?}"),
            }
        }
    }
}

#[test]
fn a_stranger_may_do_nothing_whatever_the_state() {
    for (status, _) in Status::ALL {
        let stranger = Actor::Owner(PersonId(8));
        for (action, _) in Action::ALL {
            let outcome = decide(&case(status), action, stranger, filed_at(), &deadlines());
            assert_eq!(outcome, Err(Refusal::NotYours), "{action:?} of a case {status:?}");
        }
        assert_eq!(allowed(&case(status), stranger, filed_at(), &deadlines()), []);
    }
}

#[test]
fn a_withdrawal_is_undone_up_to_the_last_moment_of_its_week() {
    let (case, week) = (case(Status::Withdrawn), TimeDelta::days(deadlines().withdrawal_undo_days.into()));
    assert_eq!(week, TimeDelta::days(7));
    let restore = |at| decide(&case, Action::Restore, Actor::Owner(OWNER), at, &deadlines());
    for in_time in [TimeDelta::zero(), week - TimeDelta::milliseconds(1), week] {
        assert!(restore(filed_at() + in_time).is_ok(), "{in_time}");
    }
    for late in [week + TimeDelta::milliseconds(1), week * 60] {
        assert_eq!(restore(filed_at() + late), Err(Refusal::TooLate(Status::Withdrawn)), "{late}");
        assert_eq!(allowed(&case, Actor::Owner(OWNER), filed_at() + late, &deadlines()), []);
    }
}

/// Two rows for the same state and action would leave it to their order which of them counts.
#[test]
fn the_table_is_without_doubt_and_reaches_every_state() {
    for (status, _) in Status::ALL {
        for (action, _) in Action::ALL {
            let rows = RULES.iter().filter(|rule| rule.action == action && rule.from.contains(&status));
            assert!(rows.count() <= 1, "{action:?} of a case {status:?}");
        }
        let reached = status == Status::Submitted || RULES.iter().any(|rule| rule.to == status);
        assert!(reached, "no move leads to {status:?}");
    }
    for rule in RULES {
        assert!(!rule.from.is_empty() && !rule.by.is_empty() && !rule.tells.is_empty(), "{rule:?}");
    }
}

#[test]
fn the_diagram_has_one_arrow_for_each_move() {
    let drawn = diagram();
    for rule in RULES {
        for from in rule.from {
            let arrow = format!("    {} --> {}: {}\n", from.key(), rule.to.key(), rule.action.key());
            assert_eq!(drawn.matches(&arrow).count(), 1, "{arrow}{drawn}");
        }
    }
    assert_eq!(drawn.lines().count(), 2 + RULES.iter().map(|rule| rule.from.len()).sum::<usize>());
}

proptest! {
    /// Whoever asks for whatever at whatever moment: a decision speaks of the case as it is, comes from a row of the
    /// table, and is the same that the buttons were drawn from.
    #[test]
    fn a_decision_is_about_the_case_as_it_is(
        status in prop::sample::select(Status::ALL.map(|(status, _)| status).to_vec()),
        action in prop::sample::select(Action::ALL.map(|(action, _)| action).to_vec()),
        person in 6_i64..9,
        version in 1_i64..1_000_000,
        minutes in -100_000_i64..100_000,
    ) {
        let before = Case { version, ..case(status) };
        let (actor, now) = (Actor::Owner(PersonId(person)), filed_at() + TimeDelta::minutes(minutes));
        let outcome = decide(&before, action, actor, now, &deadlines());
        let buttons = allowed(&before, actor, now, &deadlines());
        prop_assert_eq!(outcome.is_ok(), buttons.contains(&action));
        if let Ok(decision) = outcome {
            prop_assert_eq!(
                (decision.case(), decision.from(), decision.version(), decision.at(), decision.action()),
                (&before.id, status, version, now, action)
            );
            prop_assert_eq!(decision.by(), OWNER);
            let row = RULES.iter().find(|rule| rule.action == action && rule.from.contains(&status)).unwrap();
            prop_assert_eq!((decision.to(), decision.tells()), (row.to, row.tells));
        }
    }
}
