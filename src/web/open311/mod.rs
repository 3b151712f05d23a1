//! Open311 GeoReport v2 (<http://wiki.open311.org/GeoReport_v2/>): other systems read where cases stand and hand cases in.
//!
//! Every request for cases needs a key, also those that the specification leaves open: a register is nobody's reading. Where
//! else this differs from the specification, and why, is in `docs/open311.md`.

mod fields;
mod path;
mod problem;
mod shape;
mod tree;

use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use governor::clock::{Clock, Reference};
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};

use crate::clock::Steady;
use crate::desk::Desk;
use crate::desk::exchange::{HandedIn, Outcome};
use crate::domain::case::meaning;
use crate::domain::exchange::{NO_SERVICE, Partner, Standing, Wanted, Window, WindowError, read_moment};
use crate::domain::{ApiKeyId, CaseNumber};
use crate::texts::{Language, exchange};
use fields::Fields;
use path::{Format, Resource};
use problem::Problem;
use tree::Node;

/// Four thousand letters of a complaint and four thousand beside them, each escaped byte by byte.
const LONGEST_BODY: usize = 128 * 1024;
/// Numbers in one question.
const MOST_NUMBERS: usize = 100;
/// How long the database may take.
const PATIENCE: Duration = Duration::from_secs(40);
/// Requests a second with one key, and how many at once.
const A_SECOND: NonZeroU32 = NonZeroU32::MIN.saturating_add(1);
const AT_ONCE: NonZeroU32 = NonZeroU32::MIN.saturating_add(59);

/// Where other systems come in.
struct Gate {
    desk: Desk,
    url: String,
    opened_at: DateTime<Utc>,
    pace: RateLimiter<ApiKeyId, HashMapStateStore<ApiKeyId>, Steady, NoOpMiddleware<Duration>>,
}

/// The routes for other systems. `url`: the public address under which they are, without the path.
pub fn exchange_router(desk: Desk, url: &str) -> Router {
    let pace = Quota::per_second(A_SECOND).allow_burst(AT_ONCE);
    let gate = Gate {
        pace: RateLimiter::hashmap_with_clock(pace, desk.clock().steady()),
        opened_at: desk.clock().now(),
        url: url.to_owned(),
        desk,
    };
    Router::new().fallback(serve).with_state(Arc::new(gate))
}

async fn serve(State(gate): State<Arc<Gate>>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let (resource, format) = path::read(head.uri.path());
    let language = language(&head.headers);
    let answer = tokio::time::timeout(PATIENCE, gate.answer(resource, &head, body, language)).await;
    match answer.unwrap_or(Err(Problem::Away)) {
        Ok((root, node)) => reply(StatusCode::OK, format, root, &node),
        Err(problem) => {
            let mut reply = reply(problem.status(), format, "errors", &problem.tree(language));
            reply.headers_mut().extend(problem.header().map(|(name, value)| (Some(name), value)));
            reply
        }
    }
}

/// Whoever fills in the fields reads them in English where their system says so, else in the office's language.
fn language(headers: &HeaderMap) -> Language {
    let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    wanted.and_then(Language::read).filter(|language| *language == Language::English).unwrap_or_default()
}

fn reply(status: StatusCode, format: Format, root: &str, node: &Node) -> Response {
    let body = match format {
        Format::Xml => tree::xml(root, node),
        Format::Json => serde_json::to_string(node).unwrap_or_default(),
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(format.content_type())),
        // Where a case stands is asked anew each time, and a code is told once.
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    (status, headers, body).into_response()
}

/// A root with what is under it.
type Answer = Result<(&'static str, Node), Problem>;

impl Gate {
    async fn answer(&self, resource: Option<Resource>, head: &Parts, body: Body, language: Language) -> Answer {
        let discovery = || format!("{}{}/discovery.xml", self.url.trim_end_matches('/'), path::BASE);
        let resource = resource.ok_or_else(|| Problem::NoResource { discovery: discovery() })?;
        let (reads, posts) = (matches!(head.method, Method::GET | Method::HEAD), head.method == Method::POST);
        if !(reads || posts && resource == Resource::Requests) {
            let method = head.method.to_string();
            return Err(Problem::NoMethod { method, allowed: resource.methods() });
        }
        let sent = if posts { form_in(&head.headers, body).await? } else { bytes::Bytes::new() };
        let fields = Fields::read(head.uri.query().unwrap_or_default(), &sent);
        self.is_here(&fields)?;
        let office = self.desk.office();
        match resource {
            Resource::Discovery => Ok(("discovery", shape::discovery(office, &self.url, self.opened_at, language))),
            Resource::Services => Ok(("services", shape::services(office, language))),
            Resource::Service(code) => self.definition(&code, language),
            Resource::Token => Err(Problem::NoToken),
            Resource::Requests if posts => self.hand_in(&fields, &head.headers, language).await,
            Resource::Requests => self.search(&fields, &head.headers, language).await,
            Resource::Request(number) => self.look_up(&number, &fields, &head.headers, language).await,
        }
    }

    /// One office is served here; whoever means another one is told so.
    fn is_here(&self, fields: &Fields) -> Result<(), Problem> {
        let own = &self.desk.office().profile().web;
        match fields.get("jurisdiction_id") {
            Some(given) if given != own => {
                Err(Problem::UnknownJurisdiction { given: given.to_owned(), own: own.clone() })
            }
            _ => Ok(()),
        }
    }

    fn offers(&self, code: &str) -> bool {
        code == NO_SERVICE || self.desk.office().service(code).is_some()
    }

    fn definition(&self, code: &str, language: Language) -> Answer {
        let form = self.desk.exchange_form().filter(|_| self.offers(code));
        let form = form.ok_or_else(|| Problem::UnknownService { given: code.to_owned() })?;
        Ok(("service_definition", shape::definition(code, &form, language)))
    }

    /// Whoever holds the key, if they do not come too fast.
    async fn partner(&self, fields: &Fields, headers: &HeaderMap) -> Result<Partner, Problem> {
        let key = fields.key(headers)?;
        let partner = self.desk.partner(&key).await?.ok_or(Problem::KeyRefused)?;
        self.pace.check_key(&partner.id).map_err(|no| {
            let (now, earliest) = (self.pace.clock().now(), no.earliest_possible());
            let wait: Duration = earliest.duration_since(now.min(earliest)).into();
            Problem::TooFast { seconds: i64::try_from(wait.as_secs()).unwrap_or(0) + 1 }
        })?;
        Ok(partner)
    }

    async fn search(&self, fields: &Fields, headers: &HeaderMap, language: Language) -> Answer {
        self.partner(fields, headers).await?;
        let numbers = fields.list("service_request_id");
        let glimpses = match numbers.len() {
            0 => self.desk.glimpses(&self.wanted(fields)?).await?,
            many if many > MOST_NUMBERS => return Err(Problem::TooMany { most: MOST_NUMBERS }),
            _ => {
                let numbers: Vec<CaseNumber> =
                    numbers.into_iter().filter_map(|number| CaseNumber::read(number).ok()).collect();
                self.desk.glimpses_of(&numbers).await?
            }
        };
        let office = self.desk.office();
        let requests = glimpses.iter().map(|glimpse| shape::request(glimpse, None, office, language));
        Ok(("service_requests", Node::List("request", requests.collect())))
    }

    fn wanted(&self, fields: &Fields) -> Result<Wanted, Problem> {
        let moment = |field: &'static str| match fields.get(field) {
            Some(text) => read_moment(text).map(Some).ok_or(Problem::NotAMoment { field }),
            None => Ok(None),
        };
        let window = Window::between(moment("start_date")?, moment("end_date")?, self.desk.clock().now());
        let window = window.map_err(|error| match error {
            WindowError::Backwards => Problem::Backwards,
            WindowError::TooWide => Problem::TooWide,
        })?;
        let standings: Option<Vec<Standing>> =
            fields.list("status").into_iter().map(|word| meaning(&Standing::ALL, word)).collect();
        let standings = standings.ok_or(Problem::NotAStatus)?;
        let both = Standing::ALL.iter().all(|(standing, _)| standings.contains(standing));
        Ok(Wanted {
            window,
            services: fields.list("service_code").into_iter().map(str::to_owned).collect(),
            standing: standings.first().copied().filter(|_| !both),
        })
    }

    async fn look_up(&self, given: &str, fields: &Fields, headers: &HeaderMap, language: Language) -> Answer {
        let partner = self.partner(fields, headers).await?;
        let unknown = || Problem::UnknownRequest { given: given.to_owned() };
        let number = CaseNumber::read(given).map_err(|_| unknown())?;
        let glimpse = self.desk.glimpses_of(std::slice::from_ref(&number)).await?.pop().ok_or_else(unknown)?;
        let words = self.desk.words_for(&partner, &number).await?;
        let request = shape::request(&glimpse, words, self.desk.office(), language);
        Ok(("service_requests", Node::List("request", vec![request])))
    }

    async fn hand_in(&self, fields: &Fields, headers: &HeaderMap, language: Language) -> Answer {
        let partner = self.partner(fields, headers).await?;
        if !partner.may_post {
            return Err(Problem::KeyOnlyReads);
        }
        let code = fields.get("service_code").ok_or(Problem::ServiceMissing)?;
        if !self.offers(code) {
            return Err(Problem::UnknownService { given: code.to_owned() });
        }
        let handed = HandedIn { given: fields.answers()?, reference: fields.reference(headers)? };
        match self.desk.hand_in(&partner, handed).await? {
            Outcome::Filed(receipt) => {
                tracing::info!(exchange.key = partner.id.0, case.number = %receipt.number, "a case was handed in");
                Ok(("service_requests", Node::List("request", vec![shape::receipt(&receipt, language)])))
            }
            Outcome::Faulty(faults) => {
                let form = self.desk.exchange_form();
                let words = faults.iter().filter_map(|fault| {
                    let step = form.as_ref()?.step(fault.key)?;
                    Some(format!("{}: {}", fields::name_of(fault.key), exchange::fault(language, step, &fault.wrong)))
                });
                Err(Problem::Faults(words.collect()))
            }
        }
    }
}

/// The body of a form.
async fn form_in(headers: &HeaderMap, body: Body) -> Result<bytes::Bytes, Problem> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if !kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return Err(Problem::NotAForm);
    }
    super::read(body, LONGEST_BODY).await.map_err(|status| match status {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLong { most: LONGEST_BODY },
        status => Problem::NotWhole(status),
    })
}
