using Caelmor.Conformance.Circumstances;

namespace Caelmor.Persistence.Specs.Circumstances;

/// <summary>Draws what is otherwise in one trial than it is written.</summary>
/// <param name="Random">What is drawn from.</param>
/// <param name="IsEverythingOtherwise">Whether nothing is left as it is written.</param>
internal sealed record CircumstanceDraw(Random Random, bool IsEverythingOtherwise)
    : TownDraw(Random, IsEverythingOtherwise)
{
    private const int Small = 16;
    private const int LastMoment = 14;

    private static readonly string[] Clients =
        ["Mara's client", "server", "Server", "the server", "SYSTEM", "player", "0", "cliënt"];

    /// <summary>In which order systems and states stand.</summary>
    public IEnumerable<Circumstance> Order()
    {
        if (IsOtherwise(5))
        {
            yield return new(
                "order of systems", "another", [$"the systems take part in the order {InSomeOrder()}"]);
        }

        if (IsOtherwise(5))
        {
            yield return new(
                "order of states", "another", [$"the truth was written in the order {InSomeOrder()}"]);
        }
    }

    /// <summary>How long the server's ports take.</summary>
    /// <remarks>Where everything is otherwise each call is late, for who lies low until then shows in
    /// that one trial or not at all.</remarks>
    public IEnumerable<Circumstance> Time()
    {
        if (IsEverythingOtherwise)
        {
            yield return new("time", "late", ["each of the server's ports is late"]);
        }
        else if (IsOtherwise(4))
        {
            yield return new(
                "time",
                "now late, now not",
                [$"the server's ports take their time, as drawn from {Random.Next(1000)}"]);
        }
    }

    /// <summary>Who asks for something at the same time.</summary>
    public IEnumerable<Circumstance> Company()
    {
        if (IsOtherwise(4))
        {
            var request = Any<string>(["save", "restore"]);
            yield return new(
                "company",
                $"a client's {request}",
                [
                    $"at step {1 + Random.Next(LastMoment)} of the request, a client called "
                        + $"\"{Client()}\" asks to {request}",
                ]);
        }
    }

    /// <summary>What a client calls itself.</summary>
    public string Client() => Any(Clients);

    // Where everything is otherwise there are more than a hundred, also when the state of one system
    // is missing. What is larger still is seldom.
    protected override (string Value, int Count, int Systems) CrowdSize() => Random.Next(1000) switch
    {
        < 700 when IsEverythingOtherwise => Many(systems: 3),
        < 500 => ("a few of all systems", 1 + Random.Next(5), 5),
        < 800 => Many(systems: 2),
        < 990 => ("256 or 257 of a system", Random.Next(256, 258), 1),
        < 999 => ("1,000 of a system", 1_000, 1),
        _ => ("5,000 of a system", 5_000, 1),
    };

    private (string Value, int Count, int Systems) Many(int systems) =>
        ("64 or 65 of some systems", Random.Next(64, 66), systems);

    protected override int Bytes() => Random.Next(100) switch
    {
        < 88 => Small,
        < 98 => 256,
        _ => 70_000,
    };

    private string InSomeOrder() => string.Join(", ", Shuffled());
}
