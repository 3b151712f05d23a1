//! A case that went through every move, and every screen of a move, as long as they can be.

use wadul::domain::case::meaning;
use wadul::domain::lifecycle::{Action, Asked, Audience, Given, Need, Party, RULES, Refusal};
use wadul::domain::office::Division;
use wadul::domain::{AccessCode, CaseId, Handling, Kind, Office, Officer, Outcome, Reach, Role, Status, Task};
use wadul::form::{Answers, Forms};
use wadul::notices::{CaseView, Choice, Goal, Line, Missed, MoveNote, MoveView, Notice, Pause, View};

use super::asked::{answered, files};
use super::longest::awkward;
use super::papers::record;
use super::walk::{PERSON, case, every, now, number};

/// Every move told, asked for, previewed and refused in every way.
pub fn of_moves(case: &CaseId) -> Vec<Notice> {
    let mut notices = Vec::new();
    for ((action, _), position) in Action::ALL.iter().zip(2..) {
        let (case, action) = (case.clone(), *action);
        notices.push(Notice::CaseMoved { case: case.clone(), action, position });
        let rule = RULES.iter().find(|rule| rule.action == action).expect("a row for each action");
        // An addition has a notice of its own.
        if action != Action::Supplement && rule.tells.contains(&Audience::Citizen) {
            notices.push(Notice::Moved { case, joined: None, action, position });
        }
    }
    for (need, _) in Need::ALL {
        let wrong = move_notes().into_iter().map(Some).chain([None]);
        notices.extend(wrong.map(|wrong| Notice::MoveAsk { case: case.clone(), tag: TAG.into(), need, wrong }));
    }
    for why in REFUSALS {
        notices.push(Notice::MoveRefused { case: case.clone(), why: why.key().into(), other: Some(PERSON) });
    }
    notices
}

pub const TAG: &str = "0123abcd";

/// Why a move is not possible, one of each.
pub const REFUSALS: [Refusal; 12] = [
    Refusal::NotNow(Status::Submitted),
    Refusal::NotYours,
    Refusal::TooLate(Status::Withdrawn),
    Refusal::Taken(PERSON),
    Refusal::NotAgain,
    Refusal::ObjectedBefore,
    Refusal::NotLateYet,
    Refusal::PromisePassed,
    Refusal::NoTransfersLeft,
    Refusal::HigherLevel,
    Refusal::Missing(Need::Lead),
    Refusal::Wrong(Need::Until),
];

/// Everything that can be wrong with something given for a move.
pub fn move_notes() -> Vec<MoveNote> {
    every! { MoveNote:
        MoveNote::TooShort { .. } => MoveNote::TooShort { min: 10 },
        MoveNote::TooLong { .. } => MoveNote::TooLong { max: 3000 },
        MoveNote::ChooseOne => MoveNote::ChooseOne,
        MoveNote::TickOne => MoveNote::TickOne,
        MoveNote::NotADay => MoveNote::NotADay,
        MoveNote::DayDoesNotFit => MoveNote::DayDoesNotFit,
        MoveNote::NotANumber => MoveNote::NotANumber,
        MoveNote::FilesHere => MoveNote::FilesHere,
        MoveNote::FilesFull { .. } => MoveNote::FilesFull { max: 10 },
        MoveNote::WordsHere => MoveNote::WordsHere,
        MoveNote::Wrong => MoveNote::Wrong,
    }
}

/// A move being put together, with the line it would add.
pub fn put_together(office: &Office, action: Action, notice: Notice) -> View {
    let mut view = case_view(office, Kind::Complaint, Status::Recorded);
    view.timeline.push(line(action.key(), 0));
    view.composition = Some(MoveView { action, ..composition(office) });
    View::Case(Box::new(view), notice)
}

/// Everything an office can have made of a case.
pub fn handling(office: &Office) -> Handling {
    let tasks = office.divisions().iter().zip(0..).map(|(division, nth)| Task {
        division: division.key.to_string(),
        leads: nth == 0,
        done_at: (nth > 1).then(now),
    });
    Handling {
        before: Some(Status::Submitted),
        level: Some(2),
        handler: Some(PERSON),
        recorded_by: Some(PERSON),
        recorded_at: Some(now()),
        paused_at: Some(now()),
        objections: 1,
        outcome: Some(Outcome::PartlySettled),
        stars: Some(4),
        missing: vec!["address".to_owned(), "issue".to_owned()],
        merged_into: Some(CaseId::new()),
        external_number: Some("8123456".to_owned()),
        tasks: tasks.collect(),
        ..Handling::default()
    }
}

fn colleague() -> Officer {
    Officer {
        person: PERSON,
        name: "Raden Ayu <Rina> & Sons".to_owned(),
        roles: vec![Role::Bidang],
        divisions: vec!["kewaspadaan".to_owned()],
    }
}

/// A line of the trail with words for everything that can be written with a move, as long as it may be.
fn line(event: &str, position: i64) -> Line {
    let action = meaning(&Action::ALL, event);
    let needs = RULES.iter().filter(|rule| Some(rule.action) == action).flat_map(|rule| rule.needs);
    let words = needs.filter_map(|ask| match ask.need.asked() {
        Asked::Words(_, max) => Some((ask.need, awkward(max))),
        _ => None,
    });
    Line { position, at: now(), event: event.to_owned(), by: Some(colleague()), words: words.collect() }
}

fn composition(office: &Office) -> MoveView {
    let choice = |(index, division): (usize, &Division)| Choice {
        key: division.key.to_string(),
        label: Some(division.label.clone()),
        ticked: index == 0,
    };
    MoveView {
        tag: TAG.to_owned(),
        action: Action::Respond,
        given: Given::default(),
        optional: true,
        choices: office.divisions().iter().enumerate().map(choice).collect(),
        offset: 0,
        leaves: true,
        files: 3,
        target: Some(number(office)),
        held_until: Some(now()),
    }
}

pub fn case_view(office: &Office, kind: Kind, status: Status) -> CaseView {
    let form = Forms::standard().get(kind).cloned().expect("a form for each kind");
    let case = case(office, kind, status);
    let moves = Action::ALL.iter().zip(2..).map(|((_, word), position)| line(word, position));
    let answers: Answers = answered(&form, office, true).answers;
    let filled = answers.clone();
    CaseView {
        code: Some(AccessCode::derive(b"a key only for tests", &case.number)),
        filed: answers.clone(),
        answers,
        signature: None,
        steps: form.steps,
        files: files(),
        additions: vec![(now(), "tambahan ".repeat(400))],
        timeline: std::iter::once(line("filed", 1)).chain(moves).collect(),
        pauses: vec![Pause { from: now(), until: Some(now()), reason: "request_completion".to_owned() }],
        reach: Reach::Blocked,
        missed: vec![Missed { action: Action::Respond, at: now() }],
        allowed: everything_somebody_may_do(),
        merged_into: Some(Goal { number: number(office), status: Status::Distributed }),
        joined: Some(number(office)),
        handler: Some(colleague()),
        own: true,
        officer: false,
        desk: true,
        respondents: vec!["Raden Ayu <Rina> & Sons".to_owned()],
        link: "https://t.me/wadul_uji_bot?start=status_ADU-2026-00042-7".to_owned(),
        seals: None,
        whole: true,
        composition: Some(composition(office)),
        record: Some(Box::new(record(office, &filled))),
        at: now(),
        case,
    }
}

fn everything_somebody_may_do() -> Vec<Action> {
    let rules = RULES.iter().filter(|rule| !rule.by.contains(&Party::Clock));
    let mut actions: Vec<Action> = rules.map(|rule| rule.action).collect();
    actions.dedup();
    actions
}
