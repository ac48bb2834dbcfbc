#!/bin/sh
# zorro-train of the Python package: becomes the trainer that fits the PyTorch beside it, with CUDA or without, and says
# in one sentence why there is none that does.
set -u
here=$(dirname "$(readlink -f "$0")")

fail() {
    printf 'zorro-train: %s\n' "$1" >&2
    exit 1
}

read -r wanted <"$here/../lib/torch-version"
advice="pip install 'torch~=$wanted.0'"
torch=${ZORROLAB_TORCH:-$here/../../torch}
[ -e "$torch/version.py" ] || fail "PyTorch is missing, by which networks are trained; install the one that this ZorroLab was built for: $advice"
there=$(sed -n "s/^__version__ = '\([0-9]*\.[0-9]*\).*/\1/p" "$torch/version.py")
[ "$there" = "$wanted" ] || fail "this ZorroLab was built for PyTorch $wanted, and ${there:-another version} is installed: $advice"

if [ -n "${ZORROLAB_TORCH-}" ]; then # where the program would not look by itself
    for folder in "$torch"/lib "$torch"/../nvidia/*/lib; do
        LD_LIBRARY_PATH=${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}$folder
    done
    export LD_LIBRARY_PATH
fi
program=zorro-train-without-cuda
[ ! -e "$torch/lib/libtorch_cuda.so" ] || program=zorro-train-with-cuda
exec "$here/$program" "$@"
