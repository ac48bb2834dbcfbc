#pragma once

// A formula that is compiled when it is first computed: a program that starts needs few of the catalogue.

#include <mutex>
#include <optional>

#include "core/activation/function.h"
#include "core/formula/compiled.h"

namespace zorro {

/// Safe to use from several threads at once.
class LazyFormula {
public:
    LazyFormula() = default;
    /// One that is compiled already.
    explicit LazyFormula(formula::CompiledFormula compiled) : compiled_(std::move(compiled)) {}

    /// The formula of `description`, the same one at every call.
    [[nodiscard]] const formula::CompiledFormula& of(const Description& description) const;

private:
    mutable std::once_flag once_;
    mutable std::optional<formula::CompiledFormula> compiled_;
};

}  // namespace zorro
