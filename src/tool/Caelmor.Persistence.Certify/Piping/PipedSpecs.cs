using Caelmor.CommandLine;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Specs;

namespace Caelmor.Persistence.Certify.Piping;

/// <summary>The specs whose implementations can be processes that speak the protocol.</summary>
internal static class PipedSpecs
{
    private static readonly (Spec Spec, PipedSpec Piped)[] All =
    [
        (TheCanon.Spec, PipedCanon.Instance),
        (TheWorldGrids.Spec, PipedGrids.Instance),
        (TheAuditLedgers.Spec, PipedLedgers.Instance),
    ];

    /// <summary>What of a spec goes over the pipe.</summary>
    /// <param name="command">What asks for it, for messages.</param>
    /// <exception cref="StopException">Nothing does.</exception>
    public static PipedSpec Of(Spec spec, string command) =>
        All.FirstOrDefault(one => one.Spec.Id == spec.Id).Piped ?? throw StopException.Misuse(
            $"'{command}' speaks the protocol, and of {spec.Id} whoever is tried runs in this "
            + "process alone. --spec takes one of: "
            + $"{string.Join(", ", All.Select(one => one.Spec.Id))}.");
}
