#include "core/activation/catalogue.h"

#include <algorithm>
#include <vector>

#include "core/activation/reference_functions.h"
#include "core/activation/zorro_functions.h"

namespace zorro {
namespace {

std::vector<FunctionPtr> makeCatalogue() {
    std::vector<FunctionPtr> all = makeZorroFunctions();
    const std::vector<FunctionPtr> reference = makeReferenceFunctions();
    all.insert(all.end(), reference.begin(), reference.end());
    return all;
}

}  // namespace

std::span<const FunctionPtr> catalogue() {
    static const std::vector<FunctionPtr> all = makeCatalogue();
    return all;
}

FunctionPtr findFunction(std::string_view name) {
    const auto all = catalogue();
    const auto found =
        std::find_if(all.begin(), all.end(), [name](const auto& f) { return f->description().name == name; });
    return found == all.end() ? nullptr : *found;
}

}  // namespace zorro
