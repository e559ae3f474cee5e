"""What pathmap does, one use case a file: each calls the stages in their order and returns plain results."""
