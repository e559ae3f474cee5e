"""The pathway in the field's own words: workbooks as classes, sheets as fields, columns as annotated attributes."""
