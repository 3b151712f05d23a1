//! A paper as somebody reads it: its words, and what it looks like.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

/// The words of a file: of a PDF what is read from it, of any other its text.
pub fn words_of(bytes: &[u8]) -> Result<String> {
    if !bytes.starts_with(b"%PDF-") {
        return Ok(String::from_utf8_lossy(bytes).into_owned());
    }
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, bytes)?;
    let read = poppler("pdftotext", &["-layout", "-enc", "UTF-8"], &file, Path::new("-"))?;
    let text = String::from_utf8(read)?;
    // Columns are told apart by some room, whatever its width.
    let line = |line: &str| {
        let cells = line.split("   ").map(str::trim).filter(|cell| !cell.is_empty());
        cells.collect::<Vec<_>>().join("  ")
    };
    let lines: Vec<String> = text.lines().map(line).filter(|line| !line.is_empty()).collect();
    Ok(lines.join("\n"))
}

/// The pages of a PDF as pictures in grey, 40 dots to the inch.
pub fn pages_of(pdf: &[u8]) -> Result<Vec<Vec<u8>>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, pdf)?;
    poppler("pdftoppm", &["-r", "40", "-gray", "-png"], &file, &folder.path().join("page"))?;
    let mut pages: Vec<_> = std::fs::read_dir(folder.path())?.flatten().map(|entry| entry.path()).collect();
    pages.retain(|path| path.extension().is_some_and(|ending| ending == "png"));
    pages.sort();
    pages.iter().map(|page| Ok(std::fs::read(page)?)).collect()
}

fn poppler(program: &str, options: &[&str], from: &Path, to: &Path) -> Result<Vec<u8>> {
    let run = Command::new(program).args(options).arg(from).arg(to).output();
    let run = run.with_context(|| format!("{program} is not installed: tests/run installs it"))?;
    ensure!(run.status.success(), "{program}: {}", String::from_utf8_lossy(&run.stderr));
    Ok(run.stdout)
}
