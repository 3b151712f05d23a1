//! Moves of a case in words: what is still needed, the preview, and the news of each.

use chrono::{DateTime, TimeDelta, Utc};

use super::case::{actions, desk, state};
use super::choices::page_of;
use super::messages as msg;
use super::notes::note;
use super::page::{Key, Keys, Page, Paragraph, Part};
use super::{Arg, Html, Language, Message, family, format, function, labels, officer, papers, plain};
use crate::domain::case::meaning;
use crate::domain::lifecycle::{Action, Asked, Audience, Need, RULES};
use crate::domain::{Case, CaseNumber, CasePaper, DraftId, Office, PaperKind, Status};
use crate::notices::{CaseView, Choice, Give, Line, MoveNote, MoveView, Press};

/// The texts of a table's row are found by its key.
pub fn id(prefix: &str, key: &str) -> String {
    format!("{prefix}-{}", key.replace('_', "-"))
}

fn word(language: Language, prefix: &str, key: &str) -> Html {
    family(language, &id(prefix, key), &[]).unwrap_or_default()
}

/// The button of a move, for a citizen or for an officer.
pub fn button(language: Language, action: Action) -> String {
    let label = family(language, &id("move-do", action.key()), &[]);
    label.or_else(|| family(language, &id("officer-do", action.key()), &[])).unwrap_or_default().plain()
}

/// What a move still needs, with its buttons.
pub fn ask(
    view: &CaseView,
    asking: &MoveView,
    need: Need,
    wrong: Option<&MoveNote>,
    language: Language,
    office: &Office,
) -> Page {
    let args = facts(view, &Said { line: None, joined: None }, language, office);
    let text = |id: String| family(language, &id, &args);
    let question = text(format!("{}-{}", id("move-ask", asking.action.key()), need.key().replace('_', "-")))
        .or_else(|| text(format!("{}-{}", id("officer-ask", asking.action.key()), need.key().replace('_', "-"))))
        .or_else(|| text(id("officer-ask", need.key())));
    let note = wrong.map(|wrong| note(wrong, language));
    let offers = matches!(need.asked(), Asked::Words(..)) && !asking.choices.is_empty();
    let offer = offers.then(|| word(language, "officer-template", "offer"));
    let html = Html::join(note.into_iter().chain(question).chain(offer), "\n\n");
    Page::text(html, Keys::Inline(ask_keys(asking, need, language)))
}

fn ask_keys(asking: &MoveView, need: Need, language: Language) -> Vec<Vec<Key>> {
    let give = |given: Give| Press::Give { tag: asking.tag.clone(), need, given };
    let choice = |(_, choice): (usize, &Choice)| {
        let label = choice_label(choice, need, language);
        let label = if choice.ticked { format!("✓ {label}") } else { label };
        Key { label, press: give(Give::Option(choice.key.clone())) }
    };
    let mut rows: Vec<Vec<Key>> = match need {
        // Short words, and no more than a form has questions.
        Need::Stars | Need::Missing => {
            let keys: Vec<Key> = asking.choices.iter().enumerate().map(choice).collect();
            keys.chunks(2).map(<[Key]>::to_vec).collect()
        }
        _ => page_of(&asking.choices, asking.offset, language, choice, |offset| give(Give::Page(offset))),
    };
    let mut navigation = Vec::new();
    let goes_on = match need.asked() {
        Asked::Tick => asking.choices.iter().any(|choice| choice.ticked),
        Asked::Files => asking.files > 0,
        _ => false,
    };
    if goes_on {
        navigation.push(Key { label: msg::ButtonNext.label(language), press: give(Give::Done) });
    } else if asking.optional {
        let label = match asking.action {
            Action::Withdraw => msg::ButtonWithdrawYes.label(language),
            _ => msg::ButtonSkip.label(language),
        };
        navigation.push(Key { label, press: give(Give::Skip) });
    }
    navigation.push(drop_key(asking, language));
    rows.push(navigation);
    rows
}

fn drop_key(asking: &MoveView, language: Language) -> Key {
    let label = match asking.action {
        Action::Withdraw => msg::ButtonWithdrawNo.label(language),
        _ => msg::ButtonDrop.label(language),
    };
    Key { label, press: Press::Drop(asking.tag.clone()) }
}

/// The words of a choice: data, a day, or a text.
pub fn choice_label(choice: &Choice, need: Need, language: Language) -> String {
    if let Some(label) = &choice.label {
        return label.clone();
    }
    let text = match need {
        Need::Missing => labels::step_text(language, &choice.key, "name"),
        Need::Outcome => Some(word(language, "outcome", &choice.key)),
        Need::Until => {
            let day = chrono::NaiveDate::parse_from_str(&choice.key, "%Y%m%d");
            return day.map(|day| format::day(language, day)).unwrap_or_default();
        }
        _ => family(language, &id(&id("choice", need.key()), &choice.key), &[]),
    };
    text.unwrap_or_default().plain()
}

/// A move as it will be made: where words leave the office, exactly as the citizen will read them.
pub fn preview(
    view: &CaseView,
    shown: &MoveView,
    wrong: Option<&MoveNote>,
    language: Language,
    office: &Office,
) -> Page {
    let said = Said { line: view.timeline.last(), joined: None };
    let args = facts(view, &said, language, office);
    let own = family(language, &id("move-preview", shown.action.key()), &args);
    let mut parts: Vec<Html> = wrong.map(|wrong| note(wrong, language)).into_iter().collect();
    if let Some(own) = own {
        parts.push(own);
    } else {
        let head = [("step", button(language, shown.action).into()), ("number", view.case.number.to_string().into())];
        let title = match (view.case.person, shown.leaves) {
            (None, _) => "officer-move-preview-unfollowed",
            (Some(_), true) => "officer-move-preview",
            (Some(_), false) => "officer-move-preview-plain",
        };
        parts.extend(family(language, title, &head));
        parts.push(news_of(view, shown.action, language, &args));
        // The citizen does not always read with which case it is merged: whoever merges does.
        parts.extend(shown.target.as_ref().map(|target| {
            let name = word(language, "officer-move-need", Need::Target.key());
            Html::join([name, Html::escape(&target.to_string())], ": ")
        }));
    }
    if shown.files > 0 {
        parts.extend(family(language, "officer-move-files", &[("files", shown.files.into())]));
    }
    let send = match shown.action {
        Action::Withdraw => msg::ButtonWithdrawYes.label(language),
        _ if shown.leaves => word(language, "officer-move", "send").plain(),
        _ => word(language, "officer-move", "confirm").plain(),
    };
    let rewrite =
        Key { label: word(language, "officer-move", "rewrite").plain(), press: Press::Rewrite(shown.tag.clone()) };
    let rows = vec![
        vec![Key { label: send, press: Press::Send(shown.tag.clone()) }],
        vec![rewrite, drop_key(shown, language)],
    ];
    Page::text(Html::join(parts, "\n\n"), Keys::Inline(rows))
}

/// A move that waits a moment before its words leave.
pub fn held(view: &CaseView, held: &MoveView, language: Language) -> Page {
    let args = [("step", button(language, held.action).into()), ("number", view.case.number.to_string().into())];
    let text = family(language, "officer-move-held", &args).unwrap_or_default();
    let take_back = word(language, "officer-move", "take-back").plain();
    let keys = DraftId::read(&held.tag).map(|id| vec![vec![Key { label: take_back, press: Press::TakeBack(id) }]]);
    Page::text(text, Keys::Inline(keys.unwrap_or_default()))
}

/// A move that cannot be made, with the state as it is now and what can be done instead.
pub fn refused(view: &CaseView, why: &str, language: Language, office: &Office) -> Page {
    let said = Said { line: None, joined: None };
    let args = facts(view, &said, language, office);
    let text = family(language, &format!("refused-{why}"), &args).unwrap_or_default();
    Page::text(text, keys(view, language))
}

/// The news of a move, to whoever follows the case.
pub fn moved(view: &CaseView, action: Action, position: i64, language: Language, office: &Office) -> Page {
    let said = Said { line: view.line(position), joined: None };
    let args = facts(view, &said, language, office);
    let text = news_of(view, action, language, &args);
    let mut page = Page::text(text, keys(view, language));
    if matches!(action, Action::Respond | Action::AnswerDirectly) {
        let letter = CasePaper { kind: PaperKind::Response, position };
        page.parts.insert(0, papers::sent(view, letter, language, office));
        let proof: Vec<_> = view.files.iter().filter(|file| file.step == "answer").cloned().collect();
        if !proof.is_empty() {
            page.parts.insert(0, Part::Files(proof));
        }
    }
    page
}

/// What whoever follows the case reads of a move.
fn news_of(view: &CaseView, action: Action, language: Language, args: &[(&'static str, Arg<'_>)]) -> Html {
    let elsewhere = action == Action::Merge && view.merged_into.is_none();
    let name = if elsewhere { "moved-merge-other".to_owned() } else { id("moved", action.key()) };
    family(language, &name, args).unwrap_or_default()
}

/// The news of a move of the case under whose number the reader's own goes on: its state, and nothing else of it.
pub fn joined(view: &CaseView, own: &str, language: Language, office: &Office) -> Page {
    let said = Said { line: None, joined: Some(own) };
    let args = facts(view, &said, language, office);
    Page::text(family(language, "moved-joined", &args).unwrap_or_default(), Keys::None)
}

/// The news of a move, to officers.
pub fn told(view: &CaseView, action: Action, position: i64, language: Language, office: &Office) -> Page {
    let line = view.line(position);
    let by = match line {
        Some(Line { by: Some(officer), .. }) => Html::escape(&officer.name),
        _ if matches!(action, Action::Lapse | Action::Expire | Action::Release) => {
            word(language, "officer-told", "by-clock")
        }
        _ => word(language, "officer-told", "by-citizen"),
    };
    let answered = action == Action::Supplement && view.answers_a_question();
    let what = if answered { "answered" } else { action.key() };
    let args = [
        ("what", word(language, "officer-told", what).into()),
        ("number", view.case.number.to_string().into()),
        ("by", by.into()),
    ];
    let state = state(language, view, office);
    let due = format::moment(language, view.case.due_at);
    let state = match view.case.status.is_owed() {
        true => family(language, "officer-told-state", &[("state", state.into()), ("due", due.into())]),
        false => family(language, "officer-told-closed", &[("state", state.into())]),
    };
    let mut paragraphs = vec![
        Paragraph::ours(family(language, "officer-told-head", &args).unwrap_or_default()),
        Paragraph::ours(state.unwrap_or_default()),
    ];
    let citizen_hears = RULES.iter().any(|rule| rule.action == action && rule.tells.contains(&Audience::Citizen));
    paragraphs.extend(officer::unreached(view, language).filter(|_| citizen_hears).map(Paragraph::ours));
    paragraphs.extend(words_of(line, language));
    if action == Action::Supplement {
        paragraphs.extend(newly_added(view, language));
    }
    Page::paragraphs(paragraphs, keys(view, language))
}

/// The words that the citizen added last; the files are behind their button.
fn newly_added(view: &CaseView, language: Language) -> Vec<Paragraph> {
    let Some(since) = view.last_additions().last().map(|line| line.at) else { return Vec::new() };
    let added = view.additions.iter().filter(|(at, _)| *at >= since);
    let mut newest: Vec<_> = added.rev().take(5).collect();
    newest.reverse();
    newest
        .into_iter()
        .map(|(at, words)| Paragraph::named(&Html::escape(&format::moment(language, *at)), words.clone()))
        .collect()
}

/// A move, to somebody who has nothing more to do with the case: its number and what was done.
pub fn passed(number: &CaseNumber, action: Action, language: Language) -> Html {
    let args = [("what", word(language, "officer-told", action.key()).into()), ("number", number.to_string().into())];
    family(language, "officer-told-passed", &args).unwrap_or_default()
}

/// What was written with a move, each under its name.
pub fn words_of(line: Option<&Line>, language: Language) -> Vec<Paragraph> {
    let words = line.into_iter().flat_map(|line| &line.words);
    words.map(|(need, body)| Paragraph::named(&word(language, "officer-move-need", need.key()), body.clone())).collect()
}

/// The line of the move that is told, and the reader's own number where theirs was merged into it.
struct Said<'a> {
    line: Option<&'a Line>,
    joined: Option<&'a str>,
}

/// Everything that the text of a move may name.
fn facts<'a>(
    view: &'a CaseView,
    said: &Said<'a>,
    language: Language,
    office: &'a Office,
) -> Vec<(&'static str, Arg<'a>)> {
    let (case, handling) = (&view.case, &view.case.handling);
    let by = said.line.and_then(|line| line.by.as_ref());
    let words = |need: Need| {
        let words = said.line.and_then(|line| line.words.iter().find(|(known, _)| *known == need));
        words.map(|(_, body)| body.as_str()).unwrap_or_default()
    };
    let missing = handling.missing.iter().filter_map(|key| labels::step_text(language, key, "name"));
    let missing = Html::join(missing.map(|name| Html::escape("– ") + name), "\n");
    // What the officer says of it may be left out, and then leaves no hole.
    let remark = Some(Html::escape(words(Need::Reason))).filter(|remark| !remark.is_empty());
    let missing = Html::join(std::iter::once(missing).chain(remark), "\n\n");
    let outcome = handling.outcome.map(|outcome| word(language, "outcome", outcome.key())).unwrap_or_default();
    let target = view.merged_into.as_ref().map(|goal| goal.number.to_string()).unwrap_or_default();
    let ombudsman = format!("{}, {}", office.ombudsman().name, office.ombudsman().phone);
    let due = || format::moment(language, case.due_at);
    // Nobody is told to wait for an hour that has passed.
    let late = case.is_late(view.at);
    let promise = |running: Html| if late { msg::PromiseLate { due: due().into() }.html(language) } else { running };
    let todo = if view.asks_citizen() {
        msg::TodoAnswer.html(language)
    } else if late {
        msg::TodoNudge.html(language)
    } else {
        msg::TodoNothing.html(language)
    };
    // Merged cases are named by the reader's own number: the case they went into is somebody else's.
    let number = said.joined.map_or_else(|| case.number.to_string(), str::to_owned);
    vec![
        ("number", number.into()),
        ("target", target.into()),
        ("kind", plain::kind(language, case.kind).into()),
        ("state", state(language, view, office).into()),
        ("due", due().into()),
        ("promise", promise(msg::PromiseAnswer { due: due().into() }.html(language)).into()),
        ("promise_kept", promise(msg::PromiseKept { due: due().into() }.html(language)).into()),
        ("promise_new", promise(msg::PromiseNew { due: due().into() }.html(language)).into()),
        ("todo", todo.into()),
        ("desk", desk(case).into()),
        ("undo", until(view, office).map(|at| format::moment(language, at)).unwrap_or_default().into()),
        ("days", days(case, office).into()),
        ("level", u32::from(handling.level.unwrap_or(1)).into()),
        ("lead", officer::lead(view, language, office).into()),
        ("name", by.map(|by| by.name.clone()).unwrap_or_default().into()),
        ("unit", function::unit(by, view, language, office).into()),
        ("other", view.handler.as_ref().map(|other| other.name.clone()).unwrap_or_default().into()),
        ("missing", missing.into()),
        ("outcome", outcome.into()),
        ("answer", words(Need::Answer).into()),
        ("question", words(Need::Question).into()),
        ("reason", words(Need::Reason).into()),
        ("recipient", recipient(view).into()),
        ("example", plain::example(office).into()),
        ("phone", office.profile().responsible.phone.as_str().into()),
        ("ombudsman", ombudsman.into()),
        ("files", view.composition.as_ref().map_or(0, |shown| shown.files).into()),
    ]
}

/// What happens next, at the end of the status.
pub fn next(view: &CaseView, language: Language, office: &Office) -> Html {
    let args = facts(view, &Said { line: None, joined: None }, language, office);
    let name = match view.case.status {
        Status::Withdrawn if !view.allowed.contains(&Action::Restore) => "next-withdrawn-closed".to_owned(),
        Status::Merged if view.merged_into.is_none() => "next-merged-other".to_owned(),
        status => id("next", status.key()),
    };
    family(language, &name, &args).unwrap_or_default()
}

/// The news of the last move, where it is told by the card alone; else what happens next.
pub fn news(view: &CaseView, language: Language, office: &Office) -> Html {
    let moves = view.timeline.iter().rev().filter_map(|line| Some((meaning(&Action::ALL, &line.event)?, line)));
    let told =
        |action: Action| RULES.iter().find(|rule| rule.action == action && rule.tells.contains(&Audience::Citizen));
    let last = moves.filter_map(|(action, line)| Some((told(action)?, line))).next();
    match last.filter(|(rule, line)| !rule.rings && line.by.is_some()) {
        Some((rule, line)) => {
            let args = facts(view, &Said { line: Some(line), joined: None }, language, office);
            news_of(view, rule.action, language, &args)
        }
        None => next(view, language, office),
    }
}

/// The office that is competent, as the officer wrote it.
pub fn recipient(view: &CaseView) -> String {
    let words = view.timeline.iter().rev().flat_map(|line| &line.words);
    words.into_iter().find(|(need, _)| *need == Need::Recipient).map(|(_, body)| body.clone()).unwrap_or_default()
}

/// The hour until which the citizen can do what the state waits for.
pub fn until(view: &CaseView, office: &Office) -> Option<DateTime<Utc>> {
    let (case, deadlines) = (&view.case, office.deadlines());
    let days = |days: u32| case.since + TimeDelta::days(days.into());
    Some(match case.status {
        Status::Withdrawn => days(deadlines.withdrawal_undo_days),
        Status::AwaitingCompletion | Status::Lapsed => days(deadlines.completion_days),
        Status::Responded => {
            let counted = || office.calendar().due(case.since, deadlines.confirmation_working_days).at;
            case.handling.confirm_by.unwrap_or_else(counted)
        }
        _ => return None,
    })
}

fn days(case: &Case, office: &Office) -> u32 {
    match case.status {
        Status::AwaitingCompletion | Status::Lapsed => office.deadlines().completion_days,
        _ => office.deadlines().withdrawal_undo_days,
    }
}

/// Buttons for what the table of moves allows the reader now, and the way to the whole case.
pub fn keys(view: &CaseView, language: Language) -> Keys {
    if view.officer { officer::keys(view, language) } else { actions(view, language) }
}
