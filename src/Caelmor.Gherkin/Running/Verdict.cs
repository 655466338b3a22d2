using Caelmor.Gherkin.Conversion;
using Caelmor.Gherkin.Injection;

namespace Caelmor.Gherkin.Running;

/// <summary>Tells by the exception whose fault it is.</summary>
internal static class Verdict
{
    public static Outcome Of(Exception exception) => exception switch
    {
        InjectionException or ConversionException => Outcome.HarnessFault,
        _ when IsPending(exception.GetType()) => Outcome.Pending,
        _ => Outcome.Failed,
    };

    private static bool IsPending(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.FullName is "Reqnroll.PendingStepException")
            {
                return true;
            }
        }

        return false;
    }
}
