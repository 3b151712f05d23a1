//! Messages that wait until their writer says to which case they belong, and the cards that show where a case stands.

use chrono::{DateTime, Utc};

use super::encrypted::{Column, Encrypted};
use super::{StoreError, Tx};
use crate::domain::{CaseId, DraftId, MessageId, PersonId};

impl Tx {
    /// Keeps a message that waits; one that changed is a new version. The words of a file are kept with the file.
    pub async fn keep_waiting(
        &mut self,
        place: &DraftId,
        person: PersonId,
        message: MessageId,
        body: &str,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let body = self.encrypt(Column::Waiting, body)?;
        query!(
            self,
            "insert into messages_waiting (person_id, message_id, version, place, body, written_at)
             select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5 from messages_waiting
             where person_id = $1 and message_id = $2",
            person.0, message.0, place.to_string(), body, now
            => execute
        )
        .await
        .map(drop)
    }

    /// Where somebody's messages wait, if any do.
    pub async fn waiting_place(&mut self, person: PersonId) -> Result<Option<DraftId>, StoreError> {
        let row = query!(
            self, "select place from messages_waiting where person_id = $1 limit 1", person.0 => optional as (String,)
        )
        .await?;
        Ok(row.map(|(place,)| DraftId::from(place)))
    }

    /// What waits at a place, every version of it, oldest first.
    pub async fn waiting_at(&mut self, place: &DraftId) -> Result<Vec<(MessageId, String, DateTime<Utc>)>, StoreError> {
        let rows = query!(
            self,
            "select message_id, body, written_at from messages_waiting where place = $1
             order by written_at, message_id, version",
            place.to_string()
            => all as (i64, Encrypted, DateTime<Utc>)
        )
        .await?;
        let read = |(message, body, at)| Ok((MessageId(message), self.decrypt(Column::Waiting, body)?, at));
        rows.into_iter().map(read).collect()
    }

    /// Nothing waits at this place any more. `false`: nothing did.
    pub async fn drop_waiting(&mut self, place: &DraftId) -> Result<bool, StoreError> {
        let dropped =
            query!(self, "delete from messages_waiting where place = $1", place.to_string() => execute).await?;
        Ok(dropped > 0)
    }

    /// Places at which something has waited since `before` or longer, and whose it is.
    pub async fn stale_places(&mut self, before: DateTime<Utc>) -> Result<Vec<(PersonId, DraftId)>, StoreError> {
        let rows = query!(
            self,
            "select person_id, place from messages_waiting group by person_id, place having min(written_at) <= $1
             order by place limit 500",
            before
            => all as (i64, String)
        )
        .await?;
        Ok(rows.into_iter().map(|(person, place)| (PersonId(person), DraftId::from(place))).collect())
    }

    /// The message in which somebody sees where a case of theirs stands.
    pub async fn status_card(&mut self, person: PersonId, case: &CaseId) -> Result<Option<MessageId>, StoreError> {
        let row = query!(
            self, "select message_id from status_cards where person_id = $1 and case_id = $2", person.0,
            case.to_string()
            => optional as (i64,)
        )
        .await?;
        Ok(row.map(|(message,)| MessageId(message)))
    }

    /// Remembers the message in which somebody sees where a case of theirs stands.
    pub async fn keep_status_card(
        &mut self,
        person: PersonId,
        case: &CaseId,
        message: MessageId,
    ) -> Result<(), StoreError> {
        query!(
            self,
            "insert into status_cards (person_id, case_id, message_id) values ($1, $2, $3)
             on conflict (person_id, case_id) do update set message_id = excluded.message_id",
            person.0, case.to_string(), message.0
            => execute
        )
        .await
        .map(drop)
    }
}
