#include "core/code/template.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace zorro {
namespace {

TEST(Template, PutsTextsIntoGapsOnceAndLeavesDecoratorsAlone) {
    EXPECT_EQ(fill("@keras.register\n@a@ + @b@", {{"a", "@b@"}, {"b", "2"}}), "@keras.register\n@b@ + 2");
    EXPECT_THROW((void)fill("@missing@", {}), std::logic_error);
}

TEST(Template, LaysOutLongCallsAsBlackDoes) {
    const std::string name(41, 'n');
    EXPECT_EQ(pythonCall(4, "f(", {"a", "b"}, ")"), "    f(a, b)");
    EXPECT_EQ(pythonCall(0, "function(", {name, name}, "):"),
              "function(\n    " + name + ", " + name + "\n):");
    EXPECT_EQ(pythonCall(0, "f(", {name, name, "cccc"}, ")"),
              "f(\n    " + name + ",\n    " + name + ",\n    cccc,\n)");
}

TEST(Template, WritesNumbersThatStayFloatingPoint) {
    EXPECT_EQ(floatLiteral(2), "2.0");
    EXPECT_EQ(floatLiteral(-0.1), "-0.1");
    EXPECT_EQ(floatLiteral(1e-7), "1e-07");
    EXPECT_EQ(floatLiteral(1e15), "1e15");
}

TEST(Template, BreaksProseAtTheWidth) {
    EXPECT_EQ(wrapped("one two three", "// ", 10), "// one two\n// three");
}

}  // namespace
}  // namespace zorro
