#include "core/train/run/checkpoint.h"

#include <ATen/core/ivalue.h>
#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <torch/csrc/jit/serialization/pickle.h>

#include "core/file/checksum.h"
#include "core/file/file.h"

namespace zorro {

namespace {

constexpr std::int64_t checkpointVersion = 2;

c10::IValue asValue(const Checkpoint& checkpoint) {
    c10::List<c10::List<std::int64_t>> plan;
    for (const std::vector<std::size_t>& stack : checkpoint.plan) {
        c10::List<std::int64_t> members;
        for (const std::size_t member : stack) members.push_back(static_cast<std::int64_t>(member));
        plan.push_back(members);
    }
    c10::List<c10::List<Tensor>> states;
    for (const std::vector<Tensor>& state : checkpoint.states) {
        c10::List<Tensor> tensors;
        for (const Tensor& tensor : state) tensors.push_back(tensor.to(at::kCPU));
        states.push_back(tensors);
    }
    return c10::ivalue::Tuple::create({checkpointVersion, static_cast<std::int64_t>(checkpoint.steps),
                                       checkpoint.seconds, plan, states,
                                       static_cast<std::int64_t>(checkpoint.stage)});
}

Checkpoint fromValue(const c10::IValue& value) {
    const std::vector<c10::IValue> parts = value.toTupleRef().elements().vec();
    // Before there were stages there were five parts.
    TORCH_CHECK((parts.size() == 5 || parts.size() == 6) && parts[0].toInt() == checkpointVersion,
                "it is of another version");
    Checkpoint checkpoint{.steps = static_cast<std::uint64_t>(parts[1].toInt()),
                          .seconds = parts[2].toDouble()};
    for (const c10::IValue& stack : parts[3].toListRef()) {
        std::vector<std::size_t> members;
        for (const std::int64_t member : stack.toIntVector())
            members.push_back(static_cast<std::size_t>(member));
        checkpoint.plan.push_back(members);
    }
    for (const c10::IValue& state : parts[4].toListRef()) checkpoint.states.push_back(state.toTensorVector());
    if (parts.size() == 6)
        checkpoint.stage = static_cast<std::uint64_t>(parts[5].toInt());
    TORCH_CHECK(checkpoint.plan.size() == checkpoint.states.size(), "its parts do not fit together");
    return checkpoint;
}

/// What stands behind the archive: LibTorch reads beyond the memory it is given where an archive is damaged,
/// so that it may only be handed one that is whole. Readers of the archive ignore what comes after it.
std::string seal(std::string_view archive) {
    char text[17] = {};
    std::snprintf(text, sizeof text, "zorro-%08x\n", crc32c(archive));
    return text;
}

std::string_view unsealed(std::string_view bytes) {
    const std::size_t length = seal({}).size();
    const std::string_view archive = bytes.substr(0, bytes.size() - std::min(length, bytes.size()));
    if (bytes.substr(archive.size()) != seal(archive))
        throw RunError("it is damaged");
    return archive;
}

}  // namespace

void writeCheckpoint(const std::filesystem::path& run, const Checkpoint& checkpoint, const char* file) {
    std::vector<char> bytes = torch::jit::pickle_save(asValue(checkpoint));  // of many networks gigabytes
    const std::string end = seal({bytes.data(), bytes.size()});
    bytes.insert(bytes.end(), end.begin(), end.end());
    replaceFile(run / file, {bytes.data(), bytes.size()});
}

std::optional<Checkpoint> readCheckpoint(const std::filesystem::path& run, const char* file) {
    const std::filesystem::path path = run / file;
    if (!std::filesystem::exists(path))
        return std::nullopt;
    try {
        const std::string bytes = readFile(path, std::size_t{1} << 40);
        const std::string_view archive = unsealed(bytes);
        return fromValue(torch::jit::pickle_load({archive.begin(), archive.end()}));
    } catch (const std::exception& error) {
        const std::string reason = error.what();
        throw RunError("'" + path.string() + "' cannot be read: " + reason.substr(0, reason.find('\n')));
    }
}

}  // namespace zorro
