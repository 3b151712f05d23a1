//! Each block of a sheet, laid out.

use std::rc::Rc;

use parley::Alignment;

use super::geometry::{LEFT, RIGHT, WIDTH};
use super::grid::{Cell, row};
use super::legible::legible_line;
use super::lines::Style;
use super::pages::{Ink, Piece, Placed};
use super::parts::{PartId, Role};
use super::pictures;
use super::setting::{HIGHEST, Setting};
use crate::papers::sheet::Block;
use crate::texts::Message;
use crate::texts::messages as msg;

/// Room beside the words of a table's cell.
const GUTTER: f32 = 8.0;
/// No column is narrower: a letter fits into it.
const NARROWEST: f32 = 24.0;

impl Setting<'_> {
    pub fn block(&mut self, block: &Block) {
        match block {
            Block::Title(words) => self.title(words),
            Block::Subtitle(words) => {
                let part = self.part(Role::Paragraph);
                let lines = self.liner.lines(words, self.body().centred(), WIDTH);
                self.flow(lines, part, 2.0);
                self.keep_with_next();
            }
            Block::Heading(words) => self.heading(words),
            Block::Dateline(words) => {
                let part = self.part(Role::Paragraph);
                let lines = self.liner.lines(words, Style { align: Alignment::Right, ..self.body() }, WIDTH);
                self.flow(lines, part, 7.0 * self.scale);
            }
            Block::Paragraph(words) => {
                let part = self.part(Role::Paragraph);
                let lines = self.liner.lines(words, self.body(), WIDTH);
                self.flow(lines, part, 7.0 * self.scale);
            }
            Block::Note(words) => {
                let part = self.part(Role::Paragraph);
                let lines = self.liner.lines(words, self.small(), WIDTH);
                self.flow(lines, part, 6.0 * self.scale);
            }
            Block::Rows(rows) => self.rows(rows),
            Block::Items(items) => self.items(items),
            Block::Boxes(rows) => self.boxes(rows),
            Block::Table { head, shares, rows } => self.table(head, shares, rows),
            Block::Signatures(signing) => self.signatures(signing),
            Block::Picture { png, alternative } => self.picture(png, alternative),
            Block::Banner(words) => self.banner(words),
            Block::Lead(words) => self.lead(words),
            Block::Code { link, words, share } => self.code(link, words, *share),
            Block::NewPage => self.pieces.push(Piece { breaks: true, ..Piece::default() }),
        }
    }

    fn title(&mut self, words: &str) {
        let part = self.heading_part(1, words);
        self.titled = true;
        let style = Style { size: 13.0 * self.scale, bold: true, ..self.body().centred() };
        let lines = self.liner.lines(words, style, WIDTH);
        self.flow(lines, part, 12.0 * self.scale);
        self.keep_with_next();
    }

    fn heading(&mut self, words: &str) {
        let part = self.heading_part(if self.titled { 2 } else { 1 }, words);
        let style = Style { size: 11.5 * self.scale, bold: true, ..self.body() };
        let lines = self.liner.lines(words, style, WIDTH);
        self.flow(lines, part, 14.0 * self.scale);
        self.keep_with_next();
    }

    /// What was laid out last stays on one page with what follows.
    fn keep_with_next(&mut self) {
        if let Some(last) = self.pieces.last_mut() {
            last.with_next = true;
        }
    }

    /// Names, a colon, values: as official letters have it. A row without a name goes on with the one above.
    fn rows(&mut self, rows: &[(String, String)]) {
        let list = self.part(Role::List { numbered: false });
        let style = self.body();
        let widest = WIDTH * 0.36;
        // At the left whatever their script: the column becomes narrower than the room they are laid out in.
        let left = Style { align: Alignment::Left, ..style };
        let names: Vec<_> = rows.iter().map(|(name, _)| self.liner.lines(name, left, widest)).collect();
        let needed = names.iter().flatten().map(|line| line.width).fold(0.0, f32::max);
        let colon = LEFT + needed.clamp(70.0, widest) + GUTTER;
        let value = colon + 9.0;
        for (index, ((name, words), lines)) in rows.iter().zip(names).enumerate() {
            let item = self.parts.add(list, Role::Item);
            let label = self.parts.add(item, Role::Label);
            let part = self.parts.add(item, Role::Body);
            let mut cells = vec![Cell { x: LEFT, lines, part: label }];
            if !name.trim().is_empty() {
                cells.push(Cell { x: colon, lines: self.liner.lines(":", style, GUTTER), part: label });
            }
            cells.push(Cell { x: value, lines: self.liner.lines(words, style, RIGHT - value), part });
            self.pieces.extend(row(cells, if index == 0 { 7.0 } else { 2.0 } * self.scale, 0.0, None));
        }
    }

    fn items(&mut self, items: &[String]) {
        let list = self.part(Role::List { numbered: true });
        let style = self.body();
        let indent = if items.len() < 100 { 20.0 } else { 32.0 };
        for (words, number) in items.iter().zip(1..) {
            let item = self.parts.add(list, Role::Item);
            let label = self.parts.add(item, Role::Label);
            let part = self.parts.add(item, Role::Body);
            let number_lines = self.liner.lines(&format!("{number}."), style, indent);
            let lines = self.liner.lines(words, style, WIDTH - indent);
            let cells =
                vec![Cell { x: LEFT, lines: number_lines, part: label }, Cell { x: LEFT + indent, lines, part }];
            self.pieces.extend(row(cells, if number == 1 { 7.0 } else { 2.0 } * self.scale, 0.0, None));
        }
    }

    fn table(&mut self, head: &[String], shares: &[f32], rows: &[Vec<String>]) {
        let count = rows.iter().map(Vec::len).fold(head.len(), usize::max).max(1);
        let columns = columns(shares, count);
        let table = self.part(Role::Table);
        let small = Style { size: 9.5 * self.scale, leading: 1.3, ..self.body() };
        let cells = self.cells(head, &columns, Style { bold: true, ..small }, table, Role::HeadCell);
        let mut head = row_with_rules(cells, 8.0 * self.scale);
        if let Some(last) = head.last_mut() {
            last.with_next = !rows.is_empty();
        }
        let repeated = Rc::new(stacked(&head));
        // A head that fills the page would leave no room for what stands under it.
        let repeats = (repeated.height < HIGHEST / 3.0).then_some(repeated);
        self.pieces.extend(head);
        for words in rows {
            let cells = self.cells(words, &columns, small, table, Role::Cell);
            let pieces = row(cells, 0.0, 3.0 * self.scale, Some(190));
            self.pieces.extend(pieces.into_iter().map(|piece| Piece { repeats: repeats.clone(), ..piece }));
        }
    }

    fn cells(
        &mut self,
        words: &[String],
        columns: &[(f32, f32)],
        style: Style,
        table: PartId,
        role: Role,
    ) -> Vec<Cell> {
        let line = self.parts.add(table, Role::Row);
        let mut words = words.iter();
        let cell = |(x, width): &(f32, f32)| {
            let words = words.next().map(String::as_str).unwrap_or_default();
            let part = self.parts.add(line, role.clone());
            Cell { x: *x, lines: self.liner.lines(words, style, *width), part }
        };
        columns.iter().map(cell).collect()
    }

    fn picture(&mut self, png: &[u8], alternative: &str) {
        let Some((image, width, height)) = pictures::fitting(png, self.pictures, WIDTH, HIGHEST) else {
            let unreadable = msg::PaperPictureUnreadable { what: alternative.into() }.label(self.language);
            let part = self.part(Role::Paragraph);
            let lines = self.liner.lines(&unreadable, self.small(), WIDTH);
            return self.flow(lines, part, 7.0);
        };
        let mut alternative = legible_line(alternative);
        if alternative.is_empty() {
            "–".clone_into(&mut alternative);
        }
        let part = self.part(Role::Figure(alternative));
        let ink = Ink::Picture { image, width, height };
        let inks = vec![Placed { x: LEFT + (WIDTH - width) / 2.0, y: 0.0, ink, part: Some(part) }];
        self.pieces.push(Piece { before: 10.0 * self.scale, height, inks, ..Piece::default() });
    }
}

impl Style {
    /// The same in the middle of its column.
    pub fn centred(self) -> Self {
        Self { align: Alignment::Center, ..self }
    }
}

/// Where columns begin, and how wide their words may be. Shares that make no sense count as one.
fn columns(shares: &[f32], count: usize) -> Vec<(f32, f32)> {
    let share = |index: usize| shares.get(index).copied().filter(|share| share.is_finite() && *share > 0.0);
    let shares: Vec<f32> = (0..count).map(|index| share(index).unwrap_or(1.0)).collect();
    let whole: f32 = shares.iter().sum();
    let mut x = LEFT;
    let column = |share: &f32| {
        let width = WIDTH * share / whole;
        let column = (x, (width - GUTTER).max(NARROWEST));
        x += width;
        column
    };
    shares.iter().map(column).collect()
}

/// The head of a table, between two rules.
fn row_with_rules(cells: Vec<Cell>, before: f32) -> Vec<Piece> {
    let mut head = row(cells, before, 4.0, Some(60));
    if let Some(first) = head.first_mut() {
        let ink = Ink::Bar { width: WIDTH, height: 0.8, grey: 60 };
        first.inks.push(Placed { x: LEFT, y: 0.0, ink, part: None });
    }
    head
}

/// Pieces as one.
fn stacked(pieces: &[Piece]) -> Piece {
    let mut whole = Piece::default();
    for piece in pieces {
        let y = whole.height;
        whole.inks.extend(piece.inks.iter().cloned().map(|ink| Placed { y: ink.y + y, ..ink }));
        whole.height += piece.height;
    }
    whole
}
