//! How the bot presents itself: name, description, and the command menu of each audience.

use super::messages as msg;
use super::{Language, Message, family};
use crate::domain::{Kind, Office, Role};

/// The commands of the citizen's menu, in their order. Each has its text `command-<name>`.
const CITIZENS: [&str; 10] =
    ["lapor", "status", "pengaduan_saya", "verifikasi", "info", "data_saya", "bahasa", "bantuan", "batal", "start"];
/// What an officer's menu has before those, and who has it. Each has its text as well.
const OFFICERS: [(&str, &[Role]); 13] = [
    ("antrean", &[Role::Petugas, Role::Pimpinan]),
    ("tugas", &[Role::Petugas, Role::Bidang, Role::Pimpinan]),
    ("kasus", &[Role::Petugas, Role::Bidang, Role::Pimpinan]),
    ("cari", &[Role::Petugas, Role::Bidang, Role::Pimpinan]),
    ("catat", &[Role::Petugas]),
    ("rekap", &[Role::Petugas, Role::Pimpinan]),
    ("tandatangan", &[Role::Petugas, Role::Bidang, Role::Pimpinan]),
    ("cuti", &[Role::Petugas, Role::Bidang, Role::Pimpinan, Role::Admin]),
    ("blokir", &[Role::Petugas, Role::Admin]),
    ("petugas", &[Role::Admin]),
    ("undang", &[Role::Admin]),
    ("kalender", &[Role::Admin]),
    ("templat", &[Role::Admin]),
];

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
}

/// How the bot presents itself in a language.
pub fn profile(language: Language, office: &Office) -> Profile {
    let name = office.profile().short_name.as_str();
    let days = office.promise(Kind::Complaint);
    Profile {
        name: cut(msg::BotName { office: name.into() }.label(language), 64),
        about: cut(msg::BotAbout { office: name.into(), days: days.into() }.label(language), 120),
        description: cut(msg::BotDescription { office: name.into(), days: days.into() }.label(language), 512),
        citizens: CITIZENS.iter().map(|command| described(language, command)).collect(),
    }
}

/// The commands that somebody with these roles has beside the citizens', with their descriptions.
pub fn commands_of(language: Language, roles: &[Role]) -> Vec<(String, String)> {
    let theirs = OFFICERS.iter().filter(|(_, who)| who.iter().any(|role| roles.contains(role)));
    theirs.map(|(command, _)| described(language, command)).collect()
}

/// The whole menu of somebody with these roles: what is theirs, then what everybody has.
pub fn officers_menu(language: Language, roles: &[Role]) -> Vec<(String, String)> {
    let everybodys = CITIZENS.iter().map(|command| described(language, command));
    commands_of(language, roles).into_iter().chain(everybodys).collect()
}

fn described(language: Language, command: &str) -> (String, String) {
    let text = family(language, &format!("command-{}", command.replace('_', "-")), &[]);
    (command.to_owned(), text.unwrap_or_default().plain())
}

/// An office with a long name still gets a bot.
fn cut(text: String, most: usize) -> String {
    match text.chars().count() > most {
        true => text.chars().take(most - 1).chain(['…']).collect(),
        false => text,
    }
}
