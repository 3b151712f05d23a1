//! `wadul archive`, as it is installed.

use anyhow::Result;

use super::machine::Machine;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_archive_is_written_and_checked_on_the_command_line() -> Result<()> {
    let machine = Machine::new().await?;
    let early = machine.runs(&["archive", "--year", "2026"], &[]).await?;
    assert!(!early.good && early.output.contains("there is no database at wadul.db"), "{}", early.output);
    assert!(!machine.path("arsip").exists());

    let mut bot = machine.starts(&["run"], &[])?;
    let siti = machine.telegram.person("Siti Aminah");
    let beginning = siti.mark();
    siti.sends("/start");
    bot.until_read(&siti, beginning, "Selamat datang").await?;
    // While the bot runs.
    let written = machine.runs(&["archive", "--year", "2026", "--out", "rak"], &[]).await?;
    assert_eq!((written.good, written.output.as_str()), (true, "rak/2026: 0 cases written, 0 as they were\n"));
    bot.stops_when_told().await?;

    let checked = machine.runs(&["archive", "--check", "rak/2026"], &[]).await?;
    assert_eq!((checked.good, checked.output.as_str()), (true, "3 files\n"));
    std::fs::write(machine.path("rak/2026/index.csv"), "Nomor\n")?;
    let changed = machine.runs(&["archive", "--check", "rak/2026"], &[]).await?;
    assert_eq!((changed.good, changed.output.as_str()), (false, "3 files\nchanged: index.csv\n"));
    assert!(!machine.runs(&["archive"], &[]).await?.good, "neither a year nor a folder");
    Ok(())
}
