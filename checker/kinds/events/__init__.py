"""Kinds that judge an event with a name and a time (Tháng hành động)."""
