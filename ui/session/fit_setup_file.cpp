#include "ui/session/fit_setup_file.h"

#include <cmath>
#include <limits>

#include "core/expression/curve_spec.h"

namespace zorro::ui {
namespace {

using json = nlohmann::ordered_json;

constexpr std::size_t mostPoints = 1'000'000;
constexpr std::size_t mostMasked = 1000;
constexpr int mostStarts = 100'000;
constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr const char* roleNames[] = {"free", "fixed", "tied"};
constexpr const char* weightNames[] = {"uniform", "normal", "histogram"};
constexpr const char* lossNames[] = {"none", "huber", "cauchy"};

/// null for an infinite bound.
json bound(double value) {
    return std::isfinite(value) ? json(value) : json(nullptr);
}

json parametersToJson(const FitSetup& setup) {
    json result = json::object();
    const auto& parameters = setup.family.description().parameters;
    for (std::size_t i = 0; i < setup.parameters.size(); ++i) {
        const ParameterSetting& setting = setup.parameters[i];
        json each{{"role", roleNames[static_cast<std::size_t>(setting.role)]},
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

template <std::size_t count>
std::size_t readChoice(const JsonReader& in, const char* const (&names)[count]) {
    const std::string word = in.string();
    for (std::size_t i = 0; i < count; ++i) {
        if (word == names[i]) {
            return i;
        }
    }
    in.fail("'" + word + "' is none of the words that this program knows");
}

Curve readCurve(const JsonReader& in) {
    try {
        return parseCurve(in.string());
    } catch (const SpecError& error) {
        in.fail(error.what());
    }
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

AxisRange readStretch(const JsonReader& in) {
    in.expectArrayOf(2);
    const AxisRange range{readFinite(in.at(0)), readFinite(in.at(1))};
    if (!(range.lower < range.upper)) {
        in.fail("should be two numbers, the lower one first");
    }
    return range;
}

std::shared_ptr<const Target> readData(const JsonReader& in) {
    std::vector<double> sigma = in.has("sigma") ? readNumbers(in.at("sigma")) : std::vector<double>();
    try {
        return std::make_shared<const Target>(pointsTarget(in.at("name").string(), readNumbers(in.at("x")),
                                                           readNumbers(in.at("y")), std::move(sigma)));
    } catch (const std::invalid_argument& error) {
        in.fail(error.what());
    }
}

std::shared_ptr<const Histogram> readHistogramPart(const JsonReader& in) {
    return std::make_shared<const Histogram>(
        Histogram{.centres = readNumbers(in.at("centres")), .counts = readNumbers(in.at("counts"))});
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

void readParameters(const JsonReader& in, FitSetup& setup) {
    const Description& family = setup.family.description();
    for (std::size_t i = 0; i < setup.parameters.size(); ++i) {
        const std::string& name = family.parameters[i].name;
        if (in.has(name)) {
            readSetting(in.at(name), family, i, setup.parameters[i]);
        }
    }
}

void readHow(const JsonReader& in, FitSetup& setup) {
    if (in.has("weight")) {
        setup.weight = static_cast<FitWeight>(readChoice(in.at("weight"), weightNames));
    }
    if (in.has("weight_sigma")) {
        setup.weightSigma = readPositive(in.at("weight_sigma"));
    }
    if (in.has("histogram")) {
        setup.histogram = readHistogramPart(in.at("histogram"));
        setup.histogramName = QString::fromStdString(in.at("histogram").at("name").string());
    }
    if (in.has("loss")) {
        setup.loss = static_cast<Loss>(readChoice(in.at("loss"), lossNames));
    }
    if (in.has("loss_scale")) {
        setup.lossScale = readPositive(in.at("loss_scale"));
    }
    if (in.has("derivative_weight")) {
        setup.derivativeWeight = std::max(0.0, readFinite(in.at("derivative_weight")));
    }
    if (in.has("starts")) {
        setup.starts = in.at("starts").integer(1, mostStarts);
    }
}

void readWhere(const JsonReader& in, FitSetup& setup) {
    if (in.has("range")) {
        const AxisRange range = readStretch(in.at("range"));
        setup.range.lower = range.lower;
        setup.range.upper = range.upper;
    }
    if (in.has("points")) {
        setup.range.count =
            static_cast<std::size_t>(in.at("points").integer(2, static_cast<int>(mostPoints)));
    }
    if (in.has("masked")) {
        const std::size_t count = in.at("masked").arraySize(mostMasked);
        for (std::size_t i = 0; i < count; ++i) {
            setup.masked.push_back(readStretch(in.at("masked").at(i)));
        }
    }
}

}  // namespace

json fitSetupToJson(const FitSetup& setup) {
    json result{{"target", specText(setup.target)},
                {"family", specText(setup.family)},
                {"parameters", parametersToJson(setup)},
                {"range", {setup.range.lower, setup.range.upper}},
                {"points", setup.range.count},
                {"masked", json::array()},
                {"weight", weightNames[static_cast<std::size_t>(setup.weight)]},
                {"weight_sigma", setup.weightSigma},
                {"loss", lossNames[static_cast<std::size_t>(setup.loss)]},
                {"loss_scale", setup.lossScale},
                {"derivative_weight", setup.derivativeWeight},
                {"starts", setup.starts},
                {"profile_intervals", setup.profileIntervals},
                {"automatic", setup.automatic},
                {"show_slope", setup.showSlope},
                {"show_band", setup.showBand}};
    for (const AxisRange& range : setup.masked) {
        result["masked"].push_back({range.lower, range.upper});
    }
    if (setup.data) {
        result["data"] = {{"name", setup.data->name}, {"x", setup.data->x}, {"y", setup.data->y}};
        if (!setup.data->sigma.empty()) {
            result["data"]["sigma"] = setup.data->sigma;
        }
    }
    if (setup.histogram) {
        result["histogram"] = {{"name", setup.histogramName.toStdString()},
                               {"centres", setup.histogram->centres},
                               {"counts", setup.histogram->counts}};
    }
    return result;
}

FitSetup readFitSetup(const JsonReader& in) {
    in.expectObject();
    FitSetup setup = withFamily(defaultFitSetup(), readCurve(in.at("family")));
    setup.target = readCurve(in.at("target"));
    if (in.has("data")) {
        setup.data = readData(in.at("data"));
    }
    if (in.has("parameters")) {
        readParameters(in.at("parameters"), setup);
    }
    readWhere(in, setup);
    readHow(in, setup);
    for (const auto& [key, value] :
         {std::pair{"profile_intervals", &FitSetup::profileIntervals},
          std::pair{"automatic", &FitSetup::automatic}, std::pair{"show_slope", &FitSetup::showSlope},
          std::pair{"show_band", &FitSetup::showBand}}) {
        if (in.has(key)) {
            setup.*value = in.at(key).boolean();
        }
    }
    return setup;
}

}  // namespace zorro::ui
