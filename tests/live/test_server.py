"""What the server of the live page answers and what it refuses, over real sockets."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest

from pathmap_cli.live import server as serving
from pathmap_cli.live.page import Page
from pathmap_cli.live.server import HERE, MOST_CONNECTIONS, Server

CONTENT = b"<!doctype html>The page"
POLICY = "default-src 'none'; connect-src 'self'"


@pytest.fixture
def server() -> Iterator[Server]:
    one = Server(Page(3, CONTENT, POLICY))
    threading.Thread(target=one.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield one
    one.shutdown()
    one.server_close()


def raw(server: Server, request: str) -> bytes:
    """All that comes back for these bytes, until the server hangs up."""
    with socket.create_connection((HERE, server.server_port), timeout=10) as talk:
        talk.sendall(request.replace("\n", "\r\n").encode())
        return b"".join(iter(lambda: talk.recv(4096), b""))


def said(server: Server, request: str) -> tuple[int, dict[str, str], bytes]:
    """The status, headers and body of the answer."""
    head, _, body = raw(server, request).partition(b"\r\n\r\n")
    status, *lines = head.decode().split("\r\n")
    return int(status.split()[1]), dict(line.split(": ", 1) for line in lines), body


def asked(server: Server, path: str = "", *, method: str = "GET", host: str = "", more: str = "") -> str:
    """A request as a browser sends it."""
    host = host or f"{HERE}:{server.server_port}"
    return f"{method} {path or server.path} HTTP/1.1\nHost: {host}\n{more}\n"


def test_the_page_is_served_with_its_policy(server: Server) -> None:
    status, headers, body = said(server, asked(server))
    assert (status, body) == (200, CONTENT)
    assert headers["Content-Security-Policy"] == f"{POLICY}; frame-ancestors 'none'"
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Server"] == "pathmap"


def test_the_version_follows_the_page(server: Server) -> None:
    assert said(server, asked(server, f"{server.path}version"))[::2] == (200, b"3")
    server.page = Page(4, b"new", POLICY)
    assert said(server, asked(server, f"{server.path}version"))[::2] == (200, b"4")
    assert said(server, asked(server))[2] == b"new"


def test_head_says_how_long_the_page_is_and_no_more(server: Server) -> None:
    status, headers, body = said(server, asked(server, method="HEAD"))
    assert (status, headers["Content-Length"], body) == (200, str(len(CONTENT)), b"")


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}"])
def test_this_computer_is_called_by_its_two_names(server: Server, host: str) -> None:
    assert said(server, asked(server, host=host.format(port=server.server_port)))[0] == 200


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.0.0.1:1", "localhost", "evil.example:{port}", "[::1]:{port}", "127.0.0.1:{port}.evil.example"],
)
def test_another_host_is_refused(server: Server, host: str) -> None:
    assert said(server, asked(server, host=host.format(port=server.server_port)))[0] == 403


def test_two_hosts_and_none_are_refused(server: Server) -> None:
    twice = f"Host: {HERE}:{server.server_port}\n"
    assert said(server, asked(server, more=twice))[0] == 403
    assert said(server, f"GET {server.path} HTTP/1.1\n\n")[0] == 403


@pytest.mark.parametrize(
    "header",
    [
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: http://127.0.0.1:{port}",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: none\nSec-Fetch-Site: cross-site",
    ],
)
def test_another_sites_page_is_refused(server: Server, header: str) -> None:
    status, _, body = said(server, asked(server, more=header.format(port=server.server_port) + "\n"))
    assert (status, CONTENT in body) == (403, False)


@pytest.mark.parametrize("site", ["none", "same-origin"])
def test_a_typed_address_and_the_page_itself_are_answered(server: Server, site: str) -> None:
    assert said(server, asked(server, more=f"Sec-Fetch-Site: {site}\n"))[0] == 200


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/version",
        "/index.html",
        "{path}x",
        "{path}?a",
        "{path}../",
        "{path}version/",
        "{path}%2e%2e/etc/passwd",
        "/é",
        "http://127.0.0.1{path}",
    ],
)
def test_every_other_path_is_not_there(server: Server, path: str) -> None:
    status, _, body = said(server, asked(server, path.format(path=server.path)))
    assert (status, body) == (404, b"Not here.\n")


def test_the_path_without_its_end_is_not_there(server: Server) -> None:
    assert said(server, asked(server, server.path.rstrip("/")))[0] == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "PATCH", "TRACE", "get"])
def test_every_other_method_is_not_there(server: Server, method: str) -> None:
    status, headers, body = said(server, asked(server, method=method))
    assert (status, body) == (404, b"Not here.\n")
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "request_line", ["GET\n", "nonsense\n\n", "GET / HTTP/9.9\n\n", "GET " + "/" * 70_000 + " HTTP/1.1\n\n"]
)
def test_what_is_no_request_is_not_answered_with_the_page(server: Server, request_line: str) -> None:
    with suppress(ConnectionError):  # it hung up with some of it unread
        assert CONTENT not in raw(server, request_line)
    assert said(server, asked(server))[0] == 200


def test_each_run_has_a_path_of_its_own(server: Server) -> None:
    other = Server(server.page)
    other.server_close()
    assert other.path != server.path
    assert len(server.path) > 30


def test_only_this_computer_is_listened_to(server: Server) -> None:
    assert server.server_address == (HERE, server.server_port)


def test_too_many_connections_are_hung_up_on_and_those_before_are_not(server: Server) -> None:
    held = [socket.create_connection((HERE, server.server_port), timeout=10) for _ in range(MOST_CONNECTIONS)]
    try:
        waiting = time.monotonic() + 5
        while threading.active_count() < MOST_CONNECTIONS and time.monotonic() < waiting:
            time.sleep(0.01)
        with socket.create_connection((HERE, server.server_port), timeout=10) as one_more:
            assert one_more.recv(1) == b""
        held[0].sendall(asked(server).replace("\n", "\r\n").encode())
        assert held[0].recv(4096).startswith(b"HTTP/1.0 200")
    finally:
        for one in held:
            one.close()


def test_a_request_that_trickles_in_is_given_up(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "SECONDS_A_REQUEST", 0.4)
    with pytest.raises(ConnectionError):
        trickle(server)
    assert said(server, asked(server))[0] == 200


def trickle(server: Server) -> None:
    """Send a request that has no end, a sign at a time, for at most ten seconds."""
    until = time.monotonic() + 10
    with socket.create_connection((HERE, server.server_port), timeout=10) as talk:
        talk.sendall(asked(server)[:-1].encode())
        while time.monotonic() < until:
            talk.sendall(b"x")
            time.sleep(0.02)
