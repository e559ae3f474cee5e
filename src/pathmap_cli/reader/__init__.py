"""A returned file, from whoever sent it, to a grid of cells: bounded in time and memory, read only, never a traceback.

`limits` what one workbook may use up · `refusal` how reading ends early · `container` path and zip · `recognize` what a
file is by what stands inside it · `markup` the one door to expat · `parts`, `styles` what stands around the sheets ·
`sheet`, `cells`, `values` what stands on them · `book` all of it in order.
"""
