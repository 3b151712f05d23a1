//! Four small cards on one page, to be cut apart: a sheet at half its size, four times. A6 is a quarter of A4.

use krilla::geom::Transform;

use super::geometry::{PAGE_HEIGHT, PAGE_WIDTH};
use super::pages::{Ink, Placed};

/// Where the corners of the cards are, and what makes a page as small as one.
pub fn quarters() -> [Transform; 4] {
    let (right, down) = (PAGE_WIDTH / 2.0, PAGE_HEIGHT / 2.0);
    [(0.0, 0.0), (right, 0.0), (0.0, down), (right, down)].map(|(x, y)| Transform::from_row(0.5, 0.0, 0.0, 0.5, x, y))
}

/// Where to cut.
pub fn cuts() -> [Placed; 2] {
    let line = |x, y, width, height| Placed { x, y, ink: Ink::Bar { width, height, grey: 190 }, part: None };
    [line(PAGE_WIDTH / 2.0, 0.0, 0.4, PAGE_HEIGHT), line(0.0, PAGE_HEIGHT / 2.0, PAGE_WIDTH, 0.4)]
}
