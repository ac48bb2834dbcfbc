"""What `zorro runs export --format pytorch` writes answers as the trainer did: the test losses that its run reports, from the
examples of the run's own split. Called with the folder of the package in PYTHONPATH and that of the programs in PATH."""

import csv
import importlib.util
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import torch


def zorro(*words):
    return subprocess.run(["zorro", *words], check=True, capture_output=True, text=True).stdout


def write_table(file):
    """Two classes in five numbers that have no unit in common, and of each example what it is for."""
    draw = random.Random(1)
    rows = []
    for i in range(300):
        x = [draw.gauss(3 * k, k + 1) for k in range(5)]
        rows.append([*x, "ab"[x[0] * x[1] > 0], ("train", "train", "validation", "test")[i % 4]])
    with file.open("w", newline="") as table:
        csv.writer(table).writerows([["v0", "v1", "v2", "v3", "v4", "class", "part"], *rows])
    x = torch.tensor([row[:5] for row in rows], dtype=torch.double)
    training = torch.tensor([row[6] == "train" for row in rows])
    x = (x - x[training].mean(0)) / x[training].std(0, correction=0)
    testing = torch.tensor([row[6] == "test" for row in rows])
    labels = torch.tensor(["ab".index(row[5]) for row in rows])
    return x[testing].float(), labels[testing]


def write_images(folder):
    """Pictures of 9 x 8 pixels in two classes, as MNIST has them; of the ones the upper half is brighter."""
    draw = random.Random(2)
    folder.mkdir(exist_ok=True)
    for name, count in (("train", 160), ("t10k", 40)):
        labels = [i % 2 for i in range(count)]
        pixels = [draw.randrange(100) + 150 * (label and at < 32) for label in labels for at in range(72)]
        pixels[0] = 255
        sizes = b"".join(size.to_bytes(4, "big") for size in (count, 9, 8))
        (folder / f"{name}-images-idx3-ubyte").write_bytes(b"\0\0\x08\x03" + sizes + bytes(pixels))
        (folder / f"{name}-labels-idx1-ubyte").write_bytes(b"\0\0\x08\x01" + sizes[:4] + bytes(labels))
    return torch.tensor(pixels).view(-1, 1, 9, 8) / 255, torch.tensor(labels)


def sums(modulus, rows):
    """Of the sequences a, b, = the rows that are asked for, with (a + b) modulo the modulus."""
    pairs = torch.cartesian_prod(torch.arange(modulus), torch.arange(modulus))[rows]
    return torch.cat([pairs, torch.full((len(rows), 1), modulus)], 1), pairs.sum(1) % modulus


def characters(text, length, rows):
    """Of the sequences of so many characters the rows that are asked for, with the characters that come next."""
    tokens = torch.tensor([sorted(set(text)).index(character) for character in text])
    count = (len(text) - 1) // length * length
    return tokens[:count].view(-1, length)[rows], tokens[1 : count + 1].view(-1, length)[rows]


class Networks(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.addCleanup(self.temporary.cleanup)
        self.folder = Path(self.temporary.name)

    def exported(self, *words):
        runs = tempfile.mkdtemp(dir=self.folder)
        zorro("train", "--steps", "30", "--depth", "2", "--width", "8", "--activation", "symmetric-zorro:a=2", "--seeds", "2",
              "--device", "cpu", "--runs", runs, *words)
        networks = Path(runs) / "networks"
        zorro("runs", "export", "latest", "--runs", runs, "--format", "pytorch", "-o", str(networks))
        (run,) = (path for path in Path(runs).iterdir() if (path / "result.json").exists())
        specification = importlib.util.spec_from_file_location("network", networks / "network.py")
        module = importlib.util.module_from_spec(specification)
        specification.loader.exec_module(module)
        rows = torch.tensor(json.loads((run / "split.json").read_text())["test"]) - 1
        return module, json.loads((run / "result.json").read_text())["members"], rows

    def table(self):
        """The words for data, and what gives the examples of a part with their labels, here always those to test on."""
        tested = write_table(self.folder / "table.csv")
        return ["--data", str(self.folder / "table.csv"), "--target", "class", "--split-column", "part"], lambda _: tested

    def images(self):
        tested = write_images(self.folder / "images")
        return ["--data", str(self.folder / "images")], lambda _: tested

    def text(self):
        draw = random.Random(3)
        text = "".join(draw.choice(["ab", "cd ", "e"]) for _ in range(400))
        (self.folder / "text.txt").write_text(text)
        return ["--data", str(self.folder / "text.txt"), "--sequence-length", "6"], lambda rows: characters(text, 6, rows)

    def sums(self):
        return ["--data", "modular-addition", "--modulus", "11"], lambda rows: sums(11, rows)

    def have_the_losses_of_their_run(self, data, examples_of, *words):
        with self.subTest([*data, *words]):
            module, results, rows = self.exported(*data, *words)
            examples, labels = examples_of(rows)
            for member, result in zip(module.members(), results):
                with torch.no_grad():
                    logits = module.load(member["file"])(examples)
                loss = torch.nn.functional.cross_entropy(logits.flatten(0, -2), labels.flatten()).item()
                self.assertAlmostEqual(loss, result["test_loss"], delta=1e-5)

    def have_the_losses_on_every_kind_of_sequence(self, architecture):
        for data in (self.table(), self.images(), self.sums(), self.text()):
            self.have_the_losses_of_their_run(*data, "--architecture", architecture)

    def test_that_are_fully_connected_have_the_losses_of_their_run(self):
        data = self.table()
        for words in [["--normalization", "batch"], ["--normalization", "layer", "--learnable=channel"],
                      ["--normalization", "rms", "--residual", "--learnable=layer"], ["--learnable=member"],
                      ["--gated", "--normalization", "rms", "--learnable=channel"],
                      ["--initialization", "critical", "--residual", "--report", "best"]]:
            self.have_the_losses_of_their_run(*data, *words)

    def test_that_are_convolutional_have_the_losses_of_their_run(self):
        data = self.images()
        for words in [["--normalization", "batch", "--pooling", "average"], ["--normalization", "layer", "--residual"],
                      ["--normalization", "rms", "--pooling", "stride"], ["--learnable=channel"]]:
            self.have_the_losses_of_their_run(*data, "--architecture", "cnn", *words)

    def test_that_are_transformers_have_the_losses_of_their_run(self):
        self.have_the_losses_on_every_kind_of_sequence("transformer")
        for words in [["--normalization", "layer", "--norm-position", "post", "--heads", "4", "--learnable=channel"],
                      ["--normalization", "rms", "--gated", "--learnable=layer"], ["--normalization", "batch"]]:
            self.have_the_losses_of_their_run(*self.text(), "--architecture", "transformer", *words)

    def test_that_are_recurrent_have_the_losses_of_their_run(self):
        for architecture in ("lstm", "slstm"):
            self.have_the_losses_on_every_kind_of_sequence(architecture)
            for words in [["--gate", "sigmoid-zorro:a=3", "--learnable=channel"], ["--learnable=layer"],
                          ["--learnable=member", "--normalization", "layer"], ["--normalization", "batch"]]:
                self.have_the_losses_of_their_run(*self.text(), "--architecture", architecture, *words)

    def test_of_the_manual_go_on_in_python(self):
        page = (Path(__file__).parents[3] / "resources" / "manual" / "python.md").read_text(encoding="utf-8")
        shell, python, tables = [], [], ["import zorrolab\n"]
        for mark, block in re.findall(r"```(bash|python)\n(.*?)```", page, re.DOTALL):
            (shell if mark == "bash" else tables if "zorrolab.runs" in block else python).append(block)
        home = {**os.environ, "HOME": str(self.folder), "XDG_DATA_HOME": str(self.folder / "data")}

        def output_of(*words):
            ran = subprocess.run(words, cwd=self.folder, env=home, capture_output=True, text=True)
            self.assertEqual(ran.returncode, 0, ran.stderr)
            return ran.stdout

        output_of("bash", "-ec", "".join(shell))
        self.assertRegex(output_of(sys.executable, "-c", "".join(python)), r"symmetric-zorro:\S+ 1 0\.\d")
        # Tables need pandas, which Debian's Python has here, and not PyTorch.
        self.assertIn("finished", output_of("/usr/bin/python3", "-c", "".join(tables)))


if __name__ == "__main__":
    unittest.main()
