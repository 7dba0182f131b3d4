"""Kinds that judge the sections and their numbers (Bố cục)."""
