//! Typesetting: a sheet becomes a PDF that can be archived and read aloud (PDF/A-2a and PDF/UA-1), with every font in it.
//!
//! The same sheet gives the same bytes: the only date in it is the sheet's own, and nothing is asked of the machine, not
//! even its fonts. What people typed stands there as they typed it; what no font here can show, or what would
//! bend the page out of shape, is shown by its code point (see [`legible`]).
//!
//! It takes milliseconds of CPU time, and tens of them where the program is not optimised: not on a thread that others
//! wait for.

mod blocks;
mod boxes;
mod cards;
mod display;
mod fonts;
mod geometry;
mod grid;
mod legible;
mod letterhead;
mod lines;
mod pages;
mod parts;
mod pdf;
mod pictures;
mod seal;
mod setting;
mod signatures;

use super::sheet::Sheet;
use lines::Liner;
use pictures::Pictures;
use setting::{Composed, compose};

pub use fonts::TEXT_FACES;

/// A sheet that could not be made into a PDF. No content leads to it; a font that is broken would.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the sheet cannot be typeset: {0}")]
pub struct TypesetError(String);

/// How much smaller everything becomes where that saves the second page.
const TIGHT: f32 = 0.93;
/// The same where it would still hang over by a little.
const TIGHTER: f32 = 0.88;
/// How much larger everything may be on a poster, the largest first.
const ON_A_WALL: [f32; 7] = [1.35, 1.25, 1.15, 1.1, 1.05, 1.0, TIGHT];
/// The same on a card, of which a page is half as large.
const ON_A_CARD: [f32; 5] = [2.0, 1.8, 1.7, 1.6, 1.4];

/// Makes the PDF of a sheet.
///
/// # Errors
/// When the library that writes the PDF refuses; pictures it cannot take are left out and said so before that.
pub fn typeset(sheet: &Sheet) -> Result<Vec<u8>, TypesetError> {
    pdf::write(sheet, best(sheet, Pictures::Shown), &[])
        // A picture may be broken behind its first bytes, which shows only when it is written.
        .or_else(|_| pdf::write(sheet, best(sheet, Pictures::LeftOut), &[]))
        .map_err(TypesetError)
}

/// The PDF of a sheet, and behind it a page with the first page of another one four times, at half its size, to be cut
/// apart.
///
/// # Errors
/// As for [`typeset`].
pub fn typeset_with_cards(sheet: &Sheet, card: &Sheet) -> Result<Vec<u8>, TypesetError> {
    let card = largest(card, &ON_A_CARD).pages.into_iter().next().unwrap_or_default();
    pdf::write(sheet, largest(sheet, &ON_A_WALL), &card).map_err(TypesetError)
}

/// As large as one page allows.
fn largest(sheet: &Sheet, scales: &[f32]) -> Composed {
    let mut liner = Liner::new();
    let mut tried = scales.iter().map(|scale| compose(sheet, Pictures::Shown, *scale, &mut liner));
    let fits = tried.find(|composed| composed.pages.len() == 1);
    fits.unwrap_or_else(|| best(sheet, Pictures::Shown))
}

/// One page where a little less room between the lines achieves that.
fn best(sheet: &Sheet, pictures: Pictures) -> Composed {
    let mut liner = Liner::new();
    let roomy = compose(sheet, pictures, 1.0, &mut liner);
    if roomy.pages.len() != 2 {
        return roomy;
    }
    let mut tight = [TIGHT, TIGHTER].into_iter().map(|scale| compose(sheet, pictures, scale, &mut liner));
    tight.find(|tight| tight.pages.len() == 1).unwrap_or(roomy)
}
