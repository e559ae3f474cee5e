"""The pathway through the frameworks, in finished words."""
