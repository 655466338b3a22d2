using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Certificates;

public sealed class StrangeCertificateTests
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("no JSON at all")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"subject\":{},\"subject\":{}}")]
    [InlineData("{\"trials\":[null]}")]
    public async Task What_is_no_certificate_is_refused_with_a_sentence(string text)
    {
        using var folder = new Folder();
        await File.WriteAllTextAsync(folder.Certificate, text);

        var verified = await Tool.RunAsync("verify", folder.Certificate);
        verified.ExitCode.Should().Be(ExitCode.Rejected);
        verified.Errors.Should().BeEmpty();
        verified.Lines.Should().Contain("REFUSED");
        verified.Output.Should().Contain("certificate");
        verified.Output.Should().NotContain("BytePositionInLine").And.NotContain("System.");
        (await Tool.RunAsync("validity", folder.Certificate)).ShouldBeRefused(
            verified.ExitCode, folder.Certificate);
        (await Tool.RunAsync("--rerun-failed", folder.Certificate)).ShouldBeRefused(
            ExitCode.WrongUsage, folder.Certificate);
    }

    [Fact]
    public async Task What_is_deeper_than_any_certificate_is_refused()
    {
        using var folder = new Folder();
        await File.WriteAllTextAsync(folder.Certificate, new string('[', 1_000_000));

        (await Tool.RunAsync("verify", folder.Certificate)).ExitCode
            .Should().Be(ExitCode.Rejected);
    }

    [Fact]
    public async Task What_is_no_text_is_refused()
    {
        using var folder = new Folder();
        await File.WriteAllBytesAsync(folder.Certificate, [0x7B, 0xFF, 0xFE]);

        (await Tool.RunAsync("verify", folder.Certificate)).ShouldBeRefused(
            ExitCode.Rejected, "byte 1 is no UTF-8");
    }

    [Fact]
    public async Task What_is_larger_than_any_certificate_is_not_even_read()
    {
        using var folder = new Folder();
        await using (var file = File.Create(folder.Certificate))
        {
            file.SetLength(300_000_000);
        }

        (await Tool.RunAsync("verify", folder.Certificate)).ShouldBeRefused(
            ExitCode.WrongUsage, "Found more than 268,435,456 bytes");
    }

    [Fact]
    public async Task What_is_not_there_is_missed()
    {
        using var folder = new Folder();

        (await Tool.RunAsync("verify", folder.Root)).ShouldBeRefused(
            ExitCode.WrongUsage, "Found no certificate at");
        (await Tool.RunAsync("verify", folder.In("none.json"))).ShouldBeRefused(
            ExitCode.WrongUsage, "Name the certificate.json that --out has written");
        (await Tool.RunAsync("verify", folder.In("none.json"), "--key", folder.In("none.pem")))
            .ShouldBeRefused(ExitCode.WrongUsage, "Found no key in");
    }
}
