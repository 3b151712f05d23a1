//! What somebody says or sends, and what it is taken for.

use super::turn::Turn;
use super::{Failure, Heard};
use crate::domain::{Attention, CaseNumber, Evidence};
use crate::form::{Draft, Input, Note, emergency};
use crate::notices::Notice;
use crate::store::Owner;

impl Turn<'_> {
    /// Words and files go where the person was asked for them: beside the form first, then to the form.
    pub async fn hear(&mut self, heard: Heard) -> Result<(), Failure> {
        if let Heard::File(file) = &heard
            && let Some(album) = &file.album
            && let Some(owner) = self.tx.album_owner(self.person.id, album).await?
        {
            return self.join_album(file.clone(), owner).await;
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
            Owner::Case(case) => self.add_file(&case, file, "evidence").await,
            Owner::Draft(id) => match self.tx.draft_of(self.person.id).await? {
                Some(draft) if draft.id == id => self.fill(draft, Input::File(file)).await,
                _ => self.say(Notice::FileOfOldDraft).await,
            },
        }
    }

    /// Nothing is open: perhaps it is a case number, perhaps somebody is in need.
    async fn wonder(&mut self, heard: Heard) -> Result<(), Failure> {
        let Heard::Text { text, .. } = heard else { return self.say(Notice::NotUnderstood).await };
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
                if let Some(draft) = draft.filter(|draft| draft.answers.key_of(message).is_some()) {
                    return self.fill(draft, Input::Edited { text, message }).await;
                }
                match self.tx.addition_case(self.person.id, message).await? {
                    Some(case) => self.add_words(&case, &text, message).await,
                    None => self.edit_after_filing(&text, message).await,
                }
            }
            Heard::File(file) => self.edit_caption(file).await,
            // What else can be edited (a live location moves) changes nothing that was said.
            _ => Ok(()),
        }
    }

    async fn edit_caption(&mut self, file: Evidence) -> Result<(), Failure> {
        match self.tx.file_of(self.person.id, file.message).await? {
            // What was written when it was filed stands; the new words are added beside it.
            Some((known, Some(Owner::Case(case)))) => match file.caption {
                Some(words) if known.caption.as_ref() != Some(&words) => {
                    self.add_words(&case, &words, file.message).await
                }
                _ => Ok(()),
            },
            Some((known, owner)) => {
                self.tx.keep_caption(&known.id, file.caption.as_deref()).await?;
                match (owner, self.tx.draft_of(self.person.id).await?) {
                    (Some(Owner::Draft(id)), Some(draft)) if draft.id == id => self.repeat(draft).await,
                    _ => Ok(()),
                }
            }
            // The edit overtook the message itself.
            None => self.hear(Heard::File(file)).await,
        }
    }

    async fn repeat(&mut self, draft: Draft) -> Result<(), Failure> {
        let form = self.form(&draft)?;
        self.ask(&form, &draft, Some(Note::EditTaken)).await
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
