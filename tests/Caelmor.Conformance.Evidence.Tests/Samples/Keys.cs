using System.Security.Cryptography;

namespace Caelmor.Conformance.Evidence.Tests.Samples;

/// <summary>Keys that exist while the tests run.</summary>
internal static class Keys
{
    public static readonly ECDsa Ours = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static readonly ECDsa Theirs = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static readonly ECDsa OfAnotherCurve = ECDsa.Create(ECCurve.NamedCurves.nistP384);
}
