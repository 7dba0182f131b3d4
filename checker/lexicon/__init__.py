"""The words the program knows, each list once, as data in ``rules/lexicon``.

Code keeps the grammar and names lists in it: ``{post}``. This package is the
only place where patterns are made of words.
"""
