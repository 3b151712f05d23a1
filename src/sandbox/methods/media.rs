//! Messages with files, and the way to the files of others.

use serde_json::{Map, Value, json};

use super::{Answer, send::Envelope};
use crate::sandbox::{
    files::{Content, DOWNLOAD_LIMIT, Medium},
    params::{Params, Upload},
    refusal::Refusal,
    text,
    world::World,
};

/// Bytes of a document, and of a photo, that a bot may upload.
const UPLOAD_LIMIT: usize = 50_000_000;
const PHOTO_LIMIT: usize = 10_000_000;

/// `sendPhoto` and its like; anything else is no method.
pub(super) fn send(world: &mut World, method: &str, params: &Params) -> Answer {
    let medium = method.strip_prefix("send").map(|name| if name == "videonote" { "video_note" } else { name });
    let medium = medium.and_then(Medium::of_field).ok_or_else(Refusal::method_not_found)?;
    let envelope = Envelope::open(world, params)?;
    let fields = message_fields(world, medium, params.text(medium.field()), params)?;
    envelope.send(world, vec![fields]).map(|mut sent| sent.remove(0))
}

pub(super) fn album(world: &mut World, params: &Params) -> Answer {
    let items = params.json("media")?.unwrap_or_default();
    let items = items.as_array().ok_or_else(|| Refusal::mistake("can't parse media JSON object"))?;
    if !(2..=10).contains(&items.len()) {
        return Err(Refusal::mistake("number of messages in an album must be between 2 and 10"));
    }
    let kinds: Vec<&str> = items.iter().filter_map(|item| item["type"].as_str()).collect();
    let mixes = |kind: &str| kinds.contains(&kind) && kinds.iter().any(|other| *other != kind);
    if mixes("document") || mixes("audio") {
        return Err(Refusal::mistake("document and audio can't be mixed with other media types"));
    }
    let envelope = Envelope::open(world, params)?;
    let album = world.next_album();
    let mut contents = Vec::new();
    for item in items {
        let inner = params.within(item);
        let medium = item["type"].as_str().and_then(Medium::of_field);
        let medium = medium.ok_or_else(|| Refusal::mistake("can't parse InputMedia: Media type is unsupported"))?;
        let mut fields = message_fields(world, medium, inner.text("media"), &inner)?;
        fields.insert("media_group_id".into(), json!(album));
        contents.push(fields);
    }
    envelope.send(world, contents).map(Value::Array)
}

fn message_fields(
    world: &mut World,
    medium: Medium,
    source: Option<String>,
    params: &Params,
) -> Result<Map<String, Value>, Refusal> {
    let caption = text::caption(params)?;
    let file_id = file(world, medium, source, params)?;
    let mut fields = Map::new();
    fields.insert(medium.field().into(), show(world, medium, &file_id));
    caption.put(&mut fields, "caption", "caption_entities");
    Ok(fields)
}

/// The file a call sends: uploaded, attached under another name, or known by its id.
fn file(world: &mut World, medium: Medium, source: Option<String>, params: &Params) -> Result<String, Refusal> {
    let missing = || Refusal::mistake(format!("there is no {} in the request", medium.field().replace('_', " ")));
    let wrong = || Refusal::bad_request("wrong file identifier/HTTP URL specified");
    let part = match &source {
        Some(source) => source.strip_prefix("attach://"),
        None => Some(medium.field()),
    };
    if let Some(part) = part {
        let upload = params.upload(part).cloned().ok_or_else(missing)?;
        return keep(world, medium, &upload);
    }
    let id = source.unwrap_or_default();
    let known = world.files.get(&id).ok_or_else(wrong)?;
    if known.medium != medium {
        return Err(Refusal::mistake(format!("can't use file of type {:?} as {medium:?}", known.medium)));
    }
    Ok(id)
}

fn keep(world: &mut World, medium: Medium, upload: &Upload) -> Result<String, Refusal> {
    let size = upload.bytes.len();
    if size == 0 {
        return Err(Refusal::mistake("file must be non-empty"));
    }
    if size > UPLOAD_LIMIT || (medium == Medium::Photo && size > PHOTO_LIMIT) {
        return Err(Refusal::too_large());
    }
    let content = Content::Bytes(upload.bytes.clone());
    if medium == Medium::Photo {
        let signatures: [&[u8]; 4] = [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF"];
        if !signatures.iter().any(|signature| upload.bytes.starts_with(signature)) {
            return Err(Refusal::mistake("IMAGE_PROCESS_FAILED"));
        }
        return Ok(world.files.keep(medium, content, None, None));
    }
    let mime = upload.mime.as_deref().filter(|mime| *mime != "application/octet-stream");
    let mime = mime.or(mime_of(&upload.name));
    Ok(world.files.keep(medium, content, Some(&upload.name), mime))
}

/// What the server reads off the name of a file.
fn mime_of(name: &str) -> Option<&'static str> {
    Some(match name.rsplit_once('.')?.1.to_ascii_lowercase().as_str() {
        "pdf" => "application/pdf",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "csv" => "text/csv",
        "txt" => "text/plain",
        "zip" => "application/zip",
        "json" => "application/json",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "mp4" => "video/mp4",
        "mp3" => "audio/mpeg",
        "ogg" | "oga" => "audio/ogg",
        _ => return None,
    })
}

/// The value of the message's field: a photo comes in several sizes.
pub(in crate::sandbox) fn show(world: &World, medium: Medium, file_id: &str) -> Value {
    let details = match medium {
        Medium::Photo => {
            let Some(file) = world.files.get(file_id) else { return Value::Null };
            let size = file.content.size();
            let small = format!("{file_id}s");
            return json!([
                { "file_id": small, "file_unique_id": format!("{}s", file.unique_id), "file_size": size.min(1_400),
                  "width": 90, "height": 67 },
                { "file_id": format!("{file_id}m"), "file_unique_id": format!("{}m", file.unique_id),
                  "file_size": size.min(18_000), "width": 320, "height": 240 },
                { "file_id": file_id, "file_unique_id": file.unique_id, "file_size": size,
                  "width": 1280, "height": 960 },
            ]);
        }
        Medium::Document => json!({}),
        Medium::Video | Medium::Animation => json!({ "width": 1280, "height": 720, "duration": 12 }),
        Medium::Audio | Medium::Voice => json!({ "duration": 7 }),
        Medium::VideoNote => json!({ "length": 384, "duration": 9 }),
        Medium::Sticker => json!({
            "width": 512, "height": 512, "type": "regular", "is_animated": false, "is_video": false, "emoji": "👍",
            "set_name": "Wadul",
        }),
    };
    world.files.describe(file_id, details).unwrap_or_default()
}

pub(super) fn get_file(world: &mut World, params: &Params) -> Answer {
    let wrong = || Refusal::bad_request("wrong file_id or the file is temporarily unavailable");
    let id = params.text("file_id").ok_or_else(|| Refusal::mistake("file_id not specified"))?;
    // The smaller sizes of a photo lead to the same picture.
    let id = id.trim_end_matches(['s', 'm']);
    let size = world.files.get(id).ok_or_else(wrong)?.content.size();
    if size > DOWNLOAD_LIMIT {
        return Err(Refusal::bad_request("file is too big"));
    }
    world.files.link(id, world.now).ok_or_else(wrong)
}
