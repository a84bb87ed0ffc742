"""The words that numbers, dates and units are made of, in lower case: data."""

from __future__ import annotations


def by_word(words_of: dict[str, str]) -> dict[str, str]:
    """Turn a table of values, each with its words, into one of words, each with its value."""
    return {word: value for value, words in words_of.items() for word in words.split()}


_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TEN_ORDINALS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()

SMALL = {word: value for value, word in enumerate(_SMALL)}
TENS = {word: 10 * value for value, word in enumerate(_TENS, 2)}
DECADES = {f"{word[:-1]}ies": 10 * value for value, word in enumerate(_TENS, 2)}
CARDINALS = SMALL | TENS
ORDINALS = {word: value for value, word in enumerate(_SMALL_ORDINALS) if value}
ORDINALS |= {word: 10 * value for value, word in enumerate(_TEN_ORDINALS, 2)}
ORDINALS |= {"hundredth": 100, "thousandth": 1000, "millionth": 1000000}

SCALES = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
"""Powers of ten."""
SHORT_SCALES = {"k": 3, "mn": 6, "mln": 6, "bn": 9, "tn": 12, "trn": 12, "lakh": 5, "lakhs": 5, "crore": 7, "crores": 7}
MONEY_SCALES = {"m": 6, "b": 9, "t": 12}
VAGUE = {"tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions", "trillions"}
FOLD = {"twice": 2, **{f"{word}fold": value for word, value in SMALL.items() if value > 1}}
FEW = {"few": "few", "several": "several", "couple": "2"}
PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
PARTS |= {"ninth": 9, "tenth": 10, "hundredth": 100, "thousandth": 1000}
PARTS |= {"halves": 2} | {f"{word}s": value for word, value in PARTS.items() if word != "half"}
SIGNS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅛": (1, 8)}

DASHES = ("-", "–", "—", "‑", "‒")
QUALIFIERS: dict[tuple[str, ...], str] = {
    ("more", "than"): ">", ("over",): ">", ("above",): ">", ("upwards", "of"): ">", ("in", "excess", "of"): ">",
    ("at", "least"): ">=", ("no", "fewer", "than"): ">=", ("no", "less", "than"): ">=", ("a", "minimum", "of"): ">=",
    ("not", "less", "than"): ">=", ("not", "fewer", "than"): ">=",
    ("as", "little", "as"): ">=", ("as", "few", "as"): ">=",
    ("less", "than"): "<", ("fewer", "than"): "<", ("under",): "<", ("below",): "<",
    ("up", "to"): "<=", ("as", "many", "as"): "<=", ("as", "much", "as"): "<=", ("at", "most"): "<=",
    ("no", "more", "than"): "<=", ("not", "more", "than"): "<=", ("a", "maximum", "of"): "<=",
    ("about",): "~", ("around",): "~", ("roughly",): "~", ("approximately",): "~", ("some",): "~", ("circa",): "~",
    ("an", "estimated"): "~", ("estimated",): "~", ("estimated", "at"): "~",
    ("nearly",): "<~", ("almost",): "<~", ("close", "to"): "<~", ("just", "under"): "<~", ("just", "over"): ">~",
    ("exactly",): "", ("precisely",): "",
}  # fmt: skip
"""What stands before a number and bounds it. “Exactly 12” is 12."""
QUALIFIER_ENDS = frozenset(words[-1] for words in QUALIFIERS)
QUALIFIER_WORDS = frozenset(word for words in QUALIFIERS for word in words) - set(
    "of to as a an in at no not just".split()
)
"""One of these stands in each of them."""

_MONTHS = "january february march april may june july august september october november december".split()
MONTHS = {word: number for number, word in enumerate(_MONTHS, 1)}
MONTHS |= {word[:3]: number for word, number in MONTHS.items()} | {"sept": 9}
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS = {word: word for word in _DAYS} | {f"{word}s": f"{word}s" for word in _DAYS}
SHORT_WEEKDAYS = {word[:3]: word for word in _DAYS} | {"tues": "tuesday", "thur": "thursday", "thurs": "thursday"}
RELATIVE_DAYS = {"yesterday", "today", "tonight", "tomorrow", "overnight"}
DATE_PARTS = {"early": "early", "mid": "mid", "late": "late"}
DATE_ENDS = {"start": "start", "beginning": "start", "middle": "mid", "end": "end"}
"""Parts of months and years: early May, the end of May."""
DAY_PARTS = {"morning", "afternoon", "evening", "night", "lunchtime"}
SEASONS = {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}
FEASTS = set("christmas easter ramadan thanksgiving passover hanukkah diwali halloween".split())
PERIODS = {"week", "month", "year", "weekend", "night", "decade", "century", "quarter", *SEASONS}
NEIGHBOURS = {"last", "next", "this"}
HOURS = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
ZONES = {"gmt", "utc", "bst", "est", "edt", "et", "cet", "cest", "pst", "pdt", "pt", "ist", "msk", "jst", "aest"}

DURATIONS = {
    "second": "second", "sec": "second", "minute": "minute", "min": "minute", "hour": "hour", "hr": "hour",
    "day": "day", "night": "night", "week": "week", "fortnight": "fortnight", "month": "month", "year": "year",
    "yr": "year", "decade": "decade", "century": "century", "centuries": "century", "millennia": "millennium",
    "millennium": "millennium", "weekend": "weekend",
}  # fmt: skip
DURATIONS |= {f"{word}s": unit for word, unit in DURATIONS.items() if not word.endswith(("ies", "a", "um", "y"))}
DURATIONS |= {"days": "day"}

_MEASURES = {
    "km": "km kms kilometre kilometres kilometer kilometers",
    "m": "metre metres meter meters",
    "cm": "cm centimetre centimetres centimeter centimeters",
    "mm": "mm millimetre millimetres millimeter millimeters",
    "mile": "mile miles mi", "nautical mile": "nm", "yard": "yard yards yd yds",
    "foot": "foot feet ft", "inch": "inch inches",
    "tonne": "tonne tonnes", "ton": "ton tons", "kg": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
    "g": "g gram grams gramme grammes", "mg": "mg milligram milligrams", "ounce": "ounce ounces oz", "stone": "stone",
    "lb": "lb lbs", "barrel": "barrel barrels", "litre": "litre litres liter liters",
    "ml": "ml millilitre millilitres milliliter milliliters",
    "tbsp": "tbsp tablespoon tablespoons", "tsp": "tsp teaspoon teaspoons",
    "gallon": "gallon gallons", "hectare": "hectare hectares ha", "acre": "acre acres", "km/h": "kph kmh", "mph": "mph",
    "knot": "knot knots",
    "kW": "kw kilowatt kilowatts", "MW": "mw megawatt megawatts", "GW": "gw gigawatt gigawatts",
    "kWh": "kwh", "MWh": "mwh", "GWh": "gwh", "TWh": "twh", "hertz": "hz hertz", "volt": "volt volts",
    "kB": "kb", "MB": "mb megabyte megabytes", "GB": "gb gigabyte gigabytes", "TB": "tb terabyte terabytes",
    "degree": "degree degrees", "times": "times",
}  # fmt: skip
MEASURES = by_word(_MEASURES)
POWERS = {"square": "²", "sq": "²", "cubic": "³"}

SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH", "₩": "KRW"}
SYMBOLS |= {"₺": "TRY", "₪": "ILS", "₦": "NGN", "฿": "THB", "₿": "BTC", "rs": "INR"}
DOLLARS = {"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD"}
DOLLARS |= {"american": "USD", "australian": "AUD", "canadian": "CAD", "zealand": "NZD", "kong": "HKD"}
DOLLARS |= {"singapore": "SGD", "taiwan": "TWD"}
CODES = set(SYMBOLS.values()) | set(DOLLARS.values()) | set("CHF SEK NOK DKK PLN CNY RMB CZK HUF BRL MXN ZAR".split())
_MONEY = {
    "USD": "dollar dollars", "EUR": "euro euros", "GBP": "pound pounds sterling", "JPY": "yen", "CNY": "yuan renminbi",
    "RUB": "rouble roubles ruble rubles", "INR": "rupee rupees", "UAH": "hryvnia hryvnias hryvnya",
    "CHF": "franc francs", "SEK": "krona kronor", "NOK": "krone kroner", "PLN": "zloty zlotys zloties",
    "TRY": "lira liras", "ILS": "shekel shekels", "cent": "cent cents", "penny": "penny pence",
    "MXN": "peso pesos", "ZAR": "rand", "BRL": "reais", "CZK": "koruna korunas", "THB": "baht", "NGN": "naira",
    "IRR": "rial rials", "BTC": "bitcoin bitcoins", "IDR": "rupiah rupiahs", "MYR": "ringgit ringgits",
    "AED": "dirham dirhams", "SAR": "riyal riyals", "KES": "shilling shillings", "HUF": "forint forints",
    "VND": "dong", "GHS": "cedi cedis", "BDT": "taka", "ETB": "birr", "KWD": "dinar dinars",
}  # fmt: skip
MONEY = by_word(_MONEY)

DESIGNATORS = set(
    "flight article section chapter channel formula room route highway type model group phase level page rule category "
    "apollo boeing airbus euro expo class gate pier dock unit block line area zone division protocol resolution act "
    "appendix annex figure table part volume series season episode no number platform track lane junction bus".split()
)
"""Capitalised before a number they name a thing: Flight 370."""

_PLURALS = (
    "people=person men=man women=woman children=child lives=life wives=wife knives=knife wolves=wolf shelves=shelf "
    "thieves=thief loaves=loaf leaves=leaf calves=calf teeth=tooth geese=goose mice=mouse troops=troop"
)
PLURALS = dict(pair.split("=") for pair in _PLURALS.split())
PLURALS |= {noun: noun for noun in "police personnel crew staff aircraft spacecraft cattle sheep deer".split()}
STATES = {"dead", "killed", "injured", "wounded", "hurt", "missing", "arrested", "detained", "displaced", "infected"}

FUNCTION_WORDS = frozenset(
    "a an the this that these those which who whom whose what when where while why how and or but nor so yet if then "
    "than as at by for from in into of on onto off out over under up down to toward towards with within without about "
    "above across after against along among amid around before behind below beneath beside between beyond despite "
    "during except inside like near outside past per since through throughout till until upon via i me my mine we us "
    "our ours you your yours he him his she her hers it its they them their theirs himself herself itself themselves "
    "be am is are was were been being do does did done doing have has had having will would shall should can could "
    "may might must ought not no there here also too very just only even still already again both either neither each "
    "every any some all such same other another more most less least few fewer many much because although though "
    "unless whether said says".split()
)
"""Words that carry grammar, not content."""
