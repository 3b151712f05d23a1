//! What can be said, to whom, and what buttons go with it: events and their readers, never words.
//!
//! A notice is written into the outbox in the transaction that made it true. When it is sent, `desk` looks up what it
//! speaks of (a [`View`]), and `texts` finds the words in the reader's language.

mod about;
mod block;
mod calendar;
mod data;
mod figures;
mod group;
mod limit;
mod morning;
mod notice;
mod paper;
mod press;
mod record;
mod staff;
mod template;
mod verify;
mod view;
mod waiting;

pub use about::{COUNTED, DayNote, MoveNote, PAGE, Priority, counted};
pub use block::{BlockNotice, BlockPress, BlockRefusal, BlockView};
pub use calendar::CalendarNotice;
pub use data::{DataNotice, DataPress, DataView, Datum, Hold, RequestView};
pub use figures::{FiguresForm, FiguresNotice, FiguresPress, FiguresView, RegisterLine};
pub use group::{GroupCase, GroupNotice};
pub use limit::LimitNotice;
pub use morning::{DigestView, PlanView};
pub use notice::Notice;
pub use paper::PaperNotice;
pub use press::{CalendarPage, Door, Give, Press};
pub use record::{Addition, FACTS, FollowUp, Record};
pub use staff::{ChangeView, ErrandNote, StaffNote, StaffNotice, StaffPress, StaffView, day_of, key_of};
pub use template::{TemplateNotice, TemplatePress, TemplateView, TemplateWrong};
pub use verify::{PaperSeal, Seals, Verified, VerifyNotice};
pub use view::{CalendarDay, CaseView, Choice, Completes, Goal, Line, Missed, MoveView, Pause, QuestionView, View};
pub use waiting::WaitingNotice;
