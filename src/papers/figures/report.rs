//! The figures of a month as a report on paper: what matters most in words, the months before in a chart, then every table.

use super::canvas::PictureError;
use super::picture::trend_chart;
use crate::domain::Office;
use crate::domain::figures::{Figures, Shown, percent};
use crate::papers::matter::letterhead;
use crate::papers::sheet::{Block, Sheet};
use crate::papers::typeset::typeset;
use crate::texts::figures::{Counted, HIDDEN, hours, shown, tables, times};
use crate::texts::messages as msg;
use crate::texts::{Language, Message, format};

/// The report, as PDF.
pub fn report(figures: &Figures, language: Language, office: &Office) -> Result<Vec<u8>, PictureError> {
    typeset(&sheet(figures, language, office)?).map_err(|error| PictureError::Painting(error.to_string()))
}

fn sheet(figures: &Figures, language: Language, office: &Office) -> Result<Sheet, PictureError> {
    let title = msg::OfficerFiguresTitle { month: format::month_of_year(language, figures.month).into() };
    let title = title.label(language);
    let at = msg::OfficerFiguresAsOf { at: format::moment(language, figures.at).into() }.label(language);
    let mut blocks = vec![
        Block::Title(title.clone()),
        Block::Subtitle(at),
        Block::Rows(summary(figures, language)),
        Block::Heading(msg::OfficerFiguresTrend.label(language)),
        Block::Picture { png: trend_chart(figures, language)?, alternative: spoken(figures, language) },
        Block::Heading(msg::OfficerFiguresTimes.label(language)),
        durations(figures, language, office),
    ];
    for table in tables(figures, language, office) {
        blocks.push(Block::Heading(match &table.note {
            Some(note) => format!("{} ({note})", table.title),
            None => table.title.clone(),
        }));
        blocks.push(counted(&table, language));
    }
    if figures.published {
        blocks.push(Block::Note(msg::OfficerFiguresHidden.label(language)));
    }
    blocks.push(Block::Note(msg::OfficerFiguresMethod.label(language)));
    Ok(Sheet {
        footer: title.clone(),
        title,
        language,
        dated: figures.at,
        letterhead: letterhead(office),
        seal: None,
        blocks,
    })
}

/// What is read first.
fn summary(figures: &Figures, language: Language) -> Vec<(String, String)> {
    let shown = |count| shown(language, count);
    let mut rows = vec![
        (msg::OfficerFiguresReceived.label(language), shown(figures.received())),
        (msg::OfficerFiguresAnswered.label(language), shown(figures.answered())),
    ];
    if let Some(percent) = figures.answering.kept_percent() {
        let (kept, count) = (shown(figures.answering.kept).into(), shown(figures.answering.count).into());
        let percent = format::decimal(language, percent).into();
        let share = msg::OfficerFiguresShare { percent, kept, count }.label(language);
        rows.push((msg::OfficerFiguresInTime.label(language), share));
    }
    rows.extend([
        (msg::OfficerFiguresWaiting.label(language), shown(figures.backlog.total)),
        (msg::OfficerFiguresLate.label(language), shown(figures.backlog.late)),
        (msg::OfficerFiguresStopped.label(language), shown(figures.stopped)),
        (msg::OfficerFiguresExtended.label(language), shown(figures.extended)),
    ]);
    rows
}

/// The chart in words, for whoever cannot see it.
fn spoken(figures: &Figures, language: Language) -> String {
    let month = |month: &crate::domain::figures::MonthCount| {
        let (received, answered) = (shown(language, month.received), shown(language, month.answered));
        let name = format::month_of_year(language, month.month).into();
        msg::OfficerFiguresSpoken { month: name, received: received.into(), answered: answered.into() }.label(language)
    };
    figures.trend.iter().map(month).collect::<Vec<_>>().join(" ")
}

fn durations(figures: &Figures, language: Language, office: &Office) -> Block {
    let rows = times(figures, language, office).map(|time| {
        let measure = time.measure;
        let of = |time: Option<chrono::TimeDelta>| {
            time.map_or_else(|| HIDDEN.to_owned(), |time| format::decimal(language, hours(time)))
        };
        let percent = measure.kept_percent().map_or_else(|| HIDDEN.to_owned(), |part| format::decimal(language, part));
        vec![
            format!("{} ({})", time.name, time.limit),
            shown(language, measure.count),
            shown(language, measure.kept),
            percent,
            of(measure.median),
            of(measure.p90),
        ]
    });
    let head = crate::texts::figures::heads(&msg::OfficerFiguresHeadsTimes.label(language));
    Block::Table { head, shares: vec![3.4, 1.5, 1.3, 1.1, 1.4, 1.6], rows: rows.to_vec() }
}

/// Names, numbers and shares.
fn counted(table: &Counted, language: Language) -> Block {
    if table.rows.is_empty() {
        return Block::Paragraph(msg::OfficerFiguresEmpty.label(language));
    }
    let total: Option<u64> = table.rows.iter().map(|(_, count)| count.get()).sum();
    let share = |count: Shown| percent(count.get()?, total?).map(|part| format::decimal(language, part));
    let rows = table.rows.iter().map(|(name, count)| {
        vec![name.clone(), shown(language, *count), share(*count).unwrap_or_else(|| HIDDEN.to_owned())]
    });
    let head = crate::texts::figures::heads(&msg::OfficerFiguresHeadsCounted.label(language));
    Block::Table { head, shares: vec![4.0, 1.0, 1.0], rows: rows.collect() }
}
