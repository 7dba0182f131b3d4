"""Kinds that judge wordings: demanded, unwanted, misspelt, left blank."""
