#include "core/text/markup.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <map>
#include <optional>

namespace zorro {

namespace {

const std::map<std::string_view, std::string_view>& latexSigns() {
    static const std::map<std::string_view, std::string_view> signs{
        {"\\", "\\textbackslash{}"},
        {"{", "\\{"},
        {"}", "\\}"},
        {"$", "\\$"},
        {"&", "\\&"},
        {"#", "\\#"},
        {"%", "\\%"},
        {"_", "\\_"},
        {"^", "\\textasciicircum{}"},
        {"~", "\\textasciitilde{}"},
        {"<", "$<$"},
        {">", "$>$"},
        {"|", "$|$"},
        {"\"", "''"},
        {"−", "$-$"},
        {"×", "$\\times$"},
        {"·", "$\\cdot$"},
        {"±", "$\\pm$"},
        {"≤", "$\\le$"},
        {"≥", "$\\ge$"},
        {"≈", "$\\approx$"},
        {"≠", "$\\ne$"},
        {"∞", "$\\infty$"},
        {"√", "$\\surd$"},
        {"∇", "$\\nabla$"},
        {"∂", "$\\partial$"},
        {"→", "$\\to$"},
        {"↑", "$\\uparrow$"},
        {"↓", "$\\downarrow$"},
        {"′", "$'$"},
        {"″", "$''$"},
        {"…", "\\dots{}"},
        {"–", "--"},
        {"—", "---"},
        {"‘", "`"},
        {"’", "'"},
        {"“", "``"},
        {"”", "''"},
        {"°", "$^\\circ$"},
        {"\u00a0", "~"},
        {"\u2009", "\\,"},
        {"\u202f", "\\,"},
        {"α", "$\\alpha$"},
        {"β", "$\\beta$"},
        {"γ", "$\\gamma$"},
        {"δ", "$\\delta$"},
        {"ε", "$\\varepsilon$"},
        {"ζ", "$\\zeta$"},
        {"η", "$\\eta$"},
        {"θ", "$\\theta$"},
        {"ι", "$\\iota$"},
        {"κ", "$\\kappa$"},
        {"λ", "$\\lambda$"},
        {"μ", "$\\mu$"},
        {"µ", "$\\mu$"},
        {"ν", "$\\nu$"},
        {"ξ", "$\\xi$"},
        {"π", "$\\pi$"},
        {"ρ", "$\\rho$"},
        {"σ", "$\\sigma$"},
        {"τ", "$\\tau$"},
        {"υ", "$\\upsilon$"},
        {"φ", "$\\varphi$"},
        {"χ", "$\\chi$"},
        {"ψ", "$\\psi$"},
        {"ω", "$\\omega$"},
        {"Γ", "$\\Gamma$"},
        {"Δ", "$\\Delta$"},
        {"Θ", "$\\Theta$"},
        {"Λ", "$\\Lambda$"},
        {"Ξ", "$\\Xi$"},
        {"Π", "$\\Pi$"},
        {"Σ", "$\\Sigma$"},
        {"Φ", "$\\Phi$"},
        {"Ψ", "$\\Psi$"},
        {"Ω", "$\\Omega$"},
    };
    return signs;
}

const std::map<std::string_view, char>& raisedSigns() {
    static const std::map<std::string_view, char> signs{
        {"⁰", '0'}, {"¹", '1'}, {"²", '2'}, {"³", '3'}, {"⁴", '4'}, {"⁵", '5'},
        {"⁶", '6'}, {"⁷", '7'}, {"⁸", '8'}, {"⁹", '9'}, {"⁻", '-'}, {"⁺", '+'},
    };
    return signs;
}

bool continuesSign(char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U;
}

/// The first sign of UTF-8 text that is not empty; one byte where it begins none.
std::string_view firstSign(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0x80U ? 1 : lead < 0xc2U ? 1 : lead < 0xe0U ? 2 : lead < 0xf0U ? 3 : 4;
    if (length > text.size())
        return text.substr(0, 1);
    for (std::size_t i = 1; i < length; ++i) {
        if (!continuesSign(text[i]))
            return text.substr(0, 1);
    }
    return text.substr(0, length);
}

std::uint32_t numberOf(std::string_view sign) {
    constexpr std::array<std::uint32_t, 5> leadBits{0, 0x7fU, 0x1fU, 0x0fU, 0x07U};
    std::uint32_t number = static_cast<unsigned char>(sign.front()) & leadBits[sign.size()];
    for (const char byte : sign.substr(1)) number = number << 6U | (static_cast<unsigned char>(byte) & 0x3fU);
    return number;
}

std::string latexSign(std::string_view sign) {
    if (const auto found = latexSigns().find(sign); found != latexSigns().end())
        return std::string(found->second);
    if (const auto byte = static_cast<unsigned char>(sign.front()); sign.size() == 1)
        return byte < 0x20U ? " " : byte < 0x7fU ? std::string(sign) : "?";
    const std::uint32_t number = numberOf(sign);
    const bool isLatin = number >= 0xc0U && number <= 0x17fU && number != 0xd7U && number != 0xf7U;
    if (isLatin)
        return std::string(sign);
    std::array<char, 16> named{};
    static_cast<void>(std::snprintf(named.data(), named.size(), "[U+%04X]", static_cast<unsigned>(number)));
    return named.data();
}

}  // namespace

std::string latexText(std::string_view text) {
    std::string words;
    std::string exponent;
    const auto endExponent = [&] {
        words += exponent.empty() ? exponent : "$^{" + exponent + "}$";
        exponent.clear();
    };
    while (!text.empty()) {
        const std::string_view sign = firstSign(text);
        text.remove_prefix(sign.size());
        if (const auto raised = raisedSigns().find(sign); raised != raisedSigns().end()) {
            exponent += raised->second;
        } else {
            endExponent();
            // Two hyphens would become a dash.
            words += sign == "-" && words.ends_with('-') ? "{}-" : latexSign(sign);
        }
    }
    endExponent();
    return words;
}

std::string htmlText(std::string_view text) {
    std::string words;
    for (const char character : text) {
        switch (character) {
            case '&':
                words += "&amp;";
                break;
            case '<':
                words += "&lt;";
                break;
            case '>':
                words += "&gt;";
                break;
            case '"':
                words += "&quot;";
                break;
            case '\'':
                words += "&#39;";
                break;
            default:
                words += character;
        }
    }
    return words;
}

}  // namespace zorro
