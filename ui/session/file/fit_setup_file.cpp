#include "ui/session/file/fit_setup_file.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "core/expression/curve_spec.h"
#include "core/fit/data/predictors.h"
#include "ui/session/hardware/hardware_setup_file.h"
#include "ui/session/session_functions.h"

namespace zorro::ui {
namespace {

constexpr std::size_t mostPoints = 1'000'000;
constexpr std::size_t mostMasked = 1000;
constexpr std::size_t mostConditions = 100;
constexpr std::size_t mostReasons = 100;  ///< of notes, and of predictors, too
constexpr int mostCounted = 2'000'000'000;
constexpr int mostStarts = 100'000;
constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr const char* roleNames[] = {"free", "fixed", "tied"};
constexpr const char* sigmaNames[] = {"absolute", "relative"};

/// null for an infinite bound.
Json bound(double value) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json parametersToJson(const FitQuestion& question) {
    Json result = Json::object();
    const auto& parameters = question.family->description().parameters;
    for (std::size_t i = 0; i < question.parameters.size(); ++i) {
        const ParameterSetting& setting = question.parameters[i];
        Json each{{"role", roleNames[static_cast<std::size_t>(setting.role)]},
                  {"start", setting.start},
                  {"lower", bound(setting.lower)},
                  {"upper", bound(setting.upper)}};
        if (setting.role == ParameterRole::tied) {
            each["tied_to"] = parameters[setting.tiedTo].name;
        }
        result[parameters[i].name] = std::move(each);
    }
    return result;
}

Json dataToJson(const Target& data) {
    Json result{{"name", data.name}, {"x", data.x}, {"y", data.y}};
    if (!data.sigma.empty()) {
        result["sigma"] = data.sigma;
        result["sigma_name"] = data.sigmaName;
    }
    if (!data.xSigma.empty()) {
        result["x_sigma"] = data.xSigma;
    }
    if (data.predictors) {
        for (const Predictor& predictor : *data.predictors) {
            result["predictors"].push_back({{"name", predictor.name}, {"values", predictor.values}});
        }
    }
    if (!data.notes.empty()) {
        result["notes"] = data.notes;
    }
    for (const LeftOut& each : data.leftOut) {
        result["left_out"].push_back(
            {{"reason", each.reason}, {"points", each.points}, {"lines", each.lines}});
    }
    return result;
}

std::size_t readChoice(const JsonReader& in, std::span<const char* const> names) {
    const std::string word = in.string();
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (word == names[i]) {
            return i;
        }
    }
    in.fail("'" + word + "' is none of the words that this program knows");
}

Curve readCurve(const JsonReader& in, const FunctionLibrary& functions) {
    try {
        return parseCurve(in.string(), functions);
    } catch (const SpecError& error) {
        in.fail(error.what());
    }
}

/// The function that is fitted: of the data's predictors, where they have some and it is a formula of them.
Curve readFamily(const JsonReader& in, const Target* data, const FunctionLibrary& functions) {
    if (data != nullptr && data->predictors) {
        try {
            return parsePredictorCurve(in.string(), data->predictors);
        } catch (const SpecError&) {
            return readCurve(in, functions);  // data with predictors may stand beside any function
        }
    }
    return readCurve(in, functions);
}

double readFinite(const JsonReader& in) {
    const double value = in.number();
    if (!std::isfinite(value)) {
        in.fail("should be a finite number");
    }
    return value;
}

double readPositive(const JsonReader& in) {
    const double value = readFinite(in);
    if (!(value > 0)) {
        in.fail("should be above 0");
    }
    return value;
}

std::vector<double> readNumbers(const JsonReader& in) {
    std::vector<double> numbers;
    const std::size_t count = in.arraySize(mostPoints);
    for (std::size_t i = 0; i < count; ++i) {
        numbers.push_back(readFinite(in.at(i)));
    }
    return numbers;
}

Interval readStretch(const JsonReader& in) {
    in.expectArrayOf(2);
    const Interval range{readFinite(in.at(0)), readFinite(in.at(1))};
    if (!(range.lower < range.upper)) {
        in.fail("should be two numbers, the lower one first");
    }
    return range;
}

std::vector<LeftOut> readLeftOut(const JsonReader& in) {
    std::vector<LeftOut> leftOut;
    const std::size_t count = in.arraySize(mostReasons);
    for (std::size_t i = 0; i < count; ++i) {
        LeftOut each{.reason = in.at(i).at("reason").string(), .points = 0, .lines = {}};
        each.points = static_cast<std::size_t>(in.at(i).at("points").integer(0, mostCounted));
        const JsonReader lines = in.at(i).at("lines");
        const std::size_t lineCount = lines.arraySize(mostReasons);
        for (std::size_t k = 0; k < lineCount; ++k) {
            each.lines.push_back(static_cast<std::size_t>(lines.at(k).integer(0, mostCounted)));
        }
        leftOut.push_back(std::move(each));
    }
    return leftOut;
}

/// What data may have beside x, y and sigma.
void readColumns(const JsonReader& in, Target& data) {
    if (in.has("sigma_name")) {
        data.sigmaName = in.at("sigma_name").string();
    }
    if (in.has("x_sigma")) {
        data.xSigma = readNumbers(in.at("x_sigma"));
    }
    if (in.has("left_out")) {
        data.leftOut = readLeftOut(in.at("left_out"));
    }
    if (in.has("notes")) {
        const std::size_t count = in.at("notes").arraySize(mostReasons);
        for (std::size_t i = 0; i < count; ++i) {
            data.notes.push_back(in.at("notes").at(i).string());
        }
    }
    if (in.has("predictors")) {
        const JsonReader all = in.at("predictors");
        const std::size_t count = all.arraySize(mostReasons);
        std::vector<Predictor> predictors;
        for (std::size_t i = 0; i < count; ++i) {
            predictors.push_back({all.at(i).at("name").string(), readNumbers(all.at(i).at("values"))});
            if (predictors.back().values.size() != data.x.size()) {
                all.at(i).fail("should have a value for each point");
            }
        }
        if (!predictors.empty()) {
            data.predictors = std::make_shared<const std::vector<Predictor>>(std::move(predictors));
        }
    }
    if (!data.xSigma.empty() && data.xSigma.size() != data.x.size()) {
        in.at("x_sigma").fail("should have a value for each point");
    }
}

std::shared_ptr<const Target> readData(const JsonReader& in) {
    std::vector<double> sigma = in.has("sigma") ? readNumbers(in.at("sigma")) : std::vector<double>();
    try {
        Target data = pointsTarget(in.at("name").string(), readNumbers(in.at("x")), readNumbers(in.at("y")),
                                   std::move(sigma));
        readColumns(in, data);
        return std::make_shared<const Target>(std::move(data));
    } catch (const std::invalid_argument& error) {
        in.fail(error.what());
    }
}

std::shared_ptr<const Histogram> readHistogramPart(const JsonReader& in) {
    return std::make_shared<const Histogram>(Histogram{.name = in.at("name").string(),
                                                       .centres = readNumbers(in.at("centres")),
                                                       .counts = readNumbers(in.at("counts"))});
}

void readSetting(const JsonReader& in, const Description& family, std::size_t i, ParameterSetting& setting) {
    setting.role = static_cast<ParameterRole>(readChoice(in.at("role"), roleNames));
    setting.start = readFinite(in.at("start"));
    setting.lower = in.at("lower").isNull() ? -infinity : readFinite(in.at("lower"));
    setting.upper = in.at("upper").isNull() ? infinity : readFinite(in.at("upper"));
    if (setting.role == ParameterRole::tied) {
        const std::ptrdiff_t other = parameterIndex(family, in.at("tied_to").string());
        if (other < 0 || static_cast<std::size_t>(other) == i) {
            in.at("tied_to").fail("should name another parameter of " + family.name);
        }
        setting.tiedTo = static_cast<std::size_t>(other);
    }
}

void readParameters(const JsonReader& in, FitQuestion& question) {
    const Description& family = question.family->description();
    for (std::size_t i = 0; i < question.parameters.size(); ++i) {
        const std::string& name = family.parameters[i].name;
        if (in.has(name)) {
            readSetting(in.at(name), family, i, question.parameters[i]);
        }
    }
}

void readHow(const JsonReader& in, const FunctionLibrary& functions, FitQuestion& question) {
    if (in.has("weight")) {
        question.weight = static_cast<FitWeight>(readChoice(in.at("weight"), weightNames));
    }
    if (in.has("weight_sigma")) {
        question.weightSigma = readPositive(in.at("weight_sigma"));
    }
    if (in.has("histogram")) {
        question.histogram = readHistogramPart(in.at("histogram"));
    }
    if (in.has("density")) {
        question.density = readCurve(in.at("density"), functions);
    }
    if (in.has("conditions")) {
        for (std::size_t i = 0; i < in.at("conditions").arraySize(mostConditions); ++i) {
            question.conditions.push_back(in.at("conditions").at(i).string());
        }
    }
    if (in.has("sigma")) {
        question.sigma = static_cast<SigmaMeaning>(readChoice(in.at("sigma"), sigmaNames));
    }
    if (in.has("loss")) {
        question.loss = static_cast<Loss>(readChoice(in.at("loss"), lossNames));
    }
    if (in.has("loss_scale")) {
        question.lossScale = readPositive(in.at("loss_scale"));
    }
    if (in.has("derivative_weight")) {
        question.derivativeWeight = std::max(0.0, readFinite(in.at("derivative_weight")));
    }
    if (in.has("starts")) {
        question.starts = static_cast<std::size_t>(in.at("starts").integer(1, mostStarts));
    }
}

void readMaskedPoints(const JsonReader& in, FitQuestion& question) {
    const std::size_t points = question.data->x.size();
    const std::size_t count = in.arraySize(points);
    for (std::size_t i = 0; i < count; ++i) {
        const int last = static_cast<int>(points) - 1;
        question.maskedPoints.push_back(static_cast<std::size_t>(in.at(i).integer(0, last)));
    }
    std::ranges::sort(question.maskedPoints);
}

void readWhere(const JsonReader& in, FitQuestion& question) {
    if (in.has("range")) {
        const Interval range = readStretch(in.at("range"));
        question.range.lower = range.lower;
        question.range.upper = range.upper;
    }
    if (in.has("points")) {
        question.range.count =
            static_cast<std::size_t>(in.at("points").integer(2, static_cast<int>(mostPoints)));
    }
    if (in.has("masked")) {
        const std::size_t count = in.at("masked").arraySize(mostMasked);
        for (std::size_t i = 0; i < count; ++i) {
            question.masked.push_back(readStretch(in.at("masked").at(i)));
        }
    }
    if (in.has("masked_points") && question.data) {
        readMaskedPoints(in.at("masked_points"), question);
    }
}

}  // namespace

Json fitSetupToJson(const FitSetup& setup, const FunctionLibrary& functions) {
    const FitQuestion& question = setup.question;
    Json result{{"target", carriedSpecText(question.target, functions)},
                {"family", carriedSpecText(defaultCurve(question.family), functions)},
                {"parameters", parametersToJson(question)},
                {"range", {question.range.lower, question.range.upper}},
                {"points", question.range.count},
                {"masked", Json::array()},
                {"weight", weightNames[static_cast<std::size_t>(question.weight)]},
                {"weight_sigma", question.weightSigma},
                {"sigma", sigmaNames[static_cast<std::size_t>(question.sigma)]},
                {"loss", lossNames[static_cast<std::size_t>(question.loss)]},
                {"loss_scale", question.lossScale},
                {"derivative_weight", question.derivativeWeight},
                {"conditions", question.conditions},
                {"starts", question.starts},
                {"profile_intervals", question.profileIntervals},
                {"automatic", setup.automatic},
                {"show_slope", setup.showSlope},
                {"show_band", setup.showBand},
                {"for_hardware", setup.forHardware},
                {"hardware", hardwareSetupToJson(setup.hardware, functions)}};
    for (const Interval& range : question.masked) {
        result["masked"].push_back({range.lower, range.upper});
    }
    if (!question.maskedPoints.empty()) {
        result["masked_points"] = question.maskedPoints;
    }
    if (question.data) {
        result["data"] = dataToJson(*question.data);
    }
    if (question.density.function) {
        result["density"] = carriedSpecText(question.density, functions);
    }
    if (question.histogram) {
        result["histogram"] = {{"name", question.histogram->name},
                               {"centres", question.histogram->centres},
                               {"counts", question.histogram->counts}};
    }
    return result;
}

FitSetup readFitSetup(const JsonReader& in, const FunctionLibrary& functions) {
    in.expectObject();
    FitSetup setup = defaultFitSetup();
    FitQuestion& question = setup.question;
    question.target = readCurve(in.at("target"), functions);
    if (in.has("data")) {
        question.data = readData(in.at("data"));
    }
    const Curve family = readFamily(in.at("family"), question.data.get(), functions);
    question = withFamily(std::move(question), family);
    if (in.has("parameters")) {
        readParameters(in.at("parameters"), question);
    }
    readWhere(in, question);
    readHow(in, functions, question);
    for (const auto& [key, value] :
         {std::pair{"profile_intervals", &question.profileIntervals},
          std::pair{"automatic", &setup.automatic}, std::pair{"show_slope", &setup.showSlope},
          std::pair{"show_band", &setup.showBand}, std::pair{"for_hardware", &setup.forHardware}}) {
        if (in.has(key)) {
            *value = in.at(key).boolean();
        }
    }
    if (in.has("hardware")) {
        setup.hardware = readHardwareSetup(in.at("hardware"), functions);
    }
    return setup;
}

}  // namespace zorro::ui
