using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.TruthStore.Files.Schemas;

namespace Caelmor.Persistence.Operating;

/// <summary>Hands the tool what it has around it: where it writes, whom it asks, whose hand it
/// is.</summary>
/// <param name="Screen">Where reports go.</param>
/// <param name="Output">Where answers for machines go, and help.</param>
/// <param name="Errors">Where messages go that are no report.</param>
/// <param name="Input">Where an operator's answers come from.</param>
internal sealed record OperatorEnvironment(
    Screen Screen, TextWriter Output, TextWriter Errors, TextReader Input)
    : ToolEnvironment(Screen, Output, Errors, Input)
{
    /// <summary>Whether the caller left the standard output open.</summary>
    public bool IsOutputOpen { get; init; } = true;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The schema versions of this build, and the steps to them.</summary>
    public SchemaMigrations Schemas { get; init; } = SchemaMigrations.None;

    /// <summary>The user name that goes into the log of the store.</summary>
    public string Operator { get; init; } = Environment.UserName;
}
