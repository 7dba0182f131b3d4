"""Review rounds: offices, rosters, decisions, and folders made for them."""
