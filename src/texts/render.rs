//! A view in words: the one way from what happened to what is read.

use super::page::{Keys, Page, Paper, Part};
use super::{Language, case, messages as msg, officer, plain, question};
use crate::domain::Office;
use crate::notices::{Notice, View};
use crate::texts::Message;

/// What the reader sees.
pub fn page(view: &View, language: Language, office: &Office) -> Page {
    match view {
        View::Plain(notice) => plain::plain(notice, language, office),
        View::Question(view) => question::question(view, language, office),
        View::Privacy(view) => question::privacy(view, language, office),
        View::DraftOffer { tag, present, progress, wanted } => {
            plain::draft_offer(tag, *present, *progress, *wanted, language)
        }
        View::LettersBack => question::letters_back(language),
        View::DraftReminder { tag, progress, expires_at } => {
            plain::draft_reminder(tag, *progress, *expires_at, language)
        }
        View::Help { ask, officer } => plain::help(*ask, *officer, language, office),
        View::Case(view, notice) => case::case(view, notice, language, office)
            .or_else(|| officer::officer(view, notice, language, office))
            .unwrap_or_default(),
        View::Cases { notice: Notice::Queue { .. }, cases, offset, total } => {
            officer::queue(cases, *offset, *total, language)
        }
        View::Cases { cases, offset, total, .. } => case::own_cases(cases, *offset, *total, language),
        View::OwnData { .. } => {
            let caption = msg::OwnData {
                office: office.profile().short_name.as_str().into(),
                phone: office.profile().responsible.phone.as_str().into(),
            };
            let caption = caption.html(language);
            Page { parts: vec![Part::Paper { paper: Paper::OwnData, caption, keys: Keys::None }] }
        }
        View::Number(number) => case::code_ask(number, language),
    }
}
