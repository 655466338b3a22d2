using System.CommandLine;
using Caelmor.Persistence.Certify.CommandLine.Definitions;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>All commands. How each is typed stands in a definition of its own.</summary>
internal sealed class CommandTree(Outlets outlets)
{
    private readonly SuiteOptions _suite = new();

    /// <summary>Shows every case; of faults, the trace.</summary>
    public Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Show every case, those that failed in full; of faults, the trace.",
        Recursive = true,
    };

    /// <summary>The tool itself: it certifies.</summary>
    public RootCommand Build()
    {
        var root = CertifyDefinition.Of(outlets, _suite, Verbose);
        root.Add(RulesDefinition.Of(outlets, _suite));
        root.Add(ExplainDefinition.Of(outlets.Screen, _suite));
        root.Add(MutantsDefinition.Of(outlets, _suite));
        root.Add(DriftDefinition.Of(outlets.Screen, _suite));
        root.Add(PlanDefinition.Of(outlets.Screen));
        root.Add(SiteDefinition.Of(outlets.Screen, _suite));
        root.Add(LockDefinition.Of(outlets.Screen));
        root.Add(NewDefinition.Of(outlets.Screen));
        root.Add(SmokeDefinition.Of(outlets.Screen, Verbose));
        root.Add(ServeDefinition.Of());
        root.Add(HoldStoreDefinition.Of());
        root.Add(CrashDefinition.Of(outlets));
        root.Add(CrashVictimDefinition.Of());
        root.Add(VerifyDefinition.Of(outlets, _suite));
        root.Add(HoldsDefinition.Of(outlets, _suite));
        TeachingHelp.AddTo(root);
        return root;
    }
}
