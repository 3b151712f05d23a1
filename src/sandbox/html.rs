//! Telegram's HTML, refused exactly where its server refuses it.

use super::entities::Entity;

/// The text without its tags, and what the tags said about it.
pub(super) type Parsed = (String, Vec<Entity>);

const TAGS: [&str; 16] = [
    "a",
    "b",
    "strong",
    "i",
    "em",
    "s",
    "strike",
    "del",
    "u",
    "ins",
    "tg-spoiler",
    "tg-emoji",
    "span",
    "pre",
    "code",
    "blockquote",
];

struct Open {
    tag: String,
    argument: String,
    /// Where it began in the text: in UTF-16 units, and in bytes.
    offset: usize,
    byte: usize,
}

struct Scanner<'a> {
    source: &'a [u8],
    at: usize,
    text: Vec<u8>,
    utf16: usize,
    open: Vec<Open>,
    entities: Vec<Entity>,
}

/// Reads `source`; the error is what stands after `can't parse entities: `.
pub(super) fn parse(source: &str) -> Result<Parsed, String> {
    let mut scanner = Scanner {
        source: source.as_bytes(),
        at: 0,
        text: Vec::with_capacity(source.len()),
        utf16: 0,
        open: Vec::new(),
        entities: Vec::new(),
    };
    while scanner.at < scanner.source.len() {
        scanner.step()?;
    }
    if let Some(open) = scanner.open.last() {
        return Err(format!("Can't find end tag corresponding to start tag \"{}\"", open.tag));
    }
    let mut entities = scanner.entities;
    for entity in entities.iter_mut().filter(|entity| entity.kind == "code") {
        entity.extra = None;
    }
    entities.sort_by(|one, other| one.offset.cmp(&other.offset).then(other.length.cmp(&one.length)));
    let text = String::from_utf8(scanner.text).map_err(|_| {
        "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units"
    })?;
    Ok((text, entities))
}

impl Scanner<'_> {
    /// The byte at `index`; 0 behind the end, as in the server's own C strings.
    fn byte(&self, index: usize) -> u8 {
        self.source.get(index).copied().unwrap_or(0)
    }

    fn here(&self) -> u8 {
        self.byte(self.at)
    }

    fn skip_while(&mut self, wanted: impl Fn(u8) -> bool) -> String {
        let from = self.at;
        while self.at < self.source.len() && wanted(self.here()) {
            self.at += 1;
        }
        String::from_utf8_lossy(&self.source[from..self.at]).into_owned()
    }

    fn step(&mut self) -> Result<(), String> {
        match self.here() {
            b'&' => match self.character_reference() {
                Some(Ok(character)) => {
                    self.utf16 += character.len_utf16();
                    self.text.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
                }
                // Half of a surrogate pair: never valid UTF-8, refused at the end.
                Some(Err(())) => self.text.push(0xff),
                None => self.copy(),
            },
            b'<' if self.byte(self.at + 1) == b'/' => return self.end_tag(),
            b'<' => return self.start_tag(),
            _ => self.copy(),
        }
        Ok(())
    }

    fn copy(&mut self) {
        let byte = self.here();
        if byte & 0xc0 != 0x80 {
            self.utf16 += 1 + usize::from(byte >= 0xf0);
        }
        self.text.push(byte);
        self.at += 1;
    }

    /// `&lt;` and the like; `None`, and no step forward, when it is none.
    fn character_reference(&mut self) -> Option<Result<char, ()>> {
        let begin = self.at + 1;
        let rest = self.source.get(begin..).unwrap_or_default();
        let (code, length) = if rest.first() == Some(&b'#') {
            let hex = rest.get(1) == Some(&b'x');
            let (skip, radix) = if hex { (2, 16) } else { (1, 10) };
            let digits = rest[skip..].iter().take_while(|byte| (**byte as char).is_digit(radix)).count();
            let number = std::str::from_utf8(&rest[skip..skip + digits]).ok()?;
            let code = u32::from_str_radix(number, radix).ok()?;
            if code == 0 || code >= 0x10_ffff || skip + digits >= 10 {
                return None;
            }
            (code, skip + digits)
        } else {
            let length = rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
            let code = match &rest[..length] {
                b"lt" => '<',
                b"gt" => '>',
                b"amp" => '&',
                b"quot" => '"',
                _ => return None,
            };
            (code as u32, length)
        };
        self.at = begin + length + usize::from(rest.get(length) == Some(&b';'));
        Some(char::from_u32(code).ok_or(()))
    }

    fn start_tag(&mut self) -> Result<(), String> {
        let begin = self.at;
        self.at += 1;
        let tag = self.skip_while(|byte| !is_space(byte) && byte != b'>').to_ascii_lowercase();
        if self.here() == 0 {
            return Err(format!("Unclosed start tag at byte offset {begin}"));
        }
        if !TAGS.contains(&tag.as_str()) {
            return Err(format!("Unsupported start tag \"{tag}\" at byte offset {begin}"));
        }
        let mut argument = String::new();
        loop {
            self.skip_while(is_space);
            match self.here() {
                b'>' => break,
                0 => return Err(format!("Unclosed start tag at byte offset {begin}")),
                _ => {}
            }
            let (name, value) = self.attribute(&tag, begin)?;
            match (tag.as_str(), name.as_str()) {
                ("a", "href") | ("tg-emoji", "emoji-id") => argument = value,
                ("code", "class") => argument = value.strip_prefix("language-").unwrap_or_default().into(),
                ("span", "class") => argument = value.strip_prefix("tg-").unwrap_or_default().into(),
                ("blockquote", "expandable") => argument = name,
                _ => {}
            }
        }
        self.at += 1;
        if tag == "span" && argument != "spoiler" {
            return Err(format!("Tag \"span\" must have class \"tg-spoiler\" at byte offset {begin}"));
        }
        self.open.push(Open { tag, argument, offset: self.utf16, byte: self.text.len() });
        Ok(())
    }

    fn attribute(&mut self, tag: &str, begin: usize) -> Result<(String, String), String> {
        let name = self.skip_while(|byte| !is_space(byte) && byte != b'=' && byte != b'>');
        if name.is_empty() {
            return Err(format!("Empty attribute name in the tag \"{tag}\" at byte offset {begin}"));
        }
        self.skip_while(is_space);
        if self.here() != b'=' {
            return Ok((name, String::new()));
        }
        self.at += 1;
        self.skip_while(is_space);
        let quote = self.here();
        if quote != b'"' && quote != b'\'' {
            let from = self.at;
            let value = self.skip_while(|byte| byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'-');
            if !is_space(self.here()) && self.here() != b'>' {
                return Err(format!("Unexpected end of name token at byte offset {from}"));
            }
            return Ok((name, value.to_ascii_lowercase()));
        }
        self.at += 1;
        let mut value = Vec::new();
        while self.at < self.source.len() && self.here() != quote {
            if self.here() == b'&'
                && let Some(Ok(character)) = self.character_reference()
            {
                value.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
                continue;
            }
            value.push(self.here());
            self.at += 1;
        }
        self.at += 1;
        if self.at >= self.source.len() {
            return Err(format!("Unclosed start tag at byte offset {begin}"));
        }
        Ok((name, String::from_utf8_lossy(&value).into_owned()))
    }

    fn end_tag(&mut self) -> Result<(), String> {
        let begin = self.at;
        let Some(open) = self.open.pop() else {
            return Err(format!("Unexpected end tag at byte offset {begin}"));
        };
        self.at += 2;
        let found = self.skip_while(|byte| !is_space(byte) && byte != b'>').to_ascii_lowercase();
        self.skip_while(is_space);
        if self.here() != b'>' {
            return Err(format!("Unclosed end tag at byte offset {begin}"));
        }
        if !found.is_empty() && found != open.tag {
            return Err(format!(
                "Unmatched end tag at byte offset {begin}, expected \"</{}>\", found \"</{found}>\"",
                open.tag
            ));
        }
        self.at += 1;
        if self.utf16 > open.offset { self.close(open) } else { Ok(()) }
    }

    fn close(&mut self, open: Open) -> Result<(), String> {
        let span = (open.offset, self.utf16 - open.offset);
        let plain = |kind| Entity::new(kind, span.0, span.1);
        let entity = match open.tag.as_str() {
            "b" | "strong" => plain("bold"),
            "i" | "em" => plain("italic"),
            "u" | "ins" => plain("underline"),
            "s" | "strike" | "del" => plain("strikethrough"),
            "tg-spoiler" | "span" => plain("spoiler"),
            "blockquote" if open.argument == "expandable" => plain("expandable_blockquote"),
            "blockquote" => plain("blockquote"),
            "tg-emoji" => match open.argument.parse::<i64>() {
                Ok(id) if id != 0 => plain("custom_emoji").with("custom_emoji_id", open.argument),
                _ => return Err("Invalid custom emoji identifier specified".into()),
            },
            "a" => {
                let shown = String::from_utf8_lossy(&self.text[open.byte..]).into_owned();
                match link(if open.argument.is_empty() { shown } else { open.argument }) {
                    Some(url) => plain("text_link").with("url", url),
                    // Telegram drops a link that leads nowhere, and keeps its text.
                    None => return Ok(()),
                }
            }
            tag => return self.close_code(tag, open.argument, span),
        };
        self.entities.push(entity);
        Ok(())
    }

    /// `<pre>` around `<code class="language-x">`, or the other way round, is one entity.
    fn close_code(&mut self, tag: &str, argument: String, span: (usize, usize)) -> Result<(), String> {
        let twin = self.entities.last_mut().filter(|last| (last.offset, last.length) == span);
        match (tag, twin) {
            ("pre", Some(last)) if last.kind == "code" && last.extra.is_some() => last.kind = "pre",
            ("code", Some(last)) if last.kind == "pre" && !argument.is_empty() => {
                last.extra = Some(("language", argument));
            }
            ("pre", _) => self.entities.push(Entity::new("pre", span.0, span.1)),
            _ => {
                let mut code = Entity::new("code", span.0, span.1);
                code.extra = (!argument.is_empty()).then_some(("language", argument));
                self.entities.push(code);
            }
        }
        Ok(())
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | 0 | 0x0b)
}

fn link(url: String) -> Option<String> {
    let url = url.trim();
    if url.contains(char::is_whitespace) || !(url.contains("://") || url.contains('.')) {
        return None;
    }
    Some(if url.contains("://") { url.to_owned() } else { format!("http://{url}") })
}
