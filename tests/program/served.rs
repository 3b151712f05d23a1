//! What is served, and where: only what the settings ask for, each on its own address.

use std::net::{TcpListener, TcpStream};

use anyhow::Result;

use super::machine::Machine;

fn free() -> Result<String> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string())
}

async fn status(address: &str, path: &str) -> Result<u16> {
    let client = reqwest::Client::builder().no_proxy().build()?;
    Ok(client.get(format!("http://{address}{path}")).send().await?.status().as_u16())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_nothing_asked_for_nothing_is_listened_on() -> Result<()> {
    let machine = Machine::new().await?;
    let listen = free()?;
    let mut bot = machine.starts(&["run"], &[("WADUL_LISTEN", &listen)])?;
    let siti = machine.telegram.person("Siti Aminah");
    let before = siti.mark();
    siti.sends("/info");
    bot.until_read(&siti, before, "0343").await?;
    assert!(TcpStream::connect(&listen).is_err(), "a webhook that nobody asked for");
    let (ended, output, _) = bot.stops_when_told().await?;
    assert!(ended.success(), "{output}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_door_is_on_its_own_address_and_leads_nowhere_else() -> Result<()> {
    let machine = Machine::new().await?;
    let (webhook, meters, exchange) = (free()?, free()?, free()?);
    let base = format!("http://{webhook}/wadul");
    let settings = [
        ("WADUL_LISTEN", webhook.as_str()),
        ("WADUL_WEBHOOK_URL", &base),
        ("WADUL_METRICS_LISTEN", &meters),
        ("WADUL_OPEN311_LISTEN", &exchange),
    ];
    let mut bot = machine.starts(&["run"], &settings)?;
    let _courier = machine.telegram.deliver_always();
    let siti = machine.telegram.person("Siti Aminah");
    let before = siti.mark();
    siti.sends("/info");
    bot.until_read(&siti, before, "0343").await?;
    // Who has no secret and no key: 405 and 401 say that there is a door, 404 that there is none.
    let mut seen = String::new();
    for (name, address) in [("webhook", &webhook), ("meters", &meters), ("exchange", &exchange)] {
        for path in
            ["/", "/telegram", "/wadul/telegram", "/pad/pad.js", "/healthz", "/readyz", "/metrics", "/services.json"]
        {
            seen += &format!("{name} {path} {}\n", status(address, path).await?);
        }
    }
    insta::assert_snapshot!(seen, @"
    webhook / 404
    webhook /telegram 405
    webhook /wadul/telegram 405
    webhook /pad/pad.js 200
    webhook /healthz 404
    webhook /readyz 404
    webhook /metrics 404
    webhook /services.json 404
    meters / 404
    meters /telegram 404
    meters /wadul/telegram 404
    meters /pad/pad.js 404
    meters /healthz 200
    meters /readyz 200
    meters /metrics 200
    meters /services.json 404
    exchange / 404
    exchange /telegram 404
    exchange /wadul/telegram 404
    exchange /pad/pad.js 404
    exchange /healthz 404
    exchange /readyz 404
    exchange /metrics 404
    exchange /services.json 404
    ");
    let (ended, output, _) = bot.stops_when_told().await?;
    assert!(ended.success(), "{output}");
    Ok(())
}
