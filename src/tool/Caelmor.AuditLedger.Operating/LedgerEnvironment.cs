using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;

namespace Caelmor.AuditLedger.Operating;

/// <summary>Hands the tool what it has around it: where it writes, whose hand it is.</summary>
/// <param name="Screen">Where reports go.</param>
/// <param name="Output">Where answers for machines go, events, and help.</param>
/// <param name="Errors">Where messages go that are no report.</param>
/// <param name="Input">Where answers would come from; nothing is asked.</param>
internal sealed record LedgerEnvironment(
    Screen Screen, TextWriter Output, TextWriter Errors, TextReader Input)
    : ToolEnvironment(Screen, Output, Errors, Input)
{
    /// <summary>Whether the caller left the standard output open.</summary>
    public bool IsOutputOpen { get; init; } = true;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The user name that goes into the log of decisions.</summary>
    public string Operator { get; init; } = Environment.UserName;
}
