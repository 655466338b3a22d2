using Caelmor.Conformance.Circumstances;
using Caelmor.Persistence.Specs.Stories;

namespace Caelmor.Persistence.Specs.Circumstances;

/// <summary>Draws a story: acts in any order, of which the last one is the scenario's own.</summary>
/// <remarks>Most acts fit where the story stands, so that it gets on; some do not, for a server is
/// asked for what it can't do, too.</remarks>
internal sealed class StoryDraw(CircumstanceDraw draw, bool isRunning)
{
    private const int FewestActs = 5;
    private const int MostActs = 60;
    private const int MostMoments = 12;

    // So many times more often than at any one step, both begin at one instant.
    private const int OftenAtOnce = 4;

    private bool _isRunning = isRunning;

    /// <summary>Mostly short ones, and some of up to sixty acts.</summary>
    public Circumstance Draw()
    {
        var most = draw.Random.Next(10) == 0 ? MostActs : FewestActs + 10;
        var count = draw.Random.Next(FewestActs, most + 1);
        var acts = Enumerable.Range(0, count).Select(_ => Act()).ToList();
        return new("story", count > FewestActs + 10 ? "long" : "short", [.. acts]);
    }

    private string Act() => draw.Random.Next(20) switch
    {
        < 6 => _isRunning ? "the server was asked to save" : Restored(),
        < 7 => _isRunning ? "the server was asked to restore" : "the server was asked to save",
        < 11 => _isRunning
            ? $"the server was asked to save, but {draw.Any(Trouble.OfSaves).Words}"
            : $"the server was asked to restore, but {draw.Any(Trouble.OfRestores).Words}",
        < 12 when _isRunning => "the server was asked to save, and the store "
            + $"{draw.Any<string>(["failed", "fell silent"])} after the commit point",
        < 13 => $"a client called \"{draw.Client()}\" asked to {Request()}",
        < 15 => _isRunning ? $"Mara sold Tobin {1 + draw.Random.Next(9)} arrows" : Restored(),
        < 17 => AtOnce(),
        < 18 => "the server started its systems",
        _ => Stopped(),
    };

    private string Restored()
    {
        _isRunning = true;
        return "the server was asked to restore";
    }

    private string Stopped()
    {
        _isRunning = false;
        return "the server stopped and started again";
    }

    // Of two that begin at one instant one is granted at least, if it fits: then the other shows.
    private string AtOnce()
    {
        var (drawn, second) = (Request(), Request());
        var moment = Math.Max(0, draw.Random.Next(MostMoments + OftenAtOnce) - OftenAtOnce + 1);
        var first = moment > 0 ? drawn : _isRunning ? "save" : "restore";
        _isRunning |= first == "restore" || second == "restore";
        return $"the server was asked to {first}, and at step {moment} of it to {second}";
    }

    private string Request() => draw.Any<string>(["save", "restore"]);
}
