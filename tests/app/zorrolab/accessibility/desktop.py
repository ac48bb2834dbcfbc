"""A desktop for one program: a screen that nobody sees and buses of its own."""

import contextlib
import os
import shutil
import subprocess
import sys
import time

NEEDED = ["Xvfb", "dbus-run-session", "openbox"]


def missing():
    """What is not installed, in words; empty where all is there."""
    programs = [each for each in NEEDED if shutil.which(each) is None]
    if not os.path.exists("/usr/libexec/at-spi-bus-launcher"):
        programs.append("at-spi2-core")
    try:
        import gi  # noqa: F401
    except ImportError:
        programs.append("python3-gi")
    return ", ".join(programs)


@contextlib.contextmanager
def screen(size="1280x800"):
    """Yields the number of a display of this size, e.g. ":7"."""
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp",
                               "-noreset"],
                              pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if not number:
            sys.exit("Xvfb did not start")
        # Without a window manager no window gets the keyboard.
        manager = subprocess.Popen(["openbox"], env=dict(os.environ, DISPLAY=":" + number), stderr=subprocess.DEVNULL)
        try:
            yield ":" + number
        finally:
            manager.terminate()
            manager.wait()
    finally:
        server.terminate()
        server.wait()


def wait_for(condition, what, seconds=30):
    """The first answer of `condition` that is true; the test fails where there is none in time."""
    end = time.monotonic() + seconds
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds} s for {what}")
        time.sleep(0.02)
