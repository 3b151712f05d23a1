//! Somebody else who moves a case between the moment in which it is read and the moment in which it is written.

use anyhow::Result;
use wadul::store::{Engine, StoreError};

use super::city::City;

/// The next move of any case comes too late: another has changed the case in the meantime. Once, and the same on either
/// engine, whatever the chance of it.
pub async fn overtaken_once(city: &City) -> Result<()> {
    let store = city.store().await?;
    let kept = store.transact(0, |tx| {
        Box::pin(async move {
            tx.query("create table if not exists overtakings (due bigint not null)").execute().await?;
            match tx.engine() {
                Engine::Sqlite => tx.query(SQLITE).execute().await?,
                Engine::Postgres => {
                    tx.query(FUNCTION).execute().await?;
                    tx.query("drop trigger if exists overtaken on cases").execute().await?;
                    tx.query(POSTGRES).execute().await?
                }
            };
            tx.query("insert into overtakings (due) values (1)").execute().await?;
            Ok::<_, StoreError>(())
        })
    });
    Ok(kept.await?)
}

/// Whether it has happened.
pub async fn was_overtaken(city: &City) -> Result<bool> {
    Ok(city.counts("select count(*) from overtakings").await? == 0)
}

const SQLITE: &str = "
    create trigger if not exists overtaken before update of version on cases
    when exists (select 1 from overtakings)
    begin
      delete from overtakings;
      update cases set version = version + 1 where id = new.id;
      select raise(ignore);
    end";
const FUNCTION: &str = "
    create or replace function overtake() returns trigger language plpgsql as $$
    begin
      if not exists (select 1 from overtakings) then return new; end if;
      delete from overtakings;
      update cases set version = version + 1 where id = new.id;
      return null;
    end $$";
const POSTGRES: &str = "
    create trigger overtaken before update of version on cases for each row execute function overtake()";
