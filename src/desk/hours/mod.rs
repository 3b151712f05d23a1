//! What happens at an hour and not because somebody wrote.

mod earlier;
mod monthly;
mod morning;
mod reschedule;
mod ring;

pub(in crate::desk) use morning::digest;
pub(in crate::desk) use reschedule::has_a_date;
