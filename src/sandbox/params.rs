//! The parameters of a call, however they were sent: query, form, JSON or multipart.

use std::collections::BTreeMap;

use axum::{
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request},
    http::header::CONTENT_TYPE,
};
use http_body_util::LengthLimitError;
use serde_json::{Map, Value, json};

use super::refusal::Refusal;

/// Bytes of a whole request: 50 MB of file and some room for the rest.
const BODY_LIMIT: usize = 50_000_000 + 64 * 1024;

/// A file sent along.
#[derive(Debug, Clone)]
pub(super) struct Upload {
    pub name: String,
    pub mime: Option<String>,
    pub bytes: Bytes,
}

/// What a call was given.
#[derive(Debug, Clone, Default)]
pub(super) struct Params {
    fields: Map<String, Value>,
    uploads: BTreeMap<String, Upload>,
}

impl Params {
    /// Reads a request whole.
    pub async fn read(request: Request) -> Result<Self, Refusal> {
        let mut params = Self::default();
        params.add_form(request.uri().query().unwrap_or_default().as_bytes());
        let kind = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if kind.starts_with("multipart/form-data") {
            params.add_parts(request).await?;
            return Ok(params);
        }
        let is_json = kind.starts_with("application/json");
        let body = whole(request.into_body()).await?;
        if is_json {
            match serde_json::from_slice(&body) {
                Ok(Value::Object(fields)) => params.fields.extend(fields),
                _ if body.is_empty() => {}
                _ => return Err(Refusal::mistake("can't parse JSON object")),
            }
        } else {
            params.add_form(&body);
        }
        Ok(params)
    }

    fn add_form(&mut self, body: &[u8]) {
        let text = String::from_utf8_lossy(body);
        for pair in text.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            self.fields.insert(url_decode(key), json!(url_decode(value)));
        }
    }

    async fn add_parts(&mut self, request: Request) -> Result<(), Refusal> {
        let malformed = |_| Refusal::mistake("can't parse multipart body");
        let (parts, body) = request.into_parts();
        let body = whole(body).await?;
        let mut request = Request::from_parts(parts, axum::body::Body::from(body));
        DefaultBodyLimit::max(BODY_LIMIT).apply(&mut request);
        let mut form =
            Multipart::from_request(request, &()).await.map_err(|_| Refusal::mistake("can't parse multipart body"))?;
        while let Some(part) = form.next_field().await.map_err(malformed)? {
            let key = part.name().unwrap_or_default().to_owned();
            let mime = part.content_type().map(str::to_owned);
            let name = part.file_name().map(str::to_owned);
            let bytes = part.bytes().await.map_err(malformed)?;
            match name {
                Some(name) => {
                    self.uploads.insert(key, Upload { name, mime, bytes });
                }
                None => {
                    self.fields.insert(key, json!(String::from_utf8_lossy(&bytes)));
                }
            }
        }
        Ok(())
    }

    /// The fields of an object inside these parameters, with the same files at hand.
    pub fn within(&self, object: &Value) -> Self {
        Self { fields: object.as_object().cloned().unwrap_or_default(), uploads: self.uploads.clone() }
    }

    /// For the journal: files as their names and sizes; nested JSON opened.
    pub fn journal(&self) -> Value {
        let mut fields = self.fields.clone();
        for value in fields.values_mut() {
            if let Value::String(text) = value
                && text.starts_with(['{', '['])
                && let Ok(inner) = serde_json::from_str(text)
            {
                *value = inner;
            }
        }
        for (key, upload) in &self.uploads {
            fields.insert(key.clone(), json!({ "file_name": upload.name, "size": upload.bytes.len() }));
        }
        Value::Object(fields)
    }

    pub fn text(&self, key: &str) -> Option<String> {
        match self.fields.get(key)? {
            Value::String(text) => Some(text.clone()),
            Value::Null => None,
            other => Some(other.to_string()),
        }
    }

    pub fn int(&self, key: &str) -> Option<i64> {
        match self.fields.get(key)? {
            Value::Number(number) => number.as_i64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    pub fn float(&self, key: &str) -> Option<f64> {
        match self.fields.get(key)? {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    pub fn flag(&self, key: &str) -> bool {
        match self.fields.get(key) {
            Some(Value::Bool(flag)) => *flag,
            Some(Value::String(text)) => matches!(text.to_ascii_lowercase().as_str(), "true" | "yes" | "1"),
            Some(Value::Number(number)) => number.as_i64() == Some(1),
            _ => false,
        }
    }

    /// An object or a list; it may have been sent as a string of JSON.
    pub fn json(&self, key: &str) -> Result<Option<Value>, Refusal> {
        match self.fields.get(key) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) if text.trim().is_empty() => Ok(None),
            Some(Value::String(text)) => serde_json::from_str(text)
                .map(Some)
                .map_err(|_| Refusal::mistake(format!("can't parse {key} JSON object"))),
            Some(other) => Ok(Some(other.clone())),
        }
    }

    pub fn upload(&self, key: &str) -> Option<&Upload> {
        self.uploads.get(key)
    }
}

/// The body to its end. A bot that is killed while it speaks has made no mistake.
async fn whole(body: Body) -> Result<Bytes, Refusal> {
    axum::body::to_bytes(body, BODY_LIMIT).await.map_err(|error| match std::error::Error::source(&error) {
        Some(cause) if cause.is::<LengthLimitError>() => Refusal::too_large(),
        _ => Refusal::cut_off(),
    })
}

/// `a+b%20c` as `a b c`.
pub(super) fn url_decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let digits: Vec<u8> = rest.clone().take(2).collect();
                let code = std::str::from_utf8(&digits).ok().and_then(|hex| u8::from_str_radix(hex, 16).ok());
                match code {
                    Some(code) if digits.len() == 2 => {
                        bytes.push(code);
                        rest.nth(1);
                    }
                    _ => bytes.push(b'%'),
                }
            }
            other => bytes.push(other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
