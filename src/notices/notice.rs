//! Everything that can be said to one reader.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{
    BlockNotice, CalendarNotice, DataNotice, FiguresNotice, GroupNotice, LimitNotice, MoveNote, PaperNotice,
    StaffNotice, TemplateNotice, VerifyNotice, WaitingNotice,
};
use crate::domain::{CaseId, CaseNumber, DraftId, Kind, PersonId, SearchId, SelftestReport, lifecycle};
use crate::form::{Note, Progress};
/// Something to be said to one reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "say")]
pub enum Notice {
    /// What this is, and the first choices.
    Greeting,
    /// Office, hours, other channels.
    Info,
    /// Help for where the person is now.
    Help,
    /// What was asked for beside a form is not asked for any more.
    Dropped,
    /// Which language.
    LanguageAsk,
    /// The language was set.
    LanguageSet,
    /// A question of a form.
    Question {
        /// The draft.
        draft: DraftId,
        /// The question.
        key: String,
        /// Where it stands.
        progress: Progress,
        /// What to say first.
        note: Option<Note>,
        /// The question before had a keyboard in place of the letters, which has to go.
        clears: bool,
    },
    /// The whole privacy notice, before the first question is asked again.
    Privacy {
        /// The draft.
        draft: DraftId,
    },
    /// The privacy notice was declined: nothing is kept.
    Declined,
    /// There is a draft: go on with it, or throw it away and start this kind of form?
    DraftOffer {
        /// The draft that is there.
        draft: DraftId,
        /// What the person wanted to start.
        wanted: Kind,
    },
    /// The draft is kept; how to come back and how to delete it.
    DraftKept,
    /// The draft is gone.
    DraftDeleted,
    /// What was begun to complete a case is kept.
    CompletionKept {
        /// The case.
        case: CaseId,
        /// The question left had a keyboard in place of the letters, which has to go.
        clears: bool,
    },
    /// What was begun to complete a case is gone.
    CompletionDeleted {
        /// The case.
        case: CaseId,
        /// The question left had a keyboard in place of the letters, which has to go.
        clears: bool,
    },
    /// There is nothing to break off.
    NothingToCancel,
    /// A draft has been waiting.
    DraftReminder {
        /// The draft.
        draft: DraftId,
    },
    /// A draft was deleted because of its age.
    DraftExpired,
    /// The emergency line.
    Emergency,
    /// Filed: number, code, promise, proof of submission.
    Filed {
        /// The case.
        case: CaseId,
    },
    /// Where a case stands, to whoever submitted it.
    Status {
        /// The case.
        case: CaseId,
    },
    /// Where a case stands, to somebody who knows number and code: nothing personal.
    PublicStatus {
        /// The case.
        case: CaseId,
    },
    /// Asks for a case number.
    StatusAsk,
    /// Asks for the access code of a number.
    StatusCodeAsk {
        /// The number as read.
        number: CaseNumber,
    },
    /// Not a case number at all.
    StatusNotANumber,
    /// A slip in the number.
    StatusSlip,
    /// Number and code do not belong together; says the same for every reason.
    StatusRefused,
    /// Too many wrong tries.
    StatusLocked {
        /// When the next one is possible.
        until: DateTime<Utc>,
    },
    /// Whether a paper is genuine.
    Verify(VerifyNotice),
    /// The person's own cases, newest first.
    OwnCases {
        /// How many to leave out first.
        offset: i64,
    },
    /// Copy of one's own data.
    OwnData,
    /// What people ask for about their own data.
    Data(DataNotice),
    /// Papers of a case, and the signatures under them.
    Papers(PaperNotice),
    /// Send what is to be added to the case.
    SupplementAsk {
        /// The case.
        case: CaseId,
    },
    /// What was sent was added to the case.
    Supplemented {
        /// The case.
        case: CaseId,
    },
    /// A file was too big to be added; its caption was.
    SupplementTooBig {
        /// The limit in megabytes.
        limit: u64,
    },
    /// No room for another file.
    SupplementFull {
        /// The limit.
        most: usize,
    },
    /// No room for more words.
    SupplementWordsFull {
        /// The limit.
        most: i64,
    },
    /// Messages that belong to one of several cases.
    Waiting(WaitingNotice),
    /// What a move still needs.
    MoveAsk {
        /// The case.
        case: CaseId,
        /// Which composition: a later one does not ask for an earlier one's needs.
        tag: String,
        /// What is asked for.
        need: lifecycle::Need,
        /// What was wrong with the answer before.
        wrong: Option<MoveNote>,
    },
    /// A move as it will be made, to be confirmed.
    MovePreview {
        /// The case.
        case: CaseId,
        /// Which composition.
        tag: String,
        /// What was wrong with what came instead of a confirmation.
        wrong: Option<MoveNote>,
    },
    /// A move is held back for a moment.
    MoveHeld {
        /// The case.
        case: CaseId,
        /// The held move.
        held: DraftId,
    },
    /// A move was made, and its reader has nothing more to do with the case.
    MovePassed {
        /// The number.
        number: CaseNumber,
        /// What was done.
        action: lifecycle::Action,
    },
    /// A composition was given up, or a held move taken back.
    MoveDropped {
        /// The case.
        case: CaseId,
    },
    /// A move happened to the reader's own case, or to the one it was merged into.
    Moved {
        /// The case that moved.
        case: CaseId,
        /// The reader's own case, where it was merged into that one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        joined: Option<CaseId>,
        /// What was done.
        action: lifecycle::Action,
        /// Its place in the trail.
        #[serde(default)]
        position: i64,
    },
    /// The one message of a case that is changed with each move: where it stands.
    StatusCard {
        /// The case that moved.
        case: CaseId,
        /// The reader's own case, where it was merged into that one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        joined: Option<CaseId>,
        /// What was done.
        action: lifecycle::Action,
        /// It is made where there is none yet: nothing else tells of the move.
        news: bool,
    },
    /// Where the cases stand of which news did not reach the reader.
    CatchUp,
    /// To officers: news of a case did not reach whoever follows it.
    NotTold {
        /// The case.
        case: CaseId,
    },
    /// The move is not possible (any more).
    MoveRefused {
        /// The case.
        case: CaseId,
        /// Why (`refused-*`).
        #[serde(default)]
        why: String,
        /// Who stands in the way.
        #[serde(default)]
        other: Option<PersonId>,
    },
    /// A file of an album whose draft is gone: it is not taken into another.
    FileOfOldDraft,
    /// A file that was taken could not be fetched from Telegram after all.
    FileNotKept,
    /// Less is taken for a while.
    Limit(LimitNotice),
    /// Somebody is blocked, or is to be, or was.
    Block(BlockNotice),
    /// A button that no longer means anything.
    OldButton,
    /// A sticker, a poll, a game: friendly words.
    NotForMe,
    /// Nothing waits for this text.
    NotUnderstood,
    /// An invitation that is not known or has run out.
    InvitationUnknown,
    /// The message came without what was in it; please send it again.
    SendAgain,
    /// Something broke; the words are kept and looked at.
    Broken {
        /// What to name when asking about it.
        reference: i64,
    },
    /// To officers: a case to receive.
    NewCase {
        /// The case.
        case: CaseId,
    },
    /// To officers: the whole card.
    CaseCard {
        /// The case.
        case: CaseId,
    },
    /// To officers: the files of a case.
    CaseFiles {
        /// The case.
        case: CaseId,
    },
    /// To officers: a move.
    CaseMoved {
        /// The case.
        case: CaseId,
        /// What was done.
        action: lifecycle::Action,
        /// Its place in the trail.
        #[serde(default)]
        position: i64,
    },
    /// To officers: what is not recorded or not distributed yet, most urgent first.
    Queue {
        /// How many to leave out first.
        offset: i64,
    },
    /// To officers: their own tasks, overdue first.
    Tasks {
        /// How many to leave out first.
        offset: i64,
    },
    /// To an officer: a plan of a follow-up is theirs.
    PlanMade {
        /// The case.
        case: CaseId,
        /// The plan.
        plan: DraftId,
    },
    /// To officers: what are the words to search for?
    SearchAsk {
        /// Whether there were none in the answer before.
        again: bool,
    },
    /// To an officer: what was found.
    Found {
        /// The search.
        search: SearchId,
        /// How many to leave out first.
        offset: i64,
    },
    /// To complaints officers and heads: the case as a text for the form of SP4N-LAPOR!.
    LaporText {
        /// The case.
        case: CaseId,
    },
    /// To an officer: a case that came by another way is entered; its number, its code and the paper for the citizen.
    Registered {
        /// The case.
        case: CaseId,
    },
    /// To an officer who entered a case about themselves: others hand over the paper.
    RegisteredAboutReader,
    /// The form of a case that came by another way is kept.
    RegisterKept,
    /// The form of a case that came by another way is gone.
    RegisterDeleted,
    /// The case is followed from this account.
    Followed {
        /// The case.
        case: CaseId,
    },
    /// The case cannot be followed from this account.
    FollowRefused,
    /// Replies that are kept to be used again.
    Template(TemplateNotice),
    /// Officers among themselves: invitations, roles, absences.
    Staff(StaffNotice),
    /// An hour of a case has come: to those who are at it, or to whoever follows it.
    Reminder {
        /// The case.
        case: CaseId,
        /// Which hour.
        timer: lifecycle::Timer,
    },
    /// To an officer in the morning: what waits for them.
    Digest {
        /// The day.
        day: NaiveDate,
    },
    /// To an officer: a plan of theirs is due, or was.
    PlanDue {
        /// The case.
        case: CaseId,
        /// The plan.
        plan: DraftId,
    },
    /// To a citizen: the dates of their cases moved with the calendar.
    DatesMoved {
        /// The day on which they moved.
        day: NaiveDate,
    },
    /// To officers: the dates of cases moved with the calendar.
    CalendarMoved {
        /// The day on which they moved.
        day: NaiveDate,
    },
    /// To admins: the calendar.
    Calendar(CalendarNotice),
    /// To complaints officers and heads: figures of a month.
    Figures(FiguresNotice),
    /// To whoever asked for what only admins may do.
    AdminsOnly,
    /// To a group of the office, or about one.
    Group(GroupNotice),
    /// To whoever asked for what only officers may do.
    OfficersOnly,
    /// To officers: there is no number behind the command.
    CaseNumberMissing,
    /// To officers: the number has a slip.
    CaseSlip,
    /// To officers: no such case, or not for them.
    CaseUnknown,
    /// To admins: an update was set aside.
    SetAside {
        /// Which.
        update: i64,
        /// Why, without anything personal.
        reason: String,
    },
    /// To admins: how the self-test went.
    SelfTested {
        /// How far it came.
        report: SelftestReport,
    },
}
