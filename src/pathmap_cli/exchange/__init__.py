"""The pathway in the files of other programs, and in pathmap's own."""
