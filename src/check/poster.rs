//! `wadul poster`: the poster and the cards, as a file to be printed.

use std::path::Path;

use anyhow::{Context, Result};

use super::{finding, print};
use crate::app;
use crate::clock::Clock;
use crate::config::Settings;
use crate::papers::{BotName, poster};
use crate::texts::messages as msg;

/// Writes them; a file of this name is written anew. `bot`: how Telegram knows the bot, which is asked when this is not
/// given. `false`: that cannot be the name of a bot.
pub async fn write(settings: &Settings, file: &Path, bot: Option<&str>) -> Result<bool> {
    let office = app::office(settings.office.as_deref())?;
    let name = app::bot_name(settings, bot).await?;
    let Some(bot) = BotName::read(&name) else {
        return Ok(print(&[finding(false, msg::OperatorPosterBotWrong { name: name.as_str().into() })]));
    };
    let pages = poster(&office, &bot, Clock::system().now())?;
    std::fs::write(file, pages).with_context(|| format!("{} cannot be written", file.display()))?;
    let file = file.display().to_string();
    Ok(print(&[finding(true, msg::OperatorPosterWritten { file: file.into() })]))
}
