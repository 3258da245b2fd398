//! Acts that may only be denied (N), words of switches (S), and "go back".
//!
//! Promise: a denial governs one verb, or verbs joined by "or"; it reaches no further. A denied act with a way out is still refused.

use super::language::Language;
use super::sentence::Sentence;
use super::{Context, Rule};

/// Words `at..at+len` of a sentence.
#[derive(Debug, Clone, Copy)]
struct Hit {
    at: usize,
    len: usize,
}

pub(super) fn check(l: &Language, s: &Sentence, context: Context<'_>, found: &mut Vec<(Rule, String)>) {
    let hits = all_hits(l, s);
    let covered = denied(l, s, &hits);
    for (hit, denied) in hits.iter().zip(covered) {
        if denied {
            if let Some(way_out) = l.loopholes.iter().find(|p| s.has(l, p)) {
                found.push((Rule::Loophole, format!("{} … {way_out}", s.said(hit.at, hit.len))));
            }
        } else if !passes(l, s, *hit) {
            found.push((Rule::Undenied, s.said(hit.at, hit.len)));
        }
    }
    for (switch, pattern) in l.switched {
        for hit in self::hits(l, s, &[pattern]) {
            let named = hit.at.checked_sub(1).is_some_and(|i| one_of(l, s, i, l.harmless));
            if context.switch != Some(switch) && !named && !passes(l, s, hit) {
                found.push((Rule::Switch, s.said(hit.at, hit.len)));
            }
        }
    }
    go_back(l, s, found);
}

/// Acts that are always guarded, and those that are because of their object; from left to right.
fn all_hits(l: &Language, s: &Sentence) -> Vec<Hit> {
    let mut all = hits(l, s, l.guarded);
    let free = |h: &Hit, all: &[Hit]| all.iter().all(|g| h.at + h.len <= g.at || g.at + g.len <= h.at);
    for hit in hits(l, s, l.handled) {
        if free(&hit, &all) && handles(l, s, hit) {
            all.push(hit);
        }
    }
    all.sort_by_key(|h| h.at);
    all
}

/// Whether the object of an act is something that nobody handles: one of the next four words, in the same clause.
fn handles(l: &Language, s: &Sentence, hit: Hit) -> bool {
    let after = hit.at + hit.len;
    let carried = (hit.at..after).any(|i| (l.holds_object)(&s.words[i]));
    let mut near = (hit.at + 1..(after + 4).min(s.words.len())).take_while(|i| s.words[*i].folded != ",");
    carried || near.any(|i| one_of(l, s, i, l.things))
}

/// Longest matches, from left to right.
fn hits(l: &Language, s: &Sentence, patterns: &[&str]) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut at = 0;
    while let Some(word) = s.words.get(at) {
        let pair = |p: &&str| at.checked_sub(1).is_some_and(|i| s.at(l, i, p).is_some());
        let innocent = l.innocent.contains(&word.raw.as_str()) || l.innocent_pairs.iter().any(pair);
        let len = patterns.iter().filter_map(|p| s.at(l, at, p)).max().filter(|_| !innocent);
        if let Some(len) = len {
            hits.push(Hit { at, len });
        }
        at += len.unwrap_or(1);
    }
    hits
}

/// For each hit whether a denial governs it, by itself or through a chain whose last link is "or".
fn denied(l: &Language, s: &Sentence, hits: &[Hit]) -> Vec<bool> {
    let mut out: Vec<bool> = hits.iter().map(|h| directly(l, s, h.at)).collect();
    let mut start = 0;
    while start < hits.len() {
        let mut end = start;
        while end + 1 < hits.len() && !out[end + 1] && link(l, s, hits[end], hits[end + 1]).is_some() {
            end += 1;
        }
        let closed = end > start && link(l, s, hits[end - 1], hits[end]) == Some(true);
        if closed && out[start] {
            out[start..=end].fill(true);
        }
        start = end + 1;
    }
    out
}

/// How two hits are joined: `Some(true)` by "or", `Some(false)` by a comma, with at most two other words between.
fn link(l: &Language, s: &Sentence, a: Hit, b: Hit) -> Option<bool> {
    let between = s.words.get(a.at + a.len..b.at)?;
    let is_or = |w: &str| l.or.contains(&w);
    let joins = between.iter().filter(|w| w.folded == "," || is_or(&w.folded)).count();
    let others = between.len() - joins;
    let or = between.iter().any(|w| is_or(&w.folded));
    (others <= 2 && (joins == 1 || (or && joins == 2))).then_some(or)
}

/// Whether a denial stands right before `at`, but for words that may stand between; or governs "X or" before it.
fn directly(l: &Language, s: &Sentence, at: usize) -> bool {
    let before = s.words.get(..at).unwrap_or_default();
    let mut rest = before.len();
    let is = |i: usize, list: &[&str]| list.iter().any(|p| s.at(l, i, p) == Some(1));
    for _ in 0..4 {
        let Some(i) = rest.checked_sub(1) else { return false };
        if is(i, l.denials) {
            return true;
        }
        if !is(i, l.between) {
            break;
        }
        rest = i;
    }
    let Some(or) = rest.checked_sub(1).filter(|i| is(*i, l.or)) else { return false };
    (1..=2).any(|n| {
        or.checked_sub(n + 1)
            .is_some_and(|d| is(d, l.denials) && (d + 1..or).all(|i| s.words[i].folded != ","))
    })
}

/// Whether an act passes without a denial: done by specialists or by water and wind, or with a harmless object.
fn passes(l: &Language, s: &Sentence, hit: Hit) -> bool {
    if by_agent(l, s, hit) {
        let outside = |i: &usize| *i < hit.at || *i >= hit.at + hit.len;
        return !(0..s.words.len()).filter(outside).any(|i| one_of(l, s, i, l.using));
    }
    let after = hit.at + hit.len;
    if s.words.get(after - 1).is_none_or(l.holds_object) {
        return false;
    }
    for i in after..(after + 4).min(s.words.len()) {
        let word = &s.words[i];
        if word.folded == "," || one_of(l, s, i, l.harmful) || one_of(l, s, i, l.using) || (l.is_means)(word)
        {
            return false;
        }
        if one_of(l, s, i, l.harmless) {
            return true;
        }
    }
    false
}

fn one_of(l: &Language, s: &Sentence, i: usize, list: &[&str]) -> bool {
    list.iter().any(|p| s.at(l, i, p).is_some())
}

/// Whether the act is another's: its doer stands before it, or after it where verbs come first. What is said to the group is not.
fn by_agent(l: &Language, s: &Sentence, hit: Hit) -> bool {
    if s.words.get(hit.at).is_none_or(l.commands) {
        return false;
    }
    let mut at = hit.at;
    while let Some(i) = at.checked_sub(1).filter(|i| hit.at - i <= 3) {
        if one_of(l, s, i, l.agents) {
            return true;
        }
        if !one_of(l, s, i, l.before_act) {
            break;
        }
        at = i;
    }
    let after = hit.at + hit.len;
    l.verb_first
        && (after..after + 2)
            .take_while(|i| s.words.get(*i).is_some_and(|w| w.folded != ","))
            .any(|i| one_of(l, s, i, l.agents))
}

fn go_back(l: &Language, s: &Sentence, found: &mut Vec<(Rule, String)>) {
    for hit in hits(l, s, l.go_back) {
        if directly(l, s, hit.at) {
            continue;
        }
        let known = l.known_way.iter().any(|p| s.has(l, p));
        let towards = l.back_for.iter().any(|p| s.has(l, p));
        if !known || towards {
            found.push((Rule::GoBack, s.said(hit.at, hit.len)));
        }
    }
}
