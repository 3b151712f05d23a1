//! Files that go with an answer to the citizen.

use super::super::Failure;
use super::super::turn::Turn;
use crate::domain::lifecycle::{Answer, Composition, Need};
use crate::domain::{Evidence, Storage};
use crate::notices::{MoveNote, Notice};
use crate::store::Owner;

impl Turn<'_> {
    /// That was all of them; or what is said where one is needed.
    pub(super) async fn files_done(
        &mut self,
        composition: &mut Composition,
        optional: bool,
    ) -> Result<Option<MoveNote>, Failure> {
        let files = self.tx.files_of(&Owner::Draft(composition.id.clone())).await?;
        if files.is_empty() && !optional {
            return Ok(Some(MoveNote::FilesHere));
        }
        composition.given.set(Need::Proof, Answer::FilesDone);
        Ok(None)
    }

    /// Keeps a file that goes with the answer, if it fits; otherwise what to say of it.
    pub(super) async fn keep_proof(
        &mut self,
        composition: &Composition,
        file: Evidence,
    ) -> Result<Option<MoveNote>, Failure> {
        let (max, limit) = (self.desk.office.limits().files, self.desk.office.limits().file_megabytes);
        if file.storage == Storage::TooBig {
            self.say(Notice::SupplementTooBig { limit }).await?;
            return Ok(None);
        }
        if self.tx.files_of(&Owner::Draft(composition.id.clone())).await?.len() >= max {
            return Ok(Some(MoveNote::FilesFull { max }));
        }
        self.tx.keep_place(&composition.id, self.person.id, self.now).await?;
        let file = Evidence { step: "answer".to_owned(), ..file };
        self.tx.keep_file(&file, &Owner::Draft(composition.id.clone()), self.now).await?;
        Ok(None)
    }
}
