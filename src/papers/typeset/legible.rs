//! What people typed, made fit for paper without hiding any of it: what has no shape, or would reorder what stands
//! around it, is shown as its code point, `[U+202E]`.

use super::fonts;

/// How many letters may follow each other without a space or an ASCII letter before a place to break is put in. A
/// letter with hundreds of accents is one cluster, and the layout library counts those in a byte.
const LONGEST: usize = 200;
/// From here on the place is taken before the next letter that begins a cluster, so that none is torn.
const LONG: usize = 150;
/// Room for a line to break, which nobody sees.
const BREAK: char = '\u{200b}';

/// The text as it will be set: lines end with `\n`, nothing in it is invisible by accident.
pub fn legible(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut unbroken = 0;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter.is_ascii() || letter.is_whitespace() {
            unbroken = 0;
        } else {
            unbroken += 1;
        }
        if unbroken > LONGEST || (unbroken > LONG && !extends(letter)) {
            clean.push(BREAK);
            unbroken = 1;
        }
        match letter {
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            '\t' => clean.push_str("    "),
            // As a mark of byte order it means nothing here; in the midst of a text it is the older way to say this.
            '\u{feff}' => clean.push('\u{2060}'),
            // Plain or coloured: on this paper there is one shape. The layout library takes the first font for such a
            // pair, whether or not it has the letter.
            '\u{fe0e}' | '\u{fe0f}' => {}
            _ if shown(letter) => clean.push(letter),
            _ => clean.push_str(&code_point(letter)),
        }
    }
    clean
}

/// The same in one line, cut where it gets too long for a property of the document.
pub fn legible_line(text: &str) -> String {
    let line = legible(text).split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(300).collect()
}

/// `[U+1F600]`
pub fn code_point(letter: char) -> String {
    format!("[U+{:04X}]", u32::from(letter))
}

/// Every letter of a piece that is not ASCII, as its code point.
pub fn code_points(text: &str) -> String {
    let each = |letter: char| if letter.is_ascii() { letter.to_string() } else { code_point(letter) };
    text.chars().map(each).collect()
}

fn shown(letter: char) -> bool {
    match letter {
        // They turn around what follows, and a reader of paper cannot see that they did.
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        // For private use: every font may mean something else, and an archive must not hold them.
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => false,
        '\u{fdd0}'..='\u{fdef}' => false,
        _ if u32::from(letter) & 0xfffe == 0xfffe || letter.is_control() => false,
        _ => shapes(letter) || fonts::covers(letter),
    }
}

/// Letters that shape others or allow and forbid breaks, and have no shape of their own.
fn shapes(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether a letter belongs to the one before it. The standard library knows, and tells only in this way.
fn extends(letter: char) -> bool {
    letter.escape_debug().count() > 1
}
