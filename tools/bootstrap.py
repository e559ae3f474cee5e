"""The README's two commands on a machine that has only Python: `python3 tools/bootstrap.py demo|test`.

Standard library only, and no syntax newer than Python 3.6, so that an old Python can say that it is too old.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urljoin, urlsplit

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SCRIPTS, EXE = (VENV / "Scripts", ".exe") if os.name == "nt" else (VENV / "bin", "")

OLDEST = (3, 11)
OTHER_PYTHONS = (("python3.14",), ("python3.13",), ("python3.12",), ("python3.11",), ("py", "-3"))

# For a Python without ensurepip, as on Debian: `pip download --no-deps pip` and `sha256sum` make the next pair.
PIP_WHEEL = "pip-26.3-py3-none-any.whl"
PIP_SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"
INDEX = os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple").rstrip("/")

# For each command the locks that serve it, the one to install first, and what it then runs.
LOCKS = {"demo": ("run", "dev"), "test": ("dev",)}
STEPS = {
    "demo": (("pathmap", "demo", "demo"),),
    "test": (
        ("ruff", "check"),
        ("ruff", "format", "--check"),
        ("mypy",),
        ("pytest", "--numprocesses=2", "--cov", "--cov-report=term"),
    ),
}


def main() -> None:
    """Run one command in an environment that is up to date."""
    if len(sys.argv) != 2 or sys.argv[1] not in STEPS:  # noqa: PLR2004 - the script and its one word
        sys.exit("Usage: python3 tools/bootstrap.py demo|test")
    if sys.version_info < OLDEST:
        sys.exit(subprocess.call([*newer_python(), __file__, sys.argv[1]]))
    prepare(LOCKS[sys.argv[1]])
    failed = [" ".join(step) for step in STEPS[sys.argv[1]] if not succeeds(step)]
    if failed:
        sys.exit("Failed: " + "; ".join(failed))


def succeeds(step: "tuple[str, ...]") -> bool:
    """Run one of the environment's own scripts in the checkout; true if it exits with 0."""
    return subprocess.call([str(SCRIPTS / step[0]) + EXE, *step[1:]], cwd=ROOT) == 0


def newer_python() -> "tuple[str, ...]":
    """The command of a Python on this machine that is new enough, or the end of the run."""
    check = f"import sys; sys.exit(sys.version_info < {OLDEST})"
    for command in OTHER_PYTHONS:
        # A name on the path may be a stand-in (pyenv's, Windows's) with no Python behind it, so ask it.
        if shutil.which(command[0]) and subprocess.call([*command, "-c", check], stderr=subprocess.DEVNULL) == 0:
            return command
    sys.exit(
        f"pathmap needs Python 3.11 or newer and this is {sys.version_info[0]}.{sys.version_info[1]}: "
        "install one from https://www.python.org/downloads/ and run this again."
    )


def prepare(locks: "tuple[str, ...]") -> None:
    """Bring `.venv` up to date: nothing where nothing changed, the project alone where only it did.

    It is built where it stays and not aside, because its scripts hold their own absolute path and a rename would break
    them. What heals an interrupted run is the stamp: it names an environment, and the project in it, once all is there.
    """
    stamp = VENV / "pathmap.stamp"
    if VENV.exists() and not stamp.is_file():
        sys.exit(f"{VENV} was not made by this script, so it stays: rename or remove it and run this again.")
    made = stamp.read_text().split() if VENV.exists() else []
    lock = next((lock for lock in locks if environment_of(lock) in made), locks[0])
    if environment_of(lock) not in made:
        print("Preparing .venv: the first time takes a minute or two.", flush=True)
        discard()
        VENV.mkdir()
        stamp.write_text("unfinished")
        made = []
        make_environment()
        pip("--require-hashes", "--only-binary=:all:", "--requirement", f"requirements/{lock}.txt")
    if project_of(lock) not in made:
        stamp.write_text(environment_of(lock))
        # A developer's edits count at once. The demo gets the wheel, as from any other install.
        kind = ["--editable"] if lock == "dev" else ["--force-reinstall"]
        pip("--no-deps", "--no-build-isolation", *kind, ".")
        stamp.write_text(f"{environment_of(lock)} {project_of(lock)}")


def environment_of(lock: str) -> str:
    """A fingerprint of all that an environment is made from, its own place included."""
    return fingerprint(f"{sys.version_info[:2]} {VENV}", [ROOT / "requirements" / f"{lock}.txt", Path(__file__)])


def project_of(lock: str) -> str:
    """A fingerprint of what the project's install copies into an environment."""
    copied = [] if lock == "dev" else [ROOT / "src", ROOT / "sample_data"]
    return fingerprint(lock, [ROOT / "pyproject.toml", *(path for folder in copied for path in folder.rglob("*"))])


def fingerprint(words: str, files: "list[Path]") -> str:
    """The SHA-256 of some words and of some files, each with its place in the checkout."""
    found = hashlib.sha256(words.encode())
    for path in sorted(files):
        if path.is_file() and path.suffix != ".pyc":
            found.update(f"\n{path.relative_to(ROOT).as_posix()}\n".encode() + path.read_bytes())
    return found.hexdigest()


def discard() -> None:
    """Remove `.venv`, renamed first: all of it goes at once or, where a program holds it open, none."""
    doomed = ROOT / ".venv.old"
    shutil.rmtree(doomed, ignore_errors=True)
    try:
        if VENV.exists():
            VENV.rename(doomed)
    except OSError as error:
        sys.exit(f"Cannot replace .venv ({error.strerror}): close the programs that use it and run this again.")
    shutil.rmtree(doomed, ignore_errors=True)


def make_environment() -> None:
    """An environment with nothing but pip, whether or not this Python brings pip along."""
    # Not sys.executable: that may lie in the very .venv that was just removed.
    command = [sys._base_executable, "-m", "venv"]  # type: ignore[attr-defined] # noqa: SLF001
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        subprocess.check_call([*command, "--without-pip", str(VENV)])
        with tempfile.TemporaryDirectory() as folder:
            wheel = fetch_pip(Path(folder))
            # A wheel of pip is a zip that Python can run pip from.
            pip("--no-index", "--no-deps", str(wheel), module=[str(wheel / "pip")])
    else:
        subprocess.check_call([*command, str(VENV)])


def fetch_pip(folder: Path) -> Path:
    """The one wheel of pip that PIP_SHA256 names, from the package index."""
    try:
        with urllib.request.urlopen(INDEX + "/pip/") as page:  # noqa: S310 - the index is the user's choice
            link = re.search(f"href=[\"']([^\"'#]*{re.escape(PIP_WHEEL)})", page.read().decode())
            url = urljoin(page.geturl(), link.group(1) if link else PIP_WHEEL)
        with urllib.request.urlopen(url) as answer:  # noqa: S310
            content = answer.read()
    except OSError:
        sys.exit(unreachable())
    if hashlib.sha256(content).hexdigest() != PIP_SHA256:
        sys.exit(f"The package index gave a {PIP_WHEEL} that is not the one expected; nothing was installed.")
    wheel = folder / PIP_WHEEL
    wheel.write_bytes(content)
    return wheel


def pip(*arguments: str, module: "list[str] | None" = None) -> None:
    """Install into the environment, silently unless it fails."""
    command = [str(SCRIPTS / "python") + EXE, *(module or ["-m", "pip"]), "install", "--quiet", *arguments]
    done = subprocess.run([*command, "--disable-pip-version-check"], cwd=ROOT, stderr=subprocess.PIPE, check=False)
    if done.returncode:
        # pip reports a missing network as a missing release, after a page of attempts.
        sys.exit(done.stderr.decode(errors="replace") if index_answers() else unreachable())


def index_answers() -> bool:
    """Whether the package index can be reached at all."""
    try:
        urllib.request.urlopen(INDEX + "/pip/", timeout=20).close()  # noqa: S310
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def unreachable() -> str:
    """What to say when there is no network."""
    host = urlsplit(INDEX).hostname or INDEX
    return f"Cannot reach the package index ({host}): connect this computer to the network and run this again."


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
