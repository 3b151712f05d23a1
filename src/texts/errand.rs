//! What an officer puts together beside any case, and absences, in words.

use chrono::NaiveDate;

use super::choices::page_of;
use super::messages as msg;
use super::notes::note;
use super::page::{Key, Keys, Page, Paragraph};
use super::staff::{Scene, key, rows};
use super::{Arg, Html, Message, format};
use crate::domain::calendar::wib_date;
use crate::domain::errand::{Question, What};
use crate::domain::{Absence, Case, Errand};
use crate::notices::{Choice, ErrandNote, Give, Press, StaffNotice, StaffPress, day_of};

/// So many cases that were handed over have a button; the others are in `/tugas`.
const SHOWN: usize = 8;

/// An absence with the names in it.
pub struct Away<'a> {
    /// The absence.
    pub absence: &'a Absence,
    /// The name of who is away.
    pub person: &'a str,
    /// The name of who stands in.
    pub stand_in: &'a str,
    /// The cases that the reader was given.
    pub cases: &'a [Case],
}

impl Scene<'_> {
    /// From day to day; one day is one day.
    fn period(&self, from: NaiveDate, until: NaiveDate) -> String {
        if from == until {
            return self.day(from);
        }
        msg::StaffPeriod { from: self.day(from).into(), until: self.day(until).into() }.label(self.language)
    }

    /// A question of an errand, with what was wrong before.
    pub fn ask(
        &self,
        errand: &Errand,
        choices: &[Choice],
        stand_in: &str,
        question: Question,
        wrong: Option<&ErrandNote>,
    ) -> Page {
        let mut args: Vec<(&str, Arg<'_>)> = vec![("stand_in", stand_in.into())];
        let mut written = None;
        match &errand.what {
            What::Invite { name, .. } => args.push(("name", name.clone().unwrap_or_default().into())),
            What::Leave { from, until, note, .. } => {
                if let (Some(from), Some(until)) = (from, until) {
                    args.push(("period", self.period(*from, *until).into()));
                }
                written = note.clone().filter(|_| question == Question::Sure);
            }
        }
        let note = wrong.map(|wrong| match wrong {
            ErrandNote::Move(wrong) => note(wrong, self.language),
            ErrandNote::Staff(wrong) => self.note(*wrong),
        });
        let mut paragraphs: Vec<Paragraph> = Vec::new();
        paragraphs.extend(note.into_iter().flat_map(|note| [Paragraph::ours(note), Paragraph::default()]));
        paragraphs.push(Paragraph::ours(self.text("staff-ask", question.key(), &args)));
        if let Some(written) = written {
            paragraphs.push(Paragraph::default());
            paragraphs.push(Paragraph::named(&msg::StaffLeaveNote.html(self.language), written));
        }
        Page::paragraphs(paragraphs, rows(self.ask_keys(errand, choices, question)))
    }

    fn ask_keys(&self, errand: &Errand, choices: &[Choice], question: Question) -> Vec<Vec<Key>> {
        let tag = || errand.id.tag().to_owned();
        let give = |given: Give| StaffPress::Answer { tag: tag(), question, given };
        let choice = |(index, choice): (usize, &Choice)| {
            let label = self.choice(question, index, choice);
            let label = if choice.ticked { format!("✓ {label}") } else { label };
            key(label, give(Give::Option(choice.key.clone())))
        };
        let turn = |offset| Press::Staff(give(Give::Page(offset)));
        let mut buttons = page_of(choices, errand.offset, self.language, choice, turn);
        let mut last = Vec::new();
        match question {
            Question::Divisions if choices.iter().any(|choice| choice.ticked) => {
                last.push(key(msg::ButtonNext.label(self.language), give(Give::Done)));
            }
            Question::Sure => last.push(key(msg::StaffButtonSure.label(self.language), give(Give::Done))),
            _ => {}
        }
        last.push(key(msg::ButtonDrop.label(self.language), StaffPress::Drop(tag())));
        buttons.push(last);
        buttons
    }

    fn choice(&self, question: Question, index: usize, choice: &Choice) -> String {
        if let Some(label) = &choice.label {
            return label.clone();
        }
        if question == Question::Role {
            return self.text("staff-role", &choice.key, &[]).plain();
        }
        let day = day_of(&choice.key).map(|day| self.day(day)).unwrap_or_default();
        match (question, index) {
            (Question::From, 0) => msg::StaffChoiceToday { day: day.into() }.label(self.language),
            (Question::From, _) => msg::StaffChoiceTomorrow { day: day.into() }.label(self.language),
            _ => day,
        }
    }

    /// An absence, planned, begun, over or called off.
    pub fn absence(&self, away: &Away<'_>, notice: &StaffNotice) -> Page {
        let Away { absence, person, stand_in, .. } = *away;
        let until = self.day(absence.until);
        let html = match notice {
            StaffNotice::Leave { .. } => return self.leave(away),
            StaffNotice::HandedOver { .. } => return self.handed_over(away),
            StaffNotice::LeaveBegun { moved: 0, .. } => {
                msg::StaffLeaveBegunNone { until: until.into() }.html(self.language)
            }
            StaffNotice::LeaveBegun { moved, .. } => {
                let (until, moved, stand_in) = (until.into(), (*moved).into(), stand_in.into());
                msg::StaffLeaveBegun { until, moved, stand_in }.html(self.language)
            }
            StaffNotice::LeaveEnded { .. } => msg::StaffLeaveEnded { stand_in: stand_in.into() }.html(self.language),
            StaffNotice::LeaveCalledOff { .. } if absence.begun => {
                msg::StaffLeaveCalledOffUnderWay { stand_in: stand_in.into() }.html(self.language)
            }
            StaffNotice::LeaveCalledOff { .. } => {
                let period = self.period(absence.from, absence.until);
                msg::StaffLeaveCalledOff { period: period.into() }.html(self.language)
            }
            StaffNotice::StandInFree { .. } => msg::StaffStandInFree { person: person.into() }.html(self.language),
            StaffNotice::StandInGone { .. } => msg::StaffStandInGone { stand_in: stand_in.into() }.html(self.language),
            _ => Html::default(),
        };
        Page::text(html, Keys::None)
    }

    fn leave(&self, away: &Away<'_>) -> Page {
        let absence = away.absence;
        let head =
            msg::StaffLeave { period: self.period(absence.from, absence.until).into(), stand_in: away.stand_in.into() };
        let state = match absence.begun {
            true => msg::StaffLeaveUnderWay.html(self.language),
            false => msg::StaffLeavePlanned.html(self.language),
        };
        let paragraphs = vec![
            Paragraph::ours(head.html(self.language)),
            Paragraph::named(&msg::StaffLeaveNote.html(self.language), absence.note.clone()),
            Paragraph::default(),
            Paragraph::ours(state),
        ];
        let off = key(msg::StaffButtonCallOff.label(self.language), StaffPress::CallOff(absence.id.clone()));
        Page::paragraphs(paragraphs, rows(vec![vec![off]]))
    }

    /// Every case that came, in one message.
    fn handed_over(&self, away: &Away<'_>) -> Page {
        let (person, until) = (away.person.into(), self.day(away.absence.until).into());
        let head = match away.cases.len() {
            0 => msg::StaffHandedOverNone { person, until }.html(self.language),
            count => msg::StaffHandedOver { person, until, count: count.into() }.html(self.language),
        };
        let note = Paragraph::named(&msg::StaffLeaveNote.html(self.language), away.absence.note.clone());
        let row = |case: &Case| {
            let due = format::day(self.language, wib_date(case.due_at));
            let row = msg::OfficerQueueRow { number: case.number.to_string().into(), due: due.into() };
            vec![Key { label: row.label(self.language), press: Press::Card(case.id.clone()) }]
        };
        let keys = match away.cases.len() {
            0 => Keys::None,
            _ => rows(away.cases.iter().take(SHOWN).map(row).collect()),
        };
        Page::paragraphs(vec![Paragraph::ours(head), note], keys)
    }
}
