"""Names the wheel by what it runs on: programs for one platform, and no version of Python."""

import os
import platform
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PlatformHook(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        glibc = os.confstr("CS_GNU_LIBC_VERSION").split()[1].replace(".", "_")  # what the libraries inside need at most
        build_data["pure_python"] = False
        build_data["tag"] = f"py3-none-manylinux_{glibc}_{platform.machine()}"
