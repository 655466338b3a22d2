namespace Caelmor.Persistence.Operating.Tests;

/// <summary>What looks like a truth and is none to the store is named, with what to do.</summary>
public sealed class Names_that_are_nearly_right
{
    private const string Two = "truth-00000000000000000002";

    public static TheoryData<string, string> Names => new()
    {
        { $"{Two}.caelmr", "another ending" },
        { $"{Two}.caelmor.bak", "another ending" },
        { $"{Two}.caelmor~", "another ending" },
        { $"{Two}", "another ending" },
        { $"{Two.ToUpperInvariant()}.CAELMOR", "upper case" },
        { $"{Two}.Caelmor", "upper case" },
        { "truth-2.caelmor", "20 digits" },
        { "truth-0000000000000000002.caelmor", "20 digits" },
        { "truth-000000000000000000002.caelmor", "20 digits" },
        { $"{Two} (1).caelmor", "a copy" },
        { $"{Two}(2).caelmor", "a copy" },
        { $"{Two} - Copy.caelmor", "a copy" },
        { $"Copy of {Two}.caelmor", "a copy" },
        { "truth-00000000000000000000.caelmor", "no epoch" },
        { "truth-99999999999999999999.caelmor", "no epoch" },
        { "world.caelmor", "no epoch" },
        { $"set-aside-1-{Two}.caelmor", "set aside" },
        { $"{Two}.quarantine", "another ending" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Are_listed_with_what_they_are_and_what_to_do(string name, string what)
    {
        using var village = await Village.WithAsync(2);
        File.Copy(village.TruthOf(1), village.Of(name));

        foreach (var command in new[] { "list", "verify", "check" })
        {
            var run = await Tool.RunAsync(command, village.Path);

            run.ExitCode.Should().Be(
                command == "check" ? ExitCode.Rejected : ExitCode.Success, run.Errors);
            run.Output.Should().Contain(village.Of(name)).And.Contain(what)
                .And.Contain("the store does not look at it");
        }
    }

    [Fact]
    public async Task Are_not_those_of_files_that_the_store_has_or_that_are_nothing_like_it()
    {
        using var village = await Village.WithAsync(3);
        (await Tool.RunAsync("use", village.Path, "2", "--yes")).ShouldBeDone();
        foreach (var name in new[] { "truth-store.log.1", "README", "notes on the truth.txt" })
        {
            File.WriteAllText(village.Of(name), "mine");
        }

        (await Tool.RunAsync("list", village.Path, "--json")).ShouldBeDone()
            .Json.GetProperty("others").GetArrayLength().Should().Be(0);
        (await Tool.RunAsync("check", village.Path)).ShouldBeDone();
    }

    [Theory]
    [InlineData("list")]
    [InlineData("verify")]
    [InlineData("check")]
    public async Task Are_not_needed_to_be_told_of_a_file_that_a_commit_left_unfinished(
        string command)
    {
        using var village = await Village.WithAsync(2);
        var left = village.Of("truth-00000000000000000003.writing");
        File.WriteAllText(left, "half a tr");

        var run = (await Tool.RunAsync(command, village.Path)).ShouldBeDone();

        run.Output.Should().Contain(left).And.Contain("unfinished").And.Contain("9 B")
            .And.Contain("the next start of the server removes it").And.NotContain("FAIL");
    }

    [Fact]
    public async Task Are_told_to_machines()
    {
        using var village = await Village.WithAsync(1);
        File.WriteAllText(village.Of("truth-2.caelmor"), "half");
        File.WriteAllText(village.Of("truth-00000000000000000002.writing"), "half");

        foreach (var command in new[] { "list", "verify" })
        {
            var others = (await Tool.RunAsync(command, village.Path, "--json")).ShouldBeDone()
                .Json.GetProperty("others").EnumerateArray().ToList();

            others.Select(one => (
                one.GetProperty("name").GetString(), one.GetProperty("kind").GetString()))
                .Should().Equal(
                    ("truth-00000000000000000002.writing", "unfinished"),
                    ("truth-2.caelmor", "misnamed"));
            others.Should().OnlyContain(one => one.GetProperty("path").GetString()!.StartsWith(
                village.Path) && one.GetProperty("meaning").GetString()!.EndsWith('.'));
        }
    }

    [Fact]
    public async Task Are_told_of_a_store_in_which_there_is_nothing_else()
    {
        using var village = new Village();
        await village.ReadAsync();
        File.WriteAllText(village.Of("truth-1.caelmor"), "half");

        (await Tool.RunAsync("list", village.Path)).ShouldBeDone()
            .Output.Should().Contain("The store is empty").And.Contain("truth-1.caelmor");
        (await Tool.RunAsync("verify", village.Path)).ShouldBeRefused(
            ExitCode.Rejected, "nothing was ever saved", "truth-1.caelmor");
    }
}
