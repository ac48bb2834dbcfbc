// GoogleTest's main with a QApplication before it, on the offscreen platform and in a home of its own.

#include <QApplication>
#include <gtest/gtest.h>

#include "tests/home.h"

int main(int argc, char** argv) {
    const zorro::TestHome home;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    testing::InitGoogleTest(&argc, argv);
    const QApplication application(argc, argv);
    QCoreApplication::setOrganizationName("ZorroLabTests");
    QCoreApplication::setApplicationName("zorrolab-tests");
    return RUN_ALL_TESTS();
}
