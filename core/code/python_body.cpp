#include "core/code/python_body.h"

#include <algorithm>

#include "core/code/expression_writer.h"
#include "core/code/template.h"

namespace zorro {
namespace {

/// One line, which black must leave as it is where it is too long.
std::string pythonLine(std::size_t indent, const std::string& text) {
    constexpr std::size_t width = 88;
    const std::string line = std::string(indent, ' ') + text;
    return line.size() <= width ? line : line + "  # fmt: skip";
}

/// Whether the text is a name or one call, behind which an attribute may stand without parentheses.
bool isOneCall(std::string_view text) {
    const std::size_t start = std::min(text.find_first_of("( +-*/<>=!"), text.size());
    if (start == text.size()) {
        return true;
    }
    int depth = 0;
    for (std::size_t i = start; start > 0 && text[start] == '(' && i < text.size(); ++i) {
        depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
        if (depth == 0) {
            return i + 1 == text.size();
        }
    }
    return false;
}

/// Whether the text is x, or one call of PyTorch's with x alone or with plain options: such functions look
/// after half precision themselves.
bool caresForPrecision(std::string_view text) {
    const bool isCall =
        text.starts_with("F.") && text.find('(') + 1 == text.find('x') && text.find(')') + 1 == text.size();
    return text == "x" || text == "jax.nn.relu(x)" || text == "ops.relu(x)" || isCall;
}

WrittenExpression writtenBody(const Curve& curve, const std::vector<ModuleParameter>& parameters,
                              const Dialect& dialect,
                              const std::map<std::string_view, std::string_view>& natives,
                              const PythonWords& words) {
    std::vector<Gap> gaps{{"zorro", std::string(words.zorro)}};
    std::vector<std::string> taken;
    for (const ModuleParameter& parameter : parameters) {
        gaps.emplace_back(parameter.symbol, parameter.name);
        taken.push_back(parameter.name);
    }
    const std::string& name = curve.description().name;
    if (isZorro(curve)) {
        return {{}, fill(zorroBody(name), gaps)};
    }
    if (const auto native = natives.find(name); native != natives.end()) {
        return {{}, fill(native->second, gaps)};
    }
    const CodeTree code = safeTree(curve);
    return writeExpression(
        code, code.root, dialect, [&](const std::string& symbol) { return fill('@' + symbol + '@', gaps); },
        taken);
}

}  // namespace

std::string pythonBody(std::size_t indent, const Curve& curve, const std::vector<ModuleParameter>& parameters,
                       const Dialect& dialect, const std::map<std::string_view, std::string_view>& natives,
                       const PythonWords& words) {
    const WrittenExpression written = writtenBody(curve, parameters, dialect, natives, words);
    if (written.statements.empty() && caresForPrecision(written.value)) {
        return pythonLine(indent, "return " + written.value);
    }
    std::string body;
    std::string_view widened = words.widened;
    while (!widened.empty()) {
        const std::size_t end = widened.find('\n');
        body += pythonLine(indent, std::string(widened.substr(0, end))) + '\n';
        widened.remove_prefix(end + 1);
    }
    for (const ModuleParameter& parameter : parameters) {
        if (!words.likeX.empty()) {
            const std::string value = fill(words.likeX, {{"name", parameter.name}});
            body += pythonLine(indent, parameter.name + " = " + value) + '\n';
        }
    }
    for (const std::string& statement : written.statements) {
        body += pythonLine(indent, statement) + '\n';
    }
    const bool needsParentheses = words.narrowed.starts_with("@value@") && !isOneCall(written.value);
    const std::string value = needsParentheses ? "(" + written.value + ")" : written.value;
    return body + pythonLine(indent, "return " + fill(words.narrowed, {{"value", value}}));
}

}  // namespace zorro
