//! A file comes, or goes: to which question it belongs, whether there is room for it, and what its caption says.

use crate::domain::{Evidence, Medium, Storage};

use super::advance::Turn;
use super::{Ask, FileFate, Note, Outcome, Step, Value, accept, buttons};

impl Turn<'_> {
    /// A file, at whatever question it comes: nothing that a person sends is lost.
    pub(super) fn receive(&mut self, step: &Step, evidence: Evidence) -> Outcome {
        if matches!(step.ask, Ask::Consent) {
            return Outcome::Ask(Some(Note::ConsentFirst));
        }
        let home = self.home(step, &evidence);
        if let Ask::Signature = home.ask {
            return self.sign(step, evidence);
        }
        self.take_caption(&home, &evidence);
        let note = self.file_note(step, &home, &evidence);
        if let FileFate::Keep(_) = self.file {
            // Whoever signs has seen every file on the page before.
            self.draft.answers.remove("review");
        }
        Outcome::Ask(Some(note))
    }

    /// The question a file belongs to: that of the earlier items of its album, else the present one if it takes such a
    /// file, else the one for evidence.
    fn home(&self, step: &Step, evidence: &Evidence) -> Step {
        let of_album = self.form.step(&evidence.step);
        let takes = match step.ask {
            // A power of attorney is a paper or its picture; a place or a spoken word is none.
            Ask::Files { .. } if !step.optional => matches!(evidence.medium, Medium::Photo | Medium::Document),
            Ask::Files { .. } | Ask::Text { .. } | Ask::Signature => true,
            _ => false,
        };
        let here = takes.then_some(step);
        of_album.or(here).or_else(|| self.form.step("evidence")).unwrap_or(step).clone()
    }

    fn sign(&mut self, step: &Step, evidence: Evidence) -> Outcome {
        // The rest of an album whose first picture is the signature already.
        if !matches!(step.ask, Ask::Signature) {
            return Outcome::Ask(None);
        }
        match (evidence.medium, evidence.storage) {
            (Medium::Photo, Storage::Awaited) => {
                self.file = FileFate::Keep(step.key.to_owned());
                self.settle(step, Value::SignedByPhoto(evidence.id))
            }
            _ => Outcome::Ask(Some(Note::SignatureNeeded)),
        }
    }

    /// What is written with a file counts as text where a text is asked.
    fn take_caption(&mut self, home: &Step, evidence: &Evidence) {
        let (Ask::Text { .. }, Some(caption)) = (&home.ask, &evidence.caption) else { return };
        // The caption of a pin is its coordinates, which nobody wrote.
        if evidence.medium == Medium::Location {
            return;
        }
        let done = self.draft.answers.get(home.key).is_some_and(Value::is_complete);
        let taken = accept::text(home, &self.draft.answers, caption, evidence.message, self.context);
        if let Ok((Value::Text { parts, .. }, _)) = taken {
            self.change(home.key, Value::Text { parts, done });
        }
    }

    /// Decides whether the file is kept, and what to say about it.
    fn file_note(&mut self, step: &Step, home: &Step, evidence: &Evidence) -> Note {
        if !self.form.takes_files {
            return Note::NoFilesHere;
        }
        let limits = self.context.office.limits();
        let (list, most) = match home.ask {
            Ask::Files { most: Some(most) } => (home.key, most),
            _ => ("evidence", limits.files),
        };
        if evidence.storage == Storage::TooBig {
            if evidence.caption.is_some() {
                self.file = FileFate::Keep(home.key.to_owned());
            }
            return Note::FileTooBig { limit: limits.file_megabytes };
        }
        let count = buttons::shown_at(list, self.context).count();
        if count >= most {
            return Note::TooManyFiles { most };
        }
        self.file = FileFate::Keep(home.key.to_owned());
        match step.ask {
            Ask::Files { .. } if step.key == home.key => Note::FilesReceived { count: count + 1 },
            Ask::Text { .. } if self.draft.answers.get(step.key).is_some() => Note::FileKeptBesideText,
            _ if list == "evidence" => Note::FileKeptAsEvidence,
            _ => Note::FileKeptWithOthers,
        }
    }

    pub(super) fn remove(&mut self, step: &Step, tag: &str) -> Outcome {
        let Some(file) = buttons::shown_at(step.key, self.context).find(|file| file.id.tag() == tag) else {
            return Outcome::Ask(Some(Note::OldButton));
        };
        self.file = FileFate::Remove(file.id.clone());
        self.draft.answers.remove("review");
        // A paper that must be there is asked for again when the last of it goes.
        if !step.optional && self.usable(step).all(|other| other.id == file.id) {
            self.draft.answers.remove(step.key);
        }
        Outcome::Ask(Some(Note::FileRemoved))
    }

    /// The files of a question that can be looked at: not those of which only the words are kept.
    pub(super) fn usable<'s>(&'s self, step: &'s Step) -> impl Iterator<Item = &'s Evidence> {
        let here = buttons::shown_at(step.key, self.context);
        here.filter(|file| matches!(file.storage, Storage::Awaited | Storage::Stored))
    }
}
