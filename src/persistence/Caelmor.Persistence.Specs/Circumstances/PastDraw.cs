using Caelmor.Conformance.Circumstances;
using Caelmor.Persistence.Specs.Stories;

namespace Caelmor.Persistence.Specs.Circumstances;

/// <summary>Draws what a server has been through.</summary>
/// <param name="IsRunning">Whether it runs; otherwise it has just started.</param>
/// <param name="HasTruth">Whether it was ever saved.</param>
internal sealed record PastDraw(bool IsRunning, bool HasTruth)
{
    private const int FirstSteps = 8;
    private const string Restored = "the server was restored before";

    /// <summary>Some acts. Where everything is otherwise they begin with a rejection and with two
    /// requests at once, so that whoever lies low until then is wrong in all that follows: saves and
    /// restores.</summary>
    public IEnumerable<Circumstance> Draw(CircumstanceDraw draw)
    {
        if (!draw.IsOtherwise(6))
        {
            yield break;
        }

        var (value, count) = (draw.IsEverythingOtherwise ? 0 : draw.Random.Next(20)) switch
        {
            < 1 when draw.IsEverythingOtherwise => ("a few acts", draw.Random.Next(2)),
            < 8 => ("a few acts", 1 + draw.Random.Next(3)),
            < 19 => ("some acts", 4 + draw.Random.Next(5)),
            _ => ("many acts", 9 + draw.Random.Next(32)),
        };
        List<string> acts = [.. Enumerable.Range(0, count).Select(_ => Act(draw))];
        if (draw.IsEverythingOtherwise)
        {
            acts.InsertRange(0, [Rejection(draw), AmidCompany(draw)]);
            acts.AddRange([Granted, HasTruth ? Restored : Granted, Granted]);
        }

        yield return new("past", value, [.. acts]);
    }

    private string Granted => !HasTruth ? "a restore was rejected before, for it was running"
        : IsRunning ? "the server was saved before"
        : Restored;

    private string Act(CircumstanceDraw draw) => draw.Random.Next(10) switch
    {
        < 4 => Granted,
        < 5 when HasTruth => Restored,
        < 6 => $"a client called \"{draw.Client()}\" asked to "
            + $"{draw.Any<string>(["save", "restore"])} before",
        < 7 => IsRunning
            ? "a restore was rejected before, for it was running"
            : "a save was rejected before, for nothing was restored",
        _ => Rejection(draw),
    };

    // A server that can't be asked for anything that takes a step has no company either.
    private string AmidCompany(CircumstanceDraw draw) => HasTruth
        ? $"{Granted}, and at step {1 + draw.Random.Next(FirstSteps)} of it a client called "
            + $"\"{draw.Client()}\" asked to {draw.Any<string>(["save", "restore"])}"
        : Rejection(draw);

    private string Rejection(CircumstanceDraw draw) => IsRunning
        ? $"a save was rejected before, for {draw.Any(Trouble.OfSaves).Words}"
        : $"a restore was rejected before, for {draw.Any(Trouble.OfRestores).Words}";
}
