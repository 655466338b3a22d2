using System.Collections.Immutable;
using Caelmor.Conformance.Certification;

namespace Caelmor.Conformance.Specs;

/// <summary>An option of certifying that a spec brings along.</summary>
/// <param name="Name">Such as <c>--store</c>.</param>
/// <param name="HelpName">What its value is, such as <c>file:DIR</c>.</param>
/// <param name="Description">What it does.</param>
/// <param name="Read">Understands a value; what it throws is told to the caller.</param>
public sealed record TrialOption(
    string Name, string HelpName, string Description, Func<string, TrialSetting> Read)
{
    /// <summary>Whether whoever gives it says by it who is tried.</summary>
    public bool NamesTheSubject { get; init; }
}

/// <summary>What the trials of a run take place in, if it is something else than usual.</summary>
/// <param name="Value">What the spec's own hosts find in their options; null for
/// nothing.</param>
public sealed record TrialSetting(object? Value)
{
    /// <summary>How long an answer may take in it; null: as long as usual.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Where it keeps files.</summary>
    public ImmutableArray<Room> Rooms { get; init; } = [];

    /// <summary>Who is tried, if it says so; null: whoever is named otherwise.</summary>
    public ISubject? Subject { get; init; }
}

/// <summary>A folder in which a run keeps files, and how much room it needs there.</summary>
/// <param name="Name">What the caller names it by, such as <c>TMPDIR</c>.</param>
/// <param name="Folder">The folder.</param>
/// <param name="Bytes">How much has to fit.</param>
public sealed record Room(string Name, string Folder, long Bytes);
