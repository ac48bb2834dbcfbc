"""Small comparisons, one an architecture, that take a second or two."""

SMALL = {
    "mlp": ["--data", "spirals", "--depth", "2", "--width", "8"],
    "cnn": ["--data", "digits", "--examples", "300", "--depth", "1", "--width", "4"],
    "transformer": ["--data", "modular-addition", "--modulus", "11", "--depth", "1", "--width", "8", "--heads", "2"],
    "lstm": ["--data", "grammar", "--examples", "200", "--sequence-length", "12", "--depth", "1", "--width", "8"],
    "slstm": ["--data", "grammar", "--examples", "200", "--sequence-length", "12", "--depth", "1", "--width", "8"],
}
STEPS = {"mlp": 4000, "cnn": 600, "transformer": 1500, "lstm": 500, "slstm": 300}
VARIED = {
    "plain": [],
    "swept": ["--sweep", "learning-rate=1e-3,1e-2"],
    "tuned": ["--tune", "learning-rate=1e-4:1e-1:4:log", "--tuning-seeds", "2"],
}


def words(architecture, *more, steps=None):
    """The words of `zorro` that train it."""
    return ["train", "--architecture", architecture, *SMALL[architecture], "--activation", "relu", "--activation",
            "symmetric-zorro", "--seeds", "2", "--device", "cpu", "--steps", str(steps or STEPS[architecture]),
            "--checkpoint-seconds", "0.1", *more]


def problem(architecture, name, **fields):
    """The same as a problem of a study."""
    pairs = dict(zip(SMALL[architecture][::2], SMALL[architecture][1::2]))
    read = {key[2:].replace("-", "_"): int(value) if value.isdigit() else value for key, value in pairs.items()}
    return {"name": name, "architecture": architecture, **read, "steps": STEPS[architecture], "checkpoint_seconds": 0.1,
            **fields}


STUDY = {
    "name": "endured", "seeds": 5, "device": "cpu", "activations": ["relu", "tanh", "symmetric-zorro"],
    "problems": [problem("mlp", "mlp", sweep={"learning_rate": [1e-3, 1e-2]}), problem("cnn", "cnn"),
                 problem("transformer", "transformer"),
                 problem("lstm", "lstm", tune={"learning_rate": "1e-4:1e-1:4:log"})],
}
