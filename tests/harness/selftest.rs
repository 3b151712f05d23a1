//! The program tests itself, as far as a story lets it.

use anyhow::{Context, Result};
use chrono::TimeDelta;
use wadul::desk;
use wadul::domain::SelftestId;
use wadul::store::Selftest;

use super::City;

impl City {
    /// Somebody asks for a self-test on the command line.
    pub async fn asks_for_selftest(&self) -> Result<SelftestId> {
        Ok(desk::ask_selftest(&self.store().await?, self.clock().now()).await?)
    }

    /// How that one stands.
    pub async fn selftest(&self, id: &SelftestId) -> Result<Selftest> {
        desk::selftest(&self.store().await?, id).await?.context("it was asked for")
    }

    /// The program looks whether it has to test itself, and goes on with it as far as it can.
    pub async fn tests_itself(&self) -> Result<bool> {
        Ok(self.program().await?.as_mut().context("the program runs")?.app.selftests.step().await?)
    }

    /// The same until that one has ended; everything else goes on meanwhile.
    pub async fn tests_itself_to_the_end(&self) -> Result<Selftest> {
        let id = self.asks_for_selftest().await?;
        loop {
            self.tests_itself().await?;
            let test = self.selftest(&id).await?;
            if test.ended.is_some() {
                self.settles().await?;
                return Ok(test);
            }
            self.passes(TimeDelta::seconds(10)).await?;
        }
    }

    /// What is due by the clock is done; nothing leaves the outbox.
    pub async fn hours_pass(&self) -> Result<usize> {
        Ok(self.program().await?.as_ref().context("the program runs")?.app.hours.step().await?)
    }
}
