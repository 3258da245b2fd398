//! Sums over sessions for the office. (First form; see the report types.)
