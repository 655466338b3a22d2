using System.Runtime.CompilerServices;

namespace Caelmor.Persistence.Tests.Shared;

/// <summary>A test that not every machine can run. Where it is skipped, its very name says why: at
/// the usual verbosity nothing else of it is shown.</summary>
/// <param name="reason">Why it is skipped; null where it is not.</param>
/// <param name="test">Its name, which the compiler gives.</param>
[AttributeUsage(AttributeTargets.Method)]
public abstract class ConditionalFactAttribute(string? reason, string test)
    : Xunit.FactAttribute
{
    private string? _reason = reason;
    private string _test = test;

    /// <summary>Whether it takes long: <c>dotnet test</c> by itself leaves it out.</summary>
    public bool IsLong { get; set; }

    /// <inheritdoc/>
    public sealed override string? Skip
    {
        get => _reason ?? (IsLong ? Thorough.ReasonToSkipLong : null);
        set => _reason = value;
    }

    /// <inheritdoc/>
    public sealed override string? DisplayName
    {
        get => Skip is null ? null : $"{_test}: {Skip}";
        set => _test = value!;
    }
}

/// <summary>Likewise, with examples.</summary>
/// <param name="reason">Why it is skipped; null where it is not.</param>
/// <param name="test">Its name, which the compiler gives.</param>
[AttributeUsage(AttributeTargets.Method)]
public abstract class ConditionalTheoryAttribute(string? reason, string test)
    : Xunit.TheoryAttribute
{
    private string? _reason = reason;
    private string _test = test;

    /// <summary>Whether it takes long: <c>dotnet test</c> by itself leaves it out.</summary>
    public bool IsLong { get; set; }

    /// <inheritdoc/>
    public sealed override string? Skip
    {
        get => _reason ?? (IsLong ? Thorough.ReasonToSkipLong : null);
        set => _reason = value;
    }

    /// <inheritdoc/>
    public sealed override string? DisplayName
    {
        get => Skip is null ? null : $"{_test}: {Skip}";
        set => _test = value!;
    }
}

/// <summary>A long test of what shorter ones show in part: it runs where all cases are
/// wanted.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ThoroughFactAttribute([CallerMemberName] string test = "")
    : ConditionalFactAttribute(Thorough.ReasonToSkip, test);

/// <summary>Likewise, with examples.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ThoroughTheoryAttribute([CallerMemberName] string test = "")
    : ConditionalTheoryAttribute(Thorough.ReasonToSkip, test);
