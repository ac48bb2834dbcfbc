"""zorrolab without PyTorch: the programs called as functions, and runs as tables. Called with the folder of the package in
PYTHONPATH and that of the programs in PATH."""

import doctest
import subprocess
import tempfile
import unittest

import zorrolab
import zorrolab.programs
import zorrolab.record
import zorrolab.tables
from zorrolab import ZorroError

try:
    import pandas
except ImportError:
    pandas = None


class Programs(unittest.TestCase):
    def test_find_the_slope_of_a_line(self):
        with tempfile.NamedTemporaryFile("w", suffix=".csv") as table:
            table.write("x,y\n0,1\n1,3\n2,5\n3,7\n")
            table.flush()
            report = zorrolab.fit("expr(c*x+d)", data=table.name, derivative_weight=None)
        self.assertAlmostEqual(report.parameters.c.value, 2, places=9)
        self.assertAlmostEqual(report.parameters["d"]["value"], 1, places=9)

    def test_prove_the_error_of_a_line_for_a_parabola(self):
        # The best line for x^2 on [-1, 1] is 1/2, whose error is 1/2 (Chebyshev).
        report = zorrolab.approximate("expr(x^2)", "polynomial:1", "-1:1")
        self.assertAlmostEqual(report.coefficients[0], 0.5, places=6)
        self.assertAlmostEqual(report.certified, 0.5, places=4)

    def test_refuse_in_the_programs_own_sentence(self):
        with self.assertRaisesRegex(ZorroError, "did you mean 'gelu'") as refused:
            zorrolab.fit("gellu", target="relu")
        self.assertEqual(refused.exception.status, 2)
        with self.assertRaisesRegex(AttributeError, "there are rmse"):
            zorrolab.Record(rmse=1).rsme


@unittest.skipIf(pandas is None, "pandas is not installed")
class Tables(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        subprocess.run(["zorro", "train", "--data", "moons", "--depth", "1", "--width", "4", "--steps", "4", "--seeds", "2",
                        "--activation", "relu", "gelu", "--device", "cpu", "--runs", cls.folder.name, "--name", "small"],
                       check=True, capture_output=True)
        cls.runs = zorrolab.runs(cls.folder.name)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_are_refused_where_their_folder_is_not_there(self):
        with self.assertRaisesRegex(FileNotFoundError, "there is no folder '/nowhere' of runs"):
            zorrolab.runs("/nowhere")

    def test_have_a_row_a_run(self):
        self.assertEqual(len(self.runs), 1)
        self.assertEqual(list(self.runs.table[["name", "state", "members"]].iloc[0]), ["small", "finished", 4])

    def test_have_a_row_a_member(self):
        members = self.runs.members
        self.assertEqual(list(zip(members["activation"], members["seed"])), [("relu", 1), ("relu", 2), ("gelu", 1), ("gelu", 2)])
        self.assertTrue(members["test_accuracy"].between(0, 1).all())
        self.assertEqual(members["run"].nunique(), 1)

    def test_have_a_row_a_recorded_step_and_member(self):
        history = self.runs.history
        self.assertEqual(set(history["activation"]), {"relu", "gelu"})
        self.assertEqual(history["step"].max(), 4)
        self.assertGreater(history["train_loss"].min(), 0)


def load_tests(loader, tests, pattern):
    modules = [zorrolab, zorrolab.programs, zorrolab.record] + ([zorrolab.tables] if pandas else [])
    for module in modules:
        tests.addTests(doctest.DocTestSuite(module))
    return tests


if __name__ == "__main__":
    unittest.main()
