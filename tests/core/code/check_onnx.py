"""Runs generated ONNX models and holds them against values of the library, in single precision."""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import numpy
import onnxruntime
from cases import cases
from checking import compare, compare_wide, numbers, report


def check(case):
    spec = case["spec"]
    session = onnxruntime.InferenceSession(case["file"] + ".onnx", providers=["CPUExecutionProvider"])

    def values(points):
        x = numpy.array(numbers(points), dtype=numpy.float32).reshape(1, -1, 1)
        (y,) = session.run(["y"], {"x": x})
        if y.shape != x.shape or y.dtype != x.dtype:
            raise ValueError(f"{spec}: y is {y.dtype} of shape {y.shape}")
        return y.ravel().tolist()

    yield compare(spec, "f", case["x"], values(case["x"]), case["f"], 1e-5)
    yield compare(spec, "f at the joint", case["joint_x"], values(case["joint_x"]), case["joint_f"], 2e-5)
    yield from compare_wide(case, values(case["wide_x"]), None)


report(check, cases)
