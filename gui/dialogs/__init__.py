"""Dialogs: each asks or tells one thing."""
