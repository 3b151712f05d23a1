//! Who opened a Mini App, as Telegram vouches for it ("Validating data received via the Mini App" of
//! <https://core.telegram.org/bots/webapps>).

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use hmac::{Hmac, KeyInit, Mac};
use serde::Deserialize;
use sha2::Sha256;

use crate::domain::PersonId;

/// How long what Telegram vouched for counts: time to read and to sign, and no more for whoever finds it later.
const GOOD_FOR: TimeDelta = TimeDelta::hours(1);
/// Clocks differ a little.
const AHEAD: TimeDelta = TimeDelta::minutes(5);
/// Bytes: Telegram sends about a thousand.
const LONGEST: usize = 16 * 1024;
/// Bytes of an HMAC block of SHA-256.
const BLOCK: usize = 64;

/// Why nobody is taken for the one they say they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InitDataError {
    /// Telegram did not say so for this bot, or it was changed since.
    #[error("these init data are not Telegram's")]
    Forged,
    /// Telegram said so too long ago.
    #[error("these init data are too old")]
    Expired,
}

/// What proves that init data are Telegram's. It is made of the bot's token and shown nowhere.
#[derive(Clone)]
pub struct Key([u8; BLOCK]);

#[derive(Deserialize)]
struct User {
    id: i64,
}

impl Key {
    /// `HMAC_SHA256(key "WebAppData", token)`.
    pub fn of(token: &str) -> Self {
        let mut name = [0; BLOCK];
        name[..10].copy_from_slice(b"WebAppData");
        let mut block = [0; BLOCK];
        // A shorter key is filled up with zeros (RFC 2104), so that a whole block is never refused.
        block[..32].copy_from_slice(&mac(&name, token).finalize().into_bytes());
        Self(block)
    }

    /// The person who opened the page with these init data (`Telegram.WebApp.initData`, a query string).
    ///
    /// # Errors
    /// When Telegram does not vouch for them, or did too long ago.
    pub fn person(&self, init_data: &str, now: DateTime<Utc>) -> Result<PersonId, InitDataError> {
        let mut fields = fields(init_data).ok_or(InitDataError::Forged)?;
        let hash = fields.remove("hash").and_then(|hash| bytes(&hash)).ok_or(InitDataError::Forged)?;
        let said: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
        // In constant time.
        mac(&self.0, &said.join("\n")).verify_slice(&hash).map_err(|_| InitDataError::Forged)?;
        let at = fields.get("auth_date").and_then(|at| at.parse().ok()).and_then(|at| DateTime::from_timestamp(at, 0));
        let at = at.ok_or(InitDataError::Forged)?;
        if now - at > GOOD_FOR || at - now > AHEAD {
            return Err(InitDataError::Expired);
        }
        let user: Option<User> = fields.get("user").and_then(|user| serde_json::from_str(user).ok());
        user.filter(|user| user.id > 0).map(|user| PersonId(user.id)).ok_or(InitDataError::Forged)
    }
}

fn mac(key: &[u8; BLOCK], words: &str) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new(key.into());
    mac.update(words.as_bytes());
    mac
}

/// The fields of a query string, decoded and sorted by name; none if it is not one, or says something twice.
fn fields(query: &str) -> Option<BTreeMap<String, String>> {
    if query.len() > LONGEST {
        return None;
    }
    let mut fields = BTreeMap::new();
    for field in query.split('&') {
        let (name, value) = field.split_once('=')?;
        if fields.insert(decoded(name)?, decoded(value)?).is_some() {
            return None;
        }
    }
    Some(fields)
}

/// Percent signs and plus signs of a query string taken back; none where what comes out is no text.
fn decoded(text: &str) -> Option<String> {
    let mut whole = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        whole.push(match byte {
            b'%' => digit(rest.next()?)? << 4 | digit(rest.next()?)?,
            b'+' => b' ',
            plain => plain,
        });
    }
    String::from_utf8(whole).ok()
}

/// The 32 bytes that 64 hexadecimal digits stand for.
fn bytes(hex: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = hex.bytes().map(digit).collect();
    let digits = digits.filter(|digits| digits.len() == 64)?;
    Some(digits.chunks(2).map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit)).collect())
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TOKEN: &str = "123456:AAaaBBbbCCccDDddEEeeFFffGGgg";

    fn now() -> DateTime<Utc> {
        "2026-11-23T02:00:00Z".parse().unwrap()
    }

    fn encoded(text: &str) -> String {
        text.bytes().map(|byte| format!("%{byte:02X}")).collect()
    }

    /// As Telegram makes it.
    fn signed(token: &str, fields: &[(&str, &str)]) -> String {
        let mut sorted: Vec<_> = fields.to_vec();
        sorted.sort_unstable();
        let said: Vec<String> = sorted.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let hash = mac(&Key::of(token).0, &said.join("\n")).finalize().into_bytes();
        let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        let query: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        format!("{}&hash={hash}", query.join("&"))
    }

    fn at(moment: DateTime<Utc>) -> String {
        signed(
            TOKEN,
            &[("user", r#"{"id":279058397,"first_name":"Siti &"}"#), ("auth_date", &moment.timestamp().to_string())],
        )
    }

    fn person(init_data: &str) -> Result<PersonId, InitDataError> {
        Key::of(TOKEN).person(init_data, now())
    }

    /// Reckoned with another program (Python's hmac), by the description in the documentation.
    #[test]
    fn what_telegram_signs_is_known_again() {
        let known = "query_id=AAHdF6IQAAAAAN0XohDhrOrc&user=%7B%22id%22%3A279058397%2C%22first_name%22%3A%22Siti+Aminah%22%7D\
                     &auth_date=1795399200&signature=x_y-z&hash=e10102e27b3c15098d7e7a9310622b225097d090904d3261c8008c098ec0dcda";
        assert_eq!(person(known), Ok(PersonId(279_058_397)));
    }

    #[test]
    fn it_counts_for_an_hour() {
        assert_eq!(person(&at(now())), Ok(PersonId(279_058_397)));
        assert_eq!(person(&at(now() - GOOD_FOR)), Ok(PersonId(279_058_397)));
        assert_eq!(person(&at(now() - GOOD_FOR - TimeDelta::seconds(1))), Err(InitDataError::Expired));
        assert_eq!(person(&at(now() + AHEAD)), Ok(PersonId(279_058_397)));
        assert_eq!(person(&at(now() + AHEAD + TimeDelta::seconds(1))), Err(InitDataError::Expired));
    }

    #[test]
    fn what_telegram_did_not_say_is_refused() {
        let (date, user) = (now().timestamp().to_string(), r#"{"id":5}"#);
        let good = at(now());
        let cut = good.rsplit_once("&hash=").map(|(fields, _)| fields.to_owned()).unwrap();
        for wrong in [
            String::new(),
            "hash".to_owned(),
            cut.clone(),
            format!("{cut}&hash="),
            format!("{cut}&hash={}", "0".repeat(64)),
            good.to_uppercase(),
            format!("{good}0"),
            format!("{good}&more=1"),
            format!("auth_date=1&{good}"),
            good.replace("%33%39%37%2C", "%33%39%38%2C"),
            signed("123456:another-bots-token", &[("user", user), ("auth_date", &date)]),
            signed(TOKEN, &[("user", user)]),
            signed(TOKEN, &[("auth_date", &date)]),
            signed(TOKEN, &[("user", r#"{"id":-5}"#), ("auth_date", &date)]),
            signed(TOKEN, &[("user", r#"{"id":"5"}"#), ("auth_date", &date)]),
            signed(TOKEN, &[("user", user), ("auth_date", "soon")]),
            signed(TOKEN, &[("user", user), ("auth_date", "9223372036854775807")]),
            signed(TOKEN, &[("user", user), ("auth_date", &date), ("photo_url", &"x".repeat(LONGEST))]),
        ] {
            assert_eq!(person(&wrong), Err(InitDataError::Forged), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn no_text_opens_the_door(text in ".{0,200}", query in "([a-z%+=&0-9]|hash=|user=|auth_date=){0,60}") {
            prop_assert_eq!(person(&text), Err(InitDataError::Forged));
            prop_assert_eq!(person(&query), Err(InitDataError::Forged));
        }

        /// Whatever is changed in what Telegram signed, and however Telegram writes it down.
        #[test]
        fn a_changed_letter_is_noticed(place in 0_usize..1000, letter in "[0-9a-zA-Z%&=]") {
            let good = at(now());
            let place = place % good.len();
            let changed = format!("{}{letter}{}", &good[..place], &good[place + 1..]);
            // The digits of the hash may be large letters as well.
            let said = |query: &str| fields(query).map(|mut fields| (fields.remove("hash").map(|hash| hash.to_lowercase()), fields));
            prop_assert_eq!(person(&changed).is_ok(), said(&changed) == said(&good), "{}", changed);
        }

        #[test]
        fn what_was_encoded_is_decoded(text in "\\PC{0,40}") {
            prop_assert_eq!(decoded(&encoded(&text)), Some(text));
        }
    }
}
