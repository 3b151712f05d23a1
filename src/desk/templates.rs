//! `/templat`: the replies that all officers use and the admins look after.

use super::turn::Turn;
use super::words::{cleaned, length_fault};
use super::{Desk, Failure};
use crate::domain::case::meaning;
use crate::domain::lifecycle::Action;
use crate::domain::template::{self, ACTIONS, ANY_SERVICE, Facts, Part, Sketch, TITLE, Template};
use crate::domain::{Attention, CaseNumber, Kind, PersonId, Role, TemplateId};
use crate::form::Input;
use crate::notices::{
    MoveNote, Notice, PAGE, TemplateNotice as Say, TemplatePress, TemplateView, TemplateWrong as Wrong, View,
};
use crate::store::Tx;

/// Every template of the office. One for a service that the profile no longer has is kept, and offered to nobody.
pub(super) async fn templates(tx: &mut Tx) -> Result<Vec<Template>, Failure> {
    Ok(template::all(tx.kept_templates().await?))
}

async fn template_with(tx: &mut Tx, id: &TemplateId) -> Result<Option<Template>, Failure> {
    Ok(templates(tx).await?.into_iter().find(|template| template.id == *id))
}

impl Turn<'_> {
    /// `/templat`
    pub async fn templates(&mut self, offset: i64) -> Result<(), Failure> {
        if self.reads_templates("templates").await? {
            self.about(Say::List { offset, gone: false }).await?;
        }
        Ok(())
    }

    /// Whether the person is an officer; a try of anybody else is recorded and answered.
    async fn reads_templates(&mut self, what: &'static str) -> Result<bool, Failure> {
        let reads = !self.tx.officer(self.person.id).await?.roles.is_empty();
        if !reads {
            self.tx.keep_denial(self.person.id, what, self.now).await?;
            self.say(Notice::OfficersOnly).await?;
        }
        Ok(reads)
    }

    /// `[Batal]`
    pub(super) async fn drop_sketch(&mut self) -> Result<(), Failure> {
        self.attend(Attention::Nothing).await?;
        self.about(Say::Dropped).await
    }

    async fn about(&mut self, notice: Say) -> Result<(), Failure> {
        self.say(Notice::Template(notice)).await
    }

    /// A button of a template's page.
    pub async fn template_press(&mut self, press: TemplatePress) -> Result<(), Failure> {
        if let TemplatePress::List(offset) = press {
            return self.templates(offset).await;
        }
        if let TemplatePress::Open(id) = press {
            return self.open_template(&id).await;
        }
        let officer = self.tx.officer(self.person.id).await?;
        if !officer.is(Role::Admin) {
            self.tx.keep_denial(self.person.id, "template", self.now).await?;
            let told = if officer.roles.is_empty() { Notice::OfficersOnly } else { Notice::OldButton };
            return self.say(told).await;
        }
        match press {
            TemplatePress::Add => self.proceed_template(Sketch::new(), None).await,
            TemplatePress::Change(id, part) => match template_with(self.tx, &id).await? {
                Some(template) => self.proceed_template(Sketch::of(template, part), None).await,
                None => self.say(Notice::OldButton).await,
            },
            TemplatePress::Delete(id) => match template_with(self.tx, &id).await? {
                Some(template) => self.about(Say::DeleteAsk { template: template.id }).await,
                None => self.say(Notice::OldButton).await,
            },
            TemplatePress::DeleteSure(id) => match template_with(self.tx, &id).await? {
                Some(template) => {
                    self.tx.keep_template(&template, true, self.person.id, self.now).await?;
                    self.about(Say::List { offset: 0, gone: true }).await
                }
                None => self.say(Notice::OldButton).await,
            },
            TemplatePress::Pick { tag, option } => self.pick_for_template(&tag, &option).await,
            TemplatePress::Keep(tag) => self.keep_sketch(&tag).await,
            TemplatePress::Rewrite(tag) => match self.sketch(&tag) {
                Some(mut sketch) => {
                    sketch.forget(Part::Body);
                    self.proceed_template(sketch, None).await
                }
                None => self.say(Notice::OldButton).await,
            },
            TemplatePress::Drop(tag) => match self.sketch(&tag) {
                Some(_) => self.drop_sketch().await,
                None => self.say(Notice::OldButton).await,
            },
            TemplatePress::List(_) | TemplatePress::Open(_) => Ok(()),
        }
    }

    async fn open_template(&mut self, id: &TemplateId) -> Result<(), Failure> {
        if !self.reads_templates("template").await? {
            return Ok(());
        }
        match template_with(self.tx, id).await? {
            Some(template) => self.about(Say::Card { template: template.id, kept: false }).await,
            None => self.say(Notice::OldButton).await,
        }
    }

    /// The sketch that a button belongs to, if it is the one in hand.
    fn sketch(&self, tag: &str) -> Option<Sketch> {
        match &self.attention {
            Attention::Template(sketch) if sketch.id.tag() == tag => Some((**sketch).clone()),
            _ => None,
        }
    }

    /// Asks for the next part, or shows the whole.
    async fn proceed_template(&mut self, sketch: Sketch, wrong: Option<Wrong>) -> Result<(), Failure> {
        let (tag, asks) = (sketch.id.tag().to_owned(), sketch.asks());
        self.attend(Attention::Template(Box::new(sketch))).await?;
        match asks {
            Some(_) => self.about(Say::Ask { tag, wrong }).await,
            None => self.about(Say::Preview { tag }).await,
        }
    }

    async fn pick_for_template(&mut self, tag: &str, option: &str) -> Result<(), Failure> {
        let Some(mut sketch) = self.sketch(tag) else { return self.say(Notice::OldButton).await };
        let any = option == ANY_SERVICE;
        match sketch.asks() {
            Some(Part::Action) => sketch.action = action(option),
            Some(Part::Service) if any || self.desk.office.service(option).is_some() => {
                sketch.service = Some(option.to_owned());
            }
            _ => return self.say(Notice::OldButton).await,
        }
        // Words for one move may be too long for another.
        if let (Some(action), Some(body)) = (sketch.action, &sketch.body)
            && body_fault(action, body).is_some()
        {
            sketch.forget(Part::Body);
        }
        self.proceed_template(sketch, None).await
    }

    /// Something was written while a template is put together.
    pub async fn hear_template(&mut self, mut sketch: Sketch, input: Input) -> Result<(), Failure> {
        if !self.tx.officer(self.person.id).await?.is(Role::Admin) {
            self.attend(Attention::Nothing).await?;
            self.tx.keep_denial(self.person.id, "template", self.now).await?;
            return self.say(Notice::OfficersOnly).await;
        }
        let Input::Text { text, .. } = input else {
            return self.proceed_template(sketch, Some(Wrong::Note(MoveNote::WordsHere))).await;
        };
        let text = cleaned(&text);
        // Everything is there: whoever writes on means to say it differently.
        if sketch.asks().is_none() {
            sketch.forget(Part::Body);
        }
        let action = sketch.action.unwrap_or(Action::Respond);
        let wrong = match sketch.asks() {
            Some(Part::Action | Part::Service) => Some(Wrong::Note(MoveNote::ChooseOne)),
            Some(Part::Title) => {
                let title = text.replace('\n', " ");
                let wrong = length_fault(&title, TITLE).map(Wrong::Note);
                sketch.title = Some(title).filter(|_| wrong.is_none());
                wrong
            }
            Some(Part::Body) | None => {
                let wrong = body_fault(action, &text);
                sketch.body = Some(text).filter(|_| wrong.is_none());
                wrong
            }
        };
        self.proceed_template(sketch, wrong).await
    }

    async fn keep_sketch(&mut self, tag: &str) -> Result<(), Failure> {
        let sketch = self.sketch(tag);
        let was = sketch.as_ref().and_then(|sketch| sketch.was.clone());
        let Some(template) = sketch.and_then(Sketch::finished) else { return self.say(Notice::OldButton).await };
        // Somebody else has changed it or taken it away meanwhile: that stays.
        if template_with(self.tx, &template.id).await? != was {
            self.attend(Attention::Nothing).await?;
            return self.say(Notice::OldButton).await;
        }
        self.tx.keep_template(&template, false, self.person.id, self.now).await?;
        self.attend(Attention::Nothing).await?;
        self.about(Say::Card { template: template.id, kept: true }).await
    }
}

fn action(option: &str) -> Option<Action> {
    meaning(&Action::ALL, option).filter(|action| ACTIONS.contains(action))
}

fn body_fault(action: Action, body: &str) -> Option<Wrong> {
    let unknown =
        template::unknown_blank(body).map(|blank| Wrong::UnknownBlank { blank: blank.chars().take(40).collect() });
    let changes = template::promises(body) && !template::keeps_promise(action);
    length_fault(body, template::letters(action))
        .map(Wrong::Note)
        .or(unknown)
        .or(changes.then_some(Wrong::PromiseChanges))
}

impl Desk {
    /// What a notice about templates speaks of.
    pub(super) async fn template_view(&self, tx: &mut Tx, to: PersonId, notice: &Say) -> Result<Option<View>, Failure> {
        let officer = tx.officer(to).await?;
        if officer.roles.is_empty() {
            return Ok(None);
        }
        let edits = officer.is(Role::Admin);
        let view = match notice {
            Say::List { offset, .. } => {
                let all = templates(tx).await?;
                let total = i64::try_from(all.len()).unwrap_or(i64::MAX);
                let (skip, take) = (usize::try_from(*offset).unwrap_or(0), usize::try_from(PAGE).unwrap_or(0));
                let page = all.into_iter().skip(skip).take(take).collect();
                TemplateView::List { templates: page, offset: *offset, total, edits }
            }
            Say::Card { template, .. } | Say::DeleteAsk { template } => match template_with(tx, template).await? {
                Some(template) => TemplateView::Card { example: self.example(&template), template, edits },
                None => return Ok(None),
            },
            Say::Ask { tag, .. } | Say::Preview { tag } => match tx.person(to).await? {
                Some((_, Attention::Template(sketch))) if sketch.id.tag() == *tag => {
                    let example = sketch.clone().finished().map(|template| self.example(&template));
                    TemplateView::Sketch { sketch: *sketch, example: example.unwrap_or_default() }
                }
                _ => return Ok(None),
            },
            Say::Dropped => TemplateView::Plain,
        };
        Ok(Some(View::Template(Box::new(view), notice.clone())))
    }

    /// The words filled in for a case that could be.
    fn example(&self, template: &Template) -> String {
        let Ok(number) = CaseNumber::new(self.office.prefix().clone(), 2026, 42) else { return template.body.clone() };
        let first = self.office.services().first().map(|service| service.key.as_str());
        let facts = Facts {
            number: &number,
            service: template.service.as_deref().or(first),
            lead: self.office.divisions().first().map(|division| division.key.as_str()),
            due_at: self.due(Kind::Complaint, self.clock.now()),
        };
        template.filled(&facts, &self.office)
    }
}
