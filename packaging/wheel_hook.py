"""Puts what `compile.py` compiled into the wheel, which is then of one platform and one Python (hatchling's hook)."""

import sysconfig
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledModules(BuildHookInterface[Any]):
    """Enabled by `compile.py` alone."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  as hatchling calls it
        root, suffix = Path(self.root), sysconfig.get_config_var("EXT_SUFFIX")
        libraries = [*root.glob(f"*{suffix}"), *root.glob(f"switchboard/**/*{suffix}")]
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
        build_data["force_include"].update({str(path): str(path.relative_to(root)) for path in libraries})
