using System.Runtime.CompilerServices;

namespace Caelmor.Persistence.Operating.Tests.Running;

/// <summary>A test that gives files to other users; only root may.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AsRootFactAttribute([CallerMemberName] string test = "")
    : ConditionalFactAttribute(Reason, test)
{
    private static string? Reason => Environment.UserName == "root" ? null
        : $"Found the user '{Environment.UserName}'; expected root, who alone may give files away.";
}
