#include "app/zorro/train/field_words.h"

#include <vector>

#include "core/text/text.h"

namespace zorro {
namespace {

/// The default as text; empty where there is none, or where it depends on other fields.
std::string defaultText(const ComparisonField& field) {
    return field.isSuited || field.access.kind == FieldKind::flag ? std::string()
                                                                  : fieldText(defaultValue(field));
}

/// Whom the field is for, e.g. "adam and adamw".
std::string ownersText(const FieldCondition& condition) {
    std::vector<std::string> owners = condition.words;
    if (condition.orFiles) {
        owners.emplace_back("files");
    }
    return listed(owners);
}

/// The same of all its conditions, e.g. "transformer, with normalisation batch, layer and rms"; empty: for
/// all.
std::string allOwnersText(const ComparisonField& field) {
    std::string text;
    for (const FieldCondition& condition : field.conditions) {
        text +=
            (text.empty() ? "" : ", with " + findField(condition.key)->label + " ") + ownersText(condition);
    }
    return text;
}

std::string inRoff(const std::string& text) {
    std::string escaped;
    for (const char c : text) {
        escaped += c == '-' ? "\\-" : c == '\\' ? "\\e" : std::string(1, c);
        if (c == '|') {
            escaped += "\\:";  // where a line may break
        }
    }
    return escaped;
}

std::string manualEntry(const ComparisonField& field) {
    const std::string pattern = fieldPattern(field);
    std::string text = ".TP\n";
    if (!field.wordAlone.empty()) {
        text += ".BI " + inRoff(field.option) + " [=" + inRoff(pattern) + ']';
    } else {
        text += pattern.empty() ? ".B " + inRoff(field.option)
                                : ".BI " + inRoff(field.option) + " \" " + inRoff(pattern) + '"';
    }
    return text + '\n' + inRoff(fieldSentences(field)) + '\n';
}

}  // namespace

std::string fieldPattern(const ComparisonField& field) {
    if (field.access.kind == FieldKind::whole) {
        return "N";
    }
    if (field.access.kind == FieldKind::number) {
        return "NUMBER";
    }
    std::string pattern;
    for (const FieldChoice& choice : field.access.choices) {
        pattern += (pattern.empty() ? "" : "|") + choice.word;
    }
    return field.pattern.empty() ? pattern : pattern + (pattern.empty() ? "" : "|") + field.pattern;
}

std::string fieldHelp(const ComparisonField& field) {
    constexpr std::size_t mostOwners = 3;
    const bool namesOwners = !field.conditions.empty() && field.conditions.front().words.size() <= mostOwners;
    const std::string owners = namesOwners ? ownersText(field.conditions.front()) : std::string();
    const std::string usual = defaultText(field);
    const std::string both = owners + (owners.empty() || usual.empty() ? "" : "; ") + usual;
    return field.meaning + (both.empty() ? "" : " (" + both + ")");
}

std::string fieldSentences(const ComparisonField& field) {
    std::string sentences = field.meaning + '.';
    if (!field.wordAlone.empty()) {
        sentences += " Without a value: " + field.wordAlone + '.';
    }
    if (const std::string range = rangeText(field); !range.empty()) {
        sentences += " In " + range + (field.unit.empty() ? "" : " " + field.unit) + '.';
    }
    if (const std::string owners = allOwnersText(field); !owners.empty()) {
        sentences += " For " + owners + '.';
    }
    if (const std::string usual = defaultText(field); !usual.empty()) {
        sentences += " Default: " + usual + '.';
    }
    return sentences;
}

std::string fieldManual() {
    std::string text;
    for (const ComparisonField& field : comparisonFields()) {
        if (!field.option.empty()) {
            text += manualEntry(field);
        }
    }
    return text;
}

std::string manualPage(const std::string& source) {
    const std::string mark = ".\\\" The fields of a comparison\n";
    const std::size_t at = source.find(mark);
    return at == std::string::npos ? source : std::string(source).replace(at, mark.size(), fieldManual());
}

}  // namespace zorro
