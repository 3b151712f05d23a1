//! Every screen there is, built from the tables and from the longest answers, notes and names that can be.

use chrono::{DateTime, NaiveDate, Utc};
use wadul::domain::case::meaning;
use wadul::domain::lifecycle::{Action, Asked, Audience, Given, Need, Party, RULES, Refusal, Timer};
use wadul::domain::money::Rupiah;
use wadul::domain::office::Division;
use wadul::domain::{
    AccessCode, Case, CaseId, CaseNumber, Channel, DraftId, Evidence, FileId, Handling, Kind, Medium, MessageId,
    Office, Officer, Outcome, PersonId, Reach, Role, Status, Storage, Task,
};
use wadul::form::{
    Answers, Ask, Context, Draft, Earlier, Form, Forms, Keyboard, Note, Progress, Step, Value, keyboard,
};
use wadul::notices::{CalendarPage, CaseView, Choice, Line, MoveNote, MoveView, Notice, Pause, QuestionView, View};
use wadul::texts::EveryLanguage;

use super::walk_hours;

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

/// Everything a form can say before it asks.
pub fn notes() -> Vec<Note> {
    every! { Note:
        Note::TooShort { .. } => Note::TooShort { min: 20, have: 3 },
        Note::TooLong { .. } => Note::TooLong { max: 4000, over: 96 },
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
        Notice::NothingToCancel => Notice::NothingToCancel,
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
        Notice::OwnCases { .. } => Notice::OwnCases { offset: 8 },
        Notice::OwnData => Notice::OwnData,
        Notice::SupplementAsk { .. } => Notice::SupplementAsk { case: id() },
        Notice::Supplemented { .. } => Notice::Supplemented { case: id() },
        Notice::SupplementTooBig { .. } => Notice::SupplementTooBig { limit: 20 },
        Notice::SupplementFull { .. } => Notice::SupplementFull { most: 10 },
        Notice::MoveAsk { .. } => Notice::MoveAsk { case: id(), tag: TAG.into(), need: Need::Answer, wrong: None },
        Notice::MovePreview { .. } => Notice::MovePreview { case: id(), tag: TAG.into() },
        Notice::MoveHeld { .. } => Notice::MoveHeld { case: id(), held: draft.clone() },
        Notice::MoveDropped { .. } => Notice::MoveDropped { case: id() },
        Notice::Moved { .. } => Notice::Moved { case: id(), joined: Some(id()), action: Action::Record, position: 1 },
        Notice::MoveRefused { .. } => Notice::MoveRefused { case: id(), why: "not-now".into(), other: None },
        Notice::Tasks { .. } => Notice::Tasks { offset: 8 },
        Notice::PlanMade { .. } => Notice::PlanMade { case: id(), plan: draft.clone() },
        Notice::Reminder { .. } => Notice::Reminder { case: id(), timer: Timer::Alarm(80) },
        Notice::Digest { .. } => Notice::Digest { day: now().date_naive() },
        Notice::PlanDue { .. } => Notice::PlanDue { case: id(), plan: draft.clone() },
        Notice::DatesMoved { .. } => Notice::DatesMoved { day: now().date_naive() },
        Notice::CalendarMoved { .. } => Notice::CalendarMoved { day: now().date_naive() },
        Notice::Calendar { .. } => Notice::Calendar {
            page: CalendarPage { year: 2026, month: None }, changed: None
        },
        Notice::DayOffAsk { .. } => Notice::DayOffAsk { wrong: None },
        Notice::DayOffName { .. } => Notice::DayOffName { day: now().date_naive(), again: false },
        Notice::DayOffConfirm { .. } => Notice::DayOffConfirm { day: now().date_naive(), off: true },
        Notice::YearMissing { .. } => Notice::YearMissing { year: 2028 },
        Notice::AdminsOnly => Notice::AdminsOnly,
        Notice::FileOfOldDraft => Notice::FileOfOldDraft,
        Notice::OldButton => Notice::OldButton,
        Notice::NotForMe => Notice::NotForMe,
        Notice::NotUnderstood => Notice::NotUnderstood,
        Notice::InvitationUnknown => Notice::InvitationUnknown,
        Notice::SendAgain => Notice::SendAgain,
        Notice::Broken { .. } => Notice::Broken { reference: 900_000_001 },
        Notice::NewCase { .. } => Notice::NewCase { case: id() },
        Notice::CaseCard { .. } => Notice::CaseCard { case: id() },
        Notice::CaseFiles { .. } => Notice::CaseFiles { case: id() },
        Notice::CaseMoved { .. } => Notice::CaseMoved { case: id(), action: Action::Supplement, position: 2 },
        Notice::Queue { .. } => Notice::Queue { offset: 8 },
        Notice::OfficersOnly => Notice::OfficersOnly,
        Notice::CaseUnknown => Notice::CaseUnknown,
        Notice::SetAside { .. } => Notice::SetAside { update: 900_000_001, reason: "it panicked".into() },
    };
    notices.extend(of_moves(&case));
    notices.extend(walk_hours::reminders(&case));
    notices.extend(walk_hours::days_asked());
    notices.into_iter().flat_map(|notice| looked_up(notice, office)).collect()
}

/// Every move told, asked for, previewed and refused in every way.
fn of_moves(case: &CaseId) -> Vec<Notice> {
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

const TAG: &str = "0123abcd";

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
        MoveNote::WordsHere => MoveNote::WordsHere,
        MoveNote::Wrong => MoveNote::Wrong,
    }
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
            vec![View::DraftOffer { tag: "0123abcd".into(), present: Kind::Information, progress, wanted }]
        }
        Notice::DraftReminder { .. } => {
            vec![View::DraftReminder { tag: "0123abcd".into(), progress, expires_at: now() }]
        }
        Notice::StatusCodeAsk { number } => vec![View::Number(number)],
        Notice::OwnData => vec![View::OwnData {
            name: "Siti Aminah".into(),
            language: "id".into(),
            draft: None,
            cases: vec![case_view(office, Kind::Complaint, Status::Submitted)],
            at: now(),
        }],
        Notice::OwnCases { .. } | Notice::Queue { .. } | Notice::Tasks { .. } => {
            let lists = Status::ALL.iter().map(|(status, _)| (cases(status), 20)).chain([(Vec::new(), 0)]);
            lists
                .map(|(cases, total)| View::Cases { notice: notice.clone(), cases, offset: 8, total, at: now() })
                .collect()
        }
        Notice::MoveAsk { need, .. } => {
            let rules = RULES.iter().filter(|rule| rule.needs.iter().any(|ask| ask.need == need));
            rules.map(|rule| put_together(office, rule.action, notice.clone())).collect()
        }
        Notice::MovePreview { .. } => {
            let rules = RULES.iter().filter(|rule| rule.leaves || rule.confirms);
            rules.map(|rule| put_together(office, rule.action, notice.clone())).collect()
        }
        notice if notice.case().is_some() => {
            let states = Status::ALL.iter().flat_map(|(status, _)| Kind::ALL.map(|(kind, _)| (*status, kind)));
            let view = |(status, kind)| View::Case(Box::new(case_view(office, kind, status)), notice.clone());
            states.map(view).collect()
        }
        notice => vec![View::Plain(notice)],
    }
}

/// A move being put together, with the line it would add.
fn put_together(office: &Office, action: Action, notice: Notice) -> View {
    let mut view = case_view(office, Kind::Complaint, Status::Recorded);
    view.timeline.push(line(action.key(), 0));
    view.composition = Some(MoveView { action, ..composition(office) });
    View::Case(Box::new(view), notice)
}

/// Every kind of answer that help can be asked for, and none.
pub fn asks() -> Vec<Option<&'static str>> {
    let forms = Forms::standard();
    let steps = forms.iter().flat_map(|form| form.steps.iter().map(|step| Some(step.ask.key())));
    let mut asks: Vec<_> = steps.chain([None]).collect();
    asks.sort_unstable();
    asks.dedup();
    asks
}

/// Each question of the form with each draft that shapes its screen, and nothing said before.
pub fn questions(form: &Form, office: &Office) -> Vec<QuestionView> {
    let drafts = [Draft::new(PERSON, form), answered(form, office, true), answered(form, office, false)];
    let screens = |step: &Step| drafts.clone().map(|draft| question(form, draft, step, office));
    form.steps.iter().flat_map(screens).collect()
}

fn question(form: &Form, draft: Draft, step: &Step, office: &Office) -> QuestionView {
    let fresh = draft.answers.get("consent").is_none();
    let files = if fresh { Vec::new() } else { files() };
    let keyboard = buttons(form, &draft, step, office, &files);
    QuestionView {
        key: step.key.to_owned(),
        progress: draft.progress(form, step.key),
        note: None,
        clears: !fresh,
        keyboard,
        steps: form.steps.clone(),
        files,
        due_at: now(),
        draft,
    }
}

fn buttons(form: &Form, draft: &Draft, step: &Step, office: &Office, files: &[Evidence]) -> Keyboard {
    let earlier = Earlier { answers: Vec::new() };
    let name = "Raden Ayu ".repeat(12);
    let context = Context {
        office,
        today: NaiveDate::from_ymd_opt(2026, 11, 25).expect("a day"),
        labels: &EveryLanguage,
        name: &name,
        earlier: Some(&earlier),
        files,
    };
    keyboard(form, draft, step, &context)
}

/// A draft in which everything is answered, with the longest answers or with none where that is allowed.
fn answered(form: &Form, office: &Office, long: bool) -> Draft {
    let mut draft = Draft::new(PERSON, form);
    for step in &form.steps {
        draft.answers.set(step.key, answer(step, office, long));
    }
    draft
}

fn answer(step: &Step, office: &Office, long: bool) -> Value {
    let text = |length: usize| Value::text("<w>&\" ".chars().cycle().take(length).collect::<String>(), None);
    let choice = |option: &str| Value::Chosen(option.to_owned());
    match &step.ask {
        _ if step.optional && !long => Value::Skipped,
        Ask::Consent => choice("agree"),
        Ask::Choice(options) => choice(if long { options.last() } else { options.first() }.expect("an option")),
        Ask::Service => choice(if long { office.services()[0].key.as_str() } else { "unknown" }),
        Ask::Line { max, min, .. } | Ask::Text { max, min } => text(if long { *max } else { *min }),
        Ask::Phone => text(15),
        Ask::PastDate => Value::Date { day: NaiveDate::from_ymd_opt(2026, 9, 23).expect("a day"), message: None },
        Ask::Rupiah if long => {
            Value::Amount { amount: Rupiah::new(999_999_999_999).expect("an amount"), message: None }
        }
        Ask::Rupiah => choice("none"),
        Ask::Place if long => Value::Pin { latitude: -7.123_456, longitude: 112.123_456 },
        Ask::Place => choice(office.places()[0].key.as_str()),
        Ask::Files { .. } => Value::FilesDone,
        Ask::Review => choice("confirm"),
        Ask::Signature if long => Value::SignedByPhoto(FileId::new()),
        Ask::Signature => Value::SignedByName("Siti Aminah".to_owned()),
    }
}

/// As many files as a profile may allow, of every medium and state of storage, with long names and captions.
fn files() -> Vec<Evidence> {
    let storages = Storage::ALL.iter().map(|(storage, _)| *storage).cycle();
    let file = |((medium, _), storage): (&(Medium, &str), Storage)| Evidence {
        id: FileId::new(),
        person: PERSON,
        message: MessageId(4096),
        step: if *medium == Medium::Photo { "mandate" } else { "evidence" }.to_owned(),
        medium: *medium,
        telegram_id: "AgACAgUAAxkBAAI".to_owned(),
        name: Some("surat<rekomendasi>&".repeat(6)),
        mime: None,
        size: 20 * 1024 * 1024,
        album: None,
        caption: Some("keterangan ".repeat(90)),
        storage,
        sha256: Some("0".repeat(64)),
    };
    Medium::ALL.iter().cycle().take(50).zip(storages).map(file).collect()
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

/// Everything an office can have made of a case.
fn handling(office: &Office) -> Handling {
    let tasks = office.divisions().iter().zip(0..).map(|(division, nth)| Task {
        division: division.key.to_string(),
        leads: nth == 0,
        done_at: (nth > 1).then(now),
    });
    Handling {
        before: Some(Status::Submitted),
        level: Some(2),
        handler: Some(PERSON),
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
        Asked::Words(_, max) => Some((ask.need, "<w>&\" ".chars().cycle().take(max).collect())),
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
        leaves: true,
        files: 3,
        held_until: Some(now()),
    }
}

fn case_view(office: &Office, kind: Kind, status: Status) -> CaseView {
    let form = Forms::standard().get(kind).cloned().expect("a form for each kind");
    let case = case(office, kind, status);
    let moves = Action::ALL.iter().zip(2..).map(|((_, word), position)| line(word, position));
    let answers: Answers = answered(&form, office, true).answers;
    CaseView {
        code: Some(AccessCode::derive(b"a key only for tests", &case.number)),
        answers,
        steps: form.steps,
        files: files(),
        additions: vec![(now(), "tambahan ".repeat(400))],
        timeline: std::iter::once(line("filed", 1)).chain(moves).collect(),
        pauses: vec![
            Pause { from: now(), until: Some(now()), reason: "request_completion".to_owned() },
            Pause { from: now(), until: None, reason: "request_completion".to_owned() },
        ],
        reach: Reach::Blocked,
        allowed: RULES.iter().filter(|rule| !rule.by.contains(&Party::Clock)).map(|rule| rule.action).collect(),
        merged_into: Some(number(office)),
        joined: Some(number(office)),
        handler: Some(colleague()),
        officer: false,
        whole: true,
        composition: Some(composition(office)),
        at: now(),
        case,
    }
}
