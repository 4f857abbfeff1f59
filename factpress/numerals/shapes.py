"""The shapes in which prose writes numbers, and what looks like one and is none.

A pattern is a regular expression over words with one blank between them. A name in braces stands for a list of words
in the language's file or for a part below; {after a-list} looks back at the word before, {before a-list} ahead.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Shape:
    """One shape: how it is told to authors, its patterns, examples that are found, and what is innocent beside them."""

    name: str
    told: str
    patterns: tuple[str, ...]
    found: tuple[str, ...] = ()
    innocent: tuple[str, ...] = ()
    is_number: bool = True
    is_bare: bool = False  # a number only where nothing but a number is expected: in own words for a fact


PARTS = {
    "begins": r"(?<!\w)(?=(?={letter-of beginning}){beginning}|\w*(?:\d|{vulgar}))",
    "beginning": (
        r"(?:{article}|{raw cardinal}|{raw scale}|{half}|{crowd}|{crowd-of}|{multiple}|{multiple-or-other}|{once}"
        r"|{decade}|{idiom}|{most})"
    ),
    "vulgar": "[¼-¾⅐-⅞↉①-⒛]",
    "digits": (
        r"(?<!\w)(?:\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,'/:]\d+)*|(?={vulgar})){vulgar}?(?: ?[%‰]|[^\W\d_]{1,3}(?!\w))?"
    ),
    "money": r"(?-i:US\$|[A-Z]{3}|[$€£¥₩]) ?(?=\d)",
    "word": r"(?:{cardinal}|{scale}|{digits})",
    "joint": r"(?: {to} | {point} | – |, (?=\w+ {to} )|[ –-])(?:{article} (?={scale})|{money})?",
    "share": r"(?:{half}|{part}|{sure-part})",
    "run": (
        r"(?:{article} (?={scale}))?{word}(?:{joint}{word}){0,40}+(?:[ -]{and}[ -]{article}[ -]{share}(?: {scale})?)?"
    ),
    "is-large": r"(?=(?:(?:{small}|{article}|{to}|{point})[ –-]){0,40}+(?:{large}|{scale}|{digits}))",
    "has-fraction": r"(?={word}[ -]{and}[ -]{article}[ -]{share})",
    "proper": r"(?-i:[A-ZÀ-Þ])[\w'-]*",
    "unknown": r"(?!{not-between}(?!-)|{cardinal}|{scale})(?![^\W\d_]*{raw plural-ending}(?!\w))[^\W\d_][\w-]*",
    "reach": r"(?:{or-so} )?(?:(?:{between},?|{proper}) ){0,3}(?:{unknown} )?(?:{proper} ){0,2}[\"“'‘]?",
    "size": r"(?:(?: {of})?[ -](?:{article} )?{scale}(?: {counted-other})?)",
    "ends": r"(?![\w-])(?=[^\w ]| [^\w ]| ?$| {share-end})(?! {share-not-before})",
}
"""Parts of patterns, each made of lists and of the parts before it."""

SHAPES = (
    Shape(
        name="share",
        told="Fractions: half of, a third, two thirds, a quarter, one in five.",
        patterns=(
            r"(?:{article} )?(?:{half}|{part}|{sure-part}){size}",
            r"{not-after half-not-after}{half}(?:[ -]{article})?[ -]{time-one}",
            r"{word}[ -]{parts}{size}?",
            r"{one}[ -]{share}(?!-)(?! {share-not-before})",
            r"{small}-(?:{part}|{sure-part})(?! {share-not-before})",
            r"{not-after half-not-after}(?:{article} )?{half}(?!-)(?= {half-before})",
            r"{after share-after}(?:{article} )?{half}(?!-)",
            r"{after in-every}{half}{ends}",
            r"{article} {half}{ends}",
            r"(?:{article}|{one})[ -]{tiny-part}(?= {of})",
            r"{article} {part}(?= {share-before})",
            r"{after share-after}{article} {part}{ends}",
            r"{article} {sure-part}(?!-)(?! {share-not-before})(?! {sure-part-not-before})",
            r"{run}[ -]{in-every}[ -](?:{article} )?(?!{one}|\d{4}){run}",
            r"{small}[ -]{to-one}[ -]{one}{ends}",
        ),
        found=("half of it", "a third of them", "two thirds", "three-quarters", "by a quarter", "one in five"),
        innocent=("a third party", "the second half", "half-hearted", "the French quarter", "headquarters"),
    ),
    Shape(
        name="multiple",
        told="Multiples: twice, doubled, halved, threefold, double the wage.",
        patterns=(
            r"(?<!\w)(?:{raw cardinal}|{raw scale}|\d+)[ -]?{raw fold}(?!\w)",
            r"{once} {by-the} {time-one}",
            r"{multiple}(?! {multiple-not-before})",
            r"{multiple-or-other}(?!-)(?= {double-before})(?! {multiple-not-before})",
            r"{not-after article}{multiple-or-other}(?= ?[.,;:!?]| ?$)",
            r"{after double-after}{multiple-or-other}(?!-)",
        ),
        found=("twice", "twice as much", "doubled", "threefold", "tenfold", "double the wage", "once a week"),
        innocent=("double-check", "a double bed", "at once", "to think twice"),
    ),
    Shape(
        name="length",
        told="One length of time, where it is a figure: for a year, a month later, one day a week.",
        patterns=(
            r"{after length-after}{article} (?:{between} )?{length-one}",
            r"{article} (?:{between} )?{length-one}(?= {length-before})",
            r"{article} {whole} {length-one}",
            r"(?:{article}|{one}) {length-one} {and} {article} {half}",
            r"(?:{after length-after}|{after one-day-after}){one} {day}",
            r"{one} {day}(?= {one-day-before})",
        ),
        found=("for a year", "more than a month", "a year later", "a full week", "in one day", "one day a week"),
        innocent=("a month", "the worker of a month", "one day he left"),
    ),
    Shape(
        name="idiom",
        told="Turns of speech count nothing.",
        patterns=(r"{idiom}",),
        innocent=("one day", "at one time", "once or twice"),
        is_number=False,
    ),
    Shape(
        name="ordinal",
        told="Ordinal numbers in words order, they do not count.",
        patterns=(r"{is-large}(?!{digits}){run}(?:[ -]| {and} ){ordinal}",),
        innocent=("the twenty-fifth", "the hundred and first", "the tenth", "the third"),
        is_number=False,
    ),
    Shape(
        name="measured",
        told="Any number with a unit, a length of time, money, per cent, times or a noun that terms.yaml declares; one "
        "such noun only where it is counted: only one, just one.",
        patterns=(
            r"{run}(?: {reach}{counted-other}| {without-plural}|-(?:{counted-one}|{hyphened}))",
            r"{run}(?:, (?:\w+ )?{word},| \({to} {word}\)) {counted-other}",
            r"{one} {reach}{measured-one}",
            r"{after exactly}{one} {reach}{counted-one}",
            r"{after aged}{word}",
        ),
        found=(
            "two years",
            "five-year",
            "two or three long months",
            "one month",
            "six dollars",
            "three times",
            "aged nine",
        ),
        innocent=("two men", "one of them", "no one", "the two sides", "a one-man firm"),
    ),
    Shape(
        name="vague",
        told="Vague magnitudes: dozens, scores of, hundreds, tens of thousands, millions.",
        patterns=(
            r"{crowd}(?: {of} (?:{crowd}|{scale}))*",
            r"{crowd-of}(?= {of})",
        ),
        found=("dozens", "scores of boats", "hundreds", "tens of thousands", "millions"),
        innocent=("several", "many", "a few", "test scores"),
    ),
    Shape(
        name="decade",
        told="Decades in words: the nineties.",
        patterns=(r"(?:{word}[ -])?{decade}",),
        found=("the nineties", "in his twenties"),
        innocent=("in her teens",),
    ),
    Shape(
        name="digits",
        told="Digits in every form and place, also inside a word: 1,000, 3.5, 15%, $5, 1990s, 12-14, ½, 11th, MP3.",
        patterns=(
            r"(?={digits}){run}",
            r"\w*(?:\d|{vulgar})(?:[.,]?\w)*",
        ),
        found=("1,000", "3.5", "15%", "$5", "the 1990s", "12-14", "½", "the 11th", "MP3", "H5N1"),
        innocent=("Article VII", "Ⅳ", "CO₂", "m²"),
    ),
    Shape(
        name="number",
        told="Number words from ten upward, and two and a half, wherever they stand.",
        patterns=(r"(?:{is-large}|{has-fraction}){run}", r"{small} {point} {word}(?:[ -]{word})*"),
        found=("ten", "twenty-five", "a hundred", "two million", "a dozen", "one and a half", "three point five"),
        innocent=("two", "nine to five", "often", "tenant", "one by one"),
    ),
    Shape(
        name="bare-share",
        told="A third and the like, where it need not be a share, only in own words for a fact.",
        patterns=(r"{article} {part}{ends}",),
        found=("a third", "a fifth"),
        innocent=("a third party",),
        is_bare=True,
    ),
    Shape(
        name="bare",
        told="Small number words that count nothing in particular, only in own words for a fact.",
        patterns=(r"(?!{one}){run}",),
        found=("two", "seven"),
        innocent=("one", "a second"),
        is_bare=True,
    ),
    Shape(
        name="most",
        told="Most, which is more than half, only in own words for a fact.",
        patterns=(r"{not-after most-not-after}{most}",),
        found=("most", "mostly"),
        innocent=("at most", "the most"),
        is_bare=True,
    ),
)
