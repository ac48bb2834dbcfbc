#pragma once

// One line of words that chooses among runs. Conditions stand side by side and must all hold:
//     spirals              occurs in the name, folder, data, architecture, activations, tags, state or note
//     learning_rate=0.01   a field (see run_fields.h) has this value; also != < <= > >=
//     activation=gelu      for text = means "contains", so that gelu finds every SPEC of it
//     -failed              does not hold; words with blanks stand in "double quotes"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/run_entry.h"

namespace zorro {

class RunFilter {
public:
    RunFilter() = default;
    /// `parameters`: the keys that parameters can have. A condition that means nothing is left out and said
    /// in problem().
    RunFilter(std::string_view text, const std::vector<std::string>& parameters);

    [[nodiscard]] bool matches(const RunEntry& entry) const;
    /// What was not understood, in one sentence; empty where all was.
    [[nodiscard]] const std::string& problem() const { return problem_; }

private:
    enum class Comparison { contains, equal, unequal, less, atMost, more, atLeast };
    struct Condition {
        std::string key;  ///< empty: any of the texts
        Comparison comparison = Comparison::contains;
        std::string word;  ///< in lower case
        std::optional<double> number;
        bool negated = false;
    };
    void add(std::string_view word, const std::vector<std::string>& parameters);
    [[nodiscard]] static bool holds(const Condition& condition, const RunEntry& entry);
    [[nodiscard]] static bool holds(const Condition& condition, std::string_view text,
                                    const std::optional<double>& number);

    std::vector<Condition> conditions_;
    std::string problem_;
};

}  // namespace zorro
