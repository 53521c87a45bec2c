"""The book that makes links bearable: one prefilled workbook Pohon per agency, from the files that there are."""

from pohon_graph.book.content import refused_rows
from pohon_graph.book.writing import Written, agencies, write_book, write_books

__all__ = ["Written", "agencies", "refused_rows", "write_book", "write_books"]
