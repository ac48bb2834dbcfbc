#include "core/fit/search/minimise.h"

#include <dlfcn.h>
#include <filesystem>
#include <string>
#include <utility>

#include "core/file/program_folder.h"
#include "core/fit/fit.h"
#include "core/fit/search/ceres_solver.h"

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

}  // namespace

void requireSolver() {
    static_cast<void>(solver());
}

Minimum minimise(Objective& objective, std::vector<double> start, const Effort& effort,
                 const StepCallback& onStep) {
    return solver()(objective, std::move(start), effort, onStep);
}

}  // namespace zorro
