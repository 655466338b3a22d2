namespace Caelmor.Conformance.Problems;

/// <summary>What has to be put right before a run means anything.</summary>
/// <param name="Kind">Tells problems apart without reading them.</param>
/// <param name="Location">Where it is; null for what has no place in a file.</param>
/// <param name="Message">What was found, and what was expected.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Problem(ProblemKind Kind, Location? Location, string Message, string Remedy)
{
    /// <summary>All of it in one line, the place first.</summary>
    public override string ToString() =>
        Location is null ? $"{Message} {Remedy}" : $"{Location}: {Message} {Remedy}";
}

/// <summary>A place in a feature file, or in a file of step definitions.</summary>
/// <param name="Path">The file's path as its source names it, with forward slashes.</param>
/// <param name="Line">Counts from 1.</param>
/// <param name="Column">Counts from 1; 0 where only the line is known.</param>
public sealed record Location(string Path, int Line, int Column)
{
    /// <summary>The form that editors and terminals turn into a link.</summary>
    public override string ToString() => $"{Path}:{Line}:{Column}";
}

/// <summary>What keeps features or bindings from being trustworthy.</summary>
public enum ProblemKind
{
    /// <summary>The parser does not understand the file.</summary>
    Unparsable,

    /// <summary>A feature, rule, scenario or examples table holds nothing.</summary>
    Empty,

    /// <summary>Two scenarios have one id.</summary>
    DuplicateScenario,

    /// <summary>An outline names a placeholder for which its examples have no column.</summary>
    UnknownPlaceholder,

    /// <summary>An examples table has a column that its outline never names.</summary>
    UnusedColumn,

    /// <summary>No step definition fits a step.</summary>
    UndefinedStep,

    /// <summary>More than one step definition fits a step.</summary>
    AmbiguousStep,

    /// <summary>No step of any feature uses the step definition.</summary>
    UnusedStepDefinition,

    /// <summary>A binding can't work as it is declared.</summary>
    BadBinding,

    /// <summary>A binding uses a part of Reqnroll that is refused here, not ignored.</summary>
    Unsupported,

    /// <summary>An assembly of bindings can't be loaded.</summary>
    UnloadableAssembly,

    /// <summary>An assembly holds no bindings at all.</summary>
    NoBindings,

    /// <summary>There was nothing to run.</summary>
    NothingRun,

    /// <summary>A tag says what the host knows to be wrong, or lacks what it needs.</summary>
    BadTag,
}
