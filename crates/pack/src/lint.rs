//! The content-safety lint.
use std::collections::BTreeMap;
use waymark_core::module::Module;
use waymark_text::Catalogue;

/// A rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// x
    Never,
}
impl Rule {
    /// Whether a finding stops the build.
    #[must_use]
    pub fn refuses(self) -> bool {
        true
    }
}

/// x
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Rule.
    pub rule: Rule,
}

/// x
#[must_use]
pub fn library(_modules: &[Module], _catalogues: &BTreeMap<String, Catalogue>) -> Vec<Finding> {
    Vec::new()
}

/// x
#[must_use]
pub fn report(findings: &[Finding]) -> String {
    format!("{findings:?}")
}
