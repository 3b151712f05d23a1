//! A PDF as others read it: printed on paper, and looked at by the camera of a phone (poppler's tools, `rqrr`).

use std::io::Write;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

/// Dots an inch of a plain office printer.
const DPI: &str = "300";

/// Its words, in the order they are read; the pages are parted by a form feed.
pub fn words(pdf: &[u8]) -> Result<String> {
    Ok(String::from_utf8(through("pdftotext", &["-layout", "-", "-"], pdf)?)?)
}

/// What the QR codes on it say, page by page.
pub fn codes(pdf: &[u8]) -> Result<Vec<String>> {
    let mut codes = Vec::new();
    let printed = through("pdftoppm", &["-gray", "-r", DPI, "-"], pdf)?;
    let mut rest = printed.as_slice();
    while !rest.is_empty() {
        let (width, height, page, behind) = picture(rest)?;
        // What is to be cut apart is held before the camera one by one: several codes at once confuse it.
        let (half, middle) = (width / 2, height / 2);
        let corners = [(0, 0), (half, 0), (0, middle), (half, middle)];
        let mut found: Vec<String> =
            corners.iter().flat_map(|(x, y)| seen(half, middle, |i, j| page[(y + j) * width + x + i])).collect();
        if found.is_empty() {
            found = seen(width, height, |x, y| page[y * width + x]);
        }
        codes.extend(found);
        rest = behind;
    }
    Ok(codes)
}

/// What the codes in a part of a page say.
fn seen(width: usize, height: usize, grey: impl FnMut(usize, usize) -> u8) -> Vec<String> {
    let mut part = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
    part.detect_grids().iter().filter_map(|square| Some(square.decode().ok()?.1)).collect()
}

/// The first picture of a row of them (Netpbm `P5`): width, height, a byte for each dot, and what is behind.
fn picture(bytes: &[u8]) -> Result<(usize, usize, &[u8], &[u8])> {
    let mut rest = bytes;
    let mut head = Vec::new();
    while head.len() < 4 {
        let end = rest.iter().position(u8::is_ascii_whitespace).context("the head of a picture")?;
        head.push(std::str::from_utf8(&rest[..end])?);
        rest = &rest[end + 1..];
    }
    ensure!(head[0] == "P5" && head[3] == "255", "a picture in grey");
    let (width, height): (usize, usize) = (head[1].parse()?, head[2].parse()?);
    let (page, behind) = rest.split_at_checked(width * height).context("the dots of a picture")?;
    Ok((width, height, page, behind))
}

fn through(tool: &str, arguments: &[&str], input: &[u8]) -> Result<Vec<u8>> {
    let mut child = Command::new(tool)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("{tool} is missing; tests/run installs it"))?;
    let mut stdin = child.stdin.take().context("stdin")?;
    let input = input.to_vec();
    let writing = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output()?;
    writing.join().map_err(|_| anyhow::anyhow!("{tool} could not be given the file"))??;
    ensure!(output.status.success(), "{tool} does not take the file");
    Ok(output.stdout)
}
