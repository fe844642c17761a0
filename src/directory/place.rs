//! Places: how an entry is reached, and the districts and cities it can be in.

use super::{Id, organisation::Organisation, source::Source};
use crate::lang::Text;

/// Where and how an entry is reached; nothing in it belongs to a private person.
#[derive(Debug, Default)]
pub struct Contact {
    /// Street and house number.
    pub street: Option<Box<str>>,
    /// The postcode.
    pub postcode: Option<Box<str>>,
    /// The city, by its name.
    pub city: Option<Box<str>>,
    /// The district of the city.
    pub district: Option<Id<District>>,
    /// The telephone number, as the source writes it.
    pub phone: Option<Box<str>>,
    /// The mail address.
    pub email: Option<Box<str>>,
    /// The web address.
    pub website: Option<Box<str>>,
}

/// A city district.
#[derive(Debug)]
pub struct District {
    /// Its stable name.
    pub key: Box<str>,
    /// Its name.
    pub name: Box<str>,
    /// Other names.
    pub also: Box<[Box<str>]>,
    /// Its postcodes, where a source lists them.
    pub postcodes: Box<[Box<str>]>,
    /// Its place, and what that place is.
    pub position: Option<Position>,
    /// Where the facts come from.
    pub sources: Box<[Id<Source>]>,
}

/// A city.
#[derive(Debug)]
pub struct City {
    /// Its stable name.
    pub key: Box<str>,
    /// Its name.
    pub name: Text,
    /// The city administration among the organisations.
    pub organisation: Option<Id<Organisation>>,
    /// Its place.
    pub position: Option<Position>,
    /// Its number at `GeoNames`.
    pub geonames: Option<u32>,
    /// Where the facts come from.
    pub sources: Box<[Id<Source>]>,
}

/// A point on the map.
#[derive(Debug)]
pub struct Position {
    /// Latitude in degrees north, WGS 84.
    pub lat: f64,
    /// Longitude in degrees east, WGS 84.
    pub lon: f64,
    /// What the point is: a centre, a namesake.
    pub basis: Text,
}
