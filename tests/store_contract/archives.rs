//! Which cases stand in the archive.

use anyhow::Result;
use wadul::domain::{Case, SYNTHETIC_CITIZEN, Status};
use wadul::form::Answers;
use wadul::store::StoreError;

use super::{SITI, case, enter, moment, within};
use crate::harness::database::{TestDatabase, on_both_engines};

on_both_engines! {
    what_is_archived
}

async fn what_is_archived(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let open = enter(tx, 1, SITI).await?;
        for (serial, status) in [(3, Status::Resolved), (2, Status::Lapsed)] {
            tx.enter_case(&Case { status, ..case(serial, SITI) }, 1, &Answers::default(), "", &[]).await?;
        }
        let tested = Case { status: Status::Archived, ..case(9, SYNTHETIC_CITIZEN) };
        tx.enter_case(&tested, 1, &Answers::default(), "", &[]).await?;
        let mut closed = Vec::new();
        for id in tx.closed_cases(2026).await? {
            closed.push(tx.case(&id).await?.map(|case| case.number.serial()));
        }
        assert_eq!(closed, [Some(2), Some(3)], "in the order of their numbers");
        assert_eq!(tx.closed_cases(2025).await?, []);
        assert_eq!(tx.archived(&open.id).await?, None);
        tx.keep_archived(&open.id, 4, "aa", moment(1)).await?;
        tx.keep_archived(&open.id, 5, "bb", moment(2)).await?;
        assert_eq!(tx.archived(&open.id).await?, Some((5, "bb".to_owned())));
        Ok::<(), StoreError>(())
    })
}
