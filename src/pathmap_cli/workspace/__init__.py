"""The folder of a partnership's work: what stands in it, what came back, what pathmap may write over."""
