"""Roles that the words of a paragraph give away: a note, a timestamp, a caption, boilerplate, a byline, a dateline."""

from __future__ import annotations

import re
from functools import lru_cache

from artdiff.model import Role
from artdiff.patterns import pattern

_CALENDAR = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs "
    "fri sat sun".split()
)
STAMPED = frozenset("updated published posted modified revised date".split())
_BESIDE_DATES = frozenset("st nd rd th am pm a m p at on of t z last first local time".split())
_ENDINGS = ("st", "nd", "rd", "th")
_AGO = frozenset("minute minutes hour hours day days week weeks min mins hr hrs h m d ago".split())
_STAMPS = _CALENDAR | STAMPED | _AGO | _BESIDE_DATES
_LONGEST_STAMP = 80
_DIGIT = re.compile(r"\d")
_PIECE = re.compile(r"[^\W\d_]+|\d+")
_KINDS = (
    "article blog caption column dispatch editorial explainer headline interview obituary page piece post profile "
    "report review story version"
)
_STORY = rf"(?:live )?(?:{_KINDS.replace(' ', '|')})"
_CHANGED = r"(?:updated|amended|corrected|changed|edited|revised|clarified|republished|refiled|reposted)"
_CAPITAL = r"[^\W\d_a-z]"
_DESK = r"(?i:an?|our|staff)\b[\w ]{0,30}\b(?:correspondent|reporter|writer|editor|staff|team)s?\b"
_NAME = r"[^\W\d_a-z][^\s,;:!?/|()\[\]\"]*(?:(?: | ?/ ?)[^\W\d_a-z][^\s,;:!?/|()\[\]\"]*){0,5}"
_OPENINGS: dict[Role, tuple[str, str]] = {
    "note": (
        "editor editors editor’s editor's correction corrections clarification clarifications corrected corrects "
        "retraction errata erratum update note adds recasts refiles for_the due_to because_of owing_to an_earlier "
        "a_previous a_correction a_clarification we_have this_is the_article the_story the_headline "
        f"this_live this_{_KINDS.replace(' ', ' this_')}",
        r"(?i:[\[(]?(?:[•*–—-] ?)?(?:note: ?)?(?:"
        r"(?:editor[’']?s?[’']? note|corrections?|clarifications?|corrected|corrects|retraction|errat(?:a|um)|update)\b"
        r"(?:\s*\([^()]{1,40}\))?(?:\s*(?:[:.–—]|-(?!\w))|(?:,| on) [^:!?]{1,30}:|\s\d{1,2} [a-z]{3,9}(?: \d{4})?:)"
        r"|corrections? appended\b"
        r"|a (?:correction|clarification) was (?:made|issued) on [^:!?]{1,30}: (?:an? (?:earlier|previous)|this|the)\b"
        r"|(?:for the record: |(?:due to|because of|owing to) [^,.]{1,30}, )?an? (?:earlier|previous) version of "
        rf"th(?:is|e) {_STORY}\b"
        rf"|this {_STORY} (?:was|has been|is) (?:\w+ )?{_CHANGED}\b"
        rf"|this {_STORY} (?:was )?(?:first|originally) (?:published|appeared|ran)\b"
        rf"|the (?:article|story|headline) (?:was|has been) (?:\w+ )?{_CHANGED} to\b"
        rf"|this (?:version of the )?{_STORY} corrects\b|we have {_CHANGED} (?:this|the) {_STORY}\b"
        r"|this is a (?:corrected version|(?:breaking|developing) (?:news )?story)\b)"
        r"|\((?:corrects|adds|recasts|refiles)\b[^()]{1,400}\)$)",
    ),
    "caption": (
        "photo photos photograph photographs picture pictures image images illustration illustrations graphic caption "
        "captions credit credits foto fotos bild pictured file",
        r"(?i:(?:file )?(?:photo(?:graph)?|picture|image|illustration|graphic|caption|credit|foto|bild)s?"
        r"(?: ?:| by (?=(?-i:[A-Z]))[^.!?]{2,60}$)"
        r"|image (?:caption|source)\b|pictured ?:|file (?:photo|picture|image)\b)|FILE [–—-]",
    ),
    "boilerplate": (
        "© c copyright all_rights read_more read_also read_next also_read more_on see_also related advertisement "
        "most_read view_comments tags topics support_our listen_to watch_live sign_up subscribe follow_us follow_ "
        "share_this click_here get_in skip_past this_material "
        "our_standards follow explore_more reuse_this share comment comments get_the the_views the_opinions "
        "trending join_the more_from recommended newsletter story_continues article_continues embargo embargoed",
        r"(?i:embargo(?:ed (?:until|till|to|for)|(?:ed)?(?: until)? ?[:–—-])[^!?]{0,80}\d[^.!?]{0,40}$"
        r"|©|\(c\) ?\d|copyright(?= ?(?:©|\(c\)|:|\d{4},? (?-i:[A-Z]))|$)|all rights reserved"
        r"|this material may not be\b"
        r"|(?:(?:read (?:more|also|next)|also read|more on this|see also)"
        r"(?= ?[:|–—-]| (?:here|about|on|story|from)\b|$)"
        r"|related(?: (?:articles|stories|topics|links|content|coverage))?(?=:|$)"
        r"|(?:advertisement|most read|view comments|tags|topics)(?=:| [–—-]|$)|support our|listen to this|watch live)"
        r"(?=[^.!?]{0,100}$)"
        r"|(?:sign up|subscribe|follow us|follow @\w|share this|click here|get in touch|skip past)"
        r"(?!\w)(?=[^.!?,]{0,100}[.!]?$)"
        r"|share on (?:facebook|x|twitter|whatsapp|linkedin)$"
        r"|our standards:|follow [^.!?]{2,60} on (?:facebook|x|twitter|instagram|bluesky|tiktok|whatsapp|youtube)\b"
        r"|(?:explore more on these topics|reuse this content|share|comments?|trending(?: now)?|join the conversation"
        r"|recommended|newsletter(?: sign[ -]?up)?|more from (?-i:[A-Z])[^.!?]{2,40})$"
        r"|(?:story|article) continues (?:below|after)\b[^.!?]{0,40}$|get the [^.!?]{2,40} app\b[^.!?,]{0,40}[.!]?$"
        r"|the (?:views|opinions) expressed (?:here\b|in this\b|are those\b))",
    ),
    "byline": (
        "by von par por di story words text interview report additional_reporting reporting editing writing as_told "
        "special_to special_for from",
        rf"(?i:(?:(?:story|words|text|interview|report) )?by|von|par|por|di) (?={_CAPITAL}|{_DESK})[^.!?;:]{{3,80}}$"
        rf"|(?i:story|words|text|report): {_NAME}(?:[.,;|]|$)"
        rf"|\(?(?i:(?:additional )?(?:reporting|editing|writing)) by {_CAPITAL}"
        r"|(?i:by (?:staff|agencies)\b[^.!?]{0,40}$)"
        rf"|(?i:as told to|special (?:to|for)(?: the)?) {_CAPITAL}[^.!?]{{2,60}}$|From {_NAME} in {_NAME}$",
    ),
}
"""For each role the words that its wordings begin with, two joined by “_”, and those wordings."""
_WORDINGS = {role: pattern(wordings) for role, (_, wordings) in _OPENINGS.items()}
_FIRST = {word.replace("_", " "): role for role, (words, _) in _OPENINGS.items() for word in words.split()}
_PAIRED = frozenset(word.partition(" ")[0] for word in _FIRST if " " in word)
_STARTS = {first: tuple(word for word in _FIRST if word.split()[0] == first) for first in {*_PAIRED, *_FIRST}}
"""For each first word those that it, or it and the next, stand for."""
_LONGEST_OPENER = 20
_AROUND = "“”‘’\"',.:;"
_LONGEST_BYLINE = 25
"""Words."""
_SIGNING = (" can be reached ", " is a", " is the ", "@", "–", "—", "-")
_LONGEST_CREDIT = 200
_CREDITING = (*".!?([/", "photo", "picture", "image", "footage", "credit")
"""Each picture credit has one of these."""
_INVITING = (" read", "here", "here.", "here!")
_first_words = pattern(r"[^\w©]{0,3}(©|[^\W_]+(?:[’']s)?)(?: (\w*))?")
_credit = pattern(
    r"(?:\([^()]{0,60}\b(?i:photo|picture|image|credit|file|foto)\b[^()]{0,60}\)"
    r"|[(\[][^()\[\]]{1,60}(?:/ ?[A-Z][\w .&-]{1,40}|\bvia [A-Z][\w .&-]{1,40})[)\]]"
    r"|[.!?](?<!\W[A-Z].)(?<!\WM[rs].)(?<!\WDr.)[”’\"')]* "
    rf"(?:(?i:photo(?:graph)?|picture|image|credit)s?(?: by|:) |© ?)?{_NAME}"
    rf"|\b(?i:photo(?:graph)?|picture|image|credit)s?: ?{_NAME}"
    rf"|\({_NAME}: {_NAME}\)"
    r"|^[^.!?]{0,30}\b(?i:photo|image|picture|footage)s? (?:released|issued|provided|supplied) by [^.!?]{2,60}"
    rf"|^[A-Z]{{2,}} ?/ ?{_NAME}|^{_NAME} Images|^(?i:photo by) {_NAME})$"
)
"""A picture credit at the end: “(Photo by A. Name / Agency)”, “… in the harbour. Agency”; or nothing else."""
_dateline = pattern(
    r"[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+){0,3}, [^.!?]{0,20}\d[^.!?]{0,20}(?:\([^()]+\))?$"
)
"""A place and a date alone: “LIDAVA, 3 May”."""
_signed = pattern(
    rf"[–—-]?{_CAPITAL}[^.!?]{{3,80}} contributed (?:reporting|to this {_STORY})\b"
    rf"|(?:{_NAME} |The (?:writer|author) )(?:can be reached (?:at|on)\b|is (?:an?|the) (?!former)[^.!?]{{0,60}}\b"
    r"(?:correspondent|reporter|writer|editor|journalist|columnist|critic|author|professor|fellow)\b[^!?]{0,100}$)"
    rf"|(?i:contact|reach|e-?mail) {_NAME} [^!?]{{0,60}}@|[–—-] ?[A-Z]{{2,6}}$|[–—] ?{_NAME} {_NAME}$"
    r"|\([A-Z][^()]{2,40} (?:newsroom|desk|bureau|staff)\b[^()]{0,60}\)$"
)
"""Who wrote or helped, at the end: a sentence on the writer, or an agency by its initials."""
_invitation = pattern(r"\d+[ -]min(?:ute)?s? read$|(?i:.{0,60}\bclick here[.!]?$)")
_address = pattern(r"(?:.{0,60}[?.:] )?(?i:e-?mail us|write to|contact us|get in touch)\b[^.!?]{0,40}\S@\S+$")
_paper = pattern(r"(?:, The(?: [A-Z][\w’'-]+){1,4}| \([A-Z][\w .&-]{2,40}\))$")
"""The paper or agency behind a date: “Monday 11 December 2023, The Torvik Post”, “May 3 (Norden News)”."""
_numeric_date = pattern(
    r"\d{4}-\d\d-\d\d|\d\d?[/.]\d\d?[/.]\d{4}"
    r"|\d\d?(?::\d\d|[:.]\d\d ?[A-Z]{2,4}|(?:[:.]\d\d)? ?[ap]\.?m\.?(?: [A-Z]{2,4})?)$"
)


def _may_sign(text: str) -> bool:
    """Tell quickly whether it may say who wrote."""
    return text.startswith(("(", "–", "—", "-")) or text[-1:].isupper() or any(words in text for words in _SIGNING)


def _at_the_end(text: str, at_bottom: bool) -> Role | None:
    """Tell the role of a short paragraph as they stand at the end: who wrote, and what the reader is invited to."""
    if (" contributed " in text or (at_bottom and _may_sign(text))) and _signed().match(text):
        return "byline"
    invites = text.endswith(_INVITING) and _invitation().match(text)
    return "boilerplate" if invites or (at_bottom and "@" in text and _address().match(text)) else None


@lru_cache(maxsize=128)  # most paragraphs stand in both versions
def role_by_wording(text: str, at_top: bool, at_bottom: bool) -> Role:
    """Tell the role of a paragraph without white space around it; body if its words give none away."""
    if len(text) < _LONGEST_STAMP and _is_stamp(text):
        return "timestamp"
    role = _by_opening(text)
    if role is not None and (role != "byline" or (len(text.split()) <= _LONGEST_BYLINE and (at_top or at_bottom))):
        return role
    if len(text) < _LONGEST_CREDIT and (at_bottom or text.endswith(_INVITING) or " contributed " in text):
        role = _at_the_end(text, at_bottom)
        if role is not None:
            return role
    if not text.endswith((".", "!", "?", "”", "’", '"', "'")):
        if any(map(text.lower().__contains__, _CREDITING)) and _credit().search(text, max(0, len(text) - 200)):
            return "caption"
        if at_top and len(text) < 80 and _dateline().match(text):
            return "dateline"
    return "body"


def _by_opening(text: str) -> Role | None:
    word = text[:_LONGEST_OPENER].partition(" ")[0].strip(_AROUND).lower()
    known = _STARTS.get(word)
    if word.isalpha() and not (known and text[: 2 * _LONGEST_OPENER].lower().lstrip(_AROUND).startswith(known)):
        return None
    match = _first_words().match(text)
    if match is None:
        return None
    first = match[1].lower()
    role = _FIRST.get(f"{first} {(match[2] or '').lower()}") if first in _PAIRED else None
    role = role or _FIRST.get(first)
    return role if role is not None and _WORDINGS[role]().match(text) else None


def _is_stamp(text: str) -> bool:
    """Tell whether it is a date or time and nothing else: “Fri 3 May 2024 10.00 BST”, “Updated 2 hours ago”."""
    if not _DIGIT.search(text):
        return False
    bare = _paper().sub("", text) if text[-1] == ")" or ", The " in text else text
    words = _PIECE.findall(bare)
    if not (words and (words[0].isdecimal() or words[0].isupper() or words[0].lower() in _STAMPS)):
        return False
    rest = [word for word in words if not word.isdecimal() and word.lower() not in _BESIDE_DATES]
    low = {word.lower() for word in rest}
    named, labelled = not low.isdisjoint(_CALENDAR), not low.isdisjoint(STAMPED)
    if text[-1] == "." and not labelled and (text[-2].isdecimal() or words[0].lower() in ("on", "at")):
        return False  # “On 1 July 2026.” answers a question
    ago = bool(rest) and rest[-1] == "ago" and text[0].isdecimal()
    if not ((named and (len(words) >= 3 or bare != text)) or labelled or ago or _numeric_date().match(bare)):
        return False
    known = _CALENDAR | STAMPED | (_AGO if labelled or ago else frozenset())
    return all(word.lower() in known or (word.isupper() and 2 <= len(word) <= 4) for word in rest)


def is_day(text: str) -> bool:
    """Tell whether a timestamp is a day and no more: “Monday 3 May”, “3 May 2024”; not “3 May 2024, 10:15”.

    >>> is_day("Monday 3 May"), is_day("Mon 3 May 2024 10.15 BST"), is_day("Updated 3 May 2024")
    (True, False, False)
    """
    words = _PIECE.findall(text.lower())
    named = [word for word in words if word in _CALENDAR]
    return bool(named) and ":" not in text and all(word.isdecimal() or word in (*named, *_ENDINGS) for word in words)
