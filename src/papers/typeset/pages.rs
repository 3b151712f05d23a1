//! Pieces flow over pages.

use std::rc::Rc;

use krilla::geom::Path;
use krilla::image::Image;
use resvg::usvg::Tree;

use super::geometry::{BOTTOM, TOP};
use super::lines::Line;
use super::parts::PartId;

/// Something to draw.
#[derive(Clone)]
pub enum Ink {
    Line(Rc<Line>),
    /// A rectangle, filled: a rule where it is thin.
    Bar {
        width: f32,
        height: f32,
        grey: u8,
    },
    Picture {
        image: Image,
        width: f32,
        height: f32,
    },
    Drawing {
        tree: Rc<Tree>,
        width: f32,
        height: f32,
    },
    /// A shape, filled with black.
    Shape(Rc<Path>),
    /// Where a press opens a link, and what is said of it.
    Link {
        width: f32,
        height: f32,
        link: Rc<str>,
        words: Rc<str>,
    },
}

/// Something to draw, and where.
#[derive(Clone)]
pub struct Placed {
    /// From the left of the page.
    pub x: f32,
    /// From the top of the piece; once it is on a page, from the top of that.
    pub y: f32,
    /// What.
    pub ink: Ink,
    /// What it belongs to; none: it is only decoration.
    pub part: Option<PartId>,
}

/// What is never torn.
#[derive(Clone, Default)]
pub struct Piece {
    /// Room above it, unless it begins a page.
    pub before: f32,
    /// Its own height.
    pub height: f32,
    /// What is in it.
    pub inks: Vec<Placed>,
    /// It stays on one page with the piece after it.
    pub with_next: bool,
    /// What is said again above it where it begins a page.
    pub repeats: Option<Rc<Piece>>,
    /// It stands at the foot of its page.
    pub sinks: bool,
    /// It begins a page.
    pub breaks: bool,
}

/// Pages, from the first.
pub struct Pages {
    /// What is on each.
    pub pages: Vec<Vec<Placed>>,
    y: f32,
    fresh: bool,
}

impl Pages {
    /// Lets pieces flow.
    pub fn of(pieces: Vec<Piece>) -> Vec<Vec<Placed>> {
        let mut pages = Self { pages: vec![Vec::new()], y: TOP, fresh: true };
        let mut pieces = pieces.into_iter().peekable();
        while pieces.peek().is_some() {
            let mut together = Vec::new();
            for piece in pieces.by_ref() {
                let goes_on = piece.with_next;
                together.push(piece);
                if !goes_on {
                    break;
                }
            }
            pages.put(together);
        }
        pages.pages
    }

    fn put(&mut self, together: Vec<Piece>) {
        let height: f32 = together.iter().map(|piece| piece.before + piece.height).sum();
        let breaks = together.first().is_some_and(|piece| piece.breaks);
        let moves = self.y + height > BOTTOM && height <= BOTTOM - TOP;
        if !self.fresh && (breaks || moves) {
            self.turn();
        }
        for piece in together {
            if !self.fresh && self.y + piece.before + piece.height > BOTTOM {
                self.turn();
            }
            if self.fresh
                && let Some(head) = &piece.repeats
            {
                self.place(head.inks.iter().cloned().map(|ink| Placed { part: None, ..ink }));
                self.y += head.height;
            } else if !self.fresh {
                self.y += piece.before;
            }
            if piece.sinks {
                self.y = self.y.max(BOTTOM - piece.height);
            }
            self.place(piece.inks.into_iter());
            self.y += piece.height;
            self.fresh = false;
        }
    }

    fn turn(&mut self) {
        self.pages.push(Vec::new());
        self.y = TOP;
        self.fresh = true;
    }

    fn place(&mut self, inks: impl Iterator<Item = Placed>) {
        let y = self.y;
        if let Some(page) = self.pages.last_mut() {
            page.extend(inks.map(|ink| Placed { y: ink.y + y, ..ink }));
        }
    }
}
