//! Texts and captions: cleaned, parsed and measured as the server does it.

use serde_json::{Map, Value, json};

use super::{
    entities::{self, Entity},
    html,
    params::Params,
    refusal::Refusal,
};

/// Characters a message may have after its entities were parsed.
pub(super) const TEXT_LIMIT: usize = 4096;
/// The same for a caption.
pub(super) const CAPTION_LIMIT: usize = 1024;
/// Bytes of a text before parsing.
const RAW_LIMIT: usize = 32 * 1024;

/// A text with its marks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Formatted {
    pub text: String,
    pub entities: Value,
}

impl Formatted {
    /// A text a person typed: cut off at the edges, marked with what Telegram finds in it.
    pub fn plain(text: &str) -> Self {
        finish(text, Vec::new())
    }

    /// Writes it into a message, in place of what stood there.
    pub fn put(&self, fields: &mut Map<String, Value>, key: &str, entities_key: &str) {
        fields.remove(key);
        fields.remove(entities_key);
        if !self.text.is_empty() {
            fields.insert(key.into(), json!(self.text));
        }
        if self.entities.as_array().is_some_and(|entities| !entities.is_empty()) {
            fields.insert(entities_key.into(), self.entities.clone());
        }
    }
}

/// `text` of sendMessage and editMessageText.
pub(super) fn message_text(params: &Params, editing: bool) -> Result<Formatted, Refusal> {
    let raw = params.text("text").unwrap_or_default();
    if raw.is_empty() {
        return Err(Refusal::mistake("message text is empty"));
    }
    let formatted = read(params, &raw, "entities")?;
    if formatted.text.is_empty() {
        return Err(Refusal::mistake("text must be non-empty"));
    }
    if formatted.text.chars().count() > TEXT_LIMIT {
        return Err(Refusal::mistake(if editing { "MESSAGE_TOO_LONG" } else { "message is too long" }));
    }
    Ok(formatted)
}

/// `caption` of everything that may have one.
pub(super) fn caption(params: &Params) -> Result<Formatted, Refusal> {
    let formatted = read(params, &params.text("caption").unwrap_or_default(), "caption_entities")?;
    if formatted.text.chars().count() > CAPTION_LIMIT {
        return Err(Refusal::mistake("message caption is too long"));
    }
    Ok(formatted)
}

fn read(params: &Params, raw: &str, entities_field: &str) -> Result<Formatted, Refusal> {
    if raw.len() > RAW_LIMIT {
        return Err(Refusal::mistake("text is too long"));
    }
    let mode = params.text("parse_mode").unwrap_or_default().to_ascii_lowercase();
    match mode.as_str() {
        "html" => {
            let (text, entities) =
                html::parse(raw).map_err(|reason| Refusal::mistake(format!("can't parse entities: {reason}")))?;
            Ok(finish(&text, entities))
        }
        "" | "none" => {
            let mut formatted = finish(raw, Vec::new());
            if let Some(given) = params.json(entities_field)?.filter(Value::is_array) {
                formatted.entities = given;
            }
            Ok(formatted)
        }
        _ => Err(Refusal::mistake("unsupported parse_mode")),
    }
}

/// Drops carriage returns and control characters, and cuts white space off both ends; the marks move along.
fn finish(text: &str, marks: Vec<Entity>) -> Formatted {
    let clean: String = text.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect();
    let start = clean.len() - clean.trim_start().len();
    let lead = entities::utf16_length(&clean[..start]);
    let text = clean.trim().to_owned();
    let length = entities::utf16_length(&text);
    let mut kept: Vec<Entity> = marks
        .into_iter()
        .filter_map(|mark| {
            let from = mark.offset.saturating_sub(lead);
            let to = (mark.offset + mark.length).saturating_sub(lead).min(length);
            (to > from).then_some(Entity { offset: from, length: to - from, ..mark })
        })
        .collect();
    kept.extend(entities::detect(&text, &kept));
    kept.sort_by(|one, other| one.offset.cmp(&other.offset).then(other.length.cmp(&one.length)));
    Formatted { text, entities: entities::to_json(&kept) }
}
