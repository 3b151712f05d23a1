//! What shows that a paper is genuine, to people: a QR code and a short code on its last page.

use std::rc::Rc;

use krilla::geom::{Path, PathBuilder, Rect};
use qrcode::{Color, EcLevel, QrCode};

use super::geometry::{LEFT, RIGHT, WIDTH};
use super::legible::legible_line;
use super::lines::Style;
use super::pages::{Ink, Piece, Placed};
use super::parts::Role;
use super::setting::{Setting, placed};
use crate::papers::sheet::SealMark;

/// How large the QR code is, in points: 2.1 cm, which a phone reads at arm's length.
const QR: f32 = 60.0;

impl Setting<'_> {
    /// At the foot of the last page: QR code at the left, code and words beside it.
    pub fn seal(&mut self, seal: &SealMark) {
        let shape = qr(&seal.link, QR);
        let indent = if shape.is_some() { QR + 12.0 } else { 0.0 };
        let mut inks =
            vec![Placed { x: LEFT, y: 0.0, ink: Ink::Bar { width: WIDTH, height: 0.5, grey: 150 }, part: None }];
        let top = 8.0;
        if let Some(shape) = shape {
            let mut words = legible_line(&format!("{} {}", seal.words, seal.code));
            if words.is_empty() {
                "QR".clone_into(&mut words);
            }
            let link = self.part(Role::Link);
            let figure = self.parts.add(link, Role::Figure(words.clone()));
            let to = Ink::Link { width: QR, height: QR, link: seal.link.as_str().into(), words: words.into() };
            inks.push(Placed { x: LEFT, y: top, ink: Ink::Shape(Rc::new(shape)), part: Some(figure) });
            inks.push(Placed { x: LEFT, y: top, ink: to, part: Some(link) });
        }
        let bold = Style { size: 11.0, bold: true, ..self.body() };
        let mut y = top + 4.0;
        for (words, style) in [(&seal.code, bold), (&seal.words, Style { size: 8.5, ..self.small() })] {
            let part = self.part(Role::Paragraph);
            for line in self.liner.lines(words, style, RIGHT - LEFT - indent) {
                let height = line.height;
                inks.push(placed(LEFT + indent, y, line, part));
                y += height;
            }
        }
        let height = y.max(top + QR);
        self.pieces.push(Piece { before: 14.0, height, inks, sinks: true, ..Piece::default() });
    }
}

/// The dark squares of a QR code as one shape of this size; none: the link is too long for one.
pub fn qr(link: &str, size: f32) -> Option<Path> {
    let code = QrCode::with_error_correction_level(link, EcLevel::M).ok()?;
    let across = code.width();
    let module = size / across as f32;
    let mut shape = PathBuilder::new();
    for (down, row) in code.to_colors().chunks(across).enumerate() {
        let mut right = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run.first() == Some(&Color::Dark) {
                let (x, y) = (right as f32 * module, down as f32 * module);
                if let Some(bar) = Rect::from_xywh(x, y, run.len() as f32 * module, module) {
                    shape.push_rect(bar);
                }
            }
            right += run.len();
        }
    }
    shape.finish()
}
