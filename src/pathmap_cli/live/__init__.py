"""The session page, served on this computer alone and made anew whenever a workbook is saved."""
