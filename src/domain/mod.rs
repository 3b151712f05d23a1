//! What a case is: its number, people, states, time and money. Pure: no database, no Telegram, no clock, no language.

mod access;
pub mod calendar;
pub mod case;
pub mod dates;
pub mod evidence;
pub mod id;
pub mod lifecycle;
pub mod money;
pub mod number;
pub mod office;
pub mod person;
pub mod promise;

pub use access::{Access, access, is_respondent, petugas_reads};
pub use case::{Case, Channel, Handling, Kind, Outcome, Respondent, Status, Task};
pub use evidence::{Evidence, Medium, Storage};
pub use id::{CaseId, DraftId, FileId, MessageId, PersonId, UpdateId};
pub use number::{AccessCode, CaseNumber};
pub use office::Office;
pub use person::{Attention, Officer, Person, Reach, Role};
pub use promise::{Promise, Span};
