using Caelmor.Conformance.Circumstances;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Specs.Towns;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Circumstances;

/// <summary>Draws what is otherwise in a town in one trial than it is written, whatever is tried in
/// it.</summary>
/// <param name="Random">What is drawn from.</param>
/// <param name="IsEverythingOtherwise">Whether nothing is left as it is written.</param>
public abstract record TownDraw(Random Random, bool IsEverythingOtherwise)
{
    /// <summary>Whether something is otherwise: always if everything is, and otherwise so many times
    /// of ten.</summary>
    public bool IsOtherwise(int ofTen) => IsEverythingOtherwise || Random.Next(10) < ofTen;

    /// <summary>One of several things.</summary>
    public T Any<T>(IReadOnlyList<T> things)
    {
        ArgumentNullException.ThrowIfNull(things);
        return things[Random.Next(things.Count)];
    }

    /// <summary>How things are called.</summary>
    public IEnumerable<Circumstance> Names()
    {
        if (IsOtherwise(6))
        {
            var words = Any(Naming.Others).Words;
            yield return new("names", words, [$"everything has {words}"]);
        }
    }

    /// <summary>Who lives there besides.</summary>
    public IEnumerable<Circumstance> Crowd()
    {
        if (!IsOtherwise(6))
        {
            yield break;
        }

        var (value, count, systems) = CrowdSize();
        yield return new(
            "crowd",
            value,
            [
                .. Shuffled().Take(systems).Select(system =>
                    $"the {system} system holds {count} more data, of up to {Bytes()} bytes"),
            ]);
    }

    /// <summary>How large a crowd is.</summary>
    /// <returns>What that is called, how many of a system there are, and of how many
    /// systems.</returns>
    protected abstract (string Value, int Count, int Systems) CrowdSize();

    /// <summary>How many bytes the largest value of a crowd has.</summary>
    protected abstract int Bytes();

    /// <summary>The five systems in some order.</summary>
    protected SystemName[] Shuffled()
    {
        SystemName[] systems = [.. Participants.All];
        Random.Shuffle(systems);
        return systems;
    }
}
