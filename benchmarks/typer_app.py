"""The baseline of start-up: a Typer app with four commands that do nothing."""

import typer

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def one() -> None:
    """Do nothing."""


for name in ("two", "three", "four"):
    app.command(name)(one)

if __name__ == "__main__":
    app()
