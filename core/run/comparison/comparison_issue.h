#pragma once

// What is wrong with a field of a comparison, as a value: a file, the command line and a form each say it in
// their own words and in the place of the field.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/run/comparison/comparison.h"

namespace zorro {

struct ComparisonField;

struct ComparisonIssue {
    std::string key;       ///< of the field, e.g. "architecture.heads", or "members"
    std::string sentence;  ///< what would be right; fields stand in it as "{architecture.heads}"
};

/// The sentence with every field called what `nameOf` says for its key.
[[nodiscard]] std::string issueText(const ComparisonIssue& issue,
                                    const std::function<std::string(const std::string& key)>& nameOf);

/// An issue where something cannot go on because of it; what() has the keys as the fields' names.
class ComparisonError : public RunError {
public:
    explicit ComparisonError(ComparisonIssue issue);
    [[nodiscard]] const ComparisonIssue& issue() const { return issue_; }

private:
    ComparisonIssue issue_;
};

/// Whether the word may be that of a device, on whatever machine: auto, cpu, cuda or cuda:N.
[[nodiscard]] bool isDeviceWord(std::string_view word);

/// All that is wrong, in the order of the fields: values out of their range, and such as do not go together.
/// The members are not looked at.
[[nodiscard]] std::vector<ComparisonIssue> planIssues(const Comparison& comparison);

/// Throws ComparisonError for the first of planIssues().
void checkPlan(const Comparison& comparison);

/// Throws ComparisonError where the comparison's architecture has no such field, e.g. heads in an mlp. For
/// those that somebody chose for it: files have all fields, and a form keeps what others had.
void checkArchitectureHas(const ComparisonField& field, const Comparison& comparison);

/// Throws ComparisonError where `baseline`, a SPEC or nothing for the first one, is no activation of the
/// comparison.
void checkBaseline(const Comparison& comparison, const std::string& baseline);

/// The same, and the comparison needs members that can be trained, none of them twice, each with its critical
/// point where `critical` initialises them, and the baseline among them. They are at most `most`: as many as
/// a run has, or mostPlannedMembers where they are to be shared out among several.
void checkComparison(const Comparison& comparison, std::size_t most = mostMembers);

}  // namespace zorro
