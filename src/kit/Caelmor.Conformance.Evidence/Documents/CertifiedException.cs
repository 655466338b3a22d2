namespace Caelmor.Conformance.Evidence.Documents;

/// <summary>An exception that no step met.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Message">What it is and says, such as <c>TimeoutException: Too late.</c></param>
public sealed record CertifiedException(UnhandledKind Kind, string Message);
