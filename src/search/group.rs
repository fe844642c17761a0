//! Groups: the entries that share a topic, a kind, a district, a language or a city. What is said of a group
//! is noted once, however many belong to it.

use std::collections::BTreeMap;

use crate::{directory::Directory, lang::Tag};

use super::{
    documents::{Doc, Documents},
    field::ReasonField,
    texts::{self, Shared},
    worths::Worths,
};

/// Who is told of a piece of text that a group shares: the group, where the text stands, its language, and it.
type VisitGroup<'v> = &'v mut dyn FnMut(u32, ReasonField, Option<Tag>, &str);

/// All groups, numbered: topics, kinds, districts, languages, then cities.
pub(super) struct Groups {
    starts: [usize; 4],
    members: Vec<Vec<Doc>>,
    /// For groups that hold a good part of all documents, 255 for each that belongs and 0 for the others.
    masks: Vec<Option<Vec<u8>>>,
    cities: BTreeMap<Box<str>, usize>,
}

impl Groups {
    pub(super) fn new(directory: &Directory, documents: &Documents) -> Self {
        let kinds = directory.topics().len();
        let districts = kinds + directory.kinds().len();
        let tongues = districts + directory.districts().len();
        let cities = tongues + directory.tongues().len();
        let mut groups = Self {
            starts: [kinds, districts, tongues, cities],
            members: vec![Vec::new(); cities],
            masks: Vec::new(),
            cities: BTreeMap::new(),
        };
        for doc in 0..documents.len() {
            let doc =
                Doc::try_from(doc).expect("a directory holds fewer records than an id can count");
            groups.join(directory, documents, doc);
        }
        for members in &mut groups.members {
            members.shrink_to_fit();
        }
        let masks = groups
            .members
            .iter()
            .map(|members| mask(members, documents.len()));
        groups.masks = masks.collect();
        groups
    }

    fn join(&mut self, directory: &Directory, documents: &Documents, doc: Doc) {
        let entry = documents.entry(doc);
        for shared in texts::shared_by(directory, entry) {
            let group = self.of(shared);
            self.members[group].push(doc);
        }
        if let Some(city) = texts::city(directory, entry) {
            let group = self.cities.get(city).copied();
            let group = group.unwrap_or_else(|| {
                self.cities.insert(city.into(), self.members.len());
                self.members.push(Vec::new());
                self.members.len() - 1
            });
            self.members[group].push(doc);
        }
    }

    /// Number of groups.
    pub(super) fn len(&self) -> usize {
        self.members.len()
    }

    /// The documents of a group, in order.
    pub(super) fn members(&self, group: usize) -> &[Doc] {
        self.members.get(group).map_or(&[], Vec::as_slice)
    }

    /// Raises what each member of these groups is worth to at least what its group is.
    pub(super) fn raise(&self, met: &[(usize, u8)], worths: &mut Worths) {
        let mut lists: Vec<(u8, &[Doc])> = Vec::new();
        for (group, worth) in met {
            match &self.masks[*group] {
                Some(mask) => worths.raise_masked(mask, *worth),
                None => lists.push((*worth, self.members(*group))),
            }
        }
        let finds = lists.iter().map(|(_, members)| members.len()).sum();
        if worths.are_most_touched_by(finds) {
            raise_by_stretches(lists, worths.touch_all());
        } else {
            for (worth, members) in lists {
                for doc in members {
                    worths.raise(*doc, worth);
                }
            }
        }
    }

    /// The number of a group.
    pub(super) fn of(&self, shared: Shared) -> usize {
        let [kinds, districts, tongues, _] = self.starts;
        match shared {
            Shared::Topic(id) => id.index(),
            Shared::Kind(id) => kinds + id.index(),
            Shared::District(id) => districts + id.index(),
            Shared::Tongue(id) => tongues + id.index(),
        }
    }

    /// The group of a city.
    pub(super) fn city(&self, name: &str) -> Option<usize> {
        self.cities.get(name).copied()
    }

    /// The cities that entries name, with their groups.
    pub(super) fn cities(&self) -> impl Iterator<Item = (&str, usize)> {
        self.cities.iter().map(|(name, group)| (&**name, *group))
    }

    /// Tells of everything that is said of every group.
    pub(super) fn each_text(&self, directory: &Directory, visit: VisitGroup<'_>) {
        let topics = directory.topics().map(|(id, _)| Shared::Topic(id));
        let kinds = directory.kinds().map(|(id, _)| Shared::Kind(id));
        let districts = directory.districts().map(|(id, _)| Shared::District(id));
        let tongues = directory.tongues().map(|(id, _)| Shared::Tongue(id));
        let number = |group: usize| u32::try_from(group).expect("groups are fewer than entries");
        for shared in topics.chain(kinds).chain(districts).chain(tongues) {
            let group = number(self.of(shared));
            texts::of_shared(directory, shared, &mut |field, tag, text| {
                visit(group, field, tag, text);
            });
        }
        for (city, group) in self.cities() {
            let group = number(group);
            texts::of_city(directory, city, &mut |field, tag, text| {
                visit(group, field, tag, text);
            });
        }
    }
}

/// Raises the members of many groups, all in one stretch of documents before any in the next, which keeps the
/// stretch near the processor.
fn raise_by_stretches(mut lists: Vec<(u8, &[Doc])>, worths: &mut [u8]) {
    let mut end = STRETCH;
    while !lists.is_empty() {
        for (worth, members) in &mut lists {
            let here = members.iter().take_while(|doc| **doc < end);
            let mut raised = 0;
            for doc in here {
                let own = &mut worths[*doc as usize];
                *own = (*own).max(*worth);
                raised += 1;
            }
            *members = &members[raised..];
        }
        lists.retain(|(_, members)| !members.is_empty());
        end = end.saturating_add(STRETCH);
    }
}

/// So many documents are a stretch.
const STRETCH: Doc = 16 * 1024;

fn mask(members: &[Doc], documents: usize) -> Option<Vec<u8>> {
    (members.len() > documents / LARGE && documents > FEW).then(|| {
        let mut mask = vec![0; documents];
        for doc in members {
            mask[*doc as usize] = u8::MAX;
        }
        mask
    })
}

/// Groups with more than this part of all documents are kept as a mask too.
const LARGE: usize = 6;

/// Among so few documents masks save nothing.
const FEW: usize = 1000;
