#include "ui/session/hardware/hardware_setup_file.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "core/expression/curve_spec.h"
#include "ui/session/session_functions.h"

namespace zorro::ui {
namespace {

using approximation::FormKind;

constexpr const char* outsideNames[] = {"clamp", "linear", "limit"};
constexpr const char* errorNames[] = {"absolute", "relative"};
constexpr const char* axisNames[] = {"size", "operations", "bytes"};
constexpr const char* kindNames[] = {"polynomial", "rational", "pieces", "table"};

/// What `make` makes of a text of the file; what is wrong with it is said with its place.
template <class Make>
auto readText(const JsonReader& in, const Make& make) {
    try {
        return make(in.string());
    } catch (const std::invalid_argument& error) {
        in.fail(error.what());
    }
}

template <class Choice, std::size_t count>
Choice readName(const JsonReader& in, const char* const (&names)[count]) {
    const auto* const found = std::ranges::find(names, in.string());
    if (found == std::end(names)) {
        in.fail("'" + in.string() + "' is none of the words that this program knows");
    }
    return static_cast<Choice>(found - std::begin(names));
}

approximation::Range readApproximatedRange(const JsonReader& in) {
    in.expectArrayOf(2);
    const approximation::Range range{in.at(0).number(), in.at(1).number()};
    if (!std::isfinite(range.width()) || !(range.lower < range.upper)) {
        in.fail("should be two finite numbers, the lower one first");
    }
    return range;
}

void readForms(const JsonReader& in, HardwareSetup& setup) {
    const std::size_t count = in.arraySize(std::size(kindNames));
    for (std::size_t i = 0; i < count; ++i) {
        const auto kind = readName<FormKind>(in.at(i), kindNames);
        if (std::ranges::find(setup.compared, kind) == setup.compared.end()) {
            setup.compared.push_back(kind);
        }
    }
}

}  // namespace

Json hardwareSetupToJson(const HardwareSetup& setup, const FunctionLibrary& functions) {
    Json result{{"function", carriedSpecText(setup.function, functions)},
                {"form", approximation::formText(setup.form)},
                {"range", {setup.range.lower, setup.range.upper}},
                {"outside", outsideNames[static_cast<std::size_t>(setup.outside)]},
                {"error", errorNames[static_cast<std::size_t>(setup.error)]},
                {"weight", setup.weight},
                {"coefficients", setup.format.name},
                {"compared", Json::array()},
                {"against", axisNames[static_cast<std::size_t>(setup.against)]}};
    if (setup.required) {
        result["required_error"] = *setup.required;
    }
    for (const FormKind kind : setup.compared) {
        result["compared"].push_back(kindNames[static_cast<std::size_t>(kind)]);
    }
    return result;
}

HardwareSetup readHardwareSetup(const JsonReader& in, const FunctionLibrary& functions) {
    in.expectObject();
    HardwareSetup setup = defaultHardwareSetup();
    setup.function =
        readText(in.at("function"), [&](const std::string& text) { return parseCurve(text, functions); });
    setup.form =
        readText(in.at("form"), [](const std::string& text) { return approximation::formCalled(text); });
    setup.range = readApproximatedRange(in.at("range"));
    setup.outside = readName<approximation::Outside>(in.at("outside"), outsideNames);
    setup.error = readName<approximation::ErrorKind>(in.at("error"), errorNames);
    setup.weight = readText(in.at("weight"), [](const std::string& text) {
        (void)approximation::weightCalled(text);
        return text;
    });
    setup.format = readText(in.at("coefficients"),
                            [](const std::string& text) { return approximation::numberFormatCalled(text); });
    if (in.has("required_error")) {
        const double required = in.at("required_error").number();
        if (!std::isfinite(required) || !(required > 0)) {
            in.at("required_error").fail("should be above 0");
        }
        setup.required = required;
    }
    if (in.has("against")) {
        setup.against = readName<SizeAxis>(in.at("against"), axisNames);
    }
    if (in.has("compared")) {
        readForms(in.at("compared"), setup);
    }
    return setup;
}

}  // namespace zorro::ui
