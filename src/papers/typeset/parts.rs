//! What the pieces of a page are, for those who have it read aloud: a tree beside the drawing.

use std::num::NonZeroU16;

use krilla::tagging::{Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};

/// What a part is.
#[derive(Clone, Debug)]
pub enum Role {
    Heading {
        level: u16,
        title: String,
    },
    Paragraph,
    /// Items, and whether they are numbered.
    List {
        numbered: bool,
    },
    Item,
    Label,
    Body,
    Table,
    Row,
    HeadCell,
    Cell,
    /// A picture, and what it shows.
    Figure(String),
    Link,
}

/// A part of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartId(usize);

/// The whole document.
pub const DOCUMENT: PartId = PartId(0);

enum Child {
    Part(usize),
    Drawn(Identifier),
}

struct Part {
    role: Role,
    children: Vec<Child>,
}

/// The tree.
pub struct Parts(Vec<Part>);

impl Parts {
    pub fn new() -> Self {
        Self(vec![Part { role: Role::Paragraph, children: Vec::new() }])
    }

    /// A new part, after those that the part above it has already.
    pub fn add(&mut self, under: PartId, role: Role) -> PartId {
        let new = self.0.len();
        self.0.push(Part { role, children: Vec::new() });
        self.0[under.0].children.push(Child::Part(new));
        PartId(new)
    }

    /// Something drawn belongs to this part.
    pub fn drawn(&mut self, part: PartId, identifier: Identifier) {
        self.0[part.0].children.push(Child::Drawn(identifier));
    }

    /// What a part is called, where it is a heading.
    pub fn heading(&self, part: PartId) -> Option<&str> {
        match &self.0[part.0].role {
            Role::Heading { title, .. } => Some(title),
            _ => None,
        }
    }

    /// As the library wants it.
    pub fn tree(&self, language: &str) -> TagTree {
        TagTree { children: self.nodes(0), lang: Some(language.to_owned()) }
    }

    fn nodes(&self, part: usize) -> Vec<Node> {
        let node = |child: &Child| match child {
            Child::Drawn(identifier) => Some(Node::Leaf(*identifier)),
            Child::Part(part) => {
                let children = self.nodes(*part);
                let tag = tag(&self.0[*part].role);
                (!children.is_empty()).then(|| Node::Group(TagGroup::with_children(tag, children)))
            }
        };
        self.0[part].children.iter().filter_map(node).collect()
    }
}

fn tag(role: &Role) -> TagKind {
    match role {
        Role::Heading { level, title } => {
            Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(title.clone())).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::List { numbered: true } => Tag::L(ListNumbering::Decimal).into(),
        Role::List { numbered: false } => Tag::L(ListNumbering::None).into(),
        Role::Item => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::Body => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::Row => Tag::TR.into(),
        Role::HeadCell => Tag::TH(TableHeaderScope::Column).into(),
        Role::Cell => Tag::TD.into(),
        Role::Figure(alternative) => Tag::Figure(Some(alternative.clone())).into(),
        Role::Link => Tag::Link.into(),
    }
}
