// SPDX-License-Identifier: MIT
#include "headline/verbs.h"

#include <stdlib.h>
#include <string.h>

// clang-format off
/* Verbs that the news is made of; a dictionary's form. */
static const char *const BASES[] = {
    "abandon", "abate", "abdicate", "abduct", "abide", "abolish", "absorb",
    "abstain", "abuse", "accede", "accelerate", "accept", "accommodate",
    "accompany", "accrue", "accuse", "achieve", "acknowledge", "acquire",
    "act", "adapt", "add", "address", "adhere", "adjourn", "adjust", "admire",
    "admit", "adopt", "advance", "advertise", "advise", "affect", "affirm",
    "afford", "agitate", "agree", "aim", "air", "alert", "alienate", "align",
    "allege", "alleviate", "allocate", "allow", "alter", "amass", "amend",
    "amount", "amuse", "analyse", "analyze", "announce", "annoy", "annul",
    "answer", "anticipate", "apologise", "apologize", "appeal", "appear",
    "appease", "applaud", "apply", "appoint", "appraise", "appreciate",
    "apprehend", "approach", "approve", "argue", "arise", "arouse", "arraign",
    "arrange", "arrest", "arrive", "articulate", "ascertain", "ask", "aspire",
    "assassinate", "assault", "assemble", "assert", "assess", "assign",
    "assist", "assume", "assure", "astonish", "attach", "attack", "attain",
    "attempt", "attend", "attract", "augment", "authorise", "authorize",
    "avenge", "avert", "avoid", "await", "awake", "award", "back", "balance",
    "ban", "banish", "bar", "base", "bask", "battle", "bear", "beat", "beckon",
    "become", "befall", "beg", "begin", "behave", "behead", "believe",
    "belittle", "belong", "bend", "benefit", "bestow", "bet", "betray", "bid",
    "bind", "bite", "blame", "blast", "bleed", "block", "blow", "blur",
    "board", "bolster", "bomb", "bombard", "book", "boost", "borrow",
    "boycott", "breach", "break", "breed", "bribe", "brief", "bring",
    "broadcast", "broaden", "broker", "build", "bulldoze", "burn", "burst",
    "bury", "buy", "calculate", "call", "campaign", "cancel", "capsize",
    "capture", "care", "carry", "cast", "catch", "cater", "cause", "cease",
    "celebrate", "challenge", "change", "charge", "chase", "check", "cheer",
    "cherish", "choose", "circulate", "cite", "claim", "clarify", "clash",
    "classify", "clear", "climb", "cling", "close", "coach", "coax", "coerce",
    "coincide", "collaborate", "collapse", "collect", "collide", "combine",
    "come", "commandeer", "commemorate", "commence", "commend", "comment",
    "commit", "communicate", "compare", "compel", "compensate", "compete",
    "compile", "complain", "complement", "complete", "comply", "compose",
    "comprehend", "compress", "comprise", "conceal", "concede", "conceive",
    "concern", "conclude", "condemn", "conduct", "confer", "confess",
    "confide", "confine", "confirm", "confiscate", "conform", "confront",
    "confuse", "congratulate", "connect", "conquer", "conserve", "consider",
    "consist", "consolidate", "conspire", "constitute", "constrain",
    "construct", "consult", "consume", "contact", "contain", "contaminate",
    "contemplate", "contend", "continue", "contract", "contradict",
    "contravene", "contribute", "control", "convene", "converge", "convert",
    "convey", "convict", "convince", "cooperate", "coordinate", "cope",
    "correct", "corroborate", "cosponsor", "cost", "counter", "counteract",
    "cover", "crack", "crash", "crave", "create", "creep", "criticise",
    "criticize", "cross", "crumble", "crush", "culminate", "cultivate", "curb",
    "curtail", "cut", "damage", "dangle", "date", "daunt", "dazzle", "deal",
    "debate", "debunk", "deceive", "decide", "declare", "decline", "decrease",
    "dedicate", "deepen", "deface", "defeat", "defend", "defer", "define",
    "deflect", "defraud", "defuse", "defy", "delay", "delete", "deliver",
    "delve", "demand", "demolish", "demonstrate", "denounce", "deny", "depart",
    "depend", "deplete", "deplore", "deploy", "deport", "depose", "deprive",
    "derail", "descend", "describe", "deserve", "design", "designate",
    "despise", "destabilise", "destabilize", "destroy", "detail", "detain",
    "detect", "deter", "deteriorate", "determine", "detonate", "devalue",
    "devastate", "develop", "deviate", "devise", "devote", "devour",
    "diagnose", "dictate", "die", "differ", "dig", "digitise", "dilute",
    "diminish", "direct", "disable", "disagree", "disappear", "disappoint",
    "disband", "discard", "discipline", "disclose", "disconnect",
    "discontinue", "discourage", "discover", "discredit", "discriminate",
    "discuss", "disembark", "dislodge", "dismantle", "dismiss", "dispatch",
    "dispel", "dispense", "disperse", "displace", "display", "disprove",
    "disqualify", "disregard", "disrupt", "dissipate", "dissolve", "dissuade",
    "distinguish", "distort", "distract", "distribute", "disturb", "diverge",
    "diversify", "divert", "divide", "divulge", "document", "dodge",
    "dominate", "donate", "double", "download", "draft", "drag", "draw",
    "drift", "drink", "drive", "drop", "drown", "dwell", "dwindle", "earmark",
    "earn", "ease", "eat", "edit", "educate", "elaborate", "elect", "elevate",
    "elicit", "eliminate", "elude", "embark", "embarrass", "embed", "embezzle",
    "embody", "embrace", "emerge", "emit", "emphasise", "emphasize", "employ",
    "empower", "enable", "encircle", "enclose", "encompass", "encounter",
    "encourage", "encroach", "end", "endanger", "endorse", "endure", "enforce",
    "engage", "enhance", "enjoy", "enlarge", "enlighten", "enlist", "enrage",
    "enrich", "enrol", "enroll", "enslave", "ensue", "ensure", "entail",
    "enter", "entertain", "entice", "entitle", "entrench", "entrust",
    "envisage", "envision", "equip", "eradicate", "erase", "erect", "erode",
    "erupt", "escalate", "escape", "escort", "establish", "estimate",
    "evacuate", "evade", "evaluate", "evaporate", "evict", "evoke", "evolve",
    "exacerbate", "exaggerate", "examine", "excavate", "exceed", "excel",
    "exchange", "exclaim", "exclude", "execute", "exempt", "exercise", "exert",
    "exhaust", "exist", "exonerate", "expand", "expect", "expel", "expend",
    "experience", "expire", "explain", "explode", "exploit", "explore",
    "export", "expose", "express", "expropriate", "extend", "extinguish",
    "extort", "extradite", "fabricate", "face", "facilitate", "fade", "fail",
    "fall", "falsify", "familiarise", "fascinate", "favor", "favour", "fear",
    "feature", "feed", "feel", "fight", "file", "fill", "film", "finalize",
    "finance", "find", "finish", "fire", "fix", "flatten", "flaunt", "flee",
    "float", "flood", "flourish", "flout", "flow", "fluctuate", "fly", "focus",
    "follow", "forbid", "force", "forecast", "foresee", "forestall", "forfeit",
    "forget", "forgive", "form", "formulate", "forsake", "fortify", "foster",
    "found", "free", "freeze", "frustrate", "fuel", "fulfil", "fulfill",
    "fund", "furnish", "gain", "garner", "gasp", "gather", "gaze", "generate",
    "get", "give", "glean", "glimpse", "glorify", "gnaw", "go", "govern",
    "grab", "grant", "grapple", "grasp", "greet", "grow", "guarantee", "guard",
    "guide", "hail", "halt", "hamper", "hand", "handle", "hang", "happen",
    "harass", "harm", "harness", "hasten", "head", "heal", "hear", "heighten",
    "help", "hesitate", "hide", "highlight", "hijack", "hinder", "hire", "hit",
    "hoist", "hold", "honor", "honour", "hope", "hospitalise", "hospitalize",
    "host", "house", "humiliate", "hurl", "hurt", "identify", "ignite",
    "ignore", "illuminate", "illustrate", "imagine", "imitate", "immerse",
    "immigrate", "impact", "impair", "impart", "impeach", "impede", "imperil",
    "implement", "implicate", "implore", "imply", "import", "impose",
    "impress", "imprison", "improve", "inaugurate", "incite", "include",
    "incorporate", "increase", "incur", "indicate", "indict", "induce",
    "indulge", "infect", "infer", "infiltrate", "inflate", "inflict",
    "influence", "inform", "infringe", "infuriate", "inhabit", "inherit",
    "inhibit", "initiate", "inject", "injure", "innovate", "inquire", "insert",
    "insist", "inspect", "inspire", "install", "instigate", "instill",
    "institute", "insulate", "insult", "integrate", "intend", "intensify",
    "interact", "intercept", "interfere", "interpret", "interrogate",
    "interrupt", "intersect", "intervene", "intimidate", "introduce",
    "intrude", "inundate", "invade", "invalidate", "invent", "invest",
    "investigate", "invite", "invoke", "involve", "irritate", "isolate",
    "issue", "jail", "jeopardise", "jeopardize", "join", "jump", "justify",
    "keep", "kick", "kidnap", "kill", "know", "label", "lack", "lambast",
    "lament", "land", "languish", "last", "laugh", "launch", "lay", "lead",
    "leak", "lean", "learn", "lease", "leave", "legalize", "legislate", "lend",
    "lengthen", "lessen", "let", "level", "leverage", "liaise", "liberate",
    "license", "lie", "lift", "like", "limit", "linger", "link", "list",
    "listen", "litigate", "live", "load", "loathe", "lobby", "locate", "lock",
    "look", "loom", "loosen", "lose", "lower", "lurk", "magnify", "maim",
    "maintain", "make", "manage", "maneuver", "manoeuvre", "manufacture",
    "march", "marginalise", "mark", "marry", "match", "materialise", "matter",
    "maximise", "maximize", "mean", "measure", "meddle", "mediate", "meet",
    "memorise", "mention", "merge", "merit", "migrate", "mimic", "minimise",
    "minimize", "mishandle", "mislead", "misrepresent", "miss", "mitigate",
    "mix", "mobilise", "mobilize", "mock", "modernise", "modernize", "modify",
    "molest", "monitor", "motivate", "mount", "mourn", "move", "multiply",
    "murder", "name", "narrow", "nationalise", "nationalize", "navigate",
    "need", "neglect", "negotiate", "neutralise", "nominate", "normalise",
    "normalize", "note", "notify", "nullify", "nurture", "obey", "object",
    "obscure", "observe", "obstruct", "obtain", "occupy", "occur", "offend",
    "offer", "omit", "open", "operate", "oppose", "opt", "optimise",
    "orchestrate", "order", "organise", "organize", "originate", "oust",
    "outlaw", "outline", "outnumber", "outpace", "outperform", "outrun",
    "outsell", "outweigh", "overcome", "overestimate", "overhaul", "overlook",
    "override", "overrule", "overrun", "oversee", "overshadow", "overstate",
    "overtake", "overthrow", "overturn", "overwhelm", "owe", "own", "pacify",
    "pack", "paint", "paralyse", "park", "participate", "partner", "pass",
    "pause", "pay", "penalise", "penalize", "penetrate", "perceive", "perform",
    "perish", "permit", "perpetrate", "perpetuate", "persecute", "persist",
    "persuade", "pervade", "phase", "pick", "pin", "place", "plan", "plant",
    "play", "plead", "please", "pledge", "plummet", "plunge", "point",
    "poison", "poll", "ponder", "popularise", "portray", "pose", "possess",
    "post", "postpone", "pour", "praise", "preach", "precede", "precipitate",
    "preclude", "predict", "prefer", "preoccupy", "prepare", "prescribe",
    "present", "preserve", "preside", "press", "pressure", "presume",
    "pretend", "prevail", "prevent", "prioritise", "prioritize", "privatise",
    "privatize", "probe", "proceed", "process", "proclaim", "procure",
    "produce", "profess", "profit", "prohibit", "project", "proliferate",
    "prolong", "promise", "promote", "prompt", "promulgate", "pronounce",
    "propel", "propose", "prosecute", "prosper", "protect", "protest", "prove",
    "provide", "provoke", "publicise", "publicize", "publish", "pull",
    "punish", "purchase", "purport", "pursue", "push", "put", "qualify",
    "quantify", "quash", "quell", "quench", "question", "quit", "raid",
    "raise", "rally", "range", "rank", "rate", "ratify", "reach", "react",
    "read", "reaffirm", "realise", "realize", "reauthorize", "rebound",
    "rebuff", "rebuild", "rebuke", "recall", "recapture", "receive", "reckon",
    "reclaim", "reclassify", "recognise", "recognize", "recommend",
    "reconcile", "reconfirm", "reconnect", "reconsider", "reconstruct",
    "record", "recount", "recoup", "recover", "recreate", "recruit", "rectify",
    "recuperate", "recur", "recycle", "redeem", "redefine", "redeploy",
    "redesign", "redevelop", "redirect", "rediscover", "redistribute", "redo",
    "redraw", "reduce", "refer", "refill", "refinance", "refine", "reflect",
    "refocus", "reform", "refrain", "refuel", "refurbish", "refuse", "refute",
    "regain", "regard", "regenerate", "register", "regret", "regulate",
    "rehabilitate", "reimburse", "reinforce", "reinstate", "reinvent",
    "reinvest", "reissue", "reiterate", "reject", "rejoice", "rejoin",
    "relate", "relaunch", "relax", "release", "relegate", "relinquish",
    "relive", "relocate", "rely", "remain", "remand", "remark", "remember",
    "remind", "reminisce", "remove", "rename", "renege", "renegotiate",
    "renew", "renounce", "renovate", "rent", "reopen", "reorganise",
    "reorganize", "repair", "repatriate", "repay", "repeal", "repeat", "repel",
    "replace", "replenish", "replicate", "reply", "report", "represent",
    "reprimand", "reproduce", "request", "require", "reschedule", "rescind",
    "rescue", "resell", "resemble", "resent", "reserve", "reshape", "reside",
    "resign", "resist", "resolve", "resort", "respond", "restore", "restrict",
    "restructure", "result", "resume", "resurface", "resurrect", "retain",
    "retaliate", "retell", "rethink", "retire", "retrace", "retract",
    "retreat", "retrieve", "return", "reunify", "reunite", "revamp", "reveal",
    "revel", "revere", "reverse", "revert", "review", "revise", "revisit",
    "revitalize", "revive", "revoke", "revolutionise", "revolve", "reward",
    "rewrite", "ride", "ring", "rise", "risk", "roam", "rob", "rule", "run",
    "rush", "sack", "sail", "salvage", "sample", "sanction", "satisfy", "save",
    "say", "scale", "scatter", "scold", "score", "scour", "scrap",
    "scrutinise", "scrutinize", "search", "secure", "seduce", "see", "seek",
    "seem", "segregate", "seize", "select", "sell", "send", "sentence",
    "separate", "serve", "set", "settle", "sever", "shake", "shape", "share",
    "shatter", "shed", "shelve", "shift", "shine", "shock", "shoot",
    "shoulder", "shove", "show", "shrink", "shrug", "shun", "shut", "sideline",
    "sign", "signal", "simplify", "simulate", "sing", "sink", "sit", "skid",
    "slam", "slash", "slay", "sleep", "slide", "slow", "slump", "smash",
    "smother", "smuggle", "snap", "sneak", "snub", "soak", "soar", "soften",
    "solicit", "solve", "soothe", "sort", "spark", "spawn", "speak",
    "spearhead", "specify", "speculate", "spend", "spin", "split", "spoil",
    "sponsor", "spot", "spread", "spring", "spur", "squander", "squeeze",
    "stabilise", "stabilize", "stage", "stagnate", "stall", "stand",
    "standardise", "star", "stare", "start", "startle", "starve", "state",
    "stay", "steady", "steal", "steer", "stem", "step", "stick", "stifle",
    "stimulate", "sting", "stipulate", "stockpile", "stop", "store", "storm",
    "strain", "strangle", "stray", "streamline", "strengthen", "stress",
    "stretch", "strike", "strip", "strive", "struggle", "study", "stumble",
    "stun", "subdue", "submit", "subside", "subsidise", "subsidize",
    "substitute", "subtract", "succeed", "sue", "suffer", "suffocate",
    "suggest", "suit", "summarise", "summarize", "summon", "supersede",
    "supervise", "supplant", "supply", "support", "suppose", "suppress",
    "surge", "surmise", "surmount", "surpass", "surprise", "surrender",
    "surround", "survey", "survive", "suspect", "suspend", "sustain", "swap",
    "swear", "sweep", "swell", "swerve", "swim", "swindle", "swing", "switch",
    "symbolise", "sympathise", "tackle", "take", "talk", "tamper", "target",
    "tarnish", "tax", "teach", "tear", "tell", "tempt", "tend", "term",
    "terminate", "terrify", "terrorise", "test", "testify", "thank", "thaw",
    "think", "threaten", "thrive", "throw", "thwart", "tighten", "tolerate",
    "top", "topple", "torment", "total", "touch", "tour", "tout", "trace",
    "track", "trade", "trail", "train", "transcend", "transcribe", "transfer",
    "transform", "translate", "transmit", "transport", "trap", "traumatise",
    "travel", "treat", "trigger", "trim", "triple", "trouble", "trounce",
    "trudge", "trust", "try", "tumble", "turn", "typify", "undercut",
    "underestimate", "undergo", "underline", "undermine", "underpin",
    "underscore", "understand", "understate", "undertake", "undo", "unearth",
    "unfold", "unify", "unite", "unleash", "unload", "unlock", "unmask",
    "unravel", "unseat", "untangle", "unveil", "unwind", "update", "upend",
    "upgrade", "uphold", "uproot", "upset", "urge", "use", "usher", "utilize",
    "utter", "vacate", "vaccinate", "validate", "value", "vandalise", "vanish",
    "vanquish", "vary", "verify", "veto", "view", "vilify", "vindicate",
    "violate", "visit", "visualise", "voice", "volunteer", "vote", "vow",
    "wait", "waive", "wake", "walk", "wane", "want", "warn", "waste", "watch",
    "weaken", "wear", "weep", "weigh", "welcome", "whittle", "widen", "wield",
    "win", "wind", "wipe", "wish", "withdraw", "wither", "withstand",
    "witness", "wobble", "wonder", "woo", "work", "worry", "worsen", "wound",
    "wreak", "wreck", "wrest", "write", "yell", "yield",
};

/* Irregular ones in the past. */
static const char *const PASTS[] = {
    "arose", "ate", "awoke", "beat", "became", "befell", "began", "bent",
    "bet", "bid", "bit", "bled", "blew", "bore", "bought", "bound", "bred",
    "broadcast", "broke", "brought", "built", "burst", "came", "caught",
    "chose", "clung", "cost", "crept", "cut", "dealt", "drank", "drew",
    "drove", "dug", "fed", "fell", "felt", "fled", "flew", "forbade",
    "forecast", "foresaw", "forgave", "forgot", "forsook", "fought", "found",
    "froze", "gave", "got", "grew", "heard", "held", "hid", "hit", "hung",
    "hurt", "kept", "knew", "laid", "lay", "led", "left", "lent", "let",
    "lost", "made", "meant", "met", "misled", "mistook", "outlawed", "outran",
    "outsold", "overcame", "overran", "overrode", "oversaw", "overthrew",
    "overtook", "paid", "put", "quit", "ran", "rang", "read", "rebuilt",
    "redrew", "repaid", "resold", "retold", "rewrote", "rode", "rose", "said",
    "sang", "sank", "sat", "saw", "sent", "set", "shed", "shone", "shook",
    "shot", "showed", "shrank", "shut", "slept", "slew", "slid", "sold",
    "sought", "spent", "split", "spoke", "sprang", "spread", "spun", "stole",
    "stood", "strove", "struck", "stuck", "stung", "swam", "swelled", "swept",
    "swore", "swung", "taught", "thought", "threw", "told", "took", "tore",
    "undercut", "understood", "undertook", "underwent", "undid", "upset",
    "went", "wept", "withdrew", "withstood", "woke", "won", "wore", "wound",
    "wrote",
};

/* And as participles. */
static const char *const PARTICIPLES[] = {
    "arisen", "awoken", "beaten", "become", "befallen", "begun", "bent", "bet",
    "bid", "bitten", "bled", "blown", "borne", "bought", "bound", "bred",
    "broadcast", "broken", "brought", "built", "burst", "caught", "chosen",
    "clung", "come", "cost", "crept", "cut", "dealt", "drawn", "driven",
    "drunk", "dug", "eaten", "fallen", "fed", "felt", "fled", "flown",
    "forbidden", "forecast", "foreseen", "forgiven", "forgotten", "forsaken",
    "fought", "found", "frozen", "given", "gone", "gotten", "grown", "heard",
    "held", "hidden", "hit", "hung", "hurt", "kept", "known", "laid", "lain",
    "led", "left", "lent", "let", "lost", "made", "meant", "met", "misled",
    "mistaken", "outlawed", "outrun", "outsold", "overcome", "overridden",
    "overrun", "overseen", "overtaken", "overthrown", "paid", "put", "quit",
    "read", "rebuilt", "redrawn", "repaid", "resold", "retold", "rewritten",
    "ridden", "risen", "run", "rung", "said", "sat", "seen", "sent", "set",
    "shaken", "shed", "shone", "shot", "shown", "shrunk", "shut", "slain",
    "slept", "slid", "sold", "sought", "spent", "split", "spoken", "spread",
    "sprung", "spun", "stolen", "stood", "striven", "struck", "stuck", "stung",
    "sung", "sunk", "swept", "swollen", "sworn", "swum", "swung", "taken",
    "taught", "thought", "thrown", "told", "torn", "undercut", "undergone",
    "understood", "undertaken", "undone", "upset", "wept", "withdrawn",
    "withstood", "woken", "won", "worn", "wound", "written",
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
