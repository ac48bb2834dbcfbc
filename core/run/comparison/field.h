#pragma once

// The fields of a comparison, each described once. From this table come comparison.json, the checks, the
// options of `zorro train` with their help, completion and manual, the rows of the Train form, and the
// columns by which runs are compared.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/run/comparison/comparison.h"
#include "core/run/comparison/field_value.h"

namespace zorro {

enum class FieldKind {
    flag,    ///< bool
    whole,   ///< std::uint64_t
    number,  ///< double
    choice,  ///< std::string, one of the field's choices
    text,    ///< std::string
    words    ///< std::vector<std::string>
};

/// One of the values that a field may have, or that are offered where others can be written too.
struct FieldChoice {
    std::string word;   ///< in files and on the command line
    std::string label;  ///< in a form
};

/// How a field is read and written in a comparison. `set` takes what its kind says, and nothing too where the
/// field may be left out.
struct FieldAccess {
    FieldKind kind = FieldKind::text;
    bool mayBeLeftOut = false;
    std::function<FieldValue(const Comparison&)> get;
    std::function<void(Comparison&, const FieldValue&)> set;
    std::vector<FieldChoice> choices = {};
};

/// When a field counts: while another field has one of these values.
struct FieldCondition {
    std::string key;
    std::vector<std::string> words;
    bool orFiles = false;  ///< also while data.source is a path
};

struct ComparisonField {
    std::string key;           ///< its place in comparison.json, e.g. "optimizer.learning_rate"
    std::string option = {};   ///< of `zorro train`, e.g. "--learning-rate"; empty: none
    std::string label;         ///< a few words in lower case, as a form and a table name it
    std::string meaning;       ///< one phrase that says what it does
    std::string unit = {};     ///< e.g. "s"; empty: none
    std::string pattern = {};  ///< of a text: how it is written, e.g. "SPEC"
    /// Of a choice: what the option means without a value, and `true` in files that had a flag in its place.
    std::string wordAlone = {};
    double lower = 0;  ///< numbers are in [lower, upper], or in [lower, upper)
    double upper = 0;
    bool withoutUpper = false;
    bool isSuited = false;        ///< its default depends on the architecture and the data
    bool bringsDefaults = false;  ///< those that suit its value come with it
    bool isMemberWise = false;    ///< may differ between the members of one stack, as their activations may
    bool isOfRepetition = false;  ///< runs that differ in it only repeat each other: a seed, a machine
    bool isSeldom = false;        ///< a form shows it on request
    FieldAccess access;
    /// All hold while the field counts; what architectures, data sets and optimisers say comes first.
    std::vector<FieldCondition> conditions = {};

    /// The part of the key before the dot, e.g. "optimizer"; empty at the top of the file.
    [[nodiscard]] std::string_view group() const;
    /// The part of the key behind it, e.g. "learning_rate".
    [[nodiscard]] std::string_view name() const;
};

/// Every field but the members, in the order of comparison.json. The reference holds until a data set is
/// added.
[[nodiscard]] const std::vector<ComparisonField>& comparisonFields();

/// The field with this key; null where there is none.
[[nodiscard]] const ComparisonField* findField(std::string_view key);

/// The field that people call this: by its option without dashes, its key, or the part of the key behind the
/// dot; null where there is none.
[[nodiscard]] const ComparisonField* fieldCalled(const std::string& word);

/// The keys of the fields that may differ between the members of one stack.
[[nodiscard]] std::vector<std::string> memberWiseKeys();

/// Whether the field counts in this comparison, e.g. pooling in a convolutional network.
[[nodiscard]] bool applies(const ComparisonField& field, const Comparison& comparison);

/// The value that a field has where nobody chose.
[[nodiscard]] FieldValue defaultValue(const ComparisonField& field);

/// The value as text that readFieldText() reads: numbers with the fewest digits that read back the same,
/// words parted by commas.
[[nodiscard]] std::string fieldText(const FieldValue& value);

/// The value that a text means; empty text leaves out what may be left out. Throws ComparisonError where the
/// text is none of the field's kind or choices; ranges are for planIssues().
[[nodiscard]] FieldValue readFieldText(const ComparisonField& field, const std::string& text);

/// Throws ComparisonError where the word is none of the field's choices, naming them.
void requireChoice(const ComparisonField& field, const std::string& word);

/// "[1, 1000]", "[0, 1)": where numbers of the field are; empty where every one will do, and for no numbers.
[[nodiscard]] std::string rangeText(const ComparisonField& field);

}  // namespace zorro
