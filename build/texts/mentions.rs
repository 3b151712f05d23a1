//! What a text mentions: arguments, other texts, and what we do not use.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use std::collections::BTreeSet;

/// By name. Terms keep the dash before theirs.
#[derive(Default)]
pub struct Mentions {
    pub variables: BTreeSet<String>,
    pub messages: BTreeSet<String>,
    pub terms: BTreeSet<String>,
    /// Functions, arguments to terms, attributes: Fluent has them, we refuse them.
    pub unused: BTreeSet<String>,
}

impl Mentions {
    /// Adds what a pattern mentions, in its variants too.
    pub fn add(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(value) => self.inline(value),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.add(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, value: &InlineExpression<&str>) {
        match value {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.messages.insert(id.name.to_owned());
                self.unused.extend(attribute.as_ref().map(|attribute| format!("{}.{}", id.name, attribute.name)));
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                self.terms.insert(format!("-{}", id.name));
                self.unused.extend(attribute.as_ref().map(|attribute| format!("-{}.{}", id.name, attribute.name)));
                self.unused.extend(arguments.as_ref().map(|_| format!("-{}()", id.name)));
            }
            InlineExpression::FunctionReference { id, .. } => {
                self.unused.insert(format!("{}()", id.name));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }
}
