//! The files of the page, in the program itself: it runs from anywhere, with nothing beside it.

use include_dir::{Dir, include_dir};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/demo/page");

/// A file of the page by its name.
pub fn file(name: &str) -> Option<&'static [u8]> {
    FILES.get_file(name).map(|file| file.contents())
}
