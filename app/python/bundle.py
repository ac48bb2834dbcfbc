#!/usr/bin/env python3
"""Makes a folder of programs whole: bundle.py FOLDER PLUGINS LICENSES TORCH

Copies the libraries that the programs in FOLDER/bin, FOLDER/lib/zorrolab and the plugins of Qt in PLUGINS need, and the
window's font, beside them, and the licences of the Debian packages they come from into LICENSES. Left to the system are glibc and GCC's
libraries, which PyTorch takes from there, too; TORCH and NVIDIA's packages beside it are found where they are installed.
Nothing is renamed: all of it is loaded by programs of our own.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

OF_THE_SYSTEM = re.compile(r"(ld-linux.*|linux-vdso|lib(c|m|dl|rt|pthread|resolv|util|stdc\+\+|gcc_s))\.so(\.|$)")
# LAPACK is loaded and not used by fits as small as ours: the small one of Debian's alternatives.
SMALL_LAPACK = ["/usr/lib/x86_64-linux-gnu/lapack", "/usr/lib/x86_64-linux-gnu/blas"]
FONTS = [Path(f"/usr/share/fonts/opentype/inter/Inter-{face}.otf") for face in ("Regular", "Italic", "Medium", "SemiBold", "Bold")]
QT_PLUGINS = [
    "iconengines/libqsvgicon.so",
    "imageformats/libqsvg.so",
    "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    "platforminputcontexts/libibusplatforminputcontextplugin.so",
    "platforms/libqoffscreen.so",
    "platforms/libqxcb.so",
]


def run(*words, **options):
    return subprocess.run(words, check=True, capture_output=True, text=True, **options).stdout


def is_elf(path):
    if not path.is_file() or path.is_symlink():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def needed_by(path, of_torch):
    """The libraries, name and place, that a program or library is loaded with, all the way down, but for PyTorch's."""
    folders = [*of_torch, *SMALL_LAPACK] if b"libc10.so" in path.read_bytes() else SMALL_LAPACK
    environment = {**os.environ, "LD_LIBRARY_PATH": ":".join(folders)}
    for line in run("ldd", str(path), env=environment).splitlines():
        name, arrow, place = line.strip().partition(" => ")
        if not arrow or OF_THE_SYSTEM.match(name):
            continue
        if place.startswith("not found"):
            sys.exit(f"bundle: {path} needs {name}, which is not found")
        if not place.startswith(tuple(of_torch)):
            yield name, Path(place.split(" (")[0])


def package_of(place):
    """The Debian package that has a file; it may know the file by the name of before /lib became a link."""
    real = str(place.resolve())
    for name in (real, real.removeprefix("/usr")):
        found = subprocess.run(["dpkg", "-S", name], capture_output=True, text=True, check=False)
        if found.returncode == 0:
            return found.stdout.split(":")[0]
    sys.exit(f"bundle: no package has {real}, and its licence is not known")


def main():
    folder, plugins, licenses, torch = map(Path, sys.argv[1:])
    of_torch = [str(place) for place in (torch / "lib", *torch.parent.glob("nvidia/*/lib"))]
    for plugin in QT_PLUGINS:
        (folder / "plugins" / plugin).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(plugins / plugin, folder / "plugins" / plugin)
    (folder / "bin" / "qt.conf").write_text("[Paths]\nPrefix = ..\nPlugins = plugins\n", encoding="utf-8")

    (folder / "fonts").mkdir()
    for file in [*FONTS, Path(__file__).with_name("fonts.conf")]:
        shutil.copy2(file, folder / "fonts")

    own = [path for path in sorted(folder.rglob("*")) if is_elf(path)]
    libraries = {}
    for path in own:
        libraries |= dict(needed_by(path, of_torch))
    packages = {package_of(place) for place in libraries.values()} | {package_of(FONTS[0])} | {
        package_of(plugins / plugin) for plugin in QT_PLUGINS}
    for name, place in libraries.items():
        shutil.copy2(place.resolve(), folder / "lib" / name)

    torch_paths = "torch/lib nvidia/cu13/lib"
    for path in [*own, *(folder / "lib" / name for name in libraries)]:
        up = os.path.relpath(folder, path.parent)
        places = [f"$ORIGIN/{up}/../{place}" for place in torch_paths.split()] if b"libc10.so" in path.read_bytes() else []
        places.append("$ORIGIN" if path.parent == folder / "lib" else f"$ORIGIN/{up}/lib")
        path.chmod(0o755)
        run("patchelf", "--force-rpath", "--set-rpath", ":".join(places), str(path))

    licenses.mkdir(parents=True, exist_ok=True)
    lines = []
    for package in sorted(packages):
        shutil.copyfile(f"/usr/share/doc/{package}/copyright", licenses / f"{package}.txt")
        version, source = run("dpkg-query", "--show", "-f", "${Version} ${source:Package}", package).split()[:2]
        lines.append(f"{package} {version}, built from Debian's source package {source}\n")
    (licenses / "BUNDLED.txt").write_text(
        "What this package has inside beside ZorroLab itself. The sources are at https://sources.debian.org.\n\n"
        + "".join(dict.fromkeys(lines)), encoding="utf-8")
    print(f"bundled {len(libraries)} libraries of {len(packages)} packages")


if __name__ == "__main__":
    main()
