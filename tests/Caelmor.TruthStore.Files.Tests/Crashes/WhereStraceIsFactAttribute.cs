using System.Runtime.CompilerServices;
using Caelmor.Persistence.Tests.Shared;
using Caelmor.Storage.CrashProofs.Processes;

namespace Caelmor.TruthStore.Files.Tests.Crashes;

/// <summary>A test that needs strace; where it is not, it says so and is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WhereStraceIsFactAttribute([CallerMemberName] string test = "")
    : ConditionalFactAttribute(Strace.Missing.Length > 0 ? Strace.Missing : null, test);
