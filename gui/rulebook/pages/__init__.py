"""What stands at the right of the list: the file itself, a rule, a built-in rule, a document."""
