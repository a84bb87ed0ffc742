"""What artdiff raises on purpose."""


class ArtdiffError(Exception):
    """Trouble that the user can mend; its text is one line that says what is wrong and what to do."""


class ReadError(ArtdiffError):
    """An input that cannot be read as the text of a story."""


class TooLargeError(ReadError):
    """An input larger than the limit, which the caller can raise."""


class WriteError(ArtdiffError):
    """An output that cannot be written."""
