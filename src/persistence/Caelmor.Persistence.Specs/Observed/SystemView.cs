using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Observed;

/// <summary>What can be seen of a system at one moment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Status">Where it stands in its life.</param>
/// <param name="Data">What it holds, in the order of the keys.</param>
public sealed record SystemView(
    SystemName Name, SystemStatus Status, IReadOnlyList<Datum> Data);
