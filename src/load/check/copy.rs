//! Writes as JSON what can stand.

/// Copies things out with commas between them, and takes back what cannot stand.
pub(super) struct Joined<'o> {
    out: &'o mut Vec<u8>,
    count: usize,
}

impl<'o> Joined<'o> {
    /// Begins a list or an object with its bracket.
    pub(super) fn open(out: &'o mut Vec<u8>, bracket: u8) -> Self {
        out.push(bracket);
        Self { out, count: 0 }
    }

    /// Lets something write itself; takes it back where that answers no.
    pub(super) fn put(&mut self, write: impl FnOnce(&mut Vec<u8>) -> bool) -> bool {
        let mark = self.out.len();
        if self.count > 0 {
            self.out.push(b',');
        }
        let good = write(self.out);
        if good {
            self.count += 1;
        } else {
            self.out.truncate(mark);
        }
        good
    }

    /// Ends it; answers how many things stand in it.
    pub(super) fn close(self, bracket: u8) -> usize {
        self.out.push(bracket);
        self.count
    }
}

/// Writes a text as JSON has it.
pub(super) fn write_text(text: &str, out: &mut Vec<u8>) {
    serde_json::to_writer(out, text).expect("memory takes any text");
}

/// Writes the name of a value.
pub(super) fn write_name(name: &str, out: &mut Vec<u8>) {
    write_text(name, out);
    out.push(b':');
}
