"""How a workbook is declared: workbook = class, sheet = field, column = annotated attribute."""
