using Caelmor.CommandLine;
using Caelmor.CommandLine.Operating;
using Caelmor.TruthStore.Files.Schemas;

namespace Caelmor.Persistence.Operating;

/// <summary>Hands the tool what it has around it, and what this build knows of older
/// stores.</summary>
internal sealed record OperatorEnvironment : OperatorsEnvironment
{
    /// <inheritdoc cref="OperatorsEnvironment"/>
    public OperatorEnvironment(Screen screen, TextWriter output, TextWriter errors, TextReader input)
        : base(screen, output, errors, input)
    {
    }

    /// <summary>That of the process.</summary>
    public OperatorEnvironment(OperatorsEnvironment here)
        : base(here)
    {
    }

    /// <summary>The schema versions of this build, and the steps to them.</summary>
    public SchemaMigrations Schemas { get; init; } = SchemaMigrations.None;
}
