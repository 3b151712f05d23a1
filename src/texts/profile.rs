//! How the bot presents itself: name, description, and the command menu of each audience.

use super::messages as msg;
use super::{Language, Message, family};
use crate::domain::{Kind, Office};

/// The commands of the citizen's menu, in their order. Each has its text `command-<name>`.
const CITIZENS: [&str; 9] =
    ["lapor", "status", "pengaduan_saya", "info", "data_saya", "bahasa", "bantuan", "batal", "start"];
/// What an officer's menu has before those.
const OFFICERS: [&str; 2] = ["antrean", "kasus"];

/// Name, texts and menus in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Bot API `setMyName`, 64 letters at most.
    pub name: String,
    /// Bot API `setMyShortDescription`, 120 letters at most.
    pub about: String,
    /// Bot API `setMyDescription`, 512 letters at most.
    pub description: String,
    /// Name and description of each command of the citizens' menu.
    pub citizens: Vec<(String, String)>,
    /// The same of the officers'.
    pub officers: Vec<(String, String)>,
}

/// How the bot presents itself in a language.
pub fn profile(language: Language, office: &Office) -> Profile {
    let name = office.profile().short_name.as_str();
    let days = office.promise(Kind::Complaint);
    let menu = |commands: &[&str]| {
        let text = |command: &str| family(language, &format!("command-{}", command.replace('_', "-")), &[]);
        commands
            .iter()
            .map(|command| ((*command).to_owned(), text(command).unwrap_or_default().plain()))
            .collect::<Vec<_>>()
    };
    let citizens = menu(&CITIZENS);
    Profile {
        name: cut(msg::BotName { office: name.into() }.label(language), 64),
        about: cut(msg::BotAbout { office: name.into(), days: days.into() }.label(language), 120),
        description: cut(msg::BotDescription { office: name.into(), days: days.into() }.label(language), 512),
        officers: menu(&OFFICERS).into_iter().chain(citizens.clone()).collect(),
        citizens,
    }
}

/// An office with a long name still gets a bot.
fn cut(text: String, most: usize) -> String {
    match text.chars().count() > most {
        true => text.chars().take(most - 1).chain(['…']).collect(),
        false => text,
    }
}
