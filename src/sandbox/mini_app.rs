//! What a Mini App is given when a person opens it.

use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;

use super::account::Account;

impl Account {
    /// `initData` of a Mini App opened now, signed as Telegram signs it; a query string.
    pub fn init_data(&self) -> String {
        let (user, now) = {
            let world = self.sandbox.shared.world();
            (self.user_json(&world), world.now.timestamp())
        };
        let mut user = user;
        if let Some(fields) = user.as_object_mut() {
            fields.remove("is_bot");
            fields.insert("allows_write_to_pm".into(), json!(true));
        }
        sign(
            self.sandbox.token(),
            &[
                ("auth_date", now.to_string()),
                ("chat_instance", "-4000000000000000001".into()),
                ("chat_type", "private".into()),
                ("signature", "sandbox-signature".into()),
                ("user", user.to_string()),
            ],
        )
    }

    /// Sends what a Mini App opened from a reply keyboard hands over (`web_app_data`).
    pub fn sends_web_app_data(&self, button: &str, data: &str) -> i64 {
        let data: Value = json!({ "button_text": button, "data": data });
        self.sends_message(json!({ "web_app_data": data }))
    }
}

/// Signs the fields, which must be sorted by name.
fn sign(token: &str, fields: &[(&str, String)]) -> String {
    let check: Vec<String> = fields.iter().map(|(key, value)| format!("{key}={value}")).collect();
    let secret = hmac(b"WebAppData", token.as_bytes());
    let hash: String = hmac(&secret, check.join("\n").as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let mut pairs: Vec<String> = fields.iter().map(|(key, value)| format!("{key}={}", url_encode(value))).collect();
    pairs.push(format!("hash={hash}"));
    pairs.join("&")
}

fn hmac(key: &[u8], message: &[u8]) -> Vec<u8> {
    // A key of any length is right for HMAC, so there is nothing to report.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return Vec::new() };
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}

fn url_encode(text: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
    text.bytes()
        .map(|byte| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
