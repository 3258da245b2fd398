//! Writes the typed methods (`messages.rs`), the catalogues (`<lang>.json`) and their table (`embed.rs`).

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::compile::{CompileError, Compiled, Fault, Messages, What, variables};
use crate::pattern::{Part, Pattern, is_number};

/// Writes all; the first language is the reference.
pub(crate) fn write(out: &Path, languages: &[(&str, &Messages)]) -> Result<(), Box<dyn Error>> {
    let Some((reference, messages)) = languages.first() else {
        return Err("no language in i18n".into());
    };
    fs::write(out.join("messages.rs"), methods(reference, messages)?)?;
    let mut table = String::from("&[\n");
    let mut names = String::from("&[\n");
    for (tag, messages) in languages {
        fs::write(out.join(format!("{tag}.json")), catalogue(tag, messages, |_| true))?;
        fs::write(out.join(format!("{tag}.app.json")), catalogue(tag, messages, |file| !is_office(file)))?;
        let whole = format!("include_str!(concat!(env!(\"OUT_DIR\"), \"/{tag}.json\"))");
        let app = format!("include_str!(concat!(env!(\"OUT_DIR\"), \"/{tag}.app.json\"))");
        writeln!(table, "({tag:?}, {whole}, {app}),")?;
        let name = messages.get("language-name").map(|m| english(&m.pattern)).unwrap_or_default();
        writeln!(names, "({tag:?}, {name:?}),")?;
    }
    table.push(']');
    names.push(']');
    fs::write(out.join("embed.rs"), table)?;
    fs::write(out.join("languages.rs"), names)?;
    Ok(())
}

/// Messages of the office pages, which the tablet does not load.
fn is_office(file: &str) -> bool {
    Path::new(file).file_name().is_some_and(|n| n.to_string_lossy().starts_with("office"))
}

fn catalogue(tag: &str, messages: &Messages, wanted: impl Fn(&str) -> bool) -> String {
    let patterns: serde_json::Map<_, _> = messages
        .iter()
        .filter(|(_, m)| wanted(&m.file))
        .map(|(k, m)| (k.clone(), m.pattern.to_json()))
        .collect();
    serde_json::json!({ "lang": tag, "messages": patterns }).to_string()
}

fn methods(lang: &str, messages: &Messages) -> Result<String, Box<dyn Error>> {
    let mut code = String::from("impl Text {\n");
    let mut names: BTreeMap<String, &str> = BTreeMap::new();
    let mut faults = Vec::new();
    for (key, message) in messages {
        let name = ident(key);
        let clash = names.insert(name.clone(), key);
        match complaint(&name, message, clash) {
            None => method(&mut code, key, &name, &message.pattern)?,
            Some(what) => faults.push(Fault {
                lang: lang.into(),
                file: message.file.clone(),
                key: key.clone(),
                what: What::Function(what),
            }),
        }
    }
    code.push_str("}\n");
    if faults.is_empty() { Ok(code) } else { Err(CompileError(faults).into()) }
}

fn complaint(name: &str, message: &Compiled, clash: Option<&str>) -> Option<String> {
    if let Some(other) = clash {
        return Some(format!("{other} gives the same name {name}"));
    }
    if variables(&message.pattern).len() > 6 {
        return Some("more than six variables".into());
    }
    let odd = |n: &str| n.is_empty() || n.starts_with(|c: char| !c.is_ascii_lowercase());
    if odd(name) || variables(&message.pattern).iter().any(|v| odd(v)) {
        return Some("names are lower case and begin with a letter".into());
    }
    None
}

fn method(code: &mut String, key: &str, name: &str, pattern: &Pattern) -> Result<(), std::fmt::Error> {
    let vars: Vec<_> = variables(pattern).into_iter().collect();
    let (mut parameters, mut arguments) = (String::new(), String::new());
    for var in vars {
        let (id, number) = (ident(var), is_number(var));
        write!(parameters, ", {id}: {}", if number { "i64" } else { "&str" })?;
        write!(arguments, "({var:?}, Arg::{}({id})), ", if number { "N" } else { "S" })?;
    }
    writeln!(code, "    /// {}", english(pattern).replace('`', "'"))?;
    writeln!(code, "    #[must_use]")?;
    writeln!(code, "    pub fn {name}(&self{parameters}) -> String {{ self.say({key:?}, &[{arguments}]) }}")
}

/// A name that Rust takes.
fn ident(key: &str) -> String {
    let name = key.replace(['-', '.'], "_");
    let keyword = [
        "as", "box", "else", "for", "if", "in", "loop", "match", "move", "type", "use", "where", "while",
        "yield", "try", "ref", "return", "continue", "break",
    ];
    if keyword.contains(&name.as_str()) { format!("r#{name}") } else { name }
}

/// The message on one line, variables as `{$name}`, of a choice the default.
fn english(pattern: &Pattern) -> String {
    let mut text = String::new();
    for part in &pattern.0 {
        match part {
            Part::Text(t) => text.push_str(t),
            Part::Var(v) => text.push_str(&format!("{{${v}}}")),
            Part::Select { variants, .. } => {
                if let Some((_, p)) = variants.last() {
                    text.push_str(&english(p));
                }
            }
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
