using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Registers;
using Caelmor.Conformance.Specs;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.Conformance.SampleSpec;

/// <summary>A spec of two rules that is nobody's but the tests': all that one has to bring.</summary>
public static class WellSpec
{
    public const string Source = """
        # Wells

        ## 1. Water

        Each bucket **must** come up full.
        A well without a rope **must not** give water.
        """;

    public const string Feature = """
        @w
        Feature: 1. Water

          Background:
            Given the well of Alderford

          @w-1.1
          Rule: Each bucket comes up full

            Half a bucket is a way for nothing.

            Scenario: Three buckets
              When 3 buckets are drawn
              Then 3 buckets are full

          @w-1.2
          Rule: A well without a rope gives no water

            Nobody climbs down.

            Scenario: The rope is cut
              But the rope is cut
              When 2 buckets are drawn
              Then the drawing is refused
        """;

    private const string Folder = "features/wells";
    private const string Path = Folder + "/section-1-water.feature";

    public static Spec Spec { get; } = new()
    {
        Id = "wells",
        About = "how water is drawn: wells",
        Files = new(
            Folder,
            () => [new(Path, Feature)],
            () => Register.Parse(Json(), $"{Folder}/{SpecFiles.RegisterName}")),
        Steps = typeof(WellSteps).Assembly,
        Subjects = new WellKind(),
        MutantsOnDemand = new(() =>
        [
            new("spills", "w-1.1", "A bucket is lost.", "3 buckets", new WellSubject(new Spilling())),
            new(
                "needs-no-rope",
                "w-1.2",
                "It draws without a rope.",
                "no water",
                new WellSubject(new Ropeless())),
        ]),
    };

    public static string Json()
    {
        var json = $$"""
            {
              "spec": "wells",
              "version": 1,
              "title": "wells",
              "groupWord": "part",
              "groups": [{ "id": "water", "title": "water" }],
              "documents": [
                {
                  "id": "w", "title": "Wells", "file": "wells.md", "locked": true, "dependsOn": [],
                  "context": ["{{Digest("Wells")}}"],
                  "sections": [
                    {
                      "number": 1, "title": "Water", "context": ["{{Digest("Water")}}"],
                      "rules": [
                        {
                          "id": "w-1.1", "group": "water", "strength": "must",
                          "restated": "Each bucket comes up full", "shownBy": "three buckets",
                          "source": ["{{Digest("Each bucket must come up full.")}}"],
                          "under": null, "account": "scenarios"
                        },
                        {
                          "id": "w-1.2", "group": "water", "strength": "must not",
                          "restated": "A well without a rope gives no water", "shownBy": "a cut",
                          "source": ["{{Digest("A well without a rope must not give water.")}}"],
                          "under": null, "account": "scenarios"
                        }
                      ]
                    }
                  ]
                }
              ],
              "files": {}
            }

            """;
        return FeatureLock.Rewrite(json, "rules.json", [new(Path, Feature)]);
    }

    private static string Digest(string sentence) => SentenceDigest.Of(sentence).Text;

    private sealed class WellKind : ISubjectKind
    {
        public string Noun => "well";

        public Type Contract => typeof(IWell);

        public ISubject Default => new WellSubject(new DeepWell());

        public ISubject Of(LoadedObject loaded) => new WellSubject((IWell)loaded.Instance);

        public Task<ISubject?> StartAsync(string command, int places, TimeSpan limit) =>
            Task.FromResult<ISubject?>(null);

        public ISubject Replay(string name, string version, ITranscripts transcripts) =>
            new WellSubject(new DeepWell(), replayed: transcripts) { Name = name, Version = version };
    }
}
