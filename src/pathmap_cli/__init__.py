"""Career pathways from blank workbook to agreed action plan."""

__version__ = "0.1.0"
