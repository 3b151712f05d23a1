//! Paper to draw on: plotters writes an SVG, resvg makes a PNG of it with the fonts that are built in.

use std::sync::Arc;

use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, fontdb};

use crate::papers::TEXT_FACES;

/// What can go wrong while drawing.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// Something lies outside of the paper.
    #[error("it cannot be drawn: {0}")]
    Drawing(String),
    /// The drawing cannot be made a picture.
    #[error("it cannot be painted: {0}")]
    Painting(String),
}

impl<E: std::error::Error + Send + Sync> From<DrawingAreaErrorKind<E>> for PictureError {
    fn from(error: DrawingAreaErrorKind<E>) -> Self {
        Self::Drawing(error.to_string())
    }
}

/// Text and lines.
pub const INK: RGBColor = RGBColor(31, 41, 55);
/// What matters less.
pub const PALE: RGBColor = RGBColor(93, 104, 121);
/// Bars, and what came in.
pub const BLUE: RGBColor = RGBColor(29, 78, 216);
/// Bars behind a line.
pub const SKY: RGBColor = RGBColor(147, 181, 250);
/// What was done.
pub const GREEN: RGBColor = RGBColor(4, 120, 87);
/// What is late.
pub const RED: RGBColor = RGBColor(185, 28, 28);
/// What a bar lies on.
pub const TRACK: RGBColor = RGBColor(226, 232, 240);
/// Behind everything.
pub const GROUND: RGBColor = RGBColor(241, 245, 249);

/// The family of the faces on papers.
const FAMILY: &str = "Liberation Sans";
/// The SVG of plotters has letters smaller than it was asked for, by this much.
const SMALLER: f64 = 1.24;

/// A part of the paper.
pub type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// How words look.
#[derive(Clone, Copy)]
pub struct Words {
    /// Height in pixels.
    pub size: f64,
    /// Their colour.
    pub colour: RGBColor,
    /// Whether they are bold.
    pub bold: bool,
    /// Which side of them is at the place.
    pub side: HPos,
}

impl Words {
    /// Plain words, to the right of their place.
    pub fn new(size: f64, colour: RGBColor) -> Self {
        Self { size, colour, bold: false, side: HPos::Left }
    }

    /// The same in bold.
    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// The same, to the left of their place.
    pub fn right(self) -> Self {
        Self { side: HPos::Right, ..self }
    }

    /// As plotters wants it.
    pub fn style(self) -> TextStyle<'static> {
        let style = if self.bold { FontStyle::Bold } else { FontStyle::Normal };
        let font = FontDesc::new(FontFamily::Name(FAMILY), self.size * SMALLER, style);
        TextStyle { font, color: self.colour.to_backend_color(), pos: Pos::new(self.side, VPos::Center) }
    }
}

/// Writes a line, its middle at this height.
pub fn write(area: &Area<'_>, at: (i32, i32), words: Words, text: &str) -> Result<(), PictureError> {
    Ok(area.draw(&Text::new(text.to_owned(), at, words.style()))?)
}

/// Fills a box from its corner at the upper left.
pub fn fill(area: &Area<'_>, at: (i32, i32), size: (i32, i32), colour: RGBColor) -> Result<(), PictureError> {
    let corner = (at.0 + size.0, at.1 + size.1);
    Ok(area.draw(&Rectangle::new([at, corner], colour.filled()))?)
}

/// So much of a text as there is room for.
pub fn fitting(text: &str, size: f64, width: i32) -> String {
    let room = f64::from(width);
    if text.chars().map(breadth).sum::<f64>() * size <= room {
        return text.to_owned();
    }
    let mut used = breadth('…');
    let fits = text.chars().take_while(|letter| {
        used += breadth(*letter);
        used * size <= room
    });
    fits.collect::<String>().trim_end().to_owned() + "…"
}

/// How wide a letter is, as a share of its size: about what the faces on papers have.
fn breadth(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '\'' | '|' => 0.23,
        'f' | 't' | 'I' | ' ' | '.' | ',' | ':' | ';' | '/' | '!' | '(' | ')' | '-' | 'r' => 0.31,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 0.5,
        'm' | 'M' | 'w' | '…' | '@' => 0.86,
        'W' => 0.95,
        letter if letter.is_uppercase() => 0.7,
        _ => 0.56,
    }
}

/// Draws a picture of this size, in pixels, and gives it as PNG.
pub fn paint(
    size: (u32, u32),
    draw: impl FnOnce(&Area<'_>) -> Result<(), PictureError>,
) -> Result<Vec<u8>, PictureError> {
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, size).into_drawing_area();
        area.fill(&GROUND)?;
        draw(&area)?;
        area.present()?;
    }
    let mut fonts = fontdb::Database::new();
    TEXT_FACES.iter().for_each(|font| fonts.load_font_data(font.to_vec()));
    let options = usvg::Options { fontdb: Arc::new(fonts), font_family: FAMILY.to_owned(), ..usvg::Options::default() };
    let painting = |error: &dyn std::fmt::Display| PictureError::Painting(error.to_string());
    let tree = usvg::Tree::from_str(&svg, &options).map_err(|error| painting(&error))?;
    let mut pixels = Pixmap::new(size.0, size.1).ok_or_else(|| painting(&"an empty picture"))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| painting(&error))
}
