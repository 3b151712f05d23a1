//! Answers to a form: the pure step of `form`, between reading the draft and writing it again.

use super::Failure;
use super::completion::Before;
use super::turn::Turn;
use crate::domain::{DraftId, Evidence};
use crate::form::{
    self, Advance, Context, Draft, Earlier, FileFate, Form, Input, Note, Outcome, Purpose, Tap, advance, emergency,
};
use crate::notices::{Notice, Priority};
use crate::store::{Owner, StoreError, Tx};

impl Turn<'_> {
    /// A button of a form. One of another draft, or without a draft, is answered kindly.
    pub async fn tap(&mut self, tag: &str, key: String, tap: Tap) -> Result<(), Failure> {
        let Some(mut draft) = self.tx.draft_tagged(self.person.id, tag).await? else {
            return self.say(Notice::OldButton).await;
        };
        draft.paused = false;
        self.attend(crate::domain::Attention::Nothing).await?;
        self.fill(draft, Input::Tap { key, tap }).await
    }

    /// One step of the form.
    pub async fn fill(&mut self, mut draft: Draft, input: Input) -> Result<(), Failure> {
        if !self.is_wanted(&draft).await? {
            return Ok(());
        }
        let form = self.form(&draft)?;
        draft.fit(&form, &self.desk.office);
        // What an officer types has happened to somebody else, and a while ago.
        if draft.purpose != Purpose::Register && words(&input).is_some_and(emergency::is_urgent) {
            self.say(Notice::Emergency).await?;
        }
        let sent = match &input {
            Input::File(evidence) | Input::Pin { evidence, .. } => Some(evidence.clone()),
            _ => None,
        };
        let scene = Scene::load(self.tx, &draft, &form).await?;
        let context = Context {
            office: &self.desk.office,
            today: self.desk.day(self.now),
            labels: &*self.desk.labels,
            name: &self.person.name,
            earlier: scene.earlier.as_ref(),
            files: &scene.files,
            before: scene.before.as_ref().map(|before| &before.answers),
        };
        let had_letters = replaces_letters(&draft, &form);
        let Advance { draft, outcome, file } = advance(&form, draft, input, &context);
        let clears = had_letters && !replaces_letters(&draft, &form);
        let in_album = sent.as_ref().is_some_and(|file| file.album.is_some());
        self.settle_file(&draft, sent, file).await?;
        self.follow(&form, draft, outcome, Manner { clears, in_album }).await
    }

    async fn settle_file(&mut self, draft: &Draft, sent: Option<Evidence>, fate: FileFate) -> Result<(), Failure> {
        match (fate, sent) {
            (FileFate::Keep(step), Some(evidence)) => {
                let file = Evidence { step, ..evidence };
                self.tx.keep_file(&file, &Owner::Draft(draft.id.clone()), self.now).await?;
            }
            (FileFate::Remove(file), _) => self.tx.release_file(&file).await?,
            _ => {}
        }
        Ok(())
    }

    async fn follow(&mut self, form: &Form, draft: Draft, outcome: Outcome, manner: Manner) -> Result<(), Failure> {
        match outcome {
            Outcome::Ask(note) => {
                self.tx.keep_draft(&draft, self.now).await?;
                self.question(form, &draft, note, manner).await
            }
            Outcome::ReadNotice => {
                self.tx.keep_draft(&draft, self.now).await?;
                self.say(Notice::Privacy { draft: draft.id }).await
            }
            Outcome::Saved => {
                self.tx.keep_draft(&draft, self.now).await?;
                self.say_left(&draft, form, false).await
            }
            Outcome::Declined => self.drop_unagreed(&draft.id).await,
            Outcome::Deleted => {
                self.tx.drop_draft(&draft.id).await?;
                self.say_left(&draft, form, true).await
            }
            Outcome::Complete => match draft.purpose {
                Purpose::Complete { .. } => self.complete_case(form, draft).await,
                Purpose::Register => self.register_case(form, draft).await,
                Purpose::Submit => self.file_case(form, draft).await,
            },
        }
    }

    /// Asks the question at which the draft stands.
    pub async fn ask(&mut self, form: &Form, draft: &Draft, note: Option<Note>) -> Result<(), Failure> {
        self.question(form, draft, note, Manner::default()).await
    }

    /// The same, in a manner of its own.
    pub(super) async fn question(
        &mut self,
        form: &Form,
        draft: &Draft,
        note: Option<Note>,
        manner: Manner,
    ) -> Result<(), Failure> {
        let Some(step) = draft.position(form) else { return Ok(()) };
        let progress = draft.progress(form, step.key);
        let topic = note.as_ref().and_then(|note| gathered(note, &draft.id, manner.in_album));
        let clears = manner.clears;
        let notice = Notice::Question { draft: draft.id.clone(), key: step.key.to_owned(), progress, note, clears };
        self.post(self.person.id, notice, Priority::Answer, false, topic).await
    }

    /// The form of a draft.
    pub fn form(&self, draft: &Draft) -> Result<Form, Failure> {
        let form = self.desk.forms.of_draft(draft);
        form.ok_or(Failure::Impossible("a draft of a form that does not exist"))
    }
}

/// What is written, as a message or with a file.
fn words(input: &Input) -> Option<&str> {
    match input {
        Input::Text { text, .. } => Some(text),
        Input::File(evidence) => evidence.caption.as_deref(),
        _ => None,
    }
}

/// Whether the question at which the draft stands has a keyboard in place of the letters.
pub(super) fn replaces_letters(draft: &Draft, form: &Form) -> bool {
    draft.position(form).is_some_and(form::replaces_letters)
}

/// What is said about files is said once for all that come together. What was refused is not to be lost behind what was
/// taken.
fn gathered(note: &Note, draft: &DraftId, in_album: bool) -> Option<String> {
    let topic = match note {
        Note::FileTooBig { .. } => "big-files",
        Note::FilesReceived { .. }
        | Note::FileKeptAsEvidence
        | Note::FileKeptBesideText
        | Note::FileKeptWithOthers
        | Note::TooManyFiles { .. } => "files",
        _ if in_album => "files",
        _ => return None,
    };
    Some(format!("{topic}:{draft}"))
}

/// How a question is asked.
#[derive(Clone, Copy, Default)]
pub(super) struct Manner {
    /// The keyboard in place of the letters has to go.
    pub clears: bool,
    /// It answers an item of an album, and others may be on their way.
    pub in_album: bool,
}

/// What a form has to know beside the draft.
pub(super) struct Scene {
    pub files: Vec<Evidence>,
    pub earlier: Option<Earlier>,
    pub before: Option<Before>,
}

impl Scene {
    pub async fn load(tx: &mut Tx, draft: &Draft, form: &Form) -> Result<Self, Failure> {
        let mut files = tx.files_of(&Owner::Draft(draft.id.clone())).await?;
        files.retain(|file| form.asks(&file.step, &draft.answers));
        let asks_for_name = draft.position(form).is_some_and(|step| step.key == "full_name");
        let earlier =
            if asks_for_name && draft.purpose != Purpose::Register { earlier(tx, draft).await? } else { None };
        Ok(Self { files, earlier, before: Before::load(tx, draft).await? })
    }
}

/// Name, address and phone of the last case, where there is one.
async fn earlier(tx: &mut Tx, draft: &Draft) -> Result<Option<Earlier>, StoreError> {
    let Some(last) = tx.cases_of(draft.person, 0, 1).await?.pop() else { return Ok(None) };
    let known = tx.answers_of(&last.id).await?;
    let answers: Vec<(String, String)> = ["full_name", "address", "phone"]
        .into_iter()
        .filter_map(|key| Some((key.to_owned(), known.text(key)?)))
        .collect();
    Ok((!answers.is_empty()).then_some(Earlier { answers }))
}
