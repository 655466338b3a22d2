using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Specs.Protocol.Adapters;
using Caelmor.Persistence.Specs.Protocol.Requests;
using Caelmor.WorldGrid.Specs.Protocol;
using Caelmor.WorldGrid.Specs.Trials;

namespace Caelmor.WorldGrid.Specs.Piping;

/// <summary>World grids at the other end of a pipe.</summary>
public static class GridPipe
{
    /// <summary>How adapters of grids are talked with.</summary>
    public static AdapterDialect Dialect { get; } =
        AdapterDialect.Of(WorldGridSpec.Id, GridJson.Options, () => new GridDesk());

    /// <summary>A grid that has introduced itself, on trial.</summary>
    /// <param name="who">Who it said it is.</param>
    /// <param name="lease">Gives each trial a process.</param>
    public static ISubject SubjectOf(IIntroduction who, Func<IAdapterLease> lease) =>
        new WorldGridSubject(
            who.Name, who.Version, (_, ports) => new PipedChannel(lease(), ports));
}
