#include "app/zorro/fit/fit_question.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

#include "app/zorro/command_line/choice.h"
#include "app/zorro/command_line/number_word.h"
#include "app/zorro/command_line/usage_error.h"
#include "core/activation/spec.h"
#include "core/expression/curve_spec.h"
#include "core/fit/data/data_file.h"
#include "core/fit/data/predictors.h"
#include "core/fit/data/weights.h"
#include "core/library/own_functions.h"
#include "core/text/text.h"

namespace zorro {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The text before and after the first `separator`.
std::pair<std::string, std::string> halves(const std::string& option, const std::string& text, char separator,
                                           const std::string& form) {
    const std::size_t at = text.find(separator);
    if (at == std::string::npos) {
        throw UsageError(option + ": " + inQuotes(text) + " is not " + form);
    }
    return {std::string(trimmed(text.substr(0, at))), std::string(trimmed(text.substr(at + 1)))};
}

std::size_t countOf(const std::string& option, const std::string& text, double most) {
    const double number = parseNumber(trimmed(text)).value_or(-1);
    if (!(number >= 0 && number <= most) || number != std::floor(number)) {
        throw UsageError(option + ": " + inQuotes(text) + " is not a whole number from 0 to " +
                         shortestNumber(most));
    }
    return static_cast<std::size_t>(number);
}

std::pair<double, double> boundsOf(const std::string& option, const std::string& text) {
    const auto [lower, upper] = halves(option, text, ':', "lo:hi, e.g. -5:5");
    return {lower.empty() ? -infinity : numberOf(option, lower),
            upper.empty() ? infinity : numberOf(option, upper)};
}

/// The position of the parameter called `name`.
std::size_t parameterOf(const std::string& option, const Description& description, const std::string& name) {
    const std::ptrdiff_t index = parameterIndex(description, name);
    if (index >= 0) {
        return static_cast<std::size_t>(index);
    }
    std::vector<std::string> names;
    for (const Parameter& parameter : description.parameters) {
        names.push_back(parameter.name);
    }
    const std::string guess = nearest(name, names);
    throw UsageError(option + ": " + description.title + " has no parameter " + inQuotes(name) +
                     (names.empty()   ? "; it has none"
                      : guess.empty() ? "; it has " + listed(names)
                                      : "; did you mean " + inQuotes(guess) + "?"));
}

void applyRoles(const FitWords& words, FitQuestion& question) {
    const Description& description = question.family->description();
    for (const std::string& text : words.start) {
        for (std::size_t begin = 0; begin <= text.size();) {
            const std::size_t end = std::min(text.find(',', begin), text.size());
            const auto [name, value] =
                halves("--start", text.substr(begin, end - begin), '=', "p=v, e.g. a=1.2");
            question.parameters[parameterOf("--start", description, name)].start = numberOf("--start", value);
            begin = end + 1;
        }
    }
    for (const std::string& text : words.bound) {
        const auto [name, bounds] = halves("--bound", text, '=', "p=lo:hi, e.g. a=0.5:4");
        ParameterSetting& setting = question.parameters[parameterOf("--bound", description, name)];
        const auto [lower, upper] = boundsOf("--bound", bounds);
        setting.lower = lower == -infinity ? setting.lower : lower;
        setting.upper = upper == infinity ? setting.upper : upper;
        if (setting.start < setting.lower || setting.start > setting.upper) {
            const bool isDefault = words.start.empty() && words.spec.find('=') == std::string::npos;
            // A default start that the bounds leave out was nobody's wish.
            setting.start = isDefault ? std::clamp(setting.start, std::min(setting.lower, setting.upper),
                                                   std::max(setting.lower, setting.upper))
                                      : setting.start;
        }
    }
    for (const std::string& text : words.fix) {
        const auto [name, value] =
            halves("--fix", text + (text.find('=') == text.npos ? "=" : ""), '=', "p=v");
        ParameterSetting& setting = question.parameters[parameterOf("--fix", description, name)];
        setting.role = ParameterRole::fixed;
        setting.start = value.empty() ? setting.start : numberOf("--fix", value);
    }
    for (const std::string& text : words.tie) {
        const auto [name, other] = halves("--tie", text, '=', "p=q, e.g. b_neg=b_pos");
        ParameterSetting& setting = question.parameters[parameterOf("--tie", description, name)];
        setting.role = ParameterRole::tied;
        setting.tiedTo = parameterOf("--tie", description, other);
    }
}

void applyLoss(const FitWords& words, FitQuestion& question) {
    const std::string kind = words.loss.substr(0, words.loss.find(':'));
    const auto named = [](const std::string& name) {
        return std::ranges::find(lossNames, name, [](const char* each) { return std::string(each); });
    };
    auto found = named(words.loss);
    if (found == lossNames.end() && (kind == "huber" || kind == "cauchy")) {
        found = named(kind);
    }
    if (found == lossNames.end()) {
        throw UsageError("--loss: unknown value " + inQuotes(words.loss) +
                         "; write none, huber:SCALE, cauchy:SCALE, l1, minimax, relative, ulp:float16 or "
                         "ulp:bfloat16");
    }
    question.loss = static_cast<Loss>(found - lossNames.begin());
    if (*found != words.loss) {
        question.lossScale = numberOf("--loss", words.loss.substr(kind.size() + 1));
    }
}

void applyMethod(const FitWords& words, FitQuestion& question) {
    applyRoles(words, question);
    applyLoss(words, question);
    question.conditions = words.require;
    if (!words.derivativeWeight.empty()) {
        question.derivativeWeight = numberOf("--derivative-weight", words.derivativeWeight);
    }
    if (!words.starts.empty()) {
        question.starts = countOf("--starts", words.starts, 1e5);
    }
    if (!words.seed.empty()) {
        question.seed = countOf("--seed", words.seed, 9e15);
    }
    if (!words.confidence.empty()) {
        question.confidence = numberOf("--confidence", words.confidence);
    }
    question.profileIntervals = words.profile;
}

SampleRange sampleRangeOf(const FitWords& words) {
    SampleRange range;
    if (!words.range.empty()) {
        std::tie(range.lower, range.upper) = boundsOf("--range", words.range);
    }
    if (!words.points.empty()) {
        range.count = countOf("--points", words.points, static_cast<double>(mostTargetPoints));
    }
    return range;
}

/// The text and a caret below one of its bytes, both indented.
std::string withCaret(const std::string& text, std::size_t position) {
    std::string shown;
    std::string below;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        shown += byte < ' ' ? '?' : text[i];
        const bool continues = (byte & 0xC0U) == 0x80U;  // a character of several bytes takes one place
        below += i < position && !continues ? " " : "";
    }
    return "  " + shown + "\n  " + below + '^';
}

/// The curve that a text of the command line describes; mistakes in it are shown below the message.
template <typename Parse>
Curve curveOrCaret(const std::string& option, const std::string& text, const Parse& parse) {
    try {
        return parse(text);
    } catch (const SpecError& error) {
        throw UsageError(option + ": " + error.what() + '\n' + withCaret(text, error.position()));
    }
}

Curve specCurve(const std::string& option, const std::string& text) {
    return curveOrCaret(option, text,
                        [](const std::string& spec) { return parseCurve(spec, ownFunctionsFor(spec)); });
}

Curve targetCurve(const FitWords& words) {
    if (!words.target.empty()) {
        return specCurve("--target", words.target);
    }
    return curveOrCaret("--expr", words.expression,
                        [](const std::string& formula) { return curveOfFormula(formula); });
}

/// The columns in a list, parted by commas outside quotes.
std::vector<std::string> columnList(const std::string& option, const std::string& text) {
    CellSplitter splitter(',');
    const auto cells = splitter.split({.text = text, .number = 1, .plain = false});
    std::vector<std::string> columns(cells.begin(), cells.end());
    if (splitter.fault() != QuoteFault::none || std::ranges::count(columns, std::string()) > 0) {
        throw UsageError(option + ": " + inQuotes(text) + " is no list of columns, e.g. 1,3 or time,voltage");
    }
    return columns;
}

DataOptions dataOptionsOf(const FitWords& words) {
    DataOptions options;
    options.table.unitsRow = words.unitsRow;
    if (!words.skip.empty()) {
        options.table.skip = countOf("--skip", words.skip, mostSkippedLines);
    }
    if (!words.predictors.empty()) {
        options.columns.predictors = columnList("--predictors", words.predictors);
    }
    options.columns.xSigma = words.xSigma;
    for (const std::string& text : words.let) {
        options.computed.push_back(parseComputedColumn(text));
    }
    if (words.columns.empty()) {
        return options;
    }
    options.columns.columns = columnList("--columns", words.columns);
    const std::size_t values = words.predictors.empty() ? 2 : 1;
    if (const std::size_t count = options.columns.columns.size(); count < values || count > values + 1) {
        throw UsageError("--columns: " + inQuotes(words.columns) +
                         (values == 2 ? " does not name the columns of x, y and perhaps sigma, e.g. 1,3 or "
                                        "time,voltage,error"
                                      : " does not name the columns of y and perhaps sigma, e.g. 3; "
                                        "--predictors has the others"));
    }
    return options;
}

/// What would let a refused table be read.
std::string adviceOn(const TableRemedy& remedy) {
    return remedy.columns ? " with --columns x,y, e.g. --columns 1,2" : remedyText(remedy);
}

DataTable readData(const FitWords& words) {
    try {
        return readDataFile(words.data, dataOptionsOf(words));
    } catch (const TableError& error) {
        throw TableError(error.what() + adviceOn(error.remedy()), error.line());
    } catch (const ComputedColumnError& error) {
        throw UsageError(std::string("--let: ") + error.what());
    }
}

/// The data of a file; points outside --range are left out.
void applyData(const FitWords& words, FitQuestion& question) {
    if (!words.points.empty()) {
        throw UsageError("fit: --points is for a target that is sampled, not for --data");
    }
    question.data = std::make_shared<const Target>(dataTarget(readData(words), words.data));
    question.sigma = static_cast<SigmaMeaning>(choice("--sigma", words.sigma, {"absolute", "relative"}));
    if (!words.range.empty()) {
        if (question.data->predictors) {
            throw UsageError("fit: --range is for one x, not for --predictors");
        }
        const auto [lower, upper] = boundsOf("--range", words.range);
        question.masked = {{-infinity, std::nextafter(lower, -infinity)},
                           {std::nextafter(upper, infinity), infinity}};
    }
}

void applyWeight(const std::string& text, FitQuestion& question) {
    const std::string kind = text.substr(0, text.find(':'));
    const std::string rest = kind.size() < text.size() ? text.substr(kind.size() + 1) : "";
    if (kind == "normal" && !rest.empty()) {
        question.weight = FitWeight::normal;
        question.weightSigma = numberOf("--weight", rest);
    } else if (kind == "histogram" && !rest.empty()) {
        question.weight = FitWeight::histogram;
        question.histogram = std::make_shared<const Histogram>(readHistogram(rest));
    } else if (kind == "density" && !rest.empty()) {
        question.weight = FitWeight::density;
        question.density = curveOrCaret("--weight", rest, densityOfFormula);
    } else if (text != "uniform") {
        throw UsageError("--weight: unknown value " + inQuotes(text) +
                         "; write uniform, normal:SIGMA, histogram:FILE or density:FORMULA");
    }
}

}  // namespace

Curve curveToFit(const std::string& spec, const Target* data) {
    if (data == nullptr || !data->predictors) {
        return specCurve("SPEC", spec);
    }
    return curveOrCaret("SPEC", spec, [data](const std::string& text) {
        return parsePredictorCurve(text, data->predictors);
    });
}

FitQuestion fitQuestion(const FitWords& words) {
    const int targets =
        (words.target.empty() ? 0 : 1) + (words.data.empty() ? 0 : 1) + (words.expression.empty() ? 0 : 1);
    if (targets != 1) {
        throw UsageError(targets == 0
                             ? "fit: the target is missing; give --target SPEC, --data FILE or --expr "
                               "FORMULA"
                             : "fit: --target, --data and --expr exclude each other; give one");
    }
    const bool hasDataWords = !words.columns.empty() || !words.skip.empty() || words.unitsRow ||
                              !words.xSigma.empty() || !words.let.empty() || !words.predictors.empty() ||
                              words.sigma != FitWords().sigma;
    if (words.data.empty() && hasDataWords) {
        throw UsageError(
            "fit: --columns, --sigma, --x-sigma, --let, --predictors, --skip and --units-row are for --data");
    }
    FitQuestion question;
    if (words.predictors.empty()) {
        question = withFamily({}, curveToFit(words.spec));  // before a long file is read
    }
    if (!words.data.empty()) {
        applyData(words, question);
        if (question.data->predictors) {
            question = withFamily(question, curveToFit(words.spec, question.data.get()));
        }
    } else {
        question.target = targetCurve(words);
        question.range = sampleRangeOf(words);
    }
    applyWeight(words.weight, question);
    applyMethod(words, question);
    return question;
}

}  // namespace zorro
