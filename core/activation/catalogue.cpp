#include "core/activation/catalogue.h"

#include "core/activation/catalogue_function.h"

namespace zorro {
namespace {

const std::vector<FunctionPtr>& functions() {
    static const std::vector<FunctionPtr> all = [] {
        std::vector<FunctionPtr> result = zorroFunctions();
        for (FunctionPtr& function : referenceFunctions()) {
            result.push_back(std::move(function));
        }
        return result;
    }();
    return all;
}

}  // namespace

std::span<const FunctionPtr> catalogue() {
    return functions();
}

FunctionPtr findFunction(std::string_view name) {
    for (const FunctionPtr& function : functions()) {
        if (function->description().name == name) {
            return function;
        }
    }
    return nullptr;
}

}  // namespace zorro
