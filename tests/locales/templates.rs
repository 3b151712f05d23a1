//! Every screen of the replies that are kept to be used again, with the longest there can be.

use wadul::domain::template::{ACTIONS, Part, Sketch, Template, built_in};
use wadul::domain::{Office, TemplateId};
use wadul::notices::{MoveNote, TemplateNotice, TemplateView, TemplateWrong, View};

/// Everything that can be wrong with a part of a template.
fn wrongs() -> [TemplateWrong; 3] {
    [
        TemplateWrong::Note(MoveNote::TooLong { max: 3000 }),
        TemplateWrong::UnknownBlank { blank: "kantor".to_owned() },
        TemplateWrong::PromiseChanges,
    ]
}

/// The texts that are found by the names of parts and of what is wrong with them.
pub fn wants(want: &mut impl FnMut(String, String)) {
    for (_, word) in Part::ALL {
        for what in ["ask", "change"] {
            want(format!("officer-template-{what}-{word}"), format!("the part {word} of a template"));
        }
    }
    for wrong in wrongs().into_iter().filter(|wrong| !matches!(wrong, TemplateWrong::Note(_))) {
        let word = serde_json::to_value(&wrong).expect("a note")["wrong"].as_str().unwrap_or_default().to_owned();
        want(format!("officer-template-wrong-{word}"), format!("{wrong:?}"));
    }
    want("officer-template-offer".to_owned(), "the offer of templates".to_owned());
}

fn longest(office: &Office) -> Template {
    Template {
        id: TemplateId::new(),
        title: "w".repeat(40),
        action: ACTIONS[0],
        service: office.services().first().map(|service| service.key.to_string()),
        body: super::longest::awkward(3000),
    }
}

/// Every notice, with what it speaks of.
pub fn views(office: &Office) -> Vec<View> {
    let mut views = Vec::new();
    let mut seen = |view: TemplateView, notice: TemplateNotice| views.push(View::Template(Box::new(view), notice));
    seen(TemplateView::Plain, TemplateNotice::Dropped);
    let all: Vec<Template> = built_in().into_iter().chain([longest(office)]).collect();
    for (edits, gone) in [(true, true), (false, false)] {
        let page = all.iter().take(8).cloned().collect();
        let list = TemplateView::List { templates: page, offset: 8, total: 20, edits };
        seen(list, TemplateNotice::List { offset: 8, gone });
        for template in &all {
            let id = template.id.clone();
            let card = || TemplateView::Card { template: template.clone(), example: "contoh ".repeat(428), edits };
            seen(card(), TemplateNotice::Card { template: id.clone(), kept: gone });
            seen(card(), TemplateNotice::DeleteAsk { template: id });
        }
    }
    for (part, _) in Part::ALL {
        for wrong in wrongs().map(Some).into_iter().chain([None]) {
            let sketch = Sketch::of(longest(office), part);
            let tag = sketch.id.tag().to_owned();
            seen(TemplateView::Sketch { sketch, example: String::new() }, TemplateNotice::Ask { tag, wrong });
        }
    }
    for template in all {
        let mut sketch = Sketch::of(template.clone(), Part::Title);
        sketch.title = Some(template.title);
        let tag = sketch.id.tag().to_owned();
        seen(TemplateView::Sketch { sketch, example: "contoh".to_owned() }, TemplateNotice::Preview { tag });
    }
    views
}
