#pragma once

// Waiting for what other threads bring, with the event loop running.

#include <QTest>
#include <gtest/gtest.h>

namespace zorro::ui {

/// Runs the event loop until the condition holds; fails where it does not within half a minute.
template <class Condition>
void waitFor(Condition condition) {
    ASSERT_TRUE(QTest::qWaitFor(condition, 30'000));
}

}  // namespace zorro::ui
