using Caelmor.JsonRpc;
using Caelmor.Persistence.Specs.Protocol.Requests;

namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>Holds all processes of a run to one introduction: a verdict names one
/// implementation.</summary>
internal static class SameIntroduction
{
    /// <exception cref="ProtocolException">They are not the same.</exception>
    public static void Check(InitializeResult first, InitializeResult other)
    {
        if (other != first)
        {
            throw new ProtocolException(
                "every process of one run introduces itself alike: as "
                + $"{Words(first)}, as the first one did.",
                $"a process that introduces itself as {Words(other)}.");
        }
    }

    private static string Words(InitializeResult one) =>
        $"name '{one.Name}', version '{one.Version}'";
}
