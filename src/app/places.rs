//! What the settings point to: the office profile, the database, the folder for evidence, the bot.

use std::path::Path;

use anyhow::{Context, Result, bail};
use secrecy::ExposeSecret;

use crate::config::{RIGHT_KEY, Settings};
use crate::domain::Office;
use crate::store::{Cipher, Store, Vault};
use crate::telegram::Api;

/// The office profile: from the file the settings name, else the built-in one.
pub fn office(path: Option<&Path>) -> Result<Office> {
    match path {
        Some(path) => {
            let text = std::fs::read_to_string(path)
                .with_context(|| format!("the office profile {} cannot be read", path.display()))?;
            let office =
                Office::parse(&text).with_context(|| format!("the office profile {} is wrong", path.display()))?;
            with_logo(office, path)
        }
        None => Office::published().context("the built-in office profile is wrong"),
    }
}

/// The keys of what is encrypted, from the settings or the file that they name.
pub fn cipher(settings: &Settings) -> Result<Cipher> {
    let text = match (&settings.data_key, &settings.data_key_file) {
        (None, None) => return Ok(Cipher::default()),
        (Some(_), Some(_)) => bail!("WADUL_DATA_KEY and WADUL_DATA_KEY_FILE are both set; leave one of them out"),
        (Some(keys), None) => keys.clone(),
        (None, Some(file)) => {
            let read = std::fs::read_to_string(file);
            read.with_context(|| format!("the keys in {} cannot be read", file.display()))?.into()
        }
    };
    let cipher = Cipher::read(text.expose_secret()).filter(Cipher::is_on);
    cipher.with_context(|| format!("there is no key where WADUL_DATA_KEY says; {RIGHT_KEY}"))
}

/// The database of the settings, with its keys.
pub async fn store(settings: &Settings) -> Result<Store> {
    let opened = Store::open_with(settings.database_url.expose_secret(), cipher(settings)?).await;
    opened.context("the database cannot be opened")
}

/// The folder for evidence, with the keys of the database.
pub fn vault(settings: &Settings) -> Result<Vault> {
    let opened = Vault::open(&settings.evidence, cipher(settings)?);
    opened.with_context(|| format!("evidence cannot be kept in {}", settings.evidence.display()))
}

/// What Telegram calls this bot, for links to it: the name that was given, or Telegram is asked (getMe).
pub async fn bot_name(settings: &Settings, given: Option<&str>) -> Result<String> {
    if let Some(name) = given {
        return Ok(name.to_owned());
    }
    let api = Api::new(settings.telegram_api_url.as_str(), &settings.telegram_token)?;
    api.name().await.context("Telegram does not tell what this bot is called (give its name with --bot)")
}

/// The office with the picture that its profile names, from beside the profile.
fn with_logo(office: Office, profile: &Path) -> Result<Office> {
    let Some(logo) = office.profile().logo.clone() else { return Ok(office) };
    let logo = profile.parent().unwrap_or(Path::new("")).join(logo);
    let picture = std::fs::read(&logo)
        .with_context(|| format!("the picture {} of office.logo cannot be read", logo.display()))?;
    office.with_logo(&picture).with_context(|| format!("the office profile {} is wrong", profile.display()))
}
