"""Find the names of a text."""

from __future__ import annotations

from artdiff.model import Document, Span
from artdiff.names.lexicon import given_names, of_heads, places, role_genders
from artdiff.names.mentions import Mention, Names
from artdiff.names.resolve import resolve
from artdiff.names.scan import cut, run_pattern


def find_names(document: Document) -> Names:
    """Find the names of a document that has its sentences; spans are offsets into its text, code points."""
    text = document.text
    starts = {sentence.span.start for sentence in document.sentences}
    certain: list[Mention] = []
    doubtful: list[Mention] = []
    for match in run_pattern().finditer(text):
        found = cut(match[0])
        if found is None:
            continue
        at = match.start()
        title = Span(at + found.title, at + found.name) if found.title < found.name else None
        span = Span(at + found.name, at + found.end)
        gender = found.gender or role_genders().get(_word_before(text, at), "")
        mention = Mention(
            span, span.of(text), "person" if gender and found.kind == "name" else found.kind, title, gender
        )
        (doubtful if _is_doubtful(text, at, found.first, mention, starts) else certain).append(mention)
    attested = {mention.name for mention in certain} | {word for m in certain for word in m.name.split()}
    kept = [mention for mention in doubtful if mention.name in attested]
    mentions = sorted(certain + kept) if kept else certain
    return Names(resolve(_joined(text, mentions)))


def _word_before(text: str, at: int) -> str:
    end = at - 1
    if end < 1 or text[end] != " " or not text[end - 1].islower():
        return ""
    return text[text.rfind(" ", max(0, end - 20), end) + 1 : end]


def _is_doubtful(text: str, at: int, first: bool, mention: Mention, starts: set[int]) -> bool:
    """A capital that may only be there because a sentence, quotation or bracket starts."""
    if not first or " " in mention.name or mention.title or mention.name in places() or mention.name in given_names():
        return False
    return at in starts or at == 0 or text[at - 1] in "“\"‘'([«„—–-" or text[max(0, at - 2)] in ".!?:\n"


def _joined(text: str, mentions: list[Mention]) -> list[Mention]:
    """Join University and Oxford, Department and Justice."""
    out: list[Mention] = []
    for mention in mentions:
        last = out[-1] if out else None
        if last and mention.title is None and last.kind == "organisation" and last.name.split()[-1] in of_heads():
            between = text[last.span.end : mention.span.start]
            if between in (" of ", " of the ", " for ", " for the ", " on ", " in "):
                span = Span(last.span.start, mention.span.end)
                out[-1] = last._replace(span=span, name=span.of(text))
                continue
        out.append(mention)
    return out
