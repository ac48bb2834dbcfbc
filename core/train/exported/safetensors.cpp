#include "core/train/exported/safetensors.h"

#include <ATen/ATen.h>
#include <cstdint>

#include "core/text/json.h"

namespace zorro {

namespace {

const char* typeName(at::ScalarType type) {
    switch (type) {
        case at::kFloat:
            return "F32";
        case at::kDouble:
            return "F64";
        case at::kLong:
            return "I64";
        default:
            TORCH_CHECK(false, "safetensorsFile: numbers of type ", type, " are none that are exported");
    }
}

}  // namespace

std::string safetensorsFile(const NamedTensors& tensors) {
    Json header = Json::object();
    std::string numbers;
    for (const auto& [name, tensor] : tensors) {
        const Tensor whole = tensor.detach().cpu().contiguous();
        const std::size_t begin = numbers.size();
        numbers.append(static_cast<const char*>(whole.data_ptr()), whole.nbytes());
        header[name] = {{"dtype", typeName(whole.scalar_type())},
                        {"shape", whole.sizes().vec()},
                        {"data_offsets", {begin, numbers.size()}}};
    }
    std::string text = header.dump();
    text.resize((text.size() + 7) / 8 * 8, ' ');  // so that the numbers are aligned
    std::string length(8, '\0');
    for (std::size_t i = 0; i < length.size(); ++i)
        length[i] = static_cast<char>(static_cast<std::uint64_t>(text.size()) >> (8 * i) & 0xFF);
    return length + text + numbers;
}

}  // namespace zorro
