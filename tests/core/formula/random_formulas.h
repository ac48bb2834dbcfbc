#pragma once

// Formulas as nobody writes them.

#include <random>
#include <string>
#include <vector>

#include "core/formula/operation.h"

namespace zorro::formula {

class RandomFormulas {
public:
    explicit RandomFormulas(std::uint64_t seed) : random_(seed) {}

    /// A formula of the grammar, damaged every other time.
    std::string next() {
        std::string text = expression(static_cast<int>(random_() % 7));
        for (std::size_t damages = random_() % 2 == 0 ? 0 : random_() % 4; damages > 0; --damages) {
            const std::size_t place = random_() % (text.size() + 1);
            if (random_() % 3 == 0) {
                text.erase(place, random_() % 4);
            } else {
                text.insert(place,
                            any({"(",     ")",  ",", "?",  ":",      "=",        "&&", "-",  "^", "²", "\xfe",
                                 "1e999", "x1", "π", "\n", "((((((", "^x^x^x^x", "!",  "Pi", ".", "e"}));
            }
        }
        return text;
    }

private:
    std::string any(const std::vector<const char*>& choices) { return choices[random_() % choices.size()]; }

    std::string expression(int depth) {
        if (depth == 0) {
            return any({"x", "x", "x", "a", "b_1", "2", "0", "1e-300", "1e300", ".5", "pi", "e", "-1", "17"});
        }
        switch (random_() % 8) {
            case 0:
                return expression(depth - 1) + " ? " + expression(depth - 1) + " : " + expression(depth - 1);
            case 1:
            case 2: {
                const std::vector<std::string> names = functionNames();
                const NamedFunction& function = *findNamedFunction(names[random_() % names.size()]);
                std::string call = std::string(function.name) + "(" + expression(depth - 1);
                for (int i = 1; i < function.leastArguments; ++i) {
                    call += ", " + expression(depth / 2);
                }
                return call + ")";
            }
            case 3:
                return "-(" + expression(depth - 1) + ")";
            default:
                return "(" + expression(depth - 1) + ")" +
                       any({"+", "-", "*", "/", "^", "<", ">=", "==", "&&", "||"}) + "(" +
                       expression(depth - 1) + ")";
        }
    }

    std::mt19937_64 random_;
};

}  // namespace zorro::formula
