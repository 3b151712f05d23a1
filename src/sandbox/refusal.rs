//! A refusal by Telegram, with the wording of its server.

use serde_json::{Value, json};

/// What Telegram answers instead of a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refusal {
    pub code: u16,
    pub description: String,
    pub retry_after: Option<u64>,
    pub migrate_to: Option<i64>,
    /// A correct bot would never have caused it; such refusals fail the test.
    pub mistake: bool,
}

impl Refusal {
    fn new(code: u16, description: String) -> Self {
        Self { code, description, retry_after: None, migrate_to: None, mistake: false }
    }

    /// 400 for something no correct bot sends.
    pub fn mistake(reason: impl AsRef<str>) -> Self {
        Self { mistake: true, ..Self::bad_request(reason) }
    }

    /// 400 that can befall any bot: the world changed under it.
    pub fn bad_request(reason: impl AsRef<str>) -> Self {
        Self::new(400, format!("Bad Request: {}", reason.as_ref()))
    }

    pub fn forbidden(reason: impl AsRef<str>) -> Self {
        Self::new(403, format!("Forbidden: {}", reason.as_ref()))
    }

    pub fn conflict(reason: impl AsRef<str>) -> Self {
        Self::new(409, format!("Conflict: {}", reason.as_ref()))
    }

    pub fn unauthorized() -> Self {
        Self { mistake: true, ..Self::new(401, "Unauthorized".into()) }
    }

    pub fn method_not_found() -> Self {
        Self { mistake: true, ..Self::new(404, "Not Found: method not found".into()) }
    }

    pub fn not_found() -> Self {
        Self::new(404, "Not Found".into())
    }

    pub fn too_large() -> Self {
        Self { mistake: true, ..Self::new(413, "Request Entity Too Large".into()) }
    }

    /// Whoever asked was gone before the question was asked to its end, and never reads this.
    pub fn cut_off() -> Self {
        Self::bad_request("the request is incomplete")
    }

    pub fn too_many_requests(retry_after: u64) -> Self {
        let description = format!("Too Many Requests: retry after {retry_after}");
        Self { retry_after: Some(retry_after), ..Self::new(429, description) }
    }

    pub fn migrated(to: i64) -> Self {
        Self { migrate_to: Some(to), ..Self::bad_request("group chat was upgraded to a supergroup chat") }
    }

    pub fn of_code(code: u16, description: &str) -> Self {
        Self::new(code, description.into())
    }

    /// The body of the answer.
    pub fn body(&self) -> Value {
        let mut body = json!({ "ok": false, "error_code": self.code, "description": self.description });
        if let Some(seconds) = self.retry_after {
            body["parameters"] = json!({ "retry_after": seconds });
        }
        if let Some(chat) = self.migrate_to {
            body["parameters"] = json!({ "migrate_to_chat_id": chat });
        }
        body
    }
}
