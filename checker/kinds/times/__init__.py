"""Kinds that judge days, years and periods."""
