"""What a person sets going: each flow is a class that is given what it needs, never the window."""
