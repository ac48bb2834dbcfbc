"""Prints what TensorBoard's own reader finds below a folder: a line a run, tag and step with its time and value."""

import sys

from tensorboard.backend.event_processing.plugin_event_multiplexer import EventMultiplexer

multiplexer = EventMultiplexer(size_guidance={"scalars": 0, "tensors": 0})
multiplexer.AddRunsFromDirectory(sys.argv[1])
multiplexer.Reload()
for run, kinds in sorted(multiplexer.Runs().items()):
    for tag in sorted(kinds["tensors"]):
        for event in multiplexer.Tensors(run, tag):
            (value,) = event.tensor_proto.float_val
            print(f"{run} | {tag} | {event.step} | {event.wall_time:g} | {value:g}")
