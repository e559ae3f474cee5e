"""From cells to records to one pathway: identify, read, check, resolve, match, merge."""
