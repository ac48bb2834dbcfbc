// Addition modulo p as a sequence task: the tokens a, b, = and the answer (a + b) mod p. Small transformers
// learn it in a well-studied way (Power et al. 2022).

#include "core/dataset/generated.h"

namespace zorro {

Dataset makeModularAddition(const DatasetOptions& options) {
    const auto modulus = static_cast<std::size_t>(datasetParameter(options, "modulus"));
    Dataset dataset{.name = "modular-addition", .shape = {3}, .outputs = modulus, .vocabulary = modulus + 1};
    for (std::size_t a = 0; a < modulus; ++a) {
        for (std::size_t b = 0; b < modulus; ++b) {
            for (const std::size_t token : {a, b, modulus}) dataset.tokens.push_back(static_cast<int>(token));
            dataset.labels.push_back(static_cast<int>((a + b) % modulus));
        }
    }
    return dataset;
}

}  // namespace zorro
