//! Invitations by link: only a hash of the code is kept.

use chrono::{DateTime, Utc};

use super::{StoreError, Tx};
use crate::domain::case::meaning;
use crate::domain::{Invitation, InvitationId, PersonId, Role};

type Columns = (String, String, String, String, i64, DateTime<Utc>, DateTime<Utc>);

fn invitation((id, name, role, divisions, made_by, made_at, expires_at): Columns) -> Result<Invitation, StoreError> {
    Ok(Invitation {
        id: InvitationId::from(id),
        name,
        role: meaning(&Role::ALL, &role).ok_or_else(|| StoreError::broken("an invitation to no role"))?,
        divisions: divisions.split(',').filter(|key| !key.is_empty()).map(str::to_owned).collect(),
        made_by: PersonId(made_by),
        made_at,
        expires_at,
    })
}

impl Tx {
    /// Keeps a new invitation.
    pub async fn keep_invitation(&mut self, invitation: &Invitation, code_hash: &str) -> Result<(), StoreError> {
        query!(
            self,
            "insert into invitations (id, code_hash, name, role, divisions, made_by, made_at, expires_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
            invitation.id.to_string(), code_hash.to_owned(), invitation.name.clone(), invitation.role.key(),
            invitation.divisions.join(","), invitation.made_by.0, invitation.made_at, invitation.expires_at
            => execute
        )
        .await
        .map(drop)
    }

    /// An invitation, whatever became of it.
    pub async fn invitation(&mut self, id: &InvitationId) -> Result<Option<Invitation>, StoreError> {
        let row = query!(
            self,
            "select id, name, role, divisions, made_by, made_at, expires_at from invitations where id = $1",
            id.to_string()
            => optional as Columns
        )
        .await?;
        row.map(invitation).transpose()
    }

    /// The invitations that can still be used, the newest first.
    pub async fn open_invitations(&mut self, now: DateTime<Utc>) -> Result<Vec<Invitation>, StoreError> {
        let rows = query!(
            self,
            "select id, name, role, divisions, made_by, made_at, expires_at from invitations
             where used_at is null and revoked_at is null and expires_at > $1 order by made_at desc, id desc",
            now
            => all as Columns
        )
        .await?;
        rows.into_iter().map(invitation).collect()
    }

    /// The invitation with a code, if it can still be used.
    pub async fn invitation_by(
        &mut self,
        code_hash: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<Invitation>, StoreError> {
        let row = query!(
            self,
            "select id, name, role, divisions, made_by, made_at, expires_at from invitations
             where code_hash = $1 and used_at is null and revoked_at is null and expires_at > $2",
            code_hash.to_owned(), now
            => optional as Columns
        )
        .await?;
        row.map(invitation).transpose()
    }

    /// Uses an invitation up. `false`: somebody was faster, or it can no longer be used.
    pub async fn use_invitation(
        &mut self,
        id: &InvitationId,
        person: PersonId,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        let changed = query!(
            self,
            "update invitations set used_by = $2, used_at = $3
             where id = $1 and used_at is null and revoked_at is null and expires_at > $3",
            id.to_string(), person.0, now
            => execute
        )
        .await?;
        Ok(changed == 1)
    }

    /// Revokes an invitation. `false`: it was not open any more.
    pub async fn revoke_invitation(&mut self, id: &InvitationId, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let changed = query!(
            self,
            "update invitations set revoked_at = $2
             where id = $1 and used_at is null and revoked_at is null and expires_at > $2",
            id.to_string(), now
            => execute
        )
        .await?;
        Ok(changed == 1)
    }

    /// Revokes what somebody who is no admin any more has left open.
    pub async fn revoke_invitations_of(&mut self, admin: PersonId, now: DateTime<Utc>) -> Result<u64, StoreError> {
        query!(
            self, "update invitations set revoked_at = $2 where made_by = $1 and used_at is null and revoked_at is null",
            admin.0, now
            => execute
        )
        .await
    }
}
