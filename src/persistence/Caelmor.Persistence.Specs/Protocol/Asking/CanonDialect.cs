using Caelmor.Persistence.Specs.Protocol.Adapters;
using Caelmor.Persistence.Specs.Protocol.Requests;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Protocol.Asking;

/// <summary>How the canon talks with adapters.</summary>
public static class CanonDialect
{
    /// <summary>Its dialect.</summary>
    public static AdapterDialect Instance { get; } = new(
        ProtocolJson.Options,
        certifier => new InitializeParams(
            RequestMethods.Protocol, CanonVersion.Current.Number, certifier),
        typeof(InitializeResult),
        () => new ServerRegistry());
}
