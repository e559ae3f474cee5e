"""`pathmap` and `python -m pathmap_cli`: the first code of ours that runs, so that Ctrl-C is understood at once."""

import sys

INTERRUPTED = 130


def main() -> int:
    """Run the command line; whatever is loaded before it can tell people anything is loaded in here."""
    try:
        from pathmap_cli.cli.run import main as run

        return run()
    except KeyboardInterrupt:
        sys.stderr.write("Stopped. Files that were already written are complete.\n")
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
