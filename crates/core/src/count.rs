//! The count sheet: people by sex and age band, first-timers, disability; undo for every tap (rule R1, issue: 25 people in 20 seconds).
//!
//! Promise: a total is computed, never stored; no count goes below zero; a tap on a card cannot reach this type.

use serde::{Deserialize, Serialize};

use crate::age::{AgeRange, Sex};

/// One cell: how many people of one sex in one band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "FlatRow", into = "FlatRow")]
pub struct CountRow {
    /// Sex.
    pub sex: Sex,
    /// Band, as explicit edges.
    pub ages: AgeRange,
    /// People.
    pub count: u16,
}

/// A row as it is written. Not `serde(flatten)`: that buffers every row and weighs in the tablet's WASM.
#[derive(Serialize, Deserialize)]
struct FlatRow {
    sex: Sex,
    age_min: u8,
    age_max: Option<u8>,
    count: u16,
}

impl From<FlatRow> for CountRow {
    fn from(r: FlatRow) -> Self {
        Self { sex: r.sex, ages: AgeRange { min: r.age_min, max: r.age_max }, count: r.count }
    }
}

impl From<CountRow> for FlatRow {
    fn from(r: CountRow) -> Self {
        Self { sex: r.sex, age_min: r.ages.min, age_max: r.ages.max, count: r.count }
    }
}

/// How the numbers came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Head by head.
    #[default]
    Counted,
    /// From a list that someone else keeps (a teacher's register).
    List,
    /// Estimated.
    Estimate,
}

/// What a tap on the sheet changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// A sex and band.
    People(Sex, AgeRange),
    /// People who have not had a session on this before.
    FirstTime,
    /// People with a disability.
    Disability,
}

/// A change that can be undone: the cell and what it held before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// What was changed.
    pub cell: Cell,
    /// What it held before; `None`: not known / not asked.
    pub before: Option<u16>,
}

/// The most that one cell takes; more is a mistyped number.
pub const CELL_MAX: u16 = 5000;

/// How many changes can be undone.
pub const UNDO_MAX: usize = 50;

/// The sheet of one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct CountSheet {
    /// Cells that were ever touched; an absent cell is zero.
    pub rows: Vec<CountRow>,
    /// `None`: not known.
    pub first_time: Option<u16>,
    /// `None`: not asked (distinct from 0).
    pub disability: Option<u16>,
    /// Basis of the numbers.
    pub basis: Basis,
    /// Changes, newest last, at most [`UNDO_MAX`].
    pub undo: Vec<Change>,
}

impl CountSheet {
    /// Everyone, computed.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.rows.iter().map(|r| u32::from(r.count)).sum()
    }

    /// People in one cell.
    #[must_use]
    pub fn get(&self, sex: Sex, ages: AgeRange) -> u16 {
        self.rows.iter().find(|r| r.sex == sex && r.ages == ages).map_or(0, |r| r.count)
    }

    /// What a cell holds; `None`: first-timers not known, disability not asked.
    #[must_use]
    pub fn cell(&self, cell: Cell) -> Option<u16> {
        match cell {
            Cell::People(sex, ages) => Some(self.get(sex, ages)),
            Cell::FirstTime => self.first_time,
            Cell::Disability => self.disability,
        }
    }

    /// Sets a cell (a typed number), remembering what it held. Values over [`CELL_MAX`] are cut to it.
    pub fn set(&mut self, cell: Cell, value: Option<u16>) {
        let value = value.map(|v| v.min(CELL_MAX));
        let before = self.cell(cell);
        if before == value {
            return;
        }
        self.write(cell, value);
        self.undo.push(Change { cell, before });
        if self.undo.len() > UNDO_MAX {
            self.undo.remove(0);
        }
    }

    /// Adds `by` (negative: takes away); never below zero.
    pub fn add(&mut self, cell: Cell, by: i32) {
        let now = i32::from(self.cell(cell).unwrap_or(0)).saturating_add(by);
        self.set(cell, Some(u16::try_from(now.clamp(0, i32::from(CELL_MAX))).unwrap_or(0)));
    }

    /// Takes back the newest change; false when there is none.
    pub fn undo(&mut self) -> bool {
        let Some(change) = self.undo.pop() else { return false };
        self.write(change.cell, change.before);
        true
    }

    fn write(&mut self, cell: Cell, value: Option<u16>) {
        match cell {
            Cell::FirstTime => self.first_time = value,
            Cell::Disability => self.disability = value,
            Cell::People(sex, ages) => {
                let count = value.unwrap_or(0);
                match self.rows.iter_mut().find(|r| r.sex == sex && r.ages == ages) {
                    Some(row) => row.count = count,
                    None => self.rows.push(CountRow { sex, ages, count }),
                }
            }
        }
    }
}
