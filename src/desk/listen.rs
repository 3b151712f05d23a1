//! What somebody says or sends, and what it is taken for.

use super::Failure;
use super::turn::Turn;
use crate::domain::{Attention, CaseNumber, DraftId, Evidence, MessageId};
use crate::form::{Draft, Input, Note, emergency};
use crate::notices::{Notice, Priority};
use crate::store::Owner;

impl Turn<'_> {
    /// Words and files go where the person was asked for them: beside the form first, then to the form.
    pub async fn hear(&mut self, input: Input) -> Result<(), Failure> {
        if let Input::File(file) = &input {
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
        if !is_answered_otherwise(&self.attention)
            && let Input::Text { text, .. } = &input
            && emergency::is_urgent(text)
        {
            self.say(Notice::Emergency).await?;
            if !matches!(
                self.attention,
                Attention::Supplement { .. } | Attention::Appeal { .. } | Attention::Correction(_)
            ) {
                return Ok(());
            }
        }
        match (self.attention.clone(), input) {
            (Attention::StatusNumber, Input::Text { text, .. }) => self.status(&text).await,
            (Attention::StatusCode { number }, Input::Text { text, .. }) => self.check_code(number, &text).await,
            (Attention::PaperCode, Input::Text { text, .. }) => self.verify(&text).await,
            (Attention::Search, input) => self.hear_search(input).await,
            (Attention::OfficerSignature, input) => self.hear_signature(input).await,
            (Attention::Template(sketch), input) => self.hear_template(*sketch, input).await,
            (Attention::Errand(errand), input) => self.answer_errand_in_words(*errand, input).await,
            (Attention::Block { case, .. }, input) => self.hear_block_reason(case, input).await,
            (Attention::Appeal { block }, input) => self.hear_appeal(block, input).await,
            (Attention::Correction(correction), input) => self.hear_correction(*correction, input).await,
            (Attention::Declining { request, .. }, input) => self.hear_reason(request, input).await,
            (Attention::DayOff { day }, input) => self.hear_day_off(day, input).await,
            (Attention::Move(composition), input) => self.give_words(*composition, input).await,
            (Attention::Supplement { case }, input @ (Input::Text { .. } | Input::File(_) | Input::Pin { .. })) => {
                self.add(&case, input).await
            }
            (_, input) => match self.tx.draft_of(self.person.id).await? {
                Some(draft) if !draft.paused => self.fill(draft, input).await,
                _ => self.wonder(input).await,
            },
        }
    }

    /// A file of an album goes to where the others went, whatever was opened or filed in the meantime.
    async fn join_album(&mut self, file: Evidence, owner: Owner) -> Result<(), Failure> {
        match owner {
            Owner::Case(case) => self.add_file(&case, file, "supplement").await,
            Owner::Draft(id) => match self.draft_with(&id).await? {
                Some(draft) => self.fill(draft, Input::File(file)).await,
                None if self.tx.waiting_place(self.person.id).await?.as_ref() == Some(&id) => {
                    self.wait(Input::File(file)).await
                }
                None => match self.attention.clone() {
                    Attention::Move(composition) if composition.id == id => {
                        self.give_words(*composition, Input::File(file)).await
                    }
                    _ => self.say_of_album(Notice::FileOfOldDraft, file.album).await,
                },
            },
        }
    }

    /// A draft of the person's that is still there.
    async fn draft_with(&mut self, id: &DraftId) -> Result<Option<Draft>, Failure> {
        Ok(self.tx.drafts_of(self.person.id).await?.into_iter().find(|draft| draft.id == *id))
    }

    /// Says once for all that come together what is to be said about one of them.
    async fn say_of_album(&mut self, notice: Notice, album: Option<String>) -> Result<(), Failure> {
        let topic = album.map(|album| format!("album:{album}"));
        self.post(self.person.id, notice, Priority::Answer, false, topic).await
    }

    /// Nothing is open: perhaps somebody is in need, perhaps it is a case number, perhaps it belongs to a case.
    async fn wonder(&mut self, input: Input) -> Result<(), Failure> {
        let urgent = matches!(&input, Input::Text { text, .. } if emergency::is_urgent(text));
        if urgent {
            self.say(Notice::Emergency).await?;
        }
        if let Input::Text { text, .. } = &input
            && CaseNumber::read(text).is_ok()
        {
            return self.status(text).await;
        }
        if self.take_beside(&input).await? || urgent {
            return Ok(());
        }
        if self.is_blocked().await? {
            return Ok(());
        }
        match input {
            Input::File(file) => self.say_of_album(Notice::NotUnderstood, file.album).await,
            _ => self.say(Notice::NotUnderstood).await,
        }
    }

    /// A sticker, a poll, a game.
    pub async fn not_for_me(&mut self) -> Result<(), Failure> {
        if self.is_blocked().await? {
            return Ok(());
        }
        self.say(Notice::NotForMe).await
    }

    /// A message sent before says something else now.
    pub async fn edit(&mut self, input: Input) -> Result<(), Failure> {
        match input {
            Input::Text { text, message } => {
                let drafts = self.tx.drafts_of(self.person.id).await?;
                if let Some(draft) = drafts.iter().find(|draft| draft.answers.key_of(message).is_some()) {
                    return self.correct(draft.clone(), text, message).await;
                }
                if let Some(case) = self.tx.addition_case(self.person.id, message).await? {
                    return self.add_words(&case, &text, message).await;
                }
                if self.waits(message).await? {
                    return self.wait(Input::Text { text, message }).await;
                }
                if self.edit_after_filing(&text, message).await? {
                    return Ok(());
                }
                match drafts.into_iter().find(|draft| !draft.paused) {
                    // Most likely an answer that was not taken, mended where it stands: nobody is left waiting.
                    Some(draft) => self.repeat(draft, Note::EditRefused).await,
                    None => Ok(()),
                }
            }
            Input::File(file) => self.edit_caption(file).await,
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
                match self.draft_with(&id).await? {
                    // A caption that counted as text changes the text as well.
                    Some(draft) if draft.answers.key_of(file.message).is_some() => {
                        self.correct(draft, file.caption.unwrap_or_default(), file.message).await
                    }
                    Some(draft) => self.repeat(draft, Note::EditTaken).await,
                    None => Ok(()),
                }
            }
            Some((_, None)) => Ok(()),
            None => self.hear_edited(file).await,
        }
    }

    /// A file that is not known was changed. Either the change overtook the message itself, or it is an old one that
    /// nobody asked for when it came: that one must not become evidence of whatever is open now, or sign it.
    async fn hear_edited(&mut self, file: Evidence) -> Result<(), Failure> {
        let Some(draft) = self.tx.draft_of(self.person.id).await? else { return Ok(()) };
        let files = self.tx.files_of(&Owner::Draft(draft.id.clone())).await?;
        // Others of its album are here: it belongs to them, in whatever order they come.
        let has_company = file.album.is_some() && files.iter().any(|known| known.album == file.album);
        let newest = files.iter().map(|known| known.message).chain(draft.answers.newest_message()).max();
        match has_company || newest.is_none_or(|newest| file.message > newest) {
            true => self.hear(Input::File(file)).await,
            false => self.say(Notice::SendAgain).await,
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

/// Whether what is written now goes to a form, or is an officer's: neither is a cry for help that nobody hears.
fn is_answered_otherwise(attention: &Attention) -> bool {
    matches!(
        attention,
        Attention::Nothing
            | Attention::Move(_)
            | Attention::Errand(_)
            | Attention::DayOff { .. }
            | Attention::Block { .. }
            | Attention::Search
            | Attention::OfficerSignature
            | Attention::Declining { .. }
            | Attention::Follow { .. }
            | Attention::Template(_)
    )
}
