//! Which draft is written next (rule R1): one write at a time, the newest wins, none is lost.
//!
//! Promise: pure. After the last answer every draft that was offered has either been written in its newest form or is still
//! waiting and counted as not saved. "Saved" is only said of what the database has confirmed.

use std::collections::BTreeMap;

use waymark_core::draft::Draft;

/// What the word beside the counts says about one draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Saved {
    /// Everything is on disk.
    #[default]
    Yes,
    /// A write is under way or waits.
    Writing,
    /// The last write failed; it is tried again with the next change or on a tap.
    Failed,
}

struct Slot {
    draft: Draft,
    failed: bool,
}

/// The queue.
#[derive(Default)]
pub struct Saver {
    waiting: BTreeMap<String, Slot>,
    writing: Option<String>,
}

impl Saver {
    /// A newer form of a draft; it replaces one of the same id that still waits.
    pub fn offer(&mut self, draft: Draft) {
        self.waiting.insert(draft.id.clone(), Slot { draft, failed: false });
    }

    /// What to write now; `None` while a write is under way or nothing (new) waits.
    pub fn take(&mut self) -> Option<Draft> {
        if self.writing.is_some() {
            return None;
        }
        let id = self.waiting.iter().find(|(_, s)| !s.failed).map(|(id, _)| id.clone())?;
        let slot = self.waiting.remove(&id)?;
        self.writing = Some(id);
        Some(slot.draft)
    }

    /// The write of `draft` is over. A failed one waits again unless a newer form came meanwhile.
    pub fn done(&mut self, draft: Draft, ok: bool) {
        self.writing = None;
        if !ok {
            self.waiting.entry(draft.id.clone()).or_insert(Slot { draft, failed: true });
        }
    }

    /// Try the failed ones again.
    pub fn retry(&mut self) {
        self.waiting.values_mut().for_each(|s| s.failed = false);
    }

    /// The draft was sealed or put away: nothing of it may be written any more.
    pub fn forget(&mut self, id: &str) {
        self.waiting.remove(id);
    }

    /// Nothing is under way or waits to be tried.
    #[must_use]
    pub fn idle(&self) -> bool {
        self.writing.is_none() && self.waiting.values().all(|s| s.failed)
    }

    /// How the draft of that id stands.
    #[must_use]
    pub fn state(&self, id: &str) -> Saved {
        match self.waiting.get(id) {
            Some(slot) if slot.failed => Saved::Failed,
            Some(_) => Saved::Writing,
            None if self.writing.as_deref() == Some(id) => Saved::Writing,
            None => Saved::Yes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::time::Moment;

    fn draft(id: &str, at: usize) -> Draft {
        Draft { at, ..Draft::new(id.into(), Moment::utc(0), false) }
    }

    #[test]
    fn the_newest_form_wins_and_nothing_is_lost() {
        let mut s = Saver::default();
        s.offer(draft("a", 1));
        let first = s.take().unwrap();
        s.offer(draft("a", 2));
        s.offer(draft("b", 1));
        s.offer(draft("a", 3));
        assert!(s.take().is_none(), "one write at a time");
        assert_eq!(s.state("a"), Saved::Writing);
        s.done(first, true);
        let mut seen = vec![];
        while let Some(d) = s.take() {
            seen.push((d.id.clone(), d.at));
            s.done(d, true);
        }
        assert_eq!(seen, [("a".to_owned(), 3), ("b".to_owned(), 1)]);
        assert!(s.idle() && s.state("a") == Saved::Yes);
    }

    #[test]
    fn a_failed_write_waits_and_says_so() {
        let mut s = Saver::default();
        s.offer(draft("a", 1));
        let d = s.take().unwrap();
        s.done(d, false);
        assert_eq!((s.state("a"), s.take().is_none()), (Saved::Failed, true));
        s.retry();
        assert_eq!(s.take().unwrap().at, 1);
    }

    #[test]
    fn a_newer_form_outlives_the_failure_of_an_older_one() {
        let mut s = Saver::default();
        s.offer(draft("a", 1));
        let old = s.take().unwrap();
        s.offer(draft("a", 2));
        s.done(old, false);
        assert_eq!(s.take().unwrap().at, 2);
    }

    #[test]
    fn what_was_sealed_is_not_written_again() {
        let mut s = Saver::default();
        s.offer(draft("a", 1));
        s.forget("a");
        assert!(s.take().is_none() && s.state("a") == Saved::Yes);
    }
}
