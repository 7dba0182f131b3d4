"""Kinds of plans: what a plan is about, and what sort of plan it is (its profile)."""
