//! Order of short lists: an insertion sort of a few dozen bytes, and sets that are filled one by one.
//!
//! Promise: stable, for lists of at most a few hundred. The standard library's sorts are made for millions; each type that they are
//! used with adds 4 KB to the tablet's download, and collecting into an ordered set sorts too (`cargo xtask bench`).

use std::cmp::Ordering;

/// Sorts by a comparison; equal ones keep their order.
pub fn sort_by<T>(list: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    for end in 1..list.len() {
        let mut at = end;
        while at > 0 && compare(&list[at - 1], &list[at]) == Ordering::Greater {
            list.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// Sorts by a key; equal ones keep their order.
pub fn sort_by_key<T, K: Ord>(list: &mut [T], mut key: impl FnMut(&T) -> K) {
    sort_by(list, |a, b| key(a).cmp(&key(b)));
}

/// Sorts by the order of the type.
pub fn sort<T: Ord>(list: &mut [T]) {
    sort_by(list, T::cmp);
}

/// Fills a set or map one by one.
pub fn filled<C: Default + Extend<T>, T>(items: impl IntoIterator<Item = T>) -> C {
    let mut set = C::default();
    for item in items {
        set.extend(Some(item));
    }
    set
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_the_stable_sort(list in prop::collection::vec((0_u8..6, any::<u8>()), 0..40)) {
            let (mut ours, mut theirs) = (list.clone(), list);
            sort_by_key(&mut ours, |x| x.0);
            theirs.sort_by_key(|x| x.0);
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn a_filled_set_is_the_collected_one(list in prop::collection::vec((any::<u8>(), any::<u8>()), 0..40)) {
            let map: BTreeMap<u8, u8> = filled(list.clone());
            prop_assert_eq!(map, list.iter().copied().collect::<BTreeMap<_, _>>());
            let set: BTreeSet<(u8, u8)> = filled(list.clone());
            prop_assert_eq!(set, list.into_iter().collect::<BTreeSet<_>>());
        }
    }
}
