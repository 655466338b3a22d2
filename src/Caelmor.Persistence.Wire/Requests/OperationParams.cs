using System.Collections.Immutable;
using Caelmor.Persistence.Wire.Forms;

namespace Caelmor.Persistence.Wire.Requests;

/// <summary>A request for a save or a restore.</summary>
/// <param name="Server">The number of the server.</param>
/// <param name="Requester">Who asks.</param>
/// <param name="Surfaces">Those who ask to take part.</param>
public sealed record OperationParams(
    int Server, RequesterForm Requester, ImmutableArray<SurfaceForm> Surfaces);
