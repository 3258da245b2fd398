//! Finding a place by any spelling. (First form; folding and tolerance follow.)
use crate::place::Gazetteer;
/// How well a place fits the query, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// A name, whole.
    Exact,
    /// A name begins so.
    Prefix,
    /// A word of a name begins so.
    WordPrefix,
    /// Alike, but spelt otherwise.
    Fuzzy,
}
/// A place found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Position in `Gazetteer::places` (codes may repeat in a faulty list, positions do not).
    pub at: usize,
    /// Position of its parent, for the second line.
    pub parent: Option<usize>,
    /// How well it fits.
    pub rank: Rank,
}
/// The search index of one gazetteer.
#[derive(Debug, Clone, Default)]
pub struct Index {
    names: Vec<(String, u32)>,
}
impl Index {
    /// Builds the index.
    #[must_use]
    pub fn build(gazetteer: &Gazetteer) -> Self {
        let mut names = vec![];
        for (i, p) in gazetteer.places.iter().enumerate() {
            for n in p.name.values().chain(&p.also) {
                names.push((n.to_lowercase(), u32::try_from(i).unwrap_or(u32::MAX)));
            }
        }
        Self { names }
    }
    /// Places that fit `query`, best first, at most `limit`.
    #[must_use]
    pub fn find(&self, query: &str, limit: usize) -> Vec<Hit> {
        let q = query.to_lowercase();
        let hit = |at: u32, rank| Hit { at: at as usize, parent: None, rank };
        self.names
            .iter()
            .filter(|(n, _)| n.starts_with(&q))
            .map(|(_, i)| hit(*i, Rank::Prefix))
            .take(limit)
            .collect()
    }
}
