#include "core/activation/catalogue.h"

#include <algorithm>
#include <utility>

#include "core/activation/catalogue_function.h"
#include "core/activation/catalogue_text.h"
#include "core/activation/definition.h"
#include "core/activation/definition_text.h"

namespace zorro {
namespace {

struct Contents {
    std::vector<Family> families;
    std::vector<FunctionPtr> functions;
};

/// The functions with kernels, in the order of the kernels, then the others in the order of their files.
Contents read() {
    Contents contents;
    const std::span<const CatalogueKernel> kernels = catalogueKernels();
    contents.functions.resize(kernels.size());
    for (const std::string_view text : catalogueTexts()) {
        FunctionFamily family = readDefinitions(text);
        for (Description& description : family.functions) {
            const auto kernel = std::ranges::find(kernels, description.name, &CatalogueKernel::name);
            if (kernel == kernels.end()) {
                contents.functions.push_back(makeUncheckedFunction(std::move(description)));
            } else {
                const auto position = static_cast<std::size_t>(kernel - kernels.begin());
                contents.functions[position] = makeKernelFunction(std::move(description), position);
            }
        }
        contents.families.push_back({std::move(family.name), std::move(family.about)});
    }
    return contents;
}

const Contents& contents() {
    static const Contents all = read();
    return all;
}

}  // namespace

std::span<const FunctionPtr> catalogue() {
    return contents().functions;
}

FunctionPtr findFunction(std::string_view name) {
    for (const FunctionPtr& function : catalogue()) {
        const Description& description = function->description();
        if (description.name == name ||
            std::ranges::find(description.aliases, name) != description.aliases.end()) {
            return function;
        }
    }
    return nullptr;
}

bool hasKernel(const Description& description) {
    return std::ranges::any_of(
        catalogueKernels(), [&](const CatalogueKernel& kernel) { return kernel.name == description.name; });
}

std::span<const Family> families() {
    return contents().families;
}

}  // namespace zorro
