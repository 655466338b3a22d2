using Caelmor.Persistence.Server;

namespace Caelmor.TruthStore.Specs.Judging;

/// <summary>Tells in words what a store gave.</summary>
internal static class Describe
{
    public static string Of(StoredTruth stored) =>
        stored switch
        {
            StoredTruth.Held held => Of(held.Truth),
            StoredTruth.Broken broken =>
                $"the word that the truth of epoch {broken.Epoch} is broken: {broken.Why}",
            _ => "no truth",
        };

    public static string Of(Truth truth)
    {
        var seal = truth.IsIntact ? "its seal intact" : "its seal broken";
        return $"the truth of epoch {truth.Epoch} with {truth.States.Length} states and "
            + $"{truth.States.Sum(state => state.Data.Length)} data, {seal}";
    }

    public static string Of(Truth? truth, string otherwise) =>
        truth is null ? otherwise : Of(truth);

    public static string Of(Exception failure) =>
        $"{KindOf(failure)}: {failure.Message}";

    /// <summary>The kind of an exception, the first time and when it is played again.</summary>
    public static string KindOf(Exception failure) =>
        failure is ReplayedFailureException replayed ? replayed.Kind : failure.GetType().Name;

    /// <summary>What sets two truths apart, in a sentence; for two that look alike.</summary>
    public static string Difference(Truth expected, Reading found)
    {
        if (found is not Reading.Gave { Stored: StoredTruth.Held { Truth: var truth } })
        {
            return $"{found}.";
        }

        var missing = Data(expected).Except(Data(truth)).FirstOrDefault();
        var surplus = Data(truth).Except(Data(expected)).FirstOrDefault();
        return (missing, surplus) switch
        {
            (null, null) => $"{Of(truth)}.",
            (not null, null) => $"{Of(truth)}: {Of(missing)} is missing.",
            (null, not null) => $"{Of(truth)}: {Of(surplus)} is too much.",
            _ => $"{Of(truth)}: {Of(surplus)} instead of {Of(missing)}.",
        };
    }

    private static IEnumerable<Datum> Data(Truth truth) =>
        truth.States.SelectMany(state => state.Data);

    private static string Of(Datum datum) =>
        $"'{Short(datum.Key.Text)}' of {datum.Value.Bytes.Length} bytes";

    private static string Short(string text) =>
        CodeUnits.Visible(text.Length > 40 ? text[..40] + "…" : text);
}
