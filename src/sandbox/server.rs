//! The HTTP side: finds the method, lets faults happen, writes the journal.

use std::{io, sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{ConnectInfo, Request, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};
use tokio::time::Instant;
use tokio_util::task::AbortOnDropHandle;

use super::{
    Shared,
    connection::{Loopback, Scissors},
    faults::Fault,
    journal::{Call, Outcome},
    methods,
    params::{Params, url_decode},
    refusal::Refusal,
};

/// The longest a poll may wait, in seconds.
const LONGEST_POLL: i64 = 50;

pub(super) async fn start(shared: Arc<Shared>) -> io::Result<(String, AbortOnDropHandle<()>)> {
    let listener = Loopback::bind().await?;
    let address = listener.address()?.to_string();
    let router = Router::new().fallback(handle).with_state(shared);
    let service = router.into_make_service_with_connect_info::<Scissors>();
    let task = tokio::spawn(async move {
        // It ends only with the task: the listener retries what fails.
        let _ = axum::serve(listener, service).await;
    });
    Ok((address, AbortOnDropHandle::new(task)))
}

async fn handle(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(scissors): ConnectInfo<Scissors>,
    request: Request,
) -> Response {
    // A bot is no browser: what another site's page sends says where it comes from.
    if request.headers().contains_key(header::ORIGIN) {
        return refuse(&Refusal::forbidden("a page of a browser is no bot"));
    }
    let path = url_decode(&request.uri().path().replace('+', "%2B"));
    if let Some(rest) = path.strip_prefix("/file/bot") {
        return download(&shared, &scissors, rest).await;
    }
    let Some((token, method)) = path.strip_prefix("/bot").and_then(|rest| rest.split_once('/')) else {
        return refuse(&Refusal::not_found());
    };
    let params = match Params::read(request).await {
        _ if token != shared.token => Err(Refusal::unauthorized()),
        read => read,
    };
    let params = match params {
        Ok(params) => params,
        Err(refusal) => {
            write_down(&shared, method, Value::Null, Outcome::Refused(refusal.code, refusal.description.clone()));
            note(&shared, method, &refusal);
            return refuse(&refusal);
        }
    };
    let name = method.to_ascii_lowercase();
    let fault = shared.faults.take(&name);
    let done = match &fault {
        Some(Fault::LoseAnswer) | None => Some(answer(&shared, &name, &params).await),
        Some(_) => None,
    };
    let outcome = match (&fault, &done) {
        // Also when the answer is lost: what was refused was not done.
        (_, Some(Err(refusal))) => Outcome::Refused(refusal.code, refusal.description.clone()),
        (Some(fault), _) => Outcome::Failed(fault.clone()),
        (None, Some(Ok(result))) => Outcome::Done(result.clone()),
        (None, None) => Outcome::Done(Value::Null),
    };
    write_down(&shared, method, params.journal(), outcome);
    if let Some(Err(refusal)) = &done {
        note(&shared, method, refusal);
    }
    if let Some(delay) = shared.faults.delay() {
        tokio::time::sleep(delay).await;
    }
    match (fault, done) {
        (Some(fault), _) => fail(&fault, &scissors),
        (None, Some(Err(refusal))) => refuse(&refusal),
        (None, Some(Ok(result))) => reply(StatusCode::OK, &json!({ "ok": true, "result": result })),
        (None, None) => refuse(&Refusal::not_found()),
    }
}

async fn answer(shared: &Shared, name: &str, params: &Params) -> Result<Value, Refusal> {
    if name == "getupdates" { poll(shared, params).await } else { methods::call(&mut shared.world(), name, params) }
}

/// getUpdates: waits until there is something, until time is up, or until another one asks.
async fn poll(shared: &Shared, params: &Params) -> Result<Value, Refusal> {
    let timeout = params.int("timeout").unwrap_or(0).clamp(0, LONGEST_POLL);
    let limit = usize::try_from(params.int("limit").unwrap_or(100).clamp(1, 100)).unwrap_or(100);
    let offset = params.int("offset").unwrap_or(0);
    let until = Instant::now() + Duration::from_secs(timeout.unsigned_abs());
    let me = {
        let mut world = shared.world();
        methods::take_allowed(&mut world, params)?;
        world.updates.poller += 1;
        world.updates.poller
    };
    // An earlier poll learns that it has lost its place.
    shared.news.notify_waiters();
    loop {
        let news = shared.news.notified();
        tokio::pin!(news);
        // From here on no ring is missed, also one between looking and waiting.
        news.as_mut().enable();
        {
            let mut world = shared.world();
            if world.webhook.is_some() {
                return Err(Refusal::conflict(
                    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
                ));
            }
            if world.updates.poller != me {
                return Err(Refusal::conflict(
                    "terminated by other getUpdates request; make sure that only one bot instance is running",
                ));
            }
            let now = world.now;
            let updates = world.updates.poll(offset, limit, now);
            if !updates.is_empty() || timeout == 0 {
                return Ok(Value::Array(updates));
            }
        }
        if tokio::time::timeout_at(until, news).await.is_err() {
            return Ok(json!([]));
        }
    }
}

async fn download(shared: &Shared, scissors: &Scissors, rest: &str) -> Response {
    let fault = shared.faults.take("download");
    if let Some(delay) = shared.faults.delay() {
        tokio::time::sleep(delay).await;
    }
    if let Some(fault) = fault {
        return fail(&fault, scissors);
    }
    let bytes = rest.split_once('/').filter(|(token, _)| *token == shared.token).and_then(|(_, path)| {
        let world = shared.world();
        world.files.at_path(path, world.now)
    });
    match bytes {
        Some(bytes) => ([(header::CONTENT_TYPE, "application/octet-stream")], bytes).into_response(),
        None => refuse(&Refusal::not_found()),
    }
}

fn write_down(shared: &Shared, method: &str, parameters: Value, outcome: Outcome) {
    let mut world = shared.world();
    let at = world.now;
    if world.journal_limit.is_some_and(|limit| world.calls.len() >= limit) {
        world.calls.remove(0);
    }
    world.calls.push(Call { method: method.into(), parameters, outcome, at });
}

fn note(shared: &Shared, method: &str, refusal: &Refusal) {
    if refusal.mistake {
        shared.world().violations.push(format!("{method}: {} {}", refusal.code, refusal.description));
    }
}

fn fail(fault: &Fault, scissors: &Scissors) -> Response {
    match fault {
        Fault::TooManyRequests { retry_after } => refuse(&Refusal::too_many_requests(*retry_after)),
        Fault::Forbidden(reason) => refuse(&Refusal::forbidden(reason)),
        Fault::Refused(code, description) => refuse(&Refusal::of_code(*code, description)),
        Fault::ServerError => {
            let page = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad \
                        Gateway</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n";
            (StatusCode::BAD_GATEWAY, [(header::CONTENT_TYPE, "text/html")], page).into_response()
        }
        Fault::LoseAnswer | Fault::Reset => {
            scissors.cut();
            StatusCode::OK.into_response()
        }
    }
}

fn refuse(refusal: &Refusal) -> Response {
    let status = StatusCode::from_u16(refusal.code).unwrap_or(StatusCode::BAD_REQUEST);
    let mut response = reply(status, &refusal.body());
    if let Some(seconds) = refusal.retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

fn reply(status: StatusCode, body: &Value) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
}
