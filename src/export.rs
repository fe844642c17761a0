//! What leaves the program for a pipe or a file: hits, sheets and problems, one file per format. Each writes
//! to what it is handed and knows neither the terminal nor the files. Text in a directory is harmless since
//! it was loaded; text from elsewhere is cleaned here.

pub mod json;
pub mod plain;
