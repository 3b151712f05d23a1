//! How the bot presents itself to Telegram at the start: webhook or none, name, texts, menus.

use std::sync::Arc;
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};
use teloxide::types::Me;

use super::{Api, ApiError, KINDS};
use crate::domain::{Office, PersonId, Role};
use crate::texts::{Language, officers_menu, profile};

/// The languages that Telegram's menus know: they have no code for Javanese of ours, and Indonesian stands for both.
fn codes() -> impl Iterator<Item = (Language, &'static str)> {
    let spoken = Language::ALL.iter().filter(|language| **language != Language::Javanese);
    spoken.map(|language| (*language, if *language == Language::Indonesian { "" } else { language.code() }))
}

const PATIENCE: Duration = Duration::from_secs(20);

/// The bot as Telegram knows it.
pub struct Presence {
    api: Api,
    office: Arc<Office>,
}

impl Presence {
    /// For this bot and office.
    pub fn new(api: Api, office: Arc<Office>) -> Self {
        Self { api, office }
    }

    /// Who we are (Bot API `getMe`); the token is wrong when this is refused with 401 or 404.
    pub async fn me(&self) -> Result<Me, ApiError> {
        let answer = self.api.call("getMe", &json!({}), PATIENCE).await?;
        serde_json::from_str(answer.get()).map_err(|error| ApiError::Network(error.to_string()))
    }

    /// Updates come to `<base>/telegram` from now on (Bot API `setWebhook`).
    pub async fn listen_at(&self, base: &str, secret: &SecretString) -> Result<(), ApiError> {
        let url = format!("{}/telegram", base.trim_end_matches('/'));
        let parameters = json!({
            "url": url, "secret_token": secret.expose_secret(), "allowed_updates": KINDS, "max_connections": 40,
        });
        self.api.call("setWebhook", &parameters, PATIENCE).await.map(drop)
    }

    /// Updates are asked for from now on; what waits stays (Bot API `deleteWebhook`).
    pub async fn poll(&self) -> Result<(), ApiError> {
        let parameters = json!({ "drop_pending_updates": false });
        self.api.call("deleteWebhook", &parameters, PATIENCE).await.map(drop)
    }

    /// Name, texts and the citizens' menu in every language. What is so already is left alone: Telegram allows few changes
    /// of a name.
    pub async fn introduce(&self) -> Result<(), ApiError> {
        for (language, code) in codes() {
            let profile = profile(language, &self.office);
            self.settle("MyName", "name", &profile.name, code).await?;
            self.settle("MyDescription", "description", &profile.description, code).await?;
            self.settle("MyShortDescription", "short_description", &profile.about, code).await?;
            self.menu(&profile.citizens, json!({ "type": "all_private_chats" }), code).await?;
        }
        Ok(())
    }

    /// The menu of somebody with these roles, in their own chat; without a role the citizens' menu comes back.
    pub async fn set_menu(&self, person: PersonId, roles: &[Role]) -> Result<(), ApiError> {
        let scope = json!({ "type": "chat", "chat_id": person.0 });
        for (language, code) in codes() {
            if roles.is_empty() {
                let parameters = json!({ "scope": scope, "language_code": code });
                self.api.call("deleteMyCommands", &parameters, PATIENCE).await?;
            } else {
                self.menu(&officers_menu(language, roles), scope.clone(), code).await?;
            }
        }
        Ok(())
    }

    async fn settle(&self, what: &str, field: &str, text: &str, code: &str) -> Result<(), ApiError> {
        let get = self.api.call(&format!("get{what}"), &json!({ "language_code": code }), PATIENCE).await?;
        let present: Value = serde_json::from_str(get.get()).unwrap_or_default();
        if present[field].as_str() == Some(text) {
            return Ok(());
        }
        let parameters = json!({ field: text, "language_code": code });
        self.api.call(&format!("set{what}"), &parameters, PATIENCE).await.map(drop)
    }

    async fn menu(&self, commands: &[(String, String)], scope: Value, code: &str) -> Result<(), ApiError> {
        let commands: Vec<Value> = commands
            .iter()
            .map(|(command, description)| json!({ "command": command, "description": description }))
            .collect();
        let parameters = json!({ "commands": commands, "scope": scope, "language_code": code });
        self.api.call("setMyCommands", &parameters, PATIENCE).await.map(drop)
    }
}
