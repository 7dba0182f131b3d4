"""Drafts of which pages were recognised in a picture: judged with the doubt that they deserve."""
