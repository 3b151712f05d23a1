//! The columns whose text is encrypted where there is a key, and how they follow a new one.

use rusqlite::types::{FromSql, FromSqlResult, ValueRef};
use sqlx::postgres::Postgres;
use sqlx::{Database, Decode, Type};

use super::cipher::Cipher;
use super::{Engine, StoreError, Tx};

/// How many rows of a column are written anew in one transaction.
const AT_ONCE: usize = 200;
/// Before the first row of every table.
const BEGINNING: (&str, &str) = ("-9223372036854775808", "(0,0)");

/// Names each column, and writes the statements that go through it: by the engine's own name of a row, since these tables
/// have keys of every shape.
macro_rules! columns {
    ($($name:ident $table:literal $column:literal;)+) => {
        /// A column whose text is encrypted.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Column { $(#[doc = concat!("`", $table, ".", $column, "`")] $name),+ }

        impl Column {
            /// Every one.
            pub const ALL: &[Column] = &[$(Column::$name),+];

            /// As "table.column".
            pub fn place(self) -> &'static str {
                match self { $(Column::$name => concat!($table, ".", $column)),+ }
            }

            /// The next rows whose text begins with `$2`, or does not.
            fn rows(self, engine: Engine) -> &'static str {
                match (self, engine) { $(
                    (Column::$name, Engine::Sqlite) => concat!(
                        "select cast(rowid as text), ", $column, " from ", $table,
                        " where rowid > cast($1 as integer) and ", $column, " <> '' and (", $column, " like $2) = $3",
                        " order by rowid limit $4"),
                    (Column::$name, Engine::Postgres) => concat!(
                        "select ctid::text, ", $column, " from ", $table,
                        " where ctid > $1::text::tid and ", $column, " <> '' and (", $column, " like $2) = $3",
                        " order by ctid limit $4"),
                )+ }
            }

            /// Puts a text in place of another, if that still stands there.
            fn replace(self, engine: Engine) -> &'static str {
                match (self, engine) { $(
                    (Column::$name, Engine::Sqlite) => concat!(
                        "update ", $table, " set ", $column, " = $2 where rowid = cast($1 as integer) and ", $column, " = $3"),
                    (Column::$name, Engine::Postgres) => concat!(
                        "update ", $table, " set ", $column, " = $2 where ctid = $1::text::tid and ", $column, " = $3"),
                )+ }
            }
        }
    };
}

columns! {
    Name "people" "name";
    Attention "people" "attention";
    DraftAnswers "drafts" "answers";
    Answers "cases" "answers";
    Statement "cases" "statement";
    VersionAnswers "answer_versions" "answers";
    VersionStatement "answer_versions" "statement";
    Addition "additions" "body";
    Writing "writings" "body";
    RequestSalt "data_requests" "salt";
    Waiting "messages_waiting" "body";
    Given "held_moves" "given";
    SignedBy "signatures" "signed_by";
    FileName "files" "name";
    Caption "files" "caption";
    SetAside "updates_set_aside" "body";
    Searched "searches" "words";
    Absence "absences" "note";
    Plan "plans" "what";
    PlanEvidence "plans" "evidence";
    BlockReason "blocks" "reason";
    Appeal "blocks" "appeal";
}

/// Text as it is stored, perhaps encrypted.
#[derive(Debug, Default)]
pub(super) struct Encrypted(String);

impl FromSql for Encrypted {
    fn column_result(stored: ValueRef<'_>) -> FromSqlResult<Self> {
        String::column_result(stored).map(Self)
    }
}

impl Type<Postgres> for Encrypted {
    fn type_info() -> <Postgres as Database>::TypeInfo {
        <String as Type<Postgres>>::type_info()
    }

    fn compatible(stored: &<Postgres as Database>::TypeInfo) -> bool {
        <String as Type<Postgres>>::compatible(stored)
    }
}

impl<'r> Decode<'r, Postgres> for Encrypted {
    fn decode(stored: <Postgres as Database>::ValueRef<'r>) -> Result<Self, sqlx::error::BoxDynError> {
        <String as Decode<Postgres>>::decode(stored).map(Self)
    }
}

impl Cipher {
    /// The text of a column.
    pub(super) fn text(&self, column: Column, stored: Encrypted) -> Result<String, StoreError> {
        self.decrypt(column.place(), stored.0)
    }
}

impl Tx {
    /// A text as it is stored in a column.
    pub(super) fn encrypt(&self, column: Column, text: &str) -> Result<String, StoreError> {
        self.cipher.encrypt(column.place(), text)
    }

    /// The text of a column.
    pub(super) fn decrypt(&self, column: Column, stored: Encrypted) -> Result<String, StoreError> {
        self.cipher.text(column, stored)
    }

    /// Writes some rows of a column as the first key, or no key, has them: those after `after`. Where it came to; none: to
    /// the end. And how many rows were written. A row that somebody else changes meanwhile may stay: go through it again until
    /// nothing is left to be written.
    pub async fn encrypt_anew(
        &mut self,
        column: Column,
        after: Option<String>,
    ) -> Result<(Option<String>, usize), StoreError> {
        let engine = self.engine();
        let (beginning, cipher) = (self.cipher.beginning() + "%", self.cipher.clone());
        let after = after.unwrap_or_else(|| by_engine!(self, sqlite: BEGINNING.0, postgres: BEGINNING.1).to_owned());
        let most = i64::try_from(AT_ONCE).unwrap_or(i64::MAX);
        let rows = self.query(column.rows(engine)).bind(after).bind(beginning).bind(!cipher.is_on()).bind(most);
        let rows = rows.all::<(String, String)>().await?;
        let mut written = 0;
        for (row, stored) in &rows {
            let text = cipher.decrypt(column.place(), stored.clone())?;
            let anew = cipher.encrypt(column.place(), &text)?;
            let replace = self.query(column.replace(engine)).bind(row.clone()).bind(anew).bind(stored.clone());
            written += usize::try_from(replace.execute().await?).unwrap_or(0);
        }
        let count = rows.len();
        Ok((rows.into_iter().last().map(|(row, _)| row).filter(|_| count == AT_ONCE), written))
    }
}
