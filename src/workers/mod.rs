//! Loops around steps. A step does the work and says what came of it; tests call the step, the loop only waits.

mod budget;
mod drafts;
mod evidence;
mod hours;
mod lead;
mod menus;
mod outbox;
mod selftest;

pub use drafts::Caretaker;
pub use evidence::EvidenceRoom;
pub use hours::Hours;
pub use lead::{Leader, Term};
pub use menus::Menus;
pub use outbox::{Outbox, Step};
pub use selftest::Selftests;
