//! The bytes of a file that somebody sent (Bot API `getFile`, then its path; 20 MB at most).

use bytes::Bytes;
use teloxide::prelude::*;
use teloxide::types::FileId as TelegramFile;

use super::{Api, Refusal};

/// What came of fetching a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fetched {
    /// Its bytes.
    Bytes(Bytes),
    /// Telegram does not give out files of this size, or it was larger than announced.
    TooBig,
    /// Not now.
    Later(String),
}

impl Api {
    /// Fetches a file of at most `most` bytes by Telegram's handle.
    pub async fn fetch(&self, handle: &str, most: usize) -> Fetched {
        let file = match self.bot.get_file(TelegramFile(handle.to_owned())).await {
            Ok(file) => file,
            Err(error) => {
                return match Refusal::from(error) {
                    Refusal::Wrong(words) if words.contains("file is too big") => Fetched::TooBig,
                    refusal => Fetched::Later(format!("{refusal:?}")),
                };
            }
        };
        match self.bytes(&file.path, most).await {
            Ok(Some(bytes)) => Fetched::Bytes(bytes),
            Ok(None) => Fetched::TooBig,
            Err(error) => Fetched::Later(error.to_string()),
        }
    }
}
