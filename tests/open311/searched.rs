//! Cases are looked for.

use anyhow::Result;

use super::complaint;
use super::door::Door;
use super::specification::both;
use crate::harness::{City, TestDatabase, on_both_engines, shows};

on_both_engines! {
    cases_are_looked_for_by_time_service_and_state
}

async fn cases_are_looked_for_by_time_service_and_state(database: TestDatabase) -> Result<()> {
    let city = City::open(database).await?;
    let rina = city.officer();
    let door = Door::of(&city).await?;
    let (_, key) = door.key("Portal", true, false).await?;
    let mut numbers = Vec::new();
    for service in ["ormas", "other", "banpol"] {
        let heard = door.posts(&key, "/requests.json", &complaint(&[("service_code", service)])).await?;
        numbers.push(heard.number()?);
        city.passes(chrono::TimeDelta::hours(1)).await?;
    }
    rina.says(&format!("/kasus {}", numbers[0])).await?;
    rina.presses_all(&["Bukan kewenangan"]).await?;
    rina.says_all(&["Dinas Kependudukan", "Pelayanan itu dilaksanakan oleh dinas lain."]).await?;
    rina.presses("Kirim").await?;
    city.passes(chrono::TimeDelta::minutes(1)).await?;

    let found = async |query: &str| -> Result<String> {
        let (_, json) = both(&door, Some(&key), "/requests", query, "service_requests").await?;
        let list = json.json()?;
        let line = |request: &serde_json::Value| {
            let word = |name: &str| request[name].as_str().unwrap_or("-").to_owned();
            format!(
                "{} {} {} ({})",
                word("service_request_id"),
                word("service_code"),
                word("status"),
                word("status_notes")
            )
        };
        Ok(list.as_array().into_iter().flatten().map(line).collect::<Vec<_>>().join("\n"))
    };
    shows!(found("").await?, @"
    ADU-2026-00003-7 banpol open (Terkirim, menunggu dicatat petugas)
    ADU-2026-00002-1 other open (Terkirim, menunggu dicatat petugas)
    ADU-2026-00001-3 ormas closed (Bukan kewenangan)
    ");
    shows!(found("?status=closed").await?, @"ADU-2026-00001-3 ormas closed (Bukan kewenangan)");
    shows!(found("?status=open&service_code=ormas,other").await?, @"ADU-2026-00002-1 other open (Terkirim, menunggu dicatat petugas)");
    let all = found("").await?;
    assert_eq!(found("?status=open,closed&status=").await?, all);
    assert_eq!(
        found("?start_date=2026-11-23T02:30:00Z&service_code=").await?,
        found("?service_code=banpol,other").await?
    );
    assert_eq!(
        found("?start_date=2026-11-01T00:00:00Z&end_date=2026-11-23T09:30:00%2B07:00").await?,
        found("?service_code=ormas").await?
    );
    assert_eq!(found("?end_date=2026-11-22T00:00Z").await?, "");
    // The ids override everything else.
    let ids = format!("?service_request_id={},{},ADU-2026-00099-1,x&status=open", numbers[0], numbers[2]);
    assert_eq!(found(&ids).await?.lines().count(), 2);

    let mut said = Vec::new();
    for query in [
        "start_date=2026-11-01",
        "end_date=kemarin",
        "start_date=2026-01-01T00:00:00Z&end_date=2026-11-01T00:00:00Z",
        "start_date=2026-11-02T00:00:00Z&end_date=2026-11-01T00:00:00Z",
        "status=selesai",
        &format!("service_request_id={}", vec!["x"; 101].join(",")),
    ] {
        let heard = door.reads_with(&key, &format!("/requests.json?{query}")).await?;
        said.push(format!("{} {}", heard.status, heard.errors()?));
    }
    shows!(said.join("\n"), @"
    400 400 start_date bukan waktu dengan zona. Contoh: 2026-11-12T00:00:00Z
    400 400 end_date bukan waktu dengan zona. Contoh: 2026-11-12T00:00:00Z
    400 400 start_date dan end_date paling jauh 90 hari.
    400 400 end_date mendahului start_date.
    400 400 status hanya open atau closed.
    400 400 Paling banyak 100 service_request_id dalam satu permintaan.
    ");
    city.closes().await
}
