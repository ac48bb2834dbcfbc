#include "ui/widgets/field/function_search.h"

#include <algorithm>
#include <map>

#include "core/activation/catalogue.h"

namespace zorro::ui {
namespace {

/// Other names under which people look for a function.
QString otherNames(const std::string& name) {
    static const std::map<std::string, const char*> names{
        {"swish", "silu x sigmoid"},         {"sigmoid", "logistic"},     {"hard-swish", "hswish hardswish"},
        {"hard-sigmoid", "hardsigmoid"},     {"hard-tanh", "hardtanh"},   {"leaky-relu", "lrelu leakyrelu"},
        {"relu", "rectifier ramp"},          {"gelu", "gaussian error"},  {"selu", "self-normalizing"},
        {"elu", "exponential linear"},       {"identity", "linear none"}, {"tanh", "hyperbolic tangent"},
        {"dsilu", "silu derivative dswish"}, {"dgelu", "gelu derivative"}};
    const auto found = names.find(name);
    return found == names.end() ? QString() : QString::fromLatin1(found->second);
}

bool hasLettersInOrder(const QString& text, const QString& letters) {
    auto at = text.begin();
    for (const QChar letter : letters) {
        at = std::find(at, text.end(), letter);
        if (at == text.end()) {
            return false;
        }
        ++at;
    }
    return true;
}

constexpr int noMatch = 5;

/// 0 is best.
int rankOf(const Description& description, const QString& wanted) {
    const QString name = QString::fromStdString(description.name).toLower();
    const QString title = QString::fromStdString(description.title).toLower();
    if (name == wanted || title == wanted) {
        return 0;
    }
    if (name.startsWith(wanted) || title.startsWith(wanted)) {
        return 1;
    }
    if (name.contains(wanted) || title.contains(wanted)) {
        return 2;
    }
    if (otherNames(description.name).contains(wanted)) {
        return 3;
    }
    return hasLettersInOrder(name, wanted) ? 4 : noMatch;
}

std::vector<FunctionPtr> allOf(const FunctionLibrary& own) {
    std::vector<FunctionPtr> all(own.functions().begin(), own.functions().end());
    all.insert(all.end(), catalogue().begin(), catalogue().end());
    return all;
}

}  // namespace

FunctionPtr functionCalled(const QString& text, const FunctionLibrary& own) {
    const QString wanted = text.trimmed().toLower();
    if (FunctionPtr function = own.find(text.trimmed().toStdString())) {
        return function;
    }
    for (const FunctionPtr& function : allOf(own)) {
        if (!wanted.isEmpty() && rankOf(function->description(), wanted) == 0) {
            return function;
        }
    }
    return nullptr;
}

std::vector<FunctionPtr> searchCatalogue(const QString& text, const FunctionLibrary& own) {
    const QString wanted = text.trimmed().toLower();
    std::vector<std::pair<int, FunctionPtr>> ranked;
    for (const FunctionPtr& function : allOf(own)) {
        if (const int rank = rankOf(function->description(), wanted); rank < noMatch) {
            ranked.emplace_back(rank, function);
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<FunctionPtr> found;
    found.reserve(ranked.size());
    for (auto& [rank, function] : ranked) {
        found.push_back(std::move(function));
    }
    return found;
}

}  // namespace zorro::ui
