// Sentences that core composes, in the window's language.

#include "ui/language/spoken.h"

#include <chrono>

#include <QCoreApplication>
#include <gtest/gtest.h>

#include "core/approximation/question.h"
#include "core/expression/curve_spec.h"
#include "core/fit/data/data_file.h"
#include "core/fit/fit.h"
#include "core/fit/report/verdict.h"
#include "core/library/define.h"
#include "tests/ui/language/chinese_test.h"
#include "ui/language/sentences/sentence_template.h"
#include "ui/language/sentences/sentences.h"

namespace zorro::ui {
namespace {

using SpokenTest = ChineseTest;

FitQuestion asked(const char* family, const char* target) {
    FitQuestion question =
        withFamily({.target = parseCurve(target), .range = {-5, 5, 101}}, parseCurve(family));
    question.starts = 8;
    return question;
}

void expectChineseReport(const FitQuestion& question) {
    const FitReport report = fit(question);
    for (const std::string& note : report.notes) {
        expectChinese(note);
    }
    for (const FittedParameter& parameter : report.parameters) {
        if (!parameter.remark.empty()) {
            expectChinese(parameter.remark);
        }
    }
    const FitVerdict verdict = verdictOn(question, report);
    expectChinese(verdict.sentence);
    if (verdict.advice) {
        expectChinese(verdict.advice->words);
    }
}

TEST(Spoken, StaysAsItIsInEnglish) {
    EXPECT_EQ(spoken("the fit is exact"), "the fit is exact");
    EXPECT_EQ(spoken(""), "");
}

TEST_F(SpokenTest, NamesAndNumbersKeepTheirPlaceInTheSentence) {
    EXPECT_EQ(spoken("12 of 64 starts found this minimum, the best of 3"),
              "64 个起点中有 12 个找到此极小值，它是 3 个极小值中最好的");
}

TEST_F(SpokenTest, JoinedSentencesAndListsAreSaidPartByPart) {
    EXPECT_EQ(
        spoken("Asymmetric-Zorro follows GELU, at most 0.17 off, at x = 0.75; b_neg and b_pos are at their "
               "bounds"),
        "Asymmetric-Zorro 逼近 GELU，最多偏差 0.17，位于 x = 0.75；b_neg 和 b_pos 位于各自的边界");
    EXPECT_EQ(spoken("a, b and c are not determined"), "a、b 和 c 无法确定");
    EXPECT_EQ(spoken("the fit is exact. points.csv: line 3 has nothing in column 'y'; choose a file"),
              "拟合是精确的。points.csv：第 3 行在列 'y' 中没有内容；请选择文件");
}

TEST_F(SpokenTest, AWordOfSeveralIsTheSameWord) {
    EXPECT_EQ(spoken("1 point cannot determine 3 parameters"), "1 个点无法确定 3 个参数");
    EXPECT_EQ(spoken("2 points cannot determine 3 parameters"), "2 个点无法确定 3 个参数");
}

TEST_F(SpokenTest, WhatWasTypedIsNoPartOfTheSentence) {
    EXPECT_EQ(spoken("unknown function 'the fit is exact; b is at its bound' at column 3"),
              "未知函数 'the fit is exact; b is at its bound' (第 3 列)");
    EXPECT_EQ(spoken("'the fit is exact'"), "'the fit is exact'");
    EXPECT_EQ(spoken("'%2 is at its bound' is not a number"), "'%2 is at its bound' 不是数");
}

TEST_F(SpokenTest, WhatIsNotKnownStaysEnglish) {
    EXPECT_EQ(spoken("What a fine day; it is"), "What a fine day; it is");
    EXPECT_EQ(spoken("; . : '"), "; . : '");
    EXPECT_EQ(spoken("What a fine day: the fit is exact"), "What a fine day：拟合是精确的");
}

TEST_F(SpokenTest, WordsOfTablesAreSaidToo) {
    EXPECT_EQ(spoken("learning rate"), "学习率");
}

TEST_F(SpokenTest, LongAndStrangeTextsAreNoTrouble) {
    std::string text;
    for (int i = 0; i < 2000; ++i) {
        text += "the fit is exact; 'a: ";
    }
    EXPECT_FALSE(spoken(text).isEmpty());
    EXPECT_FALSE(spoken(std::string(5000, ';')).isEmpty());
    EXPECT_EQ(spoken("\xff\xfe is at its bound").right(5), "位于其边界");
}

TEST_F(SpokenTest, NoTemplateHidesAnother) {
    for (const Sentences& subject : allSentences()) {
        for (const char* source : subject) {
            const QString translation = QCoreApplication::translate("Sentences", source);
            for (const std::string& text : decided(source)) {
                const auto filled = [](QString words) {
                    for (int i = 1; i <= 9; ++i) {
                        words.replace(u'%' + QString::number(i), QStringLiteral("A%1").arg(i));
                    }
                    return words;
                };
                const QString said = spoken(filled(QString::fromStdString(text)).toStdString());
                EXPECT_EQ(QString(said).remove(u' ').toStdString(),
                          filled(translation).remove(u' ').toStdString());
            }
        }
    }
}

TEST_F(SpokenTest, TakesAFewMicroseconds) {
    const std::string sentence =
        "Asymmetric-Zorro follows GELU, at most 0.17 off, at x = 0.75; b_neg and b_pos are at their bounds";
    ASSERT_FALSE(spoken(sentence).isEmpty());  // the first one reads the templates
    constexpr int times = 200;
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < times; ++i) {
        ASSERT_FALSE(spoken(sentence).isEmpty());
    }
    const std::chrono::duration<double, std::micro> taken = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(taken.count() / times, 1000);  // a machine may be busy, and sanitizers slow
    RecordProperty("microseconds", std::to_string(taken.count() / times));
}

TEST_F(SpokenTest, ReportsOfFitsAreChinese) {
    expectChineseReport(asked("asymmetric-zorro", "gelu"));
    expectChineseReport(asked("sigmoid-zorro", "gelu"));
    expectChineseReport(asked("swish:beta=1", "swish:beta=1"));
    expectChineseReport(asked("symmetric-zorro", "sin"));
    expectChineseReport(asked("expr(p*q*x):p=1,q=1", "tanh"));
    FitQuestion largest = asked("swish", "gelu");
    largest.loss = Loss::minimax;
    expectChineseReport(largest);
    largest.loss = Loss::l1;
    expectChineseReport(largest);
    FitQuestion impossible = asked("swish", "gelu");
    impossible.conditions = {"f(0)=1"};
    expectChineseReport(impossible);
    FitQuestion narrow = asked("swish:beta=1", "swish:beta=3");
    narrow.parameters[0].lower = 0.5;
    narrow.parameters[0].upper = 2;
    expectChineseReport(narrow);
}

TEST_F(SpokenTest, RefusalsOfFitsAreChinese) {
    FitQuestion question = asked("swish", "gelu");
    const auto expectIssue = [](const FitQuestion& wrong) {
        const auto issue = fitIssue(wrong);
        ASSERT_TRUE(issue);
        expectChinese(issue->text);
    };
    question.range = {3, -3, 100};
    expectChinese(refusal([&] { (void)fit(question); }));
    question.range = {-3, 3, 1};
    expectChinese(refusal([&] { (void)fit(question); }));
    question = asked("swish", "gelu");
    question.parameters[0].start = 1e9;
    expectIssue(question);
    question = asked("swish", "gelu");
    question.parameters[0].lower = 3;
    question.parameters[0].upper = 2;
    expectIssue(question);
    question = asked("swish", "gelu");
    question.starts = 0;
    expectIssue(question);
    question = asked("swish", "gelu");
    question.confidence = 2;
    expectIssue(question);
    for (const char* condition :
         {"f(0)", "f'''(0)=0", "c<=2", "f(0)<1", "lipschitz", "f>=0 on 5:1", "a b<=1"}) {
        question = asked("swish", "gelu");
        question.conditions = {condition};
        expectChinese(refusal([&] { (void)fit(question); }));
    }
}

TEST_F(SpokenTest, RefusalsOfFormulasAndSpecsAreChinese) {
    for (const char* text :
         {"gelo",       "swish:b=1",     "swish:beta=x",    "swish:beta",       "swish:beta=1,beta=2",
          "expr(",      "expr()",        "expr(x+)",        "expr(2)",          "expr(x 2)",
          "expr(tanh)", "expr(tahn(x))", "expr(tanh(x,2))", "expr(x=2)",        "expr(x#2)",
          "expr(1,2)",  "expr(x?2)",     "expr((x)",        "swish:beta=1e300", "expr(x) y",
          ":",          "expr(1e999*x)", "expr(x(2))"}) {
        expectChinese(refusal([text] { (void)parseCurve(text); }));
    }
}

TEST_F(SpokenTest, RefusalsOfDefinitionsAreChinese) {
    for (const char* text : {"f", "= x", "gelu = x*2", "9a = x", "a- = x", "x = 2*x", "tanh = x", "mine ="}) {
        expectChinese(refusal([text] { (void)defineOwn(describeDefinition(text)); }));
    }
}

TEST_F(SpokenTest, RefusalsOfDataAreChinese) {
    for (const char* text : {"", "words only\nand more\n", "x,y\n1,2\n3\n", "x,y\n1,2\n3,four\n",
                             "x,y\n1,\"2\n", "1,2,3,4\n5,6,7,8\n", "x,y,sigma\n1,2,-1\n2,3,1\n"}) {
        expectChinese(refusal([text] { (void)dataTarget(parseData(text), "points.csv"); }));
    }
}

TEST_F(SpokenTest, RefusalsOfApproximationsAreChinese) {
    for (const char* form : {"polynomial", "polynomial:99", "splines:3", "table:2,cubic", "pieces:4:2"}) {
        expectChinese(refusal([form] { (void)approximation::formCalled(form); }));
    }
    for (const char* range : {"4", "4:-4", "1:1", "0:inf"}) {
        expectChinese(refusal([range] { (void)approximation::rangeCalled(range); }));
    }
}

}  // namespace
}  // namespace zorro::ui
