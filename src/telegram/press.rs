//! Papers are typeset here: work for a processor, and so neither on the threads that wait for Telegram nor for many at once.

use std::sync::Arc;

use tokio::sync::Semaphore;

use super::Shelf;
use crate::domain::Office;
use crate::notices::View;
use crate::papers;
use crate::texts::{Language, Paper};

/// How many papers are typeset at a time.
const AT_A_TIME: usize = 2;

/// Where papers are typeset.
#[derive(Clone)]
pub struct Press(Arc<Semaphore>);

impl Press {
    /// With nothing on it.
    pub fn new() -> Self {
        Self(Arc::new(Semaphore::new(AT_A_TIME)))
    }

    /// A paper with the pictures that stand on it; none: it cannot be made.
    pub async fn make(
        &self,
        paper: Paper,
        view: &View,
        language: Language,
        office: Arc<Office>,
        shelf: &dyn Shelf,
    ) -> Option<papers::File> {
        let mut pictures = Vec::new();
        for id in papers::pictures(paper, view) {
            let bytes = shelf.bytes(&id).await;
            pictures.extend(bytes.map(|bytes| (id, bytes)));
        }
        let _turn = self.0.acquire().await.ok()?;
        let view = view.clone();
        let made = tokio::task::spawn_blocking(move || papers::make(paper, &view, language, &office, &pictures)).await;
        let file = made.unwrap_or_else(|broken| {
            tracing::error!(error = %broken, "typesetting a paper broke");
            None
        });
        if file.is_none() {
            tracing::error!(?paper, "a paper could not be made");
        }
        file
    }
}
