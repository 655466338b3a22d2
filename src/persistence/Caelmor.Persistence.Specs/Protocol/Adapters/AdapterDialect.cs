using System.Text.Json;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Specs.Protocol.Requests;

namespace Caelmor.Persistence.Specs.Protocol.Adapters;

/// <summary>How a spec talks with adapters: what it says first, how all is written, and who answers
/// them.</summary>
/// <param name="Forms">How params and results are written and read.</param>
/// <param name="Greet">Gives the params of the first request; it is told the version of the
/// certifier.</param>
/// <param name="Introduction">The type of what answers it: an
/// <see cref="IIntroduction"/>.</param>
/// <param name="MakeDesk">Makes the suite's side of a process: it carries out what the adapter
/// calls.</param>
public sealed record AdapterDialect(
    JsonSerializerOptions Forms,
    Func<string, object> Greet,
    Type Introduction,
    Func<IRpcPeer> MakeDesk)
{
    /// <summary>That of a spec beside the canon.</summary>
    /// <param name="spec">The id of the spec.</param>
    /// <param name="forms">How params and results are written and read.</param>
    /// <param name="makeDesk">Makes the suite's side of a process.</param>
    public static AdapterDialect Of(
        string spec, JsonSerializerOptions forms, Func<IRpcPeer> makeDesk) => new(
            forms,
            certifier => new SpecGreeting(RequestMethods.Protocol, spec, certifier),
            typeof(SpecIntroduction),
            makeDesk);
}
