//! How an entry is reached, and which languages are spoken there.

use super::{
    DOT, Fact, Section, hours,
    reader::{Ages, Reader},
    under,
};
use crate::{
    directory::{
        Id,
        organisation::{Field, Hours},
        place::Contact,
        topic::Tongue,
    },
    i18n::Msg,
};

/// Address, district, phone, mail, website and hours.
pub(super) fn section(
    reader: &Reader<'_>,
    contact: &Contact,
    hours: Option<&Hours>,
    ages: Ages<'_>,
) -> Section {
    let fact = |label, value: Option<&str>, fields: &[Field]| {
        let fact = value.map(|value| Fact::new(value).noted(reader.doubts(ages, fields)));
        under(reader.say(label), fact)
    };
    let address = address(contact);
    let district = contact.district.map(|id| &*reader.directory[id].name);
    let mut facts = fact(
        Msg::FactAddress,
        address.as_deref(),
        &[Field::Street, Field::Postcode, Field::City],
    );
    let district = district.map(Fact::new);
    facts.extend(under(reader.say(Msg::FactDistrict), district));
    facts.extend(fact(
        Msg::FactPhone,
        contact.phone.as_deref(),
        &[Field::Phone],
    ));
    facts.extend(fact(
        Msg::FactEmail,
        contact.email.as_deref(),
        &[Field::Email],
    ));
    facts.extend(fact(
        Msg::FactWebsite,
        contact.website.as_deref(),
        &[Field::Website],
    ));
    facts.extend(hours.map_or_else(Vec::new, |hours| hours_facts(reader, hours, ages)));
    Section {
        title: Some(reader.say(Msg::FactContact)),
        facts,
    }
}

/// "Straße, PLZ Ort", as far as it is known.
fn address(contact: &Contact) -> Option<String> {
    let join = |parts: [Option<&str>; 2], between| {
        let parts: Vec<&str> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(between))
    };
    let town = join([contact.postcode.as_deref(), contact.city.as_deref()], " ");
    join([contact.street.as_deref(), town.as_deref()], ", ")
}

fn hours_facts(reader: &Reader<'_>, hours: &Hours, ages: Ages<'_>) -> Vec<Fact> {
    let mut facts = under(reader.say(Msg::FactHours), hours::facts(reader, hours));
    if let Some(first) = facts.first_mut() {
        *first = std::mem::take(first).noted(reader.doubts(ages, &[Field::Hours]));
    }
    facts
}

/// The languages that are spoken there.
pub(super) fn languages(reader: &Reader<'_>, tongues: &[Id<Tongue>], ages: Ages<'_>) -> Vec<Fact> {
    if tongues.is_empty() {
        return Vec::new();
    }
    let names = tongues
        .iter()
        .map(|id| reader.directory[*id].name.plain(reader.lang()));
    let names = names.collect::<Vec<_>>().join(DOT);
    let fact = Fact::new(names).noted(reader.doubts(ages, &[Field::Languages]));
    under(reader.say(Msg::FactLanguages), [fact])
}
