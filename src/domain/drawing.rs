//! A signature drawn with a finger, a pen or a mouse: strokes in a box of a fixed size, and nothing else that can be drawn.

use std::fmt;

use serde::{Deserialize, Serialize};

/// How wide the box is, in units of its own; a pad of any size is brought to it.
pub const WIDTH: u16 = 1000;
/// How high it is.
pub const HEIGHT: u16 = 400;
/// A name in many strokes has some forty.
const MOST_STROKES: usize = 100;
/// Half a minute of signing, as fast as screens tell where the finger is.
const MOST_POINTS: usize = 3000;
/// Units along all strokes: less is a slip of the finger.
const LEAST_INK: f64 = 100.0;

/// A place in the box, counted from its upper left corner.
type Point = (u16, u16);

/// A signature as it was drawn.
///
/// It is kept as the points of each stroke, `[[x, y, x, y, ...], ...]`, in one form only: the same drawing is always the
/// same text, so that the hash of it proves later which one was signed with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Vec<u16>>", into = "Vec<Vec<u16>>")]
pub struct Drawing(Vec<Vec<Point>>);

/// Why something is no signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DrawingError {
    /// Nothing, or no more than a dot.
    #[error("nothing is drawn")]
    Empty,
    /// More strokes or points than a signature has.
    #[error("too much is drawn")]
    TooMuch,
    /// A place outside of the box, or half a place.
    #[error("this is not drawn in the box")]
    Outside,
}

impl Drawing {
    /// What was drawn, read at the border: each stroke as `x, y, x, y, ...`.
    ///
    /// # Errors
    /// What is wrong with it, if it is no signature.
    pub fn read(strokes: &[Vec<u16>]) -> Result<Self, DrawingError> {
        if strokes.len() > MOST_STROKES || strokes.iter().map(Vec::len).sum::<usize>() > 2 * MOST_POINTS {
            return Err(DrawingError::TooMuch);
        }
        let strokes: Vec<Vec<Point>> = strokes.iter().map(|stroke| points(stroke)).collect::<Result<_, _>>()?;
        let drawing = Self(strokes.into_iter().filter(|stroke| !stroke.is_empty()).collect());
        if drawing.ink() < LEAST_INK { Err(DrawingError::Empty) } else { Ok(drawing) }
    }

    /// SHA-256 (hex) of its text.
    pub fn sha256(&self) -> String {
        super::signature::sha256(&self.to_string())
    }

    /// It as a picture of its own: an SVG image, black on nothing.
    pub fn svg(&self) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\"><path d=\"{}\" fill=\"none\" \
             stroke=\"#000\" stroke-width=\"6\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/></svg>",
            self.path()
        )
    }

    /// Its lines as SVG says them. A curve leads through the middle between each two points, so that no corners show
    /// where the screen told of few.
    fn path(&self) -> String {
        let mut path = String::new();
        for stroke in &self.0 {
            let Some(((x, y), rest)) = stroke.split_first() else { continue };
            path.push_str(&format!("M{x} {y}"));
            match rest.split_last() {
                None => path.push_str("h1"),
                Some(((x, y), between)) => {
                    for (at, (x, y)) in between.iter().enumerate() {
                        let (next_x, next_y) = rest[at + 1];
                        path.push_str(&format!("Q{x} {y} {} {}", middle(*x, next_x), middle(*y, next_y)));
                    }
                    path.push_str(&format!("L{x} {y}"));
                }
            }
        }
        path
    }

    fn ink(&self) -> f64 {
        let pairs = self.0.iter().flat_map(|stroke| stroke.windows(2));
        pairs.map(|pair| distance(pair[0], pair[1])).sum()
    }
}

/// The points of a stroke. The same place twice in a row is one point.
fn points(stroke: &[u16]) -> Result<Vec<Point>, DrawingError> {
    let mut points: Vec<Point> = Vec::with_capacity(stroke.len() / 2);
    for pair in stroke.chunks(2) {
        let [x, y] = *pair else { return Err(DrawingError::Outside) };
        if x > WIDTH || y > HEIGHT {
            return Err(DrawingError::Outside);
        }
        if points.last() != Some(&(x, y)) {
            points.push((x, y));
        }
    }
    Ok(points)
}

fn distance(a: Point, b: Point) -> f64 {
    f64::from(a.0.abs_diff(b.0)).hypot(f64::from(a.1.abs_diff(b.1)))
}

fn middle(a: u16, b: u16) -> String {
    let sum = a + b;
    if sum.is_multiple_of(2) { (sum / 2).to_string() } else { format!("{}.5", sum / 2) }
}

impl TryFrom<Vec<Vec<u16>>> for Drawing {
    type Error = DrawingError;

    fn try_from(strokes: Vec<Vec<u16>>) -> Result<Self, DrawingError> {
        Self::read(&strokes)
    }
}

impl From<Drawing> for Vec<Vec<u16>> {
    fn from(drawing: Drawing) -> Self {
        drawing.0.into_iter().map(|stroke| stroke.into_iter().flat_map(|(x, y)| [x, y]).collect()).collect()
    }
}

/// The one text of it.
impl fmt::Display for Drawing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let stroke = |stroke: &Vec<Point>| {
            let points: Vec<String> = stroke.iter().map(|(x, y)| format!("{x},{y}")).collect();
            format!("[{}]", points.join(","))
        };
        write!(f, "[{}]", self.0.iter().map(stroke).collect::<Vec<_>>().join(","))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_strokes() -> impl Strategy<Value = Vec<Vec<u16>>> {
        let inside = prop::collection::vec((0..=WIDTH, 0..=HEIGHT), 0..40)
            .prop_map(|points| points.into_iter().flat_map(|(x, y)| [x, y]).collect());
        let anything = prop::collection::vec(any::<u16>(), 0..40);
        prop::collection::vec(prop_oneof![9 => inside, 1 => anything], 0..12)
    }

    #[test]
    fn a_signature_has_one_text_one_hash_and_one_picture() {
        let strokes = [vec![100, 200, 150, 101, 150, 101, 200, 200], vec![], vec![40, 40]];
        let drawing = Drawing::read(&strokes).unwrap();
        assert_eq!(drawing.to_string(), "[[100,200,150,101,200,200],[40,40]]");
        assert_eq!(drawing.sha256(), "3766e39fbf163b3ba1cd30f7c12e611bd435199ac0fe2c3465ed060e3091dc9b");
        assert_eq!(drawing.path(), "M100 200Q150 101 175 150.5L200 200M40 40h1");
    }

    #[test]
    fn what_is_no_signature_is_refused_for_what_is_wrong_with_it() {
        let line = || vec![0, 0, 1000, 400];
        let read = |strokes: &[Vec<u16>]| Drawing::read(strokes).err();
        assert_eq!(read(&[line()]), None);
        assert_eq!(read(&[]), Some(DrawingError::Empty));
        assert_eq!(read(&[vec![], vec![]]), Some(DrawingError::Empty));
        assert_eq!(read(&[vec![5, 5], vec![90, 90]]), Some(DrawingError::Empty), "two dots");
        assert_eq!(read(&[vec![0, 0, 99, 0]]), Some(DrawingError::Empty), "a slip");
        assert_eq!(read(&[vec![0, 0, 100, 0]]), None);
        assert_eq!(read(&[line(), vec![5]]), Some(DrawingError::Outside));
        assert_eq!(read(&[vec![0, 0, 1001, 0]]), Some(DrawingError::Outside));
        assert_eq!(read(&[vec![0, 0, 0, 401]]), Some(DrawingError::Outside));
        assert_eq!(read(&vec![line(); MOST_STROKES]), None);
        assert_eq!(read(&vec![line(); MOST_STROKES + 1]), Some(DrawingError::TooMuch));
        assert_eq!(read(&[line().repeat(MOST_POINTS / 2)]), None);
        assert_eq!(read(&[[line().repeat(MOST_POINTS / 2), line()].concat()]), Some(DrawingError::TooMuch));
    }

    proptest! {
        /// Read from its own text it is the same, and reading never changes what was read before.
        #[test]
        fn the_text_of_a_drawing_is_the_drawing(strokes in any_strokes()) {
            let Ok(drawing) = Drawing::read(&strokes) else { return Ok(()) };
            let text = drawing.to_string();
            prop_assert_eq!(&text, &serde_json::to_string(&drawing).unwrap());
            prop_assert_eq!(serde_json::from_str::<Drawing>(&text).unwrap(), drawing);
        }

        #[test]
        fn a_picture_holds_lines_in_the_box_and_nothing_else(strokes in any_strokes()) {
            let Ok(drawing) = Drawing::read(&strokes) else { return Ok(()) };
            let path = drawing.path();
            prop_assert!(path.chars().all(|c| c.is_ascii_digit() || "MQLh. ".contains(c)), "{}", path);
            let numbers = path.split(|c: char| !c.is_ascii_digit() && c != '.').filter(|word| !word.is_empty());
            for number in numbers {
                prop_assert!(number.parse::<f64>().unwrap() <= f64::from(WIDTH), "{}", number);
            }
        }

        #[test]
        fn no_text_is_taken_for_a_drawing_by_accident(text in "[\\[\\]0-9,. -]{0,80}") {
            if let Ok(drawing) = serde_json::from_str::<Drawing>(&text) {
                prop_assert!(drawing.ink() >= LEAST_INK);
            }
        }
    }
}
