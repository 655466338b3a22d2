using System.Runtime.CompilerServices;

namespace Caelmor.Persistence.Tests.Shared;

/// <summary>Tests that need a program; where it is not, they say so and are skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WhereThereIsTheoryAttribute(string program, [CallerMemberName] string test = "")
    : ConditionalTheoryAttribute(WhereThereIs.ReasonToSkip(program), test);
