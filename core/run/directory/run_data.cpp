#include "core/run/directory/run_data.h"

#include <utility>

#include "core/dataset/standardise.h"
#include "core/expression/curve_spec.h"

namespace zorro {

Dataset datasetOf(const DataSource& source) {
    DatasetOptions options{.source = source.source,
                           .seed = source.seed,
                           .examples = source.examples,
                           .noise = source.noise,
                           .sequenceLength = source.sequenceLength,
                           .skip = source.skip,
                           .unitsRow = source.unitsRow,
                           .task = source.task,
                           .target = source.target,
                           .splitColumn = source.splitColumn,
                           .testData = source.testData,
                           .parameters = source.parameters};
    if (!source.function.empty()) {
        const Curve curve = parseCurve(source.function);
        options.function = [curve](double x) { return curve.at(x).f; };
    }
    return loadDataset(options);
}

PreparedData preparedDataOf(const DataSource& source) {
    Dataset dataset = datasetOf(source);
    Split split =
        splitDataset(dataset, {.validation = source.validation, .test = source.test, .seed = source.seed});
    standardise(dataset, split.train);
    return {std::move(dataset), std::move(split)};
}

}  // namespace zorro
