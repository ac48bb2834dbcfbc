#pragma once

// Tests that run in the Chinese window.

#include <functional>
#include <string>

#include <gtest/gtest.h>

namespace zorro::ui {

/// Speaks Chinese, and goes silent at the end.
class ChineseTest : public testing::Test {
protected:
    void SetUp() override;
    void TearDown() override;
};

/// Expects that spoken() leaves no run of three English words of the sentence, what stands in quotes aside.
void expectChinese(const std::string& english);

/// The sentence with which `work` refuses; a failure where it does not.
[[nodiscard]] std::string refusal(const std::function<void()>& work);

}  // namespace zorro::ui
