// GoogleTest's main with a QApplication before it, on the offscreen platform and with settings of its own.

#include <QApplication>
#include <QStandardPaths>
#include <gtest/gtest.h>

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QStandardPaths::setTestModeEnabled(true);
    testing::InitGoogleTest(&argc, argv);
    const QApplication application(argc, argv);
    QCoreApplication::setOrganizationName("ZorroLabTests");
    QCoreApplication::setApplicationName("zorrolab-tests");
    return RUN_ALL_TESTS();
}
