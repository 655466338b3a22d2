using System.Collections.Concurrent;
using System.Reflection;
using Caelmor.Gherkin.Features;

namespace Caelmor.Gherkin.Conversion;

/// <summary>Makes the tables that bindings take, of whichever build of Reqnroll they are.</summary>
internal sealed class TableFactory
{
    private static readonly ConcurrentDictionary<Type, TableFactory> Known = new();

    private readonly ConstructorInvoker _constructor;
    private readonly MethodInvoker _addRow;

    private TableFactory(Type type)
    {
        _constructor = ConstructorInvoker.Create(type.GetConstructor([typeof(string[])])!);
        _addRow = MethodInvoker.Create(type.GetMethod("AddRow", [typeof(string[])])!);
    }

    public static bool IsTable(Type type) =>
        type.FullName is "Reqnroll.DataTable" or "Reqnroll.Table";

    public static object Make(StepTable table, Type type)
    {
        var factory = Known.GetOrAdd(type, static one => new TableFactory(one));

        // The table keeps the arrays it is given, so each one gets its own.
        var made = factory._constructor.Invoke((object)table.Header.ToArray());
        foreach (var row in table.Rows)
        {
            factory._addRow.Invoke(made, (object)row.ToArray());
        }

        return made;
    }
}
