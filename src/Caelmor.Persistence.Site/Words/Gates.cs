using Caelmor.Persistence.Specs.Register;

namespace Caelmor.Persistence.Site.Words;

/// <summary>The gates, in words.</summary>
internal static class Gates
{
    /// <summary>The six validation gates, then the plan and the suite.</summary>
    public static IReadOnlyList<Gate> All { get; } = Enum.GetValues<Gate>();

    /// <summary>Such as <c>atomicity</c>; the word in addresses, too.</summary>
    public static string NameOf(Gate gate) => gate.ToString().ToLowerInvariant();

    /// <summary>What it asks for.</summary>
    public static string SentenceOf(Gate gate) => gate switch
    {
        Gate.Participation => "Only the canon’s systems take part.",
        Gate.Atomicity => "A save is all or nothing.",
        Gate.Ordering => "A restore follows the one order, with dependencies satisfied.",
        Gate.Legality => "A restore executes nothing and emits no intent.",
        Gate.Isolation => "Networking and snapshots satisfy nothing.",
        Gate.Rejection => "Partial, missing or inconsistent truth is rejected, always alike.",
        Gate.Plan => "No gate of an implementation: the order of building.",
        _ => "No gate of an implementation: the documents and the suite.",
    };
}
