"""What a person fills in: each field knows its key in the rule file, its words and its value."""
