using Caelmor.Persistence.FileStore.Migrating;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Operating;

/// <summary>What the tool has around it: where it writes, whom it asks, whose hand it is.</summary>
/// <param name="Screen">Where reports go.</param>
/// <param name="Output">Where answers for machines go, and help.</param>
/// <param name="Errors">Where messages go that are no report.</param>
/// <param name="Input">Where an operator's answers come from.</param>
internal sealed record Surroundings(
    Screen Screen, TextWriter Output, TextWriter Errors, TextReader Input)
{
    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The schema versions of this build, and the steps to them.</summary>
    public SchemaMigrations Schemas { get; init; } = SchemaMigrations.None;

    /// <summary>The user name that goes into the log of the store.</summary>
    public string Operator { get; init; } = Environment.UserName;
}
