"""Seven framings of the same evidence: how far the pathway is, element by element."""
