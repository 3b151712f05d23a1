//! Those who go on with their business, whatever happens to the bot: they wait for a screen, and answer it once.

use std::collections::BTreeSet;
use std::time::Duration;

use anyhow::{Context, Result};
use futures::future::try_join_all;
use tokio_util::sync::CancellationToken;
use wadul::sandbox::{Account, Entry};

use super::town::Town;
use crate::harness::person::{Answer, SHORTEST};

const NAMES: [&str; 6] = ["Siti Aminah", "Budi Santoso", "Dewi Lestari", "Agus Salim", "Ratna Sari", "Joko Susilo"];

/// So many citizens, each of whom signs with the name they have.
pub fn citizens(town: &Town, many: usize) -> Vec<Account> {
    (0..many).map(|nth| town.telegram().person(NAMES[nth % NAMES.len()])).collect()
}

/// Answers everything up to the signature. Every third has a photo to show.
pub async fn fills_in(town: &Town, citizen: &Account) -> Result<()> {
    let beginning = citizen.mark();
    citizen.sends("/lapor");
    town.until_read(citizen, beginning, "Langkah 1 dari 16").await?;
    for (step, (_, answer)) in (1..).zip(&SHORTEST) {
        let here = citizen.mark();
        match answer {
            Answer::Press("Lewati") if step == 13 && citizen.id() % 3 == 0 => {
                citizen.sends_photo_of(b"\xff\xd8\xff the counter".to_vec(), "loket");
                town.until_read(citizen, here, "Sudah kami terima: 1 berkas").await?;
                citizen.presses("Lanjut")?;
            }
            Answer::Press(label) => citizen.presses(label)?,
            Answer::Name => citizen.presses(&format!("Pakai: {}", citizen.name()))?,
            Answer::Say(text) => drop(citizen.sends(text)),
            Answer::SayAndGoOn(text) => {
                citizen.sends(text);
                town.until_read(citizen, here, "Sudah kami catat").await?;
                citizen.presses("Lanjut")?;
            }
        }
        town.until_read(citizen, here, &format!("Langkah {} dari 16", step + 1)).await?;
    }
    Ok(())
}

/// Signs, and reads the number of the complaint.
pub async fn signs(town: &Town, citizen: &Account) -> Result<String> {
    let here = citizen.mark();
    citizen.sends(&citizen.name());
    reads_the_number(town, citizen, here).await
}

/// All of them file, side by side.
pub async fn file(town: &Town, people: &[Account]) -> Result<Vec<(Account, String)>> {
    let each = people.iter().map(|citizen| async move {
        fills_in(town, citizen).await?;
        Ok::<_, anyhow::Error>((citizen.clone(), signs(town, citizen).await?))
    });
    try_join_all(each).await
}

pub async fn reads_the_number(town: &Town, citizen: &Account, since: wadul::sandbox::Mark) -> Result<String> {
    town.until_read(citizen, since, "sudah terkirim").await?;
    citizen.chat_since(since).iter().find_map(number).context("no number was told")
}

fn number(entry: &Entry) -> Option<String> {
    let number = entry.text.split_whitespace().find(|word| word.starts_with("ADU-"))?;
    Some(number.trim_end_matches(|c: char| !c.is_ascii_digit()).to_owned())
}

/// Records every complaint whose card comes, until told to stop.
pub async fn records(rina: &Account, stop: &CancellationToken) -> Result<()> {
    const LABEL: &str = "Terima dan catat";
    let mut seen = BTreeSet::new();
    while !stop.is_cancelled() {
        for entry in rina.chat() {
            let is_new = entry.inline.concat().iter().any(|label| label == LABEL);
            if is_new && number(&entry).is_some_and(|number| seen.insert(number)) {
                rina.presses_on(entry.message_id, LABEL)?;
            }
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    Ok(())
}
