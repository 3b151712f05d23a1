//! What the README says is so.
