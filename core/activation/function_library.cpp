#include "core/activation/function_library.h"

#include <algorithm>
#include <utility>

#include "core/text/text.h"

namespace zorro {
namespace {

std::string_view nameOf(const FunctionPtr& function) {
    return function->description().name;
}

auto placeOf(std::span<const FunctionPtr> functions, std::string_view name) {
    return std::ranges::lower_bound(functions, name, {}, nameOf) - functions.begin();
}

bool isSameParameter(const Parameter& a, const Parameter& b) {
    return a.name == b.name && a.defaultValue == b.defaultValue && a.lower == b.lower && a.upper == b.upper &&
           a.scale == b.scale;
}

/// "b = 1 from 0 to 10" for every parameter.
std::string parametersText(const Description& description) {
    std::vector<std::string> texts;
    for (const Parameter& each : description.parameters) {
        texts.push_back(each.name + " = " + shortestNumber(each.defaultValue) + " from " +
                        shortestNumber(each.lower) + " to " + shortestNumber(each.upper) +
                        (each.scale == ParameterScale::logarithmic ? " logarithmically" : ""));
    }
    return texts.empty() ? "without parameters" : "with " + listed(texts);
}

bool isSameFunction(const Description& a, const Description& b) {
    return a.formula == b.formula && std::ranges::equal(a.parameters, b.parameters, isSameParameter);
}

}  // namespace

bool isOwn(const Description& description) {
    return description.kind == FunctionKind::expression && !description.name.starts_with("expr(");
}

bool isSameDefinition(const Description& a, const Description& b) {
    return a.name == b.name && a.about == b.about && a.source == b.source && isSameFunction(a, b);
}

bool isSameCurve(const Curve& a, const Curve& b) {
    const Description& one = a.description();
    const Description& other = b.description();
    return one.name == other.name && a.parameters == b.parameters &&
           (!isOwn(one) || isSameFunction(one, other));
}

void FunctionLibrary::add(FunctionPtr function) {
    const std::string name = function->description().name;
    const auto place = functions_.begin() + placeOf(functions_, name);
    problems_.erase(name);
    if (place != functions_.end() && nameOf(*place) == name) {
        *place = std::move(function);
    } else {
        functions_.insert(place, std::move(function));
    }
}

void FunctionLibrary::addProblem(const std::string& name, std::string sentence) {
    remove(name);
    problems_[name] = std::move(sentence);
}

bool FunctionLibrary::remove(std::string_view name) {
    const auto removed =
        std::erase_if(functions_, [name](const FunctionPtr& each) { return nameOf(each) == name; });
    return problems_.erase(std::string(name)) + removed > 0;
}

FunctionPtr FunctionLibrary::find(std::string_view name) const {
    const auto place = functions_.begin() + placeOf(functions_, name);
    return place != functions_.end() && nameOf(*place) == name ? *place : nullptr;
}

std::string FunctionLibrary::problemOf(std::string_view name) const {
    const auto found = problems_.find(std::string(name));
    return found == problems_.end() ? std::string() : found->second;
}

FunctionLibrary FunctionLibrary::over(const FunctionLibrary& other) const {
    FunctionLibrary both = other;
    for (const FunctionPtr& function : functions_) {
        both.add(function);
    }
    for (const auto& [name, sentence] : problems_) {
        if (both.find(name) == nullptr) {
            both.addProblem(name, sentence);
        }
    }
    return both;
}

std::vector<std::string> differences(const FunctionLibrary& theirs, const FunctionLibrary& mine,
                                     std::string_view where) {
    std::vector<std::string> sentences;
    for (const FunctionPtr& function : theirs.functions()) {
        const Description& their = function->description();
        const FunctionPtr own = mine.find(their.name);
        if (own == nullptr || isSameFunction(own->description(), their)) {
            continue;
        }
        const Description& present = own->description();
        const bool byFormula = present.formula != their.formula;
        sentences.push_back(inQuotes(their.name) + " is " +
                            (byFormula ? their.formula : parametersText(their)) + " " + std::string(where) +
                            ", which counts here; yours is " +
                            (byFormula ? present.formula : parametersText(present)) + " now");
    }
    return sentences;
}

}  // namespace zorro
