"""Rule packs (Gói tiêu chí): the whole rule library in one signed file, taken without a new program.

A ``.soatpack`` is a zip of the folder of rules with a certificate (``pack.json``: version, date,
programs it is for, SHA-256 of each file) that is signed with Ed25519 (``pack.sig``).
"""

ENDING = ".soatpack"
"""What the name of a pack ends with."""
