"""The command line: a command parses what was asked, calls one use case, prints what came of it, and exits."""
