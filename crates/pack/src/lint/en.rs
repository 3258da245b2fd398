//! English lists. A pattern word matches a whole word; `*` at its end means any ending; `..` up to two words between.

use waymark_core::module::Act;

use super::language::Language;
use super::sentence::Word;

#[rustfmt::skip] // lists read better filled than one word a line
pub(super) static ENGLISH: Language = Language {
    fold,
    matches,
    never: &[
        "prod", "prods", "prodded", "prodding", "probe*", "probing", "poke*", "poking", "crawl*", "lie down",
        "lies down", "lying down", "defus*", "dismantl*", "disarm*", "deton*", "fuse*", "fuze*",
        "clear it yourself", "clear .. yourselves", "tripwire*", "trip wire*",
    ],
    tools: &[
        "stick*", "pole*", "kni*", "rope*", "hook*", "fire", "wire*", "rod*", "spade*", "shovel*", "magnet*",
    ],
    using: &["with", "using", "use", "uses", "take", "takes"],
    injury: &["blood*", "bleed*", "amput*", "corpse*", "wound*", "crippl*", "limb*"],
    death: &["die", "dies", "died", "dying", "dead", "death*", "deadly", "kill*"],
    false_safety: &[
        "harmless*", "too old to", "cant explode", "cannot explode", "can not explode", "wont explode",
        "not explode", "safe because", "no danger", "not dangerous", "no longer dangerous", "it is safe",
        "its safe", "completely safe", "safe now", "cant hurt", "cannot hurt", "wont hurt", "not hurt",
        "dont explode", "doesnt explode", "never explode*",
    ],
    guarded: &[
        "touch*", "pick .. up", "picks .. up", "picked .. up", "picking .. up", "lift*", "move", "moves",
        "moved", "moving", "carry", "carries", "carried", "carrying", "kick*", "throw*", "threw", "burn*",
        "dig", "digs", "digging", "dug", "open", "opens", "opened", "opening", "approach*", "enter",
        "enters", "entered", "entering", "bury", "buries", "buried", "burying", "go near*", "goes near*",
        "going near*", "get near*", "come near*", "go close*", "come close*", "step close*", "walk up to",
        "grab*", "push*", "shake*", "run", "runs", "ran", "running", "jump*", "climb*", "go in", "goes in", "went in",
        "go into", "goes into", "walk into", "walks into", "get close*", "getting close*", "go and look",
        "go and see", "go and check", "go look", "take .. short cut",
    ],
    handled: &[
        "take", "takes", "took", "bring*", "brought", "show", "cover*", "put", "puts", "place", "pull*", "drop*", "give", "gives", "gave", "keep it", "keep the thing", "sell*", "sold", "buy*", "bought", "hide*", "hold*",
        "held", "fetch*", "get", "gets", "hit", "hits", "break*", "tie", "ties", "cut it", "cut the", "play with", "plays with", "test",
        "tests", "check", "checks", "examine*", "inspect*", "stand on it", "stands on it", "step on it", "steps on it", "step over it", "steps over it", "sit on it", "sits on it", "knock*", "turn .. over", "turn over", "roll*", "wash*", "clean*", "heat*", "saw", "collect*", "remov*", "clear", "clears",
        "make .. safe", "try",
    ],
    things: &[
        "it", "them", "thing", "things", "object*", "metal", "something", "anything", "sign", "signs", "tape", "fence*",
        "ground", "field*", "land", "area*", "scrap", "mark", "marks", "one", "safe",
    ],
    switched: &[
        ("photo", "photo*"), ("photo", "film"), ("photo", "films"), ("photo", "filmed"),
        ("photo", "filming"), ("photo", "selfie*"), ("mark", "mark the"), ("mark", "mark it"),
        ("mark", "marks it"), ("mark", "mark .. place"), ("retrace", "footprint*"), ("retrace", "retrac*"),
        ("retrace", "own steps"), ("retrace", "your steps"), ("voice_aid", "first aid"),
        ("voice_aid", "bandage*"),
    ],
    innocent: &["openly", "digit", "digital", "burial"],
    innocent_pairs: &["an open", "a open", "the open", "this open", "wide open", "is open", "are open"],
    denials: &[
        "not", "dont", "doesnt", "didnt", "never", "nobody", "no", "without", "nor", "neither", "cannot",
        "cant", "wont", "mustnt", "none",
    ],
    between: &[
        "ever", "even", "one", "you", "we", "they", "i", "he", "she", "to", "must", "may", "will", "should",
        "can", "of", "us",
    ],
    or: &["or", "nor"],
    loopholes: &[
        "unless", "except*", "only with", "only if", "gentl*", "slowly", "careful*", "softly", "quickly",
        "too much", "forget", "hesitate", "afraid",
    ],
    agents: &[
        "specialist*", "water", "mud", "flood*", "wind", "storm*", "river", "rain*", "landslide*", "animal*", "goat*", "dog*", "cow*", "sheep",
    ],
    before_act: &["can", "may", "will", "must", "then", "also", "only", "and", "alone"],
    verb_first: false,
    commands: |_| false,
    holds_object: |_| false,
    is_means: |_| false,
    harmless: &[
        "water", "firewood", "basket*", "cans", "palm*", "hand", "hands", "arm*", "finger*", "toe*", "toes",
        "nose", "head", "shoulder*", "eyes", "ears", "voice*", "song*", "circle", "lesson*", "session*",
        "meeting*", "class", "classroom", "match", "wedding", "family", "shop", "book*", "handout*",
    ],
    harmful: &[
        "it", "them", "that", "this", "these", "those", "thing*", "one", "object*", "something", "anything",
        "what",
    ],
    go_back: &[
        "go back", "goes back", "going back", "went back", "walk back", "walks back", "run back",
        "runs back",
    ],
    known_way: &["way .. know*", "path .. know*", "ways .. know*", "known way", "known path"],
    back_for: &["thing*", "look", "fetch*", "show*", "see", "find"],
    units: &[
        "metre*", "meter*", "m", "km", "kilometre*", "kilometer*", "mile*", "yards", "steps", "paces",
        "centimetre*", "cm",
    ],
    numbers: &[
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "fifty",
        "hundred*", "thousand*",
    ],
    avoid: &[
        "toy*", "bomb*", "treasure*", "uxo*", "erw", "dud", "duds", "safe path*", "safe way*", "safe road*",
        "safe route*", "freez*", "frozen", "denounc*", "stranger*", "hero*", "soldier*", "victim*",
        "courage*", "brave*", "clean land", "clean field*", "clean ground", "clean area*", "stupid*",
        "idiot*",
    ],
    not_young: &[
        "explosive*", "ordnance", "munition*", "unexploded", "booby*", "cluster*", "remnants", "minefield*",
        "device*", "weapon*", "explo*",
    ],
    says,
    still: &["stand still", "stands still", "stand .. still", "feet still", "stay still"],
};

/// Apostrophes go; everything else is as written.
fn fold(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, '\'' | '’')).collect()
}

fn matches(word: &Word, pattern: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(stem) => word.folded.starts_with(stem),
        None => word.folded == pattern,
    }
}

#[rustfmt::skip]
fn says(act: Act) -> &'static [&'static str] {
    match act {
        Act::Stop => &["stop*"],
        Act::LeaveIt => &[
            "leave*", "left", "not touch", "not go near", "hands off", "hands .. home", "hands behind",
            "stays where",
        ],
        Act::GoBackKnownWay => {
            &["way .. know*", "way .. came", "path .. know*", "turn on .. path", "turn round"]
        }
        Act::StandStill => &[
            "still", "stand*", "stay*", "wait*", "call*", "stop*", "tree*", "not move", "no step",
            "home .. know*",
        ],
        Act::Tell => &["tell*", "told", "phone*", "call*", "say", "says", "thank*", "report*", "answer*"],
        Act::WarnOthers => &["warn*", "others", "palm*", "back", "stop*"],
        Act::AskFirst => &["ask*"],
        Act::KnownWays => &["way*", "path*", "road*", "place*", "where", "together", "there", "ground"],
        Act::LeaveSigns => &["sign*", "leave*", "left", "tape*", "post*", "fence*"],
        Act::HelpFromAfar => &["call*", "phone*", "talk*", "stay*", "help*", "keep*", "road", "stop*"],
        Act::KeepChildrenNear => &["near", "hand*", "sight", "reach", "with you", "beside you"],
        Act::WaitForCheck => &["wait*", "check*", "specialist*", "outside", "stay* out", "not go in"],
        Act::SayNo => &["no", "say*", "said"],
        Act::Know | Act::Practise => &[],
    }
}
