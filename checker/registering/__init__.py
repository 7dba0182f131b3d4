"""A document that an office adds to the register: what it says of it, what is wrong, what takes it over."""
