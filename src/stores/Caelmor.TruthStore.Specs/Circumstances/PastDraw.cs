using Caelmor.Conformance.Circumstances;

namespace Caelmor.TruthStore.Specs.Circumstances;

/// <summary>Draws what a store has been through.</summary>
/// <param name="LeavesTheTruth">Whether nothing of it commits a truth: there is to be none, or no
/// later one.</param>
internal sealed record PastDraw(bool LeavesTheTruth)
{
    private const int CommitsAtLeast = 5;
    private const int OpeningsAtLeast = 8;
    private const int Seldom = 40;

    /// <summary>Some acts; a refusal, a row of commits and several openings among them, if everything
    /// is otherwise.</summary>
    public IEnumerable<Circumstance> Draw(CircumstanceDraw draw)
    {
        if (!draw.IsOtherwise(6))
        {
            yield break;
        }

        var act = new ActDraw(draw);
        var (value, count) = (draw.IsEverythingOtherwise ? 0 : draw.Random.Next(20)) switch
        {
            < 10 => ("a few acts", 1 + draw.Random.Next(3)),
            < 19 => ("some acts", 4 + draw.Random.Next(5)),
            _ => ("many acts", 9 + draw.Random.Next(32)),
        };
        List<string> acts = [.. Enumerable.Range(0, count).Select(_ => Act(draw, act))];
        if (draw.IsEverythingOtherwise)
        {
            Insert(draw, acts, LeavesTheTruth ? ActDraw.OfNothing : act.Refusal(), 1);
            Insert(draw, acts, ActDraw.ClosedAndOpened, OpeningsAtLeast);
            Insert(draw, acts, LeavesTheTruth ? act.Harmless() : act.Trial(), 1);
            Insert(draw, acts, LeavesTheTruth
                ? act.Harmless()
                : ActDraw.Committed(CommitsAtLeast), 1);
        }

        if (draw.Random.Next(Seldom) == 0)
        {
            Insert(draw, acts, LeavesTheTruth ? act.Visit() : act.Elsewhere(), 1 + draw.Random.Next(2));
        }

        // Somebody has looked by then: the scenario's own reading is not the first.
        if (draw.IsEverythingOtherwise)
        {
            acts.Add(ActDraw.Looked);
        }

        yield return new("past", value, [.. acts]);
    }

    private string Act(CircumstanceDraw draw, ActDraw act) =>
        draw.Random.Next(10) switch
        {
            < 2 => act.Harmless(),
            < 4 => act.Refusal(),
            _ when LeavesTheTruth => act.Harmless(),
            < 7 => act.Commits(),
            < 8 => act.Gap(),
            _ => act.Trial(),
        };

    private static void Insert(CircumstanceDraw draw, List<string> acts, string act, int times)
    {
        for (var time = 0; time < times; time++)
        {
            acts.Insert(draw.Random.Next(acts.Count + 1), act);
        }
    }
}
