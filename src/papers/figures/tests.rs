use super::*;
use crate::domain::figures::{Figures, Month};

fn view() -> FiguresView {
    let office = Office::published().unwrap();
    let month = Month::read("2026-11").unwrap();
    let figures = Figures::count(month, &[], &office, month.ends());
    FiguresView { figures, register: Vec::new(), earliest: month, latest: month }
}

/// Whoever makes the same figures twice gets the same files: they can be compared, and kept under their hash.
#[test]
fn the_same_figures_are_the_same_bytes() {
    let office = Office::published().unwrap();
    for (form, _) in FiguresForm::ALL {
        let make = || make(form, &view(), Language::Indonesian, &office).unwrap();
        assert_eq!(make(), make(), "{form:?}");
    }
}

/// A head without a column, or a column without a head, would move every number under another name.
#[test]
fn every_language_has_the_same_columns() {
    use crate::texts::figures::heads;
    let columns = |language: Language| {
        [
            msg::OfficerFiguresHeadsFigures.label(language),
            msg::OfficerFiguresHeadsCounted.label(language),
            msg::OfficerFiguresHeadsTimes.label(language),
            msg::OfficerFiguresHeadsTrend.label(language),
            msg::OfficerFiguresHeadsRegister.label(language),
            msg::OfficerFiguresHeadsDeadlines.label(language),
            msg::OfficerFiguresHeadsPauses.label(language),
            msg::OfficerFiguresHeadsData.label(language),
        ]
        .map(|joined| heads(&joined).len())
    };
    for language in Language::ALL {
        assert_eq!(columns(*language), [3, 3, 6, 3, 16, 11, 5, 21], "{language:?}");
    }
}
