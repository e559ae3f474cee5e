"""A page in a real browser: framed at a width, measured from outside, so that the page's own policy stays in force."""

import json
import re
import subprocess
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path

HERE = Path(__file__).parent
QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage"),
)
FRAME = """<!doctype html><meta charset="utf-8"><pre id="seen"></pre>
<iframe id="page" width="{width}" height="1000" srcdoc="{page}"></iframe>
<script>
{script}
document.getElementById("page").onload = function (event) {{
  try {{ document.getElementById("seen").textContent = JSON.stringify({call}(event.target)); }}
  catch (error) {{ document.getElementById("seen").textContent = JSON.stringify(String(error.stack)); }}
}};
</script>"""
SEEN = re.compile(r'<pre id="seen">(.*?)</pre>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Browser:
    """Chromium, and a folder in which it may write."""

    program: str
    folder: Path

    def seen(self, page: str, width: int, script: str, call: str) -> object:
        """What the script's function returns for the frame with the page; raises AssertionError where it throws."""
        file = self.folder / "frame.html"
        file.write_text(FRAME.format(width=width, page=escape(page), script=script, call=call), encoding="utf-8")
        where = (f"--user-data-dir={self.folder / 'profile'}", "--dump-dom", file.as_uri())
        done = subprocess.run([self.program, *QUIET, *where], check=True, capture_output=True, timeout=120)
        found = SEEN.search(done.stdout.decode())
        told = json.loads(unescape(found[1])) if found else "the page was not loaded"
        assert not isinstance(told, str), told
        return told


def script(name: str) -> str:
    """A script that lies beside this file."""
    return (HERE / name).read_text(encoding="utf-8")
