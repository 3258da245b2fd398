//! No text for people outside the Fluent files, and no left or right in the styles (both break a language).
//!
//! How: string literals that stand as text inside `html!` (Yew) and `html!`/`maud` markup, and attributes that people hear or read.

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::Visit;

use super::{Finding, short};
use crate::error::{Result, at};
use crate::run::{files, root};

/// Attributes whose value a person reads or hears.
const READ: [&str; 5] = ["aria-label", "placeholder", "title", "alt", "label"];

/// A name is the same in every language.
const NAME: &str = "Waymark";

pub(super) fn check() -> Result<Vec<Finding>> {
    let mut out = vec![];
    for folder in ["src", "crates/server/src"] {
        for path in files(&root().join(folder))? {
            if path.extension().is_some_and(|e| e == "rs") {
                let text = std::fs::read_to_string(&path).map_err(at(&path))?;
                out.extend(markup(&short(&path), &text));
            }
        }
    }
    let css = root().join("static/app.css");
    let text = std::fs::read_to_string(&css).map_err(at(&css))?;
    out.extend(sides(&short(&css), &text));
    Ok(out)
}

fn markup(place: &str, text: &str) -> Vec<Finding> {
    let Ok(file) = syn::parse_file(text) else { return vec![] };
    let mut found = Markup { place: place.into(), out: vec![] };
    found.visit_file(&file);
    found.out
}

struct Markup {
    place: String,
    out: Vec<Finding>,
}

impl<'a> Visit<'a> for Markup {
    fn visit_macro(&mut self, m: &'a syn::Macro) {
        if m.path.segments.last().is_some_and(|s| s.ident == "html") {
            self.walk(m.tokens.clone());
        }
        syn::visit::visit_macro(self, m);
    }
}

impl Markup {
    fn walk(&mut self, tokens: TokenStream) {
        let mut name = String::new();
        let mut after_equals = false;
        for token in tokens {
            match &token {
                TokenTree::Group(g) => self.walk(g.stream()),
                TokenTree::Ident(i) if name.ends_with('-') => name.push_str(&i.to_string()),
                TokenTree::Ident(i) => name = i.to_string(),
                TokenTree::Punct(p) if p.as_char() == '-' => name.push('-'),
                TokenTree::Literal(l) => {
                    let text = l.to_string();
                    if text.starts_with('"')
                        && (!after_equals || READ.contains(&name.as_str()))
                        && is_prose(&text)
                    {
                        let line = l.span().start().line;
                        let what = format!("{text} is text for people: put it into a Fluent file");
                        self.out.push(Finding::new(format!("{}:{line}", self.place), what));
                    }
                }
                TokenTree::Punct(_) => {}
            }
            after_equals = matches!(&token, TokenTree::Punct(p) if p.as_char() == '=');
        }
    }
}

/// Words as people write them, not a class list, an address, a path of a drawing or a code.
fn is_prose(literal: &str) -> bool {
    let text = literal.trim_matches('"');
    if text == NAME {
        return false;
    }
    let foreign = text.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
    let capital = text.chars().next().is_some_and(|c| c.is_ascii_uppercase())
        && text.chars().filter(|c| c.is_ascii_lowercase()).count() >= 2;
    foreign || capital
}

fn sides(place: &str, css: &str) -> Vec<Finding> {
    const BAD: [&str; 8] = [
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "border-left",
        "border-right",
        "text-align: left",
        "text-align: right",
    ];
    css.lines()
        .enumerate()
        .filter(|(_, l)| BAD.iter().any(|b| l.contains(b)))
        .map(|(i, _)| Finding::new(format!("{place}:{}", i + 1), "names a side: use the logical property"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_in_markup_is_found_and_codes_are_not() {
        let f = |body: &str| markup("x.rs", &format!("fn x() {{ html! {{ {body} }} }}")).len();
        assert_eq!(f(r#"<p>{"Hello there"}</p>"#), 1);
        assert_eq!(f(r#"<p>{"مرحبا"}</p>"#), 1);
        assert_eq!(f(r#"<p aria-label="Close this">{t.close()}</p>"#), 1);
        assert_eq!(f(r#"<p class="btn primary" data-test="home-new">{t.close()}</p>"#), 0);
        assert_eq!(f(r#"<path d="M12 5v14M5 12h14"/>"#), 0);
    }

    #[test]
    fn a_side_in_the_styles_is_found() {
        assert_eq!(sides("a.css", "p { margin-left: 4px; }\nq { margin-inline-start: 4px; }").len(), 1);
    }
}
