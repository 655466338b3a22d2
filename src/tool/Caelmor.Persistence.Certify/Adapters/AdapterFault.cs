using Caelmor.Conformance.Judging;
using Caelmor.JsonRpc;

namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>Names what went wrong between certifier and adapter for what it is.</summary>
internal static class AdapterFault
{
    public static Exception Of(Exception cause, AdapterProcess process) => cause switch
    {
        ProtocolException breach =>
            new MalformedAnswerException(breach.Expected, breach.Found + process.Words),
        RpcErrorException error => new AdapterErrorException(
            $"The adapter answered with error {error.Code}: {error.Message}{process.Words}"),
        IOException => new AdapterEndedException(process.DescribeEnd()),
        _ => cause,
    };
}
