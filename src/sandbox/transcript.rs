//! A chat as lines of text, for snapshots.

use super::{
    account::Account,
    screen::{Entry, Mark, Sender},
};

impl Account {
    /// The screen as text: `bot: ` and `Siti: ` before each message, `(senyap)` and `(disunting)` where they apply,
    /// inline buttons as `[A] [B]`, a reply keyboard as `⌨ [A] [B]`, files as `<foto>`, notes as `(toast: ...)`.
    pub fn transcript(&self) -> String {
        write(&self.chat())
    }

    /// The same of what came or changed after this moment or message.
    pub fn transcript_since(&self, mark: impl Into<Mark>) -> String {
        write(&self.chat_since(mark))
    }
}

fn write(entries: &[Entry]) -> String {
    entries.iter().flat_map(lines).collect::<Vec<_>>().join("\n")
}

/// The lines of one entry; all but the first are indented.
fn lines(entry: &Entry) -> Vec<String> {
    match entry.toast {
        Some(false) => return vec![format!("(toast: {})", entry.text)],
        Some(true) => return vec![format!("(jendela: {})", entry.text)],
        None => {}
    }
    let sender = match &entry.sender {
        Sender::Bot => "bot",
        Sender::Person(name) => name,
    };
    let notes: Vec<&str> = [(entry.is_silent, "senyap"), (entry.is_edited, "disunting")]
        .into_iter()
        .filter(|(on, _)| *on)
        .map(|(_, n)| n)
        .collect();
    let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join(", ")) };
    let shown = [entry.attachment.as_deref().unwrap_or_default(), &entry.text];
    let shown = shown.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let mut lines: Vec<String> = format!("{sender}{notes}: {shown}")
        .split('\n')
        .enumerate()
        .map(|(number, line)| if number == 0 || line.is_empty() { line.to_owned() } else { format!("  {line}") })
        .collect();
    lines.extend(entry.inline.iter().map(|row| format!("  {}", buttons(row))));
    lines.extend(entry.keyboard.iter().flatten().map(|row| format!("  ⌨ {}", buttons(row))));
    if entry.removes_keyboard {
        lines.push("  ⌨ (ditutup)".into());
    }
    if entry.asks_reply {
        lines.push("  (minta balasan)".into());
    }
    lines
}

fn buttons(row: &[String]) -> String {
    row.iter().map(|label| format!("[{label}]")).collect::<Vec<_>>().join(" ")
}
