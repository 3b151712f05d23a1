//! The figures of a month on one picture, made for a phone that is held upright: one column of what matters most, two of the
//! rest. Letters are large enough to be read without zooming.

use plotters::prelude::*;
use plotters::style::text_anchor::HPos;

use super::canvas::{Area, BLUE, GREEN, INK, PALE, PictureError, RED, SKY, TRACK, Words, fill, fitting, paint, write};
use crate::domain::Office;
use crate::domain::figures::{Figures, MonthCount, Shown};
use crate::texts::figures::{Counted, HIDDEN, Timed, shown, tables, times};
use crate::texts::messages as msg;
use crate::texts::{Language, Message, format};

/// Pixels from side to side.
const WIDTH: i32 = 1080;
/// Around everything, and between the cards.
const GAP: i32 = 28;
/// Inside a card.
const PADDING: i32 = 28;
/// A row of a list: its words, and its bar below.
const ROW: i32 = 66;
/// The title of a card.
const TITLE: i32 = 68;
/// So many rows stand in a list; the rest is one row.
const ROWS: usize = 6;
const TREND: i32 = 380;
const TIME: i32 = 118;
const TILE: i32 = 190;

/// The picture, as PNG.
pub fn picture(figures: &Figures, language: Language, office: &Office) -> Result<Vec<u8>, PictureError> {
    let tables = tables(figures, language, office);
    let pairs: Vec<&[Counted]> = tables.chunks(2).collect();
    let times = times(figures, language, office);
    let lists: i32 = pairs.iter().map(|pair| height(pair) + GAP).sum();
    let times_height = TITLE + TIME * i32::try_from(times.len()).unwrap_or(0);
    let foot = if figures.published { 60 } else { 0 };
    let whole = 190 + TILE + GAP + TREND + GAP + times_height + GAP + lists + foot;
    let size = (WIDTH.unsigned_abs(), whole.unsigned_abs());
    paint(size, |area| {
        head(area, figures, language, office)?;
        let mut top = 190;
        tiles(area, top, figures, language)?;
        top += TILE + GAP;
        let months = card(area, (GAP, top), (WIDTH - 2 * GAP, TREND))?;
        write(&months, (PADDING, 44), Words::new(34.0, INK).bold(), &msg::OfficerFiguresTrend.label(language))?;
        trend(&months, figures, language)?;
        top += TREND + GAP;
        durations(&card(area, (GAP, top), (WIDTH - 2 * GAP, times_height))?, &times, language)?;
        top += times_height + GAP;
        let half = (WIDTH - 3 * GAP) / 2;
        for pair in pairs {
            for (list, left) in pair.iter().zip([GAP, 2 * GAP + half]) {
                self::list(&card(area, (left, top), (half, height(pair)))?, list, half, language)?;
            }
            top += height(pair) + GAP;
        }
        if figures.published {
            let note = msg::OfficerFiguresHidden.label(language);
            write(area, (GAP, top + 16), Words::new(24.0, PALE), &note)?;
        }
        Ok(())
    })
}

/// Two lists side by side are as high as the longer one.
fn height(pair: &[Counted]) -> i32 {
    let rows = pair.iter().map(|list| list.rows.len().clamp(1, ROWS)).max().unwrap_or(1);
    TITLE + ROW * i32::try_from(rows).unwrap_or(1) + 20
}

fn head(area: &Area<'_>, figures: &Figures, language: Language, office: &Office) -> Result<(), PictureError> {
    let month = format::month_of_year(language, figures.month);
    let title = msg::OfficerFiguresTitle { month: month.into() }.label(language);
    write(area, (GAP, 58), Words::new(54.0, INK).bold(), &title)?;
    let name = fitting(&office.profile().name, 30.0, WIDTH - 2 * GAP);
    write(area, (GAP, 112), Words::new(30.0, INK), &name)?;
    let at = msg::OfficerFiguresAsOf { at: format::moment(language, figures.at).into() }.label(language);
    write(area, (GAP, 156), Words::new(27.0, PALE), &at)
}

/// A white card; what is drawn on it begins at its corner.
fn card<'a>(area: &Area<'a>, at: (i32, i32), size: (i32, i32)) -> Result<Area<'a>, PictureError> {
    let area = area.clone().shrink(at, (size.0.unsigned_abs(), size.1.unsigned_abs()));
    area.fill(&WHITE)?;
    Ok(area)
}

/// Four numbers that are read first.
fn tiles(area: &Area<'_>, top: i32, figures: &Figures, language: Language) -> Result<(), PictureError> {
    let shown = |count| shown(language, count);
    let percent = match (figures.answering.kept_percent(), figures.answering.count) {
        (Some(percent), _) => format!("{}%", format::decimal(language, percent)),
        (None, _) => HIDDEN.to_owned(),
    };
    let kept = figures.answering.kept_percent().map(|_| {
        let (kept, count) = (shown(figures.answering.kept).into(), shown(figures.answering.count).into());
        msg::OfficerFiguresOfAnswered { kept, count }.label(language)
    });
    let late = figures.backlog.late;
    let late_words = (late != Shown::Exactly(0))
        .then(|| msg::OfficerFiguresLateOfWaiting { late: shown(late).into() }.label(language));
    let tiles = [
        (msg::OfficerFiguresReceived.label(language), shown(figures.received()), BLUE, None),
        (msg::OfficerFiguresAnswered.label(language), shown(figures.answered()), GREEN, None),
        (msg::OfficerFiguresInTime.label(language), percent, INK, kept),
        (msg::OfficerFiguresWaiting.label(language), shown(figures.backlog.total), INK, late_words),
    ];
    let width = (WIDTH - 5 * GAP) / 4;
    for ((name, number, colour, note), nth) in tiles.into_iter().zip(0..) {
        let tile = card(area, (GAP + nth * (width + GAP), top), (width, TILE))?;
        write(&tile, (22, 40), Words::new(30.0, PALE), &name)?;
        write(&tile, (22, 100), Words::new(60.0, colour).bold(), &number)?;
        let red = nth == 3;
        let note_colour = if red { RED } else { PALE };
        write(&tile, (22, 156), Words::new(27.0, note_colour), &note.unwrap_or_default())?;
    }
    Ok(())
}

/// The months before, for a paper.
pub fn trend_chart(figures: &Figures, language: Language) -> Result<Vec<u8>, PictureError> {
    paint((1500, 470), |area| {
        area.fill(&WHITE)?;
        trend(area, figures, language)
    })
}

/// What came in as bars, what was answered as a line.
fn trend(area: &Area<'_>, figures: &Figures, language: Language) -> Result<(), PictureError> {
    legend(area, language)?;
    let months: Vec<MonthCount> = figures.trend.clone();
    let count = |shown: Shown| shown.get().and_then(|count| i32::try_from(count).ok()).unwrap_or(0);
    let highest = months.iter().flat_map(|month| [count(month.received), count(month.answered)]).max().unwrap_or(0);
    let many = i32::try_from(months.len()).unwrap_or(0);
    let (width, height) = area.dim_in_pixel();
    let chart_area = area.clone().shrink((PADDING, TITLE), (width - 2 * PADDING as u32, height - TITLE as u32 - 12));
    let mut chart = ChartBuilder::on(&chart_area)
        .x_label_area_size(46)
        .y_label_area_size(58)
        .build_cartesian_2d((0..many - 1).into_segmented(), 0..(highest + highest / 8).max(4))?;
    let name = |place: &SegmentValue<i32>| match place {
        SegmentValue::CenterOf(nth) => {
            let month = usize::try_from(*nth).ok().and_then(|nth| months.get(nth));
            let name = month.map(|month| format::month(language, month.month.number())).unwrap_or_default();
            name.chars().take(3).collect()
        }
        _ => String::new(),
    };
    chart
        .configure_mesh()
        .disable_x_mesh()
        .x_labels(months.len())
        .y_labels(5)
        .y_max_light_lines(1)
        .bold_line_style(TRACK)
        .axis_style(TRACK)
        .x_label_formatter(&name)
        .y_label_formatter(&|count| format::number(language, u64::from(count.unsigned_abs())))
        .x_label_style(TextStyle {
            pos: plotters::style::text_anchor::Pos::default(),
            ..Words::new(26.0, PALE).style()
        })
        .y_label_style(Words::new(26.0, PALE).style())
        .draw()?;
    let bars = months.iter().zip(0..).map(|(month, nth)| {
        let corners = [(SegmentValue::Exact(nth), 0), (SegmentValue::Exact(nth + 1), count(month.received))];
        let mut bar = Rectangle::new(corners, SKY.filled());
        bar.set_margin(0, 0, 12, 12);
        bar
    });
    chart.draw_series(bars)?;
    let answered = || months.iter().zip(0..).map(|(month, nth)| (SegmentValue::CenterOf(nth), count(month.answered)));
    chart.draw_series(LineSeries::new(answered(), GREEN.stroke_width(5)))?;
    chart.draw_series(answered().map(|place| Circle::new(place, 8, GREEN.filled())))?;
    Ok(())
}

fn legend(area: &Area<'_>, language: Language) -> Result<(), PictureError> {
    let (width, _) = area.dim_in_pixel();
    let right = i32::try_from(width).unwrap_or(WIDTH) - PADDING;
    let words = Words::new(28.0, INK);
    write(area, (right, 44), words.right(), &msg::OfficerFiguresAnswered.label(language))?;
    area.draw(&Circle::new((right - 164, 44), 9, GREEN.filled()))?;
    write(area, (right - 210, 44), words.right(), &msg::OfficerFiguresReceived.label(language))?;
    fill(area, (right - 334, 34), (20, 20), SKY)
}

/// How long things took.
fn durations(area: &Area<'_>, times: &[Timed<'_>], language: Language) -> Result<(), PictureError> {
    write(area, (PADDING, 44), Words::new(34.0, INK).bold(), &msg::OfficerFiguresTimes.label(language))?;
    let right = WIDTH - 2 * GAP - PADDING;
    for (time, nth) in times.iter().zip(0..) {
        let top = TITLE + nth * TIME;
        write(area, (PADDING, top + 20), Words::new(30.0, INK).bold(), &time.name)?;
        write(area, (right, top + 20), Words::new(27.0, PALE).right(), &time.limit)?;
        let share = time.share.clone().unwrap_or_else(|| msg::OfficerFiguresEmpty.label(language));
        let kept = time.share.is_some() && time.measure.kept == time.measure.count;
        write(area, (PADDING, top + 56), Words::new(28.0, if kept { GREEN } else { INK }), &share)?;
        if let Some((half, most)) = &time.taken {
            write(area, (PADDING, top + 90), Words::new(27.0, PALE), &format!("{half}, {most}"))?;
        }
    }
    Ok(())
}

/// Names with numbers and bars.
fn list(area: &Area<'_>, list: &Counted, width: i32, language: Language) -> Result<(), PictureError> {
    write(area, (PADDING, 44), Words::new(32.0, INK).bold(), &list.title)?;
    let right = width - PADDING;
    if let Some(note) = &list.note {
        write(area, (right, 46), Words::new(24.0, PALE).right(), note)?;
    }
    if list.rows.is_empty() {
        return write(area, (PADDING, TITLE + 24), Words::new(28.0, PALE), &msg::OfficerFiguresEmpty.label(language));
    }
    let rows = shortened(&list.rows, language);
    let most = rows.iter().filter_map(|(_, count)| count.get()).max().unwrap_or(0).max(1);
    for ((name, count), nth) in rows.iter().zip(0..) {
        let top = TITLE + nth * ROW;
        let number = shown(language, *count);
        let room = right - PADDING - 14 - 18 * i32::try_from(number.chars().count()).unwrap_or(4);
        write(area, (PADDING, top + 20), Words::new(28.0, INK), &fitting(name, 28.0, room))?;
        write(area, (right, top + 20), Words { side: HPos::Right, ..Words::new(30.0, INK).bold() }, &number)?;
        fill(area, (PADDING, top + 42), (right - PADDING, 10), TRACK)?;
        let length = count.get().unwrap_or(0) * u64::from((right - PADDING).unsigned_abs()) / most;
        fill(area, (PADDING, top + 42), (i32::try_from(length).unwrap_or(0), 10), BLUE)?;
    }
    Ok(())
}

/// The rows there is room for, the largest of them; the last stands for all the others.
fn shortened(rows: &[(String, Shown)], language: Language) -> Vec<(String, Shown)> {
    let mut rows = rows.to_vec();
    if rows.len() <= ROWS {
        return rows;
    }
    rows.sort_by_key(|(_, count)| std::cmp::Reverse(count.get()));
    let (first, others) = rows.split_at(ROWS - 1);
    let sum = others.iter().try_fold(0, |sum, (_, count)| Some(sum + count.get()?));
    let others = (msg::OfficerFiguresOther.label(language), sum.map_or(Shown::Hidden, Shown::Exactly));
    first.iter().cloned().chain([others]).collect()
}
