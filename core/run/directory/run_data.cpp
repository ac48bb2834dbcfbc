#include "core/run/directory/run_data.h"

#include "core/activation/spec.h"

namespace zorro {

Dataset datasetOf(const DataSource& source) {
    DatasetOptions options{.source = source.source,
                           .seed = source.seed,
                           .examples = source.examples,
                           .noise = source.noise,
                           .sequenceLength = source.sequenceLength,
                           .skip = source.skip,
                           .unitsRow = source.unitsRow,
                           .parameters = source.parameters};
    if (!source.function.empty()) {
        const Spec spec = parseSpec(source.function);
        const Curve curve = applyAssignments(catalogueFunction(spec), spec.assignments);
        options.function = [curve](double x) { return curve.at(x).f; };
    }
    return loadDataset(options);
}

}  // namespace zorro
