using Caelmor.Persistence.CrashProofs.Calls;
using Caelmor.Persistence.FileStore;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Acts on a store in a process of its own, for the proofs to kill.</summary>
internal sealed class CrashVictimCommand(Victim victim, string act, long number)
{
    public async Task<ExitCode> RunAsync()
    {
        try
        {
            await victim.RunAsync(act, number);
            return ExitCode.Success;
        }
        catch (TruthStoreException refusal)
        {
            throw new StopException(ExitCode.Rejected, refusal.Message);
        }
    }
}
