"""Views as text for a terminal: 80 columns, plain by itself, with styles that a terminal may show."""
