//! City: the office, its people, the clock, Telegram, and what each of them sees.

pub mod city;
pub mod clock;
pub mod database;
pub mod diary;
pub mod overtaken;
pub mod paper;
pub mod person;
pub mod print;
pub mod selftest;

pub use city::{City, Way};
pub use database::TestDatabase;
pub(crate) use database::on_both_engines;
pub use person::Person;

/// An inline snapshot in a story that runs on both engines: insta takes the second run for a loop.
macro_rules! shows {
    ($value:expr, @$snapshot:literal) => {
        let shown = $value.to_string();
        insta::allow_duplicates! { insta::assert_snapshot!(shown, @$snapshot) }
    };
}
pub(crate) use shows;
