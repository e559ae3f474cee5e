"""`python -m pathmap_cli`, for machines where the `pathmap` script is not on the path."""

from pathmap_cli.cli.run import main

if __name__ == "__main__":
    main()
