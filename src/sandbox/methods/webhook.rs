//! Setting up where updates go.

use serde_json::{Value, json};

use super::Answer;
use crate::sandbox::{
    params::Params,
    refusal::Refusal,
    world::{Webhook, World},
};

pub(super) fn set(world: &mut World, params: &Params) -> Answer {
    let url = params.text("url").unwrap_or_default();
    if url.is_empty() {
        return delete(world, params);
    }
    // Telegram wants https; here loopback may do without.
    if !url.starts_with("https://") && !is_loopback(&url) {
        return Err(Refusal::mistake("bad webhook: An HTTPS URL must be provided for webhook"));
    }
    let secret_token = params.text("secret_token").filter(|secret| !secret.is_empty());
    if let Some(secret) = &secret_token {
        if secret.len() > 256 {
            return Err(Refusal::mistake("secret token is too long"));
        }
        if !secret.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-') {
            return Err(Refusal::mistake("secret token contains unallowed characters"));
        }
    }
    let max_connections = params.int("max_connections").unwrap_or(40).clamp(1, 100);
    take_allowed(world, params)?;
    if params.flag("drop_pending_updates") {
        world.updates.drop_all();
    }
    world.webhook = Some(Webhook { url, secret_token, max_connections, last_error: None });
    Ok(json!(true))
}

/// `allowed_updates`, kept until another list is given.
pub(in crate::sandbox) fn take_allowed(world: &mut World, params: &Params) -> Result<(), Refusal> {
    if let Some(kinds) = params.json("allowed_updates")? {
        world.updates.allow(&kinds);
    }
    Ok(())
}

/// Whether a webhook is on this machine; the sandbox calls no other.
pub(in crate::sandbox) fn is_loopback(url: &str) -> bool {
    ["http://127.0.0.1:", "http://127.0.0.1/", "http://localhost:", "http://localhost/"]
        .iter()
        .any(|prefix| url.starts_with(prefix))
}

pub(super) fn delete(world: &mut World, params: &Params) -> Answer {
    if params.flag("drop_pending_updates") {
        world.updates.drop_all();
    }
    world.webhook = None;
    Ok(json!(true))
}

pub(super) fn info(world: &mut World) -> Value {
    let mut info = json!({
        "url": world.webhook.as_ref().map(|webhook| webhook.url.clone()).unwrap_or_default(),
        "has_custom_certificate": false,
        "pending_update_count": world.updates.count(world.now),
    });
    if let Some(webhook) = &world.webhook {
        info["max_connections"] = json!(webhook.max_connections);
        info["ip_address"] = json!("127.0.0.1");
        if let Some((at, reason)) = &webhook.last_error {
            info["last_error_date"] = json!(at.timestamp());
            info["last_error_message"] = json!(reason);
        }
    }
    if let Some(allowed) = world.updates.allowed() {
        info["allowed_updates"] = json!(allowed);
    }
    info
}
