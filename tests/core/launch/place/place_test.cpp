#include "core/launch/place/place.h"

#include <algorithm>
#include <random>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/file/file.h"
#include "core/launch/place/place_book.h"
#include "core/launch/place/place_kind.h"
#include "tests/core/launch/launch_example.h"

namespace zorro {
namespace {

using testing::HasSubstr;

Place sshPlace() {
    Place place = defaultPlace("ssh");
    place.name = "lab";
    place.texts["host"] = "ada@lab";
    return place;
}

Place slurmPlace() {
    Place place = defaultPlace("slurm");
    place.name = "cluster";
    place.texts["folder"] = "/scratch/it's \"mine\"";
    return place;
}

/// Why a place that was changed is refused.
std::string refusal(Place place, const std::function<void(Place&)>& change) {
    change(place);
    return complaintOfCall([&] { checkPlace(place); });
}

TEST(Places, WorkWithTheirDefaults) {
    EXPECT_NO_THROW(checkPlace(sshPlace()));
    EXPECT_NO_THROW(checkPlace(slurmPlace()));
    EXPECT_NO_THROW(checkPlace(defaultPlace("here")));
}

TEST(Places, HaveSettingsThatTheirKindDescribes) {
    std::set<std::string> names;
    for (const PlaceKind* kind : placeKinds()) {
        const PlaceDescription& words = kind->description();
        EXPECT_TRUE(names.insert(words.name).second) << words.name;
        EXPECT_EQ(&placeKind(words.name), kind);
        EXPECT_FALSE(words.title.empty() || words.usualName.empty()) << words.name;
        std::set<std::string> keys{"kind", "name"};
        for (const PlaceField& field : words.fields) {
            EXPECT_TRUE(keys.insert(field.key).second) << field.key;
            EXPECT_FALSE(field.label.empty() || field.meaning.empty() || field.noun.empty()) << field.key;
            const bool mayHoldIt =
                std::count(field.placeholders.begin(), field.placeholders.end(), field.needed) > 0;
            EXPECT_TRUE(field.needed.empty() || mayHoldIt) << field.key;
            EXPECT_TRUE(field.form != PlaceField::Form::text || field.mayBeEmpty || !field.expected.empty())
                << field.key;
        }
    }
    EXPECT_TRUE(placeKinds().front()->description().isHere);
    EXPECT_THAT(complaintOfCall([] { static_cast<void>(placeKind("moon")); }),
                HasSubstr("there is no kind of place 'moon'; known are here, ssh and slurm"));
}

TEST(PlaceBook, BeginsWithThisMachineAndKeepsWhatIsChosen) {
    PlaceBook book;
    EXPECT_TRUE(descriptionOf(book.chosen()).isHere);
    book.setOthers({sshPlace(), slurmPlace()});
    book.choose("cluster");
    book.choose("nowhere");
    EXPECT_EQ(book.chosen().name, "cluster");
    book.setOthers({slurmPlace()});
    EXPECT_EQ(book.chosen().name, "cluster");
    book.setOthers({sshPlace()});
    EXPECT_TRUE(descriptionOf(book.chosen()).isHere);
}

TEST(PlaceBook, IsKeptInTheFolder) {
    const TestFolder folder;
    EXPECT_TRUE(readPlacesOf(folder.path()).empty());
    writePlacesOf(folder.path() / "runs", {sshPlace()});
    EXPECT_EQ(readPlacesOf(folder.path() / "runs"), std::vector<Place>{sshPlace()});
}

TEST(Places, SayWhatIsWrongInOneSentence) {
    EXPECT_THAT(refusal(sshPlace(), [](Place& place) { place.texts["host"] = "-oProxyCommand=x"; }),
                HasSubstr("'lab': its host should be a name of ~/.ssh/config or user@machine"));
    EXPECT_THAT(refusal(sshPlace(), [](Place& place) { place.texts["host"].clear(); }),
                HasSubstr("'lab': its host is empty"));
    EXPECT_THAT(
        refusal(sshPlace(),
                [](Place& place) {
                    place.commands["start"] = {"{program}", "{rum}"};
                }),
        HasSubstr(
            "its start command has an unknown placeholder '{rum}'; known here are {program} and {run}"));
    EXPECT_THAT(refusal(sshPlace(), [](Place& place) { place.commands["start"] = {"{program}"}; }),
                HasSubstr("its start command should hold {run}"));
    EXPECT_THAT(refusal(sshPlace(), [](Place& place) { place.commands["reach"].clear(); }),
                HasSubstr("its way to reach it is empty; it should name a program"));
    EXPECT_THAT(refusal(sshPlace(), [](Place& place) { place.texts["program"] = ""; }),
                HasSubstr("its program"));
    EXPECT_THAT(refusal(sshPlace(), [](Place& place) { place.name = " "; }), HasSubstr("no name"));
    EXPECT_THAT(refusal(sshPlace(), [](Place& place) { place.texts["folder"] = "a\nb"; }),
                HasSubstr("line break"));
    EXPECT_THAT(refusal(slurmPlace(), [](Place& place) { place.texts["script"] = "exec {program}"; }),
                HasSubstr("its job script should begin with #!/bin/sh"));
    EXPECT_THAT(refusal(slurmPlace(), [](Place& place) { place.texts["folder"] = "runs"; }),
                HasSubstr("its folder should be a path from / on, not 'runs'"));
    EXPECT_THAT(refusal(slurmPlace(), [](Place& place) { place.texts["cpus"] = "many"; }),
                HasSubstr("'cluster': its cpus should be a whole number from 1 on, not 'many'"));
    EXPECT_THAT(refusal(slurmPlace(), [](Place& place) { place.texts["memory"] = "8 GB"; }),
                HasSubstr("its memory should be a whole number of megabytes"));
    EXPECT_THAT(refusal(slurmPlace(), [](Place& place) { place.texts["gpus"] = "0"; }),
                HasSubstr("its gpus should be a whole number from 1 on"));
}

TEST(Places, TakeTextsThatTheirKindHas) {
    const std::map<std::string, std::string> texts{{"cpus", "4"}, {"memory", "8G"}};
    EXPECT_EQ(withTexts(slurmPlace(), texts).text("memory"), "8G");
    EXPECT_EQ(withTexts(sshPlace(), texts), sshPlace());
}

TEST(Places, ReadBackFromTheirJson) {
    const std::vector<Place> places{sshPlace(), slurmPlace(), defaultPlace("here")};
    EXPECT_EQ(readPlaces(placesJson(places)), places);
    EXPECT_THAT(readPlaces("[]"), testing::IsEmpty());
}

TEST(Places, TakeDefaultsForWhatIsLeftOut) {
    EXPECT_EQ(readPlaces(R"([{"kind": "ssh", "name": "lab", "host": "ada@lab"}])").front(), sshPlace());
}

TEST(Places, NameTheKeyThatIsWrong) {
    const auto complaint = [](const std::string& json) {
        return complaintOfCall([&] { static_cast<void>(readPlaces(json)); });
    };
    EXPECT_THAT(complaint("{"), HasSubstr("the JSON text breaks off"));
    EXPECT_THAT(complaint("{}"), HasSubstr("should be a list"));
    EXPECT_THAT(complaint(R"([{"kind": "pbs"}])"), HasSubstr("places[0].kind should be here, ssh or slurm"));
    EXPECT_THAT(complaint(R"([{"kind": "ssh", "hots": "x"}])"), HasSubstr("unknown key 'hots'"));
    EXPECT_THAT(complaint(R"([{"kind": "ssh", "name": "a", "reach": "ssh"}])"),
                HasSubstr("places[0].reach should be a list of words"));
    EXPECT_THAT(complaint(R"([{"kind": "here", "name": "a"}, {"kind": "here", "name": "a"}])"),
                HasSubstr("two places are called 'a'"));
}

TEST(Places, ReadOrRefuseWhateverTheirJsonHolds) {
    const std::string good = placesJson({sshPlace(), slurmPlace()});
    std::mt19937 random(1);
    for (int i = 0; i < 2000; ++i) {
        std::string bad = good;
        for (std::size_t changes = 1 + random() % 4; changes > 0; --changes) {
            bad[random() % bad.size()] = static_cast<char>(random());
        }
        try {
            for (const Place& place : readPlaces(bad)) {
                EXPECT_NO_THROW(checkPlace(place));
            }
        } catch (const LaunchError& error) {
            EXPECT_STRNE(error.what(), "");
        }
    }
}

TEST(PlaceRecords, ReadBackAndRefuseWhatIsDamaged) {
    const TestFolder folder;
    writePlaceRecord(folder.path(), {.place = sshPlace(), .run = "runs/a b", .pid = "12", .startTicks = "3"});
    const PlaceRecord record = readPlaceRecord(folder.path());
    EXPECT_EQ(record.place, sshPlace());
    EXPECT_EQ(record.run + record.pid + record.startTicks + record.job, "runs/a b123");
    replaceFile(folder.path() / placeFile,
                R"({"place": {"kind": "ssh", "name": "a", "host": "b"}, "pid": 3})");
    EXPECT_THAT(complaintOfCall([&] { static_cast<void>(readPlaceRecord(folder.path())); }),
                HasSubstr("place.json.pid should be text, not '3'"));
    replaceFile(folder.path() / placeFile, "[1]");
    EXPECT_THROW(static_cast<void>(readPlaceRecord(folder.path())), LaunchError);
}

TEST(Places, KeepRunsWhereNoPathLooksLikeAnOption) {
    Place place = sshPlace();
    EXPECT_EQ(runThere(place, "/here/runs/x"), ".local/share/zorrolab/runs/x");
    place.texts["folder"] = "~/-runs";
    EXPECT_EQ(runThere(place, "/here/runs/x"), "./-runs/x");
}

}  // namespace
}  // namespace zorro
