using Caelmor.TruthStore.Files.Schemas;

namespace Caelmor.Persistence.Operating.Tests.Runbook;

/// <summary>A machine in the night: the folders of the runbook, somewhere else.</summary>
internal sealed class Night : IDisposable
{
    private readonly TemporaryFolder _machine = new();

    public Night()
    {
        Directory.CreateDirectory(Incident);
        Directory.CreateDirectory(Copies);
    }

    /// <summary>The store of the runbook: <c>/srv/world</c>.</summary>
    public Village World { get; } = new();

    /// <summary>The schemas of the build that the operator has.</summary>
    public SchemaMigrations Schemas { get; set; } = SchemaMigrations.None;

    public string Copies => _machine.Of("copies");

    private string Incident => _machine.Of("incident");

    /// <summary>Runs a command as an operator would who was asked and said yes.</summary>
    public async Task<ToolRun> RunAsync(string command)
    {
        var text = command
            .Replace("/srv/world", World.Path, StringComparison.Ordinal)
            .Replace("/srv/incident", Incident, StringComparison.Ordinal)
            .Replace("/srv/", _machine.Path + "/", StringComparison.Ordinal);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var operating = new Tool { Schemas = Schemas, Typed = words.ElementAtOrDefault(3) ?? "" };
        return words[0] == "caelmor-truth"
            ? await operating.RunAsync(default, words[1..])
            : await ToolRun.InShellAsync(text);
    }

    public void Dispose()
    {
        World.Dispose();
        _machine.Dispose();
    }
}
