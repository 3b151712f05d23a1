//! Every screen there is, built from the tables and from the longest answers, notes and names that can be.

use chrono::{DateTime, Utc};
use wadul::domain::lifecycle::{Action, Need, RULES, Timer};
use wadul::domain::{
    Case, CaseId, CaseNumber, Channel, DraftId, Kind, Office, PersonId, Role, SearchId, SelftestReport, Stage, Status,
};
use wadul::form::{Note, Progress};
use wadul::notices::{
    BlockNotice, CalendarNotice, CalendarPage, DataNotice, FiguresNotice, GroupCase, GroupNotice, LimitNotice, Notice,
    PaperNotice, StaffNotice, TemplateNotice, VerifyNotice, View, WaitingNotice,
};

use super::asked::asks;
use super::moves::{TAG, case_view, handling, of_moves, put_together};
use super::{figures, papers, walk_hours};

pub const PERSON: PersonId = PersonId(9_007_199_254_740_991);

pub fn now() -> DateTime<Utc> {
    "2026-11-25T02:00:00Z".parse().expect("a moment")
}

/// A list of values and, from the same words, a `match` that no longer compiles when there is a new one.
macro_rules! every {
    ($type:ty: $($pattern:pat => $value:expr),* $(,)?) => {{
        #[allow(clippy::no_effect_underscore_binding, reason = "it only has to compile")]
        let _complete = |value: &$type| match value { $($pattern => ()),* };
        vec![$($value),*]
    }};
}
pub(super) use every;

/// Everything a form can say before it asks.
pub fn notes() -> Vec<Note> {
    every! { Note:
        Note::TooShort { .. } => Note::TooShort { min: 20, have: 3 },
        Note::TooLong { .. } => Note::TooLong { max: 4000, over: 96 },
        Note::NoWords => Note::NoWords,
        Note::NotAName => Note::NotAName,
        Note::ChooseOne => Note::ChooseOne,
        Note::NotADate => Note::NotADate,
        Note::InFuture => Note::InFuture,
        Note::NoSuchDay => Note::NoSuchDay,
        Note::TooLongAgo => Note::TooLongAgo,
        Note::NotMoney => Note::NotMoney,
        Note::ZeroMoney => Note::ZeroMoney,
        Note::TooMuchMoney => Note::TooMuchMoney,
        Note::NotAPhone => Note::NotAPhone,
        Note::LateService => Note::LateService,
        Note::LateWhenReceived => Note::LateWhenReceived,
        Note::AfterReceived => Note::AfterReceived,
        Note::Added => Note::Added,
        Note::Rewritten => Note::Rewritten,
        Note::FilesReceived { .. } => Note::FilesReceived { count: 10 },
        Note::FileKeptAsEvidence => Note::FileKeptAsEvidence,
        Note::FileKeptBesideText => Note::FileKeptBesideText,
        Note::FileKeptWithOthers => Note::FileKeptWithOthers,
        Note::FileTooBig { .. } => Note::FileTooBig { limit: 20 },
        Note::TooManyFiles { .. } => Note::TooManyFiles { most: 10 },
        Note::NoFilesHere => Note::NoFilesHere,
        Note::FileNeeded => Note::FileNeeded,
        Note::FileRemoved => Note::FileRemoved,
        Note::TextNeeded => Note::TextNeeded,
        Note::ConsentFirst => Note::ConsentFirst,
        Note::NameDiffers => Note::NameDiffers,
        Note::SignatureNeeded => Note::SignatureNeeded,
        Note::EditTaken => Note::EditTaken,
        Note::EditRefused => Note::EditRefused,
        Note::OldButton => Note::OldButton,
        Note::NothingEarlier => Note::NothingEarlier,
        Note::ContactNotNeeded => Note::ContactNotNeeded,
    }
}

/// Everything that can be said, looked up: each notice with what it speaks of.
pub fn views(office: &Office) -> Vec<View> {
    let (case, draft) = (CaseId::new(), DraftId::new());
    let id = || case.clone();
    let number = || number(office);
    let progress = Progress { step: 19, of: 21 };
    let mut notices = every! { Notice:
        Notice::Greeting => Notice::Greeting,
        Notice::CaseNumberMissing => Notice::CaseNumberMissing,
        Notice::CaseSlip => Notice::CaseSlip,
        Notice::FileNotKept => Notice::FileNotKept,
        Notice::Info => Notice::Info,
        Notice::Help => Notice::Help,
        Notice::LanguageAsk => Notice::LanguageAsk,
        Notice::LanguageSet => Notice::LanguageSet,
        Notice::Question { .. } => Notice::Question {
            draft: draft.clone(), key: "review".into(), progress, note: None, clears: false
        },
        Notice::Privacy { .. } => Notice::Privacy { draft: draft.clone() },
        Notice::Declined => Notice::Declined,
        Notice::DraftOffer { .. } => Notice::DraftOffer { draft: draft.clone(), wanted: Kind::Complaint },
        Notice::DraftKept => Notice::DraftKept,
        Notice::DraftDeleted => Notice::DraftDeleted,
        Notice::CompletionKept { .. } => Notice::CompletionKept { case: id(), clears: true },
        Notice::CompletionDeleted { .. } => Notice::CompletionDeleted { case: id(), clears: false },
        Notice::NothingToCancel => Notice::NothingToCancel,
        Notice::Dropped => Notice::Dropped,
        Notice::DraftReminder { .. } => Notice::DraftReminder { draft: draft.clone() },
        Notice::DraftExpired => Notice::DraftExpired,
        Notice::Emergency => Notice::Emergency,
        Notice::Filed { .. } => Notice::Filed { case: id() },
        Notice::Status { .. } => Notice::Status { case: id() },
        Notice::PublicStatus { .. } => Notice::PublicStatus { case: id() },
        Notice::StatusAsk => Notice::StatusAsk,
        Notice::StatusCodeAsk { .. } => Notice::StatusCodeAsk { number: number() },
        Notice::StatusNotANumber => Notice::StatusNotANumber,
        Notice::StatusSlip => Notice::StatusSlip,
        Notice::StatusRefused => Notice::StatusRefused,
        Notice::StatusLocked { .. } => Notice::StatusLocked { until: now() },
        Notice::Verify(_) => Notice::Verify(VerifyNotice::Ask),
        Notice::OwnCases { .. } => Notice::OwnCases { offset: 8 },
        Notice::OwnData => Notice::OwnData,
        Notice::Data(_) => Notice::Data(DataNotice::Dropped),
        Notice::Papers(_) => Notice::Papers(PaperNotice::SignatureKept),
        Notice::SupplementAsk { .. } => Notice::SupplementAsk { case: id() },
        Notice::Supplemented { .. } => Notice::Supplemented { case: id() },
        Notice::SupplementTooBig { .. } => Notice::SupplementTooBig { limit: 20 },
        Notice::SupplementFull { .. } => Notice::SupplementFull { most: 10 },
        Notice::SupplementWordsFull { .. } => Notice::SupplementWordsFull { most: 200 },
        Notice::Waiting(WaitingNotice::Ask { .. }) => Notice::Waiting(WaitingNotice::Ask { place: draft.clone() }),
        Notice::Waiting(WaitingNotice::Gone) => Notice::Waiting(WaitingNotice::Gone),
        Notice::Waiting(WaitingNotice::Dropped) => Notice::Waiting(WaitingNotice::Dropped),
        Notice::Waiting(WaitingNotice::Expired) => Notice::Waiting(WaitingNotice::Expired),
        Notice::Waiting(WaitingNotice::Full { .. }) => Notice::Waiting(WaitingNotice::Full { most: 20 }),
        Notice::MoveAsk { .. } => Notice::MoveAsk { case: id(), tag: TAG.into(), need: Need::Answer, wrong: None },
        Notice::MovePreview { .. } => Notice::MovePreview { case: id(), tag: TAG.into(), wrong: None },
        Notice::MoveHeld { .. } => Notice::MoveHeld { case: id(), held: draft.clone() },
        Notice::MovePassed { .. } => Notice::MovePassed { number: number(), action: Action::Transfer },
        Notice::MoveDropped { .. } => Notice::MoveDropped { case: id() },
        Notice::Moved { .. } => Notice::Moved { case: id(), joined: Some(id()), action: Action::Record, position: 1 },
        Notice::StatusCard { .. } => Notice::StatusCard {
            case: id(), joined: None, action: Action::Record, news: true
        },
        Notice::CatchUp => Notice::CatchUp,
        Notice::NotTold { .. } => Notice::NotTold { case: id() },
        Notice::MoveRefused { .. } => Notice::MoveRefused { case: id(), why: "not-now".into(), other: None },
        Notice::Tasks { .. } => Notice::Tasks { offset: 8 },
        Notice::PlanMade { .. } => Notice::PlanMade { case: id(), plan: draft.clone() },
        Notice::Reminder { .. } => Notice::Reminder { case: id(), timer: Timer::Alarm(80) },
        Notice::Digest { .. } => Notice::Digest { day: now().date_naive() },
        Notice::PlanDue { .. } => Notice::PlanDue { case: id(), plan: draft.clone() },
        Notice::DatesMoved { .. } => Notice::DatesMoved { day: now().date_naive() },
        Notice::CalendarMoved { .. } => Notice::CalendarMoved { day: now().date_naive() },
        Notice::Calendar(CalendarNotice::Page { .. }) => Notice::Calendar(CalendarNotice::Page {
            page: CalendarPage { year: 2026, month: None }, changed: None
        }),
        Notice::Calendar(CalendarNotice::Ask { .. }) => Notice::Calendar(CalendarNotice::Ask { wrong: None }),
        Notice::Calendar(CalendarNotice::Name { .. }) => Notice::Calendar(CalendarNotice::Name { day: now().date_naive(), again: false }),
        Notice::Calendar(CalendarNotice::Confirm { .. }) => Notice::Calendar(CalendarNotice::Confirm { day: now().date_naive(), off: true }),
        Notice::Calendar(CalendarNotice::YearMissing { .. }) => Notice::Calendar(CalendarNotice::YearMissing { year: 2028 }),
        Notice::Figures(_) => Notice::Figures(FiguresNotice::NotYours),
        Notice::AdminsOnly => Notice::AdminsOnly,
        Notice::FileOfOldDraft => Notice::FileOfOldDraft,
        Notice::OldButton => Notice::OldButton,
        Notice::NotForMe => Notice::NotForMe,
        Notice::NotUnderstood => Notice::NotUnderstood,
        Notice::InvitationUnknown => Notice::InvitationUnknown,
        Notice::Limit(LimitNotice::SlowDown) => Notice::Limit(LimitNotice::SlowDown),
        Notice::Limit(LimitNotice::TooManyOpen { .. }) => Notice::Limit(LimitNotice::TooManyOpen { most: 50 }),
        Notice::Limit(LimitNotice::Busy { .. }) => Notice::Limit(LimitNotice::Busy { until: now() }),
        Notice::Block(_) => Notice::Block(BlockNotice::Dropped),
        Notice::SendAgain => Notice::SendAgain,
        Notice::Broken { .. } => Notice::Broken { reference: 900_000_001 },
        Notice::NewCase { .. } => Notice::NewCase { case: id() },
        Notice::CaseCard { .. } => Notice::CaseCard { case: id() },
        Notice::CaseFiles { .. } => Notice::CaseFiles { case: id() },
        Notice::CaseMoved { .. } => Notice::CaseMoved { case: id(), action: Action::Supplement, position: 2 },
        Notice::Queue { .. } => Notice::Queue { offset: 8 },
        Notice::OfficersOnly => Notice::OfficersOnly,
        Notice::Staff(_) => Notice::Staff(StaffNotice::Dropped),
        Notice::Group(_) => Notice::Group(GroupNotice::Which { topic: None }),
        Notice::Template(_) => Notice::Template(TemplateNotice::Dropped),
        Notice::SearchAsk { .. } => Notice::SearchAsk { again: true },
        Notice::Found { .. } => Notice::Found { search: SearchId::new(), offset: 8 },
        Notice::LaporText { .. } => Notice::LaporText { case: id() },
        Notice::Registered { .. } => Notice::Registered { case: id() },
        Notice::RegisteredAboutReader => Notice::RegisteredAboutReader,
        Notice::RegisterKept => Notice::RegisterKept,
        Notice::RegisterDeleted => Notice::RegisterDeleted,
        Notice::Followed { .. } => Notice::Followed { case: id() },
        Notice::FollowRefused => Notice::FollowRefused,
        Notice::CaseUnknown => Notice::CaseUnknown,
        Notice::SetAside { .. } => Notice::SetAside { update: 900_000_001, reason: "it panicked".into() },
        Notice::SelfTested { .. } => Notice::SelfTested { report: failed_at(Stage::Form) },
    };
    notices.extend(of_moves(&case));
    notices.extend(papers::notices(&case));
    notices.extend(walk_hours::reminders(&case));
    notices.extend(walk_hours::days_asked());
    notices.extend(super::verify::notices(office));
    notices.extend(Stage::ALL.map(|stage| Notice::SelfTested { report: failed_at(stage) }));
    notices.push(Notice::SelfTested { report: SelftestReport { why: None, ..failed_at(Stage::Trail) } });
    notices.into_iter().flat_map(|notice| looked_up(notice, office)).collect()
}

fn failed_at(stage: Stage) -> SelftestReport {
    SelftestReport { stage, why: Some("answer_directly led to under_review, not to responded".into()), seconds: 121 }
}

fn looked_up(notice: Notice, office: &Office) -> Vec<View> {
    let progress = Progress { step: 19, of: 21 };
    let cases = |status: &Status| vec![case(office, Kind::Complaint, *status)];
    if let Some(views) = walk_hours::looked_up(&notice, office) {
        return views;
    }
    match notice {
        Notice::Question { .. } | Notice::Privacy { .. } => Vec::new(),
        Notice::Help => {
            asks().into_iter().map(|ask| View::Help { ask, roles: vec![Role::Petugas, Role::Admin] }).collect()
        }
        Notice::DraftOffer { wanted, .. } => {
            let offer = |registers| View::DraftOffer {
                tag: "0123abcd".into(),
                present: Kind::Information,
                progress,
                wanted,
                registers,
            };
            vec![offer(false), offer(true)]
        }
        Notice::DraftReminder { .. } => {
            vec![View::DraftReminder { tag: "0123abcd".into(), progress, expires_at: now() }]
        }
        Notice::StatusCodeAsk { number } => vec![View::Number(number)],
        Notice::OwnData => vec![View::OwnData {
            blocks: super::blocks::some(office),
            name: "Siti Aminah".into(),
            language: "id".into(),
            drafts: Vec::new(),
            cases: vec![case_view(office, Kind::Complaint, Status::Submitted)],
            requests: super::rights::requests(office),
            at: now(),
        }],
        Notice::Data(_) => super::rights::views(office),
        Notice::Queue { .. } => super::rights::queues(office),
        Notice::OwnCases { .. } | Notice::Tasks { .. } | Notice::Found { .. } => {
            let lists = Status::ALL.iter().map(|(status, _)| (cases(status), 20)).chain([(Vec::new(), 0)]);
            lists
                .map(|(cases, total)| View::Cases { notice: notice.clone(), cases, offset: 8, total, at: now() })
                .collect()
        }
        Notice::CatchUp => {
            let views = Status::ALL.iter().map(|(status, _)| case_view(office, Kind::Complaint, *status));
            vec![View::CatchUp(views.collect())]
        }
        Notice::Waiting(WaitingNotice::Ask { .. }) => [1, 20]
            .map(|many| View::Waiting {
                tag: TAG.into(),
                cases: (0..many).map(|_| case(office, Kind::Complaint, Status::Recorded)).collect(),
                messages: 20,
            })
            .to_vec(),
        Notice::MoveAsk { need, .. } => {
            let rules = RULES.iter().filter(|rule| rule.needs.iter().any(|ask| ask.need == need));
            rules.map(|rule| put_together(office, rule.action, notice.clone())).collect()
        }
        Notice::MovePreview { .. } => {
            let rules = RULES.iter().filter(|rule| rule.leaves || rule.confirms);
            rules.map(|rule| put_together(office, rule.action, notice.clone())).collect()
        }
        Notice::Group(_) => in_groups(office),
        notice if notice.case().is_some() => {
            let states = Status::ALL.iter().flat_map(|(status, _)| Kind::ALL.map(|(kind, _)| (*status, kind)));
            let view = |(status, kind)| View::Case(Box::new(case_view(office, kind, status)), notice.clone());
            states.map(view).collect()
        }
        Notice::Block(_) => super::blocks::views(office),
        Notice::Figures(_) => figures::views(office),
        Notice::Staff(_) => super::staff::views(office),
        Notice::Template(_) => super::templates::views(office),
        notice => vec![View::Plain(notice)],
    }
}

/// Everything a group hears, of the whole office and of a division.
fn in_groups(office: &Office) -> Vec<View> {
    let division = office.divisions()[0].key.to_string();
    let mut views = Vec::new();
    for division in [String::new(), division] {
        let notices = every! { GroupNotice:
            GroupNotice::News { .. } => GroupNotice::News { case: CaseId::new(), division: division.clone() },
            GroupNotice::Bound { .. } => GroupNotice::Bound { division: division.clone(), topic: None },
            GroupNotice::Which { .. } => GroupNotice::Which { topic: None },
            GroupNotice::Released { .. } => GroupNotice::Released { topic: Some(7) },
            GroupNotice::Lost { .. } => GroupNotice::Lost { title: "Kantor & <Bidang>".into() },
            GroupNotice::NotBound { .. } => GroupNotice::NotBound { topic: Some(7) },
        };
        for (status, _) in Status::ALL {
            let case = case(office, Kind::Complaint, status);
            let seen = GroupCase {
                number: case.number,
                kind: case.kind,
                service: case.service.filter(|_| status != Status::Merged),
                level: case.handling.level,
                status,
                due_at: case.due_at,
                late: case.late,
                confidential: case.confidential,
            };
            views.extend(notices.iter().map(|notice| View::Group(Some(seen.clone()), notice.clone())));
        }
    }
    views
}

pub fn number(office: &Office) -> CaseNumber {
    CaseNumber::new(office.prefix().clone(), 2026, 99_999).expect("a number")
}

pub fn case(office: &Office, kind: Kind, status: Status) -> Case {
    Case {
        id: CaseId::new(),
        number: number(office),
        kind,
        channel: Channel::Telegram,
        person: Some(PERSON),
        status,
        version: 7,
        service: Some(office.services()[0].key.to_string()),
        confidential: true,
        about_officer: true,
        late: true,
        filed_at: now(),
        since: now(),
        due_at: now(),
        promised_at: now(),
        statement_hash: "0".repeat(64),
        handling: handling(office),
    }
}
