using System.Globalization;
using Caelmor.CommandLine;

namespace Caelmor.AuditLedger.Operating.Reporting;

/// <summary>What a ledger refused, in sentences.</summary>
internal static class RefusalText
{
    /// <summary>Where, what was found, what was expected, what to do.</summary>
    public static string Of(LedgerRefusal why) => string.Create(
        CultureInfo.InvariantCulture,
        $"Found at '{why.Path}'{Line(why)}: {why.Found} Expected {why.Expected} {why.Remedy}");

    /// <summary>What was granted.</summary>
    /// <exception cref="StopException">It was refused.</exception>
    public static T Granted<T>(this LedgerOutcome<T> outcome) => outcome.Match(
        value => value, why => throw StopException.Refusal(Of(why)));

    private static string Line(LedgerRefusal why) =>
        (why.Line is { } line ? Invariant($", line {line}") : "")
        + (why.Offset is { } offset ? Invariant($", byte {offset}") : "");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
