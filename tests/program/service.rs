//! The service manager is told that the program works, lives and stops.

use std::os::unix::net::UnixDatagram;
use std::time::Duration;

use anyhow::Result;

use super::machine::Machine;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_service_manager_is_told_of_the_start_the_life_and_the_end() -> Result<()> {
    let machine = Machine::new().await?;
    let path = machine.path("notify");
    let manager = UnixDatagram::bind(&path)?;
    manager.set_read_timeout(Some(Duration::from_secs(60)))?;
    let hear = || -> Result<String> {
        let mut words = [0; 256];
        let length = manager.recv(&mut words)?;
        Ok(String::from_utf8_lossy(&words[..length]).trim().to_owned())
    };
    let shown = path.display().to_string();
    // Half of this is how often it says that it lives.
    let bot = machine.starts(&["run"], &[("NOTIFY_SOCKET", &shown), ("WATCHDOG_USEC", "200000")])?;
    let mut heard = vec![hear()?];
    while !(heard.contains(&"READY=1".to_owned()) && heard.iter().filter(|said| *said == "WATCHDOG=1").count() > 1) {
        heard.push(hear()?);
    }
    let (status, output, _) = bot.stops_when_told().await?;
    assert!(status.success(), "{output}");
    while heard.last().is_some_and(|said| said != "STOPPING=1") {
        heard.push(hear()?);
    }
    heard.sort();
    heard.dedup();
    assert_eq!(heard, ["READY=1", "STOPPING=1", "WATCHDOG=1"]);
    Ok(())
}
