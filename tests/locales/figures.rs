//! Figures in every language: the fullest month and an empty one, as a picture, a workbook and a table.

use chrono::TimeDelta;
use wadul::domain::case::{Outcome, Task};
use wadul::domain::figures::{Entry, Figures, Month, Stop};
use wadul::domain::lifecycle::Action;
use wadul::domain::{Channel, Kind, Office, PersonId, Status};
use wadul::notices::{FiguresForm, FiguresNotice, FiguresView, Notice, RegisterLine, View};
use wadul::papers::File;

use super::walk::{case, every, now};

/// Every notice, of a month with everything in it and of one with nothing.
pub fn views(office: &Office) -> Vec<View> {
    let (month, earlier) = (month("2026-11"), month("2026-08"));
    let forms = FiguresForm::ALL.map(|(form, _)| FiguresNotice::Of { month, form });
    let notices = every! { FiguresNotice:
        FiguresNotice::Of { .. } => FiguresNotice::Of { month, form: FiguresForm::Picture },
        FiguresNotice::Monthly { .. } => FiguresNotice::Monthly { month },
        FiguresNotice::NoSuchMonth { .. } => FiguresNotice::NoSuchMonth { example: month },
        FiguresNotice::NotYours => FiguresNotice::NotYours,
    };
    let is_plain =
        |notice: &FiguresNotice| matches!(notice, FiguresNotice::NoSuchMonth { .. } | FiguresNotice::NotYours);
    let (plain, shown): (Vec<_>, Vec<_>) = notices.into_iter().partition(is_plain);
    let mut views: Vec<View> = plain.into_iter().map(|notice| View::Plain(Notice::Figures(notice))).collect();
    for register in [full(office), Vec::new()] {
        let entries: Vec<Entry> = register.iter().map(|line| line.entry.clone()).collect();
        let figures = Figures::count(month, &entries, office, now());
        for figures in [figures.public(), figures] {
            let (register, latest) = (register.clone(), month);
            let view = FiguresView { figures, register, earliest: earlier, latest };
            // Each file is made once: pictures take their time.
            let told = shown.iter().filter(|it| !forms.contains(it));
            views.extend(told.chain(&forms).map(|notice| View::Figures(Box::new(view.clone()), notice.clone())));
        }
    }
    views
}

fn month(text: &str) -> Month {
    Month::read(text).expect("a month")
}

/// Every state, service, channel, division, outcome and number of stars, with the most awkward words.
fn full(office: &Office) -> Vec<RegisterLine> {
    let line = |nth: usize| {
        let mut case = case(office, Kind::ALL[nth % 3].0, Status::ALL[nth % Status::ALL.len()].0);
        case.person = Some(PersonId(7));
        case.filed_at = now() - TimeDelta::hours(6 * i64::try_from(nth).expect("a number"));
        case.channel = Channel::ALL[nth % Channel::ALL.len()].0;
        case.service = office.services().get(nth % 8).map(|service| service.key.to_string());
        let division = office.divisions().get(nth % 6).map(|division| division.key.to_string());
        case.handling.tasks =
            division.map(|division| Task { division, leads: true, done_at: None }).into_iter().collect();
        case.handling.responded_at = (!nth.is_multiple_of(4)).then(now);
        case.handling.outcome = (!nth.is_multiple_of(4)).then_some(Outcome::ALL[nth % 5].0);
        case.handling.stars = u8::try_from(nth % 6).ok().filter(|stars| *stars > 0);
        let endings = Entry::ENDINGS.map(|action| (action, now())).to_vec();
        let reason = Action::RequestCompletion.key().to_owned();
        let stops = vec![Stop { from: case.filed_at, until: nth.is_multiple_of(2).then(now), reason }];
        let name = (!nth.is_multiple_of(3)).then(|| "=HYPERLINK(\"http://contoh\") & <Siti> \u{1}".to_owned());
        RegisterLine { entry: Entry { case, endings, stops }, name, summary: "<w>&;\"".repeat(26) }
    };
    (0..60).map(line).collect()
}

/// What is wrong with a file, if anything.
pub fn wrong_file(file: &File) -> Option<String> {
    let signature: &[u8] = match file.name.rsplit_once('.')?.1 {
        "png" => b"\x89PNG",
        "xlsx" => b"PK",
        "pdf" => b"%PDF",
        _ => b"\xef\xbb\xbf",
    };
    let whole = file.body.starts_with(signature) && file.body.len() > 200;
    (!whole).then(|| format!("{}: {} bytes", file.name, file.body.len()))
}
