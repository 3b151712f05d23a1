//! One update being handled: who it is from, what time it is, and the open transaction.

use chrono::{DateTime, Utc};

use super::moves::heads;
use super::{Act, Command, Desk, Failure};
use crate::domain::{Attention, Case, Officer, Person, PersonId, Reach, access};
use crate::notices::{Door, LimitNotice, Notice, Press, Priority, StaffPress, TemplatePress};
use crate::store::{CLOCK, Tx};

/// One update being handled.
pub(super) struct Turn<'t> {
    pub tx: &'t mut Tx,
    pub desk: Desk,
    pub person: Person,
    pub attention: Attention,
    /// The page on which a signature was drawn, where that is what the person does.
    pub pad: Option<String>,
    /// Nothing reached them until now.
    returns: bool,
    pub now: DateTime<Utc>,
}

impl<'t> Turn<'t> {
    /// Finds out who it is. Whoever writes can be reached again.
    pub async fn begin(
        tx: &'t mut Tx,
        desk: Desk,
        (who, name): (PersonId, &str),
        now: DateTime<Utc>,
    ) -> Result<Self, Failure> {
        let known = tx.person(who).await?;
        let (mut person, attention) = known.clone().unwrap_or_else(|| {
            let fresh = Person {
                id: who,
                name: String::new(),
                language: "id".to_owned(),
                reach: Reach::Reachable,
                block: None,
            };
            (fresh, Attention::Nothing)
        });
        name.clone_into(&mut person.name);
        let returns = person.reach != Reach::Reachable;
        person.reach = Reach::Reachable;
        // Without a name it may be somebody who was let go of, and who is somebody again.
        if known.is_none_or(|(before, _)| before != person || before.name.is_empty()) {
            tx.keep_person(&person, now).await?;
        }
        Ok(Self { tx, desk, person, attention, pad: None, returns, now })
    }

    /// What no person asks for, and so nobody is answered.
    pub fn of_nobody(tx: &'t mut Tx, desk: Desk, now: DateTime<Utc>) -> Self {
        let person =
            Person { id: CLOCK, name: String::new(), language: "id".to_owned(), reach: Reach::Reachable, block: None };
        Self { tx, desk, person, attention: Attention::Nothing, pad: None, returns: false, now }
    }

    /// Does it.
    pub async fn act(mut self, act: Act) -> Result<(), Failure> {
        if self.returns && !matches!(act, Act::Reach(Reach::Blocked | Reach::Gone)) {
            self.catch_up().await?;
        }
        match act {
            Act::Command(command) => self.command(command).await,
            Act::Hear(input) => self.hear(input).await,
            Act::Edit(input) => self.edit(input).await,
            Act::TooFast => self.say(Notice::Limit(LimitNotice::SlowDown)).await,
            Act::NotForMe => self.not_for_me().await,
            Act::Press(Some(press)) => self.press(press).await,
            Act::Press(None) => self.say(Notice::OldButton).await,
            Act::Reach(reach) => Ok(self.tx.keep_reach(self.person.id, reach).await?),
            Act::Ignore => Ok(()),
        }
    }

    /// A command that opens something breaks off whatever the person was asked for beside the form. One that only tells
    /// something does not: who looks for help while adding evidence goes on adding.
    async fn command(&mut self, command: Command) -> Result<(), Failure> {
        let only_tells = matches!(command, Command::Help | Command::Unknown | Command::Info | Command::Language);
        // Who puts an answer or an objection together looks into the case meanwhile.
        let looks = match &command {
            Command::Card(_)
            | Command::Queue
            | Command::Tasks
            | Command::Figures(_)
            | Command::Templates
            | Command::OwnCases => true,
            Command::Search(words) | Command::Status(words) | Command::Verify(words) => !words.is_empty(),
            _ => false,
        };
        let only_looks = looks && matches!(self.attention, Attention::Move(_) | Attention::Errand(_));
        // What `/batal` breaks off is still to be told.
        if !only_tells && !only_looks && command != Command::Cancel {
            self.attend(Attention::Nothing).await?;
        }
        match command {
            Command::Start => self.greet().await,
            Command::File(kind) => self.open_form(kind).await,
            Command::Status(text) => self.status(&text).await,
            Command::Verify(text) => self.verify(&text).await,
            Command::OwnCases => self.say(Notice::OwnCases { offset: 0 }).await,
            Command::Info => self.say(Notice::Info).await,
            Command::OwnData => self.say(Notice::OwnData).await,
            Command::Language => self.say(Notice::LanguageAsk).await,
            Command::Help | Command::Unknown => self.say(Notice::Help).await,
            Command::Cancel => self.cancel().await,
            Command::Invitation(code) => self.open_invitation(&code).await,
            Command::Card(number) => self.find_card(&number).await,
            Command::Queue => self.queue(0).await,
            Command::Tasks => self.tasks(0).await,
            Command::Search(words) => self.search(&words).await,
            Command::Register => self.open_register().await,
            Command::Figures(month) => self.figures_now(&month).await,
            Command::Templates => self.templates(0).await,
            Command::Staff => self.staff(0).await,
            Command::Invite => self.invite().await,
            Command::Leave => self.leave().await,
            Command::Calendar => self.calendar(None).await,
            Command::Signature => self.ask_signature().await,
            Command::Block(number) => self.block_by(&number).await,
        }
    }

    async fn press(&mut self, press: Press) -> Result<(), Failure> {
        if !self.goes_on_beside(&press) {
            self.attend(Attention::Nothing).await?;
        }
        match press {
            Press::Form { draft, key, tap } => self.tap(&draft, key, tap).await,
            Press::Open(door) => self.open(door).await,
            Press::GoOn(draft) => self.go_on_with(&draft).await,
            Press::StartOver { draft, kind } => self.start_instead_of(&draft, kind).await,
            Press::DeleteDraft(draft) => self.delete_draft(&draft).await,
            Press::Language(code) => self.speak(&code).await,
            Press::Status(case) => self.show_status(&case).await,
            Press::Supplement(case) => self.ask_supplement(&case).await,
            Press::SupplementDone(case) => self.show_status(&case).await,
            Press::Move(case, action) => self.start_move(&case, action).await,
            Press::Give { tag, need, given } => self.give(&tag, need, given).await,
            Press::Send(tag) => self.send(&tag).await,
            Press::Drop(tag) => self.drop_move(&tag).await,
            Press::Rewrite(tag) => self.rewrite(&tag).await,
            Press::TakeBack(held) => self.take_back(&held).await,
            Press::Tasks(offset) => self.tasks(offset).await,
            Press::Adopt { place, case } => self.adopt(&place, &case).await,
            Press::Discard(place) => self.discard(&place).await,
            Press::OwnCases(offset) => self.say(Notice::OwnCases { offset }).await,
            Press::Card(case) => self.show_card(&case).await,
            Press::Files(case) => self.show_files(&case).await,
            Press::Queue(offset) => self.queue(offset).await,
            Press::Found(search, offset) => self.show_found(search, offset).await,
            Press::Lapor(case) => self.show_lapor_text(&case).await,
            Press::Papers(case) => self.list_papers(&case).await,
            Press::Paper(case, paper) => self.send_paper(&case, paper).await,
            Press::RemoveSignature => self.remove_signature().await,
            Press::Data(press) => self.data_press(press).await,
            Press::Follow(case) => self.follow_case(&case).await,
            Press::Template(press) => self.template_press(press).await,
            Press::Staff(press) => self.staff_press(press).await,
            Press::Figures(press) => self.figures(press).await,
            Press::Block(press) => self.block_press(press).await,
            Press::Calendar(page) => self.calendar(Some(page)).await,
            Press::AddDayOff => self.ask_day_off().await,
            Press::RemoveDayOff(day) => self.ask_removal(day).await,
            Press::ChangeDay { day, off } => self.change_day(day, off).await,
            Press::YearEntered(year) => self.year_entered(year).await,
        }
    }

    /// Whether what the person was asked for beside the form is still asked for after this press. Whoever puts a move or
    /// an errand together looks at the case and its files meanwhile.
    fn goes_on_beside(&self, press: &Press) -> bool {
        let looks = matches!(
            press,
            Press::Give { .. }
                | Press::Send(_)
                | Press::Drop(_)
                | Press::Rewrite(_)
                | Press::TakeBack(_)
                | Press::Status(_)
                | Press::OwnCases(_)
                | Press::Open(Door::OwnCases)
                | Press::Card(_)
                | Press::Files(_)
                | Press::Papers(_)
                | Press::Paper(..)
                | Press::Queue(_)
                | Press::Tasks(_)
                | Press::Found(..)
                | Press::Lapor(_)
                | Press::Figures(_)
                | Press::Template(TemplatePress::List(_) | TemplatePress::Open(_))
                | Press::Staff(StaffPress::Answer { .. } | StaffPress::Drop(_))
        );
        // The name of the day was written before it was pressed that it is off.
        let adds = matches!(press, Press::ChangeDay { .. }) && matches!(self.attention, Attention::DayOff { .. });
        let blocks = matches!(press, Press::Block(_)) && matches!(self.attention, Attention::Block { .. });
        let everywhere =
            adds || blocks || matches!(press, Press::Form { .. } | Press::Language(_) | Press::Open(Door::Info));
        // What comes next is checked against what was asked for before.
        let follows = matches!((press, &self.attention), (Press::Follow(_), Attention::Follow { .. }))
            || matches!((press, &self.attention), (Press::Template(_), Attention::Template(_)))
            || matches!(
                (press, &self.attention),
                (Press::Data(_), Attention::Correction(_) | Attention::Declining { .. })
            );
        everywhere || follows || looks && matches!(self.attention, Attention::Move(_) | Attention::Errand(_))
    }

    async fn open(&mut self, door: Door) -> Result<(), Failure> {
        match door {
            Door::File(kind) => self.open_form(kind).await,
            Door::Status => self.status("").await,
            Door::Info => self.say(Notice::Info).await,
            Door::OwnCases => self.say(Notice::OwnCases { offset: 0 }).await,
            Door::Continue => self.go_on().await,
        }
    }

    /// Answers the person whose update this is.
    pub async fn say(&mut self, notice: Notice) -> Result<(), Failure> {
        self.post(self.person.id, notice, Priority::Answer, false, None).await
    }

    /// Tells somebody of something; see `Desk::letter`.
    pub async fn post(
        &mut self,
        to: PersonId,
        notice: Notice,
        priority: Priority,
        silent: bool,
        topic: Option<String>,
    ) -> Result<(), Failure> {
        let letter = self.desk.letter(to, notice, priority, silent, topic, self.now);
        Ok(self.tx.post(&letter, self.now).await?)
    }

    /// Says what the person's next words are taken for.
    pub async fn attend(&mut self, attention: Attention) -> Result<(), Failure> {
        if attention != self.attention {
            self.tx.attend(self.person.id, &attention).await?;
            self.attention = attention;
        }
        Ok(())
    }

    /// The person as an officer who works on cases; a try of anybody else is recorded and answered.
    pub async fn case_officer(&mut self, what: &'static str) -> Result<Option<Officer>, Failure> {
        let officer = self.tx.officer(self.person.id).await?;
        if officer.works_on_cases() {
            return Ok(Some(officer));
        }
        self.tx.keep_denial(self.person.id, what, self.now).await?;
        self.say(Notice::OfficersOnly).await?;
        Ok(None)
    }

    /// Whether the person may read this case as an officer.
    pub async fn may_read(&mut self, case: &Case) -> Result<bool, Failure> {
        let officer = self.tx.officer(self.person.id).await?;
        let heads = heads(self.tx).await?;
        Ok(access(case, &officer, &heads).is_some())
    }
}
