//! What is said about the office itself.

use chrono::Weekday;

use super::messages as msg;
use super::page::{Key, Keys, Page};
use super::{Html, Language, Message};
use crate::domain::calendar::Window;
use crate::domain::dates::{NAMES_EN, NAMES_ID, NAMES_JV};
use crate::domain::{Kind, Office};
use crate::notices::{Door, Press, QuestionView};

/// `/start`
pub fn greeting(language: Language, office: &Office) -> Page {
    let text =
        msg::Greeting { office: office.profile().name.as_str().into(), days: office.promise(Kind::Complaint).into() };
    Page::text(text.html(language), doors(language, office))
}

/// The ways from the first screen.
pub fn doors(language: Language, office: &Office) -> Keys {
    let door = |label: String, door: Door| Key { label, press: Press::Open(door) };
    let mut rows = Vec::new();
    for kind in office.kinds() {
        let label = match kind {
            Kind::Complaint => msg::ButtonFile.label(language),
            Kind::Information => msg::ButtonInformation.label(language),
            Kind::Aspiration => msg::ButtonAspiration.label(language),
        };
        rows.push(vec![door(label, Door::File(*kind))]);
    }
    // Right under the first: what most people come for.
    let rest =
        vec![door(msg::ButtonStatus.label(language), Door::Status), door(msg::ButtonInfo.label(language), Door::Info)];
    rows.insert(rows.len().min(1), rest);
    Keys::Inline(rows)
}

/// `/info`
pub fn info(language: Language, office: &Office) -> Page {
    let profile = office.profile();
    let responsible = &profile.responsible;
    let ombudsman = office.ombudsman();
    let lines = |lines: &[String]| Html::join(lines.iter().map(|line| Html::escape(line)), "\n");
    let text = msg::Info {
        office: profile.name.as_str().into(),
        address: profile.address.as_str().into(),
        phones: profile.phones.join(" · ").into(),
        contacts: [profile.email.as_str(), profile.web.as_str()].join(" · ").into(),
        hours: lines(&hours(language, office)).into(),
        responsible: format!("{}, {}, {}", responsible.function, responsible.address, responsible.phone).into(),
        days: office.promise(Kind::Complaint).into(),
        channels: lines(office.channels()).into(),
        emergency: office.emergency_number().into(),
        ombudsman: format!("{}, {}, {}", ombudsman.name, ombudsman.phone, ombudsman.web).into(),
    };
    Page::text(text.html(language), Keys::None)
}

/// The ordinary week, days with the same hours in one line: "Senin–Kamis: 07.30–12.00, 13.00–16.00".
fn hours(language: Language, office: &Office) -> Vec<String> {
    let names = match language {
        Language::English => &NAMES_EN,
        Language::Indonesian => &NAMES_ID,
        Language::Javanese => &NAMES_JV,
    };
    let week = office.calendar().hours().ordinary();
    let mut groups: Vec<(Weekday, Weekday, &[Window])> = Vec::new();
    let mut day = Weekday::Mon;
    for _ in 0..7 {
        let windows = week.on(day);
        match groups.last_mut().filter(|(_, last, same)| *same == windows && last.succ() == day) {
            Some((_, last, _)) => *last = day,
            None => groups.push((day, day, windows)),
        }
        day = day.succ();
    }
    let name = |day: Weekday| names.days[day.num_days_from_monday() as usize];
    let open = groups.into_iter().filter(|(_, _, windows)| !windows.is_empty());
    open.map(|(first, last, windows)| {
        let days = if first == last { name(first).to_owned() } else { format!("{}–{}", name(first), name(last)) };
        let windows = windows
            .iter()
            .map(|window| format!("{}–{}", window.opens().format("%H.%M"), window.closes().format("%H.%M")));
        format!("{days}: {} WIB", windows.collect::<Vec<_>>().join(", "))
    })
    .collect()
}

/// Which unit gets what is being filed (UU 25/2009 art. 45: never the officer complained about).
pub fn unit(view: &QuestionView, language: Language, office: &Office) -> String {
    let name = [("office", office.profile().short_name.as_str().into())];
    let answers = &view.draft.answers;
    let division = answers.option("service").and_then(|service| office.division_of(service));
    let text = match (answers.chose("about_officer", "yes"), division) {
        (true, _) => super::family(language, "form-review-unit-superior", &name),
        (false, Some(division)) => {
            super::family(language, "form-review-unit-division", &[("division", division.name.as_str().into())])
        }
        (false, None) => super::family(language, "form-review-unit-open", &name),
    };
    text.unwrap_or_default().plain()
}
