"""The pathway as a ladder: what there is to complete, what leads from one thing to the next, and how far it is."""
