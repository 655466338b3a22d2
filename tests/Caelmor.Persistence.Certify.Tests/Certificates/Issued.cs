using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Certificates;

/// <summary>A certificate, and what was said and written when it was issued.</summary>
/// <param name="Run">What became of the run.</param>
/// <param name="Files">The names of all files that were written, beside the keys.</param>
/// <param name="Text">The certificate itself.</param>
/// <param name="PublicKey">What its signature is checked with, in PEM.</param>
internal sealed record Issued(ToolRun Run, string[] Files, string Text, string PublicKey)
{
    private static readonly Lazy<Task<Issued>> Certified =
        new(() => WriteAsync(Executable.RunAsync));

    private static readonly Lazy<Task<Issued>> Piped = new(() => WriteAsync(arguments =>
        Tool.RunAsync([.. arguments, "--exec", $"dotnet \"{Executable.Path}\" serve"])));

    /// <summary>The reference's, by the executable. Issued once, for all who read it.</summary>
    public static Task<Issued> ToTheReference => Certified.Value;

    /// <summary>The reference's behind a pipe. Issued once, for all who read it.</summary>
    public static Task<Issued> ToTheReferenceOverAPipe => Piped.Value;

    /// <summary>The certificate, read.</summary>
    public Certificate Certificate => CertificateFile.Read(Text);

    private static async Task<Issued> WriteAsync(Func<string[], Task<ToolRun>> runAsync)
    {
        using var folder = new Folder().WithKeys();
        string[] keys = [.. folder.Names];

        var run = await runAsync([.. folder.Certifying, "--key", folder.In("key.pem")]);

        run.ExitCode.Should().Be(ExitCode.Success, run.Output + run.Errors);
        return new(
            run,
            [.. folder.Names.Except(keys)],
            await File.ReadAllTextAsync(folder.Certificate),
            await File.ReadAllTextAsync(folder.In("public.pem")));
    }
}
