using Caelmor.Conformance.Circumstances;

namespace Caelmor.TruthStore.Specs.Circumstances;

/// <summary>Draws a story: acts in any order, after which the scenario's own commit
/// follows.</summary>
internal sealed class StoryDraw(CircumstanceDraw draw)
{
    private const int FewestActs = 5;
    private const int MostActs = 60;
    private const int MostProcesses = 2;

    private readonly ActDraw _act = new(draw);
    private int _processes = draw.Random.Next(5) == 0 ? MostProcesses : 0;

    /// <summary>Mostly short ones, and some of up to sixty acts.</summary>
    public Circumstance Draw()
    {
        var most = draw.Random.Next(8) == 0 ? MostActs : FewestActs + 10;
        var count = draw.Random.Next(FewestActs, most + 1);
        var acts = Enumerable.Range(0, count).Select(_ => Act()).ToList();
        return new("story", count > FewestActs + 10 ? "long" : "short", [.. acts]);
    }

    private string Act() => draw.Random.Next(20) switch
    {
        < 5 => _act.Commits(),
        < 6 => _act.Gap(),
        < 10 => _act.Trial(),
        < 13 => _act.Refusal(),
        < 15 => ActDraw.Looked,
        < 17 => ActDraw.ClosedAndOpened,
        < 18 => _act.Beside(),
        _ when _processes-- > 0 => _act.Elsewhere(),
        _ => _act.Trial(),
    };
}
