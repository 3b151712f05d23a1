//! Reads `locales/` and writes what `src/texts` includes: a struct for each message, the list of embedded files, and
//! the names the tables look up. A wrong text stops the build, with file, line, id and what would be right.

use std::path::Path;
use std::{env, fs, io};

#[path = "build/texts/mod.rs"]
mod texts;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=locales");

    match texts::compile(&files(Path::new("locales"))?) {
        Ok(written) => {
            let out = env::var("OUT_DIR").map_err(io::Error::other)?;
            fs::write(Path::new(&out).join("messages.rs"), written.messages)?;
            fs::write(Path::new(&out).join("embedded.rs"), written.embedded)
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            Ok(())
        }
    }
}

/// Every `locales/<language>/*.ftl`, in an order that does not depend on the machine.
fn files(root: &Path) -> io::Result<Vec<texts::File>> {
    let mut files = Vec::new();
    if !root.is_dir() {
        return Ok(files);
    }
    for folder in fs::read_dir(root)? {
        let folder = folder?;
        if !folder.file_type()?.is_dir() {
            continue;
        }
        let language = folder.file_name().to_string_lossy().into_owned();
        for file in fs::read_dir(folder.path())? {
            let name = file?.file_name().to_string_lossy().into_owned();
            if name.ends_with(".ftl") {
                let source = fs::read_to_string(folder.path().join(&name))?;
                files.push(texts::File {
                    path: format!("locales/{language}/{name}"),
                    language: language.clone(),
                    source,
                });
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}
