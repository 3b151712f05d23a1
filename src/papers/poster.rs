//! The poster for the wall, and the card for the counter: how to complain, for whoever stands there with a phone.

use chrono::{DateTime, Utc};

use super::sheet::{Block, Letterhead, Sheet};
use super::typeset::{TypesetError, typeset_with_cards};
use crate::domain::{Kind, Office};
use crate::texts::messages as msg;
use crate::texts::{Language, Message};

/// Both are in Indonesian: they hang where everybody passes.
const LANGUAGE: Language = Language::Indonesian;
/// How much of the width of the text the QR code takes, on the poster and on the card.
const CODE_ON_POSTER: f32 = 0.42;
const CODE_ON_CARD: f32 = 0.6;

/// The name of a bot, as Telegram allows it: 5 to 32 letters, digits and `_`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BotName(String);

impl BotName {
    /// Takes a name with or without the `@` in front; `None` for what cannot be one.
    pub fn read(text: &str) -> Option<Self> {
        let name = text.trim().trim_start_matches('@');
        let fits = (5..=32).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        fits.then(|| Self(name.to_owned()))
    }

    /// Opens the chat with the first question of a complaint.
    fn link(&self) -> String {
        format!("https://t.me/{}?start=lapor", self.0)
    }
}

/// A poster of one A4 page, and on a second page four cards to be cut apart.
///
/// # Errors
/// As for typesetting any sheet.
pub fn poster(office: &Office, bot: &BotName, dated: DateTime<Utc>) -> Result<Vec<u8>, TypesetError> {
    typeset_with_cards(
        &sheet(office, poster_blocks(office, bot), dated),
        &sheet(office, card_blocks(office, bot), dated),
    )
}

fn sheet(office: &Office, blocks: Vec<Block>, dated: DateTime<Utc>) -> Sheet {
    let profile = office.profile();
    Sheet {
        title: msg::OperatorPosterTitle { office: profile.short_name.as_str().into() }.label(LANGUAGE),
        language: LANGUAGE,
        dated,
        letterhead: Letterhead {
            above: Vec::new(),
            name: profile.name.clone(),
            lines: vec![profile.address.clone()],
            logo: None,
        },
        footer: String::new(),
        seal: None,
        blocks,
    }
}

fn poster_blocks(office: &Office, bot: &BotName) -> Vec<Block> {
    let days = office.promise(Kind::Complaint);
    let responsible = &office.profile().responsible;
    let row = |name: String, value: String| (name, value);
    vec![
        Block::Banner(msg::OperatorPosterQuestion.label(LANGUAGE)),
        Block::Lead(msg::OperatorPosterLead.label(LANGUAGE)),
        code(bot, CODE_ON_POSTER),
        Block::Heading(msg::OperatorPosterHow.label(LANGUAGE)),
        Block::Items(vec![
            msg::OperatorPosterHowScan.label(LANGUAGE),
            msg::OperatorPosterHowAnswer.label(LANGUAGE),
            msg::OperatorPosterHowNumber.label(LANGUAGE),
        ]),
        Block::Heading(msg::OperatorPosterStandard.label(LANGUAGE)),
        Block::Rows(vec![
            row(
                msg::OperatorPosterTime.label(LANGUAGE),
                msg::OperatorPosterTimeValue { days: days.into() }.label(LANGUAGE),
            ),
            row(msg::OperatorPosterCost.label(LANGUAGE), msg::OperatorPosterCostValue.label(LANGUAGE)),
            row(msg::OperatorPosterSteps.label(LANGUAGE), msg::OperatorPosterStepsValue.label(LANGUAGE)),
            row(msg::OperatorPosterSecret.label(LANGUAGE), msg::OperatorPosterSecretValue.label(LANGUAGE)),
            row(msg::OperatorPosterChannels.label(LANGUAGE), office.channels().join(" · ")),
            row(
                msg::OperatorPosterResponsible.label(LANGUAGE),
                format!("{}, {}", responsible.function, responsible.phone),
            ),
            row(msg::OperatorPosterContact.label(LANGUAGE), contact(office)),
            row(
                msg::OperatorPosterEmergency.label(LANGUAGE),
                msg::OperatorPosterEmergencyValue { number: office.emergency_number().into() }.label(LANGUAGE),
            ),
        ]),
    ]
}

fn card_blocks(office: &Office, bot: &BotName) -> Vec<Block> {
    let days = office.promise(Kind::Complaint);
    vec![
        Block::Banner(msg::OperatorPosterCardQuestion.label(LANGUAGE)),
        Block::Lead(msg::OperatorPosterCardLead { days: days.into() }.label(LANGUAGE)),
        code(bot, CODE_ON_CARD),
        Block::Lead(office.profile().phones.join(" · ")),
    ]
}

fn code(bot: &BotName, share: f32) -> Block {
    let words = msg::OperatorPosterScan { bot: bot.0.as_str().into() }.label(LANGUAGE);
    Block::Code { link: bot.link(), words, share }
}

fn contact(office: &Office) -> String {
    let profile = office.profile();
    let ways = profile.phones.iter().map(String::as_str).chain([profile.email.as_str(), profile.web.as_str()]);
    ways.collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bot_is_called_as_telegram_allows() {
        for name in ["WadulPasuruanBot", "@WadulPasuruanBot", " wadul_uji_bot\n"] {
            assert!(BotName::read(name).is_some(), "{name}");
        }
        for name in ["", "@", "bot", "wadul bot", "t.me/wadulbot", "wadül_bot", &"b".repeat(33)] {
            assert_eq!(BotName::read(name), None, "{name}");
        }
    }
}
