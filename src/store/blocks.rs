//! Blocks, and under which of them somebody stands.

use chrono::{DateTime, NaiveDate, Utc};

use super::encrypted::{Column, Encrypted};
use super::{StoreError, Tx};
use crate::domain::{Block, BlockId, CaseId, PersonId};

type Columns = (
    String,
    i64,
    String,
    Encrypted,
    i64,
    DateTime<Utc>,
    Option<Encrypted>,
    Option<DateTime<Utc>>,
    Option<DateTime<Utc>>,
    Option<DateTime<Utc>>,
);

fn block(
    tx: &Tx,
    (id, person, case, reason, by, at, appeal, appealed_at, upheld_at, lifted_at): Columns,
) -> Result<Block, StoreError> {
    let appeal = appeal.map(|words| tx.decrypt(Column::Appeal, words)).transpose()?;
    Ok(Block {
        id: BlockId::from(id),
        person: PersonId(person),
        case: CaseId::from(case),
        reason: tx.decrypt(Column::BlockReason, reason)?,
        by: PersonId(by),
        at,
        appeal: appeal.zip(appealed_at),
        upheld_at,
        lifted_at,
    })
}

/// The columns of a block, in the order in which they are read.
macro_rules! columns {
    () => {
        "id, person_id, case_id, reason, blocked_by, blocked_at, appeal, appealed_at, upheld_at, lifted_at"
    };
}

impl Tx {
    /// Blocks somebody who is known. `false`: they are blocked already.
    pub async fn block(&mut self, block: &Block) -> Result<bool, StoreError> {
        let changed = query!(
            self, "update people set block_id = $2 where id = $1 and block_id is null", block.person.0, block.id.to_string()
            => execute
        )
        .await?;
        if changed == 0 {
            return Ok(false);
        }
        let reason = self.encrypt(Column::BlockReason, &block.reason)?;
        query!(
            self,
            "insert into blocks (id, person_id, case_id, reason, blocked_by, blocked_at) values ($1, $2, $3, $4, $5, $6)",
            block.id.to_string(), block.person.0, block.case.to_string(), reason, block.by.0, block.at
            => execute
        )
        .await?;
        Ok(true)
    }

    /// A block, whether it stands or was lifted.
    pub async fn block_named(&mut self, id: &BlockId) -> Result<Option<Block>, StoreError> {
        let row = query!(
            self, concat!("select ", columns!(), " from blocks where id = $1"), id.to_string() => optional as Columns
        )
        .await?;
        row.map(|row| block(self, row)).transpose()
    }

    /// The blocks that stand, the newest first.
    pub async fn blocks(&mut self, offset: i64, most: i64) -> Result<Vec<Block>, StoreError> {
        let rows = query!(
            self,
            concat!("select ", columns!(), " from blocks where lifted_at is null
             order by blocked_at desc, id desc limit $2 offset $1"),
            offset, most
            => all as Columns
        )
        .await?;
        rows.into_iter().map(|row| block(self, row)).collect()
    }

    /// Every block of somebody, the oldest first.
    pub async fn blocks_of(&mut self, person: PersonId) -> Result<Vec<Block>, StoreError> {
        let rows = query!(
            self,
            concat!("select ", columns!(), " from blocks where person_id = $1 order by blocked_at, id"),
            person.0
            => all as Columns
        )
        .await?;
        rows.into_iter().map(|row| block(self, row)).collect()
    }

    /// How many blocks stand.
    pub async fn count_blocks(&mut self) -> Result<i64, StoreError> {
        let (count,) = query!(self, "select count(*) from blocks where lifted_at is null" => one as (i64,)).await?;
        Ok(count)
    }

    /// Notes that the blocked were told so on a day. `false`: they were told on that day before.
    pub async fn tell_block(&mut self, id: &BlockId, day: NaiveDate) -> Result<bool, StoreError> {
        let changed = query!(
            self, "update blocks set told_on = $2 where id = $1 and (told_on is null or told_on <> $2)",
            id.to_string(), day.to_string()
            => execute
        )
        .await?;
        Ok(changed == 1)
    }

    /// Keeps what somebody says to their block. `false`: they have said something before, or it is lifted.
    pub async fn appeal(&mut self, id: &BlockId, words: &str, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let words = self.encrypt(Column::Appeal, words)?;
        let changed = query!(
            self,
            "update blocks set appeal = $2, appealed_at = $3 where id = $1 and appeal is null and lifted_at is null",
            id.to_string(), words, now
            => execute
        )
        .await?;
        Ok(changed == 1)
    }

    /// Leaves a block as it is after an appeal. `false`: none waits.
    pub async fn uphold_block(&mut self, id: &BlockId, by: PersonId, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let changed = query!(
            self,
            "update blocks set upheld_by = $2, upheld_at = $3
             where id = $1 and appeal is not null and upheld_at is null and lifted_at is null",
            id.to_string(), by.0, now
            => execute
        )
        .await?;
        Ok(changed == 1)
    }

    /// Lifts a block. `false`: it was lifted before.
    pub async fn lift_block(&mut self, id: &BlockId, by: PersonId, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let changed = query!(
            self, "update blocks set lifted_by = $2, lifted_at = $3 where id = $1 and lifted_at is null",
            id.to_string(), by.0, now
            => execute
        )
        .await?;
        query!(
            self,
            "update people set block_id = null where id = (select person_id from blocks where id = $1) and block_id = $1",
            id.to_string()
            => execute
        )
        .await?;
        Ok(changed == 1)
    }
}
