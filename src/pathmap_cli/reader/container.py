"""From a path to the bytes of a file, and from bytes to the parts of a package, each unpacked piece by piece."""

import errno
import os
import posixpath
import stat
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from pathmap_cli.issues.files import PASSWORD, TOO_LARGE, UNREADABLE, UNSAFE
from pathmap_cli.reader.limits import Limits, Purse, megabytes
from pathmap_cli.reader.refusal import Damaged, Refused

PIECE = 2**16
CENTRAL_RECORD = b"PK\x01\x02"  # stands before each entry of a zip file's directory
ENCRYPTED = 0x1
NEITHER_FOLLOW_NOR_WAIT = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
NO_FILE = "it is no file but a folder or a device"
WHY_NOT = {
    errno.ENOENT: "it is not there any more",
    errno.EISDIR: NO_FILE,
    errno.EACCES: "the computer does not allow pathmap to open it",
    errno.ELOOP: "it is only a link to another file",
}
# All that zipfile says of bad bytes; ValueError is a seek to before the beginning, or a name in no encoding.
DAMAGED_BYTES = (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)


def load(path: Path, limits: Limits) -> bytes:
    """All bytes of a regular file, as they are at one moment; a final link is not followed."""
    try:
        with open(path, "rb", opener=lambda name, how: os.open(name, how | NEITHER_FOLLOW_NOR_WAIT)) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise Refused(UNREADABLE, reason=NO_FILE)
            data = file.read(limits.file_bytes + 1)
    except OSError as error:
        reason = WHY_NOT.get(error.errno or 0, "the computer could not open it")
        raise Refused(UNREADABLE, reason=reason) from error
    if len(data) > limits.file_bytes:
        raise Refused(TOO_LARGE, **megabytes("it has more than", limits.file_bytes))
    return data


class Package:
    """The parts of a zip package by name; names are compared without case, and either slash divides folders."""

    def __init__(self, data: bytes, purse: Purse) -> None:
        self._purse = purse
        # Before zipfile makes an object of each: the count in the file may lie, the records may not.
        if data.count(CENTRAL_RECORD) > purse.limits.entries:
            limit = f"{purse.limits.entries:,} files"
            raise Refused(TOO_LARGE, found=f"it is a package of more than {limit}", limit=limit)
        try:
            self._zip = ZipFile(BytesIO(data))
        except DAMAGED_BYTES as error:
            raise Refused(UNREADABLE, reason="it ends too early, as after an unfinished download") from error
        self._parts: dict[str, ZipInfo] = {}
        for info in self._zip.infolist():
            self._add(info)

    def _add(self, info: ZipInfo) -> None:
        name = part_key(info.filename)
        if info.filename.endswith(("/", "\\")):
            return
        if info.flag_bits & ENCRYPTED:
            raise Refused(PASSWORD)
        if name in self._parts:
            raise Refused(UNSAFE, reason="it holds two different parts under one name")
        self._parts[name] = info

    def __contains__(self, key: str) -> bool:
        return key in self._parts

    @property
    def names(self) -> tuple[str, ...]:
        """The keys of all parts."""
        return tuple(self._parts)

    def pieces(self, name: str) -> Iterator[bytes]:
        """The unpacked bytes of a part, every budget checked between pieces; raises Damaged or Refused."""
        info = self._parts.get(part_key(name))
        if info is None:
            raise Damaged("the workbook lists it, but the file does not contain it")
        if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise Damaged("it is packed in a way that workbooks do not use")
        size = 0
        try:
            with self._zip.open(info) as part:
                while piece := part.read(PIECE):
                    size += len(piece)
                    self._check(size, info.compress_size)
                    self._purse.spend_bytes(len(piece))
                    self._purse.look_at_clock()
                    yield piece
        except DAMAGED_BYTES as error:
            raise Damaged("its bytes are damaged") from error

    def _check(self, size: int, packed: int) -> None:
        limits = self._purse.limits
        if size > limits.part_bytes:
            raise Refused(TOO_LARGE, **megabytes("one part of it unpacks to more than", limits.part_bytes))
        if size > limits.ratio_from_bytes and size > limits.ratio * packed:
            raise Refused(UNSAFE, reason=f"a part of it unpacks to more than {limits.ratio} times its size")


def part_key(name: str) -> str:
    """A part's name as it is compared: without case, either slash, no folder up."""
    return posixpath.normpath(unquote(name).replace("\\", "/").lstrip("/")).casefold()


def resolved(part: str, target: str) -> str:
    """The key of the part that a relation in this part points to, always inside the package."""
    folder = "/" if target.startswith(("/", "\\")) else posixpath.dirname(f"/{part}")
    return part_key(posixpath.normpath(posixpath.join(folder, target.replace("\\", "/"))))
