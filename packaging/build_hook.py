"""
What a wheel and a source archive get besides the files of the tree (hatchling's hook): the commit that they are made
of, and what `compile.py` compiled, which makes a wheel one of this platform and this Python.
"""

import os
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BuildHook(BuildHookInterface[Any]):
    """Run for every build but that of a checkout which is used where it lies."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        if version == "editable":
            return
        commit = _commit(root)
        is_there = self.target_name == "sdist" and (root / "resources" / "commit").exists()
        if commit and not is_there:
            self._folder = tempfile.TemporaryDirectory()
            file = Path(self._folder.name) / "commit"
            file.write_text(f"{commit}\n", encoding="ascii")
            place = "switchboard/resources/commit" if self.target_name == "wheel" else "resources/commit"
            build_data["force_include"][str(file)] = place
        if self.target_name == "wheel" and os.environ.get("SWITCHBOARD_COMPILED"):
            suffix = sysconfig.get_config_var("EXT_SUFFIX")
            libraries = [*root.glob(f"*{suffix}"), *root.glob(f"switchboard/**/*{suffix}")]
            build_data["pure_python"] = False
            build_data["infer_tag"] = True
            build_data["force_include"].update({str(path): str(path.relative_to(root)) for path in libraries})

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002  hatchling's
        if hasattr(self, "_folder"):
            self._folder.cleanup()


def _commit(root: Path) -> str:
    """As the program itself finds it."""
    sys.path.insert(0, str(root))
    from switchboard.ground.version import commit_of

    return commit_of(root / "resources")
