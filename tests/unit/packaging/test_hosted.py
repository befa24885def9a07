"""What runs where others host it names files that are there, and the Pythons that the program supports."""

import re
import tomllib
from pathlib import Path

import artefacts
import layout
import pytest
from appimage import lay_out

ROOT = Path(__file__).parents[3]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
CONTAINER = ROOT / "packaging" / "container" / "Dockerfile"
FLATPAK = ROOT / "packaging" / "flatpak" / "example.switchboard.Switchboard.yml"


@pytest.mark.parametrize("file", [*WORKFLOWS, CONTAINER], ids=lambda path: path.name)
def test_every_script_and_lock_file_that_is_named_is_there(file: Path) -> None:
    named = set(re.findall(r"packaging/[\w/.-]+\.(?:py|txt)", file.read_text(encoding="utf-8")))
    assert named
    assert [name for name in named if not (ROOT / name).is_file()] == []


def test_the_tests_run_on_three_platforms_and_every_python_that_is_supported() -> None:
    text = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["requires-python"] == ">=3.11,<3.14"
    assert 'python: ["3.11", "3.12", "3.13"]' in text
    assert "os: [ubuntu-24.04, windows-2022, macos-14]" in text


def test_the_container_installs_what_its_lock_file_says_and_runs_as_nobodys_user() -> None:
    text = CONTAINER.read_text(encoding="utf-8")
    assert "--require-hashes" in text
    assert "\nUSER 65532:65532\n" in text
    assert "HEALTHCHECK" in text
    lock = (ROOT / "packaging" / "requirements-serve.txt").read_text(encoding="utf-8")
    dependencies = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    for dependency in dependencies:
        name = re.split(r"[><=;\[ ]", dependency)[0].replace("_", "-")
        assert re.search(rf"^{re.escape(name)}==", lock, re.MULTILINE | re.IGNORECASE), name
    assert "pyside6" not in lock.lower()


def test_the_flatpak_is_made_of_files_that_are_there() -> None:
    paths = re.findall(r"path: (\S+)", FLATPAK.read_text(encoding="utf-8"))
    missing = [path for path in paths if not (FLATPAK.parent / path).resolve().exists()]
    assert missing in ([], ["../../dist/switchboard"])
    assert f"id: {layout.METADATA.removesuffix('.metainfo.xml')}\n" in FLATPAK.read_text(encoding="utf-8")


def test_the_folder_of_an_appimage_has_what_starts_and_shows_it(tmp_path: Path) -> None:
    layout.write(tmp_path / "app" / "switchboard", "#!/bin/sh\n", mode=0o755)
    lay_out(tmp_path / "app", tmp_path / "AppDir")
    lay_out(tmp_path / "app", tmp_path / "AppDir")  # what was there goes
    top = {path.name for path in (tmp_path / "AppDir").iterdir()}
    assert top == {"AppRun", ".DirIcon", "switchboard.desktop", "switchboard.svg", "usr"}
    assert (
        tmp_path / "AppDir" / "usr/bin/switchboard"
    ).resolve() == tmp_path / "AppDir/usr/lib/switchboard/switchboard"


CHANGELOG = "# Changelog\n\n## [Unreleased]\n\n## [1.1.0] - 2026-12-01\n\n### Added\n\n- A\n\n## [1.0.0]\n\n- B\n"


def test_the_notes_of_a_release_are_what_the_changelog_says_of_it() -> None:
    assert artefacts.notes(CHANGELOG, "1.1.0") == "### Added\n\n- A\n"


@pytest.mark.parametrize("version", ["Unreleased", "1.0.0", "1.1", "2.0.0"])
def test_a_version_that_has_no_day_or_no_section_is_not_ready(version: str) -> None:
    with pytest.raises(artefacts.NotReady):
        artefacts.notes(CHANGELOG, version)


@pytest.mark.parametrize("tag", ["", "1.1.0", "v1.1", "v1.1.0-rc1"])
def test_a_tag_that_is_another_version_is_not_ready(tag: str) -> None:
    artefacts.check_tag("v1.1.0", "1.1.0")
    with pytest.raises(artefacts.NotReady):
        artefacts.check_tag(tag, "1.1.0")


def test_a_release_has_each_kind_of_its_version_alone_and_checksums_of_all(tmp_path: Path) -> None:
    names = ["switchboard_1.1.0_amd64.deb", "switchboard-1.1.0-1.x86_64.rpm", "switchboard-1.1.0-linux-x86_64.tar.xz"]
    names += ["switchboard-1.1.0.tar.gz", "switchboard-1.1.0-py3-none-any.whl"]
    for name in [*names, "switchboard_1.0.0_amd64.deb", "switchboard.cdx.json"]:
        layout.write(tmp_path / name, name)
    folder = artefacts.collect(tmp_path, "1.1.0", tmp_path / "switchboard.cdx.json")
    assert {path.name for path in folder.iterdir()} == {*names, "switchboard.cdx.json", artefacts.SUMS}
    layout.output("sha256sum", "--check", "--strict", artefacts.SUMS, folder=folder)
    assert len((folder / artefacts.SUMS).read_text().splitlines()) == len(names) + 1
    (tmp_path / names[1]).unlink()
    with pytest.raises(artefacts.NotReady):
        artefacts.collect(tmp_path, "1.1.0", tmp_path / "switchboard.cdx.json")
