//! Replies that are given often: kept with blanks, chosen with one press, filled in for the case at hand.

mod built_in;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::calendar::{wib_date, wib_time};
use super::dates::{NAMES_ID, clock_time, long_date};
use super::lifecycle::{Action, Asked, Need};
use super::{Case, CaseNumber, Office, TemplateId};

pub use built_in::built_in;

/// The moves for which there are templates, in the order in which they are offered. A direct answer takes those of an answer.
pub const ACTIONS: [Action; 9] = [
    Action::Respond,
    Action::AskCitizen,
    Action::RequestCompletion,
    Action::Extend,
    Action::Refer,
    Action::Uphold,
    Action::Dismiss,
    Action::Transfer,
    Action::HandBack,
];

/// The blanks there are.
pub const BLANKS: [&str; 5] = ["nomor", "layanan", "janji", "bidang", "kantor"];

/// In a sketch, the service that means any: no service of an office is called so.
pub const ANY_SERVICE: &str = "none";

/// Letters of a title: it stands on a button.
pub const TITLE: (usize, usize) = (3, 40);

/// A reply with blanks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// Its id.
    pub id: TemplateId,
    /// What it is called.
    pub title: String,
    /// The move it is for, one of [`ACTIONS`].
    pub action: Action,
    /// Key of the service it is for; none: any.
    pub service: Option<String>,
    /// The words, with blanks like `{nomor}`.
    pub body: String,
}

impl Template {
    /// Whether it may be offered for a move of a case about this service.
    pub fn fits(&self, action: Action, service: Option<&str>) -> bool {
        let action = if action == Action::AnswerDirectly { Action::Respond } else { action };
        self.action == action && (self.service.is_none() || self.service.as_deref() == service)
    }

    /// Whether it speaks of the promised hour.
    pub fn promises(&self) -> bool {
        promises(&self.body)
    }

    /// Its words for a case.
    pub fn filled(&self, facts: &Facts<'_>, office: &Office) -> String {
        let service = facts.service.and_then(|key| office.service(key));
        let division = facts.lead.and_then(|key| office.division(key));
        fill(&self.body, |blank| match blank {
            "nomor" => Some(facts.number.to_string()),
            "layanan" => Some(service.map_or_else(|| "pelayanan kami".to_owned(), |service| service.name.clone())),
            "janji" => {
                let (day, hour) = (wib_date(facts.due_at), wib_time(facts.due_at));
                Some(format!("{} pukul {}", long_date(&NAMES_ID, day), clock_time(hour)))
            }
            "bidang" => Some(division.map_or_else(|| "petugas pengaduan".to_owned(), |division| division.name.clone())),
            "kantor" => Some(office.profile().short_name.clone()),
            _ => None,
        })
    }
}

/// What is filled into the blanks.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// The number.
    pub number: &'a CaseNumber,
    /// Key of the service.
    pub service: Option<&'a str>,
    /// Key of the leading division.
    pub lead: Option<&'a str>,
    /// The promised hour.
    pub due_at: DateTime<Utc>,
}

impl<'a> Facts<'a> {
    /// Those of a case.
    pub fn of(case: &'a Case) -> Self {
        Self { number: &case.number, service: case.service.as_deref(), lead: case.handling.lead(), due_at: case.due_at }
    }
}

/// What a template for this move answers: its need.
pub fn need(action: Action) -> Need {
    match action {
        Action::Respond | Action::AnswerDirectly => Need::Answer,
        Action::AskCitizen => Need::Question,
        _ => Need::Reason,
    }
}

/// How many letters the words for a move may have.
pub fn letters(action: Action) -> (usize, usize) {
    match need(action).asked() {
        Asked::Words(min, max) => (min, max),
        _ => (1, 1000),
    }
}

/// All templates: the built-in ones, those changed or added (`false`), without those taken away (`true`). By move, what is
/// for one service first, then by title.
pub fn all(kept: Vec<(Template, bool)>) -> Vec<Template> {
    let untouched = |template: &Template| kept.iter().all(|(known, _)| known.id != template.id);
    let mut all: Vec<Template> = built_in().into_iter().filter(untouched).collect();
    all.extend(kept.into_iter().filter(|(_, gone)| !gone).map(|(template, _)| template));
    let place = |action: Action| ACTIONS.iter().position(|known| *known == action);
    all.sort_by(|one, other| {
        let key = |template: &Template| (place(template.action), template.service.is_none(), template.service.clone());
        key(one).cmp(&key(other)).then_with(|| one.title.cmp(&other.title))
    });
    all
}

/// Whether these words name the promised hour.
pub fn promises(body: &str) -> bool {
    blanks(body).any(|blank| name(blank) == "janji")
}

/// Whether the promise after this move is the one before it: only then can its words name the hour.
pub fn keeps_promise(action: Action) -> bool {
    !matches!(action, Action::Extend | Action::Uphold | Action::RequestCompletion)
}

/// The first blank that nobody can fill in, as it was written.
pub fn unknown_blank(body: &str) -> Option<String> {
    blanks(body).find(|blank| !BLANKS.contains(&name(blank).as_str())).map(str::to_owned)
}

fn name(blank: &str) -> String {
    blank.trim().to_lowercase()
}

/// What stands between braces.
fn blanks(body: &str) -> impl Iterator<Item = &str> {
    body.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(blank, _)| blank))
}

fn fill(body: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut filled = String::new();
    let mut rest = body;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        match after.split_once('}').and_then(|(blank, after)| Some((value(&name(blank))?, after))) {
            Some((words, after)) => {
                filled.push_str(&words);
                rest = after;
            }
            // A brace that opens no blank is a brace.
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled + rest
}

/// A part of a template that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// For which move.
    Action,
    /// For which service.
    Service,
    /// What it is called.
    Title,
    /// The words.
    Body,
}

impl Part {
    /// Every part with its word, in the order in which they are asked for.
    pub const ALL: [(Part, &'static str); 4] =
        [(Part::Action, "action"), (Part::Service, "service"), (Part::Title, "title"), (Part::Body, "body")];

    /// Its word.
    pub fn key(self) -> &'static str {
        super::case::word(&Self::ALL, self)
    }
}

/// A template being put together or changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sketch {
    /// The id it has or will have; its tag tells the buttons of this sketch from those of another.
    pub id: TemplateId,
    /// The move.
    pub action: Option<Action>,
    /// The service, or [`ANY_SERVICE`].
    pub service: Option<String>,
    /// The title.
    pub title: Option<String>,
    /// The words.
    pub body: Option<String>,
    /// The template as it was when the change began; none: it is a new one.
    #[serde(default)]
    pub was: Option<Template>,
}

impl Sketch {
    /// Of a new template.
    pub fn new() -> Self {
        Self { id: TemplateId::new(), action: None, service: None, title: None, body: None, was: None }
    }

    /// Of one that is there, with this part to be said anew.
    pub fn of(template: Template, part: Part) -> Self {
        let mut sketch = Self {
            was: Some(template.clone()),
            id: template.id,
            action: Some(template.action),
            service: Some(template.service.unwrap_or_else(|| ANY_SERVICE.to_owned())),
            title: Some(template.title),
            body: Some(template.body),
        };
        sketch.forget(part);
        sketch
    }

    /// This part is to be said anew.
    pub fn forget(&mut self, part: Part) {
        match part {
            Part::Action => self.action = None,
            Part::Service => self.service = None,
            Part::Title => self.title = None,
            Part::Body => self.body = None,
        }
    }

    /// What is asked for now; none when it is complete.
    pub fn asks(&self) -> Option<Part> {
        let open = |part: &Part| match part {
            Part::Action => self.action.is_none(),
            Part::Service => self.service.is_none(),
            Part::Title => self.title.is_none(),
            Part::Body => self.body.is_none(),
        };
        Part::ALL.into_iter().map(|(part, _)| part).find(open)
    }

    /// The template, when it is complete.
    pub fn finished(self) -> Option<Template> {
        Some(Template {
            id: self.id,
            title: self.title?,
            action: self.action?,
            service: Some(self.service?).filter(|service| service != ANY_SERVICE),
            body: self.body?,
        })
    }
}

impl Default for Sketch {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn blanks_are_filled_and_unknown_ones_named() {
        let value = |blank: &str| (blank == "nomor").then(|| "ADU-1".to_owned());
        assert_eq!(fill("Untuk { Nomor }: {apa} {", value), "Untuk ADU-1: {apa} {");
        assert_eq!(unknown_blank("{nomor} {nama} {x}"), Some("nama".to_owned()));
        assert_eq!(unknown_blank("{NOMOR}, { janji } dan { saja"), None);
    }

    #[test]
    fn the_built_in_ones_are_in_order() {
        let templates = built_in();
        assert!(templates.len() >= 12);
        for (index, template) in templates.iter().enumerate() {
            assert!(ACTIONS.contains(&template.action), "{template:?}");
            assert_eq!(unknown_blank(&template.body), None, "{template:?}");
            assert!((TITLE.0..=TITLE.1).contains(&template.title.chars().count()), "{template:?}");
            let (min, max) = letters(template.action);
            assert!((min..=max / 2).contains(&template.body.encode_utf16().count()), "{template:?}");
            assert_eq!(TemplateId::read(template.id.as_str()), Some(template.id.clone()));
            assert!(templates[..index].iter().all(|other| other.id != template.id && other.title != template.title));
        }
    }

    #[test]
    fn what_was_changed_takes_the_place_and_what_was_taken_away_is_gone() {
        let mut changed = built_in().remove(0);
        changed.title = "Lain".to_owned();
        let gone = built_in().remove(1);
        let all = all(vec![(changed.clone(), false), (gone.clone(), true)]);
        assert_eq!(all.len(), built_in().len() - 1);
        assert!(all.contains(&changed) && all.iter().all(|template| template.id != gone.id));
    }

    #[test]
    fn a_sketch_is_stored_and_comes_back_as_it_was() {
        for template in built_in() {
            let mut sketch = Sketch::of(template.clone(), Part::Title);
            let stored = serde_json::to_string(&sketch).unwrap();
            assert_eq!(serde_json::from_str::<Sketch>(&stored).unwrap(), sketch);
            assert_eq!((sketch.asks(), sketch.clone().finished()), (Some(Part::Title), None));
            sketch.title = Some(template.title.clone());
            assert_eq!(sketch.finished(), Some(template));
        }
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_filled_without_breaking(body in "[{}a-z ]{0,40}") {
            let filled = fill(&body, |blank| BLANKS.contains(&blank).then(String::new));
            prop_assert!(filled.len() <= body.len());
        }
    }
}
