//! A page on its way to a reader: one call for each message, counted, so that a page broken off is taken up where it was.

use std::sync::Arc;

use bytes::Bytes;
use futures::future::BoxFuture;
use teloxide::payloads::{SendDocumentSetters, SendMediaGroupSetters, SendMessageSetters};
use teloxide::prelude::*;
use teloxide::types::{
    ButtonRequest, ChatId, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, InputMedia, InputMediaDocument,
    InputMediaPhoto, InputMediaVideo, KeyboardButton, KeyboardMarkup, KeyboardRemove, LinkPreviewOptions, ParseMode,
    ReplyMarkup,
};

use super::{Api, Refusal};
use crate::domain::{Evidence, FileId, Medium, Office, PersonId};
use crate::notices::View;
use crate::papers;
use crate::texts::{self, Html, Keys, Language, Part};

/// Where the bytes of kept files are found, for when Telegram no longer knows its own handle of one.
pub trait Shelf: Send + Sync {
    /// The bytes of a file, if they are kept.
    fn bytes<'a>(&'a self, file: &'a FileId) -> BoxFuture<'a, Option<Bytes>>;
}

/// What came of sending a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// How many of its messages are sent, earlier tries included.
    pub sent: usize,
    /// Whether these are all.
    pub whole: bool,
    /// Why not all of them, if not.
    pub refusal: Option<Refusal>,
}

/// Sends pages.
#[derive(Clone)]
pub struct Courier {
    api: Api,
    office: Arc<Office>,
    shelf: Arc<dyn Shelf>,
}

/// One call.
enum Call {
    Text { html: Html, keys: Keys },
    Paper { file: papers::File, caption: Html, keys: Keys },
    Album(Vec<Evidence>),
    File(Evidence),
}

impl Courier {
    /// Sends over this API.
    pub fn new(api: Api, office: Arc<Office>, shelf: Arc<dyn Shelf>) -> Self {
        Self { api, office, shelf }
    }

    /// Says a view to its reader, leaving out the first `sent` messages. The first of the others may go; for each after
    /// it `may_go` is asked.
    pub async fn deliver(
        &self,
        to: PersonId,
        view: &View,
        language: &str,
        silent: bool,
        sent: usize,
        may_go: impl Fn() -> bool,
    ) -> Delivery {
        let language = Language::read(language).unwrap_or_default();
        let mut trip = Trip { courier: self, chat: ChatId(to.0), language, silent, skip: sent, sent };
        for call in self.calls(view, language) {
            if trip.sent > sent && !may_go() {
                return Delivery { sent: trip.sent, whole: false, refusal: None };
            }
            if let Err(refusal) = trip.make(call).await {
                return Delivery { sent: trip.sent, whole: false, refusal: Some(refusal) };
            }
        }
        Delivery { sent: trip.sent, whole: true, refusal: None }
    }

    fn calls(&self, view: &View, language: Language) -> Vec<Call> {
        let mut calls = Vec::new();
        for part in texts::page(view, language, &self.office).parts {
            match part {
                Part::Text { html, .. } if html.is_empty() => {}
                Part::Text { html, keys } => calls.push(Call::Text { html, keys }),
                Part::Paper { paper, caption, keys } => match papers::make(paper, view, language, &self.office) {
                    Some(file) => calls.push(Call::Paper { file, caption, keys }),
                    None => calls.push(Call::Text { html: caption, keys }),
                },
                Part::Files(files) => calls.extend(albums(files)),
            }
        }
        calls
    }

    async fn send_text(&self, chat: ChatId, html: Html, keys: Keys, silent: bool) -> Result<(), Refusal> {
        let mut request = self
            .api
            .bot
            .send_message(chat, html.into_string())
            .parse_mode(ParseMode::Html)
            .disable_notification(silent)
            .link_preview_options(no_preview());
        request.reply_markup = markup(keys);
        Ok(request.await.map(drop)?)
    }

    async fn send_paper(
        &self,
        chat: ChatId,
        file: papers::File,
        caption: Html,
        keys: Keys,
        silent: bool,
    ) -> Result<(), Refusal> {
        let body = InputFile::memory(file.body).file_name(file.name);
        let mut request = self
            .api
            .bot
            .send_document(chat, body)
            .caption(caption.into_string())
            .parse_mode(ParseMode::Html)
            .disable_notification(silent);
        request.reply_markup = markup(keys);
        Ok(request.await.map(drop)?)
    }

    async fn send_album(&self, chat: ChatId, files: &[Evidence]) -> Result<(), Refusal> {
        let media = files.iter().filter_map(album_item);
        Ok(self.api.bot.send_media_group(chat, media).disable_notification(true).await.map(drop)?)
    }

    async fn send_file(&self, chat: ChatId, file: &Evidence, language: Language) -> Result<(), Refusal> {
        match self.pass_on(chat, file.medium, InputFile::file_id(file.telegram_id.clone().into())).await {
            Err(Refusal::FileUnknown) => {}
            outcome => return outcome,
        }
        let Some(bytes) = self.shelf.bytes(&file.id).await else {
            // One file that is kept nowhere must not hold up the others.
            return self.send_text(chat, texts::not_passed_on(file, language), Keys::None, true).await;
        };
        let name = file.name.clone().unwrap_or_else(|| file.id.tag().to_owned());
        let upload = || InputFile::memory(bytes.clone()).file_name(name.clone());
        match self.pass_on(chat, file.medium, upload()).await {
            // Telegram makes pictures and films anew when they are uploaded, and some it cannot; as a file it takes all.
            Err(Refusal::Wrong(_)) if file.medium != Medium::Document => {
                self.pass_on(chat, Medium::Document, upload()).await
            }
            outcome => outcome,
        }
    }

    async fn pass_on(&self, chat: ChatId, medium: Medium, body: InputFile) -> Result<(), Refusal> {
        let bot = &self.api.bot;
        let sent = match medium {
            Medium::Photo => bot.send_photo(chat, body).disable_notification(true).await,
            Medium::Video => bot.send_video(chat, body).disable_notification(true).await,
            Medium::Voice => bot.send_voice(chat, body).disable_notification(true).await,
            Medium::VideoNote => bot.send_video_note(chat, body).disable_notification(true).await,
            Medium::Animation => bot.send_animation(chat, body).disable_notification(true).await,
            Medium::Audio => bot.send_audio(chat, body).disable_notification(true).await,
            Medium::Document | Medium::Location => bot.send_document(chat, body).disable_notification(true).await,
        };
        Ok(sent.map(drop)?)
    }
}

impl Call {
    /// How many messages it is.
    fn messages(&self) -> usize {
        match self {
            Call::Album(files) => files.len(),
            _ => 1,
        }
    }
}

/// A page on its way, and how far it has come.
struct Trip<'a> {
    courier: &'a Courier,
    chat: ChatId,
    language: Language,
    silent: bool,
    /// Messages sent by an earlier try and not passed yet.
    skip: usize,
    /// Messages sent, earlier tries included.
    sent: usize,
}

impl Trip<'_> {
    async fn make(&mut self, call: Call) -> Result<(), Refusal> {
        let messages = call.messages();
        if self.skip >= messages {
            self.skip -= messages;
            return Ok(());
        }
        let (courier, chat, silent) = (self.courier, self.chat, self.silent);
        let outcome = match call {
            Call::Text { html, keys } => courier.send_text(chat, html, keys, silent).await,
            Call::Paper { file, caption, keys } => courier.send_paper(chat, file, caption, keys, silent).await,
            Call::File(file) => courier.send_file(chat, &file, self.language).await,
            // Begun one by one, it is ended one by one.
            Call::Album(files) if self.skip > 0 => return self.one_by_one(&files).await,
            Call::Album(files) => match courier.send_album(chat, &files).await {
                // One handle that Telegram no longer knows spoils the album.
                Err(Refusal::FileUnknown) => return self.one_by_one(&files).await,
                outcome => outcome,
            },
        };
        if outcome.is_ok() {
            self.sent += messages;
        }
        outcome
    }

    /// Each file counts as soon as it is sent: a try that is broken off here does not send it twice.
    async fn one_by_one(&mut self, files: &[Evidence]) -> Result<(), Refusal> {
        for file in &files[std::mem::take(&mut self.skip)..] {
            self.courier.send_file(self.chat, file, self.language).await?;
            self.sent += 1;
        }
        Ok(())
    }
}

/// Pictures and films go together, documents go together, ten at most; the rest goes alone (Bot API `sendMediaGroup`).
fn albums(files: Vec<Evidence>) -> Vec<Call> {
    let (pictures, rest): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|file| matches!(file.medium, Medium::Photo | Medium::Video));
    let (documents, rest): (Vec<_>, Vec<_>) = rest.into_iter().partition(|file| file.medium == Medium::Document);
    let mut calls = Vec::new();
    for group in [pictures, documents] {
        for album in group.chunks(10) {
            match album {
                [one] => calls.push(Call::File(one.clone())),
                album => calls.push(Call::Album(album.to_vec())),
            }
        }
    }
    calls.extend(rest.into_iter().map(Call::File));
    calls
}

fn album_item(file: &Evidence) -> Option<InputMedia> {
    let media = InputFile::file_id(file.telegram_id.clone().into());
    Some(match file.medium {
        Medium::Photo => InputMedia::Photo(InputMediaPhoto::new(media)),
        Medium::Video => InputMedia::Video(InputMediaVideo::new(media)),
        Medium::Document => InputMedia::Document(InputMediaDocument::new(media)),
        Medium::Voice | Medium::VideoNote | Medium::Animation | Medium::Audio | Medium::Location => return None,
    })
}

/// Links that people wrote are shown as they are, never opened by us or previewed.
fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

fn markup(keys: Keys) -> Option<ReplyMarkup> {
    Some(match keys {
        Keys::None => return None,
        Keys::Inline(rows) => {
            let rows = rows.into_iter().map(|row| {
                row.into_iter()
                    .map(|key| InlineKeyboardButton::callback(key.label, key.press.encode()))
                    .collect::<Vec<_>>()
            });
            ReplyMarkup::InlineKeyboard(InlineKeyboardMarkup::new(rows))
        }
        Keys::Letters(rows) => {
            let rows = rows.into_iter().map(|row| {
                row.into_iter()
                    .map(|key| match key.sends_contact {
                        true => KeyboardButton::new(key.label).request(ButtonRequest::Contact),
                        false => KeyboardButton::new(key.label),
                    })
                    .collect::<Vec<_>>()
            });
            ReplyMarkup::Keyboard(KeyboardMarkup::new(rows).resize_keyboard().one_time_keyboard())
        }
        Keys::LettersBack => ReplyMarkup::KeyboardRemove(KeyboardRemove::new()),
    })
}
