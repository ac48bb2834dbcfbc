#include "app/zorro/schema/schema.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "app/zorro/command_line/usage_error.h"
#include "app/zorro/train/field_words.h"
#include "core/launch/place/place_kind.h"
#include "core/run/comparison/field.h"
#include "core/run/quantity/quantity.h"
#include "core/study/file/study_words.h"
#include "core/text/json.h"
#include "core/text/text.h"

namespace zorro {
namespace {

constexpr const char* mark = "x-properties";

const char* typeName(FieldKind kind) {
    switch (kind) {
        case FieldKind::flag:
            return "boolean";
        case FieldKind::whole:
            return "integer";
        case FieldKind::number:
            return "number";
        case FieldKind::words:
            return "array";
        default:
            return "string";
    }
}

void limit(Json& schema, const ComparisonField& field) {
    if (rangeText(field).empty()) {
        return;
    }
    const bool isWhole = field.access.kind == FieldKind::whole;
    const auto number = [isWhole](double value) {
        return isWhole ? Json(static_cast<std::uint64_t>(value)) : Json(value);
    };
    schema["minimum"] = number(field.lower);
    schema[field.withoutUpper ? "exclusiveMaximum" : "maximum"] = number(field.upper);
}

Json fieldSchema(const ComparisonField& field) {
    Json schema{{"description", fieldSentences(field)}, {"type", typeName(field.access.kind)}};
    if (field.access.kind == FieldKind::choice) {
        for (const FieldChoice& choice : field.access.choices) {
            schema["enum"].push_back(choice.word);
        }
    }
    if (field.access.kind == FieldKind::words) {
        schema["items"] = {{"type", "string"}};
    }
    limit(schema, field);
    if (field.access.mayBeLeftOut) {
        schema["type"] = Json::array({schema["type"], "null"});
    }
    return schema;
}

Json allFields() {
    Json properties = Json::object();
    for (const ComparisonField& field : comparisonFields()) {
        if (field.group().empty()) {
            properties[field.key] = fieldSchema(field);
            continue;
        }
        Json& group = properties[std::string(field.group())];
        group["type"] = "object";
        group["additionalProperties"] = false;
        group["properties"][std::string(field.name())] = fieldSchema(field);
    }
    return properties;
}

Json memberWiseFields() {
    Json properties = Json::object();
    for (const std::string& key : memberWiseKeys()) {
        properties[key] = fieldSchema(*findField(key));
    }
    return properties;
}

/// A study has one value of a field, which may be a text, too, as on the command line.
Json problemFieldSchema(const ComparisonField& field) {
    Json schema = fieldSchema(field);
    const FieldKind kind = field.access.kind;
    if (kind == FieldKind::choice) {
        schema.erase("type");
        if (!field.wordAlone.empty()) {
            schema["enum"].insert(schema["enum"].end(), {true, false});
        }
        return schema;
    }
    schema.erase("items");
    schema["type"] = kind == FieldKind::flag || kind == FieldKind::whole
                         ? Json::array({typeName(kind), "string"})
                         : Json::array({"number", "string"});
    if (field.access.mayBeLeftOut) {
        schema["type"].push_back("null");
    }
    return schema;
}

Json problemFields() {
    Json properties = Json::object();
    for (const std::string& word : problemWords()) {
        properties[word] = problemFieldSchema(*problemField(word));
    }
    return properties;
}

Json placeFields(const char* kind) {
    Json properties = Json::object();
    for (const PlaceField& field : placeKind(kind).description().fields) {
        const bool isCommand = field.form == PlaceField::Form::command;
        const std::string usual = field.usual.empty() ? "" : " Usually: " + field.usual;
        Json& schema = properties[field.key];
        schema = {{"description", field.meaning + '.' + usual}, {"type", isCommand ? "array" : "string"}};
        if (isCommand) {
            schema["items"] = {{"type", "string"}};
        }
    }
    return properties;
}

Json quantitySchema(const QuantityDescription& quantity, const char* items) {
    return {{"description", std::string(quantity.label) + ": " + std::string(quantity.meaning) + '.'},
            {"$ref", std::string("#/$defs/") + items}};
}

template <typename Predicate>
Json quantitiesWhere(const char* items, const Predicate& belongs) {
    Json properties = Json::object();
    for (const QuantityDescription& each : quantities) {
        if (belongs(each)) {
            properties[std::string(each.name)] = quantitySchema(each, items);
        }
    }
    return properties;
}

/// Where columns of these stand in a line of events.jsonl.
Json recorded(const char* items, const std::vector<QuantityOf>& of) {
    return quantitiesWhere(items, [&](const QuantityDescription& each) {
        return each.recorded && std::ranges::find(of, each.of) != of.end();
    });
}

const std::array<std::pair<const char*, std::function<Json()>>, 9> tables{{
    {"fields", allFields},
    {"member-wise fields", memberWiseFields},
    {"problem fields", problemFields},
    {"ssh place", [] { return placeFields("ssh"); }},
    {"slurm place", [] { return placeFields("slurm"); }},
    {"shared quantities", [] { return recorded("perStep", {QuantityOf::run}); }},
    {"member quantities",
     [] {
         return recorded("perMember", {QuantityOf::member, QuantityOf::run});
     }},
    {"layer quantities",
     [] {
         return recorded("perLayer", {QuantityOf::layer, QuantityOf::activationLayer});
     }},
    {"evaluated quantities",
     [] {
         return quantitiesWhere("figure", [](const QuantityDescription& each) {
             return each.conclusion == Conclusion::evaluated;
         });
     }},
}};

Json propertiesOf(const std::string& name) {
    std::vector<std::string> names;
    for (const auto& [known, make] : tables) {
        if (name == known) {
            return make();
        }
        names.emplace_back(known);
    }
    throw UsageError(inQuotes(name) + " is no table that a schema takes properties from; those are " +
                     listed(names));
}

void fill(Json& schema) {
    if (schema.is_object() && schema.contains(mark)) {
        Json properties = propertiesOf(schema.at(mark).get<std::string>());
        schema.erase(mark);
        properties.update(schema.value("properties", Json::object()));
        schema["properties"] = std::move(properties);
    }
    for (Json& each : schema) {
        if (each.is_structured()) {
            fill(each);
        }
    }
}

}  // namespace

std::string filledSchema(const std::string& source) {
    Json schema = parseJson(source);
    fill(schema);
    return jsonDocument(schema);
}

}  // namespace zorro
