//! Messages that wait for a case, and news that waited for its reader.

use super::messages as msg;
use super::page::{Key, Keys, Page, Paragraph};
use super::plain::kind;
use super::{Html, Language, Message, case, moves};
use crate::domain::lifecycle::Action;
use crate::domain::{Case, Office};
use crate::notices::{CaseView, Press};

/// To which case do the messages belong?
pub fn ask(tag: &str, cases: &[Case], messages: usize, language: Language, office: &Office) -> Page {
    let adopt = |case: &Case, label: String| {
        vec![Key { label, press: Press::Adopt { place: tag.to_owned(), case: case.id.clone() } }]
    };
    let (text, mut rows) = match cases {
        [one] => {
            let text = msg::WaitingAskOne { number: one.number.to_string().into(), messages: messages.into() };
            (text.html(language), vec![adopt(one, msg::ButtonWaitingYes.label(language))])
        }
        cases => {
            let rows = cases.iter().map(|case| adopt(case, named(case, language, office)));
            (msg::WaitingAskMany { messages: messages.into() }.html(language), rows.collect())
        }
    };
    let press = Press::Discard(tag.to_owned());
    rows.push(vec![Key { label: msg::ButtonWaitingNo.label(language), press }]);
    Page::text(text, Keys::Inline(rows))
}

/// Number and service of a case, as they fit a button.
fn named(case: &Case, language: Language, office: &Office) -> String {
    let service = case.service.as_deref().and_then(|key| office.service(key)).map(|service| service.label.clone());
    let what = service.unwrap_or_else(|| case::sentence(kind(language, case.kind)).plain());
    msg::WaitingCase { number: case.number.to_string().into(), service: what.into() }.label(language)
}

/// Where the reader's cases stand of which news did not reach them, and what they have to do.
pub fn catch_up(cases: &[CaseView], language: Language, office: &Office) -> Page {
    let mut paragraphs = vec![Paragraph::ours(msg::CatchUp.html(language))];
    let mut rows = Vec::new();
    for view in cases {
        let number = view.case.number.to_string();
        let state = case::state(language, view, office).bold();
        paragraphs.push(Paragraph::default());
        paragraphs.push(Paragraph::ours(Html::escape(&format!("{number}: ")) + state));
        paragraphs.push(Paragraph::ours(moves::next(view, language, office)));
        let mut row = vec![Key { label: number, press: Press::Status(view.case.id.clone()) }];
        if view.allowed.contains(&Action::Nudge) {
            let press = Press::Move(view.case.id.clone(), Action::Nudge);
            row.push(Key { label: moves::button(language, Action::Nudge), press });
        }
        rows.push(row);
    }
    Page::paragraphs(paragraphs, Keys::Inline(rows))
}
