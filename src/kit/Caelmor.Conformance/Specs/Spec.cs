using System.Collections.Immutable;
using System.Reflection;
using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Circumstances;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Mutation;
using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Specs;

/// <summary>What something is certified by: rules, features that show them, step definitions, and
/// who is tried.</summary>
/// <remarks>It is no verdict and no run. Whatever the tool can do, it does for any spec.</remarks>
public sealed record Spec
{
    /// <summary>The word by which it is asked for, such as <c>canon</c>; also the folder of its
    /// features.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about, in half a sentence, for lists.</summary>
    public required string About { get; init; }

    /// <summary>What its chapter of the book begins with: what it asks for, and of whom, in full
    /// sentences.</summary>
    public string Preface { get; init; } = string.Empty;

    /// <summary>What a certificate of it never says, in full sentences.</summary>
    public ImmutableArray<string> Limits { get; init; } = [];

    /// <summary>Its features and its register.</summary>
    public required SpecFiles Files { get; init; }

    /// <summary>The assembly with its step definitions.</summary>
    public required Assembly Steps { get; init; }

    /// <summary>Draws the circumstances of further trials; null for none.</summary>
    public ICircumstances? Circumstances { get; init; }

    /// <summary>Who is tried by it.</summary>
    public required ISubjectKind Subjects { get; init; }

    /// <summary>Makes those who are wrong on purpose, in the order of the rules; nobody, unless it
    /// is given. Whoever lists specs does not wait for them.</summary>
    public Lazy<ImmutableArray<MutantOnTrial>> MutantsOnDemand { get; init; } = new([]);

    /// <summary>Those who are wrong on purpose, in the order of the rules.</summary>
    public ImmutableArray<MutantOnTrial> Mutants => MutantsOnDemand.Value;

    /// <summary>Whether a mutant meets the scenarios of its own rule alone, for others are
    /// slow.</summary>
    public bool MutantsMeetTheirRuleAlone { get; init; }

    /// <summary>What somebody can begin with, by language.</summary>
    public ImmutableArray<Starter> Starters { get; init; } = [];

    /// <summary>Options of certifying that it brings along.</summary>
    public ImmutableArray<TrialOption> Options { get; init; } = [];

    /// <summary>How long an answer may take.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an answer of a mutant may take. Some never answer, and cost it.</summary>
    public TimeSpan TimeLimitOfMutants { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How many bytes its trials keep in the folder for temporary files at a time.</summary>
    public long TemporaryBytes { get; init; }

    /// <summary>The register that travels with it.</summary>
    public Register Register => Files.Register;

    /// <summary>The suite that travels with it.</summary>
    public Suite Suite() => Suite(Files.Features);

    /// <summary>The suite with other features, or with further step definitions.</summary>
    /// <param name="features">The feature files.</param>
    /// <param name="furtherSteps">Paths of assemblies with further step definitions.</param>
    public Suite Suite(
        IEnumerable<FeatureSource> features, params IReadOnlyCollection<string> furtherSteps) =>
        new(
            features,
            furtherSteps.Count == 0
                ? BindingSet.From(Steps)
                : BindingSet.Load([Steps.Location, .. furtherSteps]),
            Register,
            Circumstances);

    /// <summary>The mutant of this name, or null if there is none.</summary>
    /// <param name="name">Such as <c>commits-twice</c>, or <c>commits-twice, after a rejection</c> for
    /// the variant that lies low until then.</param>
    public MutantOnTrial? Mutant(string name) =>
        MutantsAndVariants.FirstOrDefault(mutant => mutant.Name == name);

    /// <summary>All that can be tried by name: each mutant, and after it those of its variants that
    /// there can be.</summary>
    public IEnumerable<MutantOnTrial> MutantsAndVariants =>
        Mutants.SelectMany(mutant => mutant.LyingLow.Prepend(mutant));
}
