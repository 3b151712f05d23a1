//! Searching the register: the words of each case, and what an officer may find by them.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::cases::Stored;
use super::encrypted::{Column, Encrypted};
use super::{Engine, StoreError, Tx};
use crate::domain::search::{Search, Term, marks, words};
use crate::domain::{Case, CaseId, PersonId, SearchId};
use crate::form::told_apart;

/// Bytes of words kept of one case: PostgreSQL takes a megabyte.
const MOST_BYTES: usize = 400_000;

/// What an officer ($1) finds: words of the content ($3) in every case they may read, words of the identity as well ($4)
/// where they may know it. What is found by the first is found by the second, too, so the second is gone through, from the
/// case that was entered last, and nobody waits until all of a frequent word are looked at.
macro_rules! found {
    (sqlite) => {
        concat!(
            "from case_search f join case_words w on w.seq = f.rowid join cases c on c.id = w.case_id
             where f.case_search match $4 and ",
            readable!(),
            " and (",
            identity_readable!(),
            " or exists (select 1 from case_search s where s.case_search match $3 and s.rowid = f.rowid))"
        )
    };
    (postgres) => {
        concat!(
            "from case_words w join cases c on c.id = w.case_id where w.all_words @@ to_tsquery('simple', $4) and ",
            readable!(),
            " and (",
            identity_readable!(),
            " or w.open_words @@ to_tsquery('simple', $3))"
        )
    };
}

/// Those that were entered last, `$5` of them.
macro_rules! found_last {
    ($engine:ident, $seq:literal) => {
        concat!("(select c.id ", found!($engine), " order by ", $seq, " desc limit $5)")
    };
}

impl Tx {
    /// What an officer finds, the newest first: of `among` that were entered last.
    pub async fn found(
        &mut self,
        officer: PersonId,
        search: &Search,
        (offset, most): (i64, i64),
        among: i64,
    ) -> Result<Vec<Case>, StoreError> {
        let (open, all) = expressions(self.engine(), search);
        let sql = by_engine!(
            self,
            sqlite: concat!("select c.* from cases c join ", found_last!(sqlite, "f.rowid"),
                " hit on hit.id = c.id order by c.filed_at desc, c.id desc limit $6 offset $7"),
            postgres: concat!("select c.* from cases c join ", found_last!(postgres, "w.seq"),
                " hit on hit.id = c.id order by c.filed_at desc, c.id desc limit $6 offset $7"),
        );
        let rows = query!(self, sql, officer.0, false, open, all, among, most, offset => all as Stored).await?;
        self.whole(rows).await
    }

    /// How many cases an officer finds, counted up to `most`.
    pub async fn count_found(&mut self, officer: PersonId, search: &Search, most: i64) -> Result<i64, StoreError> {
        let (open, all) = expressions(self.engine(), search);
        let sql = by_engine!(
            self,
            sqlite: concat!("select count(*) from (select 1 ", found!(sqlite), " limit $5) n"),
            postgres: concat!("select count(*) from (select 1 ", found!(postgres), " limit $5) n"),
        );
        let (count,) = query!(self, sql, officer.0, false, open, all, most => one as (i64,)).await?;
        Ok(count)
    }

    /// Keeps the words of a case as they are now. Whatever changes something of it that is searched for ends with this.
    pub async fn index_case(&mut self, case: &CaseId) -> Result<(), StoreError> {
        let Some(present) = self.case(case).await? else { return Ok(()) };
        let (identity, mut content) = told_apart(&self.answers_of(case).await?);
        content.extend(self.additions_of(case).await?.into_iter().map(|(_, words)| words));
        let number = present.number.to_string();
        // People say the serial number alone, without the zeros in front.
        content.extend([number, present.number.serial().to_string()]);
        content.extend(present.handling.external_number.clone());
        query!(
            self,
            "insert into case_words (case_id, content, identity, place) values ($1, $2, $3, $4)
             on conflict (case_id) do update set content = excluded.content, identity = excluded.identity,
               place = excluded.place",
            case.to_string(), kept(&content), kept(&identity), marks(&present).join(" ")
            => execute
        )
        .await
        .map(drop)
    }

    /// Cases whose words are not kept yet: entered by an earlier release.
    pub async fn cases_without_words(&mut self, most: i64) -> Result<Vec<CaseId>, StoreError> {
        let rows = query!(
            self,
            "select c.id from cases c where not exists (select 1 from case_words w where w.case_id = c.id)
             order by c.id limit $1",
            most
            => all as (String,)
        )
        .await?;
        Ok(rows.into_iter().map(|(id,)| CaseId::from(id)).collect())
    }

    /// Records that somebody searched and how much was found. The words of their searches before are forgotten.
    pub async fn keep_search(
        &mut self,
        id: &SearchId,
        officer: PersonId,
        words: &str,
        hits: i64,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        query!(self, "update searches set words = null where person_id = $1", officer.0 => execute).await?;
        let words = self.encrypt(Column::Searched, words)?;
        query!(
            self, "insert into searches (id, person_id, words, hits, searched_at) values ($1, $2, $3, $4, $5)",
            id.to_string(), officer.0, words, hits, now
            => execute
        )
        .await
        .map(drop)
    }

    /// The words of somebody's search, as long as they are kept.
    pub async fn search_words(&mut self, id: &SearchId, officer: PersonId) -> Result<Option<String>, StoreError> {
        let row = query!(
            self, "select words from searches where id = $1 and person_id = $2", id.to_string(), officer.0
            => optional as (Option<Encrypted>,)
        )
        .await?;
        row.and_then(|(words,)| words).map(|words| self.decrypt(Column::Searched, words)).transpose()
    }

    /// Who searched since then, when, and how much was found.
    pub async fn searches_since(
        &mut self,
        since: DateTime<Utc>,
    ) -> Result<Vec<(PersonId, DateTime<Utc>, i64)>, StoreError> {
        let rows = query!(
            self,
            "select person_id, searched_at, hits from searches where searched_at >= $1 order by searched_at, id",
            since
            => all as (i64, DateTime<Utc>, i64)
        )
        .await?;
        Ok(rows.into_iter().map(|(person, at, hits)| (PersonId(person), at, hits)).collect())
    }

    /// Forgets the words of searches before `words_before`, and searches before `before`.
    pub async fn forget_searches(
        &mut self,
        words_before: DateTime<Utc>,
        before: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        query!(
            self, "update searches set words = null where words is not null and searched_at < $1", words_before
            => execute
        )
        .await?;
        query!(self, "delete from searches where searched_at < $1", before => execute).await.map(drop)
    }
}

/// Each word once: what is looked for is a word, not a phrase.
fn kept(texts: &[String]) -> String {
    let all: BTreeSet<String> = texts.iter().flat_map(|text| words(text)).collect();
    let mut kept = String::new();
    for word in all {
        if kept.len() + word.len() >= MOST_BYTES {
            break;
        }
        kept.push_str(&word);
        kept.push(' ');
    }
    kept
}

/// What is looked for, in the engine's own language: in the content, and in everything. Words are letters and digits only.
fn expressions(engine: Engine, search: &Search) -> (String, String) {
    let word = |word: &str, begins: bool| match (engine, begins) {
        (Engine::Sqlite, true) => format!("\"{word}\"*"),
        (Engine::Sqlite, false) => format!("\"{word}\""),
        (Engine::Postgres, true) => format!("'{word}':*"),
        (Engine::Postgres, false) => format!("'{word}'"),
    };
    let (and, or) = match engine {
        Engine::Sqlite => (" AND ", " OR "),
        Engine::Postgres => (" & ", " | "),
    };
    let term = |term: &Term| {
        let marks = term.marks.iter().map(|mark| word(mark, false));
        let ways: Vec<String> = std::iter::once(word(&term.word, term.begins)).chain(marks).collect();
        format!("({})", ways.join(or))
    };
    let terms: Vec<String> = search.terms.iter().map(term).collect();
    let mut all = format!("({})", terms.join(and));
    if let Some(whole) = &search.whole {
        let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
        all = format!("({all}{or}{})", word(&digits, true));
    }
    match engine {
        Engine::Sqlite => (format!("{{content place}} : {all}"), all),
        Engine::Postgres => (all.clone(), all),
    }
}
