"""What artdiff raises on purpose."""


class ArtdiffError(Exception):
    """Trouble that the user can mend; its text is one line that says what is wrong and what to do."""
