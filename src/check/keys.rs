//! `wadul keys`: the keys that papers are sealed with.

use std::io::Write as _;

use chrono::SecondsFormat;

use crate::domain::seal::Keyring;

/// One line for each key, oldest first: its name, since when it signs, and whether it still does.
pub fn list(keyring: &Keyring) {
    let keys: Vec<_> = keyring.iter().collect();
    for (place, key) in keys.iter().enumerate() {
        let since = match place {
            0 => "from the beginning".to_owned(),
            _ => format!("since {}", key.since().to_rfc3339_opts(SecondsFormat::Secs, true)),
        };
        let role = if place + 1 == keys.len() { "signs" } else { "kept for the papers of its time" };
        line(&format!("{}  {since}  {role}", key.public().id()));
    }
}

/// One line for each key: its name and its public half, for whoever checks papers elsewhere.
pub fn public(keyring: &Keyring) {
    for key in keyring.iter() {
        line(&format!("{}  {}", key.public().id(), key.public()));
    }
}

/// Whoever reads only the first lines (`| head`) closes the pipe; that is no failure.
fn line(words: &str) {
    let _ = writeln!(std::io::stdout(), "{words}");
}
