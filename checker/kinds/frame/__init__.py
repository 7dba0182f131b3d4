"""Kinds that judge the outer form (Thể thức)."""
