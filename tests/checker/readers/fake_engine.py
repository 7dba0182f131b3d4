"""A process that recognises without an engine: it sees one word a page, and breaks off where told."""

import os
import pickle

from checker.readers.pdf.scan.seen import Seen, SeenWord


def serve() -> int:
    """Answer each page with its number; end without a word at page 3."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    data, pages = pickle.load(requests)  # noqa: S301 - from the test
    for page in pages:
        if page == 3:
            return 1
        word = SeenWord(f"{data.decode()} {page}", 0, 10, 0, 10)
        pickle.dump(Seen(((word,),), (), 595), answers)
        answers.flush()
    return 0
