"""The page on this computer alone: at an address that nobody guesses, GET and HEAD for the page and its number."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.message import Message
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from secrets import compare_digest, token_urlsafe
from types import MappingProxyType

from pathmap_cli.live.page import Page

HERE = "127.0.0.1"
"""The only address; no option changes it."""
MOST_CONNECTIONS = 20
SECONDS_A_REQUEST = 5.0
SAME_SITE = frozenset({"none", "same-origin"})
HEADERS = MappingProxyType(
    {
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
)
FRAMED_BY_NOBODY = "frame-ancestors 'none'"  # the one rule that a page cannot state itself


class Server(ThreadingHTTPServer):
    """Serves the page that it was given last, at a free port and under a path that is new each time."""

    daemon_threads = True
    allow_reuse_address = False

    def __init__(self, page: Page) -> None:
        self.page = page
        self.path = f"/{token_urlsafe(24)}/"
        self._free = threading.BoundedSemaphore(MOST_CONNECTIONS)
        super().__init__((HERE, 0), Handler)

    @property
    def address(self) -> str:
        """What to type into a browser."""
        return f"http://{HERE}:{self.server_port}{self.path}"

    def answers(self, path: str) -> tuple[str, bytes] | None:
        """The kind and the bytes of what stands at a path; None for every path but two."""
        page = self.page
        if compare_digest(path.encode(), self.path.encode()):
            return "text/html; charset=utf-8", page.content
        if compare_digest(path.encode(), f"{self.path}version".encode()):
            return "text/plain; charset=utf-8", str(page.version).encode()
        return None

    def is_meant(self, headers: Message) -> bool:
        """Whether a request was addressed to this server, and not by another site's page."""
        hosts = headers.get_all("Host", [])
        ours = {f"{HERE}:{self.server_port}", f"localhost:{self.server_port}"}
        return (
            len(hosts) == 1
            and hosts[0] in ours
            and "Origin" not in headers
            and all(site in SAME_SITE for site in headers.get_all("Sec-Fetch-Site", []))
        )

    def process_request(self, request: socket.socket | tuple[bytes, socket.socket], client_address: object) -> None:
        """Begin with a connection, or hang up where there are too many."""
        if self._free.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(
        self, request: socket.socket | tuple[bytes, socket.socket], client_address: object
    ) -> None:
        """Answer a connection in its thread, within its time."""
        try:
            with _limited(request):
                super().process_request_thread(request, client_address)
        finally:
            self._free.release()

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hung up is no news."""


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Server
    timeout = SECONDS_A_REQUEST

    def do_GET(self) -> None:
        """The page or its number."""
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        """What GET would say of itself."""
        self._answer(with_body=False)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Whatever is not understood, such as another method, is not there."""
        del code, message, explain
        self.close_connection = True
        self._send(HTTPStatus.NOT_FOUND, "text/plain; charset=utf-8", b"Not here.\n", with_body=True)

    def version_string(self) -> str:
        """Which program this is; of what it is made is nobody's business."""
        return "pathmap"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that http.server gives it
        """Nothing is logged: the terminal belongs to the person."""

    def _answer(self, *, with_body: bool) -> None:
        if not self.server.is_meant(self.headers):
            self._send(HTTPStatus.FORBIDDEN, "text/plain; charset=utf-8", b"Not for you.\n", with_body=with_body)
        elif found := self.server.answers(self.path):
            self._send(HTTPStatus.OK, *found, with_body=with_body)
        else:
            self._send(HTTPStatus.NOT_FOUND, "text/plain; charset=utf-8", b"Not here.\n", with_body=with_body)

    def _send(self, status: HTTPStatus, kind: str, content: bytes, *, with_body: bool) -> None:
        self.send_response(status)
        policy = f"{self.server.page.policy}; {FRAMED_BY_NOBODY}"
        for name, value in {
            "Content-Type": kind,
            "Content-Length": str(len(content)),
            "Content-Security-Policy": policy,
            **HEADERS,
        }.items():
            self.send_header(name, value)
        self.end_headers()
        if with_body:
            self.wfile.write(content)


@contextmanager
def _limited(request: socket.socket | tuple[bytes, socket.socket]) -> Iterator[None]:
    """Hang up when the time of a request is over, however slowly its bytes trickle in."""
    clock = threading.Timer(SECONDS_A_REQUEST, _hang_up, [request])
    clock.daemon = True
    clock.start()
    try:
        yield
    finally:
        clock.cancel()


def _hang_up(request: socket.socket) -> None:
    with suppress(OSError):
        request.shutdown(socket.SHUT_RDWR)
