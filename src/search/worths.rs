//! What a word is worth in every document, and where it is worth anything at all, so that what it does not
//! touch need not be read.

/// Documents are looked at so many at a time, which the processor does at once.
pub(super) const BLOCK: usize = 64;

/// A number from 0 to 255 for every document.
#[derive(Clone, Default)]
pub(super) struct Worths {
    /// In whole blocks.
    worths: Vec<u8>,
    /// For every block, whether one of its documents may be worth anything.
    touched: Vec<bool>,
}

impl Worths {
    /// Makes so many documents worth nothing.
    pub(super) fn clear(&mut self, documents: usize) {
        let blocks = documents.div_ceil(BLOCK);
        for (block, touched) in self.worths.chunks_mut(BLOCK).zip(&mut self.touched) {
            if std::mem::take(touched) {
                block.fill(0);
            }
        }
        self.worths.resize(blocks * BLOCK, 0);
        self.touched.resize(blocks, false);
    }

    /// What the word is worth in a document.
    pub(super) fn of(&self, doc: u32) -> u8 {
        self.worths[doc as usize]
    }

    /// Raises what the word is worth in a document to at least so much.
    pub(super) fn raise(&mut self, doc: u32, worth: u8) {
        self.touched[doc as usize / BLOCK] = true;
        let own = &mut self.worths[doc as usize];
        *own = (*own).max(worth);
    }

    /// Raises what the word is worth in all documents of a mask, which has 255 for those and 0 for the others.
    pub(super) fn raise_masked(&mut self, mask: &[u8], worth: u8) {
        for (own, mask) in self.touch_all().iter_mut().zip(mask) {
            *own = (*own).max(worth & mask);
        }
    }

    /// What the word is worth in all documents, which count as touched from now on; for where so many will be
    /// that it does not pay to note which.
    pub(super) fn touch_all(&mut self) -> &mut [u8] {
        self.touched.fill(true);
        &mut self.worths
    }

    /// Whether so many finds are better not noted one by one.
    pub(super) fn are_most_touched_by(&self, finds: usize) -> bool {
        finds >= self.touched.len()
    }

    /// For every block, whether one of its documents may be worth anything.
    pub(super) fn touched(&self) -> &[bool] {
        &self.touched
    }

    /// What the documents of a block are worth.
    pub(super) fn block(&self, block: usize) -> &[u8; BLOCK] {
        let (blocks, _) = self.worths.as_chunks();
        &blocks[block]
    }
}
