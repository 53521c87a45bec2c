"""What users type in a cell, read as a value or refused with a reason.

Nothing here guesses: a spelling that has two readings is refused, and so is one that would lose or gain money. The only
exception that any of these functions raises, for any input whatever, is :class:`ValueRefused`.
"""

from pohon_graph.values.bullets import bullets, is_marked, says_nothing, without_number
from pohon_graph.values.fields import parse_boolean, parse_date, parse_fraction, parse_tahun
from pohon_graph.values.refusal import ValueRefused
from pohon_graph.values.rupiah import Convention, format_rupiah, parse_rupiah, rupiah_convention
from pohon_graph.values.target import JenisTarget, NilaiTarget, parse_target
from pohon_graph.values.text import clean_text, normal, slug

__all__ = [
    "Convention",
    "JenisTarget",
    "NilaiTarget",
    "ValueRefused",
    "bullets",
    "clean_text",
    "format_rupiah",
    "is_marked",
    "normal",
    "parse_boolean",
    "parse_date",
    "parse_fraction",
    "parse_rupiah",
    "parse_tahun",
    "parse_target",
    "rupiah_convention",
    "says_nothing",
    "slug",
    "without_number",
]
