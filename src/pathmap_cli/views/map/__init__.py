"""The pathway map: what stands on it, where, and what leads where."""
