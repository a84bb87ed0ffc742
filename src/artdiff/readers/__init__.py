"""Readers: bytes → Document, one module a form of input."""

from artdiff.readers.plain import read

__all__ = ["read"]
