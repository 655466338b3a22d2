using Caelmor.JsonRpc;

namespace Caelmor.Persistence.Specs.Protocol.Requests;

/// <summary>The first request of a spec beside the canon: who asks, and by which rules.</summary>
/// <param name="Protocol">The version of the protocol.</param>
/// <param name="Spec">The id of the spec, such as <c>audit-ledger</c>.</param>
/// <param name="Certifier">The version of the certifier.</param>
public sealed record SpecGreeting(int Protocol, string Spec, string Certifier)
{
    /// <summary>What an adapter of this spec answers.</summary>
    /// <param name="spec">The spec of the adapter.</param>
    /// <param name="name">What its implementation calls itself.</param>
    /// <param name="version">The version of that.</param>
    /// <exception cref="RpcErrorException">It is asked in other words than it knows.</exception>
    public SpecIntroduction AnsweredBy(string spec, string name, string version) =>
        Protocol == RequestMethods.Protocol && Spec == spec
            ? new(RequestMethods.Protocol, spec, name, version)
            : throw new RpcErrorException(
                RpcErrorException.InvalidRequest,
                $"Found protocol {Protocol} and the spec '{Spec}'; this adapter speaks protocol "
                + $"{RequestMethods.Protocol} for {spec}. Certify it with --spec {spec}.");
}

/// <summary>The first answer of whoever is tried by such a spec.</summary>
/// <param name="Protocol">The version of the protocol.</param>
/// <param name="Spec">The spec whose methods it answers.</param>
/// <param name="Name">What the implementation calls itself.</param>
/// <param name="Version">Its version, in its own scheme.</param>
public sealed record SpecIntroduction(int Protocol, string Spec, string Name, string Version)
    : IIntroduction
{
    /// <inheritdoc/>
    void IIntroduction.Check(object greeting)
    {
        var asked = ((SpecGreeting)greeting).Spec;
        if (Spec != asked)
        {
            throw new ProtocolException(
                $"an adapter of the spec {asked}.", $"one of '{Spec}'.");
        }

        ((IIntroduction)new InitializeResult(Protocol, Name, Version)).Check(greeting);
    }
}
