//! Words become lines: shaped, broken and put into the order of their script.

use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

use krilla::text::{GlyphId, KrillaGlyph};
use parley::{
    Alignment, FontContext, FontData, FontFamily, FontStyle, FontWeight, Layout, LayoutContext, OverflowWrap,
    StyleProperty,
};

use super::fonts;
use super::legible::{code_points, legible};

/// How words look.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Size of the letters, in points.
    pub size: f32,
    /// From one line to the next, as a multiple of the size.
    pub leading: f32,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Where lines stand in their column.
    pub align: Alignment,
    /// From 0, black, to 255, white.
    pub grey: u8,
}

/// A line, ready to be drawn.
#[derive(Clone, Debug)]
pub struct Line {
    /// The text that the glyphs stand for.
    pub text: Rc<str>,
    /// Its pieces, each of one font, from the left.
    pub runs: Vec<Run>,
    /// How high it is.
    pub height: f32,
    /// From its top to where letters stand.
    pub baseline: f32,
    /// How wide its words are.
    pub width: f32,
    /// From 0, black, to 255, white.
    pub grey: u8,
}

/// A piece of a line in one font.
#[derive(Clone, Debug)]
pub struct Run {
    /// From the left of the column.
    pub x: f32,
    /// The font.
    pub font: FontData,
    /// Size of the letters, in points.
    pub size: f32,
    /// The glyphs, from the left.
    pub glyphs: Vec<KrillaGlyph>,
}

/// Makes lines.
pub struct Liner {
    fonts: FontContext,
    layouts: LayoutContext<()>,
}

impl Liner {
    pub fn new() -> Self {
        Self { fonts: fonts::context(), layouts: LayoutContext::new() }
    }

    /// The lines of a text in a column of this width. There is one at least.
    pub fn lines(&mut self, text: &str, style: Style, width: f32) -> Vec<Line> {
        legible(text).split('\n').flat_map(|words| self.paragraph(words, style, width)).collect()
    }

    fn paragraph(&mut self, words: &str, style: Style, width: f32) -> Vec<Line> {
        if words.is_empty() {
            return vec![blank(style)];
        }
        let layout = self.layout(words, style, width);
        let missing = missing(&layout, words);
        if missing.is_empty() {
            return lines(&layout, words, style);
        }
        // Every font was asked before, but what is missing may show only when letters are joined.
        let mut mended = words.to_owned();
        for range in missing.into_iter().rev() {
            let spelled = code_points(&mended[range.clone()]);
            mended.replace_range(range, &spelled);
        }
        let layout = self.layout(&mended, style, width);
        if self::missing(&layout, &mended).is_empty() {
            return lines(&layout, &mended, style);
        }
        let plain = code_points(words);
        lines(&self.layout(&plain, style, width), &plain, style)
    }

    fn layout(&mut self, words: &str, style: Style, width: f32) -> Layout<()> {
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, words, 1.0, false);
        let families = |families| StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(families)));
        builder.push_default(families(fonts::families()));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
        if style.bold {
            builder.push_default(StyleProperty::FontWeight(FontWeight::BOLD));
        }
        if style.italic {
            builder.push_default(StyleProperty::FontStyle(FontStyle::Italic));
        }
        for range in marked(words) {
            builder.push(families(fonts::families_with_marks()), range);
        }
        let mut layout = builder.build(words);
        layout.break_all_lines(Some(width));
        layout.align(style.align, parley::AlignmentOptions::default());
        layout
    }
}

/// Letters with marks typed after them (U+0300 to U+036F).
fn marked(words: &str) -> Vec<Range<usize>> {
    let (mut marked, mut before): (Vec<Range<usize>>, usize) = (Vec::new(), 0);
    for (at, letter) in words.char_indices() {
        let end = at + letter.len_utf8();
        if ('\u{300}'..='\u{36f}').contains(&letter) {
            match marked.last_mut() {
                Some(range) if range.end == at => range.end = end,
                _ => marked.push(before..end),
            }
        }
        before = at;
    }
    marked
}

/// A line with nothing in it.
fn blank(style: Style) -> Line {
    let height = style.size * style.leading;
    Line { text: "".into(), runs: Vec::new(), height, baseline: height * 0.75, width: 0.0, grey: style.grey }
}

/// What belongs together in a run: the text, and the glyphs that show it. In the order of the text.
fn clusters(run: &parley::Run<'_, ()>) -> Vec<(Range<usize>, Vec<parley::Glyph>)> {
    let mut clusters: Vec<(Range<usize>, Vec<parley::Glyph>)> = Vec::new();
    for cluster in run.clusters() {
        match clusters.last_mut() {
            Some((range, _)) if cluster.is_ligature_continuation() => range.end = cluster.text_range().end,
            _ => clusters.push((cluster.text_range(), cluster.glyphs().collect())),
        }
    }
    clusters
}

/// Where a font turned out to have no glyph after all, in the order of the text.
fn missing(layout: &Layout<()>, words: &str) -> Vec<Range<usize>> {
    let mut missing: Vec<Range<usize>> = Vec::new();
    for run in layout.lines().flat_map(|line| line.runs().collect::<Vec<_>>()) {
        let lacking = |glyphs: &[parley::Glyph], range: &Range<usize>| {
            let text = words.get(range.clone()).unwrap_or_default();
            !glyphs.is_empty() && (text.is_empty() || glyphs.iter().any(|glyph| glyph.id == 0))
        };
        let clusters = clusters(&run).into_iter();
        missing.extend(clusters.filter(|(range, glyphs)| lacking(glyphs, range)).map(|(range, _)| range));
    }
    missing.sort_by_key(|range| range.start);
    missing.dedup_by(|later, earlier| later.start < earlier.end);
    missing.retain(|range| words.get(range.clone()).is_some());
    missing
}

fn lines(layout: &Layout<()>, words: &str, style: Style) -> Vec<Line> {
    let text: Rc<str> = words.into();
    let line = |line: parley::Line<'_, ()>| {
        let metrics = line.metrics();
        let mut x = metrics.offset + metrics.inline_min_coord;
        let (mut ascent, mut descent, mut runs) = (0.0_f32, 0.0_f32, Vec::new());
        for run in line.runs() {
            ascent = ascent.max(run.metrics().ascent);
            descent = descent.max(run.metrics().descent);
            let glyphs = glyphs(&run, words);
            let advance: f32 = glyphs.iter().map(|(_, advance)| advance).sum();
            let glyphs = glyphs.into_iter().map(|(glyph, _)| glyph).collect();
            runs.push(Run { x, font: run.font().clone(), size: run.font_size(), glyphs });
            x += advance;
        }
        // Scripts with marks above and below get the room they need; Latin lines stay as far apart as they are.
        let height = (style.size * style.leading).max(ascent + descent);
        let baseline = (height - ascent - descent) / 2.0 + ascent;
        let width = metrics.advance - metrics.trailing_whitespace;
        Line { text: text.clone(), runs, height, baseline, width, grey: style.grey }
    };
    layout.lines().map(line).collect()
}

/// The glyphs of a run from the left, each with its advance in points.
fn glyphs(run: &parley::Run<'_, ()>, words: &str) -> Vec<(KrillaGlyph, f32)> {
    let size = run.font_size();
    let mut clusters = clusters(run);
    if run.is_rtl() {
        clusters.reverse();
    }
    let glyph = |glyph: parley::Glyph, range: &Range<usize>| {
        let advance = glyph.advance / size;
        let (x, y) = (glyph.x / size, -glyph.y / size);
        (KrillaGlyph::new(GlyphId::new(glyph.id), advance, x, y, 0.0, range.clone(), None), glyph.advance)
    };
    clusters
        .into_iter()
        .filter(|(range, _)| words.get(range.clone()).is_some())
        .flat_map(|(range, glyphs)| glyphs.into_iter().map(move |one| glyph(one, &range)))
        .collect()
}
