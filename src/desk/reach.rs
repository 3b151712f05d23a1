//! News that does not reach a citizen: the office sees it on the case, and the citizen is told once how things stand when
//! they can be reached again.

use chrono::{DateTime, Utc};

use super::moves::{Hand, heads};
use super::turn::Turn;
use super::{Desk, Failure};
use crate::domain::lifecycle::Action;
use crate::domain::{CaseId, PersonId};
use crate::notices::{Missed, Notice, Priority, View};
use crate::store::{Ending, Tx, Waiting};

/// So many cases are told of at most in one go.
const MOST_CASES: usize = 10;

impl Turn<'_> {
    /// Whoever can be reached again hears once where their cases stand: not each piece of news that they missed.
    pub async fn catch_up(&mut self) -> Result<(), Failure> {
        let missed = missed_cases(self.tx, self.person.id).await?;
        if missed.is_empty() {
            return Ok(());
        }
        self.post(self.person.id, Notice::CatchUp, Priority::Notice, false, None).await?;
        for case in missed {
            // What stands on the card is as old as the last news that arrived.
            let card = Notice::StatusCard { case, joined: None, action: Action::Supplement, news: false };
            self.post(self.person.id, card, Priority::Notice, true, None).await?;
        }
        Ok(())
    }
}

impl Desk {
    /// News of a case did not reach whoever follows it: those who work on it hear so, unless they have already.
    pub(super) async fn say_unreached(
        &self,
        tx: &mut Tx,
        letter: &Waiting,
        ending: Ending,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let Some((id, _)) = letter.notice.as_ref().and_then(Notice::news) else { return Ok(()) };
        let Some(case) = tx.case(id).await?.filter(|case| case.person == Some(letter.to)) else { return Ok(()) };
        let known = tx.missed(letter.to).await?;
        if ending != Ending::Refused && known.iter().any(|(notice, _)| notice.news().is_some_and(|(of, _)| of == id)) {
            return Ok(());
        }
        let heads = heads(tx).await?;
        let mut hand = Hand { tx, desk: self, now };
        let working = hand.working_on(&case, &heads).await?;
        for reader in hand.readers_for(working, &case, &heads).await? {
            let told = Notice::NotTold { case: case.id.clone() };
            let topic = Some(format!("not-told:{}", case.id));
            hand.post(Some(reader), told, Priority::Notice, true, topic).await?;
        }
        Ok(())
    }

    /// The reader's cases of which news did not reach them, as they are now.
    pub(super) async fn catch_up_view(&self, tx: &mut Tx, to: PersonId) -> Result<Option<View>, Failure> {
        let mut views = Vec::new();
        for id in missed_cases(tx, to).await?.into_iter().take(MOST_CASES) {
            if let Some(case) = tx.case(&id).await?.filter(|case| case.person == Some(to)) {
                views.push(self.owners_view(tx, case).await?);
            }
        }
        Ok((!views.is_empty()).then_some(View::CatchUp(views)))
    }
}

/// The cases of which news did not reach somebody.
async fn missed_cases(tx: &mut Tx, person: PersonId) -> Result<Vec<CaseId>, Failure> {
    let mut cases: Vec<CaseId> = Vec::new();
    for (notice, _) in tx.missed(person).await? {
        let own = notice.news().map(|(case, _)| case).or(notice.case()).cloned();
        if let Some(own) = own.filter(|own| !cases.contains(own)) {
            let mine = tx.case(&own).await?.is_some_and(|case| case.person == Some(person));
            cases.extend(mine.then_some(own));
        }
    }
    Ok(cases)
}

/// The news of a case that did not reach whoever follows it.
pub(super) async fn missed_of(tx: &mut Tx, person: PersonId, case: &CaseId) -> Result<Vec<Missed>, Failure> {
    let missed = tx.missed(person).await?.into_iter();
    let news = missed.filter_map(|(notice, at)| {
        let action: Action = notice.news().filter(|(of, _)| *of == case).map(|(_, action)| action)?;
        Some(Missed { action, at })
    });
    Ok(news.collect())
}
