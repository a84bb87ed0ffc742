"""The words that make a claim firmer or weaker, each with the value that its forms share.

The hedges follow the classes of Hyland (Hedging in Scientific Research Articles, 1998) and the cue words of the
CoNLL-2010 shared task (Farkas et al.), narrowed to what news uses.
"""

from __future__ import annotations

from artdiff.facts.lexicon import by_word

NEGATIONS = by_word(
    {
        "not": "not cannot no none nothing nobody nowhere neither without unless yet",
        "never": "never",
        "hardly": "hardly scarcely barely",
        "deny": "deny denies denied denying",
        "fail": "fail fails failed unable",
        "refuse": "refuse refuses refused refusing decline declines declined",
    }
)
_AUXILIARIES = "is are was were do does did has have had wo would ca could sha should must need might ai".split()
NEGATIONS |= {f"{word}n{mark}t": "not" for word in _AUXILIARIES for mark in "'’"}
HEDGES = by_word(
    {
        "may": "may might could",
        "allegedly": "allegedly alleged purportedly purported",
        "reportedly": "reportedly",
        "apparently": "apparently apparent evidently",
        "possibly": "possibly possible perhaps maybe potentially potential",
        "probably": "probably probable presumably likely unlikely",
        "seem": "seem seems seemed seemingly appear appears appeared ostensibly",
        "supposedly": "supposedly so-called",
        "suspected": "suspected suspicion",
        "unconfirmed": "unconfirmed unverified",
        "must": "must",
        "believed": "believed thought understood expected feared rumoured rumored assumed reported said",
    }
)
_ATTRIBUTIONS = """
say: say says said saying tell tells told telling add adds added adding stated stating according heard
claim: claim claims claimed claiming
allege: allege alleges alleged alleging
insist: insist insists insisted insisting
admit: admit admits admitted admitting acknowledge acknowledges acknowledged concede concedes conceded confess confessed
deny: deny denies denied denying
warn: warn warns warned
argue: argue argues argued arguing contend contends contended
assert: assert asserts asserted asserting maintain maintains maintained
suggest: suggest suggests suggested suggesting imply implies implied implying hint hints hinted hinting
announce: announce announces announced announcing declare declares declared declaring
confirm: confirm confirms confirmed confirming
reveal: reveal reveals revealed revealing disclose discloses disclosed
boast: boast boasts boasted boasting
complain: complain complains complained complaining
accuse: accuse accuses accused accusing
charge: charged
threaten: threaten threatens threatened threatening
promise: promised promising vow vows vowed vowing pledge pledged pledging
urge: urge urges urged urging
believe: believe believes believed believing think thinks thought thinking
hope: hope hopes hoped hoping
fear: fears feared fearing
signal: signalled signaled signalling signaling
stress: stressed stressing emphasised emphasized emphasising emphasizing
note: noted noting remarked observed
reply: reply replies replied replying respond responds responded responding
ask: ask asks asked asking
predict: predict predicts predicted predicting forecast
estimate: estimate estimates estimated
testify: testify testifies testified swore
write: writes wrote written tweeted posted
explain: explain explains explained explaining
report: reports reported reporting
conclude: concludes concluded
reiterate: reiterate reiterates reiterated reiterating repeated repeats
reject: reject rejects rejected rejecting dismiss dismisses dismissed dismissing
joke: joked quipped
agree: agree agrees agreed agreeing
"""
ATTRIBUTIONS = by_word(dict(line.split(": ") for line in _ATTRIBUTIONS.strip().split("\n")))
ASSERTIONS = frozenset(
    "say claim allege insist admit deny warn argue assert suggest announce confirm reveal boast complain accuse charge "
    "note believe predict estimate testify write explain report conclude reiterate fear stress".split()
)
"""What is said with these is vouched for by the speaker alone; without them, by the story."""

EVIDENCE = by_word(
    {
        "show": "show shows showed shown",
        "prove": "prove proves proved proven",
        "find": "find finds found",
        "demonstrate": "demonstrate demonstrates demonstrated",
        "indicate": "indicate indicates indicated",
        "establish": "establish establishes established",
    }
)
"""Verbs of proof, read only where a verb of saying stood: a suspect is found, too."""
