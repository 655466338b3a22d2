using Caelmor.TruthStore.CrashProofs.Processes;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests.Crashes;

/// <summary>A test that needs strace; where it is not, it says so and is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WhereStraceIsFactAttribute : FactAttribute
{
    public WhereStraceIsFactAttribute() =>
        Skip = Strace.Missing.Length > 0 ? Strace.Missing : null;
}
