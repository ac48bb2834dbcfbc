#include "core/activation/lazy_formula.h"

#include "core/activation/definition.h"

namespace zorro {

const formula::CompiledFormula& LazyFormula::of(const Description& description) const {
    std::call_once(once_, [&] {
        if (!compiled_) {
            compiled_.emplace(parsedFormula(description));
        }
    });
    return *compiled_;
}

}  // namespace zorro
