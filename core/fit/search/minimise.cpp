#include "core/fit/search/minimise.h"

#include <dlfcn.h>
#include <filesystem>
#include <string>
#include <utility>

#include "core/file/program_folder.h"
#include "core/fit/fit.h"
#include "core/fit/search/ceres_solver.h"
#include "core/fit/search/linear/projection.h"

namespace zorro {
namespace {

/// Loads the solver from where it was built, or from where it is installed. It stays loaded.
CeresSolver* loadSolver() {
    const std::filesystem::path here = programFolder();
    std::string reasons;
    for (const std::filesystem::path& folder : {here, here.parent_path() / "lib" / "zorrolab"}) {
        void* library = ::dlopen((folder / ceresSolverFile).c_str(), RTLD_NOW | RTLD_LOCAL);
        void* symbol = library == nullptr ? nullptr : ::dlsym(library, ceresSolverName);
        if (symbol != nullptr) {
            return reinterpret_cast<CeresSolver*>(symbol);
        }
        reasons += std::string(reasons.empty() ? "" : "; ") + ::dlerror();
    }
    throw FitError("the solver cannot be loaded: " + reasons);
}

CeresSolver* solver() {
    static CeresSolver* const loaded = loadSolver();
    return loaded;
}

/// Puts the linear unknowns where least squares would have them if the loss is smaller there.
void startFromLeastSquares(Objective& objective, std::vector<double>& start) {
    const double before = objective.sum(start);
    const Loss loss = objective.useLoss(Loss::none);
    Projection squares(objective, start);
    std::vector<double> better = squares.everyCoordinate(squares.startCoordinates());
    objective.useLoss(loss);
    if (!(before <= objective.sum(better))) {
        start = std::move(better);
    }
}

Minimum minimise(Projection& projection, const Effort& effort, const StepCallback& onStep) {
    StepCallback onEachStep;
    if (onStep) {
        onEachStep = [&](std::span<const double>, double sum) { return onStep(projection.best(), sum); };
    }
    Minimum minimum = solver()(projection, projection.startCoordinates(), effort, onEachStep);
    minimum.coordinates = projection.everyCoordinate(minimum.coordinates);
    return minimum;
}

}  // namespace

void requireSolver() {
    static_cast<void>(solver());
}

Minimum minimise(Objective& objective, std::vector<double> start, const Effort& effort,
                 const StepCallback& onStep) {
    if (!objective.isLeastSquares()) {
        startFromLeastSquares(objective, start);
    }
    Projection projection(objective, std::move(start));
    return minimise(projection, effort, onStep);
}

Minimum minimiseTogether(Objective& objective, std::vector<double> start, const Effort& effort,
                         const StepCallback& onStep) {
    Projection projection(objective, std::move(start), Projection::Kind::none);
    return minimise(projection, effort, onStep);
}

}  // namespace zorro
