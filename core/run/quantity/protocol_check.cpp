#include "core/run/quantity/protocol_check.h"

#include <string>

#include "core/run/comparison/comparison_issue.h"

namespace zorro {

namespace {

bool isOfClasses(Quantity quantity) {
    return quantity == Quantity::validationBalancedAccuracy || quantity == Quantity::testBalancedAccuracy;
}

bool isOfNumbers(Quantity quantity) {
    return quantity == Quantity::validationR2 || quantity == Quantity::testR2;
}

bool countsAnswers(Quantity quantity) {
    return describe(quantity).unit == QuantityUnit::percent && quantity != Quantity::failed;
}

bool isOfTests(Quantity quantity) {
    return describe(quantity).name.starts_with("test_");
}

bool isOfValidation(Quantity quantity) {
    const std::optional<Quantity> best = describe(quantity).bestOf;
    return describe(best.value_or(quantity)).name.starts_with("validation_");
}

}  // namespace

Quantity metricOf(const Protocol& protocol, Task task, const KnownParts& parts) {
    if (const std::optional<Quantity> chosen = quantityNamed(protocol.metric))
        return *chosen;
    if (!parts.tests && !parts.validation)
        return Quantity::trainLoss;
    if (task == Task::classification)
        return parts.tests ? Quantity::testAccuracy : Quantity::validationAccuracy;
    return parts.tests ? Quantity::testLoss : Quantity::validationLoss;
}

void checkProtocol(const Protocol& protocol, Task task, const KnownParts& parts) {
    if (protocol.report == ReportedStep::best && !parts.validation)
        throw ComparisonError({"protocol.report",
                               "{protocol.report} best needs examples to validate on; raise "
                               "{data.validation} or report the last step"});
    const Quantity metric = metricOf(protocol, task, parts);
    const auto refuse = [&](const std::string& why) {
        throw ComparisonError({"protocol.metric", "{protocol.metric}: there is no " + labelInside(metric) +
                                                      " to judge by, since " + why});
    };
    if (isOfTests(metric) && !parts.tests)
        refuse("no example is left to test on");
    if (isOfValidation(metric) && !parts.validation)
        refuse("no example is left to validate on");
    if ((isOfClasses(metric) && task != Task::classification) ||
        (countsAnswers(metric) && task == Task::regression) ||
        (isOfNumbers(metric) && task != Task::regression))
        refuse("the data are for " + taskName(task));
}

}  // namespace zorro
