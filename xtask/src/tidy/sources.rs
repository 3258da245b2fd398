//! Headers and lengths: a file says what it is for in its first lines; a function or component fits on a screen.

use std::path::Path;

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::visit::Visit;

use super::{Finding, short};
use crate::error::{Error, Result, at};
use crate::run::{files, root};

/// Lines of a function, signature and braces included.
const FUNCTION_LINES: usize = 60;
/// Lines of a file; over it, split by meaning.
const FILE_LINES: usize = 600;

pub(super) fn check() -> Result<Vec<Finding>> {
    let mut out = vec![];
    for path in files(&root())? {
        let kind = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
        if !matches!(kind, "rs" | "mjs" | "js" | "css")
            || path.starts_with(root().join("content/pictures/out"))
        {
            continue;
        }
        let text = std::fs::read_to_string(&path).map_err(at(&path))?;
        if !has_header(kind, &text) {
            out.push(Finding::new(
                short(&path),
                "has no header: say in the first line what it is for and what it promises",
            ));
        }
        if kind == "rs" {
            out.extend(rust(&path, &text)?);
        }
    }
    Ok(out)
}

fn has_header(kind: &str, text: &str) -> bool {
    let first = text.lines().find(|l| !l.starts_with("#!")).unwrap_or_default().trim_start();
    let placeholder = first.contains("Placeholder");
    !placeholder
        && match kind {
            "rs" => first.starts_with("//!"),
            "css" => first.starts_with("/*"),
            _ => first.starts_with("//") || first.starts_with("/*"),
        }
}

fn rust(path: &Path, text: &str) -> Result<Vec<Finding>> {
    let file = syn::parse_file(text)
        .map_err(|e| Error::Bad { what: short(path), why: format!("does not parse: {e}") })?;
    let mut lengths = Lengths { path: short(path), out: vec![] };
    lengths.visit_file(&file);
    let lines = text.lines().count();
    if lines > FILE_LINES {
        lengths.out.push(Finding::new(short(path), format!("has {lines} lines: split it by meaning")));
    }
    Ok(lengths.out)
}

struct Lengths {
    path: String,
    out: Vec<Finding>,
}

impl Lengths {
    fn measure(&mut self, name: &str, span: Span) {
        let (from, to) = (span.start().line, span.end().line);
        if to + 1 - from > FUNCTION_LINES {
            let what = format!("{name} has {} lines, {FUNCTION_LINES} are the most", to + 1 - from);
            self.out.push(Finding::new(format!("{}:{from}", self.path), what));
        }
    }
}

impl<'a> Visit<'a> for Lengths {
    fn visit_item_fn(&mut self, f: &'a syn::ItemFn) {
        // From the signature on: attributes and docstrings do not count.
        let span = f.sig.fn_token.span.join(f.block.span()).unwrap_or_else(|| f.block.span());
        self.measure(&f.sig.ident.to_string(), span);
        syn::visit::visit_item_fn(self, f);
    }
    fn visit_impl_item_fn(&mut self, f: &'a syn::ImplItemFn) {
        let span = f.sig.fn_token.span.join(f.block.span()).unwrap_or_else(|| f.block.span());
        self.measure(&f.sig.ident.to_string(), span);
        syn::visit::visit_impl_item_fn(self, f);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_component_and_a_missing_header_are_found() {
        let long = format!("#[component]\nfn X() -> Html {{\n{}html!{{}}\n}}\n", "let a = 1;\n".repeat(60));
        assert_eq!(rust(Path::new("x.rs"), &long).map(|f| f.len()).unwrap_or_default(), 1);
        assert!(rust(Path::new("x.rs"), "fn x() {}").unwrap_or_default().is_empty());
        assert!(!has_header("rs", "use std::fmt;\n"));
        assert!(has_header("mjs", "#!/usr/bin/env node\n// What it is for.\n"));
        assert!(!has_header("rs", "//! Placeholder.\n"));
    }
}
