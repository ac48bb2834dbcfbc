"""Tuned learning rates of four activations on digits, by `zorro train --tune` and by optuna (TPE with a successive-halving
pruner) around PyTorch, with the same budget of updates for each activation and the same network, data and split sizes.
Says the test accuracy of five fresh seeds at what each has chosen, and the time of all of it.

    python optuna_race.py PATH/TO/zorro FOLDER_FOR_RUNS
"""

import json
import pathlib
import statistics
import subprocess
import sys
import time

import optuna
import torch

ACTIVATIONS = {"relu": torch.nn.ReLU, "tanh": torch.nn.Tanh, "gelu": torch.nn.GELU, "swish": torch.nn.SiLU}
STEPS, BATCH, DEPTH, WIDTH, SEEDS = 600, 128, 3, 64, 5


def digits_file(runs):
    """scikit-learn's digits as a table, for both."""
    from sklearn.datasets import load_digits
    digits = load_digits()
    path = pathlib.Path(runs) / "digits.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        print(*(f"pixel{i}" for i in range(64)), "digit", sep=",", file=file)
        for pixels, digit in zip(digits.data, digits.target):
            print(*(f"{value:g}" for value in pixels), f"d{digit}", sep=",", file=file)
    return path, digits


def by_zorro(program, runs, table):
    start = time.perf_counter()
    words = [word for name in ACTIVATIONS for word in ("--activation", name)]
    done = subprocess.run([program, "train", "--runs", runs, "--architecture", "mlp", "--depth", str(DEPTH), "--width",
                           str(WIDTH), "--data", str(table), "--target", "digit", "--steps", str(STEPS), "--batch", str(BATCH),
                           "--seeds", str(SEEDS),
                           "--normalization", "none", "--optimizer", "adam", "--weight-decay", "0", "--device", "cpu",
                           "--schedule", "constant", "--warmup", "0", "--clip", "0", "--tune", "learning-rate", *words],
                          capture_output=True, text=True, check=True)
    seconds = time.perf_counter() - start
    run = pathlib.Path(done.stdout.split("\n", 1)[0].removeprefix("run "))
    tuning = json.loads((run / "tuning.json").read_text())
    members = json.loads((run / "comparison.json").read_text())["members"]
    results = json.loads((run / "result.json").read_text())["members"]
    scores = {name: statistics.fmean(result["test_accuracy"] for member, result in zip(members, results)
                                     if member["activation"] == name) for name in ACTIVATIONS}
    rates = {choice["activation"]: choice["values"]["learning_rate"] for choice in tuning["choices"]}
    updates = sum(sum(each["group"] == 0 for each in rung["candidates"])
                  * (rung["steps"] - (part["rungs"][i - 1]["steps"] if i else 0)) * len(tuning["seeds"])
                  for part in tuning["rounds"] for i, rung in enumerate(part["rungs"]))
    return run, scores, rates, updates, seconds


def data_of(run, digits):
    """The same digits in a split of the same sizes."""
    network = json.loads((run / "network.json").read_text())
    order = torch.randperm(len(digits.target), generator=torch.Generator().manual_seed(1))
    inputs = torch.tensor(digits.data, dtype=torch.float32)[order]
    targets = torch.tensor(digits.target)[order]
    sizes = [network["training_examples"], network["validation_examples"], network["test_examples"]]
    mean, deviation = inputs[:sizes[0]].mean(), inputs[:sizes[0]].std()
    return list(zip(((inputs - mean) / deviation).split(sizes), targets.split(sizes)))


def network(name):
    layers, width = [], 64
    for _ in range(DEPTH):
        layers += [torch.nn.Linear(width, WIDTH), ACTIVATIONS[name]()]
        torch.nn.init.kaiming_normal_(layers[-2].weight)
        torch.nn.init.zeros_(layers[-2].bias)
        width = WIDTH
    return torch.nn.Sequential(*layers, torch.nn.Linear(width, 10))


def accuracy(model, part):
    with torch.no_grad():
        return (model(part[0]).argmax(1) == part[1]).float().mean().item()


def train(name, rate, seed, parts, between=lambda model, step: None):
    torch.manual_seed(seed)
    model = network(name)
    optimizer = torch.optim.Adam(model.parameters(), lr=rate)
    inputs, targets = parts[0]
    order = torch.empty(0, dtype=torch.long)
    for step in range(1, STEPS + 1):
        if len(order) < BATCH:
            order = torch.randperm(len(targets))
        batch, order = order[:BATCH], order[BATCH:]
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(model(inputs[batch]), targets[batch]).backward()
        optimizer.step()
        between(model, step)
    return model


def by_optuna(parts, budget):
    start = time.perf_counter()
    scores, rates = {}, {}
    rungs = {STEPS // 9, STEPS // 3}
    for name in ACTIVATIONS:
        spent = 0
        study = optuna.create_study(direction="maximize", sampler=optuna.samplers.TPESampler(seed=1),
                                    pruner=optuna.pruners.SuccessiveHalvingPruner(min_resource=STEPS // 9, reduction_factor=3))

        def objective(trial):
            rate = trial.suggest_float("rate", 1e-4, 1e-1, log=True)

            def look(model, step):
                nonlocal spent
                spent += 1
                if step in rungs:
                    trial.report(accuracy(model, parts[1]), step)
                    if trial.should_prune():
                        raise optuna.TrialPruned()
            return accuracy(train(name, rate, trial.number, parts, look), parts[1])

        while spent < budget:
            study.optimize(objective, n_trials=1)
        rates[name] = study.best_params["rate"]
        scores[name] = statistics.fmean(accuracy(train(name, rates[name], 1000 + seed, parts), parts[2])
                                        for seed in range(SEEDS))
    return scores, rates, time.perf_counter() - start


def main(program, runs):
    torch.set_num_threads(1)  # which is faster for matrices this small
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    table, digits = digits_file(runs)
    run, scores, rates, updates, seconds = by_zorro(program, runs, table)
    theirs, their_rates, their_seconds = by_optuna(data_of(run, digits), updates)
    for name in ACTIVATIONS:
        print(f"{name:6}  test accuracy {scores[name]:.4f} at {rates[name]:.3g}; optuna {theirs[name]:.4f} at {their_rates[name]:.3g}")
    print(f"mean test accuracy {statistics.fmean(scores.values()):.4f}; optuna {statistics.fmean(theirs.values()):.4f}")
    print(f"{updates} updates to tune each activation; {seconds:.1f} s; optuna {their_seconds:.1f} s")


if __name__ == "__main__":
    main(*sys.argv[1:])
