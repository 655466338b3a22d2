using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Specs.Protocol.Forms;

/// <summary>A violation, as it is written.</summary>
public sealed record ViolationForm(RejectionReason Reason, string System, string Datum)
{
    public static ViolationForm Of(Violation violation) =>
        new(violation.Reason, violation.System.Text, violation.Datum.Text);

    public Violation Read() => new(Reason, new(System), new(Datum));
}
