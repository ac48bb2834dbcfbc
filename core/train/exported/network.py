"""Networks that ZorroLab has trained, as modules of PyTorch.

    from network import load, members
    net = load("1-relu-seed-1.safetensors")         # in the state that its run reports; members() lists the files
    logits = net(examples)                 # [N, ...] as they were trained on: tables standardised over their training part;
                                           # [N, classes], or of networks that predict the next token [N, positions, tokens]

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


def make_linear(state, name):
    """A product of the size that it has in the state."""
    outputs, inputs = state[f"{name}.weight"].shape
    return nn.Linear(inputs, outputs, bias=f"{name}.bias" in state)


def by_rows(module, x):
    """The module over the positions of all examples, x [N, positions, ...], as if each were an example."""
    return module(x.flatten(0, 1)).unflatten(0, x.shape[:2])


class Layer(nn.Module):
    """activation(norm(product(x))), or with a gate activation(z) * y, z and y being the halves of norm(product(x))."""

    def __init__(self, product, norm, activation, gated=False):
        super().__init__()
        self.product, self.norm, self.activation, self.gated = product, norm, activation, gated

    def activated(self, z):
        if not self.gated:
            return self.activation(z)
        gate, linear = z.chunk(2, 1)
        return self.activation(gate) * linear

    def forward(self, x):
        return self.activated(self.norm(self.product(x)))


class Mlp(nn.Module):
    def __init__(self, network, member, state, make):
        super().__init__()
        architecture = network["architecture"]
        self.residual, self.share = architecture["residual"], share_of(architecture, member)
        if network["vocabulary"] > 0:
            self.embedding = nn.Embedding(network["vocabulary"], architecture["width"])
        self.hidden = [f"hidden_{i + 1}" for i in range(architecture["depth"])]
        for name in self.hidden:
            outputs, inputs = state[f"{name}.product.weight"].shape
            units = outputs // 2 if architecture["gated"] else outputs
            norm = make_norm(architecture["normalization"], outputs, images=False)
            activation = make(member["activation"], units)
            self.add_module(name, Layer(nn.Linear(inputs, outputs), norm, activation, architecture["gated"]))
        self.output = nn.ModuleDict({"product": make_linear(state, "output.product")})

    def forward(self, x):
        x = self.embedding(x.flatten(1)).flatten(1) if hasattr(self, "embedding") else x.flatten(1)
        for name in self.hidden:
            y = self.get_submodule(name)(x)
            x = x + self.share * y if self.residual and y.shape == x.shape else y
        return self.output["product"](x)


class Cnn(nn.Module):
    def __init__(self, network, member, state, make):
        super().__init__()
        architecture = network["architecture"]
        self.shape, self.pooling = network["input_shape"], architecture["pooling"]
        self.share = share_of(architecture, member)
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
                self.add_module(name, Layer(convolution, norm, make(member["activation"], outputs)))
        self.output = nn.ModuleDict({"product": make_linear(state, "output.product")})

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


class Sequences(nn.Module):
    """What reads one position after the other: tokens, the rows of an image, or numbers one by one."""

    def __init__(self, network, state):
        super().__init__()
        self.shape, self.has_tokens = network["input_shape"], network["vocabulary"] > 0
        self.predicts_next = network["task"] == "next token"
        weight = state["embedding.weight"]
        self.embedding = nn.Embedding(*weight.shape) if self.has_tokens else make_linear(state, "embedding")

    def read(self, x):
        """[N, positions, width]"""
        if self.has_tokens:
            return self.embedding(x.flatten(1))
        if len(self.shape) == 3:  # the channels of a row belong to its position
            return self.embedding(x.reshape(-1, *self.shape).transpose(1, 2).flatten(2))
        return self.embedding(x.reshape(len(x), -1, 1))


class Attention(nn.Module):
    """Multi-head self-attention: `product` makes queries, keys and values, `second` joins the heads."""

    def __init__(self, state, name, norm, heads, causal):
        super().__init__()
        self.norm, self.heads, self.causal = norm, heads, causal
        self.product, self.second = (make_linear(state, f"{name}.{each}") for each in ("product", "second"))

    def forward(self, x):
        query, key, value = self.product(x).unflatten(2, (3, self.heads, -1)).permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(query, key, value, is_causal=self.causal)
        return self.second(mixed.transpose(1, 2).flatten(2))


class FeedForward(Layer):
    """A layer of wide hidden units and a product back; `norm` belongs before or behind both."""

    def __init__(self, state, name, norm, activation, gated):
        super().__init__(make_linear(state, f"{name}.product"), norm, activation, gated)
        self.second = make_linear(state, f"{name}.second")

    def forward(self, x):
        return self.second(by_rows(self.activated, self.product(x)))


class Transformer(Sequences):
    def __init__(self, network, member, state, make):
        super().__init__(network, state)
        architecture = network["architecture"]
        width, gated = architecture["width"], architecture["gated"]
        self.is_post = architecture["norm_position"] == "post"
        self.positions = nn.Parameter(state["positions"].clone())
        self.parts = []
        for layer in (f"layer_{i + 1}" for i in range(architecture["depth"])):
            norms = [make_norm(architecture["normalization"], width, images=False) for _ in range(2)]
            attention, wide = f"{layer}_attention", f"{layer}_feed_forward"
            self.add_module(attention, Attention(state, attention, norms[0], architecture["heads"], self.predicts_next))
            units = len(state[f"{wide}.product.bias"]) // (2 if gated else 1)
            self.add_module(wide, FeedForward(state, wide, norms[1], make(member["activation"], units), gated))
            self.parts += [attention, wide]
        kind = "none" if self.is_post else architecture["normalization"]
        norm = make_norm(kind, width, images=False)
        self.output = nn.ModuleDict({"norm": norm, "product": make_linear(state, "output.product")})

    def forward(self, x):
        x = self.read(x) + self.positions
        for part in map(self.get_submodule, self.parts):
            x = by_rows(part.norm, x + part(x)) if self.is_post else x + part(by_rows(part.norm, x))
        x = by_rows(self.output["norm"], x)
        if not self.predicts_next:
            x = x[:, -1] if self.has_tokens else x.mean(1)
        return self.output["product"](x)


class Cell(nn.Module):
    """A layer of cells; four sums a unit: those of input, forget and output gate, and that of the candidate."""

    def __init__(self, state, name, norm, activation, gates):
        super().__init__()
        self.norm, self.activation = norm, activation
        self.product, self.recurrent = (make_linear(state, f"{name}.{each}") for each in ("product", "recurrent"))
        for gate, module in gates.items():
            self.add_module(gate, module)

    def forward(self, x):
        """The states at all positions, one layer up."""
        state, memory, states = None, None, []
        for sums in self.product(by_rows(self.norm, x)).unbind(1):
            sums = sums if state is None else sums + self.recurrent(state)
            state, memory = self.step(*sums.chunk(4, 1), memory)
            states.append(state)
        return torch.stack(states, 1)


class LstmCell(Cell):
    GATES = ("input_gate", "forget_gate", "output_gate")

    def step(self, into, forget, out, candidate, memory):
        fresh = self.input_gate(into) * self.activation(candidate)
        memory = fresh if memory is None else fresh + self.forget_gate(forget) * memory
        return self.output_gate(out) * self.activation(memory), memory


class SlstmCell(Cell):
    """Beck et al. 2024, arXiv:2405.04517: exponential gates, and memory and normaliser as multiples of exp(stabilizer)."""

    GATES = ("output_gate",)

    def step(self, into, forget, out, candidate, memory):
        candidate = self.activation(candidate)
        if memory is None:
            total, normalizer, stabilizer = candidate, torch.ones_like(into), into
        else:
            total, normalizer, stabilizer = memory
            kept = forget + stabilizer
            stabilizer = torch.maximum(kept, into)
            keep, add = (kept - stabilizer).exp(), (into - stabilizer).exp()
            total, normalizer = add * candidate + keep * total, add + keep * normalizer
        return self.output_gate(out) * total / normalizer, (total, normalizer, stabilizer)


class Cells(Sequences):
    def __init__(self, network, member, state, make, cell):
        super().__init__(network, state)
        architecture = network["architecture"]
        width = architecture["width"]
        self.layers = [f"layer_{i + 1}" for i in range(architecture["depth"])]
        for name in self.layers:
            norm = make_norm(architecture["normalization"], width, images=False)
            gates = {gate: make(member["gate"], width) for gate in cell.GATES}
            self.add_module(name, cell(state, name, norm, make(member["activation"], width), gates))
        self.output = nn.ModuleDict({"product": make_linear(state, "output.product")})

    def forward(self, x):
        x = self.read(x)
        for name in self.layers:
            x = self.get_submodule(name)(x)
        return self.output["product"](x if self.predicts_next else x[:, -1])


def share_of(architecture, member):
    """Of a layer that is added to what goes past it."""
    return architecture["depth"] ** -0.5 if member["critical"] else 1.0


NETWORKS = {
    "mlp": Mlp,
    "cnn": Cnn,
    "transformer": Transformer,
    "lstm": lambda *words: Cells(*words, LstmCell),
    "slstm": lambda *words: Cells(*words, SlstmCell),
}


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
    learnable = network["architecture"]["learnable"]

    def make(spec, units):
        return activation(spec, learnable != "none", units if learnable == "channel" else None)

    net = NETWORKS[network["architecture"]["kind"]](network, member, state, make)
    net.load_state_dict(state)
    return net.eval()
