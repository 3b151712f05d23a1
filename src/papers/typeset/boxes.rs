//! Boxes in a frame, side by side, as on the sheets that offices fill in by hand.

use super::geometry::{LEFT, WIDTH};
use super::grid::{Cell, row};
use super::lines::Style;
use super::pages::{Ink, Piece, Placed};
use super::parts::Role;
use super::setting::{HIGHEST, Setting};

/// Room beside the words of a box.
const INSET: f32 = 6.0;
/// How thick the frame is.
const FRAME: f32 = 0.6;

impl Setting<'_> {
    /// Rows of boxes, each with its name and what stands in it. A row stays whole where it fits onto a page.
    pub fn boxes(&mut self, rows: &[Vec<(String, String)>]) {
        for (index, boxes) in rows.iter().enumerate() {
            let width = WIDTH / boxes.len().max(1) as f32;
            let left = |nth: usize| LEFT + width * nth as f32;
            let text = Style { size: 9.5 * self.scale, leading: 1.3, ..self.body() };
            let name = Style { bold: true, ..text };
            let (mut names, mut texts) = (Vec::new(), Vec::new());
            // Read aloud, each box comes whole.
            for (nth, (named, words)) in boxes.iter().enumerate() {
                for (cells, words, style) in [(&mut names, named, name), (&mut texts, words, text)] {
                    let part = self.part(Role::Paragraph);
                    let lines = self.liner.lines(words, style, width - 2.0 * INSET);
                    cells.push(Cell { x: left(nth) + INSET, lines, part });
                }
            }
            let before = if index == 0 { 10.0 * self.scale } else { 0.0 };
            let mut pieces = row(names, before, 3.0 * self.scale, None);
            pieces.extend(row(texts, 0.0, 3.0 * self.scale, None));
            let edges: Vec<f32> = (0..=boxes.len()).map(left).collect();
            frame(&mut pieces, &edges);
            self.pieces.extend(pieces);
        }
    }
}

fn frame(pieces: &mut [Piece], edges: &[f32]) {
    let (count, whole) = (pieces.len(), pieces.iter().map(|piece| piece.height).sum::<f32>());
    let bar = |x, y, width, height| Placed { x, y, ink: Ink::Bar { width, height, grey: 0 }, part: None };
    for (nth, piece) in pieces.iter_mut().enumerate() {
        let (height, last) = (piece.height, nth + 1 == count);
        piece.inks.extend(edges.iter().map(|x| bar(x - FRAME / 2.0, 0.0, FRAME, height)));
        if nth == 0 {
            piece.inks.push(bar(LEFT, 0.0, WIDTH, FRAME));
        }
        if last {
            piece.inks.push(bar(LEFT, height - FRAME / 2.0, WIDTH, FRAME));
        }
        piece.with_next = !last && whole <= HIGHEST;
    }
}
