//! Bad days, switched on by name.

use std::{
    collections::VecDeque,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// One way a call can go wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// 429 with `retry_after`, in seconds, as field and as header; nothing is done.
    TooManyRequests {
        /// Seconds to wait.
        retry_after: u64,
    },
    /// 502 with a page of HTML from a proxy; nothing is done.
    ServerError,
    /// The call is done, then the connection is cut: the caller can't know.
    LoseAnswer,
    /// The connection is cut before anything is done.
    Reset,
    /// 403 with this reason, such as `bot was blocked by the user`; nothing is done.
    Forbidden(&'static str),
    /// Any other refusal: its code and its whole description.
    Refused(u16, &'static str),
}

/// The switches. All are off at the start, except that Telegram's budget counts.
#[derive(Default)]
pub struct Faults(Mutex<State>);

#[derive(Default)]
struct State {
    slow: Option<Duration>,
    planned: VecDeque<(Option<String>, Fault)>,
    no_budget: bool,
    taps_overtake: bool,
}

impl Faults {
    /// Every answer takes this much longer, in real time.
    pub fn slow(&self, delay: Duration) {
        self.state().slow = Some(delay).filter(|delay| !delay.is_zero());
    }

    /// The next `count` calls, whatever they are, go wrong; `getUpdates` and `download` only when named.
    pub fn fail_next(&self, count: usize, fault: Fault) {
        self.plan(None, count, fault);
    }

    /// The next `count` calls of this method go wrong; `download` is the download of a file.
    pub fn fail_next_of(&self, method: &str, count: usize, fault: Fault) {
        self.plan(Some(method.to_ascii_lowercase()), count, fault);
    }

    /// Whether Telegram's sending budget (30/s in all, 1/s in a chat, 20/min in a group) is left out.
    pub fn no_budget(&self, off: bool) {
        self.state().no_budget = off;
    }

    /// Whether taps are delivered by webhook before the messages that came earlier.
    pub fn taps_overtake(&self, on: bool) {
        self.state().taps_overtake = on;
    }

    /// Everything as at the start.
    pub fn clear(&self) {
        *self.state() = State::default();
    }

    /// How many planned faults have not happened yet.
    pub fn left(&self) -> usize {
        self.state().planned.len()
    }

    fn plan(&self, method: Option<String>, count: usize, fault: Fault) {
        let planned = std::iter::repeat_n((method, fault), count);
        self.state().planned.extend(planned);
    }

    /// How much longer every answer takes.
    pub fn slowness(&self) -> Duration {
        self.delay().unwrap_or_default()
    }

    pub(super) fn delay(&self) -> Option<Duration> {
        self.state().slow
    }

    /// Whether the sending budget is left out.
    pub fn has_no_budget(&self) -> bool {
        self.state().no_budget
    }

    /// Whether taps are delivered before the messages that came earlier.
    pub fn lets_taps_overtake(&self) -> bool {
        self.state().taps_overtake
    }

    /// The fault that befalls this call, if any; it is used up.
    pub(super) fn take(&self, method: &str) -> Option<Fault> {
        let mut state = self.state();
        let is_background = matches!(method, "getupdates" | "download");
        let index = state.planned.iter().position(|(wanted, _)| match wanted {
            Some(wanted) => wanted == method,
            None => !is_background,
        })?;
        state.planned.remove(index).map(|(_, fault)| fault)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
