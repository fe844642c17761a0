//! The least that a ratatui program can do: take the terminal, draw one word, wait for a key, give it back.

use std::io;

fn main() -> io::Result<()> {
    ratatui::run(|terminal| {
        terminal.draw(|frame| frame.render_widget("hello", frame.area()))?;
        crossterm::event::read().map(drop)
    })
}
