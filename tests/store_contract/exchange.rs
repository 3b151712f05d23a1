//! Other systems: their keys, what they handed in, and what they read.

use anyhow::Result;
use chrono::TimeDelta;
use wadul::domain::exchange::{ApiKey, Glimpse, NO_SERVICE, Standing, Wanted, Window};
use wadul::domain::{ApiKeyId, Case, SYNTHETIC_CITIZEN, Status};
use wadul::form::Answers;
use wadul::store::StoreError;

use super::{SITI, case, moment, within};
use crate::harness::database::{TestDatabase, on_both_engines};

on_both_engines! {
    keys_are_made_listed_and_revoked
    what_is_handed_in_twice_is_known
    cases_are_searched_for
}

async fn keys_are_made_listed_and_revoked(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let (one, two) = (ApiKey::of([1; 24]), ApiKey::of([2; 24]));
        let first = tx.keep_key(&one, "Portal kota", true, false, moment(0)).await?;
        let second = tx.keep_key(&two, "Portal kota", false, true, moment(1)).await?;
        let held = tx.partner_with(&one).await?.expect("a partner");
        assert_eq!(
            (held.id, held.label.as_str(), held.may_post, held.reads_words),
            (first, "Portal kota", true, false)
        );
        assert_eq!(tx.partner_with(&ApiKey::of([3; 24])).await?, None);
        assert!(tx.revoke_key(first, moment(2)).await?);
        assert!(!tx.revoke_key(first, moment(3)).await?, "once");
        assert!(!tx.revoke_key(ApiKeyId(99), moment(3)).await?);
        assert_eq!(tx.partner_with(&one).await?, None);
        let all = tx.partners().await?;
        let ends: Vec<_> = all.iter().map(|partner| (partner.id, partner.revoked_at)).collect();
        assert_eq!(ends, [(first, Some(moment(2))), (second, None)]);
        Ok::<(), StoreError>(())
    })
}

async fn what_is_handed_in_twice_is_known(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let case = case(1, SITI);
        tx.enter_case(&case, 1, &Answers::default(), "", &[]).await?;
        let one = tx.keep_key(&ApiKey::of([1; 24]), "Satu", true, false, moment(0)).await?;
        let two = tx.keep_key(&ApiKey::of([2; 24]), "Dua", true, false, moment(0)).await?;
        assert_eq!(tx.handed_in(one, "A-1").await?, None);
        tx.keep_reference(one, "A-1", &case.id, moment(1)).await?;
        assert_eq!(tx.handed_in(one, "A-1").await?, Some(case.id));
        assert_eq!(tx.handed_in(two, "A-1").await?, None, "their own");
        Ok::<(), StoreError>(())
    })
}

/// A case of each state, a day apart: what is found is what the domain says.
async fn cases_are_searched_for(database: TestDatabase) -> Result<()> {
    within!(database, |tx| {
        let mut cases = Vec::new();
        for ((status, _), number) in Status::ALL.into_iter().zip(1_u32..) {
            let service =
                (number % 3 != 0).then(|| if number % 2 == 0 { "ormas".to_owned() } else { "orma_".to_owned() });
            let filed_at = moment(0) + TimeDelta::days(i64::from(number));
            let filed = Case { status, service, filed_at, since: filed_at, ..case(number, SITI) };
            tx.enter_case(&filed, 1, &Answers::default(), "", &[]).await?;
            cases.push(filed);
        }
        let tested = case(99, SYNTHETIC_CITIZEN);
        tx.enter_case(&tested, 1, &Answers::default(), "", &[]).await?;
        assert_eq!(tx.glimpse(&tested.number).await?, None, "the self-test's");
        cases.reverse();

        let all = Window { from: moment(0), until: moment(0) + TimeDelta::days(60) };
        let of = |case: &Case| Glimpse {
            number: case.number.clone(),
            status: case.status,
            service: case.service.clone(),
            filed_at: case.filed_at,
            since: case.since,
            due_at: case.status.is_owed().then_some(case.due_at),
        };
        let kept = |keep: &dyn Fn(&&Case) -> bool| cases.iter().filter(keep).map(of).collect::<Vec<_>>();
        let wanted = |services: &[&str], standing| Wanted {
            window: all,
            services: services.iter().map(|key| (*key).to_owned()).collect(),
            standing,
        };
        assert_eq!(tx.glimpses(&wanted(&[], None), 100).await?, kept(&|_| true));
        assert_eq!(tx.glimpses(&wanted(&[], None), 2).await?, kept(&|_| true)[..2]);
        for (standing, _) in Standing::ALL {
            let found = tx.glimpses(&wanted(&[], Some(standing)), 100).await?;
            assert_eq!(found, kept(&|case| Standing::of(case.status) == standing), "{standing:?}");
            assert!(found.len() > 3);
        }
        let ormas = tx.glimpses(&wanted(&["ormas"], None), 100).await?;
        assert_eq!(ormas, kept(&|case| case.service.as_deref() == Some("ormas")));
        let both = tx.glimpses(&wanted(&[NO_SERVICE, "ormas"], None), 100).await?;
        assert_eq!(both, kept(&|case| case.service.as_deref() != Some("orma_")));
        assert_eq!(tx.glimpses(&wanted(&["orm"], None), 100).await?, []);

        let (first, last) = (cases[3].filed_at, cases[1].filed_at);
        let window = Window { from: first, until: last };
        let found = tx.glimpses(&Wanted { window, ..wanted(&[], None) }, 100).await?;
        assert_eq!(found, cases[1..=3].iter().map(of).collect::<Vec<_>>(), "both ends count");
        assert_eq!(tx.glimpse(&cases[0].number).await?, Some(of(&cases[0])));
        Ok::<(), StoreError>(())
    })
}
