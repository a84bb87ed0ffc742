"""Roles of paragraphs (headline, caption, note …) by wording, then by position and shape."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from artdiff.model import Document, Paragraph, Role
from artdiff.roles.shapes import is_byline, is_name, is_prose, is_title
from artdiff.roles.wording import is_day, role_by_wording

_HEADLINE_WORDS = 25
_STANDFIRST_WORDS = 45
_SUBHEADING_WORDS = 12
_LABEL_WORDS = 2
"""“Key points” stands above a story and is no standfirst."""
_TOP = 6
"""A byline or dateline stands among the first paragraphs, or the last, a dateline only among the first."""
_BOTTOM = 3
_NEAR = 10
"""Paragraphs in which prose must follow a title."""
_SMALL = 3
"""Letters of words that have no capital in a headline in capitals."""
_QUOTED = {"“": "”", "‘": "’", '"': '"', "'": "'", "„": "“", "«": "»"}


def assign_roles(document: Document) -> Document:
    """Give each paragraph of a segmented document its role; roles that a reader gave stay."""
    if {role for _, role in document.paragraphs} != {"body"}:
        return document
    texts = [document.text[start:end].strip() for (start, end), _ in document.paragraphs]
    roles = [role_by_wording(text, at < _TOP, at >= len(texts) - _BOTTOM) for at, text in enumerate(texts)]
    _days_as_subheadings(texts, roles)
    _by_position(texts, roles)
    pairs = zip(document.paragraphs, roles, strict=True)
    paragraphs = tuple([p if role == "body" else Paragraph(p.span, role) for p, role in pairs])
    return replace(document, paragraphs=paragraphs)


def _days_as_subheadings(texts: Sequence[str], roles: list[Role]) -> None:
    """Take days for subheadings where several stand above prose, as in a diary; not one at the top, with its year."""
    days = [at for at in range(len(texts) - 1) if roles[at] == "timestamp" and is_day(texts[at])]
    above = [at for at in days if roles[at + 1] == "body" and is_prose(texts[at + 1])]
    if len(above) > 1:
        first = above[0]
        is_top = first > 0 and "timestamp" not in roles[:first] and not any(map(is_prose, texts[:first]))
        for at in above[is_top and texts[first][-4:].isdecimal() :]:
            roles[at] = "subheading"


def _by_position(texts: Sequence[str], roles: list[Role]) -> None:
    """Find the headline, what stands below it, and the subheadings among what wording left as body."""
    bodies = [at for at, role in enumerate(roles) if role == "body"]
    if len(bodies) < 2:
        return
    first = bodies[0]
    title = texts[first].removesuffix("!")
    if first < _TOP and is_title(title, _HEADLINE_WORDS) and any(is_prose(texts[at]) for at in bodies[1:8]):
        roles[first] = "headline"
        _below_headline(texts, roles, first)
    if bodies[-1] == len(texts) - 1 and len(bodies) > 2 and is_name(texts[-1]) and is_prose(texts[-2]):
        roles[-1] = "byline"
    for at in bodies[1:]:
        if roles[at] == "body" and not texts[at].endswith(".") and _heads(texts[at]) and _more_prose(texts, roles, at):
            roles[at] = "subheading"


def _below_headline(texts: Sequence[str], roles: list[Role], headline: int) -> None:
    """Find the standfirst and the bylines between the headline and the first prose."""
    capitals = all(word[0].isupper() for word in texts[headline].split() if len(word) > _SMALL)
    standfirst: Role = "standfirst"
    for at in range(headline + 1, min(len(texts), headline + _TOP)):
        if roles[at] != "body" or not any(map(str.isalpha, texts[at])):
            continue
        above = next((k for k in range(at + 1, len(texts)) if roles[k] != "timestamp"), 0)
        if standfirst not in roles and _is_above_byline(texts, roles, at, above, capitals):
            roles[at] = standfirst
        elif is_byline(texts[at]):
            roles[at] = "byline"
        elif roles[at - 1] == "timestamp" and roles[at:].count("timestamp") > 1:
            return  # an entry of a live page; below the story of others is when they were updated, at most
        elif standfirst not in roles and _is_standfirst(texts[at]) and _more_prose(texts, roles, at):
            roles[at] = standfirst
        else:
            return


def _is_standfirst(text: str) -> bool:
    return is_title(text, _STANDFIRST_WORDS) and len(text.split()) > _LABEL_WORDS and not text[0].isdecimal()


def _is_above_byline(texts: Sequence[str], roles: Sequence[Role], at: int, below: int, capitals: bool) -> bool:
    """Tell whether a byline stands below it, and prose below that; a name alone may be a subheading in capitals."""
    if not below or len(texts[at].split()) > _STANDFIRST_WORDS or is_byline(texts[at]):
        return False
    signed = roles[below] == "byline" or (roles[below] == "body" and not capitals and is_byline(texts[below]))
    return signed and any(is_prose(text) for text in texts[below + 1 : below + _TOP])


def _heads(text: str) -> bool:
    """Tell whether it is a title, or words of the story in quotation marks that are no sentence: ‘No warning’."""
    if not is_title(text, _SUBHEADING_WORDS):
        return False
    closer = _QUOTED.get(text[0])
    return closer is None or (text.endswith(closer) and text[-2] != "?")


def _more_prose(texts: Sequence[str], roles: Sequence[Role], at: int) -> bool:
    """Tell whether the next paragraph of the body, bylines aside, is prose."""
    near = range(at + 1, min(len(texts), at + _NEAR))
    following = next((k for k in near if roles[k] == "body" and not is_byline(texts[k])), None)
    return following is not None and is_prose(texts[following])
