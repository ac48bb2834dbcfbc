// Character text from a small grammar: sentences whose verb agrees with their subject, sums that are right,
// and brackets that close. What comes next depends on characters far back, so a model that only counts
// neighbours does visibly worse than one that remembers.

#include <array>
#include <string>

#include "core/dataset/file/text.h"
#include "core/dataset/generated.h"
#include "core/dataset/random.h"

namespace zorro {

namespace {

constexpr std::size_t usualSentences = 4000;
constexpr std::size_t deepestNesting = 4;

template <std::size_t count>
std::string chosen(const std::array<const char*, count>& words, Random& random) {
    return words[random.below(count)];
}

/// "the small dogs near the house see a bird."
std::string sentence(Random& random) {
    static constexpr std::array nouns{"dog", "cat", "bird", "child", "tree", "robot"};
    static constexpr std::array plurals{"dogs", "cats", "birds", "children", "trees", "robots"};
    static constexpr std::array verbs{"sees", "likes", "follows", "hears"};
    static constexpr std::array pluralVerbs{"see", "like", "follow", "hear"};
    static constexpr std::array adjectives{"small", "old", "green", "quiet"};
    static constexpr std::array places{"house", "river", "garden"};

    const bool plural = random.below(2) == 1;
    std::string text = "the ";
    if (random.below(2) == 1)
        text += chosen(adjectives, random) + " ";
    text += plural ? chosen(plurals, random) : chosen(nouns, random);
    if (random.below(2) == 1)
        text += " near the " + chosen(places, random);
    text += " " + (plural ? chosen(pluralVerbs, random) : chosen(verbs, random));
    text += " a " + chosen(nouns, random);
    return text + ".";
}

/// "17+25=42;"
std::string sum(Random& random) {
    const std::uint64_t a = random.below(50);
    const std::uint64_t b = random.below(50);
    return std::to_string(a) + "+" + std::to_string(b) + "=" + std::to_string(a + b) + ";";
}

/// "[x(y{})]"
std::string brackets(std::size_t depth, Random& random) {
    static constexpr std::array pairs{"()", "[]", "{}"};
    const std::string pair = chosen(pairs, random);
    std::string inside(1, static_cast<char>('x' + random.below(3)));
    const std::uint64_t children = depth < deepestNesting ? random.below(3) : 0;
    for (std::uint64_t child = 0; child < children; ++child) inside += brackets(depth + 1, random);
    return pair.substr(0, 1) + inside + pair.substr(1);
}

}  // namespace

Dataset makeGrammar(const DatasetOptions& options) {
    const std::size_t characters = options.examples.value_or(usualSentences) * options.sequenceLength + 1;
    Random random(options.seed);
    std::string text;
    while (text.size() < characters) {
        switch (random.below(3)) {
            case 0:
                text += sentence(random);
                break;
            case 1:
                text += sum(random);
                break;
            default:
                text += brackets(0, random);
        }
        text += random.below(8) == 0 ? '\n' : ' ';
    }
    text.resize(characters);
    return textDataset("grammar", text, options.sequenceLength);
}

}  // namespace zorro
