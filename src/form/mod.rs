//! How answers are collected: a form is a table of rows, and where a person stands is computed from the answers. Pure.

mod accept;
mod advance;
mod answers;
mod buttons;
mod draft;
pub mod emergency;
mod exchange;
mod forms;
mod input;
mod phone;
mod receive;
mod register;
mod statement;
mod step;
#[cfg(test)]
mod tests;
mod words;

pub use accept::{corrected, is_late};
pub use advance::{Advance, Context, Earlier, FileFate, Outcome, advance};
pub use answers::{Answers, Part, Value, joined};
pub use buttons::{Button, Keyboard, Label, Labels, belongs, keyboard, replaces_letters};
pub use draft::{Draft, Focus, Progress, Purpose};
pub use exchange::{Fault, Given, Wrong, fill};
pub use forms::Forms;
pub use input::{Input, Note, Tap};
pub use phone::read as read_phone;
pub use statement::{agrees, statement};
pub use step::{Ask, Form, Line, Step, option};
pub use words::told_apart;
