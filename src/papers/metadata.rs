//! What a picture tells beside what it shows: where it was taken, with which device, by whom. It stays with the original,
//! which is kept sealed; copies that are handed over are without it (UU 27/2022 art. 16(2): no more than is needed).

use bytes::Bytes;
use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::png::Png;
use img_parts::webp::WebP;

/// Parts of a PNG that only say something about it.
const OF_PNG: [[u8; 4]; 5] = [*b"eXIf", *b"tEXt", *b"zTXt", *b"iTXt", *b"tIME"];
/// The same of a WebP.
const OF_WEBP: [[u8; 4]; 2] = [*b"EXIF", *b"XMP "];

/// The picture (JPEG, PNG or WebP) without what it tells about itself; none when it is no such picture. Its dots are not
/// touched. With the rest goes how it was held, so that a copy may lie on its side.
pub fn without_metadata(picture: Bytes) -> Option<Bytes> {
    if let Ok(mut jpeg) = Jpeg::from_bytes(picture.clone()) {
        // The form of the file, its colours, and nothing else an application put in.
        let shows = |segment: &JpegSegment| match segment.marker() {
            markers::APP0 | markers::APP14 => true,
            // A colour profile; others put further pictures there.
            markers::APP2 => segment.contents().starts_with(b"ICC_PROFILE"),
            marker => !(markers::APP0..=markers::APP15).contains(&marker) && marker != markers::COM,
        };
        jpeg.segments_mut().retain(shows);
        return Some(jpeg.encoder().bytes());
    }
    if let Ok(mut png) = Png::from_bytes(picture.clone()) {
        OF_PNG.into_iter().for_each(|kind| png.remove_chunks_by_type(kind));
        return Some(png.encoder().bytes());
    }
    let mut webp = WebP::from_bytes(picture).ok()?;
    OF_WEBP.into_iter().for_each(|id| webp.remove_chunks_by_id(id));
    Some(webp.encoder().bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A JPEG of one dot with a place, a comment and the maker's own segment in it.
    fn jpeg() -> Vec<u8> {
        let mut bytes = vec![0xff, 0xd8];
        for (marker, words) in [
            (markers::APP0, &b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"[..]),
            (markers::APP1, b"Exif\0\0GPS 7.6 S 112.7 E"),
            (markers::APP2, b"ICC_PROFILE\0\x01\x01colours"),
            (markers::APP13, b"Photoshop 3.0\0by Siti"),
            (markers::COM, b"at home"),
        ] {
            bytes.extend([0xff, marker, 0, u8::try_from(words.len() + 2).unwrap_or_default()]);
            bytes.extend(words);
        }
        // The scan: its dots, which end with the image.
        bytes.extend([0xff, markers::SOS, 0, 8, 1, 1, 0, 0, 63, 0, 0x55, 0xaa, 0xff, 0xd9]);
        bytes
    }

    #[test]
    fn a_copy_tells_nothing_about_itself_and_shows_the_same() {
        let whole = jpeg();
        let clean = without_metadata(whole.into()).map(|bytes| bytes.to_vec()).unwrap_or_default();
        let has = |words: &[u8]| clean.windows(words.len()).any(|part| part == words);
        assert!(!has(b"GPS") && !has(b"Siti") && !has(b"at home"));
        assert!(has(b"JFIF") && has(b"colours") && has(&[0x55, 0xaa, 0xff, 0xd9]), "{clean:?}");
    }

    #[test]
    fn a_png_and_a_webp_are_cleaned_as_well() -> Result<(), Box<dyn std::error::Error>> {
        let chunk = |kind: &[u8; 4], words: &'static [u8]| {
            img_parts::png::PngChunk::new(*kind, Bytes::from_static(words)).encoder().bytes()
        };
        let png = [
            Bytes::from_static(b"\x89PNG\r\n\x1a\n"),
            chunk(b"IHDR", b"\0\0\0\x01\0\0\0\x01\x08\0\0\0\0"),
            chunk(b"eXIf", b"GPS"),
            chunk(b"iTXt", b"XML:com.adobe.xmp GPS"),
            chunk(b"IDAT", b"dots"),
            chunk(b"IEND", b""),
        ];
        let clean = without_metadata(png.concat().into()).ok_or("a PNG")?;
        assert!(!clean.windows(3).any(|part| part == b"GPS") && clean.windows(4).any(|part| part == b"dots"));

        let webp = b"RIFF\x28\0\0\0WEBPVP8L\x06\0\0\0\x2f\0\0\0\0\0EXIF\x04\0\0\0GPS!XMP \x02\0\0\0me".to_vec();
        let clean = without_metadata(webp.into()).ok_or("a WebP")?;
        assert!(!clean.windows(3).any(|part| part == b"GPS") && clean.windows(4).any(|part| part == b"VP8L"));
        Ok(())
    }

    #[test]
    fn what_is_no_picture_is_left_alone() {
        for bytes in [&b"%PDF-1.7"[..], b"", b"\xff\xd8", b"RIFF", b"\x89PNG\r\n\x1a\n"] {
            let _ = without_metadata(Bytes::copy_from_slice(bytes));
        }
        assert_eq!(without_metadata(Bytes::from_static(b"%PDF-1.7")), None);
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_it_panic(head in 0_usize..4, bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
            let heads: [&[u8]; 4] = [b"\xff\xd8\xff\xe1", b"\x89PNG\r\n\x1a\n", b"RIFF\x20\0\0\0WEBP", b""];
            let _ = without_metadata([heads[head], &bytes].concat().into());
        }
    }
}
