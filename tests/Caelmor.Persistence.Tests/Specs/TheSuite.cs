using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs;
using Caelmor.Persistence.Specs.Subjects;
using Caelmor.Persistence.Tests.Shared;

namespace Caelmor.Persistence.Tests.Specs;

/// <summary>The built-in suite, and copies of it in which one thing is spoilt.</summary>
internal static class TheSuite
{
    public static readonly Suite BuiltIn = CanonSpec.Suite();

    /// <summary>The suite as large as it is wanted: in all circumstances, or small.</summary>
    public static readonly Suite AsWanted =
        Thorough.IsWanted ? BuiltIn : SmallSuite.OfTheCanon();

    public static readonly ReferenceImplementation Reference = new();

    /// <summary>The suite with one text replaced in one place of its features.</summary>
    public static Suite WithText(string old, string replacement)
    {
        var sources = CanonSpec.Features;
        var spoilt = sources.Select(source => source with
        {
            Text = ReplaceFirst(source.Text, old, replacement),
        }).ToList();
        if (spoilt.SequenceEqual(sources))
        {
            throw new ArgumentException($"No feature says '{old}'.", nameof(old));
        }

        return CanonSpec.Suite(spoilt);
    }

    /// <summary>The suite without the step definitions of one class.</summary>
    public static Suite WithoutBindings(Type type) =>
        new(
            CanonSpec.Features,
            BindingSet.FromTypes([.. Bindings.Where(one => one != type)]),
            CanonSpec.Register,
            CanonSpec.Circumstances);

    private static readonly Lazy<Task<Verdict>> OnTheReference =
        new(() => JudgeAsync(AsWanted, Reference, new()));

    /// <summary>The verdict on the reference, circumstances included.</summary>
    public static Task<Verdict> JudgeReferenceAsync() => OnTheReference.Value;

    /// <summary>Runs the suite: if nothing else is asked for, as it is written.</summary>
    public static Task<Verdict> JudgeAsync(
        IImplementation implementation, CertifierOptions? options = null) =>
        JudgeAsync(BuiltIn, implementation, options ?? new() { IsQuick = true });

    /// <summary>Runs a suite.</summary>
    public static Task<Verdict> JudgeAsync(
        Suite suite, IImplementation implementation, CertifierOptions options) =>
        new Certifier(suite, options).JudgeAsync(implementation, CancellationToken.None);

    private static IEnumerable<Type> Bindings =>
        typeof(CanonSpec).Assembly.GetTypes().Where(type => type.Namespace?.EndsWith(".Steps") == true
            && type is { IsPublic: true });

    private static string ReplaceFirst(string text, string old, string replacement)
    {
        var place = text.IndexOf(old, StringComparison.Ordinal);
        return place < 0 ? text : text[..place] + replacement + text[(place + old.Length)..];
    }
}
