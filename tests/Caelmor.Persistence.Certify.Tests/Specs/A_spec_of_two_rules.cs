using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Judging;
using Caelmor.Conformance.SampleSpec;
using Caelmor.Persistence.Certify.Certificates;
using Caelmor.Persistence.Certify.Commands;
using Caelmor.Persistence.Certify.Implementations;
using Caelmor.Persistence.Certify.Rules;
using Caelmor.Persistence.Certify.Runs;
using Caelmor.Persistence.Certify.Suites;

namespace Caelmor.Persistence.Certify.Tests.Specs;

/// <summary>Whoever brings a spec brings its files and its assemblies; all that the tool can do, it
/// does for it as well.</summary>
public sealed class A_spec_of_two_rules : IDisposable
{
    private readonly StringWriter _told = new();
    private readonly Screen _screen;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caelmor-wells-");

    public A_spec_of_two_rules() => _screen = Screen.Plain(_told);

    private static SuiteSource Source => new(WellSpec.Spec, Features: null, Bindings: []);

    [Fact]
    public async Task Certifies_with_a_certificate_that_is_judged_again()
    {
        var exitCode = await CertifyAsync(mutant: null);

        exitCode.Should().Be(ExitCode.Success, _told.ToString());
        _told.ToString().Should().Contain("obeys every rule of wells, version 1. One part of one");
        var text = await File.ReadAllTextAsync(At(CertificateFile.Name));
        CertificateFile.Read(text).Spec.Id.Should().Be("wells");
        (await VerifyAsync(text)).Objections.Should().BeEmpty();
        (await VerifyAsync(text.Replace("\"result\":3", "\"result\":2"))).IsConfirmed
            .Should().BeFalse();
    }

    [Theory]
    [InlineData("spills", "w-1.1")]
    [InlineData("needs-no-rope", "w-1.2")]
    public async Task Rejects_who_breaks_a_rule(string mutant, string rule)
    {
        (await CertifyAsync(mutant)).Should().Be(ExitCode.Rejected, _told.ToString());

        _told.ToString().Should().Contain($"does not obey 1 rule: {rule}");
    }

    [Fact]
    public async Task Has_a_kill_matrix()
    {
        var command = new MutantsCommand(
            new(_screen, machine: null), new(Source, Name: null, 1, TimeSpan.FromMinutes(1)));

        (await command.RunAsync(default)).Should().Be(ExitCode.Success, _told.ToString());

        _told.ToString().Should().Contain("ALL CAUGHT  2 mutants tried.");
    }

    [Fact]
    public void Lists_and_explains_its_rules()
    {
        new RulesCommand(new(_screen, machine: null), Source, group: "water", document: "w").Run()
            .Should().Be(ExitCode.Success);
        new ExplainCommand(_screen, Source, "w-1.2").Run().Should().Be(ExitCode.Success);

        _told.ToString().Should().Contain("2 rules: 2 with scenarios").And.Contain("needs-no-rope");
    }

    [Fact]
    public async Task Is_locked_and_says_what_changed()
    {
        await WriteAsync("rules.json", WellSpec.Json());
        await WriteAsync("section-1-water.feature", WellSpec.Feature + "\n# reworded\n");

        new LockCommand(_screen, WellSpec.Spec, _folder.FullName).Run().Should().Be(ExitCode.Success);

        _told.ToString().Should()
            .Contain("changed  features/wells/section-1-water.feature").And.Contain("1 differed");
    }

    [Theory]
    [InlineData("full", "full", ExitCode.Success, "NO DRIFT")]
    [InlineData("full", "half full", ExitCode.Rejected, "rule w-1.1 was changed")]
    public async Task Is_compared_with_its_document(
        string was, string isNow, ExitCode expected, string told)
    {
        await WriteAsync("wells.md", WellSpec.Source.Replace(was, isNow));

        new DriftCommand(_screen, Source, _folder.FullName).Run()
            .Should().Be(expected, _told.ToString());

        _told.ToString().Should().Contain(told);
    }

    [Fact]
    public void Has_a_chapter_of_its_own()
    {
        new SiteCommand(_screen, new([Source], At("book"), Certificates: [])).Run()
            .Should().Be(ExitCode.Success);

        File.ReadAllText(At("book/wells.html")).Should()
            .Contain("id=\"w-1.2\"").And.Contain("The rope is cut");
    }

    public void Dispose()
    {
        _screen.Dispose();
        _told.Dispose();
        _folder.Delete(recursive: true);
    }

    private Task<ExitCode> CertifyAsync(string? mutant) =>
        new CertifyCommand(new(_screen, machine: null), new CertifyRequest(
            Source,
            new SubjectRequest(null, null, mutant),
            new SelectionRequest([], null, IsQuick: false),
            new RunSettings(1, TimeSpan.FromMinutes(1), null, 1, null),
            CertificateFolder.Open(_folder.FullName, keyFile: null),
            IsVerbose: false)).RunAsync(default);

    private static Task<Verification> VerifyAsync(string text) =>
        new Verifier(WellSpec.Spec, WellSpec.Spec.Suite(), new())
            .VerifyAsync(Verifier.Inspect(text, trustedKey: null), default);

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(At(name), text);

    private string At(string name) => Path.Combine(_folder.FullName, name);
}
