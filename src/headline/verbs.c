// SPDX-License-Identifier: MIT
#include "headline/verbs.h"

#include <stdlib.h>
#include <string.h>

// clang-format off
/* Verbs that the news is made of; a dictionary's form. */
static const char *const BASES[] = {
    "abandon", "abolish", "absorb", "abuse", "accelerate", "accept",
    "accompany", "accuse", "achieve", "acknowledge", "acquire", "act", "adapt",
    "add", "address", "adjust", "admit", "adopt", "advance", "advise",
    "affect", "affirm", "afford", "aim", "air", "alert", "allege", "allocate",
    "allow", "alter", "amend", "amount", "analyse", "analyze", "announce",
    "answer", "anticipate", "apologise", "apologize", "appeal", "appear",
    "applaud", "apply", "appoint", "appreciate", "approach", "approve",
    "argue", "arise", "arrange", "arrest", "arrive", "ask", "assault",
    "assemble", "assert", "assess", "assign", "assist", "assume", "assure",
    "attack", "attempt", "attend", "attract", "authorise", "authorize",
    "avert", "avoid", "await", "awake", "award", "back", "balance", "ban",
    "bar", "base", "battle", "bear", "beat", "become", "begin", "belong",
    "bend", "benefit", "bet", "bid", "bind", "bite", "blame", "blast", "bleed",
    "block", "blow", "board", "bolster", "bomb", "book", "boost", "borrow",
    "boycott", "breach", "break", "breed", "brief", "bring", "broadcast",
    "broaden", "broker", "build", "burn", "burst", "buy", "call", "campaign",
    "cancel", "capture", "care", "carry", "cast", "catch", "cause", "cease",
    "celebrate", "challenge", "change", "charge", "chase", "check", "cheer",
    "choose", "cite", "claim", "clash", "clear", "climb", "cling", "close",
    "coach", "coincide", "collaborate", "collapse", "collect", "combine",
    "come", "commemorate", "comment", "commit", "communicate", "compare",
    "compensate", "compete", "complain", "complete", "comprise", "conceal",
    "concede", "concern", "conclude", "condemn", "conduct", "confess",
    "confirm", "confront", "congratulate", "connect", "consider", "consist",
    "construct", "consult", "contact", "contain", "contend", "continue",
    "contract", "contribute", "control", "convert", "convey", "convict",
    "convince", "cooperate", "coordinate", "cope", "correct", "cosponsor",
    "cost", "counter", "cover", "crack", "crash", "create", "creep",
    "criticise", "criticize", "cross", "crush", "curb", "cut", "damage",
    "date", "deal", "debate", "deceive", "decide", "declare", "decline",
    "decrease", "dedicate", "defeat", "defend", "defer", "define", "delay",
    "deliver", "demand", "demonstrate", "deny", "depart", "depend", "deploy",
    "derail", "describe", "deserve", "design", "designate", "destroy",
    "detail", "detain", "detect", "deteriorate", "determine", "develop",
    "devote", "die", "differ", "dig", "direct", "disagree", "disappear",
    "disappoint", "disclose", "discover", "discuss", "dismiss", "display",
    "disrupt", "distribute", "divide", "document", "dominate", "donate",
    "double", "download", "draft", "drag", "draw", "drift", "drink", "drive",
    "drop", "drown", "earmark", "earn", "ease", "eat", "educate", "elect",
    "eliminate", "embrace", "emerge", "emphasise", "emphasize", "employ",
    "enable", "encounter", "encourage", "end", "endanger", "endorse",
    "enforce", "engage", "enhance", "enjoy", "ensure", "enter", "entitle",
    "erupt", "escape", "establish", "estimate", "evacuate", "evaluate",
    "examine", "exceed", "exchange", "exclude", "execute", "exercise", "exist",
    "expand", "expect", "expel", "experience", "explain", "explode", "explore",
    "export", "expose", "express", "extend", "face", "facilitate", "fade",
    "fail", "fall", "favor", "favour", "fear", "feature", "feed", "feel",
    "fight", "file", "fill", "film", "finalize", "finance", "find", "finish",
    "fire", "fix", "flee", "float", "flood", "flow", "fly", "focus", "follow",
    "forbid", "force", "forecast", "forget", "forgive", "form", "foster",
    "found", "free", "freeze", "frustrate", "fuel", "fulfil", "fulfill",
    "fund", "gain", "gather", "generate", "get", "give", "go", "govern",
    "grab", "grant", "greet", "grow", "guarantee", "guard", "guide", "hail",
    "halt", "hamper", "hand", "handle", "hang", "happen", "harm", "harness",
    "head", "heal", "hear", "help", "hide", "highlight", "hire", "hit", "hold",
    "honor", "honour", "hope", "host", "house", "hurt", "ignore", "illustrate",
    "imagine", "impact", "implement", "import", "impose", "impress", "improve",
    "include", "incorporate", "increase", "indicate", "inflict", "influence",
    "inform", "initiate", "injure", "insist", "inspect", "inspire", "install",
    "institute", "insulate", "intend", "intensify", "interfere", "intervene",
    "introduce", "invade", "invest", "investigate", "invite", "involve",
    "isolate", "issue", "join", "jump", "justify", "keep", "kick", "kidnap",
    "kill", "know", "label", "lack", "land", "last", "laugh", "launch", "lay",
    "lead", "leak", "lean", "learn", "lease", "leave", "legalize", "lend",
    "let", "level", "leverage", "license", "lie", "lift", "like", "limit",
    "link", "list", "listen", "live", "load", "lobby", "locate", "lock",
    "look", "loom", "lose", "lower", "maintain", "make", "manage",
    "manufacture", "march", "mark", "marry", "match", "matter", "mean",
    "measure", "meddle", "meet", "mention", "merge", "mislead", "miss",
    "mitigate", "mix", "monitor", "mount", "mourn", "move", "murder", "name",
    "narrow", "need", "negotiate", "nominate", "note", "notify", "object",
    "obscure", "observe", "obtain", "occupy", "occur", "offer", "open",
    "operate", "oppose", "order", "organise", "organize", "oust", "outlaw",
    "outline", "overcome", "overhaul", "oversee", "overtake", "overthrow",
    "overturn", "own", "pack", "paint", "park", "participate", "partner",
    "pass", "pause", "pay", "perform", "permit", "persuade", "phase", "pick",
    "pin", "place", "plan", "plant", "play", "plead", "please", "pledge",
    "plunge", "point", "poison", "poll", "pose", "possess", "post", "postpone",
    "pour", "praise", "prefer", "prepare", "present", "preserve", "press",
    "pressure", "prevent", "probe", "proceed", "process", "proclaim",
    "produce", "profit", "prohibit", "project", "promise", "promote", "prompt",
    "propose", "prosecute", "protect", "protest", "prove", "provide",
    "provoke", "publish", "pull", "punish", "purchase", "pursue", "push",
    "put", "qualify", "question", "quit", "raid", "raise", "rally", "range",
    "rank", "rate", "ratify", "reach", "react", "read", "reaffirm", "realise",
    "realize", "reauthorize", "rebuild", "recall", "receive", "reckon",
    "recognise", "recognize", "recommend", "record", "recount", "recover",
    "recruit", "reduce", "refer", "reflect", "reform", "refuse", "regain",
    "regard", "register", "regret", "reinstate", "reiterate", "reject",
    "relate", "relax", "release", "relocate", "rely", "remain", "remark",
    "remember", "remove", "rename", "renew", "rent", "repair", "repeal",
    "repeat", "replace", "reply", "report", "represent", "request", "require",
    "rescind", "rescue", "resemble", "reserve", "reshape", "resign", "resist",
    "resolve", "respond", "restore", "restrict", "restructure", "result",
    "resume", "retain", "rethink", "retire", "retreat", "retrieve", "return",
    "revamp", "reveal", "reverse", "review", "revise", "revitalize", "revive",
    "reward", "ride", "ring", "rise", "risk", "rob", "rule", "run", "rush",
    "sack", "sail", "sample", "sanction", "save", "say", "scale", "score",
    "scrap", "search", "secure", "see", "seek", "seem", "seize", "select",
    "sell", "send", "sentence", "separate", "serve", "set", "settle", "shake",
    "shape", "share", "shed", "shift", "shine", "shock", "shoot", "shoulder",
    "show", "shrink", "shrug", "shut", "sign", "signal", "sing", "sink", "sit",
    "slam", "slash", "sleep", "slide", "slow", "smash", "smuggle", "snap",
    "solve", "sort", "spark", "speak", "specify", "speculate", "spend", "spin",
    "split", "sponsor", "spot", "spread", "spring", "spur", "stabilise",
    "stabilize", "stage", "stall", "stand", "star", "stare", "start", "state",
    "stay", "steal", "steer", "stem", "step", "stick", "sting", "stop",
    "store", "storm", "strain", "streamline", "strengthen", "stress",
    "stretch", "strike", "strip", "strive", "struggle", "study", "submit",
    "succeed", "sue", "suffer", "suggest", "suit", "summon", "supply",
    "support", "suppose", "suppress", "surge", "surprise", "surrender",
    "surround", "survey", "survive", "suspect", "suspend", "sustain", "swap",
    "swear", "sweep", "swell", "swim", "swing", "switch", "tackle", "take",
    "talk", "target", "tax", "teach", "tear", "tell", "tempt", "tend", "term",
    "test", "testify", "thank", "think", "threaten", "throw", "tighten", "top",
    "topple", "total", "touch", "tour", "tout", "trace", "track", "trade",
    "trail", "train", "transfer", "transform", "transport", "trap", "travel",
    "treat", "trigger", "trim", "triple", "trouble", "trust", "try", "tumble",
    "turn", "undergo", "underscore", "understand", "undertake", "unveil",
    "update", "upgrade", "uphold", "upset", "urge", "use", "usher", "utilize",
    "vacate", "value", "vary", "veto", "view", "violate", "visit", "voice",
    "volunteer", "vote", "vow", "wait", "wake", "walk", "want", "warn",
    "waste", "watch", "weaken", "wear", "weigh", "welcome", "widen", "win",
    "wind", "wipe", "wish", "withdraw", "withstand", "witness", "wonder",
    "work", "worry", "worsen", "wound", "wreck", "write", "yell", "yield",
};

/* Irregular ones in the past. */
static const char *const PASTS[] = {
    "arose", "ate", "awoke", "beat", "became", "began", "bent", "bet", "bid",
    "bit", "bled", "blew", "bore", "bought", "bound", "bred", "broadcast",
    "broke", "brought", "built", "burst", "came", "caught", "chose", "clung",
    "cost", "crept", "cut", "dealt", "drank", "drew", "drove", "dug", "fed",
    "fell", "felt", "fled", "flew", "forbade", "forecast", "forgave", "forgot",
    "fought", "found", "froze", "gave", "got", "grew", "heard", "held", "hid",
    "hit", "hung", "hurt", "kept", "knew", "laid", "lay", "led", "left",
    "lent", "let", "lost", "made", "meant", "met", "misled", "outlawed",
    "overcame", "oversaw", "overthrew", "overtook", "paid", "put", "quit",
    "ran", "rang", "read", "rebuilt", "rode", "rose", "said", "sang", "sank",
    "sat", "saw", "sent", "set", "shed", "shone", "shook", "shot", "showed",
    "shrank", "shut", "slept", "slid", "sold", "sought", "spent", "split",
    "spoke", "sprang", "spread", "spun", "stole", "stood", "strove", "struck",
    "stuck", "stung", "swam", "swelled", "swept", "swore", "swung", "taught",
    "thought", "threw", "told", "took", "tore", "understood", "undertook",
    "underwent", "upset", "went", "withdrew", "withstood", "woke", "won",
    "wore", "wound", "wrote",
};

/* And as participles. */
static const char *const PARTICIPLES[] = {
    "arisen", "awoken", "beaten", "become", "begun", "bent", "bet", "bid",
    "bitten", "bled", "blown", "borne", "bought", "bound", "bred", "broadcast",
    "broken", "brought", "built", "burst", "caught", "chosen", "clung", "come",
    "cost", "crept", "cut", "dealt", "drawn", "driven", "drunk", "dug",
    "eaten", "fallen", "fed", "felt", "fled", "flown", "forbidden", "forecast",
    "forgiven", "forgotten", "fought", "found", "frozen", "given", "gone",
    "gotten", "grown", "heard", "held", "hidden", "hit", "hung", "hurt",
    "kept", "known", "laid", "lain", "led", "left", "lent", "let", "lost",
    "made", "meant", "met", "misled", "outlawed", "overcome", "overseen",
    "overtaken", "overthrown", "paid", "put", "quit", "read", "rebuilt",
    "ridden", "risen", "run", "rung", "said", "sat", "seen", "sent", "set",
    "shaken", "shed", "shone", "shot", "shown", "shrunk", "shut", "slept",
    "slid", "sold", "sought", "spent", "split", "spoken", "spread", "sprung",
    "spun", "stolen", "stood", "striven", "struck", "stuck", "stung", "sung",
    "sunk", "swept", "swollen", "sworn", "swum", "swung", "taken", "taught",
    "thought", "thrown", "told", "torn", "undergone", "understood",
    "undertaken", "upset", "withdrawn", "withstood", "woken", "won", "worn",
    "wound", "written",
};

// clang-format on

#define LEN(a) (sizeof(a) / sizeof *(a))

enum { VERBS_MAX_BYTES = 24 };

static int
compare(const void *key, const void *item)
{
    const struct text *t = key;
    const char *word = *(const char *const *)item;
    size_t len = strlen(word);
    int order = memcmp(t->ptr, word, t->len < len ? t->len : len);
    return order != 0 ? order : (t->len > len) - (t->len < len);
}

static bool
has(const char *const *list, size_t count, struct text word)
{
    return bsearch(&word, list, count, sizeof *list, compare) != NULL;
}

/* Whether what is left when an ending is off is a verb: "carri", "stopp",
 * "mov", "want". */
static bool
is_stem(struct text t)
{
    char word[VERBS_MAX_BYTES];
    if (t.len < 2 || t.len + 2 > sizeof word)
        return false;
    if (has(BASES, LEN(BASES), t))
        return true;
    memcpy(word, t.ptr, t.len);
    word[t.len] = 'e';
    if (has(BASES, LEN(BASES), (struct text){ word, t.len + 1 }))
        return true;
    word[t.len - 1] = 'y';
    if (t.ptr[t.len - 1] == 'i' &&
        has(BASES, LEN(BASES), (struct text){ word, t.len }))
        return true;
    return t.len > 3 && t.ptr[t.len - 1] == t.ptr[t.len - 2] &&
           has(BASES, LEN(BASES), (struct text){ t.ptr, t.len - 1 });
}

uint32_t
verbs_forms(struct text lower)
{
    uint32_t forms = 0;
    if (lower.len < 2 || lower.len > VERBS_MAX_BYTES)
        return 0;
    if (has(BASES, LEN(BASES), lower))
        forms |= VERBS_BASE;
    if (has(PASTS, LEN(PASTS), lower))
        forms |= VERBS_PAST;
    if (has(PARTICIPLES, LEN(PARTICIPLES), lower))
        forms |= VERBS_PARTICIPLE;
    if (text_ends(lower, TEXT("ing")) &&
        is_stem(text_clip(lower, lower.len - 3)))
        forms |= VERBS_ING;
    if (text_ends(lower, TEXT("ed")) &&
        is_stem(text_clip(lower, lower.len - 2)))
        forms |= VERBS_PAST | VERBS_PARTICIPLE;
    if (text_ends(lower, TEXT("s")) &&
        (has(BASES, LEN(BASES), text_clip(lower, lower.len - 1)) ||
         (text_ends(lower, TEXT("es")) &&
          is_stem(text_clip(lower, lower.len - 2)))))
        forms |= VERBS_THIRD;
    return forms;
}
