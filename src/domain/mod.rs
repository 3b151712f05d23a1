//! What a case is: its number, people, states, time and money. Pure: no database, no Telegram, no clock, no language.

mod absence;
mod access;
pub mod block;
pub mod calendar;
pub mod case;
pub mod dates;
pub mod drawing;
pub mod errand;
pub mod evidence;
pub mod exchange;
pub mod figures;
pub mod id;
mod invitation;
mod keyed;
pub mod lifecycle;
pub mod money;
pub mod number;
pub mod office;
mod paper;
pub mod person;
pub mod promise;
pub mod request;
mod retention;
pub mod seal;
pub mod search;
mod selftest;
pub mod signature;
mod synthetic;
pub mod template;

pub use absence::Absence;
pub use access::{Access, access, has_a_stake, head_may_act, is_respondent, petugas_reads};
pub use block::Block;
pub use case::{Case, Channel, Handling, Kind, Outcome, Respondent, Status, Task};
pub use drawing::{Drawing, DrawingError};
pub use errand::Errand;
pub use evidence::{Evidence, Medium, Storage};
pub use id::{
    AbsenceId, ApiKeyId, BlockId, CaseId, DraftId, FileId, InvitationId, MessageId, PersonId, RequestId, SearchId,
    SelftestId, TemplateId, UpdateId,
};
pub use invitation::{Invitation, InvitationCode};
pub use number::{AccessCode, CaseNumber};
pub use office::Office;
pub use paper::{CasePaper, PaperKind, Signatory};
pub use person::{Attention, Change, Member, Officer, Person, Reach, Role};
pub use promise::{Promise, Span};
pub use request::{Correction, DataRequest, Right, Verdict};
pub use retention::{Fate, Retention, Standing};
pub use selftest::{SelftestReport, Stage};
pub use signature::{Signature, SignedBy};
pub use synthetic::{SYNTHETIC_CITIZEN, SYNTHETIC_OFFICER, SYNTHETIC_PREFIX};
