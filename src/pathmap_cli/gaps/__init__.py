"""What the pathway does not have yet, what works, and what nobody has answered: pure functions of the pathway."""
