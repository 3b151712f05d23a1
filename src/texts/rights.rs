//! Somebody's own data in words: what is wrong, what can go, what the office answers.

use chrono::{DateTime, Utc};

use super::case::paging;
use super::messages as msg;
use super::page::{Key, Keys, Page, Paragraph, Part};
use super::plain::kind;
use super::question::note_text;
use super::{Html, Language, Message, family, format, labels, moves, notes, values};
use crate::domain::{CaseNumber, DataRequest, Office, Right, Verdict};
use crate::form::Step;
use crate::notices::{DataNotice, DataPress, DataView, Datum, Hold, Press, RequestView};

/// What the reader sees.
pub fn rights(view: &DataView, notice: &DataNotice, language: Language, office: &Office) -> Page {
    let words = Words { language, office };
    match (view, notice) {
        (DataView::Which { .. }, DataNotice::CorrectWhich { .. }) => words.correct_which(view),
        (DataView::Which { .. }, _) => words.delete_which(view),
        (DataView::Draft(tag, draft), _) => words.delete_draft(tag, kind(language, *draft)),
        (DataView::Data { case, number, steps }, _) => {
            let text = msg::DataCorrectDatum { number: number.to_string().into() }.html(language);
            let row = |step: &Step| {
                let label = name(step, language).plain();
                vec![key(label, DataPress::CorrectDatum(case.clone(), step.key.to_owned()))]
            };
            Page::text(text, words.with_drop(steps.iter().map(row).collect()))
        }
        (DataView::Correction(_, datum), DataNotice::CorrectAsk { wrong, .. }) => {
            let wrong = wrong.as_ref().and_then(|note| {
                let (id, args) = note_text(note, String::new(), office.deadlines().late_after_days);
                family(language, &id, &args)
            });
            let ask = msg::DataCorrectAsk { name: words.datum_name(datum).into(), before: words.before(datum).into() };
            let text = Html::join(wrong.into_iter().chain([ask.html(language)]), "\n\n");
            Page::text(text, words.with_drop(Vec::new()))
        }
        (DataView::Correction(correction, datum), _) => {
            let mut paragraphs = vec![Paragraph::ours(
                msg::DataCorrectPreview { number: datum.number.to_string().into() }.html(language),
            )];
            paragraphs.extend(words.change(datum, correction.wanted.as_deref().unwrap_or_default()));
            paragraphs.extend([Paragraph::default(), Paragraph::ours(msg::DataCorrectKept.html(language))]);
            let send = key(msg::ButtonDataSend.label(language), DataPress::Send(correction.id.clone()));
            Page::paragraphs(paragraphs, words.with_drop(vec![vec![send]]))
        }
        (DataView::Hold { case, hold, .. }, DataNotice::Erasing { at, .. }) => {
            let day = format::day(language, crate::domain::calendar::wib_date(*at));
            let text = msg::DataErasing {
                number: hold.number.to_string().into(),
                day: day.into(),
                years: office.retention_years().into(),
            };
            let status = Key { label: msg::ButtonSeeStatus.label(language), press: Press::Status(case.clone()) };
            Page::text(text.html(language), Keys::Inline(vec![vec![status]]))
        }
        (DataView::Hold { case, hold, asked }, _) => {
            let text = msg::DataDeleteAsk {
                number: hold.number.to_string().into(),
                goes: words.goes(&hold.goes).into(),
                until: words.until(hold).into(),
            };
            let sure = key(msg::ButtonDataDeleteSure.label(language), DataPress::DeleteSure(case.clone(), *asked));
            Page::text(text.html(language), words.with_drop(vec![vec![sure]]))
        }
        (DataView::Request(view), DataNotice::Asked { again, .. }) => Page::text(words.asked(view, *again), Keys::None),
        (DataView::Request(view), DataNotice::Answered { .. }) => words.answered(view),
        (DataView::Request(view), notice) => words.to_officer(view, notice),
        (DataView::Plain, DataNotice::Erased { number }) => {
            Page::text(msg::DataErased { number: number.to_string().into() }.html(language), Keys::None)
        }
        (DataView::Plain, _) => Page::text(msg::DataDropped.html(language), Keys::None),
    }
}

/// The ways from the copy of one's data to its correction and its deletion.
pub fn doors(language: Language) -> Keys {
    let correct = key(msg::ButtonDataCorrect.label(language), DataPress::Correct(0));
    let delete = key(msg::ButtonDataDelete.label(language), DataPress::Delete(0));
    Keys::Inline(vec![vec![correct, delete]])
}

/// The queue with the requests about data above it.
pub fn on_top(requests: &[(DataRequest, CaseNumber)], at: DateTime<Utc>, mut queue: Page, language: Language) -> Page {
    if requests.is_empty() {
        return queue;
    }
    let row = |(request, number): &(DataRequest, CaseNumber)| {
        let (number, left) = (number.to_string().into(), left(request, at, language).into());
        let label = match request.right {
            Right::Correction => msg::OfficerDataRowCorrection { number, left }.label(language),
            Right::Deletion => msg::OfficerDataRowDeletion { number, left }.label(language),
        };
        vec![key(label, DataPress::Open(request.id.clone()))]
    };
    let mut rows: Vec<Vec<Key>> = requests.iter().map(row).collect();
    if let Some(Part::Text { html, keys }) = queue.parts.first_mut() {
        let head = msg::OfficerDataQueue { count: requests.len().into() }.html(language);
        *html = Html::join([head, html.clone()], "\n\n");
        if let Keys::Inline(cases) = keys {
            rows.append(cases);
        }
        *keys = Keys::Inline(rows);
    }
    queue
}

/// A request on one line, for the copy of one's data.
pub fn request_line(request: &DataRequest, number: &str, language: Language) -> String {
    let at = format::moment(language, request.asked_at);
    let event = |event: &str| family(language, &moves::id("event", event), &[]).unwrap_or_default().plain();
    let mut line = format!("{number}, {at}: {}", event(request.right.asked()));
    if let Some(step) = &request.step {
        let name = labels::step_text(language, step, "name").unwrap_or_default().plain();
        line.push_str(&format!(" ({name}: {})", wanted(request, language)));
    }
    if let Some(verdict) = &request.verdict {
        let answered = event(request.right.answered(verdict));
        line.push_str(&format!("; {}: {answered}", format::moment(language, verdict.at)));
    }
    line
}

fn key(label: String, press: DataPress) -> Key {
    Key { label, press: Press::Data(press) }
}

/// What is right, or that it was deleted since.
fn wanted(request: &DataRequest, language: Language) -> String {
    let gone = || family(language, "form-value-erased", &[]).unwrap_or_default().plain();
    request.wanted.clone().unwrap_or_else(gone)
}

fn name(step: &Step, language: Language) -> Html {
    labels::step_text(language, step.key, "name").unwrap_or_default()
}

/// How many hours of the clock are left, or have passed since.
fn left(request: &DataRequest, at: DateTime<Utc>, language: Language) -> String {
    let seconds = (request.due_at - at).num_seconds();
    match seconds {
        // An hour that has begun still counts.
        0.. => msg::OfficerDataLeft { hours: (seconds + 3599).div_euclid(3600).into() }.label(language),
        _ => msg::OfficerDataOver { hours: (-seconds).div_euclid(3600).into() }.label(language),
    }
}

struct Words<'o> {
    language: Language,
    office: &'o Office,
}

impl Words<'_> {
    fn with_drop(&self, mut rows: Vec<Vec<Key>>) -> Keys {
        rows.push(vec![key(msg::ButtonDrop.label(self.language), DataPress::Drop)]);
        Keys::Inline(rows)
    }

    fn correct_which(&self, view: &DataView) -> Page {
        let DataView::Which { cases, offset, total, drafts } = view else { return Page::default() };
        let mut texts = Vec::new();
        if *total > 0 {
            texts.push(msg::DataCorrectWhich.html(self.language));
        }
        if !drafts.is_empty() {
            texts.push(msg::DataCorrectDraft.html(self.language));
        }
        if texts.is_empty() {
            return Page::text(msg::DataNothing.html(self.language), Keys::None);
        }
        let to_draft = |(tag, draft): &(String, _)| {
            let label = msg::ButtonDataDraft { kind: kind(self.language, *draft).into() }.label(self.language);
            vec![Key { label, press: Press::GoOn(tag.clone()) }]
        };
        let case =
            |case: &crate::domain::Case| vec![key(case.number.to_string(), DataPress::CorrectCase(case.id.clone()))];
        let mut rows: Vec<Vec<Key>> = cases.iter().map(case).collect();
        rows.extend(paging(cases.len(), *offset, *total, self.language, |offset| {
            Press::Data(DataPress::Correct(offset))
        }));
        rows.extend(drafts.iter().map(to_draft));
        Page::text(Html::join(texts, "\n\n"), Keys::Inline(rows))
    }

    fn delete_which(&self, view: &DataView) -> Page {
        let DataView::Which { cases, offset, total, drafts } = view else { return Page::default() };
        if *total == 0 && drafts.is_empty() {
            return Page::text(msg::DataNothing.html(self.language), Keys::None);
        }
        let to_draft = |(tag, draft): &(String, _)| {
            let label = msg::ButtonDataDraft { kind: kind(self.language, *draft).into() }.label(self.language);
            vec![key(label, DataPress::DeleteDraft(tag.clone()))]
        };
        let case =
            |case: &crate::domain::Case| vec![key(case.number.to_string(), DataPress::DeleteCase(case.id.clone()))];
        let mut rows: Vec<Vec<Key>> = drafts.iter().map(to_draft).collect();
        rows.extend(cases.iter().map(case));
        rows.extend(paging(cases.len(), *offset, *total, self.language, |offset| {
            Press::Data(DataPress::Delete(offset))
        }));
        Page::text(msg::DataDeleteWhich.html(self.language), Keys::Inline(rows))
    }

    fn delete_draft(&self, tag: &str, draft: Html) -> Page {
        let sure =
            Key { label: msg::ButtonDataDraftSure.label(self.language), press: Press::DeleteDraft(tag.to_owned()) };
        let text = msg::DataDeleteDraft { kind: draft.into() }.html(self.language);
        Page::text(text, self.with_drop(vec![vec![sure]]))
    }

    fn datum_name(&self, datum: &Datum) -> Html {
        datum.step.as_ref().map(|step| name(step, self.language)).unwrap_or_default()
    }

    /// The datum as it stands now.
    fn before(&self, datum: &Datum) -> String {
        let value = datum.step.as_ref().and_then(|step| Some((step, datum.answers.get(step.key)?)));
        match value {
            Some((step, value)) => values::read(step, value, &datum.files, self.language, self.office),
            None => family(self.language, "form-value-skipped", &[]).unwrap_or_default().plain(),
        }
    }

    fn change(&self, datum: &Datum, wanted: &str) -> Vec<Paragraph> {
        vec![
            Paragraph::ours(self.datum_name(datum).bold()),
            Paragraph::named(&msg::DataBefore.html(self.language), self.before(datum)),
            Paragraph::named(&msg::DataWanted.html(self.language), wanted),
        ]
    }

    /// What goes, or has gone: answers, if there are any, and what was not sent yet.
    fn goes(&self, steps: &[Step]) -> Html {
        if steps.is_empty() {
            return msg::DataGoesUnsent.html(self.language);
        }
        let names = Html::join(steps.iter().map(|step| name(step, self.language)), ", ");
        msg::DataGoesAnswers { names: names.into() }.html(self.language)
    }

    fn until(&self, hold: &Hold) -> Html {
        match hold.until {
            Some(at) => Html::escape(&format::day(self.language, crate::domain::calendar::wib_date(at))),
            None => msg::DataUntilOpen { years: self.office.retention_years().into() }.html(self.language),
        }
    }

    fn asked(&self, view: &RequestView, again: bool) -> Html {
        let number = view.datum.number.to_string().into();
        let due = format::moment(self.language, view.request.due_at).into();
        match (view.request.right, again) {
            (Right::Correction, false) => msg::DataAskedCorrection { number, due }.html(self.language),
            (Right::Deletion, false) => msg::DataAskedDeletion { number, due }.html(self.language),
            (Right::Correction, true) => msg::DataAgainCorrection { number, due }.html(self.language),
            (Right::Deletion, true) => msg::DataAgainDeletion { number, due }.html(self.language),
        }
    }

    fn answered(&self, view: &RequestView) -> Page {
        let Some(verdict) = &view.request.verdict else { return Page::default() };
        let number = || view.datum.number.to_string();
        if verdict.is_overtaken() {
            return Page::text(msg::DataOvertaken { number: number().into() }.html(self.language), Keys::None);
        }
        if !verdict.granted {
            let head = match view.request.right {
                Right::Correction => msg::DataDeclinedCorrection { number: number().into() }.html(self.language),
                Right::Deletion => msg::DataDeclinedDeletion { number: number().into() }.html(self.language),
            };
            let (profile, ombudsman) = (self.office.profile(), self.office.ombudsman());
            let appeal = msg::DataAppeal {
                office: profile.short_name.as_str().into(),
                phone: profile.responsible.phone.as_str().into(),
                ombudsman: format!("{}, {}", ombudsman.name, ombudsman.phone).into(),
            };
            return Page::paragraphs(
                vec![
                    Paragraph::ours(head),
                    Paragraph::default(),
                    self.reason(verdict),
                    Paragraph::default(),
                    Paragraph::ours(appeal.html(self.language)),
                ],
                Keys::None,
            );
        }
        match view.request.right {
            Right::Correction => Page::paragraphs(
                vec![
                    Paragraph::ours(msg::DataGrantedCorrection { number: number().into() }.html(self.language)),
                    Paragraph::default(),
                    Paragraph::named(&self.datum_name(&view.datum), wanted(&view.request, self.language)),
                    Paragraph::default(),
                    Paragraph::ours(msg::DataCorrectKept.html(self.language)),
                ],
                Keys::None,
            ),
            Right::Deletion => {
                let text = msg::DataGrantedDeletion {
                    number: number().into(),
                    gone: self.goes(&view.hold.gone).into(),
                    until: self.until(&view.hold).into(),
                };
                Page::text(text.html(self.language), Keys::None)
            }
        }
    }

    fn reason(&self, verdict: &Verdict) -> Paragraph {
        let reason = verdict.reason.clone().unwrap_or_default();
        Paragraph::named(&msg::DataReason.html(self.language), reason)
    }

    fn to_officer(&self, view: &RequestView, notice: &DataNotice) -> Page {
        let request = &view.request;
        if let DataNotice::DeclineAsk { wrong, .. } = notice {
            let wrong = wrong.as_ref().map(|note| notes::note(note, self.language));
            let ask = msg::OfficerDataDeclineAsk.html(self.language);
            let text = Html::join(wrong.into_iter().chain([ask]), "\n\n");
            return Page::text(text, self.with_drop(Vec::new()));
        }
        let mut paragraphs = vec![Paragraph::ours(self.head(view, notice))];
        match request.right {
            Right::Correction => {
                let before = request.verdict.is_none();
                // Once it is corrected, what stood there before stands on the card.
                paragraphs.extend(
                    self.change(&view.datum, &wanted(request, self.language))
                        .into_iter()
                        .enumerate()
                        .filter_map(|(place, line)| (before || place != 1).then_some(line)),
                );
            }
            Right::Deletion if request.verdict.is_none() => {
                let text = msg::OfficerDataGoes { goes: self.goes(&view.hold.goes).into() };
                paragraphs.push(Paragraph::ours(text.html(self.language)));
            }
            Right::Deletion => {}
        }
        paragraphs.extend(request.verdict.iter().filter(|verdict| verdict.reason.is_some()).map(|it| self.reason(it)));
        let mut rows = Vec::new();
        let press =
            |label: String, press: fn(crate::domain::RequestId) -> DataPress| key(label, press(request.id.clone()));
        match notice {
            DataNotice::GrantAsk { .. } => {
                paragraphs
                    .extend([Paragraph::default(), Paragraph::ours(msg::OfficerDataGrantAsk.html(self.language))]);
                rows.push(vec![press(msg::OfficerDataButtonGrantSure.label(self.language), DataPress::GrantSure)]);
                return Page::paragraphs(paragraphs, self.with_drop(rows));
            }
            DataNotice::DeclinePreview { .. } => {
                let reason = view.reason.clone().unwrap_or_default();
                paragraphs.extend([
                    Paragraph::default(),
                    Paragraph::named(&msg::OfficerDataDeclinePreview.html(self.language), reason),
                ]);
                rows.push(vec![press(msg::OfficerDataButtonDeclineSure.label(self.language), DataPress::DeclineSure)]);
                return Page::paragraphs(paragraphs, self.with_drop(rows));
            }
            _ if request.verdict.is_none() => rows.push(vec![
                press(msg::OfficerDataButtonGrant.label(self.language), DataPress::Grant),
                press(msg::OfficerDataButtonDecline.label(self.language), DataPress::Decline),
            ]),
            _ => {}
        }
        let card = msg::OfficerButtonCard.label(self.language);
        rows.push(vec![Key { label: card, press: Press::Card(request.case.clone()) }]);
        Page::paragraphs(paragraphs, Keys::Inline(rows))
    }

    /// What it is about, and until when it has to be answered, or how it was.
    fn head(&self, view: &RequestView, notice: &DataNotice) -> Html {
        let request = &view.request;
        let number = view.datum.number.to_string().into();
        let title = match request.right {
            Right::Correction => msg::OfficerDataCorrection { number }.html(self.language),
            Right::Deletion => msg::OfficerDataDeletion { number }.html(self.language),
        };
        let due = || format::moment(self.language, request.due_at);
        let late = matches!(notice, DataNotice::Due { .. }) && request.due_at <= view.at;
        let state = match &request.verdict {
            Some(verdict) => {
                let (name, at) = (view.officer.as_str().into(), format::moment(self.language, verdict.at).into());
                match verdict.granted {
                    true => msg::OfficerDataGranted { name, at }.html(self.language),
                    false if verdict.is_overtaken() => msg::OfficerDataOvertaken { at }.html(self.language),
                    false => msg::OfficerDataDeclined { name, at }.html(self.language),
                }
            }
            None if late => msg::OfficerDataLate { due: due().into() }.html(self.language),
            None => {
                let left = left(request, view.at, self.language).into();
                msg::OfficerDataDue { due: due().into(), left }.html(self.language)
            }
        };
        Html::join([title, state], "\n")
    }
}
