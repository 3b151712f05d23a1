//! Pictures and drawings that come from outside: whatever is wrong with one, the paper is made.

use krilla::Data;
use krilla::image::Image;
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use crate::papers::without_metadata;

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
        // Of a PNG only the picture is taken anyway; of a JPEG, all that cameras write beside it as well.
        let clean = without_metadata(bytes.to_vec().into())?;
        Image::from_jpeg(Data::from(clean.to_vec()), false).ok()?
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
