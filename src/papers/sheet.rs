//! What stands on a paper, before anybody thinks of fonts, lines and pages. A paper is made of these blocks, and
//! typesetting them is all that stands between it and a PDF.

use chrono::{DateTime, Utc};

use crate::texts::Language;

/// A paper as its words say it. All text is plain: what people typed stands here as they typed it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The title in the document's properties.
    pub title: String,
    /// The language of its words; a reader for the blind speaks it.
    pub language: Language,
    /// The moment the paper speaks of, not the moment it is printed: made again, it is the same byte for byte.
    pub dated: DateTime<Utc>,
    /// Who writes, at the top of the first page.
    pub letterhead: Letterhead,
    /// The small line at the foot of every page, beside the number of the page; empty: there is no foot.
    pub footer: String,
    /// How its genuineness is looked up; none: it carries no such mark.
    pub seal: Option<SealMark>,
    /// Its content, from the top.
    pub blocks: Vec<Block>,
}

/// The head of a letter, from the office profile.
#[derive(Clone, Debug, PartialEq)]
pub struct Letterhead {
    /// Lines above the office's own name, such as the regency.
    pub above: Vec<String>,
    /// The office.
    pub name: String,
    /// Address, telephone, mail, web.
    pub lines: Vec<String>,
    /// A picture (PNG or JPEG) at the left.
    pub logo: Option<Vec<u8>>,
}

/// What stands in the corner for whoever wants to know whether the paper is genuine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealMark {
    /// The short code, to be typed.
    pub code: String,
    /// What the QR code says: a link.
    pub link: String,
    /// How to use both, in a sentence.
    pub words: String,
}

/// A part of a paper.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// The name of the paper, centred; once.
    Title(String),
    /// A line under the title, centred.
    Subtitle(String),
    /// A heading of a part.
    Heading(String),
    /// Place and date of a letter, at the right.
    Dateline(String),
    /// Running text; line breaks are kept.
    Paragraph(String),
    /// Names at the left, values at the right.
    Rows(Vec<(String, String)>),
    /// A numbered list.
    Items(Vec<String>),
    /// Rows of boxes in a frame, each with its name and what stands in it.
    Boxes(Vec<Vec<(String, String)>>),
    /// A table with a head that is repeated on every page.
    Table {
        /// The heads of the columns.
        head: Vec<String>,
        /// How wide the columns are, as shares of the whole.
        shares: Vec<f32>,
        /// The rows.
        rows: Vec<Vec<String>>,
    },
    /// Those who sign, side by side, never torn from each other.
    Signatures(Vec<Signing>),
    /// Small print.
    Note(String),
    /// A picture (PNG) over the whole width, such as a chart.
    Picture {
        /// The picture.
        png: Vec<u8>,
        /// What it shows, for those who cannot see it.
        alternative: String,
    },
    /// The largest words, to be read from across the room; centred.
    Banner(String),
    /// Large words, centred.
    Lead(String),
    /// A large QR code in the middle.
    Code {
        /// What it says: a link.
        link: String,
        /// The words below it.
        words: String,
        /// How much of the width of the text it takes, up to 1.
        share: f32,
    },
    /// What follows begins on a new page.
    NewPage,
}

/// One who signs.
#[derive(Clone, Debug, PartialEq)]
pub struct Signing {
    /// Place and date, or the function.
    pub above: Vec<String>,
    /// The signature itself.
    pub mark: Mark,
    /// The name under it.
    pub name: String,
    /// Function or number under the name.
    pub below: Vec<String>,
}

/// A signature.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// Room for a pen.
    Room,
    /// Drawn on a screen: an SVG image.
    Drawn(String),
    /// A photo or a scan (PNG or JPEG).
    Picture(Vec<u8>),
    /// A full name typed in place of it.
    Typed(String),
}
