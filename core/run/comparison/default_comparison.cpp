#include "core/run/comparison/default_comparison.h"

#include <algorithm>

#include "core/dataset/generated.h"
#include "core/run/comparison/architectures.h"
#include "core/run/comparison/field.h"

namespace zorro {
namespace {

Settings settingsOf(const std::string& dataSource, const std::string& architecture) {
    const GeneratedDataset* dataset = findGenerated(dataSource);
    if (dataset == nullptr) {
        Settings leftToTheData{{"training.steps", ""}};
        if (isTableName(dataSource))
            leftToTheData.emplace_back("optimizer.weight_decay", "");
        return leftToTheData;
    }
    const auto suits =
        std::find_if(dataset->suits.begin(), dataset->suits.end(), [&](const SuitedSettings& each) {
            return each.architecture.empty() || each.architecture == architecture;
        });
    return suits == dataset->suits.end() ? Settings() : suits->settings;
}

}  // namespace

void takeSettings(const Settings& settings, Comparison& comparison) {
    for (const auto& [key, text] : settings) {
        const ComparisonField& field = *findField(key);
        field.access.set(comparison, readFieldText(field, text));
    }
}

Comparison defaultComparison(const std::string& architecture, const std::string& dataSource) {
    Comparison comparison;
    comparison.architecture.kind = architecture;
    comparison.data.source = dataSource;
    if (const ArchitectureInfo* info = findArchitecture(architecture))
        takeSettings(info->suits, comparison);
    takeSettings(settingsOf(dataSource, architecture), comparison);
    return comparison;
}

std::string dataName(const std::string& source) {
    return source.substr(source.find_last_of('/') + 1);
}

std::string automaticName(const Comparison& comparison) {
    return comparison.architecture.kind + "-" + dataName(comparison.data.source);
}

}  // namespace zorro
