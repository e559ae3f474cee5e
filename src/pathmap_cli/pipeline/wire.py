"""A returned workbook as bytes and back, to cross from a worker process to this one.

What every process declares for itself (sheets, columns, kinds of issue) travels by name and arrives as the same object.
"""

from io import BytesIO
from pickle import HIGHEST_PROTOCOL, Pickler, Unpickler
from types import MappingProxyType
from typing import BinaryIO

from pathmap_cli.issues import IssueType
from pathmap_cli.issues.catalogue import CATALOGUE
from pathmap_cli.model import declared
from pathmap_cli.model.returned import Returned
from pathmap_cli.schema.spec import SheetSpec, TemplateSpec, template_spec


def packed(returned: Returned) -> bytes:
    """The workbook as bytes that only `unpacked` reads."""
    target = BytesIO()
    _Packer(target, returned.spec.kind if returned.spec else "").dump(returned)
    return target.getvalue()


def unpacked(content: bytes) -> Returned:
    """The workbook that was packed in a process of this same run; never bytes from anywhere else."""
    returned = _Unpacker(BytesIO(content)).load()
    if not isinstance(returned, Returned):
        raise TypeError(type(returned))
    return returned


class _Packer(Pickler):
    def __init__(self, target: BinaryIO, kind: str) -> None:
        super().__init__(target, HIGHEST_PROTOCOL)
        self.dispatch_table = {MappingProxyType: lambda mapping: (_frozen, (dict(mapping),))}
        self._kind = kind

    def persistent_id(self, thing: object) -> tuple[str, ...] | None:
        if isinstance(thing, IssueType):
            return "issue", thing.code
        if isinstance(thing, TemplateSpec):
            return "workbook", thing.kind
        return ("sheet", self._kind, thing.name) if isinstance(thing, SheetSpec) else None


class _Unpacker(Unpickler):
    def persistent_load(self, name: tuple[str, ...]) -> object:
        match name:
            case ("issue", code):
                return CATALOGUE[code]
            case ("workbook", kind):
                return template_spec(declared(kind))
            case _:
                return template_spec(declared(name[1])).sheet(name[2])


def _frozen(mapping: dict[object, object]) -> object:
    return MappingProxyType(mapping)
