//! Numbers of cases, and which of them can be told to everybody.

/// From so many on a number tells of nobody in particular.
pub const FEW: u64 = 5;
/// What is left out of a table has to come to so much in all, so that nobody works it out from the total.
const TOGETHER: u64 = 2 * FEW;

/// A number of cases as its reader may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown {
    /// The number.
    Exactly(u64),
    /// Too small to be told, or one from which such a number could be worked out.
    Hidden,
}

impl Shown {
    /// The number, where it may be seen.
    pub fn get(self) -> Option<u64> {
        match self {
            Shown::Exactly(count) => Some(count),
            Shown::Hidden => None,
        }
    }

    /// As everybody may see it, by itself.
    #[must_use]
    pub fn published(self) -> Self {
        match self {
            Shown::Exactly(1..FEW) => Shown::Hidden,
            shown => shown,
        }
    }
}

/// Cases counted by something each of them is exactly one of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally<K> {
    /// Each that occurs, in a fixed order, with how many there are.
    pub rows: Vec<(K, Shown)>,
}

impl<K: PartialEq + Clone> Tally<K> {
    /// Counts by these, in their order; what is not among them comes after, in the order of its first. What does not occur
    /// has no row.
    pub fn count(order: impl IntoIterator<Item = K>, cases: impl IntoIterator<Item = K>) -> Self {
        let mut rows: Vec<(K, u64)> = order.into_iter().map(|key| (key, 0)).collect();
        for case in cases {
            match rows.iter_mut().find(|(key, _)| *key == case) {
                Some((_, count)) => *count += 1,
                None => rows.push((case, 1)),
            }
        }
        rows.retain(|(_, count)| *count > 0);
        Self { rows: rows.into_iter().map(|(key, count)| (key, Shown::Exactly(count))).collect() }
    }

    /// How many there are in all, of what may be seen.
    pub fn seen(&self) -> u64 {
        self.rows.iter().filter_map(|(_, count)| count.get()).sum()
    }

    /// Whether something in it is not told.
    pub fn hides(&self) -> bool {
        self.rows.iter().any(|(_, count)| *count == Shown::Hidden)
    }

    /// The same with the largest numbers first.
    #[must_use]
    pub fn by_size(mut self) -> Self {
        self.rows.sort_by_key(|(_, count)| std::cmp::Reverse(count.get()));
        self
    }

    /// As everybody may see it who knows the total as well. With the small numbers the smallest of the others are left out,
    /// so that there are two at least and none can be had by subtraction; equal ones go together, since which of them stays
    /// would tell as well. Where the total is small, so is everything.
    #[must_use]
    pub fn published(&self) -> Self {
        let counts: Vec<u64> = self.rows.iter().map(|(_, count)| count.get().unwrap_or(0)).collect();
        let total: u64 = counts.iter().sum();
        let mut hidden: Vec<bool> = counts.iter().map(|count| total < FEW || *count < FEW).collect();
        let any = hidden.contains(&true);
        let mut others: Vec<u64> = counts.iter().copied().filter(|count| total >= FEW && *count >= FEW).collect();
        others.sort_unstable();
        others.dedup();
        for (nth, size) in others.into_iter().enumerate() {
            let together: u64 = counts.iter().zip(&hidden).filter(|(_, hidden)| **hidden).map(|(count, _)| count).sum();
            // One that is not small always goes with those that are: else their sum could say what each of them is.
            if any && (nth == 0 || together < TOGETHER) {
                counts
                    .iter()
                    .zip(&mut hidden)
                    .filter(|(count, _)| **count == size)
                    .for_each(|(_, hidden)| *hidden = true);
            }
        }
        let shown = self.rows.iter().zip(hidden);
        let rows: Vec<_> =
            shown.map(|((key, count), hidden)| (key.clone(), if hidden { Shown::Hidden } else { *count })).collect();
        // As many as there are rows: each of them would be known to be one.
        let each_is_one = total >= FEW && u64::try_from(counts.len()) == Ok(total);
        Self { rows: if each_is_one { Vec::new() } else { rows } }
    }
}
