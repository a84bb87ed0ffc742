"""What the parameters of Punkt say: abbreviations, words that start sentences, pairs that belong together.

Words are in lower case and without their last full stop. The lists hold what newspapers abbreviate in English (titles,
ranks, company forms, months, states, units) and the commonest abbreviations of German, French and Spanish.
"""

from __future__ import annotations

NEVER_LAST = frozenset(
    """
    mr mrs ms mx dr drs prof profs gen lt col maj sgt cpl pvt capt cmdr comdr cdr adm brig rep reps sen sens gov govs
    ald amb atty supt insp det hon rev fr msgr mt messrs mme mlle sra srta dipl ing hr hrn frl
    vs v cf viz e.g i.e eg ie f.e approx ca al a.k.a resp p.s ps
    z.b d.h u.a o.g i.d.r u.u bzw bspw evtl ggf vgl inkl zzgl sog p.ex ee
    """.split()
)
"""Always followed by the rest of their phrase."""

BEFORE_NUMBERS = frozenset(
    """
    no nos nr p pp vol vols fig figs art arts ch chap par para pt op ver tel ext abs bd n° núm rs r.s seite
    """.split()
)
"""Abbreviations before a number, words of their own elsewhere: “No. 10”, “He said no.”"""

CAPITALISED = frozenset(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
    ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo mont neb nebr nev okla ore
    pa penn tenn tex va vt wash wis wisc wyo ont que alta sask
    rep reps sen sens gen gov govs col adm maj capt cmdr lt sgt det rev fr hon insp ing mt ft sec pt art
    """.split()
)
"""Abbreviations where they begin with a capital, words else: “Mass.”, “Gen.”, “Sat.”"""

ABBREVIATIONS = frozenset(
    """
    inc ltd co corp bros llc plc gmbh cie assn assoc dept univ inst intl natl govt mfg dist bldg
    jr sr esq ph.d phd m.d b.a m.a m.sc b.sc ll.b ll.m
    a.d b.c c.e est etc et.al sic ibid op.cit seq
    st ste ave blvd rd hwy rte
    ft lb lbs oz hrs min mins secs mph pts yds yrs yr mos wk wks avg med
    u.s u.s.a u.k u.n e.u d.c n.y n.j n.c s.c n.d s.d n.h n.m r.i w.va b.c p.r l.a
    pres sec treas mgr asst orig misc incl excl repr rev
    orch symph
    usw mio mrd str jh jhd nachf chr n.chr v.chr u.ä o.ä m.e i.v s.o s.u abt aufl hrsg tsd stdn
    env av boul ee.uu ud uds vd vds pág págs aprox
    """.split()
)
"""May be the end of a sentence or not: what follows decides."""

STARTERS = frozenset(
    """
    the a i he she it they we you this that these those there here when where why how what who which while although
    though because since if unless until after before during but and or nor yet then thus however meanwhile also
    both all some many several few each every another other others his her its their our your in on at for from by
    with without as to according about under over despite instead even just only perhaps maybe yes please did does
    is are was were has have had can could would should now today yesterday tomorrow once nobody somebody everyone
    anyone nothing something everything nonetheless nevertheless moreover furthermore additionally earlier later
    last next i'm i've he's she's it's that's there's we're they're they've don't let's
    """.split()
)
"""Seen in lower case within sentences, and no surnames: in upper case, they start a sentence after any abbreviation."""

NAMELIKE_STARTERS = frozenset(
    """
    an be do long may more most my no not one so still such two three will
    der die das ein eine er sie es wir ihr dies diese dieser dieses und aber doch auch nach vor bei mit von wenn als
    wie seit während
    le les un une il elle ils elles nous vous ce cette ces et mais dans pour
    el los las una ella ellos pero también según
    """.split()
)
"""As the starters, but surnames, too (George F. Will, R. K. Das): they start no sentence after an initial."""

_MONTHS = """januar februar märz april mai juni juli august september oktober november dezember
    jan feb mär apr jun jul aug sep sept okt nov dez""".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_ZONES = "e.t c.t m.t p.t eastern central mountain pacific greenwich".split()
_DATES = """january february march april may june july august september october november december
    jan feb mar apr aug sept oct nov dec mon tue tues wed thu thur thurs fri sat sun""".split()

COLLOCATIONS = frozenset(
    [("##number##", month) for month in [*_MONTHS, "jahrhundert", "weltkrieg"]]
    + [(clock, word) for clock in ("a.m", "p.m") for word in _DAYS + [day + "s" for day in _DAYS] + _ZONES + _DATES]
)
"""Pairs that no sentence ends between: “3. Mai”, “6 p.m. Monday”."""
