//! `wadul exchange` and the door it makes keys for.

use std::net::TcpListener;

use anyhow::Result;
use chrono::Utc;

use super::machine::Machine;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn other_systems_come_in_with_a_key_made_on_the_command_line() -> Result<()> {
    let machine = Machine::new().await?;
    let early = machine.runs(&["exchange", "key", "--label", "Portal kota"], &[]).await?;
    assert!(!early.good && early.output.contains("there is no database at wadul.db"), "{}", early.output);

    let free = TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string();
    let mut bot = machine.starts(&["run"], &[("WADUL_OPEN311_LISTEN", &free)])?;
    bot.until("the door is open", || std::net::TcpStream::connect(&free).is_ok()).await?;
    let made = machine.runs(&["exchange", "key", "--label", "Portal kota", "--post"], &[]).await?;
    let key = made.output.lines().next().unwrap_or_default().to_owned();
    assert!(made.good && key.starts_with("wadul_"), "{}", made.output);
    let client = reqwest::Client::builder().no_proxy().build()?;
    let asks = async |key: &str| -> Result<(u16, String)> {
        let answer = client.get(format!("http://{free}/open311/v2/requests.json")).bearer_auth(key).send().await?;
        Ok((answer.status().as_u16(), answer.text().await?))
    };
    assert_eq!(asks(&key).await?, (200, "[]".to_owned()));
    let discovery = client.get(format!("http://{free}/open311/v2/discovery.xml")).send().await?.text().await?;
    assert!(discovery.contains(&format!("<url>http://{free}/open311/v2</url>")), "{discovery}");

    let listed = machine.runs(&["exchange", "list"], &[]).await?;
    let today = Utc::now().date_naive().to_string();
    assert_eq!(listed.output.replace(&today, "today"), "1  Portal kota  (read, post; made today)\n");
    assert!(machine.runs(&["exchange", "revoke", "1"], &[]).await?.good);
    assert!(!machine.runs(&["exchange", "revoke", "1"], &[]).await?.good, "once");
    assert_eq!(asks(&key).await?.0, 403);
    let (status, output, _) = bot.stops_when_told().await?;
    assert!(status.success() && !output.contains(&key), "{output}");
    Ok(())
}
