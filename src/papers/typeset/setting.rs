//! A sheet on its way to pages: what is shared by all who lay blocks out.

use std::rc::Rc;

use parley::Alignment;

use super::geometry::{BOTTOM, FOOT, LEFT, PAGE_HEIGHT, RIGHT, WIDTH};
use super::legible::legible_line;
use super::lines::{Line, Liner, Style};
use super::pages::{Ink, Pages, Piece, Placed};
use super::parts::{DOCUMENT, PartId, Parts, Role};
use super::pictures::Pictures;
use crate::papers::sheet::Sheet;
use crate::texts::messages as msg;
use crate::texts::{Language, Message};

/// A sheet laid out.
pub struct Composed {
    /// What is on each page.
    pub pages: Vec<Vec<Placed>>,
    /// What it all is.
    pub parts: Parts,
}

/// Lays a sheet out; `scale` makes letters and the room around them larger or smaller.
pub fn compose(sheet: &Sheet, pictures: Pictures, scale: f32, liner: &mut Liner) -> Composed {
    let mut setting = Setting {
        language: sheet.language,
        pictures,
        scale,
        liner,
        parts: Parts::new(),
        pieces: Vec::new(),
        titled: false,
    };
    setting.letterhead(&sheet.letterhead);
    for block in &sheet.blocks {
        setting.block(block);
    }
    if let Some(seal) = &sheet.seal {
        setting.seal(seal);
    }
    let mut pages = Pages::of(std::mem::take(&mut setting.pieces));
    let count = pages.len();
    for (page, number) in pages.iter_mut().zip(1..) {
        page.extend(setting.foot(&sheet.footer, number, count));
    }
    Composed { pages, parts: setting.parts }
}

/// The work in hand.
pub struct Setting<'a> {
    pub language: Language,
    pub pictures: Pictures,
    pub scale: f32,
    pub liner: &'a mut Liner,
    pub parts: Parts,
    pub pieces: Vec<Piece>,
    /// Whether the title has been, so that headings stand under it.
    pub titled: bool,
}

impl Setting<'_> {
    /// Running text.
    pub fn body(&self) -> Style {
        let size = 10.5 * self.scale;
        Style { size, leading: 1.38, bold: false, italic: false, align: Alignment::Start, grey: 0 }
    }

    /// Small print.
    pub fn small(&self) -> Style {
        Style { size: 8.5 * self.scale, leading: 1.3, grey: 70, ..self.body() }
    }

    /// A part of the document itself.
    pub fn part(&mut self, role: Role) -> PartId {
        self.parts.add(DOCUMENT, role)
    }

    /// A heading of a level under the title, or a paragraph where it says nothing.
    pub fn heading_part(&mut self, level: u16, words: &str) -> PartId {
        let title = legible_line(words);
        self.part(if title.is_empty() { Role::Paragraph } else { Role::Heading { level, title } })
    }

    /// Lines one below the other. Neither the first nor the last stands alone on a page.
    pub fn flow(&mut self, lines: Vec<Line>, part: PartId, before: f32) {
        let count = lines.len();
        for (index, line) in lines.into_iter().enumerate() {
            self.pieces.push(Piece {
                before: if index == 0 { before } else { 0.0 },
                height: line.height,
                inks: vec![placed(LEFT, 0.0, line, part)],
                with_next: stays(index, count),
                ..Piece::default()
            });
        }
    }

    /// The foot of a page: a rule, the line of the office, the number of the page.
    fn foot(&mut self, footer: &str, page: usize, pages: usize) -> Vec<Placed> {
        if footer.is_empty() {
            return Vec::new();
        }
        let style = Style { size: 8.0, ..self.small() };
        let number = msg::PaperPage { page: page.into(), pages: pages.into() }.label(self.language);
        let right = Style { align: Alignment::End, ..style };
        let columns = [(LEFT, footer, style, WIDTH - 110.0), (RIGHT - 100.0, number.as_str(), right, 100.0)];
        let rule = Ink::Bar { width: WIDTH, height: 0.5, grey: 150 };
        let mut inks = vec![Placed { x: LEFT, y: FOOT, ink: rule, part: None }];
        for (x, words, style, width) in columns {
            let mut y = FOOT + 4.0;
            for line in self.liner.lines(words, style, width) {
                let height = line.height;
                // What does not fit onto the paper would not be seen.
                if y + height < PAGE_HEIGHT - 8.0 {
                    inks.push(Placed { x, y, ink: Ink::Line(Rc::new(line)), part: None });
                }
                y += height;
            }
        }
        inks
    }
}

/// A line where it belongs.
pub fn placed(x: f32, y: f32, line: Line, part: PartId) -> Placed {
    Placed { x, y, ink: Ink::Line(Rc::new(line)), part: Some(part) }
}

/// Whether a line stays with the next, so that no line stands alone on a page.
pub fn stays(index: usize, count: usize) -> bool {
    index + 1 < count && (count <= 3 || index == 0 || index + 2 == count)
}

/// The most that may be kept together: higher things are torn, or they would hang over the edge.
pub const HIGHEST: f32 = (BOTTOM - super::geometry::TOP) * 0.9;
