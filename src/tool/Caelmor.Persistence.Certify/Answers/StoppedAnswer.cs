using System.Collections.Immutable;

namespace Caelmor.Persistence.Certify.Answers;

/// <summary>The command could not be carried out.</summary>
/// <param name="ExitCode">2 wrong usage, 3 a fault of the tool itself, 130 interrupted; 1 if what
/// was brought was changed since it was written.</param>
/// <param name="Messages">Why, as standard error has it; never empty.</param>
public sealed record StoppedAnswer(int ExitCode, ImmutableArray<string> Messages)
    : Answer(ExitCode);
