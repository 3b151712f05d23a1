//! What is wrong with a profile.

use std::fmt;

/// What is wrong with an office's profile, where, and what would be right. For whoever edits the file, so it is in the
/// language of the file's keys; entries of lists are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeError {
    /// The line, from 1, where one can be named.
    pub line: Option<usize>,
    /// What stands there, with the name of the setting.
    pub wrong: String,
    /// What would be right; none where the file is not TOML or a setting is missing, and `wrong` says it all.
    pub right: Option<String>,
}

impl fmt::Display for OfficeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        f.write_str(&self.wrong)?;
        match &self.right {
            Some(right) => write!(f, " is not {right}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for OfficeError {}
