//! Bringing SQLite's write-ahead log into the file (a checkpoint, <https://sqlite.org/wal.html#ckpt>), beside the writing as
//! far as that goes: whoever writes would otherwise wait for it, and with them everybody who waits for a commit.

use std::thread::JoinHandle;

use super::error::StoreError;
use super::sqlite::Pool;

/// So many units are gathered in the log, about four thousand pages: a page that changes with every unit is brought into the
/// file once for many of them.
const GATHERED: usize = 1_200;

/// What is known of the log of the connection that writes.
pub(super) struct Log {
    writer: Pool,
    gathered: usize,
    step: Step,
}

enum Step {
    /// It grows.
    Gathering,
    /// What is in it is copied into the file by a thread of its own.
    Moving(JoinHandle<rusqlite::Result<()>>),
    /// The little that was written meanwhile is moved by whoever writes, so that the log can begin anew.
    Ending,
}

impl Log {
    pub(super) fn of(writer: Pool) -> Self {
        Self { writer, gathered: 0, step: Step::Gathering }
    }

    /// So many units were written; nothing is being written now.
    pub(super) fn grew(&mut self, units: usize) {
        self.gathered += units;
        self.step = match std::mem::replace(&mut self.step, Step::Gathering) {
            Step::Gathering if self.gathered >= GATHERED => self.moves(),
            Step::Moving(moving) if moving.is_finished() => {
                joined(moving);
                self.ends()
            }
            Step::Ending => self.ends(),
            step => step,
        };
    }

    fn moves(&mut self) -> Step {
        self.gathered = 0;
        let writer = self.writer.clone();
        let thread = std::thread::Builder::new().name("sqlite-log".to_owned());
        // Where there is no thread to be had, whoever writes does it alone.
        thread.spawn(move || writer.move_log_meanwhile()).map_or(Step::Ending, Step::Moving)
    }

    fn ends(&mut self) -> Step {
        match self.writer.move_log() {
            Ok(true) => Step::Gathering,
            Ok(false) => Step::Ending,
            Err(error) => {
                stays(&error);
                Step::Gathering
            }
        }
    }

    /// Waits until nothing is being moved.
    pub(super) fn rests(self) {
        if let Step::Moving(moving) = self.step {
            joined(moving);
        }
    }
}

fn joined(moving: JoinHandle<rusqlite::Result<()>>) {
    // Should it have panicked, the hook has said where; the log is moved another time.
    if let Ok(Err(error)) = moving.join() {
        stays(&error);
    }
}

/// A log that stays costs room, and some time of whoever reads.
fn stays(error: &rusqlite::Error) {
    let error = StoreError::sort_sqlite("bringing the log into the file", false, error);
    tracing::warn!(error = %error, cause = ?std::error::Error::source(&error), "store.log.stays");
}
