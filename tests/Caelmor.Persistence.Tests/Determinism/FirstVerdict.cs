using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Tests.Specs;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Determinism;

/// <summary>The first verdict on the reference, that the others are compared with.</summary>
public sealed class FirstVerdict : IAsyncLifetime
{
    private IReadOnlyList<string> _evidence = [];

    public async Task InitializeAsync()
    {
        _evidence = await Evidence.OfAsync(new() { Jobs = 1 });
        _evidence.Should().HaveCount(TheSuite.BuiltIn.Written.Count() + 1);
    }

    /// <summary>
    /// A run comes to the same decision with the same findings and the same journals.
    /// </summary>
    public async Task ShouldBeGivenAsync(CertifierOptions options) =>
        (await Evidence.OfAsync(options)).Should().Equal(_evidence);

    public Task DisposeAsync() => Task.CompletedTask;
}
