#include "app/zorro/curve/json_landmarks.h"

#include "core/text/json.h"

namespace zorro {
namespace {

Json json(const Interval& interval) {
    return {{"lower", jsonNumber(interval.lower)}, {"upper", jsonNumber(interval.upper)}};
}

Json json(const Point& point) {
    return {{"x", jsonNumber(point.x)}, {"y", jsonNumber(point.y)}};
}

Json json(const Extremum& extremum) {
    return {{"kind", extremum.kind == ExtremumKind::minimum ? "minimum" : "maximum"},
            {"x", jsonNumber(extremum.point.x)},
            {"y", jsonNumber(extremum.point.y)}};
}

Json json(const SlopeExtreme& extreme) {
    return {{"slope", jsonNumber(extreme.slope)}, {"where", json(extreme.where)}};
}

template <class Item>
Json jsonList(const std::vector<Item>& items) {
    Json::array_t list;
    for (const Item& item : items) {
        list.push_back(json(item));
    }
    return list;
}

}  // namespace

Json jsonIntervals(const std::vector<Interval>& intervals) {
    return jsonList(intervals);
}

Json jsonLandmarks(const Landmarks& landmarks) {
    return {{"zeros", jsonList(landmarks.zeros)},
            {"extrema", jsonList(landmarks.extrema)},
            {"inflections", jsonList(landmarks.inflections)},
            {"joints", jsonNumbers(landmarks.joints)},
            {"linear_pieces", jsonList(landmarks.linearPieces)},
            {"limit_at_minus_infinity", jsonNumber(landmarks.limitAtMinusInfinity)},
            {"limit_at_plus_infinity", jsonNumber(landmarks.limitAtPlusInfinity)},
            {"range", json(landmarks.range)},
            {"largest_slope", json(landmarks.largestSlope)},
            {"smallest_slope", json(landmarks.smallestSlope)},
            {"monotonicity", monotonicityName(landmarks.monotonicity)}};
}

std::string monotonicityName(Monotonicity monotonicity) {
    switch (monotonicity) {
        case Monotonicity::increasing:
            return "increasing";
        case Monotonicity::decreasing:
            return "decreasing";
        case Monotonicity::constant:
            return "constant";
        case Monotonicity::neither:
            break;
    }
    return "neither";
}

}  // namespace zorro
