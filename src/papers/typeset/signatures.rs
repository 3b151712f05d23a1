//! Those who sign, side by side.

use std::rc::Rc;

use super::geometry::{LEFT, WIDTH};
use super::legible::legible_line;
use super::lines::Style;
use super::pages::{Ink, Piece, Placed};
use super::parts::Role;
use super::pictures;
use super::setting::{HIGHEST, Setting, placed};
use crate::papers::sheet::{Mark, Signing};
use crate::texts::Message;
use crate::texts::messages as msg;

/// Room for a signature.
const ROOM: f32 = 50.0;
/// Room between two who sign.
const BETWEEN: f32 = 16.0;
/// More do not fit beside each other.
const ABREAST: usize = 3;

impl Setting<'_> {
    /// One alone signs at the right, as in a letter.
    pub fn signatures(&mut self, signing: &[Signing]) {
        for abreast in signing.chunks(ABREAST) {
            let columns = abreast.len().max(2) as f32;
            let width = (WIDTH - BETWEEN * (columns - 1.0)) / columns;
            let skipped = columns as usize - abreast.len();
            let mut columns: Vec<Vec<Piece>> = Vec::new();
            for (index, signing) in abreast.iter().enumerate() {
                let x = LEFT + (width + BETWEEN) * (index + skipped) as f32;
                columns.push(self.column(signing, x, width));
            }
            // The marks of all stand at one height, below the longest words above them.
            let before = 16.0 * self.scale;
            let whole = beside(&columns);
            if whole.height <= HIGHEST {
                self.pieces.push(Piece { before, ..whole });
            } else {
                self.pieces.extend(columns.into_iter().flatten());
            }
        }
    }

    /// The words above, the mark, the words below: a piece for each line. The mark is the one with `with_next`.
    fn column(&mut self, signing: &Signing, x: f32, width: f32) -> Vec<Piece> {
        let centred = self.body().centred();
        let mut pieces = Vec::new();
        self.words(&signing.above.join("\n"), centred, x, width, &mut pieces);
        pieces.push(self.mark(signing, x, width));
        let bold = Style { bold: true, ..centred };
        self.words(&signing.name, bold, x, width, &mut pieces);
        let small = Style { size: 9.5 * self.scale, leading: 1.3, ..centred };
        self.words(&signing.below.join("\n"), small, x, width, &mut pieces);
        pieces
    }

    fn words(&mut self, words: &str, style: Style, x: f32, width: f32, pieces: &mut Vec<Piece>) {
        if words.trim().is_empty() {
            return;
        }
        let part = self.part(Role::Paragraph);
        for line in self.liner.lines(words, style, width) {
            pieces.push(Piece { height: line.height, inks: vec![placed(x, 0.0, line, part)], ..Piece::default() });
        }
    }

    fn mark(&mut self, signing: &Signing, x: f32, width: f32) -> Piece {
        let room = ROOM * self.scale;
        let mut alternative = msg::PaperSignatureOf { name: legible_line(&signing.name).into() }.label(self.language);
        alternative = legible_line(&alternative);
        let drawn = match &signing.mark {
            Mark::Room => return blank(signing, x, width, room),
            Mark::Typed(name) => {
                let style = Style { size: 13.0 * self.scale, italic: true, ..self.body().centred() };
                return self.words_for_a_mark(name, style, x, width);
            }
            Mark::Drawn(svg) => pictures::drawing(svg, self.pictures, width, room)
                .map(|(tree, width, height)| (Ink::Drawing { tree: Rc::new(tree), width, height }, width, height)),
            Mark::Picture(bytes) => pictures::fitting(bytes, self.pictures, width, room)
                .map(|(image, width, height)| (Ink::Picture { image, width, height }, width, height)),
        };
        let Some((ink, across, down)) = drawn else {
            let unreadable = msg::PaperPictureUnreadable { what: alternative.into() }.label(self.language);
            return self.words_for_a_mark(&unreadable, self.small().centred(), x, width);
        };
        let part = self.part(Role::Figure(alternative));
        let (x, y) = (x + (width - across) / 2.0, (room - down) / 2.0);
        Piece { height: room, inks: vec![Placed { x, y, ink, part: Some(part) }], with_next: true, ..Piece::default() }
    }

    fn words_for_a_mark(&mut self, words: &str, style: Style, x: f32, width: f32) -> Piece {
        let part = self.part(Role::Paragraph);
        let room = ROOM * self.scale;
        let lines = self.liner.lines(words, style, width);
        let height: f32 = lines.iter().map(|line| line.height).sum();
        let mut y = (room - height).max(0.0) / 2.0;
        let mut inks = Vec::new();
        for line in lines {
            let height = line.height;
            inks.push(placed(x, y, line, part));
            y += height;
        }
        Piece { height: room.max(height), inks, with_next: true, ..Piece::default() }
    }
}

/// Room for a pen; with a rule where no name says who is to sign.
fn blank(signing: &Signing, x: f32, width: f32, room: f32) -> Piece {
    let long = width.min(150.0);
    let ink = Ink::Bar { width: long, height: 0.5, grey: 0 };
    let rule = Placed { x: x + (width - long) / 2.0, y: room - 4.0, ink, part: None };
    let inks = if signing.name.trim().is_empty() { vec![rule] } else { Vec::new() };
    Piece { height: room, inks, with_next: true, ..Piece::default() }
}

/// Columns side by side as one piece, their marks at one height.
fn beside(columns: &[Vec<Piece>]) -> Piece {
    let above = |column: &[Piece]| column.iter().take_while(|piece| !piece.with_next).map(|piece| piece.height).sum();
    let deepest = columns.iter().map(|column| above(column)).fold(0.0, f32::max);
    let mut whole = Piece::default();
    for column in columns {
        let mut y = deepest - above(column);
        for piece in column {
            whole.inks.extend(piece.inks.iter().cloned().map(|ink| Placed { y: ink.y + y, ..ink }));
            y += piece.height;
        }
        whole.height = whole.height.max(y);
    }
    whole
}
