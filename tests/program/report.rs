//! `wadul report`, as it is installed.

use anyhow::Result;
use chrono::Utc;
use wadul::domain::figures::Month;

use super::machine::{Machine, files_in};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn figures_are_written_on_the_command_line() -> Result<()> {
    let machine = Machine::new().await?;
    let month = Month::of(Utc::now()).expect("a month of this century").to_string();
    let early = machine.runs(&["report", "--month", &month], &[]).await?;
    assert!(!early.good && early.output.contains("there is no database at wadul.db"), "{}", early.output);

    let mut bot = machine.starts(&["run"], &[])?;
    let siti = machine.telegram.person("Siti Aminah");
    let beginning = siti.mark();
    siti.sends("/start");
    bot.until_read(&siti, beginning, "Selamat datang").await?;
    // While the bot runs.
    for (options, files) in [(&[][..], 4), (&["--public"][..], 8)] {
        let arguments = [&["report", "--month", &month, "--out", "rekap"], options].concat();
        let written = machine.runs(&arguments, &[]).await?;
        assert!(written.good, "{}", written.output);
        assert_eq!(files_in(&machine.path("rekap")).len(), files);
        for line in written.output.lines() {
            let bytes = std::fs::read(machine.path(line))?;
            let begins: &[u8] = match line.rsplit_once('.').map(|(_, ending)| ending) {
                Some("png") => b"\x89PNG",
                Some("pdf") => b"%PDF-",
                Some("xlsx") => b"PK\x03\x04",
                _ => "\u{feff}".as_bytes(),
            };
            assert!(bytes.starts_with(begins) && line.contains(&month), "{line}");
        }
    }
    bot.stops_when_told().await?;
    let odd = machine.runs(&["report", "--month", "2026-13"], &[]).await?;
    assert!(!odd.good && odd.output.contains("write a month as 2026-11"), "{}", odd.output);
    let later = machine.runs(&["report", "--month", "2098-01"], &[]).await?;
    assert!(!later.good && later.output.contains("2098-01 has not begun yet"), "{}", later.output);
    Ok(())
}
