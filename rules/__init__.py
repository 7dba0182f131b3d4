"""The rule library: data, its loader, layers and examples."""
