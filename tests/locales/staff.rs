//! Every screen of officers among themselves: invitations, roles, absences, with the longest names there can be.

use chrono::NaiveDate;
use wadul::domain::errand::{Question, What};
use wadul::domain::{
    Absence, AbsenceId, Change, DraftId, Errand, Invitation, InvitationCode, InvitationId, Kind, Member, Office,
    Officer, Role, Status,
};
use wadul::notices::{ChangeView, Choice, ErrandNote, StaffNote, StaffNotice, StaffView, View, key_of};

use super::moves::move_notes;
use super::walk::{PERSON, case, now};

/// Whatever can be said about somebody's roles beforehand.
const NOTES: [StaffNote; 7] = [
    StaffNote::LastAdmin,
    StaffNote::LastRole,
    StaffNote::IsSuspended,
    StaffNote::Changed,
    StaffNote::Unchanged,
    StaffNote::DayDoesNotFit,
    StaffNote::NameHere,
];

/// The texts that are found by the names of questions, roles, changes and notes.
pub fn wants(want: &mut impl FnMut(String, String)) {
    for (_, word) in Question::ALL {
        want(format!("staff-ask-{word}"), format!("the question {word} of an errand"));
    }
    for (_, word) in Role::ALL {
        want(format!("staff-role-{word}"), format!("the role {word}"));
        want(format!("staff-does-{word}"), format!("the role {word}"));
    }
    for (change, word) in Change::ALL {
        want(format!("staff-change-{word}"), format!("the change {word}"));
        if change != Change::Suspended {
            want(format!("staff-told-{word}"), format!("the change {word}"));
        }
    }
    want("staff-told-greeting".to_owned(), "an officer who opens the chat".to_owned());
    for note in NOTES {
        let word = serde_json::to_value(note).expect("a note");
        want(format!("staff-note-{}", word.as_str().unwrap_or_default()), format!("{note:?}"));
    }
}

fn name() -> String {
    "R. Ay. <Siti> & ".repeat(7).chars().take(100).collect()
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).expect("a day")
}

fn member(office: &Office, suspended: bool, away: bool) -> Member {
    let officer = Officer {
        person: PERSON,
        name: name(),
        roles: Role::ALL.iter().map(|(role, _)| *role).collect(),
        divisions: office.divisions().iter().map(|division| division.key.to_string()).collect(),
    };
    Member { officer, suspended, away_until: away.then(day) }
}

fn invitation(office: &Office, role: Role) -> Invitation {
    let divisions = match role {
        Role::Bidang => office.divisions().iter().map(|division| division.key.to_string()).collect(),
        _ => Vec::new(),
    };
    let (id, made_by) = (InvitationId::new(), PERSON);
    Invitation { id, name: name(), role, divisions, made_by, made_at: now(), expires_at: now() }
}

/// Every notice, with what it speaks of.
pub fn views(office: &Office) -> Vec<View> {
    let mut views = Vec::new();
    let mut seen = |view: StaffView, notice: StaffNotice| views.push(View::Staff(Box::new(view), notice));
    for plain in [
        StaffNotice::AdminsOnly,
        StaffNotice::InvitationOwn,
        StaffNotice::Suspended,
        StaffNotice::Dropped,
        StaffNotice::NobodyStandsIn,
    ] {
        seen(StaffView::Plain, plain);
    }
    let members = vec![member(office, false, true), member(office, true, false)];
    let many: Vec<Member> = members.iter().cycle().take(8).cloned().collect();
    for (members, total, invitations) in [(many, 20, 3), (members.clone(), 2, 0)] {
        seen(StaffView::List { members, offset: 8, total, invitations }, StaffNotice::List { offset: 8 });
    }
    for member in members {
        let changes = |most: usize| Change::ALL.iter().take(most).map(|(change, _)| changed(*change)).collect();
        let view = |most: usize| StaffView::Member { member: member.clone(), changes: changes(most) };
        for note in NOTES.map(Some).into_iter().chain([None]) {
            seen(view(5), StaffNotice::Member { person: PERSON, note });
        }
        seen(view(0), StaffNotice::SuspendAsk { person: PERSON });
        seen(view(0), StaffNotice::Greeting);
        for change in [Change::Joined, Change::Given, Change::Taken, Change::Admitted] {
            seen(view(0), StaffNotice::Roles { change });
        }
    }
    for (role, _) in Role::ALL {
        let open = invitation(office, role);
        let id = || open.id.clone();
        let code = InvitationCode::derive(b"a key only for tests", &open.id);
        let view = |link| StaffView::Invitation { invitation: open.clone(), link, account: name() };
        seen(view(Some(("wadul_uji_bot".into(), code))), StaffNotice::InvitationMade { invitation: id() });
        seen(view(None), StaffNotice::InvitationRevoked { invitation: id() });
        seen(view(None), StaffNotice::InvitationUsed { invitation: id(), person: PERSON });
        seen(StaffView::Invitations(vec![open.clone(); 12]), StaffNotice::Invitations);
    }
    seen(StaffView::Invitations(Vec::new()), StaffNotice::Invitations);
    views.extend(asks());
    views.extend(absences(office));
    views
}

fn changed(change: Change) -> ChangeView {
    let by = Some(name()).filter(|_| change != Change::Given);
    ChangeView { at: now(), by, change, role: Some(Role::Bidang), division: "kewaspadaan".into() }
}

/// Each question of each errand, with everything that can be wrong with an answer.
fn asks() -> Vec<View> {
    let invite = |name: Option<String>, role| What::Invite { name, role, divisions: vec!["sekretariat".into()] };
    let leave = |from, until, stand_in, note: Option<String>| What::Leave { from, until, stand_in, note };
    let errands = [
        invite(None, None),
        invite(Some(name()), None),
        invite(Some(name()), Some(Role::Bidang)),
        leave(None, None, None, None),
        leave(Some(day()), None, None, None),
        leave(Some(day()), Some(day()), None, None),
        leave(Some(day()), Some(day()), Some(PERSON), None),
        leave(Some(day()), Some(day()), Some(PERSON), Some("catatan ".repeat(180))),
    ];
    let choice = |key: String, label: Option<String>| Choice { key, label, ticked: true };
    let mut views = Vec::new();
    for what in errands {
        let errand = Errand { id: DraftId::new(), what, offset: 0 };
        let question = errand.next().expect("a question");
        let choices = match question {
            Question::Role => Role::ALL.iter().map(|(_, key)| choice((*key).to_owned(), None)).collect(),
            Question::From | Question::Until => vec![choice(key_of(day()), None); 2],
            Question::Divisions | Question::StandIn => vec![choice(PERSON.to_string(), Some(name())); 8],
            Question::Name | Question::Note | Question::Sure => Vec::new(),
        };
        let wrong = move_notes().into_iter().map(ErrandNote::Move).chain(NOTES.map(ErrandNote::Staff)).map(Some);
        for wrong in wrong.chain([None]) {
            let tag = errand.id.tag().to_owned();
            let seen = StaffView::Ask { errand: errand.clone(), choices: choices.clone(), stand_in: name() };
            views.push(View::Staff(Box::new(seen), StaffNotice::Ask { tag, question, wrong }));
        }
    }
    views
}

fn absences(office: &Office) -> Vec<View> {
    let id = AbsenceId::new();
    let notices = [
        StaffNotice::Leave { absence: id.clone() },
        StaffNotice::LeaveBegun { absence: id.clone(), moved: 0 },
        StaffNotice::LeaveBegun { absence: id.clone(), moved: 3 },
        StaffNotice::HandedOver { absence: id.clone(), cases: Vec::new() },
        StaffNotice::LeaveEnded { absence: id.clone() },
        StaffNotice::LeaveCalledOff { absence: id.clone() },
        StaffNotice::StandInGone { absence: id.clone() },
        StaffNotice::StandInFree { absence: id.clone() },
    ];
    let mut views = Vec::new();
    for notice in notices {
        for (begun, count, until) in [(false, 0, day()), (true, 20, day() + chrono::TimeDelta::days(9))] {
            let note = "catatan ".repeat(180);
            let absence = Absence { id: id.clone(), person: PERSON, stand_in: PERSON, from: day(), until, note, begun };
            let cases = vec![case(office, Kind::Complaint, Status::Distributed); count];
            let seen = StaffView::Absence { absence, person: name(), stand_in: name(), cases };
            views.push(View::Staff(Box::new(seen), notice.clone()));
        }
    }
    views
}
