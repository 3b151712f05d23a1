//! What the service manager is told: that the program works, that it still lives, that it is stopping. Where there is none,
//! nobody is told.

use sd_notify::NotifyState;
use tokio_util::sync::CancellationToken;

/// Everything has been started.
pub(super) fn ready() {
    say(NotifyState::Ready);
}

/// What is in hand is being finished.
pub(super) fn stopping() {
    say(NotifyState::Stopping);
}

/// Says that the program lives, twice in the time after which it would be taken for hung (`WatchdogSec`), until told to stop.
pub(super) async fn watchdog(stop: CancellationToken) {
    let Some(patience) = sd_notify::watchdog_enabled() else { return stop.cancelled().await };
    while !stop.is_cancelled() {
        say(NotifyState::Watchdog);
        tokio::select! {
            () = tokio::time::sleep(patience / 2) => {}
            () = stop.cancelled() => {}
        }
    }
}

fn say(state: NotifyState<'_>) {
    if let Err(error) = sd_notify::notify(&[state]) {
        tracing::warn!(error = %error, "the service manager could not be told");
    }
}
