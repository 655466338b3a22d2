using System.CommandLine;
using Caelmor.Persistence.Certify.Commands;
using Caelmor.Persistence.Certify.Suites;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>The option that names a truth store.</summary>
internal sealed class StoreOption
{
    /// <summary>How long a scenario with a store in it takes at most: disks and processes are
    /// slow.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);

    private readonly Option<string> _store = new("--store")
    {
        Description = "Keep the truth of each observed server in a file store below this folder, "
            + "file:DIR. With --spec truth-store: certify the file store, file (the default).",
        HelpName = "STORE",
    };

    public void AddTo(Command command) => command.Add(_store);

    /// <summary>The request, with the store; whoever has one gets more time.</summary>
    public CertifyRequest Apply(ParseResult parsed, CertifyRequest request)
    {
        var store = parsed.GetValue(_store);
        var isSlow = store is not null || request.Suite.Spec == Spec.TruthStore;
        return request with
        {
            Store = store,
            Conduct = isSlow && parsed.GetResult("--timeout") is null
                ? request.Conduct with { TimeLimit = TimeLimit }
                : request.Conduct,
        };
    }
}
