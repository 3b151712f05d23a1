//! A page on its way to a reader: one call for each message, counted, so that a page broken off is taken up where it was.

mod drawn;

use std::sync::Arc;

use bytes::Bytes;
use futures::future::BoxFuture;
use teloxide::payloads::{
    EditMessageTextSetters, SendDocumentSetters, SendMediaGroupSetters, SendMessageSetters, SendPhotoSetters,
};
use teloxide::prelude::*;
use teloxide::types::{
    ChatId, InputFile, InputMedia, InputMediaDocument, InputMediaPhoto, InputMediaVideo, LinkPreviewOptions, ParseMode,
    ReplyMarkup, ThreadId,
};

use super::keyboard::markup;
use super::press::Press;
use super::{Api, Refusal};
use crate::desk::OfficeNow;
use crate::domain::{Evidence, FileId, Medium, MessageId, PersonId, Storage};
use crate::notices::View;
use crate::papers;
use crate::texts::{self, Html, Keys, Language, Paper, Part};

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
    /// The message that the last words stand in, where it is a message of words.
    pub message: Option<MessageId>,
}

/// To whom a page goes, and how.
#[derive(Clone, Copy, Debug)]
pub struct Way<'a> {
    /// The reader.
    pub to: PersonId,
    /// Code of the reader's language.
    pub language: &'a str,
    /// Without a sound.
    pub silent: bool,
    /// How many of its messages an earlier try has sent.
    pub sent: usize,
    /// The message that is changed instead of sending the first words anew.
    pub edits: Option<MessageId>,
}

/// Sends pages.
#[derive(Clone)]
pub struct Courier {
    api: Api,
    office: OfficeNow,
    shelf: Arc<dyn Shelf>,
    topic: Option<ThreadId>,
    press: Press,
}

/// One call.
enum Call {
    Text { html: Html, keys: Keys },
    Paper { paper: Paper, caption: Html, keys: Keys },
    Album(Vec<Evidence>),
    File(Evidence),
}

impl Courier {
    /// Sends over this API.
    pub fn new(api: Api, office: OfficeNow, shelf: Arc<dyn Shelf>) -> Self {
        Self { api, office, shelf, topic: None, press: Press::new() }
    }

    /// The same, speaking in a topic of a group. Only words are said there.
    pub fn within(&self, topic: Option<i64>) -> Self {
        let topic = topic.and_then(|topic| i32::try_from(topic).ok());
        Self { topic: topic.map(|topic| ThreadId(teloxide::types::MessageId(topic))), ..self.clone() }
    }

    /// Says a view to its reader, leaving out what an earlier try has sent. The first of the others may go; for each after
    /// it `may_go` is asked.
    pub async fn deliver(&self, view: &View, way: Way<'_>, may_go: impl Fn() -> bool) -> Delivery {
        let language = Language::read(way.language).unwrap_or_default();
        if way.to.is_synthetic() {
            return self.draw(view, way, language).await;
        }
        let mut trip = Trip { courier: self, view, way, language, skip: way.sent, sent: way.sent, message: None };
        for call in self.calls(view, language) {
            if trip.sent > way.sent && !may_go() {
                return trip.ends(false, None);
            }
            if let Err(refusal) = trip.make(call).await {
                return trip.ends(false, Some(refusal));
            }
        }
        trip.ends(true, None)
    }

    fn calls(&self, view: &View, language: Language) -> Vec<Call> {
        let (mut calls, office) = (Vec::new(), self.office.read());
        for part in texts::page(view, language, &office).parts {
            match part {
                Part::Text { html, .. } if html.is_empty() => {}
                Part::Text { html, keys } => calls.push(Call::Text { html, keys }),
                Part::Paper { paper, caption, keys } => calls.push(Call::Paper { paper, caption, keys }),
                Part::Files(files) => calls.extend(albums(files)),
            }
        }
        calls
    }

    async fn send_text(&self, chat: ChatId, html: Html, keys: Keys, silent: bool) -> Result<MessageId, Refusal> {
        let mut request = self
            .api
            .bot
            .send_message(chat, html.into_string())
            .parse_mode(ParseMode::Html)
            .disable_notification(silent)
            .link_preview_options(no_preview());
        request.reply_markup = markup(keys);
        request.message_thread_id = self.topic;
        Ok(MessageId(i64::from(request.await?.id.0)))
    }

    /// Changes a message of ours; what stands there already is as good as changed. `false`: it cannot be changed any more.
    async fn edit_text(&self, chat: ChatId, message: MessageId, html: Html, keys: Keys) -> Result<bool, Refusal> {
        let Ok(id) = i32::try_from(message.0) else { return Ok(false) };
        let mut request = self
            .api
            .bot
            .edit_message_text(chat, teloxide::types::MessageId(id), html.into_string())
            .parse_mode(ParseMode::Html)
            .link_preview_options(no_preview());
        request.reply_markup = match markup(keys) {
            Some(ReplyMarkup::InlineKeyboard(keyboard)) => Some(keyboard),
            _ => None,
        };
        match request.await.map_err(Refusal::from) {
            Ok(_) | Err(Refusal::NotModified) => Ok(true),
            Err(Refusal::CannotEdit) => Ok(false),
            Err(refusal) => Err(refusal),
        }
    }

    async fn paper(&self, paper: Paper, view: &View, language: Language) -> Option<papers::File> {
        self.press.make(paper, view, language, self.office.read(), &*self.shelf).await
    }

    async fn send_paper(
        &self,
        chat: ChatId,
        file: papers::File,
        caption: Html,
        keys: Keys,
        silent: bool,
    ) -> Result<(), Refusal> {
        let shown = file.is_picture();
        let body = InputFile::memory(file.body).file_name(file.name);
        if shown {
            let mut request = self
                .api
                .bot
                .send_photo(chat, body)
                .caption(caption.into_string())
                .parse_mode(ParseMode::Html)
                .disable_notification(silent);
            request.reply_markup = markup(keys);
            return Ok(request.await.map(drop)?);
        }
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
        if file.is_picture_as_taken()
            && let Some(outcome) = self.send_copy(chat, file).await
        {
            return outcome;
        }
        match self.pass_on(chat, file.medium, InputFile::file_id(file.telegram_id.clone().into())).await {
            Err(refusal) if spoils_only_itself(&refusal) => {}
            outcome => return outcome,
        }
        if let Some(bytes) = self.shelf.bytes(&file.id).await {
            let name = shown_name(file);
            // Telegram makes pictures and films anew when they are uploaded, and some it cannot; as a file it takes all.
            for medium in [file.medium, Medium::Document] {
                let upload = InputFile::memory(bytes.clone()).file_name(name.clone());
                match self.pass_on(chat, medium, upload).await {
                    Err(refusal) if spoils_only_itself(&refusal) => {}
                    outcome => return outcome,
                }
            }
        }
        // One file that nobody can give out must not hold up the others.
        self.send_text(chat, texts::not_passed_on(file, language), Keys::None, true).await.map(drop)
    }

    /// A picture without what it tells about itself: Telegram's handle would hand over the original. One that is not
    /// fetched yet waits for that. None: it is no picture after all, or its bytes are not there.
    async fn send_copy(&self, chat: ChatId, file: &Evidence) -> Option<Result<(), Refusal>> {
        let bytes = match self.shelf.bytes(&file.id).await {
            None if file.storage == Storage::Awaited => {
                return Some(Err(Refusal::Away { uncertain: false, why: "a picture is not fetched yet".to_owned() }));
            }
            bytes => bytes?,
        };
        let upload = InputFile::memory(papers::without_metadata(bytes)?).file_name(shown_name(file));
        Some(self.pass_on(chat, Medium::Document, upload).await)
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
    view: &'a View,
    way: Way<'a>,
    language: Language,
    /// Messages sent by an earlier try and not passed yet.
    skip: usize,
    /// Messages sent, earlier tries included.
    sent: usize,
    /// The last message of words.
    message: Option<MessageId>,
}

impl Trip<'_> {
    fn ends(self, whole: bool, refusal: Option<Refusal>) -> Delivery {
        Delivery { sent: self.sent, whole, refusal, message: self.message }
    }

    /// Words, in place of an earlier message where that can still be changed.
    async fn say(&mut self, html: Html, keys: Keys) -> Result<(), Refusal> {
        let chat = ChatId(self.way.to.0);
        if let Some(message) = self.way.edits.take()
            && self.courier.edit_text(chat, message, html.clone(), keys.clone()).await?
        {
            self.message = Some(message);
            return Ok(());
        }
        self.message = Some(self.courier.send_text(chat, html, keys, self.way.silent).await?);
        Ok(())
    }

    async fn make(&mut self, call: Call) -> Result<(), Refusal> {
        let messages = call.messages();
        if self.skip >= messages {
            self.skip -= messages;
            return Ok(());
        }
        let (courier, chat, silent) = (self.courier, ChatId(self.way.to.0), self.way.silent);
        let outcome = match call {
            Call::Text { html, keys } => self.say(html, keys).await,
            Call::Paper { paper, caption, keys } => match courier.paper(paper, self.view, self.language).await {
                Some(file) => courier.send_paper(chat, file, caption, keys, silent).await,
                None => self.say(caption, keys).await,
            },
            Call::File(file) => courier.send_file(chat, &file, self.language).await,
            // Begun one by one, it is ended one by one.
            Call::Album(files) if self.skip > 0 => return self.one_by_one(&files).await,
            Call::Album(files) => match courier.send_album(chat, &files).await {
                // One file that Telegram does not take spoils the album.
                Err(refusal) if spoils_only_itself(&refusal) => return self.one_by_one(&files).await,
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
            self.courier.send_file(ChatId(self.way.to.0), file, self.language).await?;
            self.sent += 1;
        }
        Ok(())
    }
}

/// The name under which a file is handed over.
fn shown_name(file: &Evidence) -> String {
    file.name.clone().unwrap_or_else(|| file.id.tag().to_owned())
}

/// Whether a refusal is about the file and not about the reader or the hour.
fn spoils_only_itself(refusal: &Refusal) -> bool {
    if let Refusal::Wrong(words) = refusal {
        tracing::warn!(telegram = words, "a file cannot be passed on like this");
    }
    matches!(refusal, Refusal::FileUnknown | Refusal::Wrong(_))
}

/// Pictures and films go together, documents go together, ten at most; the rest goes alone (Bot API `sendMediaGroup`), and
/// so does what is handed over as a copy.
fn albums(files: Vec<Evidence>) -> Vec<Call> {
    let (copied, files): (Vec<_>, Vec<_>) = files.into_iter().partition(Evidence::is_picture_as_taken);
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
    calls.extend(copied.into_iter().chain(rest).map(Call::File));
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

#[cfg(test)]
mod tests;
