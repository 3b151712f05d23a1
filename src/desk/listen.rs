//! What somebody says or sends, and what it is taken for.

use super::turn::Turn;
use super::{Failure, Heard};
use crate::domain::{Attention, CaseNumber, Evidence, MessageId};
use crate::form::{Draft, Input, Note, emergency};
use crate::notices::{Notice, Priority};
use crate::store::Owner;

impl Turn<'_> {
    /// Words and files go where the person was asked for them: beside the form first, then to the form.
    pub async fn hear(&mut self, heard: Heard) -> Result<(), Failure> {
        if let Heard::File(file) = &heard {
            // A change of this message overtook it: what it says now is kept and answered already.
            if self.tx.file_of(self.person.id, file.message).await?.is_some() {
                return Ok(());
            }
            if let Some(album) = &file.album
                && let Some((owner, step)) = self.tx.album_owner(self.person.id, album).await?
            {
                return self.join_album(Evidence { step, ..file.clone() }, owner).await;
            }
        }
        // A form says so itself, with the question it is at.
        if self.attention != Attention::Nothing
            && let Heard::Text { text, .. } = &heard
            && emergency::is_urgent(text)
        {
            self.say(Notice::Emergency).await?;
            if !matches!(self.attention, Attention::Supplement { .. }) {
                return Ok(());
            }
        }
        match (self.attention.clone(), heard) {
            (_, Heard::NotForMe) => self.say(Notice::NotForMe).await,
            (_, Heard::Unreadable) => self.say(Notice::SendAgain).await,
            (Attention::StatusNumber, Heard::Text { text, .. }) => self.status(&text).await,
            (Attention::StatusCode { number }, Heard::Text { text, .. }) => self.check_code(number, &text).await,
            (Attention::Supplement { case }, Heard::Text { text, message }) => {
                self.add_words(&case, &text, message).await
            }
            (Attention::Supplement { case }, Heard::File(file) | Heard::Pin { evidence: file, .. }) => {
                self.add_file(&case, file, "supplement").await
            }
            (_, heard) => match self.tx.draft_of(self.person.id).await? {
                Some(draft) if !draft.paused => self.fill(draft, input(heard)).await,
                _ => self.wonder(heard).await,
            },
        }
    }

    /// A file of an album goes to where the others went, whatever was opened or filed in the meantime.
    async fn join_album(&mut self, file: Evidence, owner: Owner) -> Result<(), Failure> {
        match owner {
            Owner::Case(case) => self.add_file(&case, file, "supplement").await,
            Owner::Draft(id) => match self.tx.draft_of(self.person.id).await? {
                Some(draft) if draft.id == id => self.fill(draft, Input::File(file)).await,
                _ => self.say_of_album(Notice::FileOfOldDraft, file.album).await,
            },
        }
    }

    /// Says once for all that come together what is to be said about one of them.
    async fn say_of_album(&mut self, notice: Notice, album: Option<String>) -> Result<(), Failure> {
        let topic = album.map(|album| format!("album:{album}"));
        self.post(self.person.id, notice, Priority::Answer, false, topic).await
    }

    /// Nothing is open: perhaps it is a case number, perhaps somebody is in need.
    async fn wonder(&mut self, heard: Heard) -> Result<(), Failure> {
        let text = match heard {
            Heard::Text { text, .. } => text,
            Heard::File(file) => return self.say_of_album(Notice::NotUnderstood, file.album).await,
            _ => return self.say(Notice::NotUnderstood).await,
        };
        if emergency::is_urgent(&text) {
            return self.say(Notice::Emergency).await;
        }
        match CaseNumber::read(&text) {
            Ok(_) => self.status(&text).await,
            Err(_) => self.say(Notice::NotUnderstood).await,
        }
    }

    /// A message sent before says something else now.
    pub async fn edit(&mut self, heard: Heard) -> Result<(), Failure> {
        match heard {
            Heard::Text { text, message } => {
                let draft = self.tx.draft_of(self.person.id).await?;
                if let Some(draft) = draft.as_ref().filter(|draft| draft.answers.key_of(message).is_some()) {
                    return self.correct(draft.clone(), text, message).await;
                }
                if let Some(case) = self.tx.addition_case(self.person.id, message).await? {
                    return self.add_words(&case, &text, message).await;
                }
                if self.edit_after_filing(&text, message).await? {
                    return Ok(());
                }
                match draft.filter(|draft| !draft.paused) {
                    // Most likely an answer that was not taken, mended where it stands: nobody is left waiting.
                    Some(draft) => self.repeat(draft, Note::EditRefused).await,
                    None => Ok(()),
                }
            }
            Heard::File(file) => self.edit_caption(file).await,
            // What else can be edited (a live location moves) changes nothing that was said.
            _ => Ok(()),
        }
    }

    async fn edit_caption(&mut self, file: Evidence) -> Result<(), Failure> {
        match self.tx.file_of(self.person.id, file.message).await? {
            // What was handed in stands; the new words are added beside it, as with any other message.
            Some((known, Some(Owner::Case(case)))) => match file.caption {
                Some(words) if known.caption.as_ref() != Some(&words) => {
                    self.add_words(&case, &words, file.message).await
                }
                _ => Ok(()),
            },
            Some((known, Some(Owner::Draft(id)))) => {
                self.tx.keep_caption(&known.id, file.caption.as_deref()).await?;
                match self.tx.draft_of(self.person.id).await?.filter(|draft| draft.id == id) {
                    // A caption that counted as text changes the text as well.
                    Some(draft) if draft.answers.key_of(file.message).is_some() => {
                        self.correct(draft, file.caption.unwrap_or_default(), file.message).await
                    }
                    Some(draft) => self.repeat(draft, Note::EditTaken).await,
                    None => Ok(()),
                }
            }
            Some((_, None)) => Ok(()),
            // The edit overtook the message itself.
            None => self.hear(Heard::File(file)).await,
        }
    }

    /// A message that is an answer of the draft says something else. Whoever mends a draft put aside has come back to it.
    async fn correct(&mut self, mut draft: Draft, text: String, message: MessageId) -> Result<(), Failure> {
        draft.paused = false;
        self.fill(draft, Input::Edited { text, message }).await
    }

    async fn repeat(&mut self, draft: Draft, note: Note) -> Result<(), Failure> {
        let form = self.form(&draft)?;
        self.ask(&form, &draft, Some(note)).await
    }
}

fn input(heard: Heard) -> Input {
    match heard {
        Heard::Text { text, message } => Input::Text { text, message },
        Heard::File(file) => Input::File(file),
        Heard::Contact { phone, message } => Input::Contact { phone, message },
        Heard::Pin { evidence, latitude, longitude } => Input::Pin { evidence, latitude, longitude },
        Heard::NotForMe | Heard::Unreadable => {
            Input::Text { text: String::new(), message: crate::domain::MessageId(0) }
        }
    }
}
