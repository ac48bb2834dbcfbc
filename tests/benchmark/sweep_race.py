"""A sweep of eight learning rates over four activations and three seeds in one run, against eight runs of one learning
rate each, one after the other: the ratio of the seconds that the trainers themselves count, the best of some turns.

    python sweep_race.py PATH/TO/bin [TURNS [ARCHITECTURE...]]
"""

import json
import pathlib
import subprocess
import sys
import tempfile

RANGE = "1e-4:1e-1:8:log"
RATES = [str(1e-4 * 10 ** (3 * i / 7)) for i in range(8)]
PROBLEMS = {
    "mlp": ["--data", "spirals", "--steps", "1000"],
    "cnn": ["--data", "digits", "--steps", "30"],
    "transformer": ["--data", "modular-addition", "--steps", "30"],
    "lstm": ["--data", "grammar", "--steps", "30"],
}


def seconds(zorro, architecture, words):
    with tempfile.TemporaryDirectory() as runs:
        command = [zorro, "train", "--architecture", architecture, *PROBLEMS[architecture], "--seeds", "3", "--device",
                   "cpu", "--runs", runs, *words]
        for activation in ("relu", "gelu", "tanh", "symmetric-zorro"):
            command += ["--activation", activation]
        subprocess.run(command, check=True, capture_output=True)
        result = next(pathlib.Path(runs).glob("*/result.json"))
        return json.loads(result.read_text())["seconds"]


def main():
    zorro = pathlib.Path(sys.argv[1]) / "zorro"
    turns = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    for architecture in sys.argv[3:] or PROBLEMS:
        swept, single = [], []
        for _ in range(turns):
            swept.append(seconds(zorro, architecture, ["--sweep", "learning-rate=" + RANGE]))
            single.append(sum(seconds(zorro, architecture, ["--learning-rate", rate]) for rate in RATES))
        print(f"{architecture:12} sweep {min(swept):.2f} s, eight runs {min(single):.2f} s, "
              f"ratio {min(swept) / min(single):.3f}", flush=True)


if __name__ == "__main__":
    main()
