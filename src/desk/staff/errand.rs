//! An invitation or an absence is put together: one question after the other, each answer checked, rights each time.

use chrono::{Days, NaiveDate};

use super::super::turn::Turn;
use super::super::{Desk, Failure};
use crate::domain::case::meaning;
use crate::domain::dates::{read_coming_date, read_past_date};
use crate::domain::errand::{LONGEST_DAYS, NAME, NOTE, Question, What};
use crate::domain::{Attention, Errand, Officer, PersonId, Role};
use crate::form::Input;
use crate::notices::{Choice, ErrandNote, Give, MoveNote, Notice, StaffNote, StaffNotice, day_of, key_of};
use crate::store::Tx;

impl Turn<'_> {
    /// Asks for what is still needed, or does the errand.
    pub(super) async fn ask_errand(&mut self, errand: Errand, wrong: Option<ErrandNote>) -> Result<(), Failure> {
        let Some(question) = errand.next() else { return Box::pin(self.finish(errand)).await };
        if question == Question::StandIn && choices(&self.desk, self.tx, self.person.id, &errand).await?.is_empty() {
            self.attend(Attention::Nothing).await?;
            return self.say(Notice::Staff(StaffNotice::NobodyStandsIn)).await;
        }
        let tag = errand.id.tag().to_owned();
        self.attend(Attention::Errand(Box::new(errand))).await?;
        self.say(Notice::Staff(StaffNotice::Ask { tag, question, wrong })).await
    }

    /// Whoever began it may still do it.
    async fn may_go_on(&mut self, errand: &Errand) -> Result<bool, Failure> {
        let may = match errand.what {
            What::Invite { .. } => self.admin("invite").await?,
            What::Leave { .. } => self.any_officer("leave").await?.is_some(),
        };
        if !may {
            self.attend(Attention::Nothing).await?;
        }
        Ok(may)
    }

    fn errand(&self, tag: &str) -> Option<Errand> {
        match &self.attention {
            Attention::Errand(errand) if errand.id.tag() == tag => Some((**errand).clone()),
            _ => None,
        }
    }

    /// A button gave an answer.
    pub(super) async fn answer_errand(&mut self, tag: &str, question: Question, given: Give) -> Result<(), Failure> {
        let Some(errand) = self.errand(tag) else { return self.old_staff_button().await };
        if !self.may_go_on(&errand).await? {
            return Ok(());
        }
        if errand.next() != Some(question) {
            return self.say(Notice::OldButton).await;
        }
        match given {
            Give::Page(offset) => self.ask_errand(Errand { offset, ..errand }, None).await,
            Give::Done if question == Question::Divisions => self.divisions_done(errand).await,
            Give::Done if question == Question::Sure => self.finish(errand).await,
            Give::Option(option) => {
                let offers = choices(&self.desk, self.tx, self.person.id, &errand).await?;
                let offered = offers.iter().any(|choice| choice.key == option);
                // Whoever ticks stays on the page they are on; another question begins with its first.
                let offset = if question == Question::Divisions { errand.offset } else { 0 };
                let errand = Errand { offset, ..errand };
                let (errand, wrong) = match offered {
                    true => take(errand, question, &option, self.desk.day(self.now)),
                    false => (errand, Some(ErrandNote::Move(MoveNote::Wrong))),
                };
                self.ask_errand(errand, wrong).await
            }
            Give::Done | Give::Skip => self.say(Notice::OldButton).await,
        }
    }

    /// A button of an errand that is not in hand: from whom it is no officer's, the try is recorded.
    async fn old_staff_button(&mut self) -> Result<(), Failure> {
        match self.any_officer("errand").await? {
            Some(_) => self.say(Notice::OldButton).await,
            None => Ok(()),
        }
    }

    async fn divisions_done(&mut self, errand: Errand) -> Result<(), Failure> {
        match &errand.what {
            What::Invite { divisions, .. } if divisions.is_empty() => {
                self.ask_errand(errand, Some(ErrandNote::Move(MoveNote::TickOne))).await
            }
            _ => self.finish(errand).await,
        }
    }

    /// Something was written while an errand is in hand.
    pub async fn answer_errand_in_words(&mut self, errand: Errand, input: Input) -> Result<(), Failure> {
        if !self.may_go_on(&errand).await? {
            return Ok(());
        }
        let Input::Text { text, .. } = input else {
            return self.ask_errand(errand, Some(ErrandNote::Move(MoveNote::WordsHere))).await;
        };
        let (errand, wrong) = read_answer(errand, &text, self.desk.day(self.now));
        self.ask_errand(errand, wrong).await
    }

    async fn finish(&mut self, errand: Errand) -> Result<(), Failure> {
        match errand.what.clone() {
            What::Invite { name: Some(name), role: Some(role), divisions } => {
                self.attend(Attention::Nothing).await?;
                self.make_invitation(name, role, divisions).await
            }
            What::Leave { from: Some(from), until: Some(until), stand_in: Some(stand_in), note: Some(note) } => {
                let today = self.desk.day(self.now);
                let offers = stand_ins(self.tx, self.person.id, from, until).await?;
                // Asked again where what was chosen has become impossible meanwhile.
                let again = |from, until, stand_in| Errand {
                    what: What::Leave { from, until, stand_in, note: Some(note.clone()) },
                    ..errand.clone()
                };
                if until < today {
                    let wrong = Some(ErrandNote::Staff(StaffNote::DayDoesNotFit));
                    return self.ask_errand(again(None, None, Some(stand_in)), wrong).await;
                }
                if !offers.iter().any(|officer| officer.person == stand_in) {
                    let wrong = Some(ErrandNote::Move(MoveNote::Wrong));
                    return self.ask_errand(again(Some(from), Some(until), None), wrong).await;
                }
                self.attend(Attention::Nothing).await?;
                self.plan_leave(from, until, stand_in, note).await
            }
            _ => self.say(Notice::OldButton).await,
        }
    }

    /// `[Batal]`
    pub(in crate::desk) async fn drop_errand(&mut self, tag: &str) -> Result<(), Failure> {
        if self.errand(tag).is_none() {
            return self.old_staff_button().await;
        }
        self.attend(Attention::Nothing).await?;
        self.say(Notice::Staff(StaffNotice::Dropped)).await
    }
}

/// An errand after an answer, and what was wrong with it.
type Answered = (Errand, Option<ErrandNote>);

/// A choice was made.
fn take(mut errand: Errand, question: Question, option: &str, today: NaiveDate) -> Answered {
    let mut wrong = None;
    match (&mut errand.what, question) {
        (What::Invite { role, .. }, Question::Role) => *role = meaning(&Role::ALL, option),
        (What::Invite { divisions, .. }, Question::Divisions) => {
            match divisions.iter().position(|known| known == option) {
                Some(index) => drop(divisions.remove(index)),
                None => divisions.push(option.to_owned()),
            }
        }
        (What::Leave { .. }, Question::From | Question::Until) => match day_of(option) {
            Some(day) => return take_day(errand, question, day, today),
            None => wrong = Some(ErrandNote::Move(MoveNote::NotADay)),
        },
        (What::Leave { stand_in, .. }, Question::StandIn) => *stand_in = option.parse().ok().map(PersonId),
        _ => wrong = Some(ErrandNote::Move(MoveNote::ChooseOne)),
    }
    (errand, wrong)
}

fn take_day(mut errand: Errand, question: Question, day: NaiveDate, today: NaiveDate) -> Answered {
    if let What::Leave { from, until, .. } = &mut errand.what {
        let first = from.unwrap_or(today).max(today);
        let fits = (first..=first + chrono::TimeDelta::days(LONGEST_DAYS)).contains(&day);
        match question {
            _ if !fits => return (errand, Some(ErrandNote::Staff(StaffNote::DayDoesNotFit))),
            Question::From => *from = Some(day),
            _ => *until = Some(day),
        }
    }
    (errand, None)
}

fn read_answer(mut errand: Errand, text: &str, today: NaiveDate) -> Answered {
    let Some(question) = errand.next() else { return (errand, None) };
    let mut wrong = None;
    match (&mut errand.what, question) {
        (What::Invite { name, .. }, Question::Name) => match words(text, NAME) {
            Ok(words) => *name = Some(words.split_whitespace().collect::<Vec<_>>().join(" ")),
            Err(_) => wrong = Some(ErrandNote::Staff(StaffNote::NameHere)),
        },
        (What::Leave { note, .. }, Question::Note) => match words(text, NOTE) {
            Ok(words) => *note = Some(words),
            Err(found) => wrong = Some(ErrandNote::Move(found)),
        },
        (What::Leave { .. }, Question::From | Question::Until) => match read_day(text, today) {
            Some(day) => return take_day(errand, question, day, today),
            None => wrong = Some(ErrandNote::Move(MoveNote::NotADay)),
        },
        _ => wrong = Some(ErrandNote::Move(MoveNote::ChooseOne)),
    }
    (errand, wrong)
}

/// Today or a day to come.
fn read_day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    match read_past_date(text, today) {
        Ok(day) if day == today => Some(today),
        _ => read_coming_date(text, today).ok(),
    }
}

/// What was written, without what no paper can print; or how it does not fit. Counted as Telegram counts.
fn words(text: &str, (min, max): (usize, usize)) -> Result<String, MoveNote> {
    let text: String = text.chars().filter(|c| !c.is_control() || *c == '\n').collect::<String>().trim().to_owned();
    match text.encode_utf16().count() {
        letters if letters < min => Err(MoveNote::TooShort { min }),
        letters if letters > max => Err(MoveNote::TooLong { max }),
        _ => Ok(text),
    }
}

/// What can be chosen for the present question of an errand.
pub(super) async fn choices(
    desk: &Desk,
    tx: &mut Tx,
    person: PersonId,
    errand: &Errand,
) -> Result<Vec<Choice>, Failure> {
    let text = |key: &str| Choice { key: key.to_owned(), label: None, ticked: false };
    let days = |from: NaiveDate, after: &[u64]| -> Vec<Choice> {
        after.iter().filter_map(|days| from.checked_add_days(Days::new(*days))).map(|day| text(&key_of(day))).collect()
    };
    let today = desk.day(desk.clock.now());
    Ok(match (&errand.what, errand.next()) {
        (What::Invite { .. }, Some(Question::Role)) => Role::ALL.iter().map(|(_, key)| text(key)).collect(),
        (What::Invite { divisions, .. }, Some(Question::Divisions)) => {
            let choice = |division: &crate::domain::office::Division| Choice {
                key: division.key.to_string(),
                label: Some(division.label.clone()),
                ticked: divisions.iter().any(|ticked| *ticked == division.key.as_str()),
            };
            desk.office.divisions().iter().map(choice).collect()
        }
        (What::Leave { .. }, Some(Question::From)) => days(today, &[0, 1]),
        (What::Leave { from: Some(from), .. }, Some(Question::Until)) => days((*from).max(today), &[0, 1, 2, 4]),
        (What::Leave { from: Some(from), until: Some(until), .. }, Some(Question::StandIn)) => {
            let offers = stand_ins(tx, person, *from, *until).await?.into_iter();
            offers
                .map(|officer| Choice { key: officer.person.to_string(), label: Some(officer.name), ticked: false })
                .collect()
        }
        _ => Vec::new(),
    })
}

/// Who can stand in for an officer on these days: colleagues of the same division first, then of the same role, who are
/// not away themselves.
async fn stand_ins(tx: &mut Tx, person: PersonId, from: NaiveDate, until: NaiveDate) -> Result<Vec<Officer>, Failure> {
    let away = tx.officer(person).await?;
    let shares_division = |other: &Officer| away.divisions.iter().any(|division| other.handles(division));
    let shares_role = |other: &Officer| {
        let counts = |role: &Role| *role != Role::Admin || !away.works_on_cases();
        away.roles.iter().filter(|role| counts(role)).any(|role| other.is(*role))
    };
    let mut offers = Vec::new();
    for other in tx.all_officers().await? {
        if other.person == person || !(shares_division(&other) || shares_role(&other)) {
            continue;
        }
        let own = tx.open_absence(other.person, from).await?;
        if own.is_none_or(|own| own.from > until) {
            offers.push(other);
        }
    }
    offers.sort_by_key(|other| !shares_division(other));
    Ok(offers)
}
