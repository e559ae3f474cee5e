"""What a partnership decided about its own run: `pathmap.toml` as frozen Settings."""

from pathmap_cli.settings.declared import (
    FILE_NAME,
    Institution,
    InstitutionKind,
    Settings,
    Thresholds,
    Waiver,
    Yardstick,
)
from pathmap_cli.settings.reading import mistaken, read_settings, school_year

__all__ = [
    "FILE_NAME",
    "Institution",
    "InstitutionKind",
    "Settings",
    "Thresholds",
    "Waiver",
    "Yardstick",
    "mistaken",
    "read_settings",
    "school_year",
]
