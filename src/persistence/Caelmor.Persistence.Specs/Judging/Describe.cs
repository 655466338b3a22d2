using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Judging;

/// <summary>Tells in words what a picture shows.</summary>
internal static class Describe
{
    public static string Truth(ServerView view) =>
        view.Truth switch
        {
            StoredTruth.Held { Truth: var truth } => $"{truth} with the states of {Names(truth)}",
            StoredTruth.Broken broken => $"a broken truth of epoch {broken.Epoch}",
            _ => "no truth at all",
        };

    public static string Names(Truth truth) =>
        truth.States.Length == 0
            ? "nobody"
            : string.Join(", ", truth.States.Select(state => state.System));

    public static string System(SystemView system) =>
        $"{system.Name} is {Phrases.Of(system.Status)} and holds {system.Data.Count} data";

    /// <summary>The commits, as the journal has them.</summary>
    public static string Commits(ObservedRequest request, IReadOnlyCollection<int> places) =>
        places.Count == 0
            ? "no commit"
            : $"{places.Count} commits: "
                + string.Join("; ", places.Select(place => request.Journal[place]));

    /// <summary>The first difference between what is expected and what is there.</summary>
    public static string FirstDifference(
        IReadOnlyCollection<Datum> expected, IReadOnlyCollection<Datum> found)
    {
        var missing = expected.Except(found).FirstOrDefault();
        var surplus = found.Except(expected).FirstOrDefault();
        return (missing, surplus) switch
        {
            (not null, not null) => $"'{surplus}' instead of '{missing}'",
            (not null, null) => $"'{missing}' is missing",
            (null, not null) => $"'{surplus}' is too much",
            _ => $"{found.Count} data instead of {expected.Count}",
        };
    }
}
