//! A move is put together: one question for each thing its row needs, then a preview where words leave the office.

use chrono::TimeDelta;

use super::super::Failure;
use super::super::turn::Turn;
use super::super::words::{cleaned, length_fault};
use super::carry::{Attempt, Hand};
use super::choices::{self, choices};
use super::{Mover, TRIES, heads};
use crate::domain::dates::read_coming_date;
use crate::domain::lifecycle::{
    Action, Actor, Answer, Asked, Composition, Given, Need, Refusal, Rule, decide, may, next_need, promise_until,
};
use crate::domain::template::Facts;
use crate::domain::{Attention, Case, CaseId, CaseNumber, DraftId};
use crate::form::Input;
use crate::notices::{Give, MoveNote, Notice};
use crate::store::HeldMove;

/// How long words wait before they leave the office.
const HOLD: TimeDelta = TimeDelta::seconds(30);

impl Turn<'_> {
    /// The button of a move was pressed.
    pub async fn start_move(&mut self, id: &CaseId, action: Action) -> Result<(), Failure> {
        // What completes a case is a form, and what is added to it words and files: a press alone is neither.
        match action {
            Action::Complete => return self.open_completion(id).await,
            Action::Supplement => return self.ask_supplement(id).await,
            _ => {}
        }
        let Some(case) = self.named_case(id).await? else { return Ok(()) };
        let mover = Mover::of(self.tx, self.person.id, action).await?;
        let heads = heads(self.tx).await?;
        match may(&case, action, mover.actor(), &self.setting(&heads)) {
            Ok(rule) => {
                let fresh = Composition {
                    id: DraftId::new(),
                    case: case.id.clone(),
                    action,
                    given: Given::default(),
                    offset: 0,
                };
                self.proceed(fresh, &case, rule, None).await
            }
            Err(refusal) => {
                self.attend(Attention::Nothing).await?;
                self.refuse(&case, refusal).await
            }
        }
    }

    /// Asks for what is still needed, or shows the move, or makes it.
    async fn proceed(
        &mut self,
        mut composition: Composition,
        case: &Case,
        rule: &'static Rule,
        wrong: Option<MoveNote>,
    ) -> Result<(), Failure> {
        while let Some(ask) = next_need(rule, case, &self.desk.office, &composition.given) {
            let offers = choices(&self.desk, self.tx, case, &composition, ask.need).await?;
            let chosen_from = matches!(ask.need.asked(), Asked::Pick | Asked::Tick);
            if chosen_from && offers.is_empty() {
                if ask.optional {
                    composition.given.set(ask.need, Answer::Skipped);
                    continue;
                }
                self.attend(Attention::Nothing).await?;
                return self.refuse(case, Refusal::Missing(ask.need)).await;
            }
            let (case, tag) = (case.id.clone(), composition.id.tag().to_owned());
            self.attend(Attention::Move(Box::new(composition))).await?;
            return self.say(Notice::MoveAsk { case, tag, need: ask.need, wrong }).await;
        }
        let anything_said = !composition.given.facts().is_empty() || !composition.given.writings().is_empty();
        if rule.leaves || rule.confirms && anything_said {
            let (case, tag) = (case.id.clone(), composition.id.tag().to_owned());
            self.attend(Attention::Move(Box::new(composition))).await?;
            return self.say(Notice::MovePreview { case, tag, wrong }).await;
        }
        self.make(composition).await
    }

    /// Asks once more for what the move that is put together still needs, if one is. One that cannot be made any more is
    /// given up with words.
    pub async fn ask_move_again(&mut self) -> Result<(), Failure> {
        let Attention::Move(composition) = self.attention.clone() else { return Ok(()) };
        let Some((case, rule)) = self.standing(&composition).await? else { return Ok(()) };
        let tag = composition.id.tag().to_owned();
        let open = next_need(rule, &case, &self.desk.office, &composition.given);
        self.say(match open {
            Some(ask) => Notice::MoveAsk { case: case.id, tag, need: ask.need, wrong: None },
            None => Notice::MovePreview { case: case.id, tag, wrong: None },
        })
        .await
    }

    /// The composition that a button belongs to, if it is the one in hand.
    fn composition(&self, tag: &str) -> Option<Composition> {
        match &self.attention {
            Attention::Move(composition) if composition.id.tag() == tag => Some((**composition).clone()),
            _ => None,
        }
    }

    /// The case of a composition, and the row by which the move may still be made.
    async fn standing(&mut self, composition: &Composition) -> Result<Option<(Case, &'static Rule)>, Failure> {
        let Some(case) = self.named_case(&composition.case).await? else { return Ok(None) };
        let mover = Mover::of(self.tx, self.person.id, composition.action).await?;
        let heads = heads(self.tx).await?;
        match may(&case, composition.action, mover.actor(), &self.setting(&heads)) {
            Ok(rule) => Ok(Some((case, rule))),
            Err(refusal) => {
                self.attend(Attention::Nothing).await?;
                self.refuse(&case, refusal).await?;
                Ok(None)
            }
        }
    }

    /// A button gave something for a need.
    pub async fn give(&mut self, tag: &str, need: Need, given: Give) -> Result<(), Failure> {
        let Some(mut composition) = self.composition(tag) else { return self.say(Notice::OldButton).await };
        let Some((case, rule)) = self.standing(&composition).await? else { return Ok(()) };
        let Some(ask) = next_need(rule, &case, &self.desk.office, &composition.given) else {
            return self.say(Notice::OldButton).await;
        };
        if ask.need != need {
            return self.say(Notice::OldButton).await;
        }
        let mut wrong = None;
        // Whoever ticks stays on the page they are on; another question begins with its first.
        match given {
            Give::Option(_) if need.asked() == Asked::Tick => {}
            Give::Page(offset) => composition.offset = offset,
            _ => composition.offset = 0,
        }
        match given {
            Give::Page(_) => {}
            Give::Skip if ask.optional => composition.given.set(need, Answer::Skipped),
            Give::Skip => wrong = Some(MoveNote::ChooseOne),
            Give::Done => match (need.asked(), composition.given.ticked(need)) {
                (Asked::Files, _) => wrong = self.files_done(&mut composition, ask.optional).await?,
                (Asked::Tick, []) if !ask.optional => wrong = Some(MoveNote::TickOne),
                (Asked::Tick, ticked) => {
                    let ticked = ticked.to_vec();
                    composition.given.set(need, Answer::Ticked(ticked));
                }
                _ => wrong = Some(MoveNote::ChooseOne),
            },
            Give::Option(option) => {
                let offers = choices(&self.desk, self.tx, &case, &composition, need).await?;
                if !offers.iter().any(|choice| choice.key == option) {
                    wrong = Some(MoveNote::Wrong);
                } else if need.asked() == Asked::Tick {
                    let mut ticked = composition.given.ticked(need).to_vec();
                    match ticked.iter().position(|known| *known == option) {
                        Some(index) => drop(ticked.remove(index)),
                        None => ticked.push(option),
                    }
                    composition.given.set(need, Answer::Ticking(ticked));
                } else if matches!(need.asked(), Asked::Words(..)) {
                    wrong = self.take_template(&mut composition, &case, need, &option).await?;
                } else {
                    wrong = self.take_option(&mut composition, &case, need, option);
                }
            }
        }
        self.proceed(composition, &case, rule, wrong).await
    }

    /// A template is words like any others: filled in, then shown before they leave.
    async fn take_template(
        &mut self,
        composition: &mut Composition,
        case: &Case,
        need: Need,
        tag: &str,
    ) -> Result<Option<MoveNote>, Failure> {
        let fitting = choices::fitting(self.tx, case, composition.action, self.now).await?;
        let Some(template) = fitting.into_iter().find(|template| template.id.tag() == tag) else {
            return Ok(Some(MoveNote::Wrong));
        };
        let words = template.filled(&Facts::of(case), &self.desk.office);
        self.read_words(composition, case, need, &words).await
    }

    fn take_option(&self, composition: &mut Composition, case: &Case, need: Need, option: String) -> Option<MoveNote> {
        if need.asked() != Asked::Day {
            composition.given.set(need, Answer::Picked(option));
            return None;
        }
        match choices::day(&option) {
            Some(day) => self.take_day(composition, case, day),
            None => Some(MoveNote::NotADay),
        }
    }

    /// A day that the row takes: of a new promise it must fit between the old one and the longest there may be.
    fn take_day(&self, composition: &mut Composition, case: &Case, day: chrono::NaiveDate) -> Option<MoveNote> {
        let tried = composition.given.clone().with(Need::Until, Answer::Day(day));
        if composition.action == Action::Extend && promise_until(case, day, &self.desk.office).is_none() {
            return Some(MoveNote::DayDoesNotFit);
        }
        composition.given = tried;
        None
    }

    /// Something was written or sent while a move is put together.
    pub async fn give_words(&mut self, mut composition: Composition, input: Input) -> Result<(), Failure> {
        let Some((case, rule)) = self.standing(&composition).await? else { return Ok(()) };
        let Some(ask) = next_need(rule, &case, &self.desk.office, &composition.given) else {
            // Everything is given: whoever writes on means to say it differently.
            return self.rewrite_with(composition, &case, rule, input).await;
        };
        let wrong = match (ask.need.asked(), input) {
            (Asked::Files, Input::File(file)) => self.keep_proof(&composition, file).await?,
            (_, Input::Text { text, .. }) => self.read_words(&mut composition, &case, ask.need, &text).await?,
            _ => Some(MoveNote::WordsHere),
        };
        self.proceed(composition, &case, rule, wrong).await
    }

    async fn read_words(
        &mut self,
        composition: &mut Composition,
        case: &Case,
        need: Need,
        text: &str,
    ) -> Result<Option<MoveNote>, Failure> {
        let text = cleaned(text);
        Ok(match need.asked() {
            Asked::Words(min, max) => {
                let wrong = length_fault(&text, (min, max));
                if wrong.is_none() {
                    composition.given.set(need, Answer::Text(text));
                }
                wrong
            }
            Asked::Day => match read_coming_date(&text, self.desk.day(self.now)) {
                Ok(day) => self.take_day(composition, case, day),
                Err(_) => Some(MoveNote::NotADay),
            },
            Asked::Number => match self.numbered(&text, case).await? {
                Some(target) => {
                    composition.given.set(need, Answer::Picked(target.to_string()));
                    None
                }
                None => Some(MoveNote::NotANumber),
            },
            Asked::Files => Some(MoveNote::FilesHere),
            Asked::Pick | Asked::Tick => Some(MoveNote::ChooseOne),
        })
    }

    /// Another open case that the officer may read.
    async fn numbered(&mut self, text: &str, case: &Case) -> Result<Option<CaseId>, Failure> {
        let Ok(number) = CaseNumber::read(text) else { return Ok(None) };
        let Some(target) = self.tx.case_numbered(&number).await? else { return Ok(None) };
        let fits = target.id != case.id && target.status.is_owed() && self.may_read(&target).await?;
        Ok(fits.then_some(target.id))
    }

    /// `[Tulis ulang]`: the words once more, what was chosen stays.
    pub async fn rewrite(&mut self, tag: &str) -> Result<(), Failure> {
        let Some(mut composition) = self.composition(tag) else { return self.say(Notice::OldButton).await };
        let Some((case, rule)) = self.standing(&composition).await? else { return Ok(()) };
        composition.given = without_words(&composition.given, rule);
        self.proceed(composition, &case, rule, None).await
    }

    async fn rewrite_with(
        &mut self,
        mut composition: Composition,
        case: &Case,
        rule: &'static Rule,
        input: Input,
    ) -> Result<(), Failure> {
        let words: Vec<Need> = composition.given.writings().into_iter().map(|(need, _)| need).collect();
        match (words.as_slice(), input) {
            ([need], Input::Text { text, .. }) => {
                let wrong = self.read_words(&mut composition, case, *need, &text).await?;
                self.proceed(composition, case, rule, wrong).await
            }
            // Another file of the kind that was asked for goes with the others.
            (_, Input::File(file)) if composition.given.get(Need::Proof).is_some() => {
                let wrong = self.keep_proof(&composition, file).await?;
                composition.given.set(Need::Proof, Answer::FilesDone);
                self.proceed(composition, case, rule, wrong).await
            }
            _ => self.proceed(composition, case, rule, Some(MoveNote::ChooseOne)).await,
        }
    }

    /// `[Kirim]`, `[Ya, cabut]`: words that leave the office are held back for a moment, the rest is done.
    pub async fn send(&mut self, tag: &str) -> Result<(), Failure> {
        let Some(composition) = self.composition(tag) else { return self.say(Notice::OldButton).await };
        let Some((case, rule)) = self.standing(&composition).await? else { return Ok(()) };
        if let Some(ask) = next_need(rule, &case, &self.desk.office, &composition.given) {
            let tag = composition.id.tag().to_owned();
            return self.say(Notice::MoveAsk { case: case.id, tag, need: ask.need, wrong: None }).await;
        }
        if !rule.leaves {
            return self.make(composition).await;
        }
        let held = HeldMove {
            id: composition.id,
            case: composition.case,
            by: self.person.id,
            action: composition.action,
            given: composition.given,
            due_at: self.now + HOLD,
        };
        self.tx.hold(&held).await?;
        self.attend(Attention::Nothing).await?;
        self.say(Notice::MoveHeld { case: held.case, held: held.id }).await
    }

    /// `[Batal]`
    pub async fn drop_move(&mut self, tag: &str) -> Result<(), Failure> {
        let Some(composition) = self.composition(tag) else { return self.say(Notice::OldButton).await };
        self.tx.drop_draft(&composition.id).await?;
        self.attend(Attention::Nothing).await?;
        self.say(Notice::MoveDropped { case: composition.case }).await
    }

    /// Makes the move.
    pub async fn make(&mut self, composition: Composition) -> Result<(), Failure> {
        self.attend(Attention::Nothing).await?;
        let Composition { id, action, given, case, .. } = composition;
        let mover = Mover::of(self.tx, self.person.id, action).await?;
        let heads = heads(self.tx).await?;
        // Somebody else may have moved the case between reading and writing: it is looked at again as it is then.
        for _ in 0..TRIES {
            let Some(case) = self.named_case(&case).await? else { return Ok(()) };
            if !self.target_stands(&given).await? {
                return self.refuse(&case, Refusal::Wrong(Need::Target)).await;
            }
            if !self.owner_stands(&case, &given).await? {
                return self.refuse(&case, Refusal::Wrong(Need::Owner)).await;
            }
            let decision = match decide(&case, action, given.clone(), mover.actor(), &self.setting(&heads)) {
                Ok(decision) => decision,
                Err(refusal) => return self.refuse(&case, refusal).await,
            };
            let (desk, now) = (self.desk.clone(), self.now);
            if (Hand { tx: self.tx, desk: &desk, now }).carry_out(&decision, Some(&id)).await? {
                // Whoever is content is asked how much, after it counts.
                return match action {
                    Action::Confirm => Box::pin(self.start_move(&case.id, Action::Rate)).await,
                    _ => Ok(()),
                };
            }
        }
        Err(Failure::Impossible("a case that changes faster than it can be read"))
    }

    /// `[Tambah bukti]`, an answer to a question: words and files of the citizen.
    pub async fn supplement(&mut self, case: &CaseId) -> Result<bool, Failure> {
        let (desk, now) = (self.desk.clone(), self.now);
        let mut hand = Hand { tx: self.tx, desk: &desk, now };
        let (given, owner) = (Given::default(), Actor::Owner(self.person.id));
        match hand.attempt(case, Action::Supplement, &given, owner, None).await? {
            Attempt::Made => Ok(true),
            Attempt::Refused(case, refusal) => self.refuse(&case, refusal).await.map(|()| false),
            Attempt::Gone => self.say(Notice::OldButton).await.map(|()| false),
        }
    }
}

/// What was chosen, without what was or could have been written: whoever left words out may want some now.
fn without_words(given: &Given, rule: &Rule) -> Given {
    let chosen = rule.needs.iter().filter(|ask| !matches!(ask.need.asked(), Asked::Words(..) | Asked::Number));
    chosen.fold(Given::default(), |kept, ask| match given.get(ask.need) {
        Some(answer) => kept.with(ask.need, answer.clone()),
        None => kept,
    })
}
