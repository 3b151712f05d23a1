//! A view in words: the one way from what happened to what is read.

use super::page::{Page, Paper, Part};
use super::{
    Language, blocks, calendar, case, family, figures, group, hours, messages as msg, moves, officer, papers, plain,
    question, rights, staff, templates, verify, waiting,
};
use crate::domain::Office;
use crate::notices::{CaseView, Notice, View};
use crate::texts::Message;

/// What the reader sees.
pub fn page(view: &View, language: Language, office: &Office) -> Page {
    match view {
        View::Plain(Notice::Verify(notice)) => verify::verify(notice, language, office),
        View::Plain(notice) => plain::plain(notice, language, office),
        View::Question(view) => question::question(view, language, office),
        View::Privacy(view) => question::privacy(view, language, office),
        View::DraftOffer { tag, present, progress, wanted, registers } => {
            let text = match registers {
                true => plain::register_offer(*progress, language),
                false => plain::draft_offer(*present, *progress, *wanted, language),
            };
            plain::offer(text, tag, *wanted, language)
        }
        View::LettersBack => question::letters_back(language),
        View::DraftReminder { tag, progress, expires_at } => {
            plain::draft_reminder(tag, *progress, *expires_at, language)
        }
        View::Help { ask, roles } => plain::help(*ask, roles, language, office),
        View::Case(view, notice) => case::case(view, notice, language, office)
            .or_else(|| move_of_case(view, notice, language, office))
            .or_else(|| officer::officer(view, notice, language, office))
            .or_else(|| papers::papers(view, notice, language, office))
            .unwrap_or_default(),
        View::Queue { cases, requests, offset, total, at } => {
            rights::on_top(requests, *at, officer::queue(cases, *offset, *total, language), language)
        }
        View::Data(view, notice) => rights::rights(view, notice, language, office),
        View::Cases { notice: Notice::Tasks { .. }, cases, offset, total, at } => {
            officer::tasks(cases, *offset, *total, *at, language, office)
        }
        View::Cases { notice: Notice::CalendarMoved { .. }, cases, total, at, .. } => {
            hours::calendar_moved(cases, *total, *at, language, office)
        }
        View::Cases { notice: Notice::Found { search, .. }, cases, offset, total, .. } => {
            officer::found(cases, search, (*offset, *total), language)
        }
        View::Cases { cases, offset, total, .. } => case::own_cases(cases, *offset, *total, language),
        View::Waiting { tag, cases, messages } => waiting::ask(tag, cases, *messages, language, office),
        View::CatchUp(cases) => waiting::catch_up(cases, language, office),
        View::OwnData { .. } => {
            let caption = msg::OwnData {
                office: office.profile().short_name.as_str().into(),
                phone: office.profile().responsible.phone.as_str().into(),
            };
            let caption = caption.html(language);
            Page { parts: vec![Part::Paper { paper: Paper::OwnData, caption, keys: rights::doors(language) }] }
        }
        View::Template(view, notice) => templates::templates(view, notice, language, office),
        View::Figures(view, notice) => figures::figures(view, notice, language),
        View::Staff(view, notice) => staff::staff(view, notice, language, office),
        View::Digest(view) => hours::digest(view, language, office),
        View::Plan(view, notice) => hours::plan(view, notice, language),
        View::Dates(cases) => hours::dates(cases, language),
        View::Calendar { .. } | View::DayOff { .. } => calendar::calendar(view, language),
        View::Group(seen, notice) => group::group(seen.as_ref(), notice, language, office),
        View::Block(seen, total, notice) => blocks::blocks(seen, *total, notice, language, office),
        View::Number(number) => case::code_ask(number, language),
    }
}

/// A move being put together, made or refused.
fn move_of_case(view: &CaseView, notice: &Notice, language: Language, office: &Office) -> Option<Page> {
    let shown = view.composition.as_ref();
    Some(match (notice, shown) {
        (Notice::MoveAsk { need, wrong, .. }, Some(asking)) => {
            moves::ask(view, asking, *need, wrong.as_ref(), language, office)
        }
        (Notice::Reminder { timer, .. }, _) => hours::reminder(view, *timer, language, office),
        (Notice::MovePreview { wrong, .. }, Some(shown)) => {
            moves::preview(view, shown, wrong.as_ref(), language, office)
        }
        (Notice::MoveHeld { .. }, Some(held)) => moves::held(view, held, language),
        (Notice::MoveDropped { .. }, _) => {
            let number = [("number", view.case.number.to_string().into())];
            Page::text(family(language, "move-dropped", &number).unwrap_or_default(), moves::keys(view, language))
        }
        (Notice::MoveRefused { why, .. }, _) => moves::refused(view, why, language, office),
        (Notice::Moved { joined: Some(_), .. }, _) => {
            let own = view.joined.as_ref().map(ToString::to_string).unwrap_or_default();
            moves::joined(view, &own, language, office)
        }
        (Notice::Moved { action, position, .. }, _) => moves::moved(view, *action, *position, language, office),
        _ => return None,
    })
}
