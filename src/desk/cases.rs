//! What a citizen does with a case of their own after filing: adds to it, takes it back, restores it.

use super::Failure;
use super::moves::heads;
use super::turn::Turn;
use crate::domain::lifecycle::{Action, Actor, may};
use crate::domain::{Attention, Case, CaseId, Evidence, MessageId, Storage};
use crate::notices::{Notice, Priority};
use crate::store::Owner;

/// So many added texts a case takes, changed ones counted again.
const MOST_WORDS: i64 = 200;

impl Turn<'_> {
    /// The person's own case; another's, or none, is answered as if the button were old.
    pub async fn own_case(&mut self, id: &CaseId) -> Result<Option<Case>, Failure> {
        match self.tx.case(id).await? {
            Some(case) if case.person == Some(self.person.id) => Ok(Some(case)),
            other => {
                if other.is_some() {
                    self.tx.keep_denial(self.person.id, "case", self.now).await?;
                }
                self.say(Notice::OldButton).await?;
                Ok(None)
            }
        }
    }

    /// `[Tambah bukti]`: what comes next belongs to this case.
    pub async fn ask_supplement(&mut self, id: &CaseId) -> Result<(), Failure> {
        let Some(case) = self.own_case(id).await? else { return Ok(()) };
        let heads = heads(self.tx).await?;
        match may(&case, Action::Supplement, Actor::Owner(self.person.id), &self.setting(&heads)) {
            Ok(_) if self.may_not_add(&case.id).await? => Ok(()),
            Ok(_) => {
                self.attend(Attention::Supplement { case: case.id.clone() }).await?;
                self.say(Notice::SupplementAsk { case: case.id }).await
            }
            Err(refusal) => self.refuse(&case, refusal).await,
        }
    }

    /// Words for a case; a changed message is a new version of the same words.
    pub async fn add_words(&mut self, id: &CaseId, text: &str, message: MessageId) -> Result<(), Failure> {
        if !self.has_room_for_words(id).await? || !self.record_supplement(id).await? {
            return Ok(());
        }
        Ok(self.tx.keep_addition(id, self.person.id, message, text, self.now).await?)
    }

    /// Whether a case takes more words; if not, it is said where to turn.
    pub async fn has_room_for_words(&mut self, id: &CaseId) -> Result<bool, Failure> {
        if self.tx.count_additions(id).await? < MOST_WORDS {
            return Ok(true);
        }
        self.say_once(Notice::SupplementWordsFull { most: MOST_WORDS }, format!("words-full:{id}")).await?;
        Ok(false)
    }

    /// A file for a case. One over the limit leaves its caption.
    pub async fn add_file(&mut self, id: &CaseId, file: Evidence, step: &str) -> Result<(), Failure> {
        let limits = self.desk.office.limits();
        let (most, limit) = (limits.files, limits.file_megabytes);
        let here = self.tx.files_of(&Owner::Case(id.clone())).await?;
        if here.iter().filter(|file| file.step == step).count() >= most {
            self.say_once(Notice::SupplementFull { most }, format!("full:{id}")).await?;
            return match &file.caption {
                Some(words) => self.add_words(id, words, file.message).await,
                None => Ok(()),
            };
        }
        if file.storage == Storage::TooBig {
            self.say_once(Notice::SupplementTooBig { limit }, format!("too-big:{id}")).await?;
            if file.caption.is_none() {
                return Ok(());
            }
        }
        if !self.record_supplement(id).await? {
            return Ok(());
        }
        let file = Evidence { step: step.to_owned(), ..file };
        Ok(self.tx.keep_file(&file, &Owner::Case(id.clone()), self.now).await?)
    }

    /// A message that was an answer of a case already filed changed: the signed statement stands, the new words are
    /// added beside it. `false`: it was no such message.
    pub async fn edit_after_filing(&mut self, text: &str, message: MessageId) -> Result<bool, Failure> {
        for case in self.tx.cases_of(self.person.id, 0, 10).await? {
            if self.tx.answers_of(&case.id).await?.key_of(message).is_some() {
                return self.add_words(&case.id, text, message).await.map(|()| true);
            }
        }
        Ok(false)
    }

    /// Says what would otherwise be said for each of many files that come together.
    pub async fn say_once(&mut self, notice: Notice, topic: String) -> Result<(), Failure> {
        self.post(self.person.id, notice, Priority::Answer, false, Some(topic)).await
    }

    /// Something is added to a case: in the trail, to the citizen, to the officers. `false`: nothing may be.
    async fn record_supplement(&mut self, id: &CaseId) -> Result<bool, Failure> {
        match self.own_case(id).await? {
            Some(case) => {
                let added = !self.may_not_add(&case.id).await? && self.supplement(&case.id).await?;
                // Whoever goes on writing is asked where it belongs.
                if !added {
                    self.attend(Attention::Nothing).await?;
                }
                Ok(added)
            }
            None => Ok(false),
        }
    }
}
