using Caelmor.Persistence.Certify.Adapters;
using Caelmor.Persistence.Certify.Implementations;
using Caelmor.Persistence.Specs.Protocol.Adapters;

namespace Caelmor.Persistence.Certify.Piping;

/// <summary>What of a spec goes over the pipe.</summary>
/// <param name="Dialect">How its adapters are talked with.</param>
/// <param name="Serve">Is the adapter of an implementation: of somebody's own, of a mutant by its
/// name, or of the one that is known to conform. It answers until its input ends.</param>
/// <param name="Steps">What an adapter is asked for, before its implementation is tried.</param>
internal sealed record PipedSpec(
    AdapterDialect Dialect,
    Action<ImplementationSource?, string?, Stream, Stream> Serve,
    Func<AdapterProcess, IEnumerable<SmokeStep>> Steps);
