"""The tables of scikit-learn, and how well its own multilayer perceptron does on the splits of a run.

    scikit_learn.py write NAME FILE     writes the data set with a heading, the target last
    scikit_learn.py judge NAME RUN      prints the mean over the run's splits of its test accuracy, or of its R^2
"""

import csv
import json
import pathlib
import sys
import warnings

import sklearn.datasets
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def write(data, file):
    with open(file, "w", newline="") as out:
        rows = csv.writer(out)
        rows.writerow([*data.feature_names, "target"])
        names = getattr(data, "target_names", None)
        for example, target in zip(data.data, data.target):
            answer = float(target) if names is None else f"class {names[target]}"
            rows.writerow([*map(float, example), answer])


def judge(data, run):
    split_file = json.loads((pathlib.Path(run) / "split.json").read_text())
    is_regression = not hasattr(data, "target_names")
    perceptron = MLPRegressor if is_regression else MLPClassifier
    scores = []
    for split in split_file["splits"]:
        train, test = ([row - 1 for row in split[part]] for part in ("train", "test"))
        model = make_pipeline(
            StandardScaler(),
            perceptron(hidden_layer_sizes=(64, 64, 64), max_iter=400, random_state=split["data_seed"]),
        )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that 400 passes are too few for some
            model.fit(data.data[train], data.target[train])
        scores.append(model.score(data.data[test], data.target[test]))
    print(sum(scores) / len(scores))


command, name, path = sys.argv[1:]
data = getattr(sklearn.datasets, f"load_{name}")()
{"write": write, "judge": judge}[command](data, path)
