//! Small words that say nothing of what is looked for, in every language that people ask in. They are written
//! as they are spelt and folded once.

use std::{collections::HashSet, sync::LazyLock};

use crate::fold::fold_key;

const WORDS: [(&str, &str); 8] = [
    (
        "de",
        "aber alle allem allen als am an auch auf aus bei beim bekomme bekommen bin bitte brauche brauchen braucht da \
         das dass dein deine dem den der des dich die dir doch du durch ein eine einem einen einer eines er es etwas \
         euch finde finden findet für gegen gerne gern gibt gibts habe haben hat hätte helfen hilft hier hin ich ihm \
         ihn ihnen ihr ihre im in ins ist ja jemand kann kannst können könnte kriege lassen mache machen man mehr \
         mein meine meinem meinen meiner mich mir mit möchte möchten muss müssen nach nicht noch nur oder ob ohne \
         sein seine sich sie sind so soll suche suchen um und uns unser unsere unter vom von vor wann war warum was \
         welche welcher welches wem wen wenn wer werden wie will wir wird wo wohin wollen woher zu zum zur über \
         angebot angebote anfangen bieten bietet bekommt beantragen darf davon daher damit denn dessen deren dort \
         dürfen euer eure fragen gehe gehen geht gleich hallo hätten hilf irgendwo irgendwas jede jeden jeder jetzt \
         kenne kennt kennen könnten kommen komme leute macht mal meines meins mensch menschen nächste nächsten \
         nächster nähe obwohl schon seit seinem seinen seiner sehr sei sehen sollte sollen solche sonst statt tue tun \
         tut unserem unseren unserer viel viele während warten wegen wende wenden wendet wessen weiß wissen wirst \
         wollte wurde zeigen zeig",
    ),
    (
        "en",
        "a about all an and any are as at be but by can could do does for from get give had has have he her his how i \
         if in into is it its like looking me my near need needs no not of on or our please she should so some \
         someone that the their them there these they this to want was we what when where which who why will with \
         would you your find been being came come did doing done each either else every gets getting go goes going \
         got hello hi him know lets let may might mine more most much must nearest nearby nearer next often other \
         ours out over people person place places show shows tell than then thing things those too under until us \
         using very wants wanted while whose",
    ),
    (
        "tr",
        "ama bana bende beni bir biri biz bu çok da daha de defa diye en gibi hangi her hiç için ile ise istiyorum \
         kadar ki kim mi mu mü nasıl ne neden nerede nereden nereye o olan olarak onlar sana sen siz şu tüm var ve \
         veya ya yok arıyorum lazım gerek acaba alabilir alabilirim almak ait artık bakıyorum başka bulabilir \
         bulabilirim bulabiliriz bulmak bulunur burada burası edebilir edebilirim edebiliriz eder ederim edilir etmek \
         etmem gidebilirim gitmek gitmem gereken gerekiyor gerekli hangisi hakkında istiyor istiyoruz isterim \
         ihtiyacım ihtiyaç kimden kime kimler kimse lütfen miyim misiniz mıyım mısınız musunuz nasılsın nerde nerden \
         olabilir oldu olmak olmalı olur olurum onu orada bizim benim senin sizin seni size sahip şey şeyler \
         tarafından vardır varmı verir vermek yakın yakında yakınımda yakınlarda yapabilirim yapılır yapmak \
         yapmalıyım yapıyor yardımcı bilmek bilmiyorum hakkımda kendi",
    ),
    (
        "uk",
        "а або але без був була були бути в вам вас ви від він вона вони воно де для до з за зі і із їх й як яка яке \
         який які коли куди ми мене мені мій на над не нам нас ні о от по при про та так там ти тут у хто це цей чи \
         що щоб я є можна можу треба потрібно потрібна потрібен шукаю хочу допоможіть адреса бажаю буде будь всі весь \
         вже ваш ваша ваші дай дайте десь дізнатися ж звернутися звертатися зможе знайти знаю знати їм йому кого кому \
         ласка мати має маю мої моя моє моїй мого моєї могти може можуть між моїм моєму найближча найближчий \
         найближче наш наша наші одержати отримати отримую отримаю підкажіть поблизу порадьте поряд потрібні поруч \
         робити свій свої себе скільки сюди тільки тим то тому хтось хочемо хоче цього чого чому через чия шукати \
         шукає шукаємо яким якої якого якій",
    ),
    (
        "ru",
        "а без бы был была были быть в вам вас вы где да для до его ее если есть еще же за и из или им их к как какая \
         какие какой когда кто куда ли меня мне мой можно могу мы на надо нам нас не него нет но о об он она они от \
         по при про с со так там то тут ты у уже хочу что чтобы это я нужна нужен нужно ищу адрес больше ближайшая \
         ближайший ближайшее ближайшую будет ваш ваша весь все всё всех дайте делать дать ею зачем знаю знать искать \
         ищет ищем каком какого какую кем кого кому лучше между мои моя моё моего моей моему моих моим могут может \
         мочь наш наша наши найти нахожусь находится нужны обратиться обращаться один одна этом этого эта эти этот \
         подскажите пожалуйста получить получаю получу поблизости порекомендуйте почему помогите поможет помогут \
         рядом свой своего своей себя сделать сколько ходить хотел хотела хотим чей чем через чего чтоб тоже только",
    ),
    (
        "ar",
        "في من إلى الى على عن مع هل أين اين كيف ما ماذا متى هذا هذه ذلك التي الذي أن ان أنا انا هو هي نحن أريد اريد \
         أحتاج احتاج أبحث ابحث يمكنني يمكن لي لدي و أو او ثم كل بعض عند أنت انت أجد اجد أجدد اجدد أحصل احصل أستطيع \
         استطيع أعرف اعرف أذهب اذهب أحتاجه بحاجة أي اي به بها بين تريد تحتاج حول حيث دون سوف شيء عليها عليه عندي فيه \
         فيها قد قريب قريبة قرب كان كانت كيفية لا لأن لدينا لماذا له لها لهم لنا لو ليس لكن منه منها فضلك نريد نحتاج \
         هناك هنا هم وأين وكيف يا يوجد توجد يجب يمكنكم يمكننا يساعدني يساعد تساعدني ساعدوني مساعدتي بعد قبل غير",
    ),
    (
        "pl",
        "a aby ale bardzo bez być by był była było co czy dla do gdzie go i ich ile im in ja jak jaka jaki jakie jego \
         jej jest jestem już kiedy kto ktoś która które który mam mi mnie moja mogę może można mój my na nad nam nas \
         nie niż o od on ona oni po pod przez przy są się skąd ta tak tam te tego ten to tu ty u w we wy z za ze że \
         potrzebuję potrzebny szukam chcę albo blisko bliski będzie bądź chcemy chce chciałbym chciałabym coś czego \
         czym czyli dać dostać dostanę dostaje gdy gdzieś inny innych jakiś jakaś jakieś jakiego jakiej jeśli jeszcze \
         kiedyś kogo komu których ktokolwiek ma mamy masz mają mieć moje mojego mojej moich moim możemy możliwe muszę \
         musi mogą najbliższa najbliższy najbliższe najbliżej nasz nasza nasze nim pobliżu poszukuję poproszę \
         potrzebuje potrzebujemy potrzebna potrzebne pomoże pomóc proszę robić sobie swoje szuka szukać szukamy tutaj \
         uzyskać wam wasz więc wszystko załatwić znajdę znajduje znaleźć",
    ),
    (
        "fr",
        "à au aux avec ce ces cet cette chez comment d dans de des du elle elles en est et eux il ils j je l la le \
         les leur lui m ma mais me mes moi mon n ne nos notre nous on ou où par pas peux peut pour pourquoi qu quand \
         que quel quelle quels qui s sa sans se ses son sont sur ta te tes toi ton tu un une vos votre vous y cherche \
         trouver veux voudrais besoin faut ai aie aimerais aller alors après aura aussi autre autres avant avez avoir \
         avons beaucoup bonjour c ça car ceci cela celui cherchons cherchez comme dois doit donc dont encore entre \
         être eu fait faire faites fais ici jusque là leurs lequel laquelle loin merci mien moins ni obtenir ont peu \
         plus pouvez pouvoir pourrais pourriez près proche proches puis quelque quelques quoi rien sera si sommes \
         suis tous tout toute toutes trouve trouvé trouves très trop vers veut vais va voudrait voulez voir",
    ),
];

const LEGAL_FORMS: &str = "ev e v gmbh ggmbh ug gug gug ag eg kdör";

static STOP: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let words = WORDS.iter().flat_map(|(_, words)| words.split_whitespace());
    words
        .chain(LEGAL_FORMS.split_whitespace())
        .map(fold_key)
        .collect()
});

/// Whether a folded word is a small word of any language, or a legal form.
pub(super) fn is_stop(word: &str) -> bool {
    STOP.contains(word)
}

/// Whether a folded word is a legal form such as the `ev` of `e. V.`
pub(super) fn is_legal_form(word: &str) -> bool {
    matches!(
        word,
        "ev" | "e" | "v" | "gmbh" | "ggmbh" | "ug" | "gug" | "ag" | "eg" | "kdor"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_of_every_language_are_known_as_they_are_folded() {
        for word in [
            "für", "the", "için", "де", "где", "في", "gdzie", "où", "e.V.",
        ] {
            let folded = fold_key(word).replace('.', "");
            assert!(is_stop(&folded), "{word}");
        }
    }

    #[test]
    fn words_that_are_looked_for_are_no_small_words() {
        for word in [
            "Haus", "Deutsch", "lernen", "mia", "do it", "awo", "kurs", "Hilfe", "Rat",
        ] {
            assert!(!is_stop(&fold_key(word)), "{word}");
        }
    }
}
