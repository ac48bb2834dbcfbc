#include "ui/widgets/latest_job.h"

#include <atomic>
#include <semaphore>
#include <stdexcept>
#include <vector>

#include <QTest>
#include <gtest/gtest.h>

namespace zorro::ui {
namespace {

/// What a job of numbers brought.
struct Received {
    std::vector<std::pair<int, int>> answers;
    std::vector<int> ended;
    QString problem;

    [[nodiscard]] bool hasEnded(int request) const {
        return std::find(ended.begin(), ended.end(), request) != ended.end();
    }
};

class LatestJobTest : public testing::Test {
protected:
    using Job = LatestJob<int, int>;

    Job make(Job::Work work) {
        return {std::move(work),
                [this](int request, int answer) {
                    EXPECT_EQ(std::this_thread::get_id(), home);
                    received.answers.emplace_back(request, answer);
                },
                [this](int request, const QString& problem) {
                    received.ended.push_back(request);
                    received.problem = problem;
                }};
    }
    void waitForEndOf(int request) {
        ASSERT_TRUE(QTest::qWaitFor([&] { return received.hasEnded(request); }, 30'000));
    }

    std::thread::id home = std::this_thread::get_id();
    Received received;
    std::counting_semaphore<> begun{0};
    std::counting_semaphore<> mayEnd{0};
};

TEST_F(LatestJobTest, AnswersWithTheRequestOnTheThreadOfItsOwner) {
    Job job = make([this](int request, const auto& send, const auto&) {
        EXPECT_NE(std::this_thread::get_id(), home);
        send(10 * request);
        send(10 * request + 1);
    });
    job.request(4);
    EXPECT_TRUE(received.answers.empty()) << "answers are queued";
    waitForEndOf(4);

    EXPECT_EQ(received.answers, (std::vector<std::pair<int, int>>{{4, 40}, {4, 41}}));
    EXPECT_TRUE(received.problem.isEmpty());
}

TEST_F(LatestJobTest, ANewerRequestReplacesTheOneThatWaitsAndStopsTheOneUnderWay) {
    Job job = make([this](int request, const auto& send, const std::stop_token& stop) {
        if (request == 1) {
            begun.release();
            mayEnd.acquire();
        }
        send(stop.stop_requested() ? -1 : request);
    });
    job.request(1);
    begun.acquire();
    job.request(2);
    job.request(3);
    mayEnd.release();
    waitForEndOf(3);

    EXPECT_EQ(received.answers, (std::vector<std::pair<int, int>>{{1, -1}, {3, 3}}));
    EXPECT_EQ(received.ended, (std::vector<int>{1, 3}));
}

TEST_F(LatestJobTest, WorkThatIsToFinishIsNotStoppedByANewerRequest) {
    Job job = make([this](int request, const auto& send, const std::stop_token& stop) {
        if (request == 1) {
            begun.release();
            mayEnd.acquire();
        }
        send(stop.stop_requested() ? -1 : request);
    });
    job.request(1, WhenReplaced::finishes);
    begun.acquire();
    job.request(2);
    mayEnd.release();
    waitForEndOf(2);

    EXPECT_EQ(received.answers, (std::vector<std::pair<int, int>>{{1, 1}, {2, 2}}));
}

TEST_F(LatestJobTest, StoppingForgetsWhatWaitsAndKeepsTheAnswerOfWhatRuns) {
    Job job = make([this](int request, const auto& send, const std::stop_token& stop) {
        if (request == 1) {
            begun.release();
            mayEnd.acquire();
        }
        send(stop.stop_requested() ? -1 : request);
    });
    job.request(1, WhenReplaced::finishes);
    begun.acquire();
    EXPECT_FALSE(job.stop()) << "nothing waits";
    job.request(2);
    EXPECT_TRUE(job.stop());
    mayEnd.release();
    waitForEndOf(1);
    job.request(3);
    waitForEndOf(3);

    EXPECT_EQ(received.answers, (std::vector<std::pair<int, int>>{{1, -1}, {3, 3}}));
}

TEST_F(LatestJobTest, AnExceptionEndsItsRequestInWordsAndNothingElse) {
    Job job = make([](int request, const auto& send, const auto&) {
        send(request);
        if (request == 1) {
            throw std::runtime_error("no such thing");
        }
    });
    job.request(1);
    waitForEndOf(1);
    EXPECT_EQ(received.problem, "no such thing");
    job.request(2);
    waitForEndOf(2);

    EXPECT_TRUE(received.problem.isEmpty());
    EXPECT_EQ(received.answers.size(), 2U);
}

TEST_F(LatestJobTest, NothingComesOfAJobThatIsGone) {
    std::atomic<bool> wasStopped = false;
    {
        Job job = make([&](int request, const auto& send, const std::stop_token& stop) {
            begun.release();
            while (!stop.stop_requested()) {
                std::this_thread::yield();
            }
            wasStopped = true;
            send(request);
        });
        job.request(1);
        begun.acquire();
    }
    EXPECT_TRUE(wasStopped) << "its end is waited for";
    QCoreApplication::processEvents();
    EXPECT_TRUE(received.answers.empty() && received.ended.empty());
}

}  // namespace
}  // namespace zorro::ui
