//! Replies that are kept to be used again, in words.

use super::case::paging;
use super::messages as msg;
use super::moves;
use super::notes;
use super::page::{Key, Keys, Page, Paragraph};
use super::{Arg, Html, Language, Message, family};
use crate::domain::Office;
use crate::domain::template::{ACTIONS, ANY_SERVICE, BLANKS, Part, Sketch, Template};
use crate::notices::{Press, TemplateNotice, TemplatePress, TemplateView, TemplateWrong};

/// A notice about templates.
pub fn templates(view: &TemplateView, notice: &TemplateNotice, language: Language, office: &Office) -> Page {
    let scene = Scene { language, office };
    match (view, notice) {
        (TemplateView::List { templates, offset, total, edits }, notice) => {
            let gone = matches!(notice, TemplateNotice::List { gone: true, .. });
            scene.list(templates, (*offset, *total), *edits, gone)
        }
        (TemplateView::Card { template, .. }, TemplateNotice::DeleteAsk { .. }) => scene.delete_ask(template),
        (TemplateView::Card { template, example, edits }, notice) => {
            let kept = matches!(notice, TemplateNotice::Card { kept: true, .. });
            scene.card(template, example, *edits, kept)
        }
        (TemplateView::Sketch { sketch, .. }, TemplateNotice::Ask { wrong, .. }) => scene.ask(sketch, wrong.as_ref()),
        (TemplateView::Sketch { sketch, example }, _) => scene.preview(sketch, example),
        (TemplateView::Plain, _) => {
            Page::text(scene.word("officer-template-dropped"), Keys::Inline(vec![vec![scene.to_list()]]))
        }
    }
}

struct Scene<'a> {
    language: Language,
    office: &'a Office,
}

impl Scene<'_> {
    fn word(&self, id: &str) -> Html {
        family(self.language, id, &[]).unwrap_or_default()
    }

    fn key(&self, id: &str, press: TemplatePress) -> Key {
        Key { label: self.word(id).plain(), press: Press::Template(press) }
    }

    fn to_list(&self) -> Key {
        self.key("officer-template-button-list", TemplatePress::List(0))
    }

    fn list(&self, templates: &[Template], (offset, total): (i64, i64), edits: bool, gone: bool) -> Page {
        let row = |template: &Template| {
            vec![Key {
                label: template.title.clone(),
                press: Press::Template(TemplatePress::Open(template.id.clone())),
            }]
        };
        let mut rows: Vec<Vec<Key>> = templates.iter().map(row).collect();
        let pages = |offset| Press::Template(TemplatePress::List(offset));
        rows.extend(paging(templates.len(), offset, total, self.language, pages));
        if edits {
            rows.push(vec![self.key("officer-template-button-add", TemplatePress::Add)]);
        }
        let gone = gone.then(|| self.word("officer-template-gone"));
        let text = family(self.language, "officer-template-list", &[("total", total.into())]);
        Page::text(Html::join(gone.into_iter().chain(text), "\n\n"), Keys::Inline(rows))
    }

    fn head(&self, template: &Template) -> Html {
        let service = template.service.as_deref().map(|key| match self.office.service(key) {
            Some(service) => service.label.clone(),
            None => key.to_owned(),
        });
        let service = service.unwrap_or_else(|| self.word("officer-template-any-service").plain());
        let args: [(&str, Arg<'_>); 3] = [
            ("title", template.title.as_str().into()),
            ("action", moves::button(self.language, template.action).into()),
            ("service", service.into()),
        ];
        family(self.language, "officer-template-card", &args).unwrap_or_default()
    }

    fn words(&self, template: &Template, example: &str) -> Vec<Paragraph> {
        let mut words = vec![
            Paragraph::ours(self.head(template)),
            Paragraph::default(),
            Paragraph::named(&self.word("officer-template-body"), template.body.clone()),
        ];
        if example != template.body {
            words.push(Paragraph::default());
            words.push(Paragraph::named(&self.word("officer-template-example"), example));
        }
        words
    }

    fn card(&self, template: &Template, example: &str, edits: bool, kept: bool) -> Page {
        let kept = kept.then(|| Paragraph::ours(self.word("officer-template-kept")));
        let paragraphs = kept.into_iter().chain(self.words(template, example)).collect();
        let change = |(part, _): (Part, &str)| {
            let id = moves::id("officer-template-change", part.key());
            self.key(&id, TemplatePress::Change(template.id.clone(), part))
        };
        let mut rows = Vec::new();
        if edits {
            rows.extend(Part::ALL.map(change).chunks(2).map(<[Key]>::to_vec));
            rows.push(vec![self.key("officer-template-button-delete", TemplatePress::Delete(template.id.clone()))]);
        }
        rows.push(vec![self.to_list()]);
        Page::paragraphs(paragraphs, Keys::Inline(rows))
    }

    fn delete_ask(&self, template: &Template) -> Page {
        let sure = self.key("officer-template-button-delete-sure", TemplatePress::DeleteSure(template.id.clone()));
        let back = Key {
            label: msg::ButtonDrop.label(self.language),
            press: Press::Template(TemplatePress::Open(template.id.clone())),
        };
        let text = family(self.language, "officer-template-delete-ask", &[("title", template.title.as_str().into())]);
        Page::text(text.unwrap_or_default(), Keys::Inline(vec![vec![sure, back]]))
    }

    fn ask(&self, sketch: &Sketch, wrong: Option<&TemplateWrong>) -> Page {
        let Some(part) = sketch.asks() else { return Page::default() };
        let tag = sketch.id.tag();
        let pick = |label: String, option: &str| {
            let press = TemplatePress::Pick { tag: tag.to_owned(), option: option.to_owned() };
            Key { label, press: Press::Template(press) }
        };
        let mut rows: Vec<Vec<Key>> = match part {
            Part::Action => {
                let keys = ACTIONS.map(|action| pick(moves::button(self.language, action), action.key()));
                keys.chunks(2).map(<[Key]>::to_vec).collect()
            }
            Part::Service => {
                let any = pick(self.word("officer-template-any-service").plain(), ANY_SERVICE);
                let services = self.office.services().iter();
                let services = services.map(|service| pick(service.label.clone(), service.key.as_str()));
                std::iter::once(any).chain(services).map(|key| vec![key]).collect()
            }
            Part::Title | Part::Body => Vec::new(),
        };
        rows.push(vec![self.drop(tag)]);
        let wrong = wrong.map(|wrong| self.wrong(wrong));
        let question = self.word(&moves::id("officer-template-ask", part.key()));
        Page::text(Html::join(wrong.into_iter().chain([question]), "\n\n"), Keys::Inline(rows))
    }

    fn drop(&self, tag: &str) -> Key {
        let press = Press::Template(TemplatePress::Drop(tag.to_owned()));
        Key { label: msg::ButtonDrop.label(self.language), press }
    }

    fn wrong(&self, wrong: &TemplateWrong) -> Html {
        if let TemplateWrong::Note(note) = wrong {
            return notes::note(note, self.language);
        }
        let fields = serde_json::to_value(wrong).unwrap_or_default();
        let id = format!("officer-template-wrong-{}", fields["wrong"].as_str().unwrap_or_default());
        let blank = |name: &str| format!("{{{name}}}");
        let args = [
            ("blank", blank(fields["blank"].as_str().unwrap_or_default()).into()),
            ("known", BLANKS.map(blank).join(", ").into()),
        ];
        family(self.language, &id, &args).unwrap_or_default()
    }

    fn preview(&self, sketch: &Sketch, example: &str) -> Page {
        let Some(template) = sketch.clone().finished() else { return Page::default() };
        let tag = || sketch.id.tag().to_owned();
        let keep = self.key("officer-template-button-keep", TemplatePress::Keep(tag()));
        let rewrite = self.key("officer-template-button-rewrite", TemplatePress::Rewrite(tag()));
        let rows = vec![vec![keep], vec![rewrite, self.drop(sketch.id.tag())]];
        let head = Paragraph::ours(self.word("officer-template-preview"));
        let paragraphs = [head, Paragraph::default()].into_iter().chain(self.words(&template, example)).collect();
        Page::paragraphs(paragraphs, Keys::Inline(rows))
    }
}
