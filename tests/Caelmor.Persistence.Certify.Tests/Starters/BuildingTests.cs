namespace Caelmor.Persistence.Certify.Tests.Starters;

/// <summary>The starter in C#, built as its README tells.</summary>
public sealed class BuildingTests : IDisposable
{
    private const string Trap = """
        <Project>
          <Target Name="Trap" BeforeTargets="CoreCompile">
            <Error Text="The surroundings have a say." />
          </Target>
        </Project>
        """;

    private const string CentralVersions = """
        <Project>
          <PropertyGroup>
            <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
          </PropertyGroup>
          <ItemGroup>
            <GlobalPackageReference Include="There.Is.No.Such.Package" Version="7.5.0" />
          </ItemGroup>
        </Project>
        """;

    private readonly StarterFolder _folder = new();

    [LongTheory]
    [InlineData("canon", "csharp 1.0.0 (Adapter.dll), version ")]
    [InlineData("truth-store", "csharp store 1.0.0 (Store.dll), version ")]
    [InlineData("audit-ledger", "csharp ledger 1.0.0 (Ledger.dll), version ")]
    [InlineData("world-grid", "csharp grid 1.0.0 (Grid.dll), version ")]
    public async Task It_builds_with_nothing_but_the_SDK_wherever_it_is_and_is_certified(
        string spec, string introduction)
    {
        // Within a repository that has rules of its own.
        _folder.Surround("Directory.Build.props", Trap);
        _folder.Surround("Directory.Build.targets", Trap);
        _folder.Surround("Directory.Packages.props", CentralVersions);
        await _folder.WriteAsync("csharp", spec);
        await BuildAsync();

        var run = await _folder.CertifyAsync(Thorough.WholeOrQuick);

        run.Errors.Should().BeEmpty();
        run.Lines[0].Should().StartWith(introduction);
        run.ShouldBeCertifiedAsFarAsTried();
    }

    public void Dispose() => _folder.Dispose();

    // Without any source of packages: what it needs has to be there.
    private async Task BuildAsync()
    {
        _folder.Commands.First().Should().Be("dotnet build");
        _folder.Surround("nuget.config", """
            <configuration><packageSources><clear /></packageSources></configuration>
            """);
        var run = await _folder.RunAsync("", "dotnet", "build", "--nologo", "-nodeReuse:false");
        run.ExitCode.Should().Be(ExitCode.Success, run.Output);
        run.Output.Should().Contain("0 Warning(s)");
    }
}
