using System.Text.RegularExpressions;
using ImatinibHooks.Advice.Explaining;
using ImatinibHooks.Advice.Supplementing;

namespace ImatinibHooks.Advice.Tests.Explaining;

/// <summary>The words of the trace for data over FHIR are the names of the code, so that no reason is told for another.</summary>
internal sealed partial class TraceNamesTests
{
    private static IEnumerable<DataFault> Faults => Enum.GetValues<DataFault>();

    [TestCaseSource(nameof(Faults))]
    public void Of_EveryFault_IsItsName(DataFault fault) =>
        Assert.That(TraceNames.Of(fault), Is.EqualTo(Hump().Replace(fault.ToString(), "-$1").ToLowerInvariant()));

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex Hump();
}
