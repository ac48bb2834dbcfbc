#include "ui/widgets/search/function_search.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "core/activation/catalogue.h"
#include "core/analysis/properties.h"

namespace zorro::ui {
namespace {

constexpr int shortestFamilyWord = 3;
constexpr int shortestSourceWord = 4;

/// A word of a question: a family or a condition.
struct QuestionWord {
    std::string family;
    std::optional<FunctionCondition> condition;
};

/// The words of a question; nothing where one of them asks for nothing.
std::optional<std::vector<QuestionWord>> questionOf(const QString& text) {
    std::vector<QuestionWord> words;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        const std::string wanted = word.toLower().toStdString();
        const auto family = std::ranges::find_if(
            families(), [&](const Family& each) { return each.name.starts_with(wanted); });
        if (word.size() >= shortestFamilyWord && family != families().end()) {
            words.push_back({family->name, std::nullopt});
            continue;
        }
        try {
            words.push_back({{}, FunctionCondition(wanted)});
        } catch (const std::invalid_argument&) {
            return std::nullopt;
        }
    }
    return words.empty() ? std::nullopt : std::optional(std::move(words));
}

/// `place` is that in the catalogue; nothing for one of the user's own.
bool holds(const QuestionWord& word, const FunctionPtr& function, std::optional<std::size_t> place,
           WithProperties with) {
    const Description& description = function->description();
    if (!word.condition) {
        return description.family == word.family;
    }
    return with == WithProperties::yes &&
           word.condition->holds(
               description, place ? catalogueProperties()[*place] : propertiesOf(defaultCurve(function)));
}

bool hasLettersInOrder(const QString& text, const QString& letters) {
    auto at = text.begin();
    for (const QChar letter : letters) {
        at = std::find(at, text.end(), letter);
        if (at == text.end()) {
            return false;
        }
        ++at;
    }
    return true;
}

constexpr int answersQuestion = 4;
constexpr int noMatch = 7;

/// 0 is best; whether it answers a question is not looked at.
int rankOf(const Description& description, const QString& wanted) {
    const QString name = QString::fromStdString(description.name).toLower();
    const QString title = QString::fromStdString(description.title).toLower();
    const auto anyAlias = [&](const auto& fits) {
        return std::ranges::any_of(description.aliases, [&](const std::string& alias) {
            return fits(QString::fromStdString(alias));
        });
    };
    if (name == wanted || title == wanted ||
        anyAlias([&](const QString& alias) { return alias == wanted; })) {
        return 0;
    }
    if (name.startsWith(wanted) || title.startsWith(wanted)) {
        return 1;
    }
    if (name.contains(wanted) || title.contains(wanted)) {
        return 2;
    }
    if (anyAlias([&](const QString& alias) { return alias.contains(wanted); })) {
        return 3;
    }
    const QString source = QString::fromStdString(description.source);
    if (wanted.size() >= shortestSourceWord && source.contains(wanted, Qt::CaseInsensitive)) {
        return answersQuestion + 1;
    }
    return hasLettersInOrder(name, wanted) ? answersQuestion + 2 : noMatch;
}

std::vector<FunctionPtr> allOf(const FunctionLibrary& own) {
    std::vector<FunctionPtr> all(own.functions().begin(), own.functions().end());
    all.insert(all.end(), catalogue().begin(), catalogue().end());
    return all;
}

}  // namespace

FunctionPtr functionCalled(const QString& text, const FunctionLibrary& own) {
    const QString wanted = text.trimmed().toLower();
    if (FunctionPtr function = own.find(text.trimmed().toStdString())) {
        return function;
    }
    for (const FunctionPtr& function : allOf(own)) {
        if (!wanted.isEmpty() && rankOf(function->description(), wanted) == 0) {
            return function;
        }
    }
    return nullptr;
}

bool isQuestion(const QString& text) {
    return questionOf(text).has_value();
}

std::vector<FunctionPtr> searchFunctions(const QString& text, const FunctionLibrary& own,
                                         WithProperties with) {
    const QString wanted = text.trimmed().toLower();
    const auto question = questionOf(wanted);
    std::vector<std::pair<int, FunctionPtr>> ranked;
    const std::vector<FunctionPtr> all = allOf(own);
    const std::size_t ownCount = own.functions().size();
    for (std::size_t i = 0; i < all.size(); ++i) {
        int rank = rankOf(all[i]->description(), wanted);
        const auto isSo = [&](const QuestionWord& word) {
            return holds(word, all[i], i < ownCount ? std::nullopt : std::optional(i - ownCount), with);
        };
        if (rank > answersQuestion && question && std::ranges::all_of(*question, isSo)) {
            rank = answersQuestion;
        }
        // Letters in order are for names: where a question is answered they would only be in its way.
        if (rank < noMatch && !(question && rank > answersQuestion)) {
            ranked.emplace_back(rank, all[i]);
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<FunctionPtr> found;
    found.reserve(ranked.size());
    for (auto& [rank, function] : ranked) {
        found.push_back(std::move(function));
    }
    return found;
}

}  // namespace zorro::ui
