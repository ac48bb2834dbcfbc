#include "core/train/exported/exported_networks.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <map>
#include <string>

#include "core/activation/spec.h"
#include "core/file/file.h"
#include "core/run/comparison/suited_settings.h"
#include "core/run/directory/data_files.h"
#include "core/run/directory/run_directory.h"
#include "core/run/members/member_group.h"
#include "core/run/members/member_settings.h"
#include "core/text/json.h"
#include "core/text/text.h"
#include "core/train/exported/network_module.h"
#include "core/train/exported/safetensors.h"
#include "core/train/layers/dense_layer.h"
#include "core/train/run/training_data.h"
#include "core/train/stack/built_stacks.h"

namespace zorro {

namespace {

namespace fs = std::filesystem;

/// One member's numbers by layer and by their names in the layer.
using Layers = std::map<std::string, std::map<std::string, Tensor>>;

void requireModule(const Architecture& architecture) {
    if (architecture.kind != "mlp" && architecture.kind != "cnn")
        throw RunError("networks of the architecture " + inQuotes(architecture.kind) +
                       " have no module for PyTorch; those of mlp and cnn have");
}

/// "hidden_1": a layer as an attribute of the module.
std::string attributeOf(const std::string& layer) {
    std::string attribute = layer;
    std::ranges::replace(attribute, ' ', '_');
    return attribute;
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

Layers layersOf(const Stack& stack, std::size_t place) {
    const Parameters& parameters = stack.parameters();
    const auto member = static_cast<std::int64_t>(place);
    Layers layers;
    std::size_t buffer = 0;
    const auto nextBuffer = [&] {
        const Tensor& all = parameters.buffers()[buffer++];
        return all.view({static_cast<std::int64_t>(stack.members().size()), -1})[member];
    };
    for (const StackedParameter& parameter : parameters.all())
        layers[parameters.layers()[parameter.layer]][parameter.name] = parameter.value.detach()[member];
    // Batch normalisation keeps two in each of its layers, and nothing else of these networks keeps any.
    for (const std::string& layer : parameters.layers()) {
        if (buffer + 1 < parameters.buffers().size() && layers[layer].contains("scale")) {
            layers[layer]["running_mean"] = nextBuffer();
            layers[layer]["running_var"] = nextBuffer();
        }
    }
    return layers;
}

/// The product of a layer, and what normalises it.
void putProduct(NamedTensors& state, const std::string& layer, const std::map<std::string, Tensor>& numbers) {
    const std::string attribute = attributeOf(layer);
    for (const auto& [name, value] : numbers) {
        if (name == "weight" || name == gatedWeight)
            state[attribute + (layer == "embedding" ? ".weight" : ".product.weight")] =
                value.dim() == 2 && layer != "embedding" ? value.t() : value;
        else if (name == "bias")
            state[attribute + ".product.bias"] = value.flatten();
        else if (name == "scale")
            state[attribute + ".norm.weight"] = value.flatten();
        else if (name == "shift")
            state[attribute + ".norm.bias"] = value.flatten();
        else if (name.starts_with("running"))
            state[attribute + ".norm." + name] = value;
    }
    if (numbers.contains("running_mean"))
        state[attribute + ".norm.num_batches_tracked"] = at::zeros({}, at::kLong);
}

/// The parameters of a layer's activation: those it has learned, one a channel or one for all, or those it
/// was given.
void putActivation(NamedTensors& state, const std::string& layer, const Curve& curve, const Tensor& learned) {
    const std::vector<Parameter>& parameters = curve.description().parameters;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const Tensor value = learned.defined() ? learned.select(1, static_cast<std::int64_t>(i)).squeeze(0)
                                               : at::scalar_tensor(curve.parameters[i], at::kFloat);
        state[attributeOf(layer) + ".activation." + parameters[i].name] = value;
    }
}

NamedTensors stateOf(const Stack& stack, std::size_t place, const Comparison& comparison) {
    const Layers layers = layersOf(stack, place);
    const Curve curve = curveOf(comparison.members[stack.members()[place]]);
    NamedTensors state;
    Tensor shared;  // where a member learns one set for all of its layers it stands in the first
    for (const std::string& layer : stack.parameters().layers()) {
        const auto found = layers.find(layer);
        if (found == layers.end())
            continue;
        putProduct(state, layer, found->second);
        if (layer == "output" || layer == "embedding")
            continue;
        const auto learned = found->second.find("activation");
        if (learned != found->second.end())
            shared = learned->second;
        putActivation(state, layer, curve, shared);
    }
    return state;
}

Json descriptionOf(const Comparison& comparison, const Dataset& dataset) {
    Json members = Json::array();
    for (std::size_t i = 0; i < comparison.members.size(); ++i) {
        const Member& member = comparison.members[i];
        const bool isCritical = initializationOf(comparison.architecture, member) == Initialization::critical;
        members.push_back({{"file", fileNameOf(comparison, i)},
                           {"activation", formulaSpecText(curveOf(member))},
                           {"seed", member.seed},
                           {"critical", isCritical}});
    }
    return {{"format", 1},
            {"architecture", parseJson(comparisonJson(comparison)).at("architecture")},
            {"input_shape", dataset.shape},
            {"vocabulary", dataset.vocabulary},
            {"outputs", dataset.outputs},
            {"class_names", dataset.classNames},
            {"members", members}};
}

}  // namespace

void exportNetworks(const fs::path& run, const fs::path& folder) {
    Comparison comparison = readComparison(readFile(run / comparisonFile));
    requireModule(comparison.architecture);
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
