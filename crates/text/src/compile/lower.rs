//! From the Fluent tree to patterns: references and terms are put in place, cycles and unknown names reported.

use std::collections::BTreeMap;

use fluent_syntax::ast;
use fluent_syntax::parser;

use super::fault::{Fault, What};
use super::{Compiled, Messages, Source};
use crate::pattern::{Part, Pattern};

type Tree<'s> = ast::Resource<&'s str>;

/// Parses one file; what is not Fluent is reported with its line.
pub(super) fn parse<'s>(lang: &str, source: &Source<'s>, faults: &mut Vec<Fault>) -> Tree<'s> {
    match parser::parse(source.text) {
        Ok(tree) => tree,
        Err((tree, errors)) => {
            for e in errors {
                let before = source.text.get(..e.pos.start).unwrap_or_default();
                let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
                faults.push(Fault {
                    lang: lang.into(),
                    file: source.file.into(),
                    key: format!("line {line}"),
                    what: What::Syntax(e.kind.to_string()),
                });
            }
            tree
        }
    }
}

struct Entry<'t, 's> {
    file: &'t str,
    prefix: &'t str,
    pattern: &'t ast::Pattern<&'s str>,
}

/// All messages and terms of one language, by full key; terms under `-name`.
pub(super) struct Table<'t, 's> {
    lang: &'t str,
    entries: BTreeMap<String, Entry<'t, 's>>,
}

impl<'t, 's> Table<'t, 's> {
    /// Gathers the entries; a key that stands twice is reported.
    pub(super) fn new(
        lang: &'t str,
        sources: &'t [Source<'s>],
        trees: &'t [Tree<'s>],
        faults: &mut Vec<Fault>,
    ) -> Self {
        let mut table = Self { lang, entries: BTreeMap::new() };
        for (source, tree) in sources.iter().zip(trees) {
            for entry in &tree.body {
                match entry {
                    ast::Entry::Message(m) => {
                        let key = format!("{}{}", source.prefix, m.id.name);
                        if let Some(pattern) = &m.value {
                            table.add(key.clone(), source, pattern, faults);
                        }
                        for a in &m.attributes {
                            table.add(format!("{key}.{}", a.id.name), source, &a.value, faults);
                        }
                    }
                    ast::Entry::Term(t) => {
                        table.add(format!("-{}{}", source.prefix, t.id.name), source, &t.value, faults);
                    }
                    _ => {}
                }
            }
        }
        table
    }

    fn add(
        &mut self,
        key: String,
        source: &'t Source<'s>,
        pattern: &'t ast::Pattern<&'s str>,
        faults: &mut Vec<Fault>,
    ) {
        if let Some(first) = self.entries.get(&key) {
            let what = What::Twice(first.file.into());
            faults.push(Fault { lang: self.lang.into(), file: source.file.into(), key, what });
            return;
        }
        self.entries.insert(key, Entry { file: source.file, prefix: source.prefix, pattern });
    }

    /// Lowers every message; terms only where they are used.
    pub(super) fn lower_all(&self, faults: &mut Vec<Fault>) -> Messages {
        let mut messages = Messages::new();
        for (key, entry) in self.entries.iter().filter(|(k, _)| !k.starts_with('-')) {
            let mut run = Run { table: self, prefix: entry.prefix, open: vec![key.clone()] };
            match run.pattern(entry.pattern) {
                Ok(pattern) => {
                    messages.insert(key.clone(), Compiled { pattern, file: entry.file.into() });
                }
                Err(what) => faults.push(Fault {
                    lang: self.lang.into(),
                    file: entry.file.into(),
                    key: key.clone(),
                    what,
                }),
            }
        }
        messages
    }
}

/// Lowering of one message; `open` are the keys that we are inside of.
struct Run<'a, 't, 's> {
    table: &'a Table<'t, 's>,
    prefix: &'t str,
    open: Vec<String>,
}

impl Run<'_, '_, '_> {
    fn pattern(&mut self, from: &ast::Pattern<&str>) -> Result<Pattern, What> {
        let mut out = Pattern::default();
        for element in &from.elements {
            match element {
                ast::PatternElement::TextElement { value } => out.push_text(value),
                ast::PatternElement::Placeable { expression } => self.expression(expression, &mut out)?,
            }
        }
        Ok(out)
    }

    fn expression(&mut self, from: &ast::Expression<&str>, out: &mut Pattern) -> Result<(), What> {
        match from {
            ast::Expression::Inline(inline) => self.inline(inline, out),
            ast::Expression::Select { selector, variants } => {
                let ast::InlineExpression::VariableReference { id } = selector else {
                    return Err(What::Unsupported("a selector that is not a variable"));
                };
                out.0.push(self.select(id.name, variants)?);
                Ok(())
            }
        }
    }

    fn select(&mut self, var: &str, from: &[ast::Variant<&str>]) -> Result<Part, What> {
        let mut variants = Vec::new();
        let mut default = Pattern::default();
        for v in from {
            let pattern = self.pattern(&v.value)?;
            let (ast::VariantKey::Identifier { name } | ast::VariantKey::NumberLiteral { value: name }) =
                &v.key;
            if v.default {
                default = pattern;
            } else if variants.iter().any(|(k, _)| k == name) {
                return Err(What::Unsupported("a variant that stands twice"));
            } else {
                variants.push(((*name).to_owned(), pattern));
            }
        }
        variants.push((String::new(), default));
        Ok(Part::Select { var: var.to_owned(), variants })
    }

    fn inline(&mut self, from: &ast::InlineExpression<&str>, out: &mut Pattern) -> Result<(), What> {
        use ast::InlineExpression as I;
        match from {
            I::StringLiteral { value } => {
                out.push_text(&fluent_syntax::unicode::unescape_unicode_to_string(value));
                Ok(())
            }
            I::NumberLiteral { value } => {
                out.push_text(value);
                Ok(())
            }
            I::VariableReference { id } => {
                out.0.push(Part::Var(id.name.to_owned()));
                Ok(())
            }
            I::Placeable { expression } => self.expression(expression, out),
            I::MessageReference { id, attribute: None } => {
                self.refer(&format!("{}{}", self.prefix, id.name), out)
            }
            I::MessageReference { id, attribute: Some(a) } => {
                self.refer(&format!("{}{}.{}", self.prefix, id.name, a.name), out)
            }
            I::TermReference { id, attribute: None, arguments: None } => {
                // The file's own term, else one of all files (the story people's names).
                let own = format!("-{}{}", self.prefix, id.name);
                let known = self.table.entries.contains_key(&own);
                self.refer(&if known { own } else { format!("-{}", id.name) }, out)
            }
            I::TermReference { .. } => Err(What::Unsupported("a term with attribute or arguments")),
            I::FunctionReference { .. } => Err(What::Unsupported("a function")),
        }
    }

    fn refer(&mut self, key: &str, out: &mut Pattern) -> Result<(), What> {
        let Some(entry) = self.table.entries.get(key) else {
            return Err(What::UnknownReference(key.to_owned()));
        };
        if self.open.iter().any(|k| k == key) {
            return Err(What::Cycle);
        }
        self.open.push(key.to_owned());
        let inner = self.pattern(entry.pattern)?;
        self.open.pop();
        for part in inner.0 {
            match part {
                Part::Text(t) => out.push_text(&t),
                other => out.0.push(other),
            }
        }
        Ok(())
    }
}
