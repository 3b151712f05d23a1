//! Choices as buttons, the same way wherever somebody chooses: an office may have sixty officers and a phone eight rows.

use super::Language;
use super::case::paging;
use super::page::Key;
use crate::notices::{Choice, PAGE, Press};

/// A page of the choices, a row each, with the way to the others. An offset behind the last of them shows the last page.
pub fn page_of(
    choices: &[Choice],
    offset: i64,
    language: Language,
    button: impl Fn((usize, &Choice)) -> Key,
    turn: impl Fn(i64) -> Press,
) -> Vec<Vec<Key>> {
    let total = i64::try_from(choices.len()).unwrap_or(i64::MAX);
    let offset = offset.clamp(0, (total - 1).max(0)) / PAGE * PAGE;
    let skipped = usize::try_from(offset).unwrap_or(0);
    let shown: Vec<(usize, &Choice)> = choices.iter().enumerate().skip(skipped).take(ROWS).collect();
    let mut rows: Vec<Vec<Key>> = shown.iter().map(|choice| vec![button(*choice)]).collect();
    rows.extend(paging(shown.len(), offset, total, language, turn));
    rows
}

/// As many as cases on a page of a list.
const ROWS: usize = PAGE as usize;
