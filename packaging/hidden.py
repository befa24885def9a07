"""What compiled modules import: PyInstaller sees that in Python alone, not in what mypyc made of it."""

import ast
from collections.abc import Iterator
from pathlib import Path

_LIBRARY = "switchboard__mypyc"  # which compiled modules share


def hidden_imports(root: Path) -> list[str]:
    """Names of modules that compiled modules of that tree import, in order; none where nothing of it is compiled."""
    if not any(root.glob(f"{_LIBRARY}.*")):
        return []
    listed = (root / "packaging" / "compiled.txt").read_text(encoding="utf-8").splitlines()
    paths = [root / line for line in listed if line.endswith(".py")]
    return sorted({_LIBRARY, *(name for path in paths for name in _imported(path, root))})


def _imported(path: Path, root: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            package = root / node.module.replace(".", "/")
            yield from (
                f"{node.module}.{alias.name}" for alias in node.names if (package / f"{alias.name}.py").is_file()
            )
