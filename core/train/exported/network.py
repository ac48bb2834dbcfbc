"""Networks that ZorroLab has trained, as modules of PyTorch.

    from network import load, members
    net = load("1-relu-seed-1.safetensors")         # in the state that its run reports; members() lists the files
    logits = net(examples)                 # [N, ...] as they were trained on: tables standardised over their training part

Activations are those of the package zorrolab. Without it give a function that makes them:
load(file, activation=lambda spec, learnable, channels: ...); of a module that `zorro code` has written the parameters have the
names that they have here.
"""

import json
import math
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional

FOLDER = Path(__file__).parent


class RootMeanSquareNorm(nn.Module):
    """x / sqrt(mean of x^2 + 1e-5) over all but the first dimension, times a weight a channel."""

    def __init__(self, features):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(features))

    def forward(self, x):
        size = x.flatten(1).square().mean(1).add(1e-5).rsqrt()
        return x * size.view(-1, *[1] * (x.dim() - 1)) * self.weight.view(1, -1, *[1] * (x.dim() - 2))


def make_norm(kind, features, images):
    if kind == "batch":
        return nn.BatchNorm2d(features) if images else nn.BatchNorm1d(features)
    if kind == "layer":
        return nn.GroupNorm(1, features)
    return RootMeanSquareNorm(features) if kind == "rms" else nn.Identity()


class Layer(nn.Module):
    """activation(norm(product(x))), or with a gate activation(z) * y, z and y being the halves of norm(product(x))."""

    def __init__(self, product, norm, activation, gated=False):
        super().__init__()
        self.product, self.norm, self.activation, self.gated = product, norm, activation, gated

    def forward(self, x):
        z = self.norm(self.product(x))
        if not self.gated:
            return self.activation(z)
        gate, linear = z.chunk(2, 1)
        return self.activation(gate) * linear


class Mlp(nn.Module):
    def __init__(self, network, share, state, make_activation):
        super().__init__()
        architecture = network["architecture"]
        self.residual, self.share = architecture["residual"], share
        if network["vocabulary"] > 0:
            self.embedding = nn.Embedding(network["vocabulary"], architecture["width"])
        self.hidden = [f"hidden_{i + 1}" for i in range(architecture["depth"])]
        for name in self.hidden:
            outputs, inputs = state[f"{name}.product.weight"].shape
            units = outputs // 2 if architecture["gated"] else outputs
            norm = make_norm(architecture["normalization"], outputs, images=False)
            self.add_module(name, Layer(nn.Linear(inputs, outputs), norm, make_activation(units), architecture["gated"]))
        outputs, inputs = state["output.product.weight"].shape
        self.output = nn.ModuleDict({"product": nn.Linear(inputs, outputs)})

    def forward(self, x):
        x = self.embedding(x.flatten(1)).flatten(1) if hasattr(self, "embedding") else x.flatten(1)
        for name in self.hidden:
            y = self.get_submodule(name)(x)
            x = x + self.share * y if self.residual and y.shape == x.shape else y
        return self.output["product"](x)


class Cnn(nn.Module):
    def __init__(self, network, share, state, make_activation):
        super().__init__()
        architecture = network["architecture"]
        self.shape, self.share, self.pooling = network["input_shape"], share, architecture["pooling"]
        depth = architecture["depth"]
        stages = min(depth, self.halvings())
        self.ends_stage = [(i + 1) * stages // depth > i * stages // depth for i in range(depth)]
        self.residual = architecture["residual"]
        for i, ends in enumerate(self.ends_stage):
            for name in [f"block_{i + 1}"] + [f"block_{i + 1}_second"] * self.residual:
                outputs, inputs = state[f"{name}.product.weight"].shape[:2]
                stride = 2 if ends and self.pooling == "stride" and not name.endswith("second") else 1
                convolution = nn.Conv2d(inputs, outputs, 3, stride, padding=1)
                norm = make_norm(architecture["normalization"], outputs, images=True)
                self.add_module(name, Layer(convolution, norm, make_activation(outputs)))
        outputs, inputs = state["output.product.weight"].shape
        self.output = nn.ModuleDict({"product": nn.Linear(inputs, outputs)})

    def halvings(self):
        height, width = self.shape[1:]
        count = 0
        while min(height, width) >= 2:
            round_up = self.pooling == "stride"
            height, width = (height + round_up) // 2, (width + round_up) // 2
            count += 1
        return count

    def forward(self, x):
        x = x.reshape(-1, *self.shape)
        for i, ends in enumerate(self.ends_stage):
            x = self.get_submodule(f"block_{i + 1}")(x)
            if self.residual:
                x = x + self.share * self.get_submodule(f"block_{i + 1}_second")(x)
            if ends and self.pooling != "stride":
                x = (functional.max_pool2d if self.pooling == "maximum" else functional.avg_pool2d)(x, 2)
        return self.output["product"](x.flatten(1))


def zorrolab_activation(spec, learnable, channels):
    import zorrolab

    return zorrolab.torch.activation(spec, learnable, channels)


def members():
    """The files with their activations and seeds."""
    return json.loads((FOLDER / "network.json").read_text(encoding="utf-8"))["members"]


def read_state(file):
    """The state_dict in a file of the format safetensors; safetensors.torch.load_file(file) gives the same."""
    content = bytearray(Path(file).read_bytes())
    begin = 8 + int.from_bytes(content[:8], "little")
    types = {"F32": torch.float32, "F64": torch.float64, "I64": torch.int64}
    return {
        name: torch.frombuffer(
            content, dtype=types[each["dtype"]], count=math.prod(each["shape"]), offset=begin + each["data_offsets"][0]
        ).view(each["shape"])
        for name, each in json.loads(content[8:begin]).items()
    }


def load(file, activation=zorrolab_activation):
    """The network of one file, ready to answer."""
    network = json.loads((FOLDER / "network.json").read_text(encoding="utf-8"))
    member = next(each for each in network["members"] if each["file"] == Path(file).name)
    state = read_state(FOLDER / member["file"])
    architecture = network["architecture"]
    learnable = architecture["learnable"]
    share = architecture["depth"] ** -0.5 if member["critical"] else 1.0

    def make_activation(units):
        return activation(member["activation"], learnable != "none", units if learnable == "channel" else None)

    net = {"mlp": Mlp, "cnn": Cnn}[architecture["kind"]](network, share, state, make_activation)
    net.load_state_dict(state)
    return net.eval()
