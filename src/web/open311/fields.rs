//! What is sent with a request, and which question of the form each field answers.

use std::collections::BTreeMap;

use axum::http::{HeaderMap, header};

use super::problem::Problem;
use crate::domain::exchange::ApiKey;
use crate::form::Given;

/// Questions that a field of the specification answers ("POST Service Request"), by the name under which a client knows
/// them. Every other question is an attribute of the service.
const NAMED: [(&str, &str); 7] = [
    ("full_name", "first_name, last_name"),
    ("phone", "phone"),
    ("email", "email"),
    ("service", "service_code"),
    ("issue", "description"),
    ("place", "address_string, lat, long"),
    ("link", "media_url"),
];

/// The longest key of idempotency, in letters.
pub const LONGEST_REFERENCE: usize = 100;

/// Whether a question is answered by an attribute.
pub fn is_attribute(key: &str) -> bool {
    NAMED.iter().all(|(named, _)| *named != key)
}

/// How a client names the answer to a question.
pub fn name_of(key: &str) -> String {
    let named = NAMED.iter().find(|(named, _)| *named == key);
    named.map_or_else(|| format!("attribute[{key}]"), |(_, name)| (*name).to_owned())
}

/// Fields with their values, of an address or of a body. One that is empty is as good as absent ("Optional Arguments").
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads `application/x-www-form-urlencoded`.
    pub fn read(address: &str, body: &[u8]) -> Self {
        let both = form_urlencoded::parse(body).chain(form_urlencoded::parse(address.as_bytes()));
        Self(both.map(|(name, value)| (name.into_owned(), value.into_owned())).collect())
    }

    /// The first value under this name.
    pub fn get(&self, name: &str) -> Option<&str> {
        let named = self.0.iter().filter(|(known, _)| known == name);
        named.map(|(_, value)| value.trim()).find(|value| !value.is_empty())
    }

    /// A list with commas between.
    pub fn list(&self, name: &str) -> Vec<&str> {
        let values = self.0.iter().filter(|(known, _)| known == name).flat_map(|(_, value)| value.split(','));
        values.map(str::trim).filter(|value| !value.is_empty()).collect()
    }

    /// The key: in the header of RFC 6750, which ends in no log of a proxy, or as the specification has it.
    pub fn key(&self, headers: &HeaderMap) -> Result<ApiKey, Problem> {
        let header = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let bearer =
            header.and_then(|value| value.split_once(' ')).filter(|(kind, _)| kind.eq_ignore_ascii_case("bearer"));
        let given = bearer.map(|(_, key)| key.trim()).or_else(|| self.get("api_key")).ok_or(Problem::KeyMissing)?;
        ApiKey::read(given).ok_or(Problem::KeyRefused)
    }

    /// Under what a client hands this in, so that it may do so again when it did not hear the answer: the header
    /// `Idempotency-Key`, or its own number of the case.
    pub fn reference(&self, headers: &HeaderMap) -> Result<Option<String>, Problem> {
        let given = headers.get("idempotency-key").map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
        match given.filter(|given| !given.trim().is_empty()) {
            Some(given) if given.chars().count() > LONGEST_REFERENCE => {
                Err(Problem::ReferenceTooLong { most: LONGEST_REFERENCE })
            }
            // Apart from the numbers, which may look the same.
            Some(given) => Ok(Some(format!("Idempotency-Key: {}", given.trim()))),
            None => Ok(self.get("attribute[reference]").map(str::to_owned)),
        }
    }

    /// The answers, by key of the question.
    pub fn answers(&self) -> Result<BTreeMap<String, Given>, Problem> {
        let mut answers = BTreeMap::new();
        let mut say = |key: &str, text: Option<String>| {
            if let Some(text) = text {
                answers.insert(key.to_owned(), Given::Text(text));
            }
        };
        let plain = |name| self.get(name).map(str::to_owned);
        let names: Vec<&str> = ["first_name", "last_name"].into_iter().filter_map(|name| self.get(name)).collect();
        say("full_name", (!names.is_empty()).then(|| names.join(" ")));
        for (key, name) in [
            ("phone", "phone"),
            ("email", "email"),
            ("service", "service_code"),
            ("issue", "description"),
            ("link", "media_url"),
        ] {
            say(key, plain(name));
        }
        for (name, value) in &self.0 {
            let key = name.strip_prefix("attribute[").and_then(|rest| rest.trim_end_matches("[]").strip_suffix(']'));
            if let Some(key) = key.filter(|key| is_attribute(key)) {
                say(key, Some(value.clone()));
            }
        }
        let place = match (plain("address_string"), self.point()?) {
            (Some(address), None) => Some(Given::Text(address)),
            (Some(address), Some((latitude, longitude))) => {
                Some(Given::Text(format!("{address} ({latitude:.5}, {longitude:.5})")))
            }
            (None, Some((latitude, longitude))) => Some(Given::Pin { latitude, longitude }),
            (None, None) => None,
        };
        answers.extend(place.map(|place| ("place".to_owned(), place)));
        Ok(answers)
    }

    /// The point on the map, degrees (WGS84).
    fn point(&self) -> Result<Option<(f64, f64)>, Problem> {
        let degrees = |text: &str, most: f64| text.parse().ok().filter(|degrees: &f64| degrees.abs() <= most);
        match (self.get("lat"), self.get("long")) {
            (None, None) => Ok(None),
            (Some(latitude), Some(longitude)) => {
                degrees(latitude, 90.0).zip(degrees(longitude, 180.0)).map(Some).ok_or(Problem::NotAPoint)
            }
            _ => Err(Problem::NotAPoint),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn answers(body: &str) -> BTreeMap<String, Given> {
        Fields::read("", body.as_bytes()).answers().unwrap()
    }

    #[test]
    fn each_field_answers_its_question() {
        let body = "api_key=k&service_code=ormas&lat=-7.6&long=112.78&first_name=Siti&last_name=Aminah&phone=0812\
                    &description=A+large%0Asinkhole&attribute[loss_kind]=none&attribute[tags][]=one&email=&device_id=x\
                    &attribute[full_name]=Budi&address_string=Jl.%20Raya%20Raci&media_url=http%3A%2F%2Fx.id%2F1.jpg";
        let text = |text: &str| Given::Text(text.to_owned());
        let expected = [
            ("full_name", text("Siti Aminah")),
            ("issue", text("A large\nsinkhole")),
            ("link", text("http://x.id/1.jpg")),
            ("loss_kind", text("none")),
            ("phone", text("0812")),
            ("place", text("Jl. Raya Raci (-7.60000, 112.78000)")),
            ("service", text("ormas")),
            ("tags", text("one")),
        ];
        let expected = expected.map(|(key, given)| (key.to_owned(), given));
        assert_eq!(answers(body).into_iter().collect::<Vec<_>>(), expected);
        let pin = Given::Pin { latitude: -7.6, longitude: 112.78 };
        assert_eq!(answers("lat=-7.6&long=112.78").get("place"), Some(&pin));
        for odd in ["lat=1", "long=1", "lat=91&long=0", "lat=NaN&long=0", "lat=a&long=b", "lat=inf&long=0"] {
            assert!(matches!(Fields::read("", odd.as_bytes()).answers(), Err(Problem::NotAPoint)), "{odd}");
        }
    }

    #[test]
    fn a_key_comes_in_the_header_or_as_a_field() {
        let key = ApiKey::of([1; 24]);
        let mut headers = HeaderMap::new();
        let none = Fields::read("", b"");
        assert!(matches!(none.key(&headers), Err(Problem::KeyMissing)));
        let address = Fields::read(&format!("api_key={}", key.reveal()), b"");
        assert_eq!(address.key(&headers).ok(), Some(key.clone()));
        let body = Fields::read("", format!("api_key={}", key.reveal()).as_bytes());
        assert_eq!(body.key(&headers).ok(), Some(key.clone()));
        headers.insert(header::AUTHORIZATION, format!("bearer {}", key.reveal()).parse().unwrap());
        assert_eq!(none.key(&headers).ok(), Some(key));
        headers.insert(header::AUTHORIZATION, "Bearer something".parse().unwrap());
        assert!(matches!(none.key(&headers), Err(Problem::KeyRefused)));
    }

    proptest! {
        #[test]
        fn nothing_that_is_sent_makes_it_panic(address in "[ -~]{0,60}", body in any::<Vec<u8>>()) {
            let fields = Fields::read(&address, &body);
            let _ = (fields.answers(), fields.list("status"), fields.key(&HeaderMap::new()));
        }
    }
}
