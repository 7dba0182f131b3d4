"""What a change of the rules would do: which verdicts flip, before it is saved."""
