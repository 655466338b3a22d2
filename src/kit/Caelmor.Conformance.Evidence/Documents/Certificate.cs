using System.Collections.Immutable;
using System.Text.Json;
using Caelmor.Conformance.Certification;

namespace Caelmor.Conformance.Evidence.Documents;

/// <summary>The certifier's verdict on one implementation, with all the evidence.</summary>
/// <remarks>
/// A verdict of any kind can be written down; only one whose <see cref="Decision"/> is
/// <see cref="Decision.Certified"/> certifies.
/// </remarks>
public sealed record Certificate
{
    /// <summary>Who was tried.</summary>
    public required CertifiedSubject Subject { get; init; }

    /// <summary>The spec that it was tried under.</summary>
    public required SpecIdentity Spec { get; init; }

    /// <summary>What tried it, on what machine, and how.</summary>
    public required RunConditions Run { get; init; }

    /// <summary>What it came to.</summary>
    public required Decision Decision { get; init; }

    /// <summary>How many trials there were.</summary>
    public required TrialCounts Counts { get; init; }

    /// <summary>Exceptions that no step met; empty if all is well.</summary>
    public required ImmutableArray<CertifiedException> UnhandledExceptions { get; init; }

    /// <summary>Every trial, scenarios and control twins, in the order of the files.</summary>
    public required ImmutableArray<CertifiedTrial> Trials { get; init; }

    /// <summary>What the transcripts name by its SHA-256: the larger things that were handed
    /// about.</summary>
    public required ImmutableSortedDictionary<string, JsonElement> Contents { get; init; }

    /// <summary>SHA-256 of everything above, as it is written.</summary>
    public string Digest { get; init; } = "";

    /// <summary>Who vouches for it; null if nobody does.</summary>
    public CertificateSignature? Signature { get; init; }
}
