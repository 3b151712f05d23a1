//! Pictures and drawings that come from outside: whatever is wrong with one, the paper is made.

use krilla::Data;
use krilla::image::Image;
use resvg::usvg::{ImageHrefResolver, Options, Tree};

/// Whether pictures are drawn at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pictures {
    /// Those that can be read.
    Shown,
    /// None: one of them turned out to be broken.
    LeftOut,
}

/// More than any camera makes; what claims to be larger is not unpacked.
const MOST_PIXELS: u64 = 40_000_000;

/// A PNG or JPEG, as large as fits into this room but no larger than at 96 dots to the inch. None: it cannot be read.
pub fn fitting(bytes: &[u8], pictures: Pictures, width: f32, height: f32) -> Option<(Image, f32, f32)> {
    if pictures == Pictures::LeftOut {
        return None;
    }
    let image = if bytes.starts_with(b"\x89PNG") {
        Image::from_png(Data::from(bytes.to_vec()), false).ok()?
    } else {
        Image::from_jpeg(Data::from(without_notes(bytes)?), false).ok()?
    };
    let (across, down) = image.size();
    let pixels = u64::from(across) * u64::from(down);
    if pixels == 0 || pixels > MOST_PIXELS {
        return None;
    }
    let (across, down) = (across as f32, down as f32);
    let scale = (width / across).min(height / down).min(0.75);
    Some((image, across * scale, down * scale))
}

/// A JPEG without what cameras write beside the picture, such as where it was taken. Of a PNG only the picture is taken
/// anyway. None: it is no JPEG.
fn without_notes(jpeg: &[u8]) -> Option<Vec<u8>> {
    let (mut kept, mut rest) = (jpeg.get(..2)?.to_vec(), jpeg.get(2..)?);
    loop {
        let [0xff, marker, ..] = *rest else { return None };
        // From the first scan on it is the picture itself.
        if marker == 0xda {
            kept.extend(rest);
            return Some(kept);
        }
        let length = 2 + usize::from(u16::from_be_bytes([*rest.get(2)?, *rest.get(3)?]));
        let segment = rest.get(..length)?;
        let note = match marker {
            0xe1 | 0xe3..=0xed | 0xef | 0xfe => true,
            // A colour profile; other programs put further pictures there.
            0xe2 => !segment.get(4..)?.starts_with(b"ICC_PROFILE"),
            _ => false,
        };
        if !note {
            kept.extend(segment);
        }
        rest = rest.get(length..)?;
    }
}

/// A drawing (SVG), as large as fits into this room. What it refers to outside itself is not fetched.
pub fn drawing(svg: &str, pictures: Pictures, width: f32, height: f32) -> Option<(Tree, f32, f32)> {
    if pictures == Pictures::LeftOut {
        return None;
    }
    let image_href_resolver =
        ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) };
    let options = Options { image_href_resolver, ..Options::default() };
    let tree = Tree::from_str(svg, &options).ok()?;
    let scale = (width / tree.size().width()).min(height / tree.size().height());
    let (across, down) = (tree.size().width() * scale, tree.size().height() * scale);
    (across > 0.0 && down > 0.0).then_some((tree, across, down))
}

#[cfg(test)]
mod tests {
    use super::without_notes;

    #[test]
    fn a_photograph_does_not_say_where_it_was_taken() {
        let photograph =
            b"\xff\xd8\xff\xe0\0\x04jf\xff\xe1\0\x07Exif.\xff\xe2\0\x0eICC_PROFILE.\xff\xfe\0\x04hi\xff\xda..\xff\xe1";
        let kept = b"\xff\xd8\xff\xe0\0\x04jf\xff\xe2\0\x0eICC_PROFILE.\xff\xda..\xff\xe1";
        assert_eq!(without_notes(photograph).as_deref(), Some(&kept[..]));
    }

    #[test]
    fn what_ends_too_early_is_no_photograph() {
        for broken in
            [&b""[..], b"\xff\xd8", b"\xff\xd8\xff", b"\xff\xd8\xff\xe1\0", b"\xff\xd8\xff\xe1\0\x20..", b"\xff\xd8PK"]
        {
            assert_eq!(without_notes(broken), None, "{broken:x?}");
        }
    }
}
