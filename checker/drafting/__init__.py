"""New drafts in right form: what the rules ask of a plan, said before anything is missing."""
