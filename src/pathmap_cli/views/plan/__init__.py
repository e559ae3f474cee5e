"""The action plan in finished words."""
