"""What scenarios share: our programs in a home of their own, waiting for them, and ending them."""

import contextlib
import os
import pathlib
import random
import shutil
import signal
import subprocess
import time


class Broken(Exception):
    """Something that must hold does not, in a sentence."""


class Missing(Exception):
    """What this machine lacks for a scenario, in a sentence."""


class Bench:
    """The programs, and a folder in which one scenario has a home, runs, and all else."""

    def __init__(self, programs, folder, seed, kills, hours):
        self.programs = programs
        self.folder = folder
        self.random = random.Random(seed)
        self.kills_wanted = kills
        self.hours = hours
        self.kills = 0
        self.home = folder / "home"
        self.runs = folder / "runs"
        self.home.mkdir()
        self.runs.mkdir()

    def environment(self, **more):
        elsewhere = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "ZORROLAB_FUNCTIONS")
        kept = {name: value for name, value in os.environ.items() if name not in elsewhere}
        offscreen = {} if "DISPLAY" in more else {"QT_QPA_PLATFORM": "offscreen"}
        # Networks are small, and threads that wait for each other are slow where the machine has other work.
        return {**kept, **offscreen, "OMP_NUM_THREADS": "1", "HOME": str(self.home), "ZORROLAB_RUNS": str(self.runs), **more}

    def command(self, program, *words):
        return [str(self.programs / program), *map(str, words)]

    def call(self, program, *words, patience=1800, **environment):
        """The command after it has ended, whatever it says."""
        return subprocess.run(self.command(program, *words), capture_output=True, text=True, timeout=patience,
                              env=self.environment(**environment))

    def refused(self, program, *words, naming=(), **environment):
        """The sentence of a command that cannot do its work, in which these words stand."""
        ended = self.call(program, *words, **environment)
        return refused_in_a_sentence(ended.returncode, ended.stderr, *map(str, naming))

    def done(self, program, *words, **environment):
        """What a command prints that has to end well."""
        ended = self.call(program, *words, **environment)
        if ended.returncode != 0:
            raise Broken(f"'{program} {' '.join(map(str, words))}' ended with {ended.returncode}: {ended.stderr[-500:]}")
        return ended.stdout

    def start(self, program, *words, output=subprocess.DEVNULL, **environment):
        """A process in a group of its own."""
        return subprocess.Popen(self.command(program, *words), stdout=output, stderr=output, start_new_session=True,
                                env=self.environment(**environment))

    def ends_within(self, process, seconds):
        """Whether it ends well by itself in a random part of so many seconds; if not, all that works here is killed."""
        try:
            if process.wait(timeout=self.random.uniform(0.05, seconds)) != 0:
                raise Broken(f"it ended by itself with {process.returncode}: {' '.join(process.args)}")
            return True
        except subprocess.TimeoutExpired:
            kill_all(self.folder)
            process.wait()
            self.kills += 1
            return False


def refused_in_a_sentence(status, said, *words):
    """The sentence of a command that could not do its work, in which these words stand. Beside it are lines of progress."""
    sentences = [line for line in said.splitlines() if line.startswith("zorro")]
    if status not in (1, 2):
        raise Broken(f"it ended with {status} where it could not do its work: {said[-500:]}")
    if len(sentences) != 1:
        raise Broken(f"it said {len(sentences)} sentences, not one: {sentences or said[-500:]}")
    for word in words:
        if word not in sentences[0]:
            raise Broken(f"its sentence lacks '{word}': {sentences[0]}")
    return sentences[0]


def processes_on(folder):
    """The numbers of all processes whose command line or environment names this folder."""
    named = os.fsencode(str(folder))
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            with contextlib.suppress(OSError):
                if named in (entry / "cmdline").read_bytes() or named in (entry / "environ").read_bytes():
                    yield int(entry.name)


def kill_all(folder):
    """SIGKILL for every process that was started on something in this folder, whoever started it."""
    for number in processes_on(folder):
        with contextlib.suppress(ProcessLookupError):
            os.kill(number, signal.SIGKILL)


def wait_for(condition, what, patience=120):
    """What the condition gives once that is something."""
    end = time.monotonic() + patience
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise Broken(f"{what} did not happen in {patience} s")
        time.sleep(0.02)


def resident_megabytes(process):
    """The memory of a process that is in RAM."""
    for line in pathlib.Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0


def needs(program, package):
    if shutil.which(program) is None:
        raise Missing(f"it needs {program}; Debian has it in {package}")


@contextlib.contextmanager
def screen():
    """The name of a display that nobody looks at."""
    needs("Xvfb", "xvfb")
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
                              pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as number:
            yield ":" + number.readline().strip()
    finally:
        server.terminate()
        server.wait()
