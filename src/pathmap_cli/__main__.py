"""`python -m pathmap_cli` is `pathmap`."""

import sys

from pathmap_cli.cli.run import main

if __name__ == "__main__":
    sys.exit(main())
