//! What is read from across the room: large words in the middle, a large QR code.

use std::rc::Rc;

use super::geometry::{LEFT, WIDTH};
use super::legible::legible_line;
use super::lines::Style;
use super::pages::{Ink, Piece, Placed};
use super::parts::Role;
use super::seal::qr;
use super::setting::{HIGHEST, Setting, placed};

impl Setting<'_> {
    /// The largest words.
    pub fn banner(&mut self, words: &str) {
        let part = self.heading_part(1, words);
        self.titled = true;
        let style = Style { size: 32.0 * self.scale, leading: 1.15, bold: true, ..self.body().centred() };
        let lines = self.liner.lines(words, style, WIDTH);
        self.flow(lines, part, 18.0 * self.scale);
    }

    /// Large words.
    pub fn lead(&mut self, words: &str) {
        let part = self.part(Role::Paragraph);
        let style = Style { size: 16.0 * self.scale, leading: 1.3, ..self.body().centred() };
        let lines = self.liner.lines(words, style, WIDTH);
        self.flow(lines, part, 8.0 * self.scale);
    }

    /// A QR code with its words below, as wide as this share of the text.
    pub fn code(&mut self, link: &str, words: &str, share: f32) {
        let width = (WIDTH * share.clamp(0.1, 1.0)).min(HIGHEST * 0.8);
        let mut piece = Piece { before: 14.0 * self.scale, ..Piece::default() };
        let mut said = legible_line(words);
        if said.is_empty() {
            "QR".clone_into(&mut said);
        }
        if let Some(shape) = qr(link, width) {
            let target = self.part(Role::Link);
            let figure = self.parts.add(target, Role::Figure(said.clone()));
            let x = LEFT + (WIDTH - width) / 2.0;
            let opens = Ink::Link { width, height: width, link: link.into(), words: said.into() };
            piece.inks.push(Placed { x, y: 0.0, ink: Ink::Shape(Rc::new(shape)), part: Some(figure) });
            piece.inks.push(Placed { x, y: 0.0, ink: opens, part: Some(target) });
            piece.height = width + 10.0 * self.scale;
        }
        let part = self.part(Role::Paragraph);
        let style = Style { size: 13.0 * self.scale, leading: 1.25, bold: true, ..self.body().centred() };
        for line in self.liner.lines(words, style, WIDTH) {
            let height = line.height;
            piece.inks.push(placed(LEFT, piece.height, line, part));
            piece.height += height;
        }
        self.pieces.push(piece);
    }
}
