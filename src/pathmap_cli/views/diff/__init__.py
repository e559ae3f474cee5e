"""What changed between two rounds, in the words of the pathway."""
