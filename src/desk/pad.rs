//! Signing on a page of ours: one page for one draft as it reads now, and each page once.

use sha2::{Digest, Sha256};

use super::form::Scene;
use super::turn::Turn;
use super::{Desk, Failure};
use crate::domain::{Attention, Drawing, Evidence, PersonId};
use crate::form::{Ask, Draft, Form, Input, statement};
use crate::store::hex;

/// What comes of signing on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signing {
    /// It is signed, now or before: whoever did not hear the answer sends it again.
    Signed,
    /// Nothing of this person waits to be signed on this page: it was changed since, filed or thrown away, or is
    /// somebody else's.
    Stale,
}

impl Desk {
    /// The same counter with a pad, whose pages are served at this address (`<address>/<key>`).
    #[must_use]
    pub fn with_pad(self, address: Option<&str>) -> Self {
        Self { pad: address.map(Into::into), ..self }
    }

    /// Somebody signs on the page with this key. What follows is said in the chat.
    ///
    /// # Errors
    /// When it could not be kept: then nothing has happened, and it can be sent again.
    pub async fn sign(&self, person: PersonId, key: String, drawing: Drawing) -> Result<Signing, Failure> {
        let desk = self.current();
        self.store
            .transact(person.0, move |tx| {
                Box::pin(async move {
                    if tx.has_signed_on(person, &key).await? {
                        return Ok(Signing::Signed);
                    }
                    let Some((known, _)) = tx.person(person).await? else { return Ok(Signing::Stale) };
                    let now = desk.clock.now();
                    let mut turn = Turn::begin(tx, desk, (person, &known.name), now).await?;
                    turn.sign(&key, drawing).await?;
                    Ok(if turn.tx.has_signed_on(person, &key).await? { Signing::Signed } else { Signing::Stale })
                })
            })
            .await
    }

    /// The address of the page on which this draft is signed, where that is what it waits for.
    pub(super) fn pad_of(&self, form: &Form, draft: &Draft, files: &[Evidence]) -> Option<String> {
        let address = self.pad.as_deref()?;
        key_of(form, draft, files).map(|key| format!("{address}/{key}"))
    }
}

impl Turn<'_> {
    async fn sign(&mut self, key: &str, drawing: Drawing) -> Result<(), Failure> {
        for mut draft in self.tx.drafts_of(self.person.id).await? {
            let form = self.form(&draft)?;
            let files = Scene::load(self.tx, &draft, &form).await?.files;
            if key_of(&form, &draft, &files).as_deref() != Some(key) {
                continue;
            }
            // As with any button of a draft that was put aside.
            draft.paused = false;
            self.attend(Attention::Nothing).await?;
            self.pad = Some(key.to_owned());
            return self.fill(draft, Input::Drawing(drawing)).await;
        }
        Ok(())
    }
}

/// The key of the page on which a draft is signed. It is made of what is signed: whoever changes an answer after the page
/// was opened is shown the whole once more, and signs on another page.
fn key_of(form: &Form, draft: &Draft, files: &[Evidence]) -> Option<String> {
    draft.position(form).filter(|step| matches!(step.ask, Ask::Signature))?;
    // How large a file is, Telegram announces, and is corrected when the file is fetched.
    let files: Vec<Evidence> = files.iter().map(|file| Evidence { size: 0, ..file.clone() }).collect();
    let text = format!("{}\n{}", draft.id, statement(form, &draft.answers, &files));
    hex(&Sha256::digest(text)).get(..KEY).map(str::to_owned)
}

/// Letters of a key: 128 bits.
const KEY: usize = 32;
