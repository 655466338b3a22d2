using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Starters;

public sealed class WritingTests : IDisposable
{
    private readonly StarterFolder _folder = new();

    [Theory]
    [InlineData("canon", "csharp")]
    [InlineData("canon", "python")]
    [InlineData("canon", "node")]
    [InlineData("truth-store", "csharp")]
    [InlineData("audit-ledger", "csharp")]
    [InlineData("audit-ledger", "python")]
    [InlineData("world-grid", "csharp")]
    [InlineData("world-grid", "python")]
    public async Task A_starter_is_the_implementation_without_tests_and_mutants(
        string spec, string language)
    {
        var run = await _folder.WriteAsync(language, spec);

        run.Errors.Should().BeEmpty();
        run.ExitCode.Should().Be(ExitCode.Success);
        var original = Repository.File(
            "tests", "Implementations", spec == "canon" ? language : $"{spec}/{language}");
        var written = _folder.Names.Where(name => !name.StartsWith("lib/")).ToList();
        written.Should().BeEquivalentTo(
            Directory.EnumerateFiles(original).Select(Path.GetFileName)
                .Where(name => !name!.StartsWith("test_") && !name.EndsWith(".test.mjs")));
        written.Should().OnlyContain(name =>
            Read(_folder.Path, name) == Read(original, name));
    }

    [Theory]
    [InlineData("canon", "csharp", "Adapter.cs")]
    [InlineData("canon", "python", "adapter.py")]
    [InlineData("canon", "node", "adapter.mjs")]
    [InlineData("truth-store", "csharp", "Adapter.cs")]
    [InlineData("audit-ledger", "csharp", "Adapter.cs")]
    [InlineData("audit-ledger", "python", "adapter.py")]
    [InlineData("world-grid", "csharp", "Adapter.cs")]
    [InlineData("world-grid", "python", "adapter.py")]
    public async Task It_says_what_it_wrote_where_yours_goes_and_what_to_do_next(
        string spec, string language, string adapter)
    {
        var run = await _folder.WriteAsync(language, spec);

        run.Output.Should().ContainAll(_folder.Names);
        run.Lines.Should().Contain($"  cd \"{_folder.Path}\"");
        run.Lines.Select(line => line.Split('#')[0].Trim())
            .Should().ContainInConsecutiveOrder(_folder.Commands);
        Read(_folder.Path, adapter).Should().Contain("Yours goes here");
        Read(_folder.Path, "README.md").Should().Contain($"`{adapter}`");
    }

    [Fact]
    public async Task An_empty_folder_is_as_good_as_none()
    {
        Directory.CreateDirectory(_folder.Path);

        (await _folder.WriteAsync("python")).ExitCode.Should().Be(ExitCode.Success);
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_left_alone()
    {
        Directory.CreateDirectory(_folder.Path);
        var notes = Path.Combine(_folder.Path, "notes.txt");
        await File.WriteAllTextAsync(notes, "mine");

        var run = await _folder.WriteAsync("python");

        run.ShouldBeRefused(ExitCode.WrongUsage, "found 'notes.txt' in '");
        run.Errors.Should().Contain("Expected an empty folder");
        _folder.Names.Should().Equal("notes.txt");
    }

    [Theory]
    [InlineData("there is no starter in 'pyhton' for canon. Did you mean 'python'?", "pyhton", "x")]
    [InlineData("There are: csharp, node, python.", "cobol", "x")]
    [InlineData("found no name in DIR, ''.", "python", "")]
    [InlineData("'new' takes DIR, and found nothing.", "python")]
    public async Task What_there_is_not_is_answered_with_one_sentence(
        string message, params string[] arguments) =>
        (await Tool.RunAsync(["new", .. arguments]))
        .ShouldBeRefused(ExitCode.WrongUsage, message);

    [Fact]
    public async Task A_file_is_no_folder()
    {
        _folder.Surround("1 new-adapter", "a file");

        (await _folder.WriteAsync("node")).ShouldBeRefused(ExitCode.WrongUsage, "' is a file.");
    }

    [Fact]
    public async Task A_folder_below_a_file_can_not_be_written()
    {
        _folder.Surround("1 new-adapter", "a file");

        (await Tool.RunAsync("new", "node", Path.Combine(_folder.Path, "below")))
        .ShouldBeRefused(ExitCode.WrongUsage, "' can't be written: ");
    }

    public void Dispose() => _folder.Dispose();

    private static string Read(string folder, string? name) =>
        File.ReadAllText(Path.Combine(folder, name!));
}
