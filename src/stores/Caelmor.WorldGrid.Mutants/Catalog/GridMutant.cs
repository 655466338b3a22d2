namespace Caelmor.WorldGrid.Mutants.Catalog;

/// <summary>The plain grid with one thing wrong, on purpose.</summary>
/// <param name="Name">Short and unique, such as <c>lays-it-on-anything</c>.</param>
/// <param name="Breaks">The rule it breaks, such as <c>pv-15.1</c>.</param>
/// <param name="Sentence">What it does wrong, for people.</param>
/// <param name="CaughtBy">What the failing step has to have expected, in part.</param>
/// <param name="Change">Replaces steps, for each opening anew: what it remembers it
/// forgets.</param>
public sealed record GridMutant(
    string Name,
    string Breaks,
    string Sentence,
    string CaughtBy,
    Func<GridSteps, GridSteps> Change) : IWorldGridImplementation
{
    /// <summary>Mutants have no versions of their own.</summary>
    public string Version => "mutant";

    /// <summary>Whether it is right in all examples as they are written, and wrong in some
    /// circumstances.</summary>
    public bool LiesLow { get; init; }

    /// <summary>Whether it is wrong when a world is made, and never after.</summary>
    public bool IsOfMaking { get; init; }

    /// <summary>What is wrong with what it sees of its host; nothing, mostly.</summary>
    public Func<IGridHost, IGridHost> Sees { get; init; } = host => host;

    /// <inheritdoc/>
    public ValueTask<IWorldGrid> CreateAsync(
        GridGenesis genesis,
        IGridHost host,
        GridOptions options,
        CancellationToken cancellation) =>
        Anew().CreateAsync(genesis, Sees(host), options, cancellation);

    /// <inheritdoc/>
    public ValueTask<IWorldGrid> OpenAsync(
        GridOpening opening,
        IGridHost host,
        GridOptions options,
        CancellationToken cancellation) =>
        Anew().OpenAsync(opening, Sees(host), options, cancellation);

    /// <inheritdoc/>
    public IWorldGridMaintenance Maintain(IGridHost host, GridOptions options) =>
        Anew().Maintain(Sees(host), options);

    /// <summary>The name, the rule and the sentence.</summary>
    public override string ToString() => $"{Name} ({Breaks}): {Sentence}";

    private PlainWorldGrid Anew() => new(Change(GridSteps.Plain));
}
