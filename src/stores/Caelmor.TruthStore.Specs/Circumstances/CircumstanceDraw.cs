using Caelmor.Conformance.Circumstances;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Specs.Circumstances;

namespace Caelmor.TruthStore.Specs.Circumstances;

/// <summary>Draws what is otherwise in one trial than it is written.</summary>
/// <param name="Random">What is drawn from.</param>
/// <param name="IsEverythingOtherwise">Whether nothing is left as it is written.</param>
internal sealed record CircumstanceDraw(Random Random, bool IsEverythingOtherwise)
    : TownDraw(Random, IsEverythingOtherwise)
{
    // More than a trial counts, however long its past is.
    private const long MostEpochs = 5_000;

    /// <summary>One of the five.</summary>
    public SystemName AnySystem() => Any(Participants.All);

    /// <summary>In which order states stand.</summary>
    public IEnumerable<Circumstance> Order()
    {
        if (IsOtherwise(5))
        {
            yield return new(
                "order of states",
                "another",
                [$"the states of each truth stand in the order {string.Join(", ", Shuffled())}"]);
        }
    }

    /// <summary>Which epochs the truths are of: such at which somebody's numbers end.</summary>
    public IEnumerable<Circumstance> Epochs()
    {
        if (!IsOtherwise(6))
        {
            yield break;
        }

        var (value, first, step) = (IsEverythingOtherwise ? Random.Next(4, 12) : Random.Next(12)) switch
        {
            0 => ("around ten", 5, 1),
            1 => ("around a hundred", 100 - Random.Next(14), 1),
            2 => ("around 256", 256 - Random.Next(14), 1),
            3 => ("around 65,536", 65_536 - Random.Next(14), 1),
            4 or 5 => ("around 2^31", (1L << 31) - Random.Next(5), 1),
            6 => ("around 2^32", (1L << 32) - Random.Next(5), 1),
            7 => ("around 2^53", (1L << 53) - Random.Next(14), 1),
            8 or 9 => ("each 2^32 apart", 1L << 32, 1L << 32),
            10 => ("far apart", int.MaxValue + 1L + Random.Next(1000), 1_000_000_007L),
            _ => ("up to the last one", long.MaxValue - 1 - MostEpochs, 1L),
        };
        yield return new(
            "epochs",
            value,
            [$"what is called epoch 1 is {first}, and each epoch is {step} after the one before"]);
    }

    // Where everything is otherwise there are more than a hundred. What is larger still is seldom.
    protected override (string Value, int Count, int Systems) CrowdSize() => Random.Next(1000) switch
    {
        < 850 when IsEverythingOtherwise => Many(),
        < 500 => ("a few of all systems", Random.Next(6), 5),
        < 800 => Many(),
        < 970 => ("255 to 257 of a system", Random.Next(255, 258), 1),
        < 998 => ("1,000 of a system", 1_000, 1),
        _ => ("5,000 of a system", 5_000, 1),
    };

    private (string Value, int Count, int Systems) Many() =>
        ("63 to 65 of two systems", Random.Next(63, 66), 2);

    protected override int Bytes() => Random.Next(100) switch
    {
        < 85 => 16,
        < 97 => 256,
        _ => 70_000,
    };
}
