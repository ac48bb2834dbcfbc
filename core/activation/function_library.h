#pragma once

// Functions that have a name without being in the catalogue: a user's own, or those that a run or a session
// brings along.

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/activation/function.h"

namespace zorro {

/// Whether it is a named function of somebody's own: neither of the catalogue nor a bare `expr(FORMULA)`.
[[nodiscard]] bool isOwn(const Description& description);

/// Whether the two say the same in every part that a definition has.
[[nodiscard]] bool isSameDefinition(const Description& a, const Description& b);

/// Whether the two are one function with the same values: for functions of one's own the name is not enough.
[[nodiscard]] bool isSameCurve(const Curve& a, const Curve& b);

/// A value: copies share the functions, which never change.
class FunctionLibrary {
public:
    /// In place of the one of that name, if there is one.
    void add(FunctionPtr function);
    /// A name that stands for nothing that can be used, and why not, in one sentence.
    void addProblem(const std::string& name, std::string sentence);
    /// Whether there was one of that name, or a problem.
    bool remove(std::string_view name);

    /// By their names.
    [[nodiscard]] std::span<const FunctionPtr> functions() const& { return functions_; }
    void functions() const&& = delete;  // of a library that is about to go
    [[nodiscard]] const std::map<std::string, std::string>& problems() const { return problems_; }
    [[nodiscard]] bool isEmpty() const { return functions_.empty(); }
    /// Null where there is none.
    [[nodiscard]] FunctionPtr find(std::string_view name) const;
    /// Why a name stands for nothing; empty where nothing is known of it.
    [[nodiscard]] std::string problemOf(std::string_view name) const;

    /// This library, and from the other one what it has no function for.
    [[nodiscard]] FunctionLibrary over(const FunctionLibrary& other) const;

private:
    std::vector<FunctionPtr> functions_;
    std::map<std::string, std::string> problems_;
};

/// What tells the functions of `theirs` from those of the same names in `mine`, a sentence a function:
/// "swish2 is x*tanh(b*x) in this run; yours is x*sigmoid(b*x)". `where` is "in this run", for example.
[[nodiscard]] std::vector<std::string> differences(const FunctionLibrary& theirs, const FunctionLibrary& mine,
                                                   std::string_view where);

}  // namespace zorro
