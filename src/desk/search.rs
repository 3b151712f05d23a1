//! `/cari`: an officer looks for cases by words, and finds what they may read.

use super::turn::Turn;
use super::{Desk, Failure};
use crate::domain::search::{Search, Unread};
use crate::domain::{Attention, PersonId, SearchId};
use crate::form::{Input, read_phone};
use crate::notices::{Notice, PAGE, View, counted};
use crate::store::{PersonLock, Tx};

/// How many cases of an earlier release are indexed in one transaction.
const AT_ONCE: i64 = 100;
/// All of them are.
const EARLIER_WORDS: &str = "words-of-earlier-cases";

impl Turn<'_> {
    /// `/cari KATA`; without words it asks for them.
    pub async fn search(&mut self, text: &str) -> Result<(), Failure> {
        let Some(officer) = self.case_officer("search").await? else { return Ok(()) };
        let search = match self.desk.read_search(text) {
            Ok(search) => search,
            Err(Unread::Slip) => return self.say(Notice::CaseSlip).await,
            Err(Unread::Empty) => {
                self.attend(Attention::Search).await?;
                return self.say(Notice::SearchAsk { again: !text.trim().is_empty() }).await;
            }
        };
        if self.attention == Attention::Search {
            self.attend(Attention::Nothing).await?;
        }
        let id = SearchId::new();
        let hits = self.tx.count_found(officer.person, &search, counted(0)).await?;
        self.tx.keep_search(&id, officer.person, text, hits, self.now).await?;
        self.say(Notice::Found { search: id, offset: 0 }).await
    }

    /// The words of a search were asked for, and this came.
    pub async fn hear_search(&mut self, input: Input) -> Result<(), Failure> {
        // Whoever works on no cases any more is asked for no more words.
        if self.case_officer("search").await?.is_none() {
            return self.attend(Attention::Nothing).await;
        }
        match input {
            Input::Text { text, .. } => self.search(&text).await,
            _ => self.say(Notice::SearchAsk { again: true }).await,
        }
    }

    /// Another page of what was found. A list whose words are forgotten is made again by searching again.
    pub async fn show_found(&mut self, id: SearchId, offset: i64) -> Result<(), Failure> {
        if self.case_officer("search").await?.is_none() {
            return Ok(());
        }
        match self.tx.search_words(&id, self.person.id).await? {
            Some(_) => self.say(Notice::Found { search: id, offset }).await,
            None => self.say(Notice::OldButton).await,
        }
    }
}

impl Desk {
    fn read_search(&self, text: &str) -> Result<Search, Unread> {
        Search::read(text, read_phone(text), &self.office)
    }

    /// What an officer found, as they may read it when it is said.
    pub(super) async fn found_view(
        &self,
        tx: &mut Tx,
        to: PersonId,
        id: &SearchId,
        notice: &Notice,
        offset: i64,
    ) -> Result<Option<View>, Failure> {
        if !tx.officer(to).await?.works_on_cases() {
            return Ok(None);
        }
        let Some(words) = tx.search_words(id, to).await? else { return Ok(None) };
        let Ok(search) = self.read_search(&words) else { return Ok(None) };
        let cases = tx.found(to, &search, (offset, PAGE), counted(offset)).await?;
        let total = tx.count_found(to, &search, counted(offset)).await?;
        Ok(Some(View::Cases { notice: notice.clone(), cases, offset, total, at: self.clock.now() }))
    }

    /// Keeps the words of cases that an earlier release entered. The register is looked through for them once, and not at
    /// every start.
    pub async fn index_cases(&self) -> Result<usize, Failure> {
        let mut indexed = 0;
        if self.was_done(EARLIER_WORDS).await? {
            return Ok(indexed);
        }
        loop {
            let waiting = self.store.reader().await?.cases_without_words(AT_ONCE).await?;
            if waiting.is_empty() {
                self.is_done(EARLIER_WORDS).await?;
                return Ok(indexed);
            }
            indexed += waiting.len();
            self.store
                .transact(PersonLock::NOBODY, move |tx| {
                    Box::pin(async move {
                        for case in &waiting {
                            tx.index_case(case).await?;
                        }
                        Ok::<_, Failure>(())
                    })
                })
                .await?;
        }
    }
}
