"""The rule library: types of rules and registers, the loader, layers and examples."""
