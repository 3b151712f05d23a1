//! `wadul retention`, as it is installed.

use anyhow::Result;

use super::machine::Machine;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_end_of_keeping_is_looked_at_and_carried_out_on_the_command_line() -> Result<()> {
    let machine = Machine::new().await?;
    let early = machine.runs(&["retention", "--dry-run"], &[]).await?;
    assert!(!early.good && early.output.contains("there is no database at wadul.db"), "{}", early.output);

    let mut bot = machine.starts(&["run"], &[])?;
    let siti = machine.telegram.person("Siti Aminah");
    let beginning = siti.mark();
    siti.sends("/start");
    bot.until_read(&siti, beginning, "Selamat datang").await?;
    // While the bot runs.
    let looked = machine.runs(&["retention", "--dry-run"], &[]).await?;
    assert!(looked.good && looked.output.contains("Only looked at, nothing has changed"), "{}", looked.output);
    assert!(looked.output.contains("Cases whose personal data goes: 0"), "{}", looked.output);
    assert!(!looked.output.contains("Siti"), "no names");
    let done = machine.runs(&["retention"], &[]).await?;
    assert!(done.good && !done.output.contains("Only looked at"), "{}", done.output);
    let none = machine.runs(&["retention", "--hold", "ADU-2026-00001-3"], &[]).await?;
    assert!(!none.good && none.output.contains("There is no ADU-2026-00001-3"), "{}", none.output);
    assert!(!machine.runs(&["retention", "--hold", "apa"], &[]).await?.good, "not a number");
    bot.stops_when_told().await?;
    Ok(())
}
