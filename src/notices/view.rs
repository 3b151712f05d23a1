//! What a notice speaks of, looked up when it is sent: everything the words need, and nothing the reader may not see.

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    BlockNotice, BlockView, CalendarPage, DataNotice, DataView, DigestView, FiguresNotice, FiguresView, GroupCase,
    GroupNotice, Notice, PlanView, Record, Seals, StaffNotice, StaffView, TemplateNotice, TemplateView,
};
use crate::domain::calendar::DayOff;
use crate::domain::case::meaning;
use crate::domain::lifecycle::{Action, Given, Need};
use crate::domain::{
    AccessCode, Block, Case, CaseNumber, DataRequest, Evidence, Kind, Officer, Reach, Role, Signature, Status,
};
use crate::form::{Answers, Draft, Keyboard, Note, Progress, Step};

/// A question with everything that stands on its screen.
#[derive(Clone, Debug)]
pub struct QuestionView {
    /// The draft as it is now.
    pub draft: Draft,
    /// The question.
    pub key: String,
    /// Where it stands.
    pub progress: Progress,
    /// What to say first.
    pub note: Option<Note>,
    /// The question before had a keyboard in place of the letters, which has to go.
    pub clears: bool,
    /// Its buttons.
    pub keyboard: Keyboard,
    /// The questions that are asked, for the review.
    pub steps: Vec<Step>,
    /// The files of the draft.
    pub files: Vec<Evidence>,
    /// When the promised answer would be due if it were sent now.
    pub due_at: DateTime<Utc>,
    /// The case that is being completed, if this is not a case of its own.
    pub completes: Option<Completes>,
    /// The address of the page on which it can be signed, at the question for the signature and where there is one.
    pub pad: Option<String>,
}

/// A case whose missing parts are asked for, as it is until they are given.
#[derive(Clone, Debug)]
pub struct Completes {
    /// Its number.
    pub number: CaseNumber,
    /// What was answered before.
    pub answers: Answers,
    /// The files it has.
    pub files: Vec<Evidence>,
}

/// One line of a case's timeline, as its reader may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its place in the trail.
    pub position: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// What: `filed` or the word of an action.
    pub event: String,
    /// The officer who did it, if one did.
    pub by: Option<Officer>,
    /// What was written with it, as far as the reader may read it.
    pub words: Vec<(Need, String)>,
}

/// A time in which the office's clock stood still.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pause {
    /// From when.
    pub from: DateTime<Utc>,
    /// Until when; none: it stands still.
    pub until: Option<DateTime<Utc>>,
    /// The word of the move that stopped it.
    pub reason: String,
}

/// A day off as the calendar shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarDay {
    /// The day.
    pub day: NaiveDate,
    /// What kind of day.
    pub kind: DayOff,
    /// What the office calls it.
    pub name: Option<String>,
}

/// News that did not reach whoever follows a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missed {
    /// Of which move.
    pub action: Action,
    /// When that was known.
    pub at: DateTime<Utc>,
}

/// A case as whose part another is worked on, whatever cases lie between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Its number.
    pub number: CaseNumber,
    /// Where it stands.
    pub status: Status,
}

/// A case with what its reader may see of it.
#[derive(Clone, Debug)]
pub struct CaseView {
    /// The case.
    pub case: Case,
    /// What the form collected.
    pub answers: Answers,
    /// What it had collected when it was filed, where that was completed since.
    pub filed: Answers,
    /// The questions of the form, in their order.
    pub steps: Vec<Step>,
    /// The newest signature under them, where the reader may know who submitted it.
    pub signature: Option<Signature>,
    /// The files.
    pub files: Vec<Evidence>,
    /// What was added in words since.
    pub additions: Vec<(DateTime<Utc>, String)>,
    /// What happened so far.
    pub timeline: Vec<Line>,
    /// When the clock stood still.
    pub pauses: Vec<Pause>,
    /// When it was looked up.
    pub at: DateTime<Utc>,
    /// Whether messages reach the citizen.
    pub reach: Reach,
    /// The news that did not, for officers.
    pub missed: Vec<Missed>,
    /// The access code, only where it is given out.
    pub code: Option<AccessCode>,
    /// What the reader may do now.
    pub allowed: Vec<Action>,
    /// The case under whose number it goes on, where the reader may know that: it can be somebody else's.
    pub merged_into: Option<Goal>,
    /// The reader's own case, where it was merged into this one.
    pub joined: Option<CaseNumber>,
    /// The officer who has it.
    pub handler: Option<Officer>,
    /// Whether its reader follows it.
    pub own: bool,
    /// Whether its reader reads it as an officer.
    pub officer: bool,
    /// Whether its reader reads it as a complaints officer or as a head.
    pub desk: bool,
    /// Whom it is about, by name, for whoever may take one off.
    pub respondents: Vec<String>,
    /// Where its status is asked for in the chat with the bot.
    pub link: String,
    /// With what its papers are sealed; none: they are not.
    pub seals: Option<Box<Seals>>,
    /// Whether its reader may know who submitted it.
    pub whole: bool,
    /// What the reader is putting together.
    pub composition: Option<MoveView>,
    /// What papers are made from, where one can be.
    pub record: Option<Box<Record>>,
}

impl CaseView {
    /// The line of a move.
    pub fn line(&self, position: i64) -> Option<&Line> {
        self.timeline.iter().find(|line| line.position == position)
    }

    /// Whether the telephone number of somebody who cannot be told stands in news of the case.
    pub fn tells_phone(&self) -> bool {
        let unreached = self.reach != Reach::Reachable || !self.missed.is_empty();
        self.officer && self.whole && unreached && self.answers.text("phone").is_some()
    }

    /// The lines of what the citizen added last, without a move in between. Notes and readings are none.
    pub fn last_additions(&self) -> Vec<&Line> {
        let moves = self.moves().rev().take_while(|(action, _)| *action == Action::Supplement);
        moves.map(|(_, line)| line).collect()
    }

    /// Whether the office has asked the citizen something, and nothing was answered or done since.
    pub fn asks_citizen(&self) -> bool {
        self.moves().last().is_some_and(|(action, _)| action == Action::AskCitizen)
    }

    /// Whether what the citizen added last answers a question of the office.
    pub fn answers_a_question(&self) -> bool {
        let mut moves = self.moves().rev().map(|(action, _)| action);
        moves.next() == Some(Action::Supplement)
            && moves.find(|action| *action != Action::Supplement) == Some(Action::AskCitizen)
    }

    fn moves(&self) -> impl DoubleEndedIterator<Item = (Action, &Line)> {
        let moves = self.timeline.iter().filter_map(|line| Some((meaning(&Action::ALL, &line.event)?, line)));
        moves.filter(|(action, _)| *action != Action::Note)
    }
}

/// A move being put together, or held back.
#[derive(Clone, Debug)]
pub struct MoveView {
    /// Tells its buttons from those of another.
    pub tag: String,
    /// The move.
    pub action: Action,
    /// What is given so far.
    pub given: Given,
    /// Whether what is asked for may be left out.
    pub optional: bool,
    /// What can be chosen now.
    pub choices: Vec<Choice>,
    /// How many of it are left out first.
    pub offset: i64,
    /// Whether its words go to a citizen.
    pub leaves: bool,
    /// The number of the case that was named for it.
    pub target: Option<CaseNumber>,
    /// How many files came with it.
    pub files: usize,
    /// Until when it is held back.
    pub held_until: Option<DateTime<Utc>>,
}

/// Something that can be chosen for a need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What travels on the button.
    pub key: String,
    /// Its words, where they are data; else they are a text found by need and key.
    pub label: Option<String>,
    /// Whether it is ticked.
    pub ticked: bool,
}

/// A notice with what it speaks of.
#[derive(Clone, Debug)]
pub enum View {
    /// Nothing to look up.
    Plain(Notice),
    /// A question.
    Question(Box<QuestionView>),
    /// The privacy notice, then the question it belongs to.
    Privacy(Box<QuestionView>),
    /// Two drafts in competition: the one that is there, and the kind wanted.
    DraftOffer {
        /// Tag of the draft that is there.
        tag: String,
        /// Its kind.
        present: Kind,
        /// How far it is.
        progress: Progress,
        /// The kind wanted.
        wanted: Kind,
        /// It enters what came by another way.
        registers: bool,
    },
    /// A draft that waits.
    DraftReminder {
        /// Its tag.
        tag: String,
        /// How far it is.
        progress: Progress,
        /// When it will be deleted.
        expires_at: DateTime<Utc>,
    },
    /// Help where the person is now.
    Help {
        /// What kind of answer is waited for, if any (`Ask::key`).
        ask: Option<&'static str>,
        /// The reader's roles.
        roles: Vec<Role>,
    },
    /// A case, and what about it.
    Case(Box<CaseView>, Notice),
    /// A list of cases.
    Cases {
        /// What list.
        notice: Notice,
        /// The rows.
        cases: Vec<Case>,
        /// How many were left out first.
        offset: i64,
        /// How many there are in all.
        total: i64,
        /// When it was looked up.
        at: DateTime<Utc>,
    },
    /// Messages that wait to be given to a case.
    Waiting {
        /// Tells the place where they wait from another.
        tag: String,
        /// The cases they can be meant for.
        cases: Vec<Case>,
        /// How many there are.
        messages: usize,
    },
    /// What waits in the morning.
    Digest(Box<DigestView>),
    /// A plan, and what about it.
    Plan(Box<PlanView>, Notice),
    /// The reader's cases whose dates moved.
    Dates(Vec<Case>),
    /// A page of the calendar.
    Calendar {
        /// Which.
        page: CalendarPage,
        /// A day that was just changed, and whether it is off now.
        changed: Option<(NaiveDate, bool)>,
        /// The days off on it, in order.
        days: Vec<CalendarDay>,
        /// Whether these are known to be all.
        known: bool,
        /// Today: what has passed is not changed any more.
        today: NaiveDate,
    },
    /// A day that is to be off, or an ordinary day again.
    DayOff {
        /// The day.
        day: CalendarDay,
        /// Whether it shall be off.
        off: bool,
    },
    /// The reader's cases of which news did not reach them.
    CatchUp(Vec<CaseView>),
    /// Everything kept about the reader.
    OwnData {
        /// The name of the account.
        name: String,
        /// The language chosen.
        language: String,
        /// What is being filled in, each with the questions of its form and its files.
        drafts: Vec<(Draft, Vec<Step>, Vec<Evidence>)>,
        /// The cases.
        cases: Vec<CaseView>,
        /// What they asked for about these data, each with the number of its case.
        requests: Vec<(DataRequest, CaseNumber)>,
        /// The blocks they stand or stood under.
        blocks: Vec<Block>,
        /// When the copy was made.
        at: DateTime<Utc>,
    },
    /// Somebody's own data, and what about them.
    Data(Box<DataView>, DataNotice),
    /// What waits at the complaints desk.
    Queue {
        /// A page of the cases, the most urgent first.
        cases: Vec<Case>,
        /// The requests about data that the reader may answer, the most urgent first; on the first page only.
        requests: Vec<(DataRequest, CaseNumber)>,
        /// How many cases were left out first.
        offset: i64,
        /// How many there are in all.
        total: i64,
        /// When it was looked up.
        at: DateTime<Utc>,
    },
    /// The question has changed since, but the keyboard in place of the letters has to go.
    LettersBack,
    /// Templates.
    Template(Box<TemplateView>, TemplateNotice),
    /// Officers among themselves.
    Staff(Box<StaffView>, StaffNotice),
    /// Figures of a month, and what about them.
    Figures(Box<FiguresView>, FiguresNotice),
    /// In a group of the office, or about one; what it may see of a case, where it is about one.
    Group(Option<GroupCase>, GroupNotice),
    /// Blocks, how many there are in all, and what about them.
    Block(Vec<BlockView>, i64, BlockNotice),
    /// A number to which a code belongs.
    Number(CaseNumber),
}
