//! What can go wrong, with the number and the words for it ("Errors").

use axum::http::{HeaderName, HeaderValue, StatusCode, header};

use super::tree::Node;
use crate::desk::Failure;
use crate::texts::messages as msg;
use crate::texts::{Language, Message};

/// Why a request is not answered as hoped for.
#[derive(Debug)]
pub enum Problem {
    NoResource {
        discovery: String,
    },
    NoMethod {
        method: String,
        allowed: &'static str,
    },
    KeyMissing,
    KeyRefused,
    KeyOnlyReads,
    UnknownJurisdiction {
        given: String,
        own: String,
    },
    ServiceMissing,
    UnknownService {
        given: String,
    },
    UnknownRequest {
        given: String,
    },
    NoToken,
    NotAForm,
    TooLong {
        most: usize,
    },
    NotWhole(StatusCode),
    NotAMoment {
        field: &'static str,
    },
    NotAPoint,
    Backwards,
    TooWide,
    NotAStatus,
    TooMany {
        most: usize,
    },
    ReferenceTooLong {
        most: usize,
    },
    /// Every answer that cannot be taken, in words already.
    Faults(Vec<String>),
    TooFast {
        seconds: i64,
    },
    Away,
    Broken,
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Unavailable(_) => Problem::Away,
            failure => {
                // The chain of causes names statements and never what was bound to them.
                tracing::error!(error = format!("{:#}", anyhow::Error::from(failure)), "an exchange failed");
                Problem::Broken
            }
        }
    }
}

impl Problem {
    /// 404 for what is not there, 403 for keys, 400 for the rest; and HTTP's own numbers where a client would try again, or
    /// otherwise, by them.
    pub fn status(&self) -> StatusCode {
        match self {
            Problem::NoResource { .. }
            | Problem::UnknownJurisdiction { .. }
            | Problem::UnknownService { .. }
            | Problem::UnknownRequest { .. }
            | Problem::NoToken => StatusCode::NOT_FOUND,
            Problem::KeyMissing | Problem::KeyRefused | Problem::KeyOnlyReads => StatusCode::FORBIDDEN,
            Problem::NoMethod { .. } => StatusCode::METHOD_NOT_ALLOWED,
            Problem::TooLong { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Problem::NotWhole(status) => *status,
            Problem::TooFast { .. } => StatusCode::TOO_MANY_REQUESTS,
            Problem::Away => StatusCode::SERVICE_UNAVAILABLE,
            Problem::Broken => StatusCode::INTERNAL_SERVER_ERROR,
            _ => StatusCode::BAD_REQUEST,
        }
    }

    /// What a client does next, where HTTP has a header for it.
    pub fn header(&self) -> Option<(HeaderName, HeaderValue)> {
        match self {
            Problem::NoMethod { allowed, .. } => Some((header::ALLOW, HeaderValue::from_static(allowed))),
            Problem::TooFast { seconds } => Some((header::RETRY_AFTER, HeaderValue::from(*seconds))),
            Problem::Away => Some((header::RETRY_AFTER, HeaderValue::from_static("5"))),
            _ => None,
        }
    }

    /// The list of errors.
    pub fn tree(&self, language: Language) -> Node {
        let code = Node::Number(self.status().as_u16().into());
        let error = |words: String| Node::Record(vec![("code", code.clone()), ("description", words.into())]);
        Node::List("error", self.words(language).into_iter().map(error).collect())
    }

    fn words(&self, language: Language) -> Vec<String> {
        vec![match self {
            Problem::NoResource { discovery } => msg::Open311NoResource { discovery: discovery.into() }.label(language),
            Problem::NoMethod { method, allowed } => {
                msg::Open311NoMethod { method: method.into(), allowed: (*allowed).into() }.label(language)
            }
            Problem::KeyMissing => msg::Open311KeyMissing.label(language),
            Problem::KeyRefused => msg::Open311KeyRefused.label(language),
            Problem::KeyOnlyReads => msg::Open311KeyOnlyReads.label(language),
            Problem::UnknownJurisdiction { given, own } => {
                msg::Open311UnknownJurisdiction { given: given.into(), own: own.into() }.label(language)
            }
            Problem::ServiceMissing => msg::Open311ServiceMissing.label(language),
            Problem::UnknownService { given } => msg::Open311UnknownService { given: given.into() }.label(language),
            Problem::UnknownRequest { given } => msg::Open311UnknownRequest { given: given.into() }.label(language),
            Problem::NoToken => msg::Open311NoToken.label(language),
            Problem::NotAForm => msg::Open311NotAForm.label(language),
            Problem::TooLong { most } => msg::Open311TooLong { most: (*most).into() }.label(language),
            Problem::NotWhole(_) => msg::Open311NotWhole.label(language),
            Problem::NotAMoment { field } => msg::Open311NotAMoment { field: (*field).into() }.label(language),
            Problem::NotAPoint => msg::Open311NotAPoint.label(language),
            Problem::Backwards => msg::Open311Backwards.label(language),
            Problem::TooWide => msg::Open311TooWide.label(language),
            Problem::NotAStatus => msg::Open311NotAStatus.label(language),
            Problem::TooMany { most } => msg::Open311TooMany { most: (*most).into() }.label(language),
            Problem::ReferenceTooLong { most } => msg::Open311ReferenceTooLong { most: (*most).into() }.label(language),
            Problem::Faults(faults) => return faults.clone(),
            Problem::TooFast { seconds } => msg::Open311TooFast { seconds: (*seconds).into() }.label(language),
            Problem::Away => msg::Open311Away.label(language),
            Problem::Broken => msg::Open311Broken.label(language),
        }]
    }
}
