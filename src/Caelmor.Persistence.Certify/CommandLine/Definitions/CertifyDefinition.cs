using System.CommandLine;
using Caelmor.Persistence.Certify.Commands;
using Caelmor.Persistence.Certify.Suites;

namespace Caelmor.Persistence.Certify.CommandLine.Definitions;

/// <summary>How certifying is typed: the tool's name, without a command.</summary>
internal static class CertifyDefinition
{
    public static RootCommand Of(Outlets outlets, SuiteOptions suite, Option<bool> verbose)
    {
        var options = new CertifyOptions();
        var root = new RootCommand(
            "Runs the canon's feature files against an implementation of cross-system persistence "
            + "(by default the reference), and says if it is certified, or which rule it breaks.");
        options.AddTo(root);
        suite.AddTo(root);
        root.Add(verbose);
        root.Add(outlets.Json);
        root.SetAction(async (parsed, cancellation) =>
        {
            var request = options.Read(parsed, suite, parsed.GetValue(verbose));
            var outlet = outlets.Of(parsed);
            return (int)await (request.Suite.Spec == Spec.TruthStore
                ? new CertifyStoreCommand(outlet, request).RunAsync(cancellation)
                : new CertifyCommand(outlet, request).RunAsync(cancellation));
        });
        return root;
    }
}
