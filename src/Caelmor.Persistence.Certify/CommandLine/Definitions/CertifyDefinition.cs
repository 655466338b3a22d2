using System.CommandLine;
using Caelmor.Persistence.Certify.Commands;

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
            return (int)await new CertifyCommand(outlets.Of(parsed), request).RunAsync(cancellation);
        });
        return root;
    }
}
