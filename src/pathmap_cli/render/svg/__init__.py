"""The pathway map as a drawing: seats, lines and sizes worked out first, then drawn."""
