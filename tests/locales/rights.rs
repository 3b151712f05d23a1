//! What is said about somebody's own data: each notice, with requests of both kinds, waiting and answered.

use chrono::TimeDelta;
use wadul::domain::{CaseId, CaseNumber, Correction, DataRequest, Kind, Office, RequestId, Right, Status, Verdict};
use wadul::form::{Forms, Note, Step};
use wadul::notices::{DataNotice, DataView, Datum, Hold, MoveNote, RequestView, View};

use super::asked::{answered, files};
use super::walk::{PERSON, case, every, notes, now, number};

fn steps(of: fn(&Step) -> bool) -> Vec<Step> {
    let form = Forms::standard().get(Kind::Complaint).cloned().expect("a form");
    form.steps.into_iter().filter(of).collect()
}

fn request(right: Right, granted: Option<bool>) -> DataRequest {
    let correction = right == Right::Correction;
    DataRequest {
        id: RequestId::new(),
        case: CaseId::new(),
        person: PERSON,
        right,
        step: correction.then(|| "address".to_owned()),
        wanted: correction.then(|| "<b>&\" ".repeat(50)),
        asked_at: now(),
        due_at: now() + TimeDelta::hours(72),
        verdict: granted.map(|granted| Verdict {
            at: now(),
            by: PERSON,
            granted,
            reason: (!granted).then(|| "<i>& ".repeat(200)),
        }),
    }
}

fn every_request() -> Vec<DataRequest> {
    let both = Right::ALL.map(|(right, _)| right).into_iter();
    let mut requests: Vec<DataRequest> =
        both.flat_map(|right| [None, Some(true), Some(false)].map(|granted| request(right, granted))).collect();
    // One whose datum was deleted before it was answered, with its words.
    let mut overtaken = request(Right::Correction, Some(false));
    overtaken.wanted = None;
    overtaken.verdict = overtaken.verdict.map(|verdict| Verdict { reason: None, ..verdict });
    requests.push(overtaken);
    requests
}

/// One of each, as the copy of one's data lists them.
pub fn requests(office: &Office) -> Vec<(DataRequest, CaseNumber)> {
    every_request().into_iter().map(|request| (request, number(office))).collect()
}

/// The queue with requests above it, and without.
pub fn queues(office: &Office) -> Vec<View> {
    let cases = || Status::ALL.iter().map(|(status, _)| case(office, Kind::Complaint, *status)).collect::<Vec<_>>();
    let queue = |cases: Vec<_>, requests, total, late| View::Queue {
        cases,
        requests,
        offset: 8,
        total,
        at: now() + TimeDelta::hours(late),
    };
    vec![
        queue(cases(), requests(office), 20, 0),
        queue(cases(), Vec::new(), 20, 0),
        queue(Vec::new(), requests(office), 0, 100),
        queue(Vec::new(), Vec::new(), 0, 0),
    ]
}

fn datum(office: &Office) -> Datum {
    let form = Forms::standard().get(Kind::Complaint).cloned().expect("a form");
    Datum {
        number: number(office),
        step: form.step("address").cloned(),
        answers: answered(&form, office, true).answers,
        files: files(),
    }
}

fn holds(office: &Office) -> [Hold; 2] {
    let number = || number(office);
    [
        Hold { number: number(), goes: steps(Step::is_erasable), gone: steps(Step::is_erasable), until: Some(now()) },
        Hold { number: number(), goes: Vec::new(), gone: Vec::new(), until: None },
    ]
}

/// Everything that can be said, each with what it speaks of.
pub fn views(office: &Office) -> Vec<View> {
    let (id, case) = (RequestId::new(), CaseId::new());
    let mut notices = every! { DataNotice:
        DataNotice::CorrectWhich { .. } => DataNotice::CorrectWhich { offset: 8 },
        DataNotice::CorrectDatum { .. } => DataNotice::CorrectDatum { case: case.clone() },
        DataNotice::CorrectAsk { .. } => DataNotice::CorrectAsk { request: id.clone(), wrong: Some(Note::NotAPhone) },
        DataNotice::CorrectPreview { .. } => DataNotice::CorrectPreview { request: id.clone() },
        DataNotice::DeleteWhich { .. } => DataNotice::DeleteWhich { offset: 8 },
        DataNotice::DeleteDraft { .. } => DataNotice::DeleteDraft { draft: "0123abcd".into() },
        DataNotice::DeleteAsk { .. } => DataNotice::DeleteAsk { case: case.clone() },
        DataNotice::Dropped => DataNotice::Dropped,
        DataNotice::Asked { .. } => DataNotice::Asked { request: id.clone(), again: false },
        DataNotice::Answered { .. } => DataNotice::Answered { request: id.clone(), case: case.clone() },
        DataNotice::Erasing { .. } => DataNotice::Erasing { case: case.clone(), at: now() },
        DataNotice::Erased { .. } => DataNotice::Erased { number: number(office) },
        DataNotice::New { .. } => DataNotice::New { request: id.clone() },
        DataNotice::Due { .. } => DataNotice::Due { request: id.clone() },
        DataNotice::Card { .. } => DataNotice::Card { request: id.clone() },
        DataNotice::GrantAsk { .. } => DataNotice::GrantAsk { request: id.clone() },
        DataNotice::DeclineAsk { .. } => DataNotice::DeclineAsk { request: id.clone(), wrong: Some(MoveNote::WordsHere) },
        DataNotice::DeclinePreview { .. } => DataNotice::DeclinePreview { request: id.clone() },
    };
    notices.push(DataNotice::Asked { request: id.clone(), again: true });
    let wrong = notes().into_iter().map(|note| DataNotice::CorrectAsk { request: id.clone(), wrong: Some(note) });
    notices.extend(wrong);
    notices.into_iter().flat_map(|notice| looked_up(notice, office)).collect()
}

fn looked_up(notice: DataNotice, office: &Office) -> Vec<View> {
    let views = match &notice {
        DataNotice::CorrectWhich { .. } | DataNotice::DeleteWhich { .. } => {
            let cases = || Status::ALL.iter().map(|(status, _)| case(office, Kind::Complaint, *status)).collect();
            let drafts = || Kind::ALL.map(|(kind, _)| ("0123abcd".to_owned(), kind)).to_vec();
            vec![
                DataView::Which { cases: cases(), offset: 8, total: 40, drafts: drafts() },
                DataView::Which { cases: Vec::new(), offset: 0, total: 0, drafts: drafts() },
                DataView::Which { cases: Vec::new(), offset: 0, total: 0, drafts: Vec::new() },
            ]
        }
        DataNotice::CorrectDatum { case } => {
            let steps = steps(Step::is_correctable);
            vec![DataView::Data { case: case.clone(), number: number(office), steps }]
        }
        DataNotice::CorrectAsk { .. } | DataNotice::CorrectPreview { .. } => {
            let wanted = matches!(notice, DataNotice::CorrectPreview { .. }).then(|| "<b>&\" ".repeat(50));
            let (id, case, step) = (RequestId::new(), CaseId::new(), "address".to_owned());
            vec![DataView::Correction(Correction { id, case, step, wanted }, datum(office))]
        }
        DataNotice::DeleteDraft { draft } => Kind::ALL.map(|(kind, _)| DataView::Draft(draft.clone(), kind)).to_vec(),
        DataNotice::DeleteAsk { case } | DataNotice::Erasing { case, .. } => {
            holds(office).map(|hold| DataView::Hold { case: case.clone(), hold, asked: 99 }).to_vec()
        }
        DataNotice::Dropped | DataNotice::Erased { .. } => vec![DataView::Plain],
        _ => {
            let holds = holds(office);
            let view = |(request, hold): (DataRequest, &Hold)| RequestView {
                at: request.due_at,
                request,
                datum: datum(office),
                hold: hold.clone(),
                officer: "Raden Ayu <Rina> & Sons".to_owned(),
                reason: Some("<i>& ".repeat(200)),
            };
            // Nobody hears of an answer that there is none of.
            let told =
                |request: &DataRequest| request.verdict.is_some() || !matches!(notice, DataNotice::Answered { .. });
            let requests = every_request().into_iter().filter(told);
            let each = requests.flat_map(|request| holds.each_ref().map(|hold| (request.clone(), hold)));
            each.map(|it| DataView::Request(Box::new(view(it)))).collect()
        }
    };
    views.into_iter().map(|view| View::Data(Box::new(view), notice.clone())).collect()
}
