#include "core/fit/constraint/condition.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/activation/spec.h"
#include "core/expression/expression.h"
#include "core/formula/parse.h"
#include "core/text/text.h"

namespace zorro {
namespace {

/// Stands in front of the number of a term in the formula that computes a relation.
constexpr std::string_view termPrefix = "value_of_f_";
constexpr std::string_view example = "e.g. odd, f(0)=0, f'>=0 on 0:5 or a<=2*b";

using formula::isWordByte;  // what is no word of a formula is none of a condition

/// Whether x is one of the words of a formula.
bool hasX(std::string_view formula) {
    for (std::size_t i = 0; i < formula.size(); ++i) {
        const bool begins = i == 0 || !isWordByte(formula[i - 1]);
        const bool ends = i + 1 == formula.size() || !isWordByte(formula[i + 1]);
        if (formula[i] == 'x' && begins && ends) {
            return true;
        }
    }
    return false;
}

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

/// The signs that people type, as those that the rest knows.
std::string plainSigns(std::string_view text) {
    std::string plain(trimmed(text));
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> signs{
        {{"−", "-"}, {"≤", "<="}, {"≥", ">="}, {"″", "''"}, {"′", "'"}, {"\"", "''"}, {"==", "="}}};
    for (const auto& [from, to] : signs) {
        replaceAll(plain, from, to);
    }
    return plain;
}

/// A formula of x without parameters, e.g. "-x" or "0".
FunctionPtr placeOf(const std::string& text) {
    FunctionPtr place;
    try {
        place = makeExpression("(" + text + ")+0*x");
    } catch (const SpecError&) {
        throw ConditionError(inQuotes(text) + " is no place of f; write a number or a formula of x");
    }
    if (!place->description().parameters.empty()) {
        throw ConditionError("the place " + inQuotes(text) + " of f depends on " +
                             inQuotes(place->description().parameters.front().name) +
                             "; write a number or a formula of x");
    }
    return place;
}

/// A formula in which the function's values are words, and what these stand for.
class Side {
public:
    Side(std::string_view text, std::vector<FunctionTerm>& terms) : text_(text), terms_(terms) {
        while (at_ < text_.size()) {
            isWordByte(text_[at_]) ? takeWord() : takeByte();
        }
    }

    std::string formula;
    bool isOnRange = false;    ///< has x, or a function without a place
    bool isTermAlone = false;  ///< is nothing else than f, f' or f'' at x
    bool hasTerms = false;

private:
    void takeByte() {
        if (text_[at_] == '\'') {
            throw ConditionError("the ' in " + inQuotes(text_) + " does not follow f; write f' or f''");
        }
        formula += text_[at_++];
    }

    void takeWord() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && isWordByte(text_[at_])) {
            ++at_;
        }
        const std::string word = text_.substr(begin, at_ - begin);
        if (word.starts_with(termPrefix)) {
            throw ConditionError("there is no parameter " + inQuotes(word));
        }
        if (word != "f") {
            isOnRange = isOnRange || word == "x";
            formula += word;
            return;
        }
        FunctionTerm term{.order = takePrimes(), .place = takePlace()};
        if (at_ < text_.size() && isWordByte(text_[at_])) {
            throw ConditionError(inQuotes(text_.substr(begin, at_ - begin)) + " is followed by " +
                                 inQuotes(text_.substr(at_)) + "; write an operator between them");
        }
        const bool isAtX = term.place == nullptr;
        isOnRange = isOnRange || isAtX;
        isTermAlone = isAtX && trimmed(text_.substr(0, begin)).empty() && trimmed(text_.substr(at_)).empty();
        hasTerms = true;
        formula += std::string(termPrefix) + std::to_string(terms_.size());
        terms_.push_back(std::move(term));
    }

    int takePrimes() {
        int order = 0;
        while (at_ < text_.size() && text_[at_] == '\'') {
            ++order;
            ++at_;
        }
        if (order > 2) {
            throw ConditionError("f has " + std::to_string(order) + " primes in " + inQuotes(text_) +
                                 "; f, f' and f'' are known");
        }
        return order;
    }

    FunctionPtr takePlace() {
        if (at_ >= text_.size() || text_[at_] != '(') {
            return nullptr;
        }
        std::size_t end = at_;
        int depth = 0;
        do {
            depth += text_[end] == '(' ? 1 : text_[end] == ')' ? -1 : 0;
            ++end;
        } while (depth > 0 && end < text_.size());
        if (depth > 0) {
            throw ConditionError("a parenthesis is not closed in " + inQuotes(text_));
        }
        const std::string inside(trimmed(text_.substr(at_ + 1, end - at_ - 2)));
        at_ = end;
        if (inside == "x") {
            return nullptr;
        }
        isOnRange = isOnRange || hasX(inside);
        return placeOf(inside);
    }

    std::string text_;
    std::vector<FunctionTerm>& terms_;
    std::size_t at_ = 0;
};

enum class Comparison { atMost, atLeast, equal };

struct Comparisons {
    std::vector<std::string> sides;
    std::vector<Comparison> between;
};

Comparisons splitAtComparisons(const std::string& text) {
    Comparisons all{.sides = {""}};
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isOrEqual = i + 1 < text.size() && text[i + 1] == '=';
        if ((text[i] == '<' || text[i] == '>') && !isOrEqual) {
            throw ConditionError(std::string("a fit cannot tell ") + text[i] + " from " + text[i] +
                                 "=; write " + text[i] + "=");
        }
        if (text[i] == '<' || text[i] == '>' || text[i] == '=') {
            all.between.push_back(text[i] == '<'   ? Comparison::atMost
                                  : text[i] == '>' ? Comparison::atLeast
                                                   : Comparison::equal);
            all.sides.emplace_back();
            i += text[i] == '=' ? 0 : 1;
        } else {
            all.sides.back() += text[i];
        }
    }
    return all;
}

/// What the parameters of the formula of a relation are.
void findInputs(const Description& family, Relation& relation) {
    for (const Parameter& each : relation.difference->description().parameters) {
        if (each.name.starts_with(termPrefix)) {
            relation.inputs.push_back({true, std::stoul(each.name.substr(termPrefix.size()))});
            continue;
        }
        const std::ptrdiff_t position = parameterIndex(family, each.name);
        if (position < 0) {
            std::vector<std::string> names;
            std::ranges::transform(family.parameters, std::back_inserter(names), &Parameter::name);
            throw ConditionError(family.title + " has no parameter " + inQuotes(each.name) +
                                 (names.empty() ? "" : "; it has " + listed(names)) +
                                 ", and f, f' and f'' stand for the function");
        }
        relation.inputs.push_back({false, static_cast<std::size_t>(position)});
    }
}

/// Throws ConditionError where one side is no formula by itself, which says more than that the difference of
/// both, which have so many terms, is none.
void refuseWhatIsNoFormula(const std::string& text, const Side& side, std::size_t terms) {
    try {
        (void)formula::parseFormulaOf({"x"}, side.formula);
    } catch (const formula::FormulaError& error) {
        std::string problem = error.problem();
        for (std::size_t i = terms; i > 0; --i) {
            replaceAll(problem, std::string(termPrefix) + std::to_string(i - 1), "f");
        }
        throw ConditionError(inQuotes(trimmed(text)) + ": " + problem +
                             (error.advice().empty() ? "" : "; " + error.advice()));
    }
}

/// left - right >= 0, or = 0.
Relation relationBetween(const std::string& left, const std::string& right, bool isEquality,
                         const Description& family, bool& isOnRange) {
    Relation relation{.isEquality = isEquality};
    if (trimmed(left).empty() || trimmed(right).empty()) {
        throw ConditionError(std::string("one side of it is empty; write both, ") + std::string(example));
    }
    const Side first(left, relation.terms);
    const Side second(right, relation.terms);
    isOnRange = isOnRange || first.isOnRange || second.isOnRange;
    refuseWhatIsNoFormula(left, first, relation.terms.size());
    refuseWhatIsNoFormula(right, second, relation.terms.size());
    try {
        relation.difference = makeExpression("(" + first.formula + ")-(" + second.formula + ")+0*x");
    } catch (const SpecError& error) {
        throw ConditionError(error.what());
    }
    findInputs(family, relation);
    relation.isPlainBound = !isEquality && ((first.isTermAlone && !second.isOnRange && !second.hasTerms) ||
                                            (second.isTermAlone && !first.isOnRange && !first.hasTerms));
    relation.sign = first.isTermAlone ? 1 : -1;
    return relation;
}

/// What a word stands for.
std::string spelledOut(const std::string& text) {
    if (text == "odd") {
        return "f(x)+f(-x)=0";
    }
    if (text == "even") {
        return "f(x)-f(-x)=0";
    }
    if (text == "monotone" || text == "increasing") {
        return "f'>=0";
    }
    if (text == "decreasing") {
        return "f'<=0";
    }
    constexpr std::string_view lipschitz = "lipschitz";
    if (text.starts_with(lipschitz)) {
        const std::string rest(trimmed(text.substr(lipschitz.size())));
        if (!rest.starts_with("<=") || rest.find_first_of("<>=", 2) != std::string::npos) {
            throw ConditionError("lipschitz needs a bound, as in lipschitz<=1");
        }
        return "-(" + rest.substr(2) + ")<=f'<=(" + rest.substr(2) + ")";
    }
    return text;
}

/// Takes "on lo:hi" off the end.
std::optional<Interval> takeRange(std::string& text) {
    const std::size_t on = text.rfind(" on ");
    if (on == std::string::npos) {
        return {};
    }
    const std::string range(trimmed(text.substr(on + 4)));
    const std::size_t colon = range.find(':');
    const auto end = [&](std::size_t begin, std::size_t count) {
        return colon == std::string::npos ? std::nullopt : parseNumber(trimmed(range.substr(begin, count)));
    };
    const std::optional<double> lower = end(0, colon);
    const std::optional<double> upper = end(colon + 1, std::string::npos);
    if (!lower || !upper || !(*lower < *upper) || !std::isfinite(*lower) || !std::isfinite(*upper)) {
        throw ConditionError(inQuotes(range) + " is no range; write on lo:hi with lo below hi, e.g. on 0:5");
    }
    text = std::string(trimmed(text.substr(0, on)));
    return Interval{*lower, *upper};
}

Condition parse(std::string_view text, const Description& family) {
    Condition condition{.text = std::string(trimmed(text))};
    std::string plain = plainSigns(text);
    condition.range = takeRange(plain);
    const Comparisons all = splitAtComparisons(spelledOut(plain));
    if (all.between.empty()) {
        throw ConditionError("it compares nothing; write a condition, " + std::string(example));
    }
    for (std::size_t i = 0; i < all.between.size(); ++i) {
        const bool turned = all.between[i] == Comparison::atMost;
        condition.relations.push_back(
            relationBetween(all.sides[turned ? i + 1 : i], all.sides[turned ? i : i + 1],
                            all.between[i] == Comparison::equal, family, condition.isOnRange));
    }
    if (condition.range && !condition.isOnRange) {
        throw ConditionError("it has no x to take from a range; leave " + inQuotes("on lo:hi") + " away");
    }
    return condition;
}

}  // namespace

Condition parseCondition(std::string_view text, const Description& family) {
    try {
        return parse(text, family);
    } catch (const ConditionError& error) {
        throw ConditionError("the condition " + inQuotes(trimmed(text)) + " is wrong: " + error.what());
    }
}

}  // namespace zorro
