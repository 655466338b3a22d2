using System.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.Persistence.Certify.CommandLine.Options;
using Caelmor.Persistence.Certify.Commands;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>How certifying is typed: the tool's name, without a command.</summary>
internal static class CertifyDefinition
{
    public static RootCommand Of(OutputTargets outlets, SuiteOptions suite, Option<bool> verbose)
    {
        var options = new CertifyOptions();
        var root = new RootCommand(
            "Runs the feature files of a spec against an implementation (by default the canon's, "
            + "against the reference), and says whether it is certified, or which rule it breaks.");
        options.AddTo(root);
        suite.AddTo(root);
        root.Add(verbose);
        root.Add(outlets.Json);
        root.SetAction(async (parsed, cancellation) =>
        {
            var request = options.Read(parsed, suite, parsed.GetValue(verbose));
            var outlet = outlets.Of(parsed);
            return (int)await new CertifyCommand(outlet, request).RunAsync(cancellation);
        });
        return root;
    }
}
