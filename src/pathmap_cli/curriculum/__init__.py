"""Courses and what comes before them, as a graph, and what its shape says."""
