#include "core/train/exported/exported_networks.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/activation/spec.h"
#include "core/file/file.h"
#include "core/run/comparison/architectures.h"
#include "core/run/comparison/suited_settings.h"
#include "core/run/directory/data_files.h"
#include "core/run/directory/run_directory.h"
#include "core/run/learned/layer_curve.h"
#include "core/run/members/member_group.h"
#include "core/run/members/member_settings.h"
#include "core/text/json.h"
#include "core/train/exported/network_module.h"
#include "core/train/exported/safetensors.h"
#include "core/train/layers/dense_layer.h"
#include "core/train/run/training_data.h"
#include "core/train/stack/built_stacks.h"

namespace zorro {

namespace {

namespace fs = std::filesystem;

/// A layer's numbers of one member by their names, in the order in which they were added: a layer may have
/// two products, each with a weight and a bias.
using Numbers = std::vector<std::pair<std::string, Tensor>>;

bool has(const Numbers& numbers, const std::string& name) {
    return std::ranges::find(numbers, name, &Numbers::value_type::first) != numbers.end();
}

/// "layer_1_feed_forward": a layer as an attribute of the module.
std::string attributeOf(const std::string& layer) {
    std::string attribute = layer;
    std::ranges::replace(attribute, ' ', '_');
    std::ranges::replace(attribute, '-', '_');
    return attribute;
}

/// Where the activation of an activation layer stands: a transformer's is in its feed-forward part.
std::string activationAttribute(const Parameters& parameters, const std::string& layer) {
    const bool isPart = std::ranges::find(parameters.layers(), layer) == parameters.layers().end();
    return attributeOf(isPart ? layer + " feed-forward" : layer) + ".activation";
}

/// "layer_1.input_gate" of the gate that is called "layer 1 input gate".
std::string gateAttribute(const std::string& gate) {
    const std::size_t end = gate.rfind(' ', gate.rfind(' ') - 1);
    return attributeOf(gate.substr(0, end)) + '.' + attributeOf(gate.substr(end + 1));
}

/// "3-symmetric-zorro_a=2-seed-1.safetensors" of the third member: a name that every file system has.
std::string fileNameOf(const Comparison& comparison, std::size_t member) {
    const Member& own = comparison.members[member];
    std::string name = groupText(groupOf(own)) + "-seed-" + std::to_string(own.seed);
    std::ranges::replace_if(
        name,
        [](char c) {
            return std::string_view("+-=.,_").find(c) == std::string_view::npos &&
                   !std::isalnum(static_cast<unsigned char>(c));
        },
        '_');
    constexpr std::size_t longest = 100;
    return std::to_string(member + 1) + "-" + name.substr(0, longest) + ".safetensors";
}

std::map<std::string, Numbers> layersOf(const Stack& stack, std::size_t place) {
    const Parameters& parameters = stack.parameters();
    const auto member = static_cast<std::int64_t>(place);
    std::map<std::string, Numbers> layers;
    std::size_t buffer = 0;
    const auto nextBuffer = [&] {
        const Tensor& all = parameters.buffers()[buffer++];
        return all.view({static_cast<std::int64_t>(stack.members().size()), -1})[member];
    };
    for (const StackedParameter& parameter : parameters.all())
        layers[parameters.layers()[parameter.layer]].emplace_back(parameter.name,
                                                                  parameter.value.detach()[member]);
    // Batch normalisation keeps two in each of its layers, and nothing else of these networks keeps any.
    for (const std::string& layer : parameters.layers()) {
        if (buffer + 1 < parameters.buffers().size() && has(layers[layer], "scale")) {
            layers[layer].emplace_back("running_mean", nextBuffer());
            layers[layer].emplace_back("running_var", nextBuffer());
        }
    }
    return layers;
}

/// PyTorch has the outputs of a product first.
Tensor asProduct(const Tensor& weight) {
    return weight.dim() == 2 ? weight.t() : weight;
}

/// The products of a layer, and what normalises it; its activations are apart.
void putLayer(NamedTensors& state, const std::string& layer, const Numbers& numbers) {
    const std::string attribute = attributeOf(layer);
    const bool isTableOfTokens = layer == "embedding" && !has(numbers, "bias");
    std::string product;
    for (const auto& [name, value] : numbers) {
        if (name == "weight" || name == gatedWeight) {
            product = attribute + (layer == "embedding" ? "" : product.empty() ? ".product" : ".second");
            state[product + ".weight"] = isTableOfTokens ? value : asProduct(value);
        } else if (name == "bias")
            state[product + ".bias"] = value.flatten();
        else if (name == "recurrent weight")
            state[attribute + ".recurrent.weight"] = asProduct(value);
        else if (name == "positions")
            state[name] = value;
        else if (name == "scale")
            state[attribute + ".norm.weight"] = value.flatten();
        else if (name == "shift")
            state[attribute + ".norm.bias"] = value.flatten();
        else if (name.starts_with("running"))
            state[attribute + ".norm." + name] = value;
    }
    if (has(numbers, "running_mean"))
        state[attribute + ".norm.num_batches_tracked"] = at::zeros({}, at::kLong);
}

/// The parameters of an activation: those that were learned, [sets, n], one a channel or one for all, or
/// those it was given.
void putActivation(NamedTensors& state, const std::string& attribute, const Curve& curve,
                   const Tensor& learned) {
    const std::vector<Parameter>& parameters = curve.description().parameters;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const Tensor value = learned.defined() ? learned.select(1, static_cast<std::int64_t>(i)).squeeze(0)
                                               : at::scalar_tensor(curve.parameters[i], at::kFloat);
        state[attribute + '.' + parameters[i].name] = value;
    }
}

void putActivations(NamedTensors& state, const Stack& stack, std::size_t place,
                    const Comparison& comparison) {
    const Network& network = stack.network();
    const Member& member = comparison.members[stack.members()[place]];
    const std::vector<Tensor> learned = network.learned();  // of the layers and then of the gates
    const auto learnedAt = [&](std::size_t at) {
        return at < learned.size() && learned[at].defined()
                   ? learned[at].detach()[static_cast<std::int64_t>(place)]
                   : Tensor();
    };
    const std::vector<std::string>& layers = network.activationLayers();
    for (std::size_t i = 0; i < layers.size(); ++i)
        putActivation(state, activationAttribute(stack.parameters(), layers[i]),
                      layerCurve(comparison, member), learnedAt(i));
    const std::vector<std::string>& gates = network.gateLayers();
    for (std::size_t i = 0; i < gates.size(); ++i)
        putActivation(state, gateAttribute(gates[i]), gateCurve(member), learnedAt(layers.size() + i));
}

NamedTensors stateOf(const Stack& stack, std::size_t place, const Comparison& comparison) {
    NamedTensors state;
    for (const auto& [layer, numbers] : layersOf(stack, place)) putLayer(state, layer, numbers);
    putActivations(state, stack, place, comparison);
    return state;
}

Json descriptionOf(const Comparison& comparison, const Dataset& dataset) {
    const bool hasGates = findArchitecture(comparison.architecture.kind)->hasGates;
    Json members = Json::array();
    for (std::size_t i = 0; i < comparison.members.size(); ++i) {
        const Member& member = comparison.members[i];
        const bool isCritical = initializationOf(comparison.architecture, member) == Initialization::critical;
        Json written{{"file", fileNameOf(comparison, i)},
                     {"activation", formulaSpecText(layerCurve(comparison, member))},
                     {"seed", member.seed},
                     {"critical", isCritical}};
        if (hasGates)
            written["gate"] = formulaSpecText(gateCurve(member));
        members.push_back(written);
    }
    return {{"format", 1},
            {"architecture", parseJson(comparisonJson(comparison)).at("architecture")},
            {"task", taskName(dataset.task)},
            {"input_shape", dataset.shape},
            {"vocabulary", dataset.vocabulary},
            {"outputs", dataset.outputs},
            {"class_names", dataset.classNames},
            {"members", members}};
}

}  // namespace

void exportNetworks(const fs::path& run, const fs::path& folder) {
    Comparison comparison = readComparison(readFile(run / comparisonFile));
    const Checkpoint checkpoint = checkpointOf(run, comparison);
    const torch::Device device(at::kCPU);
    const DataBySeed data = prepareAllData(comparison, device);
    const TrainingData& first = data.begin()->second;
    requireSameData(comparison.provenance.files, dataFilesOf(first.dataset));
    fillSuitedSettings(comparison, first.split.train.size());
    const Stacks stacks = builtStacks(comparison, checkpoint.plan, data, device);
    restoreStacks(stacks, checkpoint, run);

    std::error_code problem;
    fs::create_directories(folder, problem);
    if (problem)
        throw FileError("cannot make the folder '" + folder.string() + "': " + problem.message());
    for (const auto& stack : stacks) {
        static_cast<void>(stack->useReported());
        for (std::size_t place = 0; place < stack->members().size(); ++place) {
            replaceFile(folder / fileNameOf(comparison, stack->members()[place]),
                        safetensorsFile(stateOf(*stack, place, comparison)));
        }
    }
    replaceFile(folder / "network.json", jsonDocument(descriptionOf(comparison, first.dataset)));
    replaceFile(folder / "network.py", std::string(networkModule));
}

}  // namespace zorro
