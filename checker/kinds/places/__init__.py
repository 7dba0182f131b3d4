"""Kinds that judge names of administrative units and bodies."""
