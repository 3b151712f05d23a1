//! The head of the first page.

use super::geometry::{LEFT, RIGHT, WIDTH};
use super::lines::Style;
use super::pages::{Ink, Piece, Placed};
use super::parts::Role;
use super::pictures;
use super::setting::{Setting, placed};
use crate::papers::sheet::Letterhead;

/// How large the logo may be.
const LOGO: f32 = 58.0;

impl Setting<'_> {
    /// The office in the middle, its logo at the left, and under both the double rule of official letters.
    pub fn letterhead(&mut self, head: &Letterhead) {
        let logo = head.logo.as_deref().and_then(|logo| pictures::fitting(logo, self.pictures, LOGO, LOGO));
        // The same room at both sides, so that the words stay in the middle of the page.
        let side = if logo.is_some() { LOGO + 10.0 } else { 0.0 };
        let centred = self.body().centred();
        let above = Style { size: 12.0 * self.scale, leading: 1.25, ..centred };
        let name = Style { size: 14.0 * self.scale, leading: 1.25, bold: true, ..centred };
        let below = Style { size: 9.0 * self.scale, leading: 1.3, ..centred };
        let words = head.above.iter().map(|words| (words, above));
        let words = words.chain([(&head.name, name)]).chain(head.lines.iter().map(|words| (words, below)));

        let part = self.part(Role::Paragraph);
        let mut piece = Piece::default();
        for (words, style) in words.filter(|(words, _)| !words.trim().is_empty()) {
            for line in self.liner.lines(words, style, WIDTH - 2.0 * side) {
                let (y, height) = (piece.height, line.height);
                piece.inks.push(placed(LEFT + side, y, line, part));
                piece.height += height;
            }
        }
        if let Some((image, width, height)) = logo {
            let down = (LOGO - piece.height).max(0.0) / 2.0;
            piece.inks.iter_mut().for_each(|ink| ink.y += down);
            piece.height = piece.height.max(LOGO);
            let y = (piece.height - height) / 2.0;
            // The name beside it says the same.
            piece.inks.push(Placed { x: LEFT, y, ink: Ink::Picture { image, width, height }, part: None });
        }
        piece.height += 5.0;
        for height in [1.6, 0.5] {
            let ink = Ink::Bar { width: RIGHT - LEFT, height, grey: 0 };
            piece.inks.push(Placed { x: LEFT, y: piece.height, ink, part: None });
            piece.height += height + 1.2;
        }
        self.pieces.push(piece);
    }
}
