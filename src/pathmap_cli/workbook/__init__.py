"""Excel workbooks that pathmap writes: the blanks that people fill in."""
