"""Tries the program for Windows without Windows: in wine, on a screen of its own."""
