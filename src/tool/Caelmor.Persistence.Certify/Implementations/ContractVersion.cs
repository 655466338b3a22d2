using System.Reflection;
using Caelmor.CommandLine;

namespace Caelmor.Persistence.Certify.Implementations;

/// <summary>Whether an assembly was built against the contract that the certifier has.</summary>
internal static class ContractVersion
{
    private static readonly AssemblyName Contract = typeof(IImplementation).Assembly.GetName();

    /// <summary>Such as <c>Caelmor.Persistence 0.2.0</c>.</summary>
    public static string Ours { get; } = Of(Contract);

    /// <exception cref="StopException">It was built against one that does not fit.</exception>
    public static void Check(Assembly assembly, string file)
    {
        var theirs = assembly.GetReferencedAssemblies()
            .FirstOrDefault(reference => reference.Name == Contract.Name);
        if (theirs is not null && !Fits(theirs.Version!, Contract.Version!))
        {
            throw StopException.Misuse(
                $"'{file}' was built against {Of(theirs)}, and this certifier has {Ours}. "
                + "Build it against that version, or take a certifier of its own.");
        }
    }

    // Before 1.0 the second number breaks; from then on it only adds.
    private static bool Fits(Version theirs, Version ours) =>
        theirs.Major == ours.Major
        && (ours.Major > 0 ? theirs.Minor <= ours.Minor : theirs.Minor == ours.Minor);

    private static string Of(AssemblyName name) => $"{name.Name} {name.Version?.ToString(3)}";
}
