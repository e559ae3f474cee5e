"""The session summary: a module a section, each with the shape of what it says and the words that fill it."""
