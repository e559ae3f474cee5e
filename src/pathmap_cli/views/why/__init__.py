"""What stands behind one finding, and how it is found by whatever people call it."""
