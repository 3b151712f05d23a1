//! Marks on a text: bold, links, commands. Offsets and lengths are in UTF-16 units, as in the Bot API.

use serde_json::{Value, json};

/// One `MessageEntity`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entity {
    pub kind: &'static str,
    pub offset: usize,
    pub length: usize,
    /// The one further field some kinds have: `url`, `language`, `custom_emoji_id`.
    pub extra: Option<(&'static str, String)>,
}

impl Entity {
    pub fn new(kind: &'static str, offset: usize, length: usize) -> Self {
        Self { kind, offset, length, extra: None }
    }

    pub fn with(self, key: &'static str, value: String) -> Self {
        Self { extra: Some((key, value)), ..self }
    }

    fn json(&self) -> Value {
        let mut json = json!({ "type": self.kind, "offset": self.offset, "length": self.length });
        if let Some((key, value)) = &self.extra {
            json[*key] = json!(value);
        }
        json
    }

    fn meets(&self, other: &Entity) -> bool {
        self.offset < other.offset + other.length && other.offset < self.offset + self.length
    }
}

/// As the Bot API writes them.
pub(super) fn to_json(entities: &[Entity]) -> Value {
    entities.iter().map(Entity::json).collect()
}

/// How many UTF-16 units a text has.
pub(super) fn utf16_length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// What Telegram finds in any text by itself: commands, mentions, hashtags, links. Nothing inside `marked`.
pub(super) fn detect(text: &str, marked: &[Entity]) -> Vec<Entity> {
    let mut found = Vec::new();
    let mut offset = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let trimmed = word.trim_end();
        if let Some((kind, length)) = kind_of(trimmed) {
            found.push(Entity::new(kind, offset, length));
        }
        offset += utf16_length(word);
    }
    found.retain(|entity| !marked.iter().any(|mark| is_opaque(mark) && mark.meets(entity)));
    found
}

fn is_opaque(entity: &Entity) -> bool {
    matches!(entity.kind, "code" | "pre" | "text_link")
}

fn kind_of(word: &str) -> Option<(&'static str, usize)> {
    let tail = |prefix: &str, allowed: fn(char) -> bool| {
        let rest = word.strip_prefix(prefix)?;
        let length: usize = rest.chars().take_while(|c| allowed(*c)).map(char::len_utf16).sum();
        (length > 0).then_some(prefix.len() + length)
    };
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if let Some(length) = tail("/", |c| c.is_ascii_alphanumeric() || c == '_' || c == '@') {
        return (length <= 65 && !word[length..].starts_with('/')).then_some(("bot_command", length));
    }
    if let Some(length) = tail("@", is_name) {
        return (length > 3).then_some(("mention", length));
    }
    if let Some(length) = tail("#", |c| c.is_alphanumeric() || c == '_') {
        return Some(("hashtag", length));
    }
    if word.starts_with("https://") || word.starts_with("http://") {
        let shown = word.trim_end_matches(['.', ',', ')', '!', '?', ';', ':']);
        return Some(("url", utf16_length(shown)));
    }
    None
}
