"""Views as text: one folder of templates a format, and nothing decided here."""
