#include "core/study/search/formula_grammar.h"

#include <array>
#include <random>
#include <set>
#include <string_view>

namespace zorro {

namespace {

// '#' is the argument; of binary operators '#' is the first and '@' the second.
constexpr std::array<std::string_view, 20> unaries{"#",          "-(#)",          "abs(#)",      "(#)^2",
                                                   "(#)^3",      "sqrt(abs(#))",  "1+#",         "2*(#)",
                                                   "sin(#)",     "cos(#)",        "tanh(#)",     "sinh(#)",
                                                   "atan(#)",    "erf(#)",        "max(#,0)",    "min(#,0)",
                                                   "sigmoid(#)", "log(1+exp(#))", "exp(-(#)^2)", "1"};

struct Binary {
    std::string_view text;
    bool commutes = false;
};
constexpr std::array<Binary, 7> binaries{{{"(#)+(@)", true},
                                          {"(#)*(@)", true},
                                          {"(#)-(@)"},
                                          {"(#)/(1+abs(@))"},
                                          {"max(#,@)", true},
                                          {"min(#,@)", true},
                                          {"sigmoid(#)*(@)"}}};

std::string filled(std::string_view pattern, const std::string& first, const std::string& second = {}) {
    std::string text;
    for (const char letter : pattern)
        text += letter == '#' ? first : letter == '@' ? second : std::string(1, letter);
    return text;
}

class Draw {
public:
    explicit Draw(std::uint64_t seed) : random_(seed) {}

    std::string formula() {
        const Binary& binary = binaries[random_() % binaries.size()];
        std::size_t first = random_() % unaries.size();
        std::size_t second = random_() % unaries.size();
        if (binary.commutes && second < first)
            std::swap(first, second);
        const std::string core =
            filled(binary.text, filled(unaries[first], "x"), filled(unaries[second], "x"));
        return random_() % 2 == 0 ? core : filled(unaries[1 + random_() % (unaries.size() - 2)], core);
    }

private:
    std::mt19937_64 random_;
};

}  // namespace

std::vector<std::string> drawnFormulas(std::size_t count, std::uint64_t seed) {
    Draw draw(seed);
    std::set<std::string> seen;
    std::vector<std::string> formulas;
    // The space has more than ten thousand; tries end where somebody asks for more than there are.
    for (std::size_t tries = 0; formulas.size() < count && tries < 100 * count; ++tries) {
        std::string formula = draw.formula();
        if (formula.find('x') != std::string::npos && seen.insert(formula).second)
            formulas.push_back(std::move(formula));
    }
    return formulas;
}

}  // namespace zorro
