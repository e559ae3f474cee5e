"""What people read, as frozen dataclasses of finished words, numbers and order; renderers only place it."""
