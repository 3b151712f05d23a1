//! Every story plays to its end: what people press is what stands on the buttons.

use anyhow::{Context, Result, ensure};
use chrono::Weekday;
use serde_json::{Value, json};

use super::{HARTONO, RINA, Visitor};

/// Plays it, and returns what its citizen saw.
async fn plays(key: &str) -> Result<String> {
    let (visitor, citizen) = plays_before(Visitor::comes(0).await?, key).await?;
    let told = transcript(&visitor, citizen).await?;
    visitor.goes().await?;
    Ok(told)
}

async fn transcript(visitor: &Visitor, person: i64) -> Result<String> {
    Ok(visitor.asks(&format!("api/transcript?chats={person}")).await?.text().await?)
}

/// The visitor again, and the citizen of the story.
async fn plays_before(visitor: Visitor, key: &str) -> Result<(Visitor, i64)> {
    let known: Vec<Value> = visitor.reads("api/stories").await?.as_array().cloned().unwrap_or_default();
    ensure!(known.len() == 5 && known.iter().any(|story| story["key"] == key), "{known:?}");
    visitor.does(&format!("api/stories/{key}"), json!({ "do": "play", "seconds": 0 })).await?;
    let end = visitor.sees(|summary| matches!(summary["story"]["state"].as_str(), Some("ended" | "failed"))).await?;
    ensure!(end["story"]["state"] == "ended", "{}", end["story"]);
    assert_eq!(end["story"]["step"], end["story"]["steps"]);
    let citizen = end["people"].as_array().and_then(|people| people.last()?["id"].as_i64());
    Ok((visitor, citizen.context("a citizen")?))
}

#[tokio::test]
async fn a_complaint_is_filed_and_recorded() -> Result<()> {
    let told = plays("kirim").await?;
    assert!(told.contains("sudah diterima dan dicatat oleh Rina Wulandari"), "{told}");
    Ok(())
}

#[tokio::test]
async fn what_was_ticked_is_completed() -> Result<()> {
    let told = plays("kelengkapan").await?;
    assert!(told.contains("kelengkapan untuk ADU-2026-00001-3 sudah kami terima"), "{told}");
    Ok(())
}

#[tokio::test]
async fn a_division_answers_and_the_citizen_is_content() -> Result<()> {
    let told = plays("bidang").await?;
    assert!(told.contains("Hasil: Diselesaikan") && told.contains("sudah diarsipkan"), "{told}");
    Ok(())
}

#[tokio::test]
async fn an_objection_is_upheld() -> Result<()> {
    let told = plays("keberatan").await?;
    assert!(told.contains("Keberatan"), "{told}");
    Ok(())
}

/// What the captions say: the officer is reminded twice, the head is told, and the citizen calls it in.
async fn lateness_is_told(visitor: Visitor) -> Result<()> {
    let (visitor, citizen) = plays_before(visitor, "terlambat").await?;
    let told = transcript(&visitor, citizen).await?;
    assert!(told.contains("terlambat"), "{told}");
    let officer = transcript(&visitor, RINA).await?;
    for reminder in ["50 persen waktu", "80 persen waktu", "belum ditanggapi"] {
        assert!(officer.contains(reminder), "{reminder}: {officer}");
    }
    let head = transcript(&visitor, HARTONO).await?;
    assert!(head.contains("belum ditanggapi") && !head.contains("persen waktu"), "{head}");
    visitor.goes().await.map(drop)
}

#[tokio::test]
async fn lateness_is_called_in() -> Result<()> {
    lateness_is_told(Visitor::comes(0).await?).await
}

/// A night counts no working time, so the same story comes to its moments by other days.
#[tokio::test]
async fn lateness_is_called_in_by_whoever_complained_at_night() -> Result<()> {
    lateness_is_told(Visitor::comes_on(Weekday::Mon, 0).await?).await
}

#[tokio::test]
async fn lateness_is_called_in_by_whoever_complained_before_a_weekend() -> Result<()> {
    lateness_is_told(Visitor::comes_on(Weekday::Fri, 14).await?).await
}
