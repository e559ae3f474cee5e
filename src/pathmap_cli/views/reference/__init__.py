"""The reference pages as finished words, taken from the declarations themselves."""
