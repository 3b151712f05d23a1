//! Who is on stage, and how it is kept between two runs of the same folder.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// What somebody is in the demo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// A citizen.
    Warga,
    /// A complaints officer.
    Petugas,
    /// Handles cases in a division.
    Bidang,
    /// The head of the office.
    Pimpinan,
    /// Looks after people and settings.
    Admin,
    /// Somebody who came in by an invitation or by a story.
    Tamu,
}

/// Somebody with an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Player {
    /// First and last name.
    pub name: String,
    /// What they are.
    pub part: Part,
    /// The key of their division.
    pub division: Option<String>,
    /// How they are on Telegram.
    #[serde(default)]
    pub account: AccountState,
}

/// What an account keeps between two runs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountState {
    /// Wrote to the bot before.
    pub started: bool,
    /// Has blocked it.
    pub blocks_bot: bool,
    /// Their user name.
    pub username: Option<String>,
    /// The language of their app.
    pub language: Option<String>,
}

impl Player {
    /// Somebody new.
    pub fn new(name: &str, part: Part, division: Option<&str>) -> Self {
        Self { name: name.to_owned(), part, division: division.map(str::to_owned), account: AccountState::default() }
    }
}

/// A group of the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Troupe {
    /// Its name.
    pub title: String,
    /// Places of its members in the cast.
    pub members: Vec<usize>,
    /// The division whose news it hears.
    pub division: Option<String>,
}

/// What outlives a run: people in the order in which they came (their ids follow from it), groups, and the time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cast {
    /// Everybody.
    pub players: Vec<Player>,
    /// Their groups.
    pub troupes: Vec<Troupe>,
    /// How far the time is ahead of the machine, in milliseconds.
    pub ahead_millis: i64,
    /// How often the demo was started here: the numbers of updates and messages go on from there.
    pub runs: i64,
}

/// The complaints officer, who is also the first admin.
pub const OFFICER: usize = 2;
/// The file it is kept in.
const FILE: &str = "demo.json";

impl Default for Cast {
    fn default() -> Self {
        let player = Player::new;
        Self {
            players: vec![
                player("Siti Aminah", Part::Warga, None),
                player("Joko Susilo", Part::Warga, None),
                player("Rina Wulandari", Part::Petugas, None),
                player("Budi Santoso", Part::Bidang, Some("kewaspadaan")),
                player("Hartono Wibowo", Part::Pimpinan, None),
            ],
            troupes: vec![Troupe {
                title: "Bidang Kewaspadaan Nasional".to_owned(),
                members: vec![OFFICER, 3],
                division: Some("kewaspadaan".to_owned()),
            }],
            ahead_millis: 0,
            runs: 0,
        }
    }
}

impl Cast {
    /// As it was left in this folder, or the first one.
    ///
    /// A folder with a database and no cast is not the demo's: a real bot may live there.
    pub fn load(folder: &Path) -> Result<Self> {
        let path = folder.join(FILE);
        ensure!(
            path.exists() || !folder.join("wadul.db").exists(),
            "{} holds a database that is not of a demo; choose an empty folder",
            folder.display()
        );
        match std::fs::read_to_string(&path) {
            Ok(text) => serde_json::from_str(&text)
                .with_context(|| format!("{} was not written by the demo; choose another folder", path.display())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error).with_context(|| format!("{} cannot be read", path.display())),
        }
    }

    /// Keeps it for the next run.
    pub fn keep(&self, folder: &Path) -> Result<()> {
        let (path, fresh) = (folder.join(FILE), folder.join("demo.json.new"));
        // In one step: whoever is stopped in the middle finds the one before.
        let kept =
            std::fs::write(&fresh, serde_json::to_string_pretty(self)?).and_then(|()| std::fs::rename(&fresh, &path));
        kept.with_context(|| format!("{} cannot be written", path.display()))
    }

    /// How far the time is ahead.
    pub fn ahead(&self) -> TimeDelta {
        TimeDelta::milliseconds(self.ahead_millis)
    }
}
