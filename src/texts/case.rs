//! A case, as the citizen reads of it.

use super::messages as msg;
use super::page::{Key, Keys, Page, Paper, Paragraph, Part};
use super::plain::kind;
use super::{Arg, Html, Language, Message, family, format, function, hours, moves, officer, papers};
use crate::domain::calendar::wib_date;
use crate::domain::lifecycle::{Action, Need};
use crate::domain::{Case, CasePaper, Channel, Office, PaperKind, Status};
use crate::notices::{COUNTED, CaseView, Line, Notice, Press};

/// A notice about a case of the reader's own, or one the reader has the code of.
pub fn case(view: &CaseView, notice: &Notice, language: Language, office: &Office) -> Option<Page> {
    let case = &view.case;
    let number = case.number.to_string();
    Some(match notice {
        Notice::Filed { .. } => filed(view, language),
        Notice::Status { .. } => status(view, language, office),
        Notice::StatusCard { joined: Some(_), .. } => {
            let own = view.joined.as_ref().map(ToString::to_string).unwrap_or_default();
            moves::joined(view, &own, language, office)
        }
        Notice::StatusCard { .. } => card(view, language, office),
        Notice::PublicStatus { .. } if let Some(at) = case.handling.erased_at => {
            let text = msg::StatusErased {
                number: number.into(),
                state: state(language, view, office).bold().into(),
                day: format::day(language, wib_date(at)).into(),
            };
            Page::text(text.html(language), Keys::None)
        }
        Notice::PublicStatus { .. } => {
            let text = msg::StatusPublic {
                number: number.into(),
                state: state(language, view, office).bold().into(),
                times: times(view, language).into(),
            };
            // Nobody follows what came by another way until somebody who has the code says so.
            let follow = Key { label: msg::ButtonFollow.label(language), press: Press::Follow(case.id.clone()) };
            let keys = if case.person.is_none() { Keys::Inline(vec![vec![follow]]) } else { Keys::None };
            Page::text(text.html(language), keys)
        }
        Notice::Followed { .. } => {
            let state = state(language, view, office).bold();
            let text = msg::CaseFollowed { number: number.into(), state: state.into() };
            Page::text(text.html(language), actions(view, language))
        }
        Notice::CompletionKept { clears, .. } => {
            let until = moves::until(view, office).map(|at| format::moment(language, at)).unwrap_or_default();
            left(
                msg::CompletionKept { number: number.into(), until: until.into() }.html(language),
                *clears,
                view,
                language,
            )
        }
        Notice::CompletionDeleted { clears, .. } => {
            left(msg::CompletionDeleted { number: number.into() }.html(language), *clears, view, language)
        }
        Notice::SupplementAsk { .. } => {
            let done =
                Key { label: msg::ButtonSupplementDone.label(language), press: Press::SupplementDone(case.id.clone()) };
            let text = msg::SupplementAsk { number: number.into() };
            Page::text(text.html(language), Keys::Inline(vec![vec![done]]))
        }
        Notice::Supplemented { .. } => {
            let text = match view.answers_a_question() {
                true => {
                    let unit = function::unit(view.handler.as_ref(), view, language, office);
                    msg::SupplementAnswered { number: number.into(), unit: unit.into() }.html(language)
                }
                false => {
                    let (files, words) = (view.files.len().into(), view.additions.len().into());
                    msg::Supplemented { desk: desk(case).into(), number: number.into(), files, words }.html(language)
                }
            };
            let done =
                Key { label: msg::ButtonSupplementDone.label(language), press: Press::SupplementDone(case.id.clone()) };
            Page::text(text, Keys::Inline(vec![vec![done]]))
        }
        _ => return None,
    })
}

/// A form about a case was left: a keyboard in place of the letters goes with it.
fn left(text: Html, clears: bool, view: &CaseView, language: Language) -> Page {
    let mut page = Page::text(text, actions(view, language));
    if clears {
        page.parts.splice(0..0, super::question::letters_back(language).parts);
    }
    page
}

/// What the reader reads for a state. What speaks to the citizen, or names a place or another case, is for the citizen.
pub fn state(language: Language, view: &CaseView, office: &Office) -> Html {
    let case = &view.case;
    if !view.own && !view.officer {
        return short_state(language, case.status);
    }
    let for_officers = family(language, &moves::id("officer-state", case.status.key()), &[]);
    if let Some(words) = for_officers.filter(|_| view.officer) {
        return words;
    }
    let id = match (case.status, case.handling.level) {
        (Status::UnderReview, Some(_)) => "state-under-review-level".to_owned(),
        (Status::Merged, _) if view.merged_into.is_none() => "state-merged-other".to_owned(),
        (status, _) => moves::id("state", status.key()),
    };
    let goal = view.merged_into.as_ref();
    let args = [
        ("level", u32::from(case.handling.level.unwrap_or(0)).into()),
        ("lead", officer::lead(view, language, office).into()),
        ("recipient", moves::recipient(view).into()),
        ("target", goal.map(|goal| goal.number.to_string()).unwrap_or_default().into()),
        ("now", goal.map(|goal| short_state(language, goal.status)).unwrap_or_default().into()),
    ];
    family(language, &id, &args).unwrap_or_default()
}

/// The same in a few words, for lists: without naming who or where.
pub fn short_state(language: Language, status: Status) -> Html {
    let short = family(language, &moves::id("state-short", status.key()), &[]);
    short.or_else(|| family(language, &moves::id("state", status.key()), &[])).unwrap_or_default()
}

/// At whom a case lies first: what is about an officer, at the head (UU 25/2009 art. 45).
pub fn desk(case: &Case) -> &'static str {
    if case.about_officer { "head" } else { "desk" }
}

fn filed(view: &CaseView, language: Language) -> Page {
    let case = &view.case;
    let text = msg::CaseFiled {
        desk: desk(case).into(),
        kind: kind(language, case.kind).into(),
        number: case.number.to_string().into(),
        code: view.code.as_ref().map(|code| code.reveal()).unwrap_or_default().into(),
        due: format::moment(language, case.due_at).into(),
    };
    let keys = actions(view, language);
    Page {
        parts: vec![Part::Paper {
            paper: Paper::Case(CasePaper::filed(PaperKind::Proof)),
            caption: text.html(language),
            keys,
        }],
    }
}

fn status(view: &CaseView, language: Language, office: &Office) -> Page {
    let case = &view.case;
    let what = match case.service.as_deref().and_then(|key| office.service(key)) {
        Some(service) => Html::escape(&service.name),
        None => sentence(kind(language, case.kind)),
    };
    let text = msg::StatusOwn {
        number: case.number.to_string().into(),
        state: state(language, view, office).bold().into(),
        what: what.into(),
        times: Html::join(std::iter::once(times(view, language)).chain(hours::pauses(&view.pauses, language)), "\n")
            .into(),
    };
    let mut paragraphs = vec![Paragraph::ours(text.html(language))];
    paragraphs.extend(timeline(&view.timeline, language).into_iter().map(Paragraph::ours));
    paragraphs.push(Paragraph::default());
    if let Some(answer) = answer(view) {
        // Whoever could not be reached when it came has no other place to read it.
        paragraphs.push(Paragraph::named(&msg::StatusAnswer.html(language), answer));
        paragraphs.push(Paragraph::default());
    }
    paragraphs.push(Paragraph::ours(moves::next(view, language, office)));
    let mut keys = actions(view, language);
    if let Keys::Inline(rows) = &mut keys {
        rows.push(vec![papers::key(view, language)]);
    }
    Page::paragraphs(paragraphs, keys)
}

/// The newest answer of the office, as far as it was told.
fn answer(view: &CaseView) -> Option<&str> {
    let mut words = view.timeline.iter().rev().flat_map(|line| line.words.iter());
    words.find_map(|(need, words)| (*need == Need::Answer).then_some(words.as_str()))
}

/// So many lines of what happened stand on a card: it is one message, whatever happens.
const CARD_LINES: usize = 8;

/// Where a case stands, in one message that is changed with each move: the news of the last, or what happens next.
fn card(view: &CaseView, language: Language, office: &Office) -> Page {
    let case = &view.case;
    let text = msg::StatusCard {
        number: case.number.to_string().into(),
        state: state(language, view, office).bold().into(),
        times: times(view, language).into(),
    };
    let lines = timeline(&view.timeline, language);
    let lines = lines.into_iter().rev().take(CARD_LINES).collect::<Vec<_>>().into_iter().rev();
    let paragraphs = [text.html(language), Html::join(lines, "\n"), moves::news(view, language, office)];
    Page::text(Html::join(paragraphs, "\n\n"), actions(view, language))
}

/// When it came, and until when an answer is promised: to a case that was taken back, none is.
fn times(view: &CaseView, language: Language) -> Html {
    let case = &view.case;
    let (filed, due) = (submitted(language, case).into(), format::moment(language, case.due_at));
    match case.status.is_owed() {
        // While the clock stands still no hour is promised: it is found when the clock goes on.
        true if case.handling.paused_at.is_some() => msg::StatusTimesPaused { filed }.html(language),
        true if case.is_late(view.at) => msg::StatusTimesLate { filed, due: due.into() }.html(language),
        true => msg::StatusTimesOpen { filed, due: due.into() }.html(language),
        false => msg::StatusTimesClosed { filed }.html(language),
    }
}

/// When it was submitted. Of what an officer entered the day is known, not the hour.
pub fn submitted(language: Language, case: &Case) -> String {
    match case.channel {
        Channel::Telegram | Channel::Portal => format::moment(language, case.filed_at),
        _ => format::day(language, wib_date(case.filed_at)),
    }
}

/// The first letter in capitals: a kind at the beginning of a line.
pub fn sentence(words: Html) -> Html {
    let plain = words.plain();
    let mut letters = plain.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().collect::<String>()).unwrap_or_default();
    Html::escape(&(first + letters.as_str()))
}

/// What happened, in the words of its reader; none: it is no news to them.
pub fn happened(line: &Line, officer: bool, language: Language) -> Option<Html> {
    let for_officers = || family(language, &moves::id("officer-event", &line.event), &[]);
    let told = || family(language, &moves::id("event", &line.event), &[]);
    if officer { for_officers().or_else(told) } else { told() }
}

/// One line for each thing that happened, and one for what happened several times in a row: fifty messages added to a
/// case are one line, with the hour of the last. Readings by officers are no news to the citizen.
pub fn timeline(lines: &[Line], language: Language) -> Vec<Html> {
    let told = |line| Some((line, happened(line, false, language)?));
    let lines: Vec<(&Line, Html)> = lines.iter().filter_map(told).collect();
    let runs = lines.chunk_by(|(one, _), (next, _)| one.event == next.event);
    runs.filter_map(|run| {
        let (line, event) = run.last()?;
        let times = if run.len() > 1 { format!(" ({}×)", run.len()) } else { String::new() };
        let at = Html::escape(&format!("{} – ", format::moment(language, line.at)));
        Some(at + event.clone() + Html::escape(&times))
    })
    .collect()
}

/// Buttons for what the table of moves allows now.
pub fn actions(view: &CaseView, language: Language) -> Keys {
    let case = &view.case;
    let mut rows =
        vec![vec![Key { label: msg::ButtonSeeStatus.label(language), press: Press::Status(case.id.clone()) }]];
    for action in &view.allowed {
        let press = match action {
            Action::Supplement => Press::Supplement(case.id.clone()),
            action => Press::Move(case.id.clone(), *action),
        };
        rows.push(vec![Key { label: moves::button(language, *action), press }]);
    }
    Keys::Inline(rows)
}

/// The reader's own cases, newest first, each a button.
pub fn own_cases(cases: &[Case], offset: i64, total: i64, language: Language) -> Page {
    if total == 0 {
        return Page::text(msg::OwnCasesNone.html(language), Keys::None);
    }
    let row = |case: &Case| {
        let label = format!("{} · {}", case.number, short_state(language, case.status).plain());
        vec![Key { label, press: Press::Status(case.id.clone()) }]
    };
    let mut rows: Vec<Vec<Key>> = cases.iter().map(row).collect();
    rows.extend(paging(cases.len(), offset, total, language, Press::OwnCases));
    Page::text(msg::OwnCases { total: total.into() }.html(language), Keys::Inline(rows))
}

/// How many stand in a list, as far as it was counted.
pub fn in_all(total: i64, language: Language) -> Arg<'static> {
    match total > COUNTED {
        true => msg::OfficerListMoreThan { count: COUNTED.into() }.html(language).into(),
        false => total.into(),
    }
}

/// Buttons to the other pages of a list.
pub fn paging(
    shown: usize,
    offset: i64,
    total: i64,
    language: Language,
    press: impl Fn(i64) -> Press,
) -> Option<Vec<Key>> {
    let shown = i64::try_from(shown).unwrap_or(0);
    let mut keys = Vec::new();
    if offset > 0 {
        let label = msg::ButtonNewer.label(language);
        keys.push(Key { label, press: press((offset - crate::notices::PAGE).max(0)) });
    }
    if offset + shown < total {
        keys.push(Key { label: msg::ButtonOlder.label(language), press: press(offset + shown) });
    }
    (!keys.is_empty()).then_some(keys)
}

/// `?start` of a number that is not the reader's own.
pub fn code_ask(number: &crate::domain::CaseNumber, language: Language) -> Page {
    let text = msg::StatusCodeAsk { number: number.to_string().into() };
    Page::text(text.html(language), Keys::None)
}
