using System.Runtime.CompilerServices;

namespace Caelmor.Persistence.Certify.Tests.Starters;

/// <summary>
/// A test that needs a program; where there is none, it says so and is skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WhereThereIsFactAttribute(string program, [CallerMemberName] string test = "")
    : ConditionalFactAttribute(WhereThereIs.ReasonToSkip(program), test);
