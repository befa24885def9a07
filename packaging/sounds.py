"""
Speaks the prompts that Switchboard ships: `python3 packaging/sounds.py` in an environment with `ttspico`, beside `sox`.

Reads `resources/sounds/texts.tsv` and writes `resources/sounds/<language>/<name>.ulaw`: 8,000 samples a second of G.711
mu-law without a header, as telephones speak and as Asterisk keeps it. Names are those of Asterisk's own sounds, so that
a dialplan finds them. The files are kept in the repository; this is run where a text was changed. The voice is SVOX
Pico, whose program and voices are under the Apache License 2.0.
"""

import csv
import subprocess
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "sounds"
VOICES = {"en": "en-GB", "de": "de-DE", "fr": "fr-FR", "es": "es-ES"}
SPOKEN_AT = 16_000  # samples a second of 16 bits, one channel
ULAW = ["-t", "raw", "-e", "mu-law", "-b", "8", "-r", "8000", "-c", "1"]
TRIM = ["silence", "1", "0.01", "0.3%", "reverse", "silence", "1", "0.01", "0.3%", "reverse", "pad", "0.03", "0.12"]
TONES = {
    "beep": ["synth", "0.3", "sine", "1000", "gain", "-12"],
    "beeperr": ["synth", "0.4", "sine", "300", "gain", "-12"],
    "moh/default": [
        *["synth", "6", "pluck", "C4", "synth", "6", "pluck", "mix", "E4", "synth", "6", "pluck", "mix", "G4"],
        *["fade", "0.02", "6", "0.5", "gain", "-n", "-14"],
    ],
}


def main() -> None:
    """Speaks every text of every language anew, and makes the tones."""
    from ttspico import TtsEngine  # type: ignore[import-not-found]  # only where this is run

    with (FOLDER / "texts.tsv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t"))
    for language, voice in VOICES.items():
        engine = TtsEngine(voice)
        engine.volume = 50  # louder clips
        for row in rows:
            target = FOLDER / language / f"{row['name']}.ulaw"
            target.parent.mkdir(parents=True, exist_ok=True)
            _run(
                ["-t", "raw", "-e", "signed", "-b", "16", "-r", str(SPOKEN_AT), "-c", "1", "-", *ULAW, str(target)],
                [
                    *["gain", "-6", "highpass", "150", "rate", "8000", *TRIM, "norm", "-4"],
                ],
                engine.speak(row[language]),
            )
    for name, effects in TONES.items():
        target = FOLDER / f"{name}.ulaw"
        target.parent.mkdir(parents=True, exist_ok=True)
        _run(["-n", *ULAW, str(target)], effects, b"")


def _run(files: list[str], effects: list[str], samples: bytes) -> None:
    subprocess.run(["sox", "-R", "-D", *files, *effects], input=samples, check=True)  # -R -D: the same bytes each time


if __name__ == "__main__":
    main()
