//! Pages become a PDF.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, Timelike, Utc};
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::metadata::{self, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier};
use krilla::text::Font;
use krilla::{Document, SerializeSettings};
use krilla_svg::{SurfaceExt, SvgSettings};

use super::cards;
use super::geometry::{PAGE_HEIGHT, PAGE_WIDTH};
use super::legible::legible_line;
use super::lines::Line;
use super::pages::{Ink, Placed};
use super::parts::{PartId, Parts};
use super::setting::Composed;
use crate::papers::seal::SEAL_ROOM;
use crate::papers::sheet::Sheet;

/// Fonts that were read already, by the number the layout library gives their bytes.
type Fonts = HashMap<u64, Font>;

/// Writes the document; `card`, where there is one, four times on a page of its own.
///
/// # Errors
/// What the library refuses, in its words.
pub fn write(sheet: &Sheet, composed: Composed, card: &[Placed]) -> Result<Vec<u8>, String> {
    let Composed { pages, mut parts } = composed;
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|refused| format!("{refused:?}"))?;
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let a4 = PageSettings::from_wh(PAGE_WIDTH, PAGE_HEIGHT).ok_or("no page")?;
    let mut fonts = Fonts::new();
    for placed in &pages {
        let mut page = document.start_page_with(a4.clone());
        let mut surface = page.surface();
        for one in placed {
            if let Some((part, identifier)) = draw(&mut surface, one, &mut fonts) {
                parts.drawn(part, identifier);
            }
        }
        surface.finish();
        for one in placed {
            if let (Some(annotation), Some(part)) = (link(one), one.part) {
                let identifier = page.add_tagged_annotation(annotation);
                parts.drawn(part, identifier);
            }
        }
        page.finish();
    }
    if !card.is_empty() {
        let mut page = document.start_page_with(a4);
        let mut surface = page.surface();
        for quarter in cards::quarters() {
            surface.push_transform(&quarter);
            // Who has the document read aloud has heard the same on the page before.
            for one in card {
                draw(&mut surface, &Placed { part: None, ..one.clone() }, &mut fonts);
            }
            surface.pop();
        }
        for cut in cards::cuts() {
            draw(&mut surface, &cut, &mut fonts);
        }
        surface.finish();
        page.finish();
    }
    document.set_tag_tree(parts.tree(sheet.language.code()));
    document.set_outline(outline(sheet, &pages, &parts));
    document.set_metadata(about(sheet));
    document.finish().map_err(|refused| format!("{refused:?}"))
}

/// What is known of the document without opening it. The room for the seal is in it twice, as a keyword in the document
/// information dictionary and in the XMP metadata, neither of them compressed.
fn about(sheet: &Sheet) -> Metadata {
    let seal = sheet.seal.is_some().then(|| SEAL_ROOM.to_owned());
    Metadata::new()
        .title(title(sheet))
        .language(sheet.language.code().to_owned())
        .authors(vec![legible_line(&sheet.letterhead.name)])
        .creator("Wadul".to_owned())
        .keywords(seal.into_iter().collect())
        .creation_date(date(sheet.dated))
}

/// A document has to be called something.
fn title(sheet: &Sheet) -> String {
    let names = [&sheet.title, &sheet.letterhead.name].map(|name| legible_line(name));
    names.into_iter().find(|name| !name.is_empty()).unwrap_or_else(|| "–".to_owned())
}

fn date(at: DateTime<Utc>) -> metadata::DateTime {
    let small = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
    metadata::DateTime::new(u16::try_from(at.year()).unwrap_or_default())
        .month(small(at.month()))
        .day(small(at.day()))
        .hour(small(at.hour()))
        .minute(small(at.minute()))
        .second(small(at.second()))
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}

/// The table of contents that a viewer shows beside the pages; there has to be one.
fn outline(sheet: &Sheet, pages: &[Vec<Placed>], parts: &Parts) -> Outline {
    let mut outline = Outline::new();
    outline.push_child(OutlineNode::new(title(sheet), XyzDestination::new(0, Point::from_xy(0.0, 0.0))));
    let mut last = None;
    for (placed, page) in pages.iter().zip(0..).flat_map(|(page, number)| page.iter().map(move |one| (one, number))) {
        // A heading of several lines is drawn several times.
        if let Some(part) = placed.part
            && last.replace(part) != Some(part)
            && let Some(heading) = parts.heading(part)
        {
            let place = XyzDestination::new(page, Point::from_xy(placed.x, placed.y));
            outline.push_child(OutlineNode::new(heading.to_owned(), place));
        }
    }
    outline
}

/// Draws one thing; what belongs to a part says which piece of the page it is.
fn draw(surface: &mut Surface<'_>, placed: &Placed, fonts: &mut Fonts) -> Option<(PartId, Identifier)> {
    if !visible(&placed.ink) {
        return None;
    }
    let tag = match placed.part {
        Some(_) => ContentTag::Other,
        None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
    };
    let identifier = surface.start_tagged(tag);
    surface.push_transform(&Transform::from_translate(placed.x, placed.y));
    ink(surface, &placed.ink, fonts);
    surface.pop();
    surface.end_tagged();
    placed.part.map(|part| (part, identifier))
}

/// An empty line draws nothing, and a link is laid over the page afterwards.
fn visible(ink: &Ink) -> bool {
    match ink {
        Ink::Line(line) => line.runs.iter().any(|run| !run.glyphs.is_empty()),
        Ink::Link { .. } => false,
        _ => true,
    }
}

fn ink(surface: &mut Surface<'_>, ink: &Ink, fonts: &mut Fonts) {
    match ink {
        Ink::Line(line) => words(surface, line, fonts),
        Ink::Bar { width, height, grey } => {
            let mut shape = PathBuilder::new();
            if let Some(bar) = Rect::from_xywh(0.0, 0.0, *width, *height) {
                shape.push_rect(bar);
            }
            if let Some(bar) = shape.finish() {
                surface.set_fill(Some(fill(*grey)));
                surface.draw_path(&bar);
            }
        }
        Ink::Picture { image, width, height } => {
            if let Some(size) = Size::from_wh(*width, *height) {
                surface.draw_image(image.clone(), size);
            }
        }
        Ink::Drawing { tree, width, height } => {
            if let Some(size) = Size::from_wh(*width, *height) {
                surface.draw_svg(tree, size, SvgSettings::default());
            }
        }
        Ink::Shape(shape) => {
            surface.set_fill(Some(fill(0)));
            surface.draw_path(shape);
        }
        Ink::Link { .. } => {}
    }
}

fn words(surface: &mut Surface<'_>, line: &Line, fonts: &mut Fonts) {
    surface.set_fill(Some(fill(line.grey)));
    for run in &line.runs {
        let (data, id) = run.font.data.clone().into_raw_parts();
        let font = match fonts.get(&id) {
            Some(font) => font.clone(),
            None => match Font::new(data.into(), run.font.index) {
                Some(font) => fonts.entry(id).or_insert(font).clone(),
                None => continue,
            },
        };
        let start = Point::from_xy(run.x, line.baseline);
        surface.draw_glyphs(start, &run.glyphs, font, &line.text, run.size, false);
    }
}

fn fill(grey: u8) -> Fill {
    Fill { paint: rgb::Color::new(grey, grey, grey).into(), opacity: NormalizedF32::ONE, rule: FillRule::default() }
}

/// Where a press opens a link.
fn link(placed: &Placed) -> Option<Annotation> {
    let Ink::Link { width, height, link, words } = &placed.ink else { return None };
    let area = Rect::from_xywh(placed.x, placed.y, *width, *height)?;
    let target = Target::Action(Action::from(LinkAction::new(link.to_string())));
    Some(Annotation::new_link(LinkAnnotation::new(area, target), Some(words.to_string())))
}
