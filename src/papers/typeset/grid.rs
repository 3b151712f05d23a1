//! Cells side by side: rows of names and values, items, tables. A row is torn only between lines.

use super::geometry::{LEFT, WIDTH};
use super::lines::Line;
use super::pages::{Ink, Piece, Placed};
use super::parts::PartId;
use super::setting::placed;

/// A cell of a row.
pub struct Cell {
    /// From the left of the page.
    pub x: f32,
    /// Its lines.
    pub lines: Vec<Line>,
    /// What it is.
    pub part: PartId,
}

/// Rows of at most so many lines stay whole.
const WHOLE: usize = 8;

/// A row as pieces, one for each line. `padding` is the room above and below its words, `rule` the grey of a rule under
/// it.
pub fn row(cells: Vec<Cell>, before: f32, padding: f32, rule: Option<u8>) -> Vec<Piece> {
    let count = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(0);
    let mut pieces: Vec<Piece> = (0..count).map(|index| empty(index, count, before)).collect();
    for cell in cells {
        for (piece, line) in pieces.iter_mut().zip(cell.lines) {
            piece.height = piece.height.max(line.height);
            piece.inks.push(placed(cell.x, 0.0, line, cell.part));
        }
    }
    // Letters of one line stand at one height, whatever their scripts need.
    for piece in &mut pieces {
        let lowest = piece.inks.iter().filter_map(baseline).fold(0.0, f32::max);
        for ink in &mut piece.inks {
            ink.y += baseline(ink).map_or(0.0, |own| lowest - own);
        }
        let deepest = piece.inks.iter().filter_map(|ink| Some(ink.y + height(ink)?)).fold(0.0, f32::max);
        piece.height = piece.height.max(deepest);
    }
    if let Some(first) = pieces.first_mut() {
        first.height += padding;
        first.inks.iter_mut().for_each(|ink| ink.y += padding);
    }
    if let Some(last) = pieces.last_mut() {
        last.height += padding;
        if let Some(grey) = rule {
            let ink = Ink::Bar { width: WIDTH, height: 0.5, grey };
            last.inks.push(Placed { x: LEFT, y: last.height - 0.5, ink, part: None });
        }
    }
    pieces
}

fn empty(index: usize, count: usize, before: f32) -> Piece {
    Piece {
        before: if index == 0 { before } else { 0.0 },
        with_next: index + 1 < count && (count <= WHOLE || index == 0 || index + 2 == count),
        ..Piece::default()
    }
}

fn baseline(placed: &Placed) -> Option<f32> {
    match &placed.ink {
        Ink::Line(line) => Some(line.baseline),
        _ => None,
    }
}

fn height(placed: &Placed) -> Option<f32> {
    match &placed.ink {
        Ink::Line(line) => Some(line.height),
        _ => None,
    }
}
