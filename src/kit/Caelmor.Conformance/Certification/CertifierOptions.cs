using Caelmor.Conformance.Features;
using Caelmor.Conformance.Running;

namespace Caelmor.Conformance.Certification;

/// <summary>How a run of the certifier goes about it.</summary>
/// <remarks>
/// None of it changes what a trial shows. A run that leaves scenarios out certifies nothing,
/// whatever they show.
/// </remarks>
public sealed record CertifierOptions
{
    /// <summary>How long a request may take; an implementation that takes longer hangs.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many scenarios run side by side.</summary>
    /// <remarks>Of a trial's time half is waiting for ports that take some.</remarks>
    public int Jobs { get; init; } = UsualJobs;

    /// <summary>How many trials run side by side, if nobody says otherwise.</summary>
    public static int UsualJobs => 2 * Environment.ProcessorCount;

    /// <summary>What generated worlds and circumstances are drawn from: another seed, other
    /// ones.</summary>
    public int Seed { get; init; }

    /// <summary>Whether trials take place as they are written, and in no other circumstances. Such a
    /// run certifies nothing.</summary>
    public bool IsQuick { get; init; }

    /// <summary>After how many trials that hung the run is cut short, for whoever never answers takes
    /// the whole time limit each time; null: never.</summary>
    public int? MostHung { get; init; }

    /// <summary>What the trials take place in, as an option of the spec has it; null: as
    /// usual.</summary>
    public object? Setting { get; init; }

    /// <summary>Hears how the run gets on.</summary>
    public IRunProgress? Progress { get; init; }

    /// <summary>
    /// Which scenarios are tried, each with its control twin; all of them by default.
    /// </summary>
    public Func<Scenario, bool> Select { get; init; } = _ => true;

    /// <summary>
    /// Puts the trials into another order; as they stand in the files by default.
    /// </summary>
    public Func<IEnumerable<Scenario>, IEnumerable<Scenario>> Arrange { get; init; } =
        trials => trials;
}
