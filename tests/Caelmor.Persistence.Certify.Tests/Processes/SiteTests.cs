using System.Text.Json.Nodes;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Specs;
using Caelmor.Persistence.Certify.Suites;
using Caelmor.Persistence.Certify.Tests.Certificates;

namespace Caelmor.Persistence.Certify.Tests.Processes;

/// <summary>The command that writes the book of the specs.</summary>
public sealed class SiteTests : IDisposable
{
    // The book shows what was found, and none of what was said.
    private static readonly Lazy<Task<string>> WithoutTranscripts = new(async () =>
    {
        var certificate = JsonNode.Parse((await Issued.ToTheReference).Text)!;
        certificate["contents"] = new JsonObject();
        foreach (var trial in certificate["trials"]!.AsArray())
        {
            trial!["transcript"] = new JsonArray();
        }

        return certificate.ToJsonString();
    });

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caelmor-");

    [Fact]
    public async Task The_book_is_written_and_one_is_told_how_to_open_it()
    {
        var run = await Tool.RunAsync("site", "--out", At("book"), await GivenAsync());

        run.ExitCode.Should().Be(ExitCode.Success);
        run.Errors.Should().BeEmpty();
        run.Output.Should().Contain(Size(TheCanon.Spec))
            .And.Contain("reference 0.2.0: certified.")
            .And.Contain(Size(TheTruthStores.Spec))
            .And.Contain($"Open {Path.Combine(At("book"), "index.html")} in a browser");
        File.Exists(At("book/evidence-reference.html")).Should().BeTrue();
        File.Exists(At("book/truth-store.html")).Should().BeTrue();
    }

    private static string Size(Spec spec)
    {
        var suite = spec.Suite();
        return $"Version {suite.Register.Version} of {suite.Register.Title}: "
            + $"{suite.Register.Rules.Length} rules, {suite.Features.Scenarios.Count} examples.";
    }

    [Fact]
    public async Task A_spec_that_is_named_is_the_only_chapter()
    {
        var run = await Tool.RunAsync("site", "--out", At("book"), "--spec", "truth-store");

        run.ExitCode.Should().Be(ExitCode.Success, run.Errors);
        run.Output.Should().Contain("truth stores").And.NotContain("the canon");
        File.Exists(At("book/truth-store.html")).Should().BeTrue();
        File.Exists(At("book/canon.html")).Should().BeFalse();
    }

    [Fact]
    public async Task A_certificate_of_a_spec_that_is_left_out_is_told_so()
    {
        var path = await GivenAsync();

        (await Tool.RunAsync("site", "--out", At("book"), "--spec", "truth-store", path))
            .ShouldBeRefused(
                ExitCode.WrongUsage,
                $"'{path}' is a certificate of the spec 'canon', and this book has truth-store "
                + "alone. Leave the certificate out, or write a book with its chapter: "
                + "--spec canon");
        Directory.Exists(At("book")).Should().BeFalse();
    }

    [Fact]
    public async Task A_certificate_of_a_spec_that_there_is_not_is_told_so()
    {
        var strange = await GivenAsync(one => one["spec"]!["id"] = "frogs");

        (await Tool.RunAsync("site", "--out", At("book"), strange)).ShouldBeRefused(
            ExitCode.WrongUsage,
            "a certificate of the spec 'frogs', which there is not. Expected one of "
            + $"{KnownSpecs.Choice}. Leave it out");
    }

    [Fact]
    public async Task Without_certificates_it_is_the_whole_book()
    {
        var run = await Tool.RunAsync("site", "--out", At("book"));

        run.ExitCode.Should().Be(ExitCode.Success);
        run.Output.Should().Contain("not run by anybody");
        (await File.ReadAllTextAsync(At("book/canon.html"))).Should().Contain("id=\"21.1-6.4\"");
    }

    [Fact]
    public async Task The_features_of_a_folder_make_a_book_too()
    {
        var features = Repository.File("features", "canon");

        var run = await Tool.RunAsync("site", "--out", At("book"), "--features", features);

        run.ExitCode.Should().Be(ExitCode.Success, run.Errors);
        (await File.ReadAllTextAsync(At("book/canon.html"))).Should().Contain("id=\"word-truth\"");
        File.Exists(At("book/truth-store.html")).Should().BeFalse("the features are of one spec");
    }

    [Fact]
    public async Task The_words_of_a_folder_are_those_beside_its_features()
    {
        var own = Directory.CreateDirectory(At("features"));
        await File.WriteAllTextAsync(
            Path.Combine(own.FullName, "README.md"),
            "## The words\n\n| word | meaning |\n| --- | --- |\n| sword | it is sharp |\n");
        var source = new SuiteSource(KnownSpecs.Find("canon"), own.FullName, []);

        source.Guide().Should().Contain("it is sharp");
        (source with { Features = At("none") }).Guide().Should().BeEmpty();
        (source with { Features = null }).Guide().Should().Contain("Alderford");
    }

    [Fact]
    public async Task A_certificate_of_an_older_version_is_shown_as_such()
    {
        var old = await GivenAsync(one => one["spec"]!["version"] = 0);

        var run = await Tool.RunAsync("site", "--out", At("book"), old);

        run.ExitCode.Should().Be(ExitCode.Success);
        run.Output.Should().Contain("It is of an older version, 0.");
        (await File.ReadAllTextAsync(At("book/canon.html"))).Should()
            .Contain("an older version, 0");
    }

    [Fact]
    public async Task A_certificate_that_contradicts_itself_is_told_so()
    {
        var vain = await GivenAsync(one => one["trials"]![0]!["finding"] = "broken");

        var run = await Tool.RunAsync("site", "--out", At("book"), vain);

        run.ExitCode.Should().Be(ExitCode.Success);
        run.Output.Should().Contain("It contradicts itself:");
    }

    [Theory]
    [InlineData("no certificate", "'{0}': This is no certificate")]
    [InlineData("null", "'{0}': This is no certificate: Found null at byte 0")]
    [InlineData("{ \"subject\": 1 }", "'{0}': This is no certificate")]
    public async Task What_is_no_certificate_is_told_with_its_file(string text, string message)
    {
        var path = At("wrong.json");
        await File.WriteAllTextAsync(path, text);

        (await Tool.RunAsync("site", "--out", At("book"), path)).ShouldBeRefused(
            ExitCode.WrongUsage, message.Replace("{0}", path, StringComparison.Ordinal));
        Directory.Exists(At("book")).Should().BeFalse();
    }

    [Fact]
    public async Task A_list_with_nothing_in_it_is_no_certificate()
    {
        var hollow = await GivenAsync(one => one["trials"]![0] = null);

        (await Tool.RunAsync("site", "--out", At("book"), hollow)).ShouldBeRefused(
            ExitCode.WrongUsage, "This is no certificate: Found null");
    }

    [Fact]
    public async Task A_file_that_there_is_not_is_told_so() =>
        (await Tool.RunAsync("site", "--out", At("book"), "no-such.json")).ShouldBeRefused(
            ExitCode.WrongUsage, "found no file 'no-such.json'. Expected a certificate");

    [Fact]
    public async Task A_mistyped_option_is_no_certificate() =>
        (await Tool.RunAsync("site", "--out", At("book"), "--ony")).ShouldBeRefused(
            ExitCode.WrongUsage, "there is no option '--ony'");

    [Fact]
    public async Task A_folder_has_to_be_named() =>
        (await Tool.RunAsync("site")).ShouldBeRefused(ExitCode.WrongUsage, "--out");

    [Fact]
    public async Task A_file_is_no_folder()
    {
        await File.WriteAllTextAsync(At("book"), "mine");

        (await Tool.RunAsync("site", "--out", At("book"))).ShouldBeRefused(
            ExitCode.WrongUsage, "is a file. Expected a folder");
    }

    [Fact]
    public async Task What_can_t_be_written_to_is_told_so()
    {
        await File.WriteAllTextAsync(At("file"), "mine");

        (await Tool.RunAsync("site", "--out", At("file/book"))).ShouldBeRefused(
            ExitCode.WrongUsage, "can't be written to");
    }

    [Fact]
    public async Task What_somebody_else_wrote_is_left_alone_and_named()
    {
        Directory.CreateDirectory(At("book"));
        await File.WriteAllTextAsync(At("book/notes.txt"), "mine");

        var first = await Tool.RunAsync("site", "--out", At("book"));
        await File.WriteAllTextAsync(At("book/index.html"), "mine");
        var second = await Tool.RunAsync("site", "--out", At("book"));

        first.Output.Should().Contain("Left alone, for the book did not write it: notes.txt.");
        second.ShouldBeRefused(ExitCode.WrongUsage, "holds index.html");
        (await File.ReadAllTextAsync(At("book/index.html"))).Should().Be("mine");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private async Task<string> GivenAsync(Action<JsonNode>? change = null)
    {
        var certificate = JsonNode.Parse(await WithoutTranscripts.Value)!;
        change?.Invoke(certificate);
        var path = At(CertificateFile.Name);
        await File.WriteAllTextAsync(path, certificate.ToJsonString());
        return path;
    }
}
