using System.Text.Json.Nodes;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Tests.Samples;

namespace Caelmor.Conformance.Evidence.Tests.Writing;

public sealed class The_published_schema
{
    [Fact]
    public void Is_the_one_of_the_types() =>
        Published.ShouldBe("certificate.schema.json", PublishedSchema.OfCertificates);

    [Fact]
    public async Task Names_every_member_of_a_certificate()
    {
        var schema = JsonNode.Parse(PublishedSchema.OfCertificates)!;
        var certificate = JsonNode.Parse(CertificateFile.Write(await Issued.ToAMutant))!;

        foreach (var (name, value) in certificate.AsObject())
        {
            schema["properties"]![name].Should().NotBeNull("{0} is a member", name);
            schema["required"]!.AsArray().Select(one => $"{one}").Should().Contain(
                name is "digest" or "signature" ? "spec" : name);
            value?.GetValueKind().ToString().ToLowerInvariant().Should().BeOneOf(
                $"{schema["properties"]![name]!["type"]}", "string");
        }

        $"{schema["properties"]!["trials"]!["items"]!["properties"]!["transcript"]}"
            .Should().Contain("answered-malformed");
        $"{schema["properties"]!["contents"]!["type"]}".Should().Be("object");
    }
}
