"""What can be counted in a pathway, a module for each kind of evidence."""
